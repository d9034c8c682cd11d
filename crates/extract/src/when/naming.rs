//! What a dated thing is called: the words from its article to those that hold
//! the date.

use crate::when::time::Expression;
use crate::words::item::Item;
use crate::words::lexicon::class;
use crate::words::tokens::Kind;
use std::ops::Range;

/// A name without article and without words of time.
pub fn title(item: &Item, name: &Range<usize>) -> String {
    let bare = |at: usize| {
        item.is_any(at, &["the", "a", "an", "upcoming", "forthcoming", "recent", "next", "new"])
            || item.is_any(at, &["their", "its", "and", "his", "her"])
    };
    let start = name.clone().find(|&at| !bare(at)).unwrap_or(name.start);
    let words = item.words(&(start..name.end));
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The event that an expression dates: its name, from article to the words
/// that hold the date.
pub fn named(
    item: &Item,
    sentence: &Range<usize>,
    expression: &Expression,
) -> Option<Range<usize>> {
    let (start, end) = (expression.tokens.start, expression.tokens.end);
    // "the December 24, 2021 national elections".
    let introduced = start.checked_sub(1).is_some_and(|at| {
        item.is_any(at, &["in", "on", "for", "by", "from", "until", "since", "of"])
    });
    if !introduced {
        let ahead = (end..sentence.end.min(end + 7)).take_while(|&at| {
            item.token(at).is_some_and(|token| token.kind != Kind::Mark(',') && !token.is_mark('.'))
                && !item.is_any(at, &["and", "the", "to", "in", "for", "that", "with", "by", "as"])
        });
        if let Some(noun) = ahead.filter(|&at| item.has(at, class::EVENT)).last() {
            return Some(end..noun + 1);
        }
    }
    let first = sentence.start.max(start.saturating_sub(48));
    let noun = (first..start).rev().find(|&at| item.has(at, class::EVENT))?;
    let from = phrase_start(item, sentence, noun);
    // "the plebiscite was determined by the mission, which was here in May".
    let verb = (noun + 1..start).find(|&at| item.is_any(at, &["was", "were", "is", "are"]));
    let other = |verb: usize| {
        (verb + 2..start).any(|at| item.is_mark(at, ',') && item.is_any(at + 1, &["which", "who"]))
    };
    if verb.is_some_and(other) {
        return None;
    }
    let held = (noun + 1..start).find(|&at| closes_name(item, at)).unwrap_or(start);
    let mut last = held.max(noun + 1);
    while last > noun + 1
        && (item.is_mark(last - 1, ',')
            || item.is_any(last - 1, &["in", "on", "for", "by", "from", "which", "to", "until"])
            || item.is_any(last - 1, &["the", "this", "of", "at", "and"]))
    {
        last -= 1;
    }
    Some(from..last)
}

/// "to be held", "which will be held", "scheduled for", "proposed by".
pub fn closes_name(item: &Item, at: usize) -> bool {
    item.is(at, "to") && item.is_any(at + 1, &["be", "take"])
        || item.is_any(at, &["which", "scheduled", "will", "planned", "proposed", "held", "taking"])
        || item.is_any(at, &["was", "were", "is", "are", "has", "have", "took", "takes", "that"])
        || item.is_mark(at, ',')
}

/// Back from a noun to the start of its phrase.
pub fn phrase_start(item: &Item, sentence: &Range<usize>, noun: usize) -> usize {
    const WITHIN: [&str; 9] =
        ["upcoming", "forthcoming", "new", "joint", "first", "second", "next", "last", "current"];
    let mut start = noun;
    while start > sentence.start && noun - start < 10 {
        let before = start - 1;
        let Some(token) = item.token(before) else { break };
        let plain = token.kind == Kind::Word
            && (!token.is(class::STOP) || token.is_capital() && before > sentence.start)
            || item.is_any(before, &WITHIN)
            || matches!(item.word(before), "-" | "\"" | "“" | "”")
            || token.kind == Kind::Possessive
            || token.kind == Kind::Number && item.is_any(start, &["th", "st", "nd", "rd"]);
        let verb = matches!(crate::engagements::event::cue(item, before, start), Some((_, after)) if after == start);
        if !plain || verb || item.is(before, "hold") {
            break;
        }
        start = before;
    }
    // "two-day visit".
    if start > sentence.start && item.is_mark(start, '-') {
        start -= 1;
    }
    let article =
        start > sentence.start && item.is_any(start - 1, &["the", "a", "an", "their", "its"]);
    let start = start - usize::from(article);
    // "the 70th anniversary of the establishment": what is marked.
    let of = start.wrapping_sub(1);
    let marked = start >= sentence.start + 2 && item.is(of, "of") && item.is(of - 1, "anniversary");
    if marked { phrase_start(item, sentence, of - 1) } else { start }
}

/// "in December 2025 during his participation in the forum dedicated to …".
pub fn during(
    item: &Item,
    sentence: &Range<usize>,
    expression: &Expression,
) -> Option<Range<usize>> {
    let end = expression.tokens.end;
    if !item.is_any(end, &["during", "at"]) {
        return None;
    }
    let noun = (end..sentence.end.min(end + 9)).find(|&at| item.has(at, class::EVENT))?;
    let from = phrase_start(item, sentence, noun);
    let mut last = noun + 1;
    while last < sentence.end && !item.is_mark(last, '.') && !item.is_mark(last, ',') {
        last += 1;
    }
    Some(from..last)
}
