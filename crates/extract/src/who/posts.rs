//! What a role is for: "*of* Foreign Affairs", "*to* the UN Office at Nairobi".

use crate::who::heads::{after_entity, core, is_hyphen};
use crate::who::roles::is_title;
use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
use crate::words::tokens::{Kind, Shape};

/// Past an abbreviation in brackets.
pub fn short_form(item: &Item, at: usize) -> Option<usize> {
    if !item.is_mark(at, '(') {
        return None;
    }
    // "(TurkPA)" is one too.
    let short = |at: usize| {
        item.token(at).is_some_and(|t| t.shape == Shape::Capitals)
            || item.word(at).bytes().filter(u8::is_ascii_uppercase).count() > 2
    };
    let mut next = at + 1;
    while next < at + 5 && short(next) {
        next += 1;
    }
    (next > at + 1 && item.is_mark(next, ')')).then_some(next + 1)
}

/// One prepositional part after the head, and where it ends.
pub fn post(item: &Item, at: usize, end: usize, named: bool) -> Option<usize> {
    if at >= end {
        return None;
    }
    let allowed = match item.word(at) {
        "of" | "for" | "to" | "at" | "on" => true,
        "in" => posted_in(item, at),
        // "Secretary for Relations with States".
        "with" => item.is(at.wrapping_sub(1), "Relations"),
        _ => false,
    };
    let from = at + 1;
    // "Ambassador of Latvia to the country", "to our country".
    if item.is_any(at, &["to", "in"])
        && item.is_any(from, &["the", "our", "this"])
        && item.is(from + 1, "country")
    {
        return Some(from + 2);
    }
    // "Head of the \"Group of Friendship with the Parliament\" X".
    let open = from + item.article(from);
    if allowed && matches!(item.word(open), "\"" | "“" | "«") {
        let close = (open + 2..end.min(open + 24))
            .find(|&at| matches!(item.word(at), "\"" | "”" | "»") && item.token(at + 1).is_some());
        return close.map(|close| close + 1);
    }
    let after = if allowed { names(item, from, end, named) } else { from };
    // "at the UN Office", but not "met X at Turkish House".
    if item.is(at, "at") && !(from..after).any(|at| is_body(item, at)) {
        return None;
    }
    (after > from + item.article(from)).then_some(after)
}

/// Whether a token heads a body's name or belongs to an organisation's.
pub fn is_body(item: &Item, at: usize) -> bool {
    let mark = item.mark(at).map(|mark| mark.entity);
    item.has(at, class::BODY) || matches!(mark, Some(Entity::Organisation(_)))
}

/// "Representative … in Kazakhstan", but not "met the Minister in Cornwall".
pub fn posted_in(item: &Item, at: usize) -> bool {
    if item.mark_from(at + 1).is_none() && !item.is(at + 1, "the") {
        return false;
    }
    let first = at.saturating_sub(16);
    let sent = (first..at).any(|at| {
        item.is_any(
            at,
            &["Representative", "Coordinator", "Organizations", "Organisations", "Ambassador"],
        ) || item.is_any(at, &["Envoy", "Director", "Mission", "Head", "Consul", "Embassy"])
    });
    let near = item
        .is_any(at.wrapping_sub(1), &["Ambassador", "Representative", "Coordinator", ")"])
        || item.mark(at.wrapping_sub(1)).is_some()
        || item.has(at.wrapping_sub(1), class::PORTFOLIO);
    sent && near
}

