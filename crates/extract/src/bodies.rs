//! Bodies that no gazetteer holds, by how their names are made: "Independent
//! Electoral Commission of Jordan", "Kazakh Foreign Ministry".

use crate::item::Item;
use crate::lexicon::{self, Entity, class};
use crate::represent::{self, Tie};
use crate::roles::{Role, short_form};
use crate::tokens::{Kind, Shape};
use elshi_record::{Id, slug};
use std::ops::Range;

/// A body where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Body {
    /// Stable id, made of the name with the state's short name.
    pub id: Id,
    /// Its tokens, without an abbreviation after it.
    pub tokens: Range<usize>,
    /// The abbreviation that is introduced for it.
    pub short: Option<Range<usize>>,
    /// The state it belongs to: number of a country, and where it stands.
    pub country: Option<(u16, Range<usize>)>,
    /// The organisation it belongs to, and where it stands.
    pub parent: Option<(u16, Range<usize>)>,
    /// The rule that tells its state; empty where its name does.
    pub rule: &'static str,
}

/// Every body named in a sentence, from left to right.
pub fn find(item: &Item, range: Range<usize>, found: &mut Vec<Body>) {
    let mut at = range.start;
    while at < range.end {
        match body(item, at, range.end) {
            Some(body) => {
                at = body.tokens.end;
                let several = item.is(body.tokens.start, "Ministries").then(|| body.clone());
                found.push(body);
                at = several.map_or(at, |first| ministries(item, &first, at, range.end, found));
            }
            None => at = item.mark_from(at).map_or(at + 1, |mark| mark.tokens.end),
        }
    }
}

