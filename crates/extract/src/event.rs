//! The sentence that reports an engagement: its verb, who is named before it
//! and who after.

use crate::company::{chaired, objects, starts_mention, subjects, with, with_or_to};
use crate::item::Item;
use crate::lexicon::{self, Cue, class};
use crate::mark::longest;
use crate::people::{Mention, mentions};
use std::ops::Range;

/// What a sentence reports.
#[derive(Clone, Debug)]
pub struct Event {
    /// The sentence.
    pub sentence: Range<usize>,
    /// The words that report it: "met with", "A meeting was held".
    pub report: Range<usize>,
    /// Named before the verb.
    pub left: Vec<Mention>,
    /// Named after it.
    pub right: Vec<Mention>,
    /// They spoke from afar.
    pub call: bool,
    /// Where words say that it is still to come.
    pub planned: Option<Range<usize>>,
    /// Where words say that it was called off.
    pub cancelled: Option<Range<usize>>,
    /// Somebody received somebody.
    pub received: bool,
    /// Somebody took part in something larger.
    pub joined: bool,
    /// They are two lists of one "between", so that nobody's neighbour says
    /// whom somebody is there for.
    pub between: bool,
    /// A sentence before that reports the same: where it was, and when.
    pub context: Option<Range<usize>>,
    /// Nobody is named, only states or bodies: enough at the head of an item
    /// alone.
    pub bare: bool,
}

impl Event {
    /// Nobody yet, of what some words of a sentence report.
    pub fn new(sentence: &Range<usize>, report: Range<usize>) -> Event {
        Event {
            sentence: sentence.clone(),
            report,
            left: Vec::new(),
            right: Vec::new(),
            call: false,
            planned: None,
            cancelled: None,
            received: false,
            joined: false,
            between: false,
            context: None,
            bare: false,
        }
    }

    /// Everybody, those before the verb first.
    pub fn people(&self) -> impl Iterator<Item = &Mention> {
        self.left.iter().chain(&self.right)
    }
}

/// Finds the first engagement that a sentence reports.
pub fn find(item: &Item, sentence: &Range<usize>) -> Option<Event> {
    let mut at = sentence.start;
    let mut alone: Option<Event> = None;
    while at < sentence.end {
        let known = item.token(at).is_some_and(|token| token.word != lexicon::UNKNOWN);
        let cue = known.then(|| cue(item, at, sentence.end)).flatten();
        if let Some((cue, after)) = cue
            && let Some(mut event) = event(item, sentence, at..after, cue)
        {
            if event.left.is_empty()
                && let Some(Event { left, .. }) = &alone
            {
                event.left.clone_from(left);
            }
            // "paid a visit to …, where he met with …" says more later on.
            if !event.right.is_empty() || event.left.len() > 1 {
                return Some(event);
            }
            alone = alone.or(Some(event));
        }
        at = cue.map_or(at + 1, |(_, after)| after.max(at + 1));
    }
    alone
}

/// The cue that starts at a token.
pub fn cue(item: &Item, at: usize, end: usize) -> Option<(Cue, usize)> {
    let within = item.tokens.get(..end).unwrap_or(&item.tokens);
    longest(lexicon::CUE_PHRASES, within, at, |_| true)
        .map(|(value, after)| (lexicon::cue(value), after))
}

fn event(item: &Item, sentence: &Range<usize>, verb: Range<usize>, cue: Cue) -> Option<Event> {
    let mut event = Event::new(sentence, verb.clone());
    match cue {
        // "said at a meeting with": a noun.
        Cue::Meet if item.is(verb.start, "meeting") && is_noun(item, verb.start) => return None,
        Cue::Meet => meet(item, &mut event),
        Cue::Call => spoke(item, &mut event),
        Cue::ReceiveCall => {
            event.right = objects(item, verb.end, sentence.end);
            event.call = true;
            event.right.first().filter(|mention| mention.is_named())?;
        }
        Cue::Receive => {
            event.right = objects(item, verb.end, sentence.end);
            event.received = true;
            let credentials = verb.clone().any(|at| item.is_any(at, &["credentials", "courtesy"]));
            let known = |mention: &&Mention| mention.is_named() && !mention.roles.is_empty();
            if event.right.first().filter(known).is_none() {
                event.right.clear();
                credentials.then_some(())?;
            }
        }
        Cue::Hold => hold(item, &mut event)?,
        Cue::Passive => passive(item, &mut event)?,
        Cue::Join => join(item, &mut event, 20),
        Cue::Statement(_) if calls_on(item, &verb, sentence.end) => {
            event.right = objects(item, verb.end, sentence.end);
        }
        // Most verbs that report a position report no meeting.
        Cue::Statement(_) | Cue::Other => {
            sentence.clone().find(|&at| is_meeting_noun(item, at))?;
        }
        Cue::Topic => {}
        Cue::Source => return None,
    }
    event.left = subjects(item, sentence.start..event.report.start);
    if event.report.start == sentence.start {
        event.left.extend(who_speaks(item, &event));
    }
    outlook(item, &mut event, verb.clone());
    is_enough(item, &event, &verb, cue).then_some(event)
}

