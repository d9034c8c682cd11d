//! Who keeps whom company: the people before and after the verb that reports
//! an engagement.

use crate::engagements::asides::reports_something;
use crate::engagements::delegations::{led_by, sender};
use crate::who::names::name;
use crate::who::people::{Mention, mention, mentions};
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
use crate::words::tokens::Kind;
use std::ops::Range;

/// How far after a verb its object is looked for, in tokens.
pub const REACH: usize = 60;

/// The token after the "with", "to" or "between" that brings in the object,
/// past times and places.
pub fn with(item: &Item, from: usize, end: usize) -> Option<usize> {
    let mut at = from;
    while at < end.min(from + REACH) {
        match item.word(at) {
            "with" | "between" | "With" | "Between" => return Some(at + 1),
            "to" | "about" | "that" | "where" | "who" | "which" | "discussed" | "." | ";" => {
                return None;
            }
            _ => at += 1,
        }
    }
    None
}

/// As `with`, or the "to" that leads straight to somebody: "spoke to".
pub fn with_or_to(item: &Item, from: usize, end: usize) -> Option<usize> {
    with(item, from, end).or_else(|| {
        let to = (from..end.min(from + 12)).find(|&at| item.is(at, "to"))?;
        starts_mention(item, to + 1, end).then_some(to + 1)
    })
}

pub fn starts_mention(item: &Item, at: usize, end: usize) -> bool {
    let at = past_article(item, at);
    mention(item, at, end).is_some_and(|mention| mention.is_named() || !mention.roles.is_empty())
}

pub fn past_article(item: &Item, at: usize) -> usize {
    let mut at = at;
    while item.is_any(at, &["the", "a", "an", "his", "her", "their", "its", "both", "counterparts"])
        && !item.has(at + 1, class::HONORIFIC)
        || item.is_any(at, &["the", "current", "incumbent", "visiting"])
        || item.is(at, "newly") && item.is_name(at + 2)
        || item.is(at, "appointed") && item.is_name(at + 1)
        || item.is_any(at, &["colleague", "colleagues", "counterpart"])
            && item.token(at + 1).is_some_and(|next| next.is_capital())
            && !item.is_name(at + 1)
    {
        at += 1;
    }
    at
}

/// A coordinated list of people from a token on.
pub fn objects(item: &Item, from: usize, end: usize) -> Vec<Mention> {
    let mut list = Vec::new();
    let mut at = past_article(item, from);
    let several = of_several(item, at, end);
    if !several.is_empty() {
        return several;
    }
    let led = led_by(item, at, end);
    let sender = led.and_then(|led| sender(item, at, led));
    at = led.unwrap_or(at);
    while list.len() < 24 {
        if !list.is_empty()
            && let Some(next) = past_group(item, at, end)
        {
            at = next;
        }
        let Some(mut found) = mention(item, at, end) else { break };
        share_role(item, list.last(), &mut found);
        if list.is_empty() {
            found.origin = found.origin.or(sender);
        }
        let owner = item.token(found.tokens.end).is_some_and(|t| t.kind == Kind::Possessive);
        // "Meeting with the Ambassador, X, the Speaker noted".
        let speaks =
            !list.is_empty() && !found.is_named() && reports_something(item, found.tokens.end);
        if owner || speaks || found.tokens.end <= at {
            break;
        }
        let next = found.tokens.end;
        list.push(found);
        let Some(after) = joined(item, next) else { break };
        at = past_article(item, after);
        // "and members of the Commission, including Minister X".
        let within = (at..end.min(at + 8)).find(|&at| item.is(at, "including"));
        if let Some(within) = within
            && mention(item, at, end).is_none_or(|mention| !mention.is_named())
        {
            at = past_article(item, within + 1);
        }
    }
    list
}

/// "the Minister, X, *members of the committee,* and the Speaker, Y": past
/// those who are not named, to the last of the list.
fn past_group(item: &Item, at: usize, end: usize) -> Option<usize> {
    let group = item.is_any(at, &["members", "representatives", "officials", "leaders"]);
    let last = (at + 1..end.min(at + 16)).find(|&at| group && item.is(at, "and"))?;
    let next = past_article(item, last + 1);
    mention(item, next, end).filter(|one| one.is_named() && !one.roles.is_empty()).map(|_| next)
}

