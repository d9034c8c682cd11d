//! The sentence that reports an engagement: its verb, who is named before it
//! and who after.

use crate::item::Item;
use crate::lexicon::{self, Cue, class};
use crate::mark::longest;
use crate::people::{Mention, mention, mentions};
use crate::tokens::Kind;
use std::ops::Range;

/// How far after a verb its object is looked for, in tokens.
const REACH: usize = 60;

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
    let mut event = Event {
        sentence: sentence.clone(),
        report: verb.clone(),
        left: Vec::new(),
        right: Vec::new(),
        call: false,
        planned: None,
        cancelled: None,
        received: false,
        joined: false,
    };
    match cue {
        Cue::Meet => {
            let from = match with(item, verb.end, sentence.end) {
                Some(at) if !starts_mention(item, verb.end, sentence.end) => at,
                _ => verb.end,
            };
            event.right = objects(item, from, sentence.end);
            event.report.end = report_end(item, verb.end, from);
            event.call = is_remote(item, verb.end..sentence.end.min(verb.end + 6));
        }
        Cue::Call => {
            event.call = true;
            if let Some(from) = with(item, verb.end, sentence.end) {
                event.right = objects(item, from, sentence.end);
                event.report.end = report_end(item, verb.end, from);
            }
        }
        Cue::ReceiveCall => {
            event.right = objects(item, verb.end, sentence.end);
            event.call = true;
            event.right.first().filter(|mention| mention.is_named())?;
        }
        Cue::Receive => {
            event.right = objects(item, verb.end, sentence.end);
            event.received = true;
            event
                .right
                .first()
                .filter(|mention| mention.is_named() && !mention.roles.is_empty())?;
        }
        Cue::Hold => {
            // "led a delegation … to continue discussions with".
            let reach = if item.is(verb.start, "led") { 40 } else { 8 };
            let noun = meeting_noun(item, verb.end, sentence.end.min(verb.end + reach))?;
            let from = with(item, noun + 1, sentence.end);
            event.right = from.map(|from| objects(item, from, sentence.end)).unwrap_or_default();
            event.report.end = noun + 1;
            event.call = is_call_noun(item, noun) || is_remote(item, verb.end..noun);
        }
        Cue::Passive => {
            let noun = (sentence.start..verb.start)
                .rev()
                .take(40)
                .find(|&at| is_meeting_noun(item, at))?;
            let with =
                with(item, noun + 1, verb.start).or_else(|| with(item, verb.end, sentence.end));
            let right = with.map(|with| objects(item, with, sentence.end));
            event.right = right.unwrap_or_default();
            if event.right.is_empty() {
                event.right = chaired(item, verb.end, sentence.end);
            }
            if with.is_none() && event.right.is_empty() {
                return None;
            }
            let first = noun - usize::from(noun > sentence.start);
            event.report = first.max(sentence.start)..verb.end;
            event.call = is_call_noun(item, noun) || is_remote(item, first..noun);
        }
        Cue::Join => {
            // "participated in a call with": a meeting like others.
            let noun = meeting_noun(item, verb.end, sentence.end.min(verb.end + 8));
            let from = noun.and_then(|noun| with(item, noun + 1, sentence.end));
            event.right = from.map(|from| objects(item, from, sentence.end)).unwrap_or_default();
            event.joined = event.right.is_empty();
            event.call = !event.joined && noun.is_some_and(|noun| is_call_noun(item, noun));
        }
        Cue::Topic => event.joined = false,
        _ => return None,
    }
    event.left = subjects(item, sentence.start..event.report.start);
    outlook(item, &mut event, verb.clone());
    let people = event.left.len() + event.right.len();
    let pronoun = event.left.is_empty() && has_pronoun(item, sentence.start..event.report.start);
    let enough = match cue {
        Cue::Join => !event.left.is_empty(),
        // "The Ambassador, X, and the Minister, Y, discussed …".
        Cue::Call if event.right.is_empty() && event.report.end == verb.end => {
            event.left.iter().filter(|one| one.is_named()).count() >= 2
        }
        Cue::Topic => {
            event.left.iter().filter(|one| one.is_named() && !one.roles.is_empty()).count() >= 2
        }
        Cue::Passive => true,
        _ => {
            people >= 2
                || !event.right.is_empty() && pronoun
                || !event.left.is_empty() && event.report.end > verb.end
        }
    };
    enough.then_some(event)
}