/// "Ministries of Foreign Affairs of Kazakhstan and Türkiye": one of each
/// state; gives where they end.
fn ministries(item: &Item, first: &Body, at: usize, end: usize, found: &mut Vec<Body>) -> usize {
    let Some((number, stands)) = &first.country else { return at };
    let field = item.words(&(first.tokens.start + 1..stands.start));
    let field = field.trim_start_matches("of ").trim_end().trim_end_matches(" the");
    let field = field.trim_end_matches(" of").to_owned();
    let id = |number: u16| ministry(&field, crate::place::country_name(number));
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

/// A body whose name starts at a token.
pub fn body(item: &Item, at: usize, end: usize) -> Option<Body> {
    let end = end.min(at + 30);
    let first = item.token(at)?;
    if !first.is_capital() || first.is(class::STOP) && item.mark_from(at).is_none() {
        return None;
    }
    let (head, mut next) = head(item, at, end)?;
    while let Some(after) = part(item, next, end) {
        next = after;
    }
    // "Foreign Office Consultations" are no body, nor are "European Missions".
    let held = item.token(next).is_some_and(|token| token.is_capital())
        && crate::event::is_meeting_noun(item, next);
    if next - at < 2 || held && next == head + 1 || is_plural(item, head) {
        return None;
    }
    let tokens = at..next;
    let short = short_form(item, next).map(|after| next + 1..after - 1);
    let (mut country, mut parent) = (None, None);
    let mut mark = at;
    while mark < next {
        if let Some((entity, after)) = item.entity(mark) {
            match entity {
                Entity::Country(number) | Entity::Adjective(number) => {
                    country = country.or(Some((number, mark..after)));
                }
                Entity::Organisation(number) => parent = parent.or(Some((number, mark..after))),
                Entity::City(_) => {}
            }
            mark = after;
        } else {
            mark += 1;
        }
    }
    let mut id = id(item, &tokens, head, country.as_ref());
    // "Needs Assessment Mission (NAM) of the OSCE Office …".
    let after = short.as_ref().map_or(next, |short| short.end + 1);
    let of = after + 1 + item.article(after + 1);
    if parent.is_none()
        && country.is_none()
        && item.is(after, "of")
        && let Some((Entity::Organisation(number), ends)) = item.entity(of)
    {
        let own = lexicon::ORGANISATIONS.get(usize::from(number)).map_or("", |row| row.0);
        id = format!("{own}-{id}");
        parent = Some((number, of..ends));
    }
    Some(Body { id, tokens, short, country, parent, rule: "" })
}

/// "Missions", "Councils": several of them, and the name of none.
fn is_plural(item: &Item, head: usize) -> bool {
    let word = item.word(head);
    word.ends_with('s')
        && ["sion", "cil", "tee", "partment", "stitute", "fice", "embl", "nion", "ciation", "oup"]
            .iter()
            .any(|end| word.trim_end_matches('s').trim_end_matches("ie").ends_with(end))
}

/// Capitalised words up to one that heads the names of bodies.
fn head(item: &Item, at: usize, end: usize) -> Option<(usize, usize)> {
    let mut next = at;
    let mut head = None;
    while next < end {
        if let Some((_, after)) = item.entity(next) {
            if head.is_some() {
                break;
            }
            next = after;
            continue;
        }
        let token = item.token(next)?;
        let joins = token.glued && matches!(item.word(next), "-" | "–");
        if joins {
            next += 1;
            continue;
        }
        if !token.is_capital() || token.is(class::STOP) && next == at {
            break;
        }
        if token.is(class::BODY) {
            head = Some(next);
        } else if token.is(class::HEAD) && !token.is(class::PORTFOLIO | class::PREFIX)
            || head.is_some()
        {
            break;
        }
        next += 1;
    }
    head.map(|head| (head, head + 1))
}

/// "of Foreign Affairs", "on the Rights of the Child", "to End Violence".
fn part(item: &Item, at: usize, end: usize) -> Option<usize> {
    let listed = item.is(at, "and")
        && item.token(at + 1).is_some_and(|t| {
            t.is_capital() && t.is(class::PORTFOLIO) && !t.is(class::HEAD | class::BODY)
        });
    if !listed && !item.is_any(at, &["of", "for", "on", "to", "against"]) {
        return None;
    }
    let mut next = at + 1;
    while item.is(next, "the") {
        next += 1;
    }
    let from = next;
    while next < end {
        if let Some((_, after)) = item.entity(next) {
            next = office_of(item, after, end);
            break;
        } else if next > from
            && item.has(next - 1, class::PORTFOLIO)
            && item.is_name(next)
            && item.is_name(next + 1)
        {
            // "the Institute of International Affairs *Anna Kalnina*".
            break;
        } else if item.token(next).is_some_and(|token| {
            token.kind == Kind::Word && token.shape != Shape::Lower && !token.is(class::HEAD)
        }) {
            next += 1;
        } else if next > from
            && matches!(item.word(next), "-" | "‑" | "–")
            && item.token(next).is_some_and(|token| token.glued)
            && item.token(next + 1).is_some_and(|token| token.glued && token.is_capital())
        {
            next += 2;
        } else {
            break;
        }
    }
    (next > from && next <= end).then_some(next)
}

/// "of the Georgian *Foreign Ministry*", "of Kazakhstan *MFA*": past the words
/// of a body that follow its state.
fn office_of(item: &Item, at: usize, end: usize) -> usize {
    let mut next = at;
    while next < end.min(at + 4) {
        let Some(token) = item.token(next).filter(|token| token.is_capital()) else { break };
        next += 1;
        if token.is(class::BODY) {
            return next;
        }
        if !token.is(class::PORTFOLIO) || token.is(class::HEAD) {
            break;
        }
    }
    at
}

/// A name with the state's short name, and foreign ministries under one name.
fn id(
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
        let name = crate::place::country_name(state.0);
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
        body.id = ministry("Foreign Affairs", crate::place::country_name(state.0));
        body.country = Some(state.clone());
        body.rule = "ministry-of-the-passage";
    }
}

/// Id of a state's ministry for a field.
pub fn ministry(field: &str, state: &str) -> Id {
    slug(&format!("Ministry of {field} of {state}"))
}