/// "called on the Minister", who was visited, but not "called on the Minister
/// to end the war", who was asked.
pub fn calls_on(item: &Item, verb: &Range<usize>, end: usize) -> bool {
    const VISITORS: [&str; 10] = [
        "brief", "discuss", "exchange", "convey", "present", "pay", "hand", "bid", "review", "mark",
    ];
    let call = item.is_any(verb.start, &["called", "calls", "call"]);
    if !call || !item.is(verb.start + 1, "on") {
        return false;
    }
    let met = objects(item, verb.end, end);
    let Some(last) = met.last().map(|last| last.tokens.end) else { return false };
    let asked = (last..end.min(last + 12)).find(|&at| {
        item.is(at, "to") && !item.has(at + 1, class::STOP) && item.mark(at + 1).is_none()
    });
    met.iter().any(|one| one.is_named() && !one.roles.is_empty())
        && asked.is_none_or(|to| {
            item.token(to + 1).is_some_and(|next| next.is_capital())
                || item.is_any(to + 1, &VISITORS)
        })
}

/// "met with", "met in Astana with".
fn meet(item: &Item, event: &mut Event) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let from = match with(item, verb.end, end) {
        Some(at) if !starts_mention(item, verb.end, end) => at,
        _ => verb.end,
    };
    event.right = objects(item, from, end);
    event.report.end = report_end(item, verb.end, from);
    event.call = is_remote(item, verb.end..end.min(verb.end + 6));
}

/// "spoke today with", "spoke on the telephone to".
fn spoke(item: &Item, event: &mut Event) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    event.call = true;
    if let Some(from) = with_or_to(item, verb.end, end) {
        event.right = objects(item, from, end);
        event.report.end = report_end(item, verb.end, from);
    }
}

/// "held a meeting with", "led a delegation … to continue discussions with".
fn hold(item: &Item, event: &mut Event) -> Option<()> {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let led = item.is_any(verb.start, &["led", "leads", "headed"]);
    let reach = if led { 40 } else { 8 };
    // "The round table brought together …".
    if item.is(verb.end - 1, "together") {
        (event.sentence.start..verb.start).find(|&at| is_meeting_noun(item, at))?;
        event.right = objects(item, verb.end, end);
        event.between = true;
        return Some(());
    }
    let Some(noun) = meeting_noun(item, verb.end, end.min(verb.end + reach)) else {
        // "Round table dedicated to the anniversary held in Oslo".
        if item.is(verb.start, "held") && item.is_any(verb.end, &["in", "at", "on"]) {
            return passive(item, event);
        }
        // "led the delegation at the regular meeting of the Council".
        let delegation = (verb.end..end.min(verb.end + 4)).any(|at| item.is(at, "delegation"));
        (led && delegation).then(|| event.joined = true)?;
        return Some(());
    };
    let from = with(item, noun + 1, end);
    event.right = from.map(|from| objects(item, from, end)).unwrap_or_default();
    event.report.end = noun + 1;
    event.call = is_call_noun(item, noun) || is_remote(item, verb.end..noun);
    Some(())
}

/// "A meeting was held between", "Consultations with the participation of …
/// took place", "The consultations were co-chaired by".
fn passive(item: &Item, event: &mut Event) -> Option<()> {
    let (sentence, verb) = (event.sentence.clone(), event.report.clone());
    let noun = (sentence.start..verb.start).rev().take(60).find(|&at| is_meeting_noun(item, at))?;
    let with = with(item, noun + 1, verb.start).or_else(|| with(item, verb.end, sentence.end));
    if item.is(verb.end - 1, "by") {
        event.right = objects(item, verb.end, sentence.end);
    } else {
        event.right = with.map(|with| objects(item, with, sentence.end)).unwrap_or_default();
    }
    if event.right.is_empty() {
        event.right = chaired(item, noun + 1, sentence.end);
    }
    // "A briefing by the Deputy Minister, X, took place".
    if event.right.is_empty() && item.is(noun + 1, "by") {
        event.right = objects(item, noun + 2, verb.start);
    }
    let near = noun.saturating_sub(8).max(sentence.start)..sentence.end.min(verb.end + 16);
    event.bare = with.is_none() && event.right.is_empty();
    if event.bare && !near.into_iter().any(|at| item.mark_from(at).is_some()) {
        return None;
    }
    event.between = true;
    let first = noun - usize::from(noun > sentence.start);
    event.report = first.max(sentence.start)..verb.end;
    event.call = is_call_noun(item, noun)
        || is_remote(item, first..noun)
        || is_remote(item, verb.end..sentence.end.min(verb.end + 4));
    Some(())
}