/// "He met", "the Secretary also met": the subject is somebody known.
fn has_pronoun(item: &Item, range: Range<usize>) -> bool {
    range.clone().any(|at| item.is_any(at, &["he", "she", "they", "we"]))
}

fn report_end(item: &Item, verb: usize, from: usize) -> usize {
    if from == verb + 1 && item.is(verb, "with") { from } else { verb }
}

/// The token after the "with", "to" or "between" that brings in the object,
/// past times and places.
fn with(item: &Item, from: usize, end: usize) -> Option<usize> {
    let mut at = from;
    while at < end.min(from + REACH) {
        match item.word(at) {
            "with" | "between" | "With" | "Between" => return Some(at + 1),
            "to" | "about" | "that" | "where" | "who" | "which" | "discussed" | "." | ";" => {
                return None;
            }
            _ => at += 1,
        }
    }
    None
}

fn starts_mention(item: &Item, at: usize, end: usize) -> bool {
    let at = past_article(item, at);
    mention(item, at, end).is_some_and(|mention| mention.is_named() || !mention.roles.is_empty())
}

fn past_article(item: &Item, at: usize) -> usize {
    let mut at = at;
    while item.is_any(at, &["the", "a", "an", "his", "her", "their", "its", "both", "counterparts"])
        && !item.has(at + 1, class::HONORIFIC)
        || item.is_any(at, &["the"])
    {
        at += 1;
    }
    at
}

/// A coordinated list of people from a token on.
pub fn objects(item: &Item, from: usize, end: usize) -> Vec<Mention> {
    let mut list = Vec::new();
    let mut at = past_article(item, from);
    if let Some(led) = led_by(item, at, end) {
        at = led;
    }
    while list.len() < 24 {
        let Some(mut found) = mention(item, at, end) else { break };
        share_role(item, list.last(), &mut found);
        let owner = item.token(found.tokens.end).is_some_and(|t| t.kind == Kind::Possessive);
        if owner || found.tokens.end <= at {
            break;
        }
        let next = found.tokens.end;
        list.push(found);
        let Some(after) = joined(item, next) else { break };
        at = past_article(item, after);
    }
    list
}

/// "Deputy Foreign Ministers Alibek Bakayev and Bakhromjon Aloyev": the role
/// of several is that of each.
fn share_role(item: &Item, before: Option<&Mention>, found: &mut Mention) {
    let shared = before.and_then(|before| before.roles.last());
    if let Some(role) = shared.filter(|role| item.has(role.head, class::PLURAL))
        && found.roles.is_empty()
    {
        found.roles.push(role.clone());
    }
}

/// "a delegation of the European Parliament led by": what follows it.
fn led_by(item: &Item, at: usize, end: usize) -> Option<usize> {
    if mention(item, at, end).is_some_and(|mention| mention.is_named()) {
        return None;
    }
    let found = (at..end.min(at + 30))
        .find(|&at| item.is_any(at, &["led", "headed", "chaired"]) && item.is(at + 1, "by"))?;
    Some(past_article(item, found + 2))
}

/// "under the chairmanship of", "co-chaired by", "with the participation of":
/// who they were.
fn chaired(item: &Item, from: usize, end: usize) -> Vec<Mention> {
    let at = (from..end.min(from + REACH)).find(|&at| {
        item.is_any(at, &["chairmanship", "participation", "co-chairmanship"])
            && item.is(at + 1, "of")
            || item.is_any(at, &["chaired", "co-chaired", "led", "headed", "attended"])
                && item.is(at + 1, "by")
    });
    at.map_or(Vec::new(), |at| objects(item, at + 2, end))
}

