//! Who speaks in a sentence: a person by name, role or pronoun, a side, a
//! body, or everybody who took part.

use crate::engagements::engagement::Draft;
use crate::positions::voices::{body, everyone, people, pronoun, side};
use crate::reading::Reading;
use crate::who::people;
use crate::words::item::Item;
use elshi_record::Party;
use std::ops::Range;

/// Those who speak, and where their words stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Speakers {
    /// Each party with its words and the rule that found it.
    pub parties: Vec<(Party, Range<usize>, &'static str)>,
    /// One past the words that name them.
    pub end: usize,
}

/// Who takes a position in a sentence before a token; `last` spoke before.
pub fn before(
    reading: &Reading,
    draft: &Draft,
    from: usize,
    verb: usize,
    last: &Speakers,
) -> Option<Speakers> {
    let item = reading.item();
    if opens_beside(item, from)
        && let Some(one) = next_to(reading, draft, from, verb, last)
    {
        return Some(one);
    }
    // Somebody stands there who is nobody known.
    if opens_beside(item, from) && is_stranger(item, from, verb) {
        return None;
    }
    let mut at = from;
    while at < verb {
        // The first who is named is the subject; a clause in between names
        // others.
        let one = speaker(reading, draft, at, verb, last);
        if let Some(one) = one.filter(|one| one.end > at) {
            return Some(one);
        }
        at += 1;
        if at > from + 60 || item.is(at, "that") {
            break;
        }
    }
    None
}

/// Who is named from a token on.
fn speaker(
    reading: &Reading,
    draft: &Draft,
    at: usize,
    verb: usize,
    last: &Speakers,
) -> Option<Speakers> {
    everyone(reading, at)
        .or_else(|| side(reading, at, verb))
        .or_else(|| pronoun(reading, at, last))
        .or_else(|| people(reading, draft, at, verb))
        .or_else(|| body(reading, draft, at, verb))
}

/// "Focusing on the reforms …, he stressed", "During his meeting with X, the
/// diplomat informed": what comes first is not the subject.
fn opens_beside(item: &Item, at: usize) -> bool {
    const OPENING: [&str; 13] = [
        "in",
        "during",
        "at",
        "on",
        "following",
        "within",
        "after",
        "before",
        "with",
        "for",
        "having",
        "as",
        "under",
    ];
    item.is_any(at, &OPENING) || item.word(at).ends_with("ing")
}

/// "Thanking Ms. X, *the Secretary General* conveyed": an office before the verb
/// that none of the item holds.
fn is_stranger(item: &Item, from: usize, verb: usize) -> bool {
    let first = from.max(verb.saturating_sub(16));
    let Some(comma) = (first..verb).rev().find(|&at| item.is_mark(at, ',')) else { return false };
    let start = comma + 1 + item.article(comma + 1);
    people::mention(item, start, verb)
        .is_some_and(|one| !one.is_named() && one.tokens.end <= verb && verb - one.tokens.end <= 3)
}

/// The speaker right before a verb, after a comma.
fn next_to(
    reading: &Reading,
    draft: &Draft,
    from: usize,
    verb: usize,
    last: &Speakers,
) -> Option<Speakers> {
    let item = reading.item();
    let first = from.max(verb.saturating_sub(40));
    let commas = (first..verb).rev().filter(|&at| item.is_mark(at, ','));
    commas.take(6).find_map(|comma| {
        let start = comma + 1;
        let found = speaker(reading, draft, start, verb, last)
            .or_else(|| speaker(reading, draft, start + item.article(start), verb, last))?;
        let gap = found.end..verb;
        let plain = gap.len() <= 4 && !gap.clone().any(|at| item.is_mark(at, ','));
        (found.end <= verb && plain).then_some(found)
    })
}

/// A person who is named from a token on, participant or not.
pub fn named(reading: &Reading, draft: &Draft, at: usize, end: usize) -> Option<Speakers> {
    let at = at + reading.item().article(at);
    people(reading, draft, at, end)
}
