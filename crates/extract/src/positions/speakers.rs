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

/// Where somebody speaks: an item, its engagement, and who spoke before.
#[derive(Clone, Copy)]
pub struct Scene<'s> {
    /// The item.
    pub reading: &'s Reading<'s>,
    /// The engagement that it reports there.
    pub draft: &'s Draft,
    /// Whom "he" and "she" mean.
    pub last: Option<&'s Speakers>,
}

impl<'s> Scene<'s> {
    /// Where nobody spoke before.
    pub fn new(reading: &'s Reading<'s>, draft: &'s Draft) -> Scene<'s> {
        Scene { reading, draft, last: None }
    }

    /// Who takes a position between a token and a verb.
    pub fn before(self, from: usize, verb: usize) -> Option<Speakers> {
        let item = self.reading.item();
        if opens_beside(item, from)
            && let Some(one) = self.next_to(from, verb)
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
            let one = self.speaker(at, verb);
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
    fn speaker(self, at: usize, verb: usize) -> Option<Speakers> {
        let Scene { reading, draft, last } = self;
        everyone(reading, at)
            .or_else(|| side(reading, at, verb))
            .or_else(|| pronoun(reading, at, last?))
            .or_else(|| people(reading, draft, at, verb))
            .or_else(|| body(reading, draft, at, verb))
    }

    /// The speaker right before a verb, after a comma.
    fn next_to(self, from: usize, verb: usize) -> Option<Speakers> {
        let item = self.reading.item();
        let first = from.max(verb.saturating_sub(40));
        let commas = (first..verb).rev().filter(|&at| item.is_mark(at, ','));
        commas.take(6).find_map(|comma| {
            let start = comma + 1;
            let found = self
                .speaker(start, verb)
                .or_else(|| self.speaker(start + item.article(start), verb))?;
            let gap = found.end..verb;
            let plain = gap.len() <= 4 && !gap.clone().any(|at| item.is_mark(at, ','));
            (found.end <= verb && plain).then_some(found)
        })
    }

    /// A person who is named from a token on, participant or not.
    pub fn named(self, at: usize, end: usize) -> Option<Speakers> {
        let at = at + self.reading.item().article(at);
        people(self.reading, self.draft, at, end)
    }
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
