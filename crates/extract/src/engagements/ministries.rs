//! Ministries by their state: those of several states in one phrase, those that
//! are named without one, and the ids of all.

use crate::engagements::bodies::Body;
use crate::who::represent::{self, Tie};
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity};
use elshi_record::{Id, slug};
use std::ops::Range;

/// "Ministries of Foreign Affairs of Kazakhstan and Türkiye": one of each
/// state; gives where they end.
pub fn ministries(
    item: &Item,
    first: &Body,
    at: usize,
    end: usize,
    found: &mut Vec<Body>,
) -> usize {
    let Some((number, stands)) = &first.country else { return at };
    let field = item.words(&(first.tokens.start + 1..stands.start));
    let field = field.trim_start_matches("of ").trim_end().trim_end_matches(" the");
    let field = field.trim_end_matches(" of").to_owned();
    let id = |number: u16| ministry(&field, crate::engagements::place::country_name(number));
    if let Some(body) = found.last_mut() {
        body.id = id(*number);
    }
    let mut next = at;
    while item.is(next, "and") || item.is_mark(next, ',') {
        let from = next + 1 + item.article(next + 1);
        let Some((Entity::Country(number), after)) = item.entity(from).filter(|(_, e)| *e <= end)
        else {
            break;
        };
        let tokens = from..after;
        let country = Some((number, tokens.clone()));
        found.push(Body { id: id(number), tokens, short: None, country, parent: None, rule: "" });
        next = after;
    }
    next
}

/// "the Foreign Ministry", with no state named, is that of the first such
/// ministry of the item that has one, or else of the first minister or envoy.
pub fn settle(item: &Item, bodies: &mut [Body], roles: &[Role]) {
    let foreign = |body: &Body| {
        ["Foreign Ministry", "Ministry of Foreign Affairs", "MFA"]
            .iter()
            .any(|name| item.words(&body.tokens).eq_ignore_ascii_case(name))
    };
    let own = bodies.iter().find_map(|body| {
        let state = body.country.as_ref()?;
        let name = crate::engagements::place::country_name(state.0);
        (body.id == ministry("Foreign Affairs", name)).then(|| state.clone())
    });
    let serves = roles.iter().find_map(|role| {
        represent::ties(item, role).into_iter().find_map(|(entity, tie, tokens)| match entity {
            Entity::Country(number) | Entity::Adjective(number) if tie == Tie::Own => {
                Some((number, tokens))
            }
            _ => None,
        })
    });
    let Some(state) = own.or(serves) else { return };
    for body in bodies.iter_mut().filter(|body| body.country.is_none() && foreign(body)) {
        body.id = ministry("Foreign Affairs", crate::engagements::place::country_name(state.0));
        body.country = Some(state.clone());
        body.rule = "ministry-of-the-passage";
    }
}

/// Id of a state's ministry for a field.
pub fn ministry(field: &str, state: &str) -> Id {
    slug(&format!("Ministry of {field} of {state}"))
}

/// A name with the state's short name, and foreign ministries under one name.
pub fn id(
    item: &Item,
    tokens: &Range<usize>,
    head: usize,
    country: Option<&(u16, Range<usize>)>,
) -> Id {
    let Some((number, stands)) = country else { return slug(item.words(tokens)) };
    let state = lexicon::COUNTRIES.get(usize::from(*number)).map_or("", |row| row.2);
    // "Kazakh Ministry of Foreign Affairs".
    let own = item.words(&(stands.end..tokens.end));
    if stands.start == tokens.start
        && let Some(field) = own.strip_prefix("Ministry of ")
    {
        return ministry(field, state);
    }
    if stands.start == tokens.start && tokens.end == head + 1 {
        // "Kazakh Foreign Ministry".
        let own = item.words(&(stands.end..tokens.end));
        if own.eq_ignore_ascii_case("Foreign Ministry") || own == "MFA" {
            return ministry("Foreign Affairs", state);
        }
        if matches!(item.entity(stands.start), Some((Entity::Adjective(_), _))) {
            return slug(&format!("{own} of {state}"));
        }
        return slug(item.words(tokens));
    }
    if stands.end == tokens.end {
        let own = item.words(&(tokens.start..stands.start));
        let own = own.trim_end().trim_end_matches(" the");
        return slug(&format!("{own} {state}"));
    }
    slug(item.words(tokens))
}
