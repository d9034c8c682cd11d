//! Engagements that a phrase beside the verb reports, or a title without one.

use crate::engagements::company::{objects, subjects, with};
use crate::engagements::event::{Event, cue};
use crate::engagements::meetings::{is_call_noun, is_meeting_noun, meeting_noun};
use crate::who::people::{Mention, mentions};
use crate::words::item::Item;
use crate::words::lexicon::Cue;
use std::ops::Range;

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
    let known = |mention: &Mention| {
        mention.is_named() && (!mention.roles.is_empty() || mention.origin.is_some())
    };
    if says(at) {
        event.left = subjects(item, sentence.start..at - 1);
    } else {
        event.left.extend(who_speaks(item, &event));
    }
    event.right.first().is_some_and(known).then_some(event)
}

/// Who speaks after those whom a phrase at the head of a sentence names.
pub fn who_speaks(item: &Item, event: &Event) -> Option<Mention> {
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
pub fn follows_topic(item: &Item, start: usize, at: usize) -> bool {
    let from = start.max(at.saturating_sub(3));
    (from..at).any(|verb| {
        let topic = matches!(cue(item, verb, at), Some((Cue::Topic | Cue::Statement(_), _)));
        topic && item.is_any(verb.wrapping_sub(1), &["was", "were", "also"])
    })
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