/// "Deputy Foreign Ministers Alibek Bakayev and Bakhromjon Aloyev": the role
/// of several is that of each.
fn share_role(item: &Item, before: Option<&Mention>, found: &mut Mention) {
    let shared = before.and_then(|before| before.roles.last());
    if let Some(role) = shared.filter(|role| item.has(role.head, class::PLURAL))
        && found.roles.is_empty()
    {
        found.roles.push(role.clone());
    }
}

/// "the foreign ministers of Spain José Albares, Latvia Baiba Braže, and
/// Switzerland Ignazio Cassis": each with the shared role and a country.
fn of_several(item: &Item, at: usize, end: usize) -> Vec<Mention> {
    let mut list = Vec::new();
    let head = (at..end.min(at + 5)).find(|&at| item.has(at, class::PLURAL));
    let Some(head) = head.filter(|&head| item.is(head + 1, "of")) else { return list };
    let office = |at: usize| item.has(at, class::PORTFOLIO | class::PREFIX | class::HEAD);
    if !(at..head).all(office) {
        return list;
    }
    let role = Role { tokens: at..head + 1, head };
    let mut next = head + 2;
    while list.len() < 24 {
        let from = next + item.article(next);
        let Some((Entity::Country(_), after)) = item.entity(from) else { break };
        let Some(name) = name(item, after, end) else { break };
        next = name.end;
        list.push(Mention {
            tokens: from..name.end,
            name,
            honorific: None,
            roles: vec![role.clone()],
            origin: Some(from),
            article: false,
        });
        let Some(after) = joined(item, next) else { break };
        next = after;
    }
    list
}

/// Past the word that joins two members of a list.
fn joined(item: &Item, at: usize) -> Option<usize> {
    let comma = usize::from(item.is_mark(at, ',') || item.is_mark(at, ';'));
    let mut next = at + comma;
    if item.is(next, "as") && item.is(next + 1, "well") && item.is(next + 2, "as") {
        return Some(next + 3 + usize::from(item.is(next + 3, "with")));
    }
    if item.is_any(next, &["and", "&"]) {
        next += 1;
        // "and, separately, with …"
        while item.is_any(next, &["with", "separately", "also", "later"]) || item.is_mark(next, ',')
        {
            next += 1;
        }
        return Some(next);
    }
    (comma > 0).then_some(next)
}

/// The people before a verb who are its subject: the last list of them, with
/// little between it and the verb.
pub fn subjects(item: &Item, range: Range<usize>) -> Vec<Mention> {
    let mut all = Vec::new();
    // A subject far before its verb is none.
    let start = range.start.max(range.end.saturating_sub(120));
    mentions(item, start..range.end, &mut all);
    let mut list: Vec<Mention> = Vec::new();
    for found in all {
        // "Ian Borg, who also serves as Malta’s Minister, discussed".
        let clause = list.last().is_some_and(|last| {
            let from = last.tokens.end;
            !found.is_named()
                && found.tokens.start <= from + 8
                && (from..found.tokens.start).any(|at| item.is(at, "who"))
        });
        if clause {
            if let Some(last) = list.last_mut() {
                last.tokens.end = found.tokens.end;
                last.roles.extend(found.roles);
            }
            continue;
        }
        let follows = list.last().is_some_and(|last| {
            let from = last.tokens.end;
            joined(item, from).is_some_and(|next| {
                past_article(item, next) >= found.tokens.start && next <= found.tokens.start
            }) || from == found.tokens.start
        });
        if !follows {
            list.clear();
        }
        list.push(found);
    }
    let near = list.last().is_some_and(|last| is_near(item, last.tokens.end..range.end));
    if near { list } else { Vec::new() }
}

/// Nothing between a subject and its verb but adverbs and insertions.
fn is_near(item: &Item, range: Range<usize>) -> bool {
    if range.len() > 40 {
        return false;
    }
    // "X, who is a member of the Bureau, on Tuesday met".
    let closing = range.clone().rev().take(4).find(|&at| item.is_mark(at, ','));
    let set_off = item.is_mark(range.start, ',') && closing.is_some();
    let possessive = item.token(range.start).is_some_and(|t| t.kind == Kind::Possessive);
    let said = range.clone().any(|at| item.is_any(at, &["that", "said", "noted"]));
    !possessive && (set_off || range.len() <= 8 && !said)
}