/// "participated in a call with": a meeting like others.
fn join(item: &Item, event: &mut Event, reach: usize) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let noun = meeting_noun(item, verb.end, end.min(verb.end + reach));
    let from = noun.and_then(|noun| with(item, noun + 1, end));
    event.right = from.map(|from| objects(item, from, end)).unwrap_or_default();
    event.joined = event.right.is_empty();
    event.call = !event.joined && noun.is_some_and(|noun| is_call_noun(item, noun));
}

/// Whether what was found makes an engagement.
fn is_enough(item: &Item, event: &Event, verb: &Range<usize>, cue: Cue) -> bool {
    let people = event.left.len() + event.right.len();
    let pronoun = event.left.is_empty() && has_pronoun(item, event.sentence.start..verb.start);
    let with_roles =
        || event.left.iter().filter(|one| one.is_named() && !one.roles.is_empty()).count();
    match cue {
        Cue::Join => !event.left.is_empty(),
        // "The Ambassador, X, and the Minister, Y, discussed …".
        Cue::Call if event.right.is_empty() && event.report.end == verb.end => {
            event.left.iter().filter(|one| one.is_named()).count() >= 2
        }
        Cue::Statement(_) if !event.right.is_empty() => true,
        Cue::Topic => with_roles() >= 2,
        // "At their meeting today, the Minister, X, and the Speaker, Y, noted".
        Cue::Statement(_) | Cue::Other => {
            with_roles() >= 2 && event.sentence.clone().any(|at| is_meeting_noun(item, at))
        }
        Cue::Passive => true,
        Cue::Hold if event.bare => true,
        Cue::Receive if event.right.is_empty() => event.left.iter().any(Mention::is_named),
        Cue::Hold if event.left.is_empty() && has_state(item, event.sentence.start..verb.start) => {
            event.report.end > verb.end || !event.right.is_empty()
        }
        _ => {
            people >= 2
                || !event.right.is_empty() && pronoun
                || !event.left.is_empty() && (event.report.end > verb.end || event.joined)
        }
    }
}

/// "During his meeting with the Special Representative, X, the diplomat …",
/// "… were discussed during talks with the Director, X": an engagement that a
/// phrase beside the sentence's verb reports.
pub fn aside(item: &Item, sentence: &Range<usize>) -> Option<Event> {
    // "…, the Minister said at a meeting with X", "said while meeting with".
    let says = |at: usize| {
        at > sentence.start
            && item.is_any(at, &["at", "during", "while"])
            && matches!(cue(item, at - 1, at), Some((Cue::Statement(_), _)))
    };
    let starts = |at: usize| {
        says(at)
            || item.is_any(at, &["during", "at", "in"])
                && (at == sentence.start || follows_topic(item, sentence.start, at))
    };
    let noun_after = |at: usize| meeting_noun(item, at, sentence.end.min(at + 6));
    // "Meeting with the Ambassador, X, the Speaker noted …".
    let first = sentence.start;
    let (at, noun) = if item.is(first, "Meeting") && item.is(first + 1, "with") {
        (first, first)
    } else {
        let at =
            sentence.clone().take(80).find(|&at| starts(at) && noun_after(at + 1).is_some())?;
        (at, noun_after(at + 1)?)
    };
    let from = with(item, noun + 1, sentence.end.min(noun + 4))?;
    let mut event = Event::new(sentence, at..from);
    event.right = objects(item, from, sentence.end);
    event.call = is_call_noun(item, noun);
    let known = |mention: &Mention| mention.is_named() && !mention.roles.is_empty();
    if says(at) {
        event.left = subjects(item, sentence.start..at - 1);
    } else {
        event.left.extend(who_speaks(item, &event));
    }
    event.right.first().is_some_and(known).then_some(event)
}