/// The names of fields, bodies and states after a preposition.
pub fn names(item: &Item, at: usize, end: usize, named: bool) -> usize {
    const PARTS: u16 =
        class::PORTFOLIO | class::BODY | class::PREFIX | class::HEAD | class::PLURAL | class::EVENT;
    let mut next = at + item.article(at);
    let start = next;
    let part = |at: usize| {
        at < end
            && (item.mark_from(at).is_some()
                || item.token(at).is_some_and(|token| token.is_capital() && token.is(PARTS)))
    };
    while next < end {
        if let Some((entity, after)) = item.entity(next) {
            // "Secretary General of the Council *Sydney* X": a first name.
            let first = matches!(entity, Entity::City(_)) && next > start && !named;
            if first && item.is_name(after) && item.mark(next - 1).is_some() {
                break;
            }
            next = after_entity(item, after);
        } else if is_title(item, next) && next > start {
            break;
        } else if part(next) {
            next += 1;
        } else if is_hyphen(item, next)
            && next > start
            && item.token(next + 1).is_some_and(|t| t.is_capital())
        {
            next += 2;
        } else if let Some(after) = short_form(item, next).filter(|_| next > start) {
            next = after;
        } else if next > start && item.is_any(next, &["and", "&"]) {
            let from = next + 1 + item.article(next + 1);
            let side = item.entity(from).is_some_and(|(_, after)| {
                item.is_any(after, &["side", "delegation", "team", "party"])
            });
            if side || !part(from) || leads_to_role(item, from, end) {
                break;
            }
            next = from;
        } else if next > start && item.is_mark(next, ',') {
            let from = next + 1 + item.article(next + 1);
            if !part(from) || leads_to_role(item, from, end) || !closes_list(item, from) {
                break;
            }
            next = from;
        } else if next > start
            && item.token(next).is_some_and(|token| token.kind == Kind::Possessive)
            && part(next + 1)
        {
            next += 1;
        } else if next == start && item.is_name(next) {
            next += strangers(item, next, end, named);
            // "the Office of the ZYX Central Commission".
            if next == start || !part(next) {
                break;
            }
        } else if let Some(after) = compound(item, next).filter(|_| next > start) {
            next = after;
        } else {
            break;
        }
    }
    next
}

/// "Turkic*-speaking* States": the second half of an adjective that a name
/// goes on after.
pub fn compound(item: &Item, at: usize) -> Option<usize> {
    let glued = |at: usize| item.token(at).is_some_and(|token| token.glued);
    let part = matches!(item.word(at), "-" | "‑") && glued(at) && glued(at + 1);
    let on = item.token(at + 2).is_some_and(|token| token.is_capital() && !item.is_name(at + 2));
    (part && item.word(at + 1).ends_with("ing") && on).then_some(at + 2)
}

/// How many unknown capitalised words name a body, where a name may follow.
pub fn strangers(item: &Item, at: usize, end: usize, named: bool) -> usize {
    let mut count = 0;
    let stranger = |at: usize| item.is_name(at) && !item.has(at, class::HONORIFIC);
    while at + count < end && count < 8 && stranger(at + count) {
        count += 1;
    }
    // "the head of the NAM Mr. Akhundlu".
    if item.has(at + count, class::HONORIFIC) {
        return count;
    }
    // "for the Horn of Africa".
    let of = at + count + 1;
    if count > 0
        && item.is_any(of - 1, &["of", "for"])
        && (item.mark_from(of).is_some() || item.has(of, class::PORTFOLIO | class::BODY))
    {
        return count;
    }
    // "the ZYX Central Commission": attributes of a body.
    let attribute = count > 0
        && item.token(at + count).is_some_and(|token| {
            token.is_capital() && token.is(class::PORTFOLIO | class::BODY) && !token.is(class::HEAD)
        });
    if attribute && count <= 2 {
        return count;
    }
    let name_after = item.is_mark(at + count, ',') && item.is_name(at + count + 1);
    match count {
        _ if named || name_after => count,
        0..=2 => 0,
        more => more - 2,
    }
}

/// Whether the words from here are another role rather than a field.
pub fn leads_to_role(item: &Item, at: usize, end: usize) -> bool {
    core(item, at, end.min(at + 14))
        .is_some_and(|(head, _)| item.token(head).is_some_and(|token| token.is_capital()))
}

/// Whether a list that goes on here ends with "and".
pub fn closes_list(item: &Item, at: usize) -> bool {
    for next in at..at + 12 {
        if item.is_any(next, &["and", "&"]) {
            return true;
        }
        let listed = item.token(next).is_some_and(|token| token.is_capital())
            || item.is_mark(next, ',')
            || item.is(next, "the");
        if !listed {
            return false;
        }
    }
    false
}
