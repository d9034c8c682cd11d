//! Finds what the gazetteers know in a run of tokens.

use crate::words::dictionary::find;
use crate::words::lexicon::{self, Case, Entity, Family, UNKNOWN};
use crate::words::tokens::{Kind, Shape, Token, sign};
use std::ops::Range;

/// The longest phrase, in tokens.
const LONGEST: usize = 16;

/// An entity where it is named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it names.
    pub entity: Entity,
}

/// The longest phrase of a family that starts at a token: what it stands for,
/// and one past its last token. Hyphens, commas and slashes inside are read
/// over.
pub fn longest(
    family: Family,
    tokens: &[Token],
    at: usize,
    accepts: impl Fn((u16, u8)) -> bool,
) -> Option<((u16, u8), usize)> {
    if !tokens.get(at).is_some_and(|token| family.may_start(token.classes)) {
        return None;
    }
    let mut node = 0;
    let mut best = None;
    let mut next = at;
    while next < at + LONGEST {
        let Some(token) = tokens.get(next) else { break };
        let inner = next > at
            && (matches!(token.kind, Kind::Mark('-' | '‑' | '–' | ',' | '/'))
                || is_period(tokens, next));
        if !inner {
            if token.word == UNKNOWN {
                break;
            }
            let Some(child) = family.step(node, token.word) else { break };
            node = child;
            if let Some(value) = family.value(node).filter(|value| accepts(*value)) {
                best = Some((value, next + 1));
            }
        }
        next += 1;
    }
    best
}

/// The period of "St. Lucia".
fn is_period(tokens: &[Token], at: usize) -> bool {
    let short = |token: &Token| token.kind == Kind::Word && token.end - token.start <= 3;
    tokens.get(at).is_some_and(|token| token.is_mark('.') && token.glued)
        && at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(short)
}

/// Every country, city and organisation named in a run of tokens, longest
/// first, none overlapping.
pub fn entities(tokens: &[Token], range: Range<usize>, marks: &mut Vec<Mark>) {
    let mut at = range.start;
    while at < range.end {
        let found = tokens
            .get(at)
            .filter(|token| token.is_capital() && token.word != UNKNOWN)
            .filter(|_| !is_continent(tokens, at))
            .and_then(|first| {
                let within = tokens.get(..range.end).unwrap_or(tokens);
                longest(lexicon::ENTITIES, within, at, |value| {
                    written_so(lexicon::entity(value).1, first)
                })
            });
        match found {
            Some((value, end)) => {
                marks.push(Mark { tokens: at..end, entity: lexicon::entity(value).0 });
                at = end;
            }
            None => at += 1,
        }
    }
}

/// "North *America*" is no state.
fn is_continent(tokens: &[Token], at: usize) -> bool {
    let is = |at: usize, word: &str| {
        let token = tokens.get(at).filter(|token| token.sign == sign(word.as_bytes()));
        token.is_some_and(|token| find(word.as_bytes()).is_some_and(|known| known.0 == token.word))
    };
    at > 0
        && is(at, "america")
        && ["north", "south", "latin", "central"].iter().any(|part| is(at - 1, part))
}

fn written_so(case: Case, first: &Token) -> bool {
    match case {
        Case::Any | Case::Capital => first.shape != Shape::Lower,
        Case::Capitals => first.shape == Shape::Capitals,
    }
}
