//! Roles as written: "Georgian Minister of Internal Affairs", "Ambassador of
//! Kazakhstan to Kenya and Permanent Representative … to the UN Office at
//! Nairobi".

use crate::item::Item;
use crate::lexicon::{Entity, class};
use crate::people::{is_whole_name, name};
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
fn is_title(item: &Item, at: usize) -> bool {
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
    // "Ambassador of Latvia to the country", "to our country".
    if item.is_any(at, &["to", "in"])
        && item.is_any(from, &["the", "our", "this"])
        && item.is(from + 1, "country")
    {
        return Some(from + 2);
    }
    let after = if allowed { names(item, from, end, named) } else { from };
    // "at the UN Office", but not "met X at Turkish House".
    if item.is(at, "at") && !(from..after).any(|at| is_body(item, at)) {
        return None;
    }
    (after > from + item.article(from)).then_some(after)
}

/// Whether a token heads a body's name or belongs to an organisation's.
fn is_body(item: &Item, at: usize) -> bool {
    let mark = item.mark(at).map(|mark| mark.entity);
    item.has(at, class::BODY) || matches!(mark, Some(Entity::Organisation(_)))
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
        ) || item.is_any(at, &["Envoy", "Director", "Mission", "Head", "Consul", "Embassy"])
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
fn compound(item: &Item, at: usize) -> Option<usize> {
    let glued = |at: usize| item.token(at).is_some_and(|token| token.glued);
    let part = matches!(item.word(at), "-" | "‑") && glued(at) && glued(at + 1);
    let on = item.token(at + 2).is_some_and(|token| token.is_capital() && !item.is_name(at + 2));
    (part && item.word(at + 1).ends_with("ing") && on).then_some(at + 2)
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
