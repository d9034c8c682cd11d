//! Dates to the day or month: "24.02.2026", "22-24 April", "March 30 – April 2".

use crate::when::calendar::{day, month, season, year};
use crate::when::time::{Cursor, Found, Part, Value};
use crate::words::tokens::Kind;

impl Cursor<'_> {
    pub fn plain(&self, at: usize) -> Found {
        let token = self.token(at)?;
        if token.kind == Kind::Number {
            return self
                .iso(at)
                .or_else(|| self.dotted(at))
                .or_else(|| self.day_month(at))
                .or_else(|| self.years(at));
        }
        if let Some(value) = month(self.word(at)) {
            return self.month_first(at, value);
        }
        if let Some(value) = season(self.word(at)) {
            let mut next = at + 1;
            if self.is(next, "of") {
                next += 1;
            }
            if let Some(year) = year(self.word(next)) {
                let part = Part { year: Some(year), month: value, ..Part::default() };
                return Some((Value::Date(part), next + 1));
            }
            if self.before(at, &["this", "next", "last"]) {
                return Some((Value::Date(Part { month: value, ..Part::default() }), at + 1));
            }
            return None;
        }
        if self.is(at, "the") {
            let (_, next) = self.day(at + 1)?;
            return (self.is(next, "of") || month(self.word(next)).is_some())
                .then(|| self.day_month(at + 1))
                .flatten();
        }
        self.relative(at)
    }

    /// `1998-02-13`, `1998-02`, `1998-02-13T14:26:00`, `14:26` left out.
    pub fn iso(&self, at: usize) -> Found {
        let year = year(self.word(at))?;
        let two = |at: usize| {
            let word = self.word(at);
            let glued = self.token(at).is_some_and(|token| token.glued);
            (word.len() == 2 && glued).then(|| word.parse::<u32>().ok()).flatten()
        };
        let month =
            two(at + 2).filter(|month| self.word(at + 1) == "-" && (1..=12).contains(month))?;
        let mut part = Part { year: Some(year), month, ..Part::default() };
        let Some(day) =
            two(at + 4).filter(|day| self.word(at + 3) == "-" && (1..=31).contains(day))
        else {
            return Some((Value::Date(part), at + 3));
        };
        part.day = day;
        let mut end = at + 5;
        // The time of day is read over: a day is all that records hold.
        if self.word(end).starts_with('T') && self.token(end).is_some_and(|token| token.glued) {
            end += 1;
            while self.token(end).is_some_and(|token| {
                token.glued && (token.kind == Kind::Number || token.is_mark(':'))
            }) {
                end += 1;
            }
        }
        Some((Value::Date(part), end))
    }

    /// `24.02.2026`, `24/02/2026`.
    pub fn dotted(&self, at: usize) -> Found {
        let separator = self.word(at + 1);
        let same = matches!(separator, "." | "/") && self.word(at + 3) == separator;
        let glued = (at + 1..at + 5).all(|at| self.token(at).is_some_and(|token| token.glued));
        if !same || !glued {
            return None;
        }
        let (first, second) = (day(self.word(at))?, day(self.word(at + 2))?);
        let year = year(self.word(at + 4))?;
        let (day, month) = if second > 12 { (second, first) } else { (first, second) };
        let part = Part { year: Some(year), month, day, decade: false };
        (month <= 12).then_some((Value::Date(part), at + 5))
    }

    /// `15 March 2026`, `22-24 April`, `15th of March`.
    pub fn day_month(&self, at: usize) -> Found {
        let (first, mut next) = self.day(at)?;
        let mut last = None;
        if (self.is_dash(next) || self.is_any(next, &["and", "to"]))
            && let Some((day, after)) = self.day(next + 1)
        {
            last = Some(day);
            next = after;
        }
        if self.is(next, "of") {
            next += 1;
        }
        let month = month(self.word(next))?;
        next += 1;
        if self.word(next) == "." && self.word(next - 1).len() <= 4 {
            next += 1;
        }
        let (year, end) = self.year_after(next);
        let part = |day| Part { year, month, day, decade: false };
        Some(match last {
            Some(last) if last > first => (Value::Interval(part(first), part(last)), end),
            _ => (Value::Date(part(first)), end),
        })
    }

    /// A year, after a comma or not, and where it ends.
    pub fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let skip = usize::from(self.word(at) == "," || self.is(at, "of"));
        match year(self.word(at + skip)) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        }
    }

    /// `April 22-24, 2026`, `March 30 – April 2`, `Jan. 1, 1990`, `March 1996`.
    pub fn month_first(&self, at: usize, month_number: u32) -> Found {
        let mut next = at + 1;
        if self.word(next) == "." && self.word(at).len() <= 4 {
            next += 1;
        }
        let Some((first, after)) = self.day(next) else {
            let (year, end) = self.year_after(next);
            let part = Part { year, month: month_number, ..Part::default() };
            let anchored = year.is_some()
                || self.before(
                    at,
                    &[
                        "in", "this", "last", "next", "since", "until", "by", "of", "during",
                        "early", "late",
                    ],
                );
            return anchored.then_some((Value::Date(part), end));
        };
        let part = |year, month, day| Part { year, month, day, decade: false };
        if self.is_dash(after) || self.is_any(after, &["and", "to"]) {
            if let Some((last, end)) = self.day(after + 1) {
                let (year, end) = self.year_after(end);
                if last > first {
                    let (a, b) = (part(year, month_number, first), part(year, month_number, last));
                    return Some((Value::Interval(a, b), end));
                }
            }
            if let (Some(second), Some((last, end))) =
                (month(self.word(after + 1)), self.day(after + 2))
            {
                let (year, end) = self.year_after(end);
                let (a, b) = (part(year, month_number, first), part(year, second, last));
                return Some((Value::Interval(a, b), end));
            }
        }
        let (year, end) = self.year_after(after);
        Some((Value::Date(part(year, month_number, first)), end))
    }
}
