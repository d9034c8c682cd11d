//! Roles as written: "Georgian Minister of Internal Affairs", "Ambassador of
//! Kazakhstan to Kenya and Permanent Representative … to the UN Office at
//! Nairobi".

use crate::item::Item;
use crate::lexicon::class;
use crate::tokens::{Kind, Shape};
use std::ops::Range;

/// The longest role, in tokens.
const LONGEST: usize = 48;

/// One role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// Its tokens, without an article.
    pub tokens: Range<usize>,
    /// Its head: "Minister", the second word of "Secretary General".
    pub head: usize,
}

/// The roles of one person that are named from a token on, joined by "and",
/// and where they end. `named` says that the person's name came before.
pub fn roles(item: &Item, at: usize, end: usize, named: bool) -> Option<(Vec<Role>, usize)> {
    let end = end.min(at + LONGEST);
    let (first, mut next) = role(item, at, end, named)?;
    let mut roles = vec![first];
    while roles.len() < 4 && joins_roles(item, next) {
        let from = next + 1 + usize::from(named && item.is(next + 1, "the"));
        let Some((another, after)) = role(item, from, end, named) else { break };
        if !item.token(another.head).is_some_and(|head| head.is_capital()) {
            break;
        }
        roles.push(another);
        next = after;
    }
    Some((roles, next))
}

/// "Deputy Prime Minister *and* Foreign Minister", "Deputy Prime Minister –
/// Minister of Foreign Affairs".
fn joins_roles(item: &Item, at: usize) -> bool {
    let dash = matches!(item.word(at), "–" | "—" | "-")
        && item.token(at + 1).is_some_and(|after| !after.glued);
    item.is(at, "and") || dash
}

/// Whether a role can start at a token.
pub fn may_start(item: &Item, at: usize) -> bool {
    const STARTS: u16 = class::HEAD | class::PREFIX | class::PORTFOLIO | class::BODY;
    // "his colleague Foreign Minister X": the office says more.
    let plain = item.is_any(at, &["colleague", "counterpart"])
        && item.token(at).is_some_and(|token| !token.is_capital())
        && item.token(at + 1).is_some_and(|next| next.is_capital())
        && !item.is_name(at + 1);
    !plain && (item.mark_from(at).is_some() || item.has(at, STARTS))
}

fn role(item: &Item, at: usize, end: usize, named: bool) -> Option<(Role, usize)> {
    let (head, mut next) = core(item, at, end)?;
    // "Ambassador Extraordinary and Plenipotentiary of Pakistan".
    // "Secretary (West) of the Ministry of External Affairs".
    if item.is_mark(next, '(')
        && item.token(next + 1).is_some_and(|token| token.is_capital())
        && item.is_mark(next + 2, ')')
        && item.is_any(next + 3, &["of", "at", "in"])
        && item.mark(next + 1).is_none()
    {
        next += 3;
    }
    // "Chairman-in-Office", "Ambassador-at-Large".
    if is_hyphen(item, next)
        && item.is_any(next + 1, &["in", "at"])
        && is_hyphen(item, next + 2)
        && item.is_any(next + 3, &["Office", "Chief", "Charge", "Large", "Residence"])
    {
        next += 4;
    }
    if item.is(next, "Extraordinary") {
        next += 1 + 2 * usize::from(item.is(next + 2, "Plenipotentiary"));
    }
    while let Some(after) = post(item, next, end, named) {
        next = after;
    }
    Some((Role { tokens: at..next, head }, next))
}

/// What comes before the head, and the head; gives the head and what follows.
fn core(item: &Item, at: usize, end: usize) -> Option<(usize, usize)> {
    let mut next = at;
    let mut head = None;
    while next < end {
        if let Some((_, after)) = item.entity(next) {
            if head.is_some() {
                break;
            }
            // "UN High Commissioner for Human Rights Volker Türk".
            let office = (next..after).find(|&at| item.has(at, class::HEAD));
            if let Some(office) = office.filter(|_| item.is_name(after)) {
                head = Some(office);
            }
            next = after_entity(item, after);
        } else if head.is_some_and(|head| is_rank(item, head, next)) {
            break;
        } else if item.has(next, class::HEAD) || heads_several(item, next) {
            head = Some(next);
            next += 1;
        } else if item.has(next, class::PREFIX | class::PORTFOLIO | class::BODY) {
            if head.is_some() && !leads_to_head(item, next, end) {
                break;
            }
            next += 1;
        } else if is_hyphen(item, next) {
            let joins = item.has(next + 1, class::HEAD | class::PREFIX | class::PORTFOLIO)
                && (head.is_none()
                    || leads_to_head(item, next + 1, end)
                    || item.is_any(next + 1, &["elect", "designate", "General"]));
            if !joins {
                break;
            }
            next += if head.is_some() && !leads_to_head(item, next + 1, end) { 2 } else { 1 };
        } else if head.is_none() && next > at && joins_office(item, next) {
            next += 1;
        } else {
            break;
        }
    }
    head.map(|head| (head, next))
}

