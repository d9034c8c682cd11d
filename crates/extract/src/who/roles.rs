//! Roles as written: "Georgian Minister of Internal Affairs", "Ambassador of
//! Kazakhstan to Kenya and Permanent Representative … to the UN Office at
//! Nairobi".

use crate::who::heads::{core, is_hyphen};
use crate::who::names::{is_whole_name, name};
use crate::who::posts::post;
use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
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
    while roles.len() < 4 && (joins_roles(item, next) || !named && is_title(item, next)) {
        let joint = usize::from(!is_title(item, next));
        let from = next + joint + usize::from(named && item.is(next + 1, "the"));
        let Some((another, after)) = role(item, from, end, named) else { break };
        if !item.token(another.head).is_some_and(|head| head.is_capital()) {
            break;
        }
        roles.push(another);
        next = after;
    }
    Some((roles, next))
}

/// "Director of the Department *Ambassador* X": a title before a name, and no
/// part of the post.
pub fn is_title(item: &Item, at: usize) -> bool {
    item.is(at, "Ambassador")
        && item.is_name(at + 1)
        && !item.is_any(at.wrapping_sub(1), &["of", "the", "and", "for", "to"])
}

/// "Deputy Prime Minister *and* Foreign Minister", "Deputy Prime Minister –
/// Minister of Foreign Affairs".
fn joins_roles(item: &Item, at: usize) -> bool {
    let dash = matches!(item.word(at), "–" | "—" | "-")
        && item.token(at + 1).is_some_and(|after| !after.glued);
    item.is_any(at, &["and", "&"]) || dash
}

/// Classes of the words that a role can start with.
pub const STARTS: u16 = class::HEAD | class::PREFIX | class::PORTFOLIO | class::BODY;

/// Whether a role can start at a token.
pub fn may_start(item: &Item, at: usize) -> bool {
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
    if let Some(after) = desk(item, next) {
        next = after;
    }
    // "Chairman-in-Office", "Ambassador-at-Large".
    if is_hyphen(item, next)
        && item.is_any(next + 1, &["in", "at"])
        && is_hyphen(item, next + 2)
        && item.is_any(next + 3, &["Office", "Chief", "Charge", "Large", "Residence"])
    {
        next += 4;
    }
    if item.is(next, "a.i.") {
        next += 1;
    }
    if item.is(next, "Extraordinary") {
        next += 1 + 2 * usize::from(item.is(next + 2, "Plenipotentiary"));
    }
    while let Some(after) = post(item, next, end, named) {
        next = after;
        // "Speaker of the House of Representatives (Upper House) of the Parliament".
        if let Some(after) = desk(item, next).filter(|&after| !item.is_mark(after, ',')) {
            next = after;
        }
    }
    if let Some(after) = purpose(item, head, next, end) {
        next = after;
    }
    // "Chargé d'Affaires a.i., Embassy of Norway in Latvia".
    if named
        && item.is_mark(next, ',')
        && item.token(next + 1).is_some_and(|token| token.is_capital() && token.is(class::BODY))
        && item.is_any(next + 2, &["of", "for"])
    {
        let mut after = next + 2;
        while let Some(further) = post(item, after, end, named) {
            after = further;
        }
        // "…, Ministry of Foreign Affairs of Latvia reports" gives the news.
        if !item.has(after, class::CUE) && !item.is_any(after, &["reported", "informs", "said"]) {
            next = after;
        }
    }
    Some((Role { tokens: at..next, head }, next))
}

/// "Secretary *(West)* of the Ministry", "Joint Secretary *(UN Political)*,
/// Ministry": which desk it is.
fn desk(item: &Item, at: usize) -> Option<usize> {
    let capital = |at: usize| item.token(at).is_some_and(|token| token.is_capital());
    // "Secretary, East, X".
    if item.is_mark(at, ',')
        && item.is_any(at + 1, &["East", "West", "North", "South"])
        && item.is_mark(at + 2, ',')
    {
        return Some(at + 2);
    }
    let close = (at + 2..at + 6).find(|&at| item.is_mark(at, ')'))?;
    let own =
        |at: usize| item.mark(at).is_none_or(|mark| !matches!(mark.entity, Entity::Country(_)));
    let inside = item.is_mark(at, '(') && (at + 1..close).all(|at| capital(at) && own(at));
    let goes_on = item.is_any(close + 1, &["of", "at", "in"]) || item.is_mark(close + 1, ',');
    (inside && goes_on).then_some(close + 1)
}

/// "special representative of the Minister *for the normalisation of
/// relations*, X": what somebody was sent for, up to the name.
fn purpose(item: &Item, head: usize, at: usize, end: usize) -> Option<usize> {
    let sent = item.is_any(head, &["Representative", "Envoy", "Coordinator", "Rapporteur"]);
    if !sent || !item.is_any(at, &["for", "on"]) {
        return None;
    }
    let comma = (at + 2..end.min(at + 14)).find(|&at| item.is_mark(at, ','))?;
    let plain = (at + 1..comma).all(|at| !item.has(at, class::CUE) && !item.has(at, class::HEAD));
    let name = name(item, comma + 1, end)?;
    (plain && is_whole_name(item, &name)).then_some(comma)
}
