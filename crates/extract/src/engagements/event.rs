//! The sentence that reports an engagement: its verb, who is named before it
//! and who after.

use crate::engagements::asides::who_speaks;
use crate::engagements::company::{objects, subjects};
use crate::engagements::forms::{call_from, calls_on, hold, join, meet, passive, spoke};
use crate::engagements::meetings::{is_by_phone, is_meeting_noun, is_noun, meeting_noun};
use crate::who::people::{Mention, mentions};
use crate::words::item::Item;
use crate::words::lexicon::{self, Cue};
use crate::words::mark::longest;
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
    // "The Ministry hosted a meeting of the committee".
    let hosts = cue == Cue::Receive
        && item.is_any(verb.start, &["hosted", "hosts"])
        && meeting_noun(item, verb.end, sentence.end.min(verb.end + 8)).is_some();
    let cue = if hosts { Cue::Hold } else { cue };
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
        Cue::Receive if let Some(from) = call_from(item, &verb, sentence.end) => {
            event.right = objects(item, from, sentence.end);
            event.call = true;
            event.right.first().filter(|mention| mention.is_named())?;
        }
        Cue::Receive => {
            event.right = objects(item, verb.end, sentence.end);
            event.received = true;
            let credentials =
                verb.clone().any(|at| item.is_any(at, &["credentials", "credence", "courtesy"]));
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
        Cue::Topic => event.call = is_by_phone(item, verb.end..sentence.end),
        Cue::Source => return None,
    }
    if is_denied(item, sentence.start, verb.start) {
        return None;
    }
    event.left = subjects(item, sentence.start..event.report.start);
    // "X visited the centre, where she met with Y", "X said that he may meet with".
    let modal = item.is_any(verb.start.wrapping_sub(1), &["may", "might", "will", "would", "had"]);
    let who = verb.start.wrapping_sub(1 + usize::from(modal));
    if event.left.is_empty()
        && item.is_any(who, &["he", "she", "they"])
        && item.is_any(who.wrapping_sub(1), &["where", "and", "during", "that"])
    {
        let mut before = Vec::new();
        mentions(item, sentence.start..who, &mut before);
        before.retain(|one| one.is_named() && !one.roles.is_empty());
        before.truncate(1);
        event.left = before;
    }
    if event.report.start == sentence.start {
        event.left.extend(who_speaks(item, &event));
    }
    outlook(item, &mut event, verb.clone());
    is_enough(item, &event, &verb, cue).then_some(event)
}

/// "could not meet", "did not get to meet".
fn is_denied(item: &Item, start: usize, verb: usize) -> bool {
    (start.max(verb.saturating_sub(4))..verb).any(|at| item.is_any(at, &["not", "never"]))
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

/// "Kazakhstan and Russia held", "The Embassy held": nobody is named.
fn has_state(item: &Item, subject: Range<usize>) -> bool {
    let near = subject.start.max(subject.end.saturating_sub(12))..subject.end;
    near.into_iter().any(|at| item.mark(at).is_some_and(|mark| mark.tokens.end <= subject.end))
}

/// "He met", "the Secretary also met": the subject is somebody known.
fn has_pronoun(item: &Item, range: Range<usize>) -> bool {
    range.clone().any(|at| item.is_any(at, &["he", "she", "they", "we"]))
}

fn outlook(item: &Item, event: &mut Event, verb: Range<usize>) {
    const AHEAD: [&str; 7] =
        ["will", "plans", "scheduled", "expected", "intends", "shall", "planning"];
    const OPEN: [&str; 6] = ["may", "might", "set", "due", "coordinating", "preparing"];
    let before = verb.start.saturating_sub(4).max(event.sentence.start)..verb.start;
    let bare =
        item.is_any(verb.start, &["meet", "hold", "sit", "receive", "host", "visit", "have"]);
    let is_to = |at: usize| item.is_any(at, &["is", "are"]) && item.is(at + 1, "to");
    let near = before
        .clone()
        .chain(verb.clone())
        .find(|&at| item.is_any(at, &AHEAD) || bare && (item.is_any(at, &OPEN) || is_to(at)));
    // "will visit Oslo on 4 September and hold talks with".
    let led = || (event.sentence.start..verb.start).rev().find(|&at| item.is(at, "will"));
    let future = near.or_else(|| led().filter(|_| bare));
    event.planned = future.map(|at| at..verb.end.max(at + 1));
    let called_off =
        event.sentence.clone().find(|&at| item.is_any(at, &["cancelled", "canceled", "postponed"]));
    event.cancelled = called_off.map(|at| at..at + 1);
}