/// "Chairman *General* Abdel Fattah", but not "Secretary General".
fn is_rank(item: &Item, head: usize, at: usize) -> bool {
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
fn heads_several(item: &Item, at: usize) -> bool {
    item.has(at, class::PLURAL) && item.is_name(at + 1) && !item.has(at, class::STOP)
}

/// Past a possessive and a short form in brackets: "Republic of Korea (ROK)".
fn after_entity(item: &Item, at: usize) -> usize {
    let next = at + usize::from(item.token(at).is_some_and(|t| t.kind == Kind::Possessive));
    short_form(item, next).unwrap_or(next)
}

/// Past an abbreviation in brackets.
pub fn short_form(item: &Item, at: usize) -> Option<usize> {
    if !item.is_mark(at, '(') {
        return None;
    }
    let mut next = at + 1;
    while next < at + 5 && item.token(next).is_some_and(|t| t.shape == Shape::Capitals) {
        next += 1;
    }
    (next > at + 1 && item.is_mark(next, ')')).then_some(next + 1)
}

fn leads_to_head(item: &Item, at: usize, end: usize) -> bool {
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
fn joins_office(item: &Item, at: usize) -> bool {
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
        "and" | "&" => before && goes_on(at + 1) && !item.has(at + 1, class::PREFIX | class::HEAD),
        "," => before && goes_on(at + 1) && closes_list(item, at + 1),
        _ => false,
    }
}

fn is_hyphen(item: &Item, at: usize) -> bool {
    item.token(at).is_some_and(|token| token.glued)
        && item.token(at + 1).is_some_and(|token| token.glued)
        && matches!(item.word(at), "-" | "‑" | "–" | "/")
}

/// One prepositional part after the head, and where it ends.
fn post(item: &Item, at: usize, end: usize, named: bool) -> Option<usize> {
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
    let after = if allowed { names(item, from, end, named) } else { from };
    (after > from + item.article(from)).then_some(after)
}

/// "Representative … in Kazakhstan", but not "met the Minister in Cornwall".
fn posted_in(item: &Item, at: usize) -> bool {
    if item.mark_from(at + 1).is_none() && !item.is(at + 1, "the") {
        return false;
    }
    let first = at.saturating_sub(16);
    let sent = (first..at).any(|at| {
        item.is_any(
            at,
            &["Representative", "Coordinator", "Organizations", "Organisations", "Ambassador"],
        ) || item.is_any(at, &["Envoy", "Director", "Mission", "Head"])
    });
    let near = item.is_any(at.wrapping_sub(1), &["Ambassador", "Representative", ")"])
        || item.mark(at.wrapping_sub(1)).is_some()
        || item.has(at.wrapping_sub(1), class::PORTFOLIO);
    sent && near
}

/// The names of fields, bodies and states after a preposition.
fn names(item: &Item, at: usize, end: usize, named: bool) -> usize {
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
        if let Some((_, after)) = item.entity(next) {
            next = after_entity(item, after);
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
            if !part(from) || leads_to_role(item, from, end) {
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
            break;
        } else {
            break;
        }
    }
    next
}

/// How many unknown capitalised words name a body, where a name may follow.
fn strangers(item: &Item, at: usize, end: usize, named: bool) -> usize {
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
    let name_after = item.is_mark(at + count, ',') && item.is_name(at + count + 1);
    match count {
        _ if named || name_after => count,
        0..=2 => 0,
        more => more - 2,
    }
}

/// Whether the words from here are another role rather than a field.
fn leads_to_role(item: &Item, at: usize, end: usize) -> bool {
    core(item, at, end.min(at + 14))
        .is_some_and(|(head, _)| item.token(head).is_some_and(|token| token.is_capital()))
}

/// Whether a list that goes on here ends with "and".
fn closes_list(item: &Item, at: usize) -> bool {
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