/// Who speaks after those whom a phrase at the head of a sentence names.
fn who_speaks(item: &Item, event: &Event) -> Option<Mention> {
    let last = event.right.last().map_or(event.sentence.end, |mention| mention.tokens.end);
    let mut others = Vec::new();
    mentions(item, last..event.sentence.end, &mut others);
    others.into_iter().find(|one| reports_something(item, one.tokens.end))
}

/// Whether a reporting verb stands right after a token, past adverbs.
pub fn reports_something(item: &Item, at: usize) -> bool {
    (at..at + 3).any(|verb| {
        matches!(cue(item, verb, item.tokens.len()), Some((Cue::Topic | Cue::Statement(_), _)))
    })
}

/// "were discussed" right before a token.
fn follows_topic(item: &Item, start: usize, at: usize) -> bool {
    let from = start.max(at.saturating_sub(3));
    (from..at).any(|verb| {
        let topic = matches!(cue(item, verb, at), Some((Cue::Topic | Cue::Statement(_), _)));
        topic && item.is_any(verb.wrapping_sub(1), &["was", "were", "also"])
    })
}

/// "Kazakhstan and Russia held", "The Embassy held": nobody is named.
fn has_state(item: &Item, subject: Range<usize>) -> bool {
    let near = subject.start.max(subject.end.saturating_sub(12))..subject.end;
    near.into_iter().any(|at| item.mark(at).is_some_and(|mark| mark.tokens.end <= subject.end))
}

/// "He met", "the Secretary also met": the subject is somebody known.
fn has_pronoun(item: &Item, range: Range<usize>) -> bool {
    range.clone().any(|at| item.is_any(at, &["he", "she", "they", "we"]))
}

fn report_end(item: &Item, verb: usize, from: usize) -> usize {
    if from == verb + 1 && item.is(verb, "with") { from } else { verb }
}

fn outlook(item: &Item, event: &mut Event, verb: Range<usize>) {
    let before = verb.start.saturating_sub(4).max(event.sentence.start)..verb.start;
    let after = verb.clone();
    let future = before.clone().chain(after).find(|&at| {
        item.is_any(at, &["will", "plans", "scheduled", "expected", "intends", "shall"])
    });
    event.planned = future.map(|at| at..verb.end.max(at + 1));
    let called_off =
        event.sentence.clone().find(|&at| item.is_any(at, &["cancelled", "canceled", "postponed"]));
    event.cancelled = called_off.map(|at| at..at + 1);
}

fn is_remote(item: &Item, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        item.is_any(
            at,
            &[
                "virtually",
                "phone",
                "telephone",
                "online",
                "videoconference",
                "video",
                "call",
                "virtual",
            ],
        )
    })
}

fn meeting_noun(item: &Item, from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&at| is_meeting_noun(item, at) && !item.is(at + 1, "of"))
}

/// Whether an article, an adjective or a preposition makes a word a noun.
fn is_noun(item: &Item, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    item.is_any(
        before,
        &["a", "the", "his", "her", "their", "at", "during", "this", "first", "bilateral"],
    )
}

/// Whether a token is a word for people coming together.
pub fn is_meeting_noun(item: &Item, at: usize) -> bool {
    item.has(at, class::MEETING) || item.is(at, "table") && item.is(at.wrapping_sub(1), "round")
}

fn is_call_noun(item: &Item, at: usize) -> bool {
    let paid = item.is_any(at.wrapping_sub(1), &["courtesy"]);
    item.is_any(at, &["call", "calls"]) && !paid
        || (1..4).any(|back| item.is_any(at.wrapping_sub(back), &["phone", "telephone", "video"]))
}

/// "Secretary Blinken’s Call with Turkish Foreign Minister Çavuşoğlu": a
/// title without a verb.
pub fn in_title(item: &Item, title: &Range<usize>) -> Option<Event> {
    let noun = title.clone().find(|&at| is_meeting_noun(item, at))?;
    let from = with(item, noun + 1, title.end)?;
    let mut left = Vec::new();
    mentions(item, title.start..noun, &mut left);
    left.retain(|mention| mention.tokens.end < noun);
    let right = objects(item, from, title.end);
    let bodies = (from..title.end).any(|at| item.mark_from(at).is_some());
    let event = Event::new(title, noun..from);
    let (call, between) = (is_call_noun(item, noun), item.is(from - 1, "between"));
    (!right.is_empty() || !left.is_empty() || bodies).then_some(Event {
        left,
        right,
        call,
        between,
        ..event
    })
}
