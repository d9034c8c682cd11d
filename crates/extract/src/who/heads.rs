//! What a role is: the words up to its head, "Georgian Deputy Foreign
//! *Minister*".

use crate::who::posts::{closes_list, short_form};
use crate::words::item::Item;
use crate::words::lexicon::class;
use crate::words::tokens::Kind;
use std::ops::Range;

/// What a word is on the way to a head.
pub enum Step {
    /// The head, or one that is more of a head than that before it.
    Head,
    /// So many tokens that go on to it or belong to it.
    On(usize),
    /// None of the name.
    Stop,
}

/// Walks from a token to the head of a role or of a body's name; gives the
/// head and what follows. States and organisations are read over as `named`
/// says, which gives a head in their names and where to go on; behind a head
/// they end the walk.
pub fn walk(
    item: &Item,
    range: Range<usize>,
    named: impl Fn(Range<usize>) -> (Option<usize>, usize),
    step: impl Fn(usize, Option<usize>) -> Step,
) -> Option<(usize, usize)> {
    let mut next = range.start;
    let mut head = None;
    while next < range.end {
        if let Some((_, after)) = item.entity(next) {
            if head.is_some() {
                break;
            }
            (head, next) = named(next..after);
            continue;
        }
        match step(next, head) {
            Step::Head => {
                head = Some(next);
                next += 1;
            }
            Step::On(tokens) => next += tokens,
            Step::Stop => break,
        }
    }
    head.map(|head| (head, next))
}

/// What comes before the head of a role, and the head; gives the head and what
/// follows.
pub fn core(item: &Item, at: usize, end: usize) -> Option<(usize, usize)> {
    // "UN High Commissioner for Human Rights Volker Türk".
    let named = |name: Range<usize>| {
        let office = name.clone().find(|&at| item.has(at, class::HEAD));
        (office.filter(|_| item.is_name(name.end)), after_entity(item, name.end))
    };
    walk(item, at..end, named, |next, head| {
        let leads_on = |from: usize| head.is_none() || leads_to_head(item, from, end);
        if head.is_some_and(|head| is_rank(item, head, next)) {
            Step::Stop
        } else if item.has(next, class::HEAD) || heads_several(item, next) {
            Step::Head
        } else if item.has(next, class::PREFIX | class::PORTFOLIO | class::BODY) {
            if leads_on(next) { Step::On(1) } else { Step::Stop }
        } else if is_hyphen(item, next) {
            let joins = item.has(next + 1, class::HEAD | class::PREFIX | class::PORTFOLIO);
            let closes = item.is_any(next + 1, &["elect", "designate", "General"]);
            match (joins, leads_on(next + 1)) {
                (true, true) => Step::On(1),
                (true, false) if closes => Step::On(2),
                _ => Step::Stop,
            }
        } else if head.is_none() && next > at && joins_office(item, next) {
            Step::On(1)
        } else {
            Step::Stop
        }
    })
}

/// "Chairman *General* Abdel Fattah", but not "Secretary General".
pub fn is_rank(item: &Item, head: usize, at: usize) -> bool {
    const OFFICES: [&str; 9] = [
        "Secretary",
        "Director",
        "Attorney",
        "Consul",
        "Governor",
        "Inspector",
        "Prosecutor",
        "Solicitor",
        "Auditor",
    ];
    item.is(at, "General") && item.is_name(at + 1) && !item.is_any(head, &OFFICES)
}

/// "Deputy Foreign *Ministers* Alibek Bakayev and Bakhromjon Aloyev".
pub fn heads_several(item: &Item, at: usize) -> bool {
    item.has(at, class::PLURAL) && item.is_name(at + 1) && !item.has(at, class::STOP)
}

/// Past a possessive and a short form in brackets: "Republic of Korea (ROK)".
pub fn after_entity(item: &Item, at: usize) -> usize {
    let next = at + usize::from(item.token(at).is_some_and(|t| t.kind == Kind::Possessive));
    short_form(item, next).unwrap_or(next)
}

pub fn leads_to_head(item: &Item, at: usize, end: usize) -> bool {
    let mut next = at;
    while next < end.min(at + 5) {
        if item.has(next, class::HEAD) || heads_several(item, next) {
            return item.token(next).is_some_and(|token| token.is_capital());
        }
        if !item.has(next, class::PREFIX | class::PORTFOLIO) && !is_hyphen(item, next) {
            return false;
        }
        next += 1;
    }
    false
}

/// "Ministry *of* Foreign Affairs Director", "Trade *and* Industry Minister".
pub fn joins_office(item: &Item, at: usize) -> bool {
    const OFFICE: u16 = class::PORTFOLIO | class::BODY;
    let capital = |at: usize| item.token(at).is_some_and(|token| token.is_capital());
    let goes_on = |at: usize| capital(at) && item.has(at, OFFICE);
    let before = at.checked_sub(1).is_some_and(goes_on);
    match item.word(at) {
        "of" | "for" => {
            before
                && (goes_on(at + 1) || item.mark_from(at + 1).is_some() || item.is(at + 1, "the"))
        }
        "the" => item.mark_from(at + 1).is_some() || goes_on(at + 1),
        "and" if item.is(at - 1, "Extraordinary") => item.is(at + 1, "Plenipotentiary"),
        "and" | "&" => before && goes_on(at + 1) && !item.has(at + 1, class::PREFIX | class::HEAD),
        "," => before && goes_on(at + 1) && closes_list(item, at + 1),
        _ => false,
    }
}

pub fn is_hyphen(item: &Item, at: usize) -> bool {
    item.token(at).is_some_and(|token| token.glued)
        && item.token(at + 1).is_some_and(|token| token.glued)
        && matches!(item.word(at), "-" | "‑" | "–" | "/")
}
