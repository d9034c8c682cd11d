//! Towards what a position is: the words that a reporting verb governs.

use crate::positions::addressees::{past_addressee, past_owner, past_recipient};
use crate::positions::phrases::{clause_end, is_verb, phrase_end};
use crate::when::calendar::weekday;
use crate::words::item::Item;
use elshi_record::StatementKind;
use std::ops::Range;

/// The words towards which a position is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The words.
    pub tokens: Range<usize>,
    /// One past everything that belongs to the report.
    pub end: usize,
    /// It follows its verb straight or after a preposition.
    pub follows: bool,
}

/// The object after a verb.
pub fn after(item: &Item, from: usize, end: usize, kind: StatementKind) -> Object {
    let start = past_recipient(item, past_addressee(item, from, end), end);
    // "As he noted, the victory …", "added: …".
    let start = start
        + usize::from(item.is_mark(start, ',') || item.is_mark(start, ':') && start + 1 < end);
    // "welcomed the", "noted with satisfaction the": what belongs to the object.
    let start =
        if start == from && item.is(from.wrapping_sub(1), "the") { from - 1 } else { start };
    let glad = ["satisfaction", "appreciation", "regret", "concern", "gratitude", "pleasure"];
    let start =
        if item.is(start, "with") && item.is_any(start + 1, &glad) { start + 2 } else { start };
    let follows = item.is_any(start, &["that", "on", "about", "for", "in", "to", "of"]);
    if item.is(start, "that") {
        let clause = clause_end(item, start + 1, end);
        let tokens = clause_object(item, start + 1..clause);
        return Object { tokens, end: clause, follows };
    }
    // "the interest of the Kenyan side in", "the readiness of Nairobi to".
    let start = past_owner(item, start, end, kind);
    let verbal = matches!(
        kind,
        StatementKind::Readiness
            | StatementKind::Agreement
            | StatementKind::Proposal
            | StatementKind::Support
            | StatementKind::Briefing
            | StatementKind::Appreciation
            | StatementKind::Interest
    );
    let start = match item.word(start) {
        "on" | "about" | "for" | "in" | "of" | "with" | "regarding" => start + 1,
        "to" if !(verbal && is_verb(item, start + 1)) => start + 1,
        _ => start,
    };
    // "ready to": the cue holds the "to" that belongs to what follows.
    let start = match start.checked_sub(1) {
        Some(before) if before + 1 == from && item.is(before, "to") && is_verb(item, start) => {
            before
        }
        _ => start,
    };
    let stop = phrase_end(item, start, end);
    Object { tokens: start..stop, end: stop, follows }
}

/// What a clause is about: its subject, or all of it where it says what the
/// subject is.
fn clause_object(item: &Item, clause: Range<usize>) -> Range<usize> {
    const VERBS: [&str; 9] = ["is", "are", "was", "were", "had", "has", "have", "will", "would"];
    let verb = clause.clone().skip(1).find(|&at| {
        item.is_any(at, &VERBS)
            || item.is_any(at, &["aimed", "aligns", "remains", "remain"])
            || item.is_mark(at, ',') && item.is_any(at + 1, &["built", "which"])
    });
    let Some(verb) = verb else { return clause };
    let says = item.is(verb, "is") && item.is_any(verb + 1, &["a", "an", "the"])
        || item.is_any(verb, &["will", "would"]) && !item.is(verb + 2, "held");
    if says {
        return clause;
    }
    if item.is(verb, "is") && item.word(verb + 2).ends_with("ing") {
        let object = verb + 3;
        return object..phrase_end(item, object, clause.end);
    }
    // "that Hungary was among the first", "that it is important": the subject
    // alone says nothing.
    if is_bare(item, clause.start..verb) {
        return clause;
    }
    clause.start..verb
}

/// A state, a pronoun, "the two countries": a subject that says nothing alone.
fn is_bare(item: &Item, subject: Range<usize>) -> bool {
    let start = subject.start + item.article(subject.start);
    let start = start + usize::from(item.is_any(start, &["two", "both"]));
    // "Astana and Tbilisi".
    let mut at = start;
    while let Some((_, after)) = item.entity(at) {
        at = if after < subject.end && item.is(after, "and") { after + 1 } else { after };
    }
    let named = at > start && at >= subject.end;
    let word = subject.end == start + 1
        && item.is_any(
            start,
            &["it", "this", "there", "they", "he", "she", "countries", "sides", "parties"],
        );
    named || word
}

/// "said Thursday", "told a news briefing", "called on and was hosted": no words
/// towards which a position could be.
pub fn says_nothing(item: &Item, tokens: &Range<usize>) -> bool {
    const TO_WHOM: [&str; 6] = ["briefing", "conference", "reporters", "journalists", "X", "media"];
    let start = tokens.start + item.article(tokens.start) + usize::from(item.is(tokens.start, "a"));
    let mut rest = start..tokens.end;
    let told = rest
        .clone()
        .all(|at| item.is_any(at, &TO_WHOM) || item.is_any(at, &["news", "press", "."]));
    let dated = rest.all(|at| weekday(item.word(at)).is_some() || item.is_mark(at, ','));
    told || dated || item.is_any(tokens.start, &["and", "or"])
}

/// The subject of a passive verb, as its object: from the sentence's start,
/// past an opening phrase, to the verb.
pub fn before(item: &Item, sentence: &Range<usize>, verb: usize) -> Option<Object> {
    let mut stop = verb;
    while stop > sentence.start
        && (item.is_any(stop - 1, &["was", "were", "also", "has", "been"])
            || item.is_mark(stop - 1, ','))
    {
        stop -= 1;
    }
    let mut start = sentence.start;
    // "The importance … was noted, as well as readiness for … was confirmed".
    while start < stop
        && (item.is_mark(start, ',') || item.is_any(start, &["and", "as", "well", "also", "while"]))
        && start > 0
        && !item.is_any(start + 1, &["part", "a", "was"])
    {
        start += 1;
    }
    if item
        .is_any(start, &["in", "at", "during", "following", "on", "as", "moreover", "furthermore"])
    {
        let comma = (start..stop.min(start + 12)).find(|&at| item.is_mark(at, ','));
        start = comma.map_or(start, |comma| comma + 1);
    }
    // A clause beside it and a second subject are not the first.
    let aside = (start..stop).find(|&at| item.is_mark(at, ',') && item.is(at + 1, "which"));
    let owned = (start..stop).find(|&at| {
        item.is(at, "and") && item.is(at + 1, "the") && item.is_any(at + 2, &["parties"])
    });
    let stop = aside.or(owned).unwrap_or(stop);
    (stop > start).then_some(Object { tokens: start..stop, end: verb, follows: false })
}

/// "for the invitation …, as well as for the assistance …": two objects.
pub fn parts(item: &Item, object: Object) -> Vec<Object> {
    let tokens = object.tokens.clone();
    let split = tokens.clone().find(|&at| {
        item.is_mark(at, ',')
            && item.is(at + 1, "as")
            && item.is(at + 2, "well")
            && item.is_any(at + 4, &["for", "in", "on", "to"])
    });
    match split {
        Some(at) => vec![
            Object { tokens: tokens.start..at, end: at, follows: object.follows },
            Object { tokens: at + 5..tokens.end, ..object },
        ],
        None => vec![object],
    }
}
