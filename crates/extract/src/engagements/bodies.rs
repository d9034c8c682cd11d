//! Bodies that no gazetteer holds, by how their names are made: "Independent
//! Electoral Commission of Jordan", "Kazakh Foreign Ministry".

use crate::engagements::ministries::{id, ministries};
use crate::who::heads::{Step, walk};
use crate::who::posts::short_form;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity, class};
use crate::words::tokens::{Kind, Shape};
use elshi_record::Id;
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
        && crate::engagements::meetings::is_meeting_noun(item, next);
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
    let found = walk(
        item,
        at..end,
        |name| (None, name.end),
        |next, head| {
            let Some(token) = item.token(next) else { return Step::Stop };
            let joins = token.glued && matches!(item.word(next), "-" | "–");
            let other = token.is(class::HEAD) && !token.is(class::PORTFOLIO | class::PREFIX);
            if joins {
                Step::On(1)
            } else if !token.is_capital()
                || token.is(class::STOP) && next == at
                || token.is(class::CUE) && !token.is(class::BODY | class::PORTFOLIO)
            {
                Step::Stop
            } else if token.is(class::BODY) {
                Step::Head
            } else if other || head.is_some() {
                Step::Stop
            } else {
                Step::On(1)
            }
        },
    );
    found.map(|(head, _)| (head, head + 1))
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
