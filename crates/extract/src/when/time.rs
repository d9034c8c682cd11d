//! Expressions of time, as far as a text gives them: absolute, partial and
//! relative dates, intervals, seasons, quarters, decades.

use crate::when::calendar::day;
use crate::words::lexicon::class;
use crate::words::tokens::{Kind, Token, sign};
use std::ops::Range;

/// A date to the year, month or day, as far as it is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// Year; `None` where it has to be found elsewhere.
    pub year: Option<i32>,
    /// Month 1 to 12, EDTF season or quarter 21 to 41; 0 for none.
    pub month: u32,
    /// Day of the month; 0 for none.
    pub day: u32,
    /// Only the decade is given: `year` is its first.
    pub decade: bool,
}

/// Dates that count from the day of writing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relative {
    /// Days from the day of writing.
    Days(i32),
    /// Weeks from that of writing.
    Weeks(i32),
    /// Months from that of writing.
    Months(i32),
    /// Years from that of writing.
    Years(i32),
    /// The day of the week, 0 for Monday, last before or on the day of
    /// writing.
    Weekday(u32),
}

/// What an expression says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Value {
    /// One date.
    Date(Part),
    /// From one to another.
    Interval(Part, Part),
    /// From one on.
    Onwards(Part),
    /// Counted from the day of writing.
    Relative(Relative),
}

/// One expression of time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expression {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// What it says.
    pub value: Value,
    /// "this year" stands beside a month and day.
    pub this_year: bool,
}

/// Finds every expression in a range of tokens, from left to right.
pub fn find(text: &str, tokens: &[Token], range: Range<usize>) -> Vec<Expression> {
    let cursor = Cursor { text, tokens, end: range.end, start: range.start };
    let mut found = Vec::new();
    let mut at = range.start;
    while at < range.end {
        match cursor.expression(at) {
            Some(expression) if expression.tokens.end > at => {
                at = expression.tokens.end;
                found.push(expression);
            }
            _ => at += 1,
        }
    }
    found
}

/// Reads the tokens of one text.
pub struct Cursor<'t> {
    pub text: &'t str,
    pub tokens: &'t [Token],
    pub start: usize,
    pub end: usize,
}

/// What was found, and where it ends.
pub type Found = Option<(Value, usize)>;

impl<'t> Cursor<'t> {
    pub fn token(&self, at: usize) -> Option<&Token> {
        if at < self.end { self.tokens.get(at) } else { None }
    }

    pub fn word(&self, at: usize) -> &'t str {
        self.token(at).and_then(|token| self.text.get(token.range())).unwrap_or_default()
    }

    pub fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.token(at) else { return false };
        let found = self.text.get(token.range()).unwrap_or_default();
        words
            .iter()
            .any(|word| token.sign == sign(word.as_bytes()) && found.eq_ignore_ascii_case(word))
    }

    pub fn before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|at| at >= self.start && self.is_any(at, words))
    }

    /// The day, with its ordinal ending as a token of its own or not.
    pub fn day(&self, at: usize) -> Option<(u32, usize)> {
        let value = day(self.word(at))?;
        let ending = self.token(at + 1).is_some_and(|token| token.glued)
            && matches!(self.word(at + 1), "st" | "nd" | "rd" | "th");
        Some((value, at + 1 + usize::from(ending)))
    }

    pub fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "—" | "‑")
    }

    /// An article before a word of time: "the end of 1994", "the 15th".
    pub fn is_article(&self, at: usize) -> bool {
        self.is_any(at, &["the", "a"])
            && self
                .token(at + 1)
                .is_some_and(|next| next.is(class::TIME) || matches!(next.kind, Kind::Number))
    }

    fn expression(&self, at: usize) -> Option<Expression> {
        let token = self.token(at)?;
        let candidate = match token.kind {
            Kind::Number => true,
            Kind::Word => token.is(class::TIME) || token.is(class::STOP) && self.is_article(at),
            _ => false,
        };
        if !candidate {
            return None;
        }
        let (value, mut end) = self.modified(at).or_else(|| self.plain(at))?;
        let mut this_year = false;
        if let Value::Date(part) | Value::Interval(_, part) = value
            && part.year.is_none()
            && self.is(end, "this")
            && self.is(end + 1, "year")
        {
            this_year = true;
            end += 2;
        } else if let Value::Date(part) | Value::Interval(_, part) = value
            && part.year.is_none()
            && self.is(end, "of")
            && self.is_any(end + 1, &["this", "the"])
            && (self.is(end + 2, "year") || self.is(end + 2, "current") && self.is(end + 3, "year"))
        {
            // "15 March of the current year".
            this_year = true;
            end += if self.is(end + 2, "year") { 3 } else { 4 };
        } else if self.before(at, &["this"])
            && matches!(value, Value::Date(part) if (21..=24).contains(&part.month))
        {
            // "this autumn".
            this_year = true;
        }
        Some(Expression { tokens: at..end, value, this_year })
    }
}
