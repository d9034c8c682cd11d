//! People as a text names them: "Turkish Foreign Minister Mevlüt Çavuşoğlu",
//! "Angelos Syrigos (Greece), OSCE PA Special Representative", "A. Gomez
//! Toledo", and by their roles alone: "the Foreign Minister".

use crate::who::names::{honorifics, is_titled_name, is_whole_name, name};
use crate::who::roles::{self, Role};
use crate::who::tail::with_tail;
use crate::words::item::Item;
use crate::words::lexicon::class;
use crate::words::tokens::{Kind, Shape};
use std::ops::Range;

/// One place where somebody is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// All its tokens, without an article before them.
    pub tokens: Range<usize>,
    /// The name; empty where a role stands alone.
    pub name: Range<usize>,
    /// An honorific right before the name.
    pub honorific: Option<Range<usize>>,
    /// The roles given here.
    pub roles: Vec<Role>,
    /// Where a country beside the name starts: "(Greece)", "of Jordan".
    pub origin: Option<usize>,
    /// "The" or the like stands before it.
    pub article: bool,
}

impl Mention {
    /// Whether it gives a name.
    pub fn is_named(&self) -> bool {
        !self.name.is_empty()
    }
}

/// Everybody named in a sentence, from left to right.
pub fn mentions(item: &Item, range: Range<usize>, found: &mut Vec<Mention>) {
    let mut at = range.start;
    while at < range.end {
        match mention(item, at, range.end) {
            Some(mention) if mention.tokens.end > at => {
                at = mention.tokens.end;
                found.push(mention);
            }
            _ => at = item.mark_from(at).map_or(at + 1, |mark| mark.tokens.end),
        }
    }
}

/// Somebody who is named from a token on.
pub fn mention(item: &Item, at: usize, end: usize) -> Option<Mention> {
    // Most words begin neither a role nor a name.
    let first = item.token(at)?;
    if first.shape == Shape::Lower && !first.is(roles::STARTS) {
        return None;
    }
    let article = at.checked_sub(1).is_some_and(|before| {
        item.is_any(before, &["the", "a", "an", "his", "her", "its", "their", "current"])
    });
    if roles::may_start(item, at)
        && !is_titled_name(item, at, end)
        && let Some((roles, next)) = roles::roles(item, at, end, false)
    {
        return after_roles(item, at..next, roles, end, article);
    }
    let (honorific, from) = honorifics(item, at, end);
    // "His Majesty King Abdullah II".
    if honorific.is_some()
        && roles::may_start(item, from)
        && let Some((roles, next)) = roles::roles(item, from, end, false)
        && let Some(found) = after_roles(item, from..next, roles, end, false)
    {
        return Some(found).filter(Mention::is_named);
    }
    let name = name(item, from, end)?;
    // "Lavrov reassured": a surname alone, of somebody named in full elsewhere.
    let known = name.end.checked_sub(1).is_some_and(|last| item.has(last, class::KNOWN));
    let whole = honorific.is_some() || known || is_whole_name(item, &name);
    if !whole {
        return None;
    }
    Some(with_tail(
        item,
        Mention {
            tokens: at..name.end,
            name,
            honorific,
            roles: Vec::new(),
            origin: None,
            article: false,
        },
        end,
    ))
}

/// A name after roles, or the roles alone.
fn after_roles(
    item: &Item,
    tokens: Range<usize>,
    roles: Vec<Role>,
    end: usize,
    article: bool,
) -> Option<Mention> {
    // "Ambassador of Kazakhstan to Kenya (concurrently) X".
    let aside = item.is_mark(tokens.end, '(')
        && item.is_mark(tokens.end + 2, ')')
        && item.token(tokens.end + 1).is_some_and(|token| !token.is_capital());
    let stop = tokens.end + if aside { 3 } else { 0 };
    let comma = item.is_mark(stop, ',');
    let from = stop + usize::from(comma);
    let (honorific, start) = honorifics(item, from, end);
    let start = if item.is_any(start, &["II", "III"]) && !comma { start + 1 } else { start };
    let name = name(item, start, end)
        .filter(|name| !comma || is_whole_name(item, name) && is_set_off(item, name.end));
    let roles_only = Mention {
        tokens: tokens.clone(),
        name: tokens.end..tokens.end,
        honorific: None,
        roles,
        origin: None,
        article,
    };
    // "Special Assistant to the Prime Minister, Ambassador Tariq Fatemi".
    if name.is_none() && comma && roles::may_start(item, from) && !item.is(from, "the") {
        let inner = roles::roles(item, from, end, false);
        if let Some((more, next)) = inner
            && item.mark_from(from).is_none()
            && let Some(named) = named_after(item, next, end)
        {
            let mut mention = roles_only;
            mention.roles.extend(more);
            mention.tokens.end = named.end;
            mention.name = named;
            return Some(with_tail(item, mention, end));
        }
    }
    let Some(name) = name else {
        let head = roles_only.roles.first().map_or(tokens.start, |role| role.head);
        let capital = item.token(head).is_some_and(|token| token.is_capital());
        return (capital || article).then_some(roles_only);
    };
    // "Chief of Staff for President Ursula von der Leyen, Bjoern Seibert".
    let superior = roles_only.roles.last().is_some_and(|role| {
        let last = role.tokens.end - 1;
        last > role.head && item.has(last, class::HEAD)
    });
    if superior
        && item.is_mark(name.end, ',')
        && let Some(own) = self::name(item, name.end + 1, end)
        && is_whole_name(item, &own)
    {
        let mut mention = roles_only;
        if let Some(role) = mention.roles.last_mut() {
            role.tokens.end = name.end;
        }
        mention.tokens.end = own.end;
        mention.name = own;
        return Some(with_tail(item, mention, end));
    }
    let mention = Mention { tokens: tokens.start..name.end, name, honorific, ..roles_only };
    Some(with_tail(item, mention, end))
}

/// A name that follows roles, straight or set off by commas.
fn named_after(item: &Item, at: usize, end: usize) -> Option<Range<usize>> {
    name(item, at, end).or_else(|| {
        let from = at + usize::from(item.is_mark(at, ','));
        name(item, from, end)
            .filter(|name| from > at && is_whole_name(item, name) && is_set_off(item, name.end))
    })
}

/// Whether a name that stands after a comma ends there: at another comma, a
/// bracket, a verb; "…, Barlybay Sadykov, and the …".
fn is_set_off(item: &Item, at: usize) -> bool {
    item.token(at).is_none_or(|token| token.shape == Shape::Lower || token.kind != Kind::Word)
}