/// Past the word that joins two members of a list.
fn joined(item: &Item, at: usize) -> Option<usize> {
    let comma = usize::from(item.is_mark(at, ',') || item.is_mark(at, ';'));
    let mut next = at + comma;
    if item.is(next, "as") && item.is(next + 1, "well") && item.is(next + 2, "as") {
        return Some(next + 3 + usize::from(item.is(next + 3, "with")));
    }
    if item.is_any(next, &["and", "&"]) {
        next += 1;
        // "and, separately, with …"
        while item.is_any(next, &["with", "separately", "also", "later"]) || item.is_mark(next, ',')
        {
            next += 1;
        }
        return Some(next);
    }
    (comma > 0).then_some(next)
}

/// The people before a verb who are its subject: the last list of them, with
/// little between it and the verb.
fn subjects(item: &Item, range: Range<usize>) -> Vec<Mention> {
    let mut all = Vec::new();
    // A subject far before its verb is none.
    let start = range.start.max(range.end.saturating_sub(120));
    mentions(item, start..range.end, &mut all);
    let mut list: Vec<Mention> = Vec::new();
    for found in all {
        let follows = list.last().is_some_and(|last| {
            let from = last.tokens.end;
            joined(item, from).is_some_and(|next| {
                past_article(item, next) >= found.tokens.start && next <= found.tokens.start
            }) || from == found.tokens.start
        });
        if !follows {
            list.clear();
        }
        list.push(found);
    }
    let near = list.last().is_some_and(|last| is_near(item, last.tokens.end..range.end));
    if near { list } else { Vec::new() }
}

/// Nothing between a subject and its verb but adverbs and insertions.
fn is_near(item: &Item, range: Range<usize>) -> bool {
    if range.len() > 40 {
        return false;
    }
    let set_off = item.is_mark(range.start, ',')
        && range.end.checked_sub(1).is_some_and(|last| item.is_mark(last, ','));
    let possessive = item.token(range.start).is_some_and(|t| t.kind == Kind::Possessive);
    let said = range.clone().any(|at| item.is_any(at, &["that", "said", "noted"]));
    !possessive && (set_off || range.len() <= 8 && !said)
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
            &["virtually", "phone", "telephone", "online", "videoconference", "video", "call"],
        )
    })
}

fn meeting_noun(item: &Item, from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&at| is_meeting_noun(item, at) && !item.is(at + 1, "of"))
}

/// Whether a token is a word for people coming together.
pub fn is_meeting_noun(item: &Item, at: usize) -> bool {
    const NOUNS: [&str; 15] = [
        "meeting",
        "meetings",
        "talks",
        "call",
        "calls",
        "conversation",
        "conversations",
        "consultations",
        "negotiations",
        "discussion",
        "discussions",
        "visit",
        "dialogue",
        "roundtable",
        "talk",
    ];
    item.is_any(at, &NOUNS)
}

fn is_call_noun(item: &Item, at: usize) -> bool {
    let paid = item.is_any(at.wrapping_sub(1), &["courtesy"]);
    item.is_any(at, &["call", "calls"]) && !paid
        || (1..4).any(|back| item.is_any(at.wrapping_sub(back), &["phone", "telephone", "video"]))
}

/// "Secretary Blinken’s Call with Turkish Foreign Minister Çavuşoğlu": a
/// title without a verb.
pub fn in_title(item: &Item, title: &Range<usize>) -> Option<Event> {
    let noun =
        title.clone().find(|&at| is_meeting_noun(item, at) || item.is(at, "conversation"))?;
    let from = with(item, noun + 1, title.end)?;
    let mut left = Vec::new();
    mentions(item, title.start..noun, &mut left);
    left.retain(|mention| mention.tokens.end < noun);
    let right = objects(item, from, title.end);
    let bodies = (from..title.end).any(|at| item.mark_from(at).is_some());
    (!right.is_empty() || !left.is_empty() || bodies).then(|| Event {
        sentence: title.clone(),
        report: noun..from,
        left,
        right,
        call: is_call_noun(item, noun),
        planned: None,
        cancelled: None,
        received: false,
        joined: false,
    })
}
