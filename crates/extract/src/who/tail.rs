//! What follows a name: a country, a party in brackets, further roles.

use crate::who::names::name;
use crate::who::people::Mention;
use crate::who::roles::{self, Role};
use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
use crate::words::tokens::{Kind, Shape};

/// Takes up what follows a name: a country, a suffix, further roles.
pub fn with_tail(item: &Item, mut mention: Mention, end: usize) -> Mention {
    let mut next = mention.tokens.end;
    if item.is_mark(next, '(') && item.mark_from(next + 1).is_some() {
        let after = item.entity(next + 1).map_or(next, |(_, after)| after);
        if item.is_mark(after, ')') && after < end {
            mention.origin = Some(next + 1);
            next = after + 1;
        }
    } else if item.is(next, "of") {
        let from = next + 1 + item.article(next + 1);
        if let Some((Entity::Country(_), after)) = item.entity(from).filter(|(_, e)| *e <= end) {
            mention.origin = Some(from);
            next = after;
        }
    }
    if let Some(after) = bracketed(item, next).filter(|_| mention.origin.is_none()) {
        next = after;
    }
    mention.tokens.end = next;
    // "X, Minister of Y", "X – Minister of Y".
    let dash = matches!(item.word(next), "-" | "–" | "—")
        && item.token(next).is_some_and(|token| !token.glued)
        && item.token(next + 1).is_some_and(|token| !token.glued)
        && mention.roles.is_empty();
    if (item.is_mark(next, ',') || dash) && next < end {
        let also = next + 1 + usize::from(item.is(next + 1, "also"));
        let from = also + usize::from(item.is_any(also, &["the", "a", "an"]));
        if roles::may_start(item, from)
            && let Some((more, after)) = roles::roles(item, from, end, true)
            && more.iter().all(|role| {
                // "X, member of the National Assembly of Y".
                // "X, China's top diplomat and Minister, met".
                let goes_on = role.head + 1 < role.tokens.end || item.is_mark(after, ',');
                let named = goes_on && role.tokens.clone().any(|at| item.mark(at).is_some());
                named || item.token(role.head).is_some_and(|head| head.is_capital())
            })
            && let Some(after) = own_end(item, &more, after, end)
            && !is_subject(item, next + 1, after)
            && !(item.is_mark(after, ',') && name(item, after + 1, end).is_some())
        {
            mention.roles.extend(more);
            // "X, Chief of Staff for President Y": the superior is in the role.
            if let Some(role) = mention.roles.last_mut() {
                role.tokens.end = role.tokens.end.max(after);
            }
            mention.tokens.end = after;
            mention.origin = mention.origin.or(appended(item, after, end));
        }
    }
    mention
}

/// "X, Federal Minister for Foreign Affairs, *Germany*, in Oslo".
fn appended(item: &Item, at: usize, end: usize) -> Option<usize> {
    let state = item.is_mark(at, ',').then_some(at + 1)?;
    let (entity, after) = item.entity(state).filter(|(_, after)| *after < end)?;
    (matches!(entity, Entity::Country(_)) && item.is_mark(after, ',')).then_some(state)
}

/// "Speaker X *(Reform 200)*, President Y": a party, past which a list goes on.
fn bracketed(item: &Item, at: usize) -> Option<usize> {
    let close = (at + 2..at + 5).find(|&at| item.is_mark(at, ')'))?;
    let plain = |at: usize| {
        let token = item.token(at);
        token.is_some_and(|token| token.is_capital() || token.kind == Kind::Number)
    };
    let party = item.is_mark(at, '(') && (at + 1..close).all(plain);
    let goes_on = item.is_mark(close + 1, ',') || item.is(close + 1, "and");
    (party && goes_on).then_some(close + 1)
}

/// "Meeting with the Ambassador, X, the Speaker noted": an office with an
/// article right before a verb is somebody else.
fn is_subject(item: &Item, article: usize, after: usize) -> bool {
    // "Sheikh X, Saudi FM review ties": a title without articles.
    let verb = item.is_in_title(article)
        && item.token(after).is_some_and(|token| {
            token.kind == Kind::Word && token.shape == Shape::Lower && !token.is(class::STOP)
        });
    verb || item.is(article, "the") && item.has(after, class::CUE) && !item.is_mark(after, ',')
}

/// Where roles after a name end; nowhere if another name follows them, unless
/// it is a superior's: "X, Chief of Staff for President Y".
fn own_end(item: &Item, roles: &[Role], after: usize, end: usize) -> Option<usize> {
    let Some(other) = name(item, after, end) else { return Some(after) };
    let superior = roles.last().is_some_and(|role| {
        let last = role.tokens.end.wrapping_sub(1);
        last > role.head && item.has(last, class::HEAD)
    });
    superior.then_some(other.end)
}
