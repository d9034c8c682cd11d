//! Names of people: honorifics, initials, particles and suffixes.

use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
use crate::words::tokens::{Kind, Shape};
use std::ops::Range;

/// Honorifics from a token on, and what follows them.
pub fn honorifics(item: &Item, at: usize, end: usize) -> (Option<Range<usize>>, usize) {
    let mut next = at;
    // "H. E. Mr. Teodoro Obiang", "H.H. Sheikh Abdullah".
    let highness = item.word(next + 1) == "H." && item.has(next + 2, class::HONORIFIC);
    if item.word(next) == "H." && (item.word(next + 1) == "E." || highness) {
        next += 2;
    }
    while next < end && item.has(next, class::HONORIFIC) {
        let capital = item.token(next).is_some_and(|token| token.is_capital());
        // "His Majesty", but not "his".
        let bare =
            item.is_any(next, &["His", "Her", "Their"]) && !item.has(next + 1, class::HONORIFIC);
        if !capital || bare {
            break;
        }
        next += 1;
        let mark = item.is_mark(next, '.') || item.is_mark(next, '’') || item.is_mark(next, '\'');
        if mark && item.token(next).is_some_and(|token| token.glued) {
            next += 1;
        }
    }
    ((next > at).then_some(at..next), next)
}

/// A name from a token on.
pub fn name(item: &Item, at: usize, end: usize) -> Option<Range<usize>> {
    const LONGEST: usize = 14;
    let end = end.min(at + LONGEST);
    let mut next = at;
    let mut words = 0;
    while next < end {
        let token = item.token(next)?;
        let glued_hyphen = words > 0 && token.glued && matches!(item.word(next), "-" | "‑");
        if token.kind == Kind::Initial {
            next += 1;
        } else if token.is(class::SUFFIX) && words > 0 {
            next += 1;
            if item.is_any(next - 1, &["Jr", "Sr"]) && item.is_mark(next, '.') {
                next += 1;
            }
        } else if is_name_word(item, next, words) {
            words += 1;
            next += 1;
        } else if token.is(class::PARTICLE)
            && leads_to_name(item, next + 1, end)
            && (token.is_capital() || words > 0)
        {
            next += 1;
            if item.is_mark(next, '-') {
                next += 1;
            }
        } else if glued_hyphen
            && item.token(next + 1).is_some_and(|t| t.glued && t.kind == Kind::Word)
        {
            next += 2;
        } else {
            break;
        }
    }
    let mut last = next;
    // "Surangel Whipps, Jr."
    let comma = usize::from(item.is_mark(last, ','));
    if words > 0 && item.is_any(last + comma, &["Jr", "Sr"]) {
        last += comma + 1;
        last += usize::from(item.is_mark(last, '.'));
    }
    // "Helsinki Committee" names a body and "Astana Forum" an event.
    let heads = item.token(last).is_some_and(|token| {
        token.is_capital()
            && !token.glued
            && token.is(class::BODY | class::EVENT)
            && !token.is(class::HEAD)
    });
    (words > 0 && !heads).then_some(at..last)
}

/// "Sultan bin Saad Al Muraikhi": a title that is a name here.
pub fn is_titled_name(item: &Item, at: usize, end: usize) -> bool {
    let particle = item.token(at + 1).is_some_and(|token| {
        token.is(class::PARTICLE) && !token.is_capital() && !token.is(class::STOP)
    });
    item.is_any(at, &["Sultan", "Emir", "Hakim", "Malik"])
        && particle
        && leads_to_name(item, at + 2, end)
}

pub fn leads_to_name(item: &Item, at: usize, end: usize) -> bool {
    let mut next = at;
    while next < end.min(at + 4) {
        if item.is_name(next) {
            return true;
        }
        if !item.has(next, class::PARTICLE) && !item.is_mark(next, '-') {
            return false;
        }
        next += 1;
    }
    false
}

/// Whether a token is a word of a name, given how many came before it.
pub fn is_name_word(item: &Item, at: usize, words: usize) -> bool {
    if item.is_name(at) {
        return item.token(at).is_some_and(|token| token.kind == Kind::Word);
    }
    let Some(token) = item.token(at).filter(|token| token.is_capital()) else { return false };
    if words == 0 && is_titled_name(item, at, item.tokens.len()) {
        return true;
    }
    let one = item.mark_from(at).filter(|mark| {
        mark.tokens.len() == 1 && matches!(mark.entity, Entity::Country(_) | Entity::City(_))
    });
    if one.is_some() {
        // "Israel Katz", "Michael Jordan", but not "in Strasbourg Anel X".
        let placed = item.is_any(at.wrapping_sub(1), &["in", "at", "from", "to"]);
        return words > 0 || item.is_name(at + 1) && !placed;
    }
    // "Samantha Power": a word of another kind closes a name.
    words > 0
        && item.mark(at).is_none()
        && token.is(class::PORTFOLIO)
        && !token.is(class::HEAD | class::BODY | class::PREFIX | class::STOP | class::EVENT)
        && item.token(at + 1).is_none_or(|next| next.shape == Shape::Lower)
}

/// Whether a name can stand without role or honorific: two words, or an
/// initial and a word.
pub fn is_whole_name(item: &Item, name: &Range<usize>) -> bool {
    let parts = name.clone().filter(|at| {
        item.token(*at)
            .is_some_and(|t| t.kind == Kind::Initial || t.is_capital() && !t.is(class::PARTICLE))
    });
    parts.count() >= 2
}
