//! Expressions of time, as far as a text gives them: absolute, partial and
//! relative dates, intervals, seasons, quarters, decades.

use crate::calendar::{day, month, ordinal, season, weekday, year};
use crate::lexicon::class;
use crate::tokens::{Kind, Token, sign};
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

struct Cursor<'t> {
    text: &'t str,
    tokens: &'t [Token],
    start: usize,
    end: usize,
}

type Found = Option<(Value, usize)>;

impl<'t> Cursor<'t> {
    fn token(&self, at: usize) -> Option<&Token> {
        if at < self.end { self.tokens.get(at) } else { None }
    }

    fn word(&self, at: usize) -> &'t str {
        self.token(at).and_then(|token| self.text.get(token.range())).unwrap_or_default()
    }

    fn is(&self, at: usize, word: &str) -> bool {
        self.word(at).eq_ignore_ascii_case(word)
    }

    fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.token(at) else { return false };
        let found = self.text.get(token.range()).unwrap_or_default();
        words
            .iter()
            .any(|word| token.sign == sign(word.as_bytes()) && found.eq_ignore_ascii_case(word))
    }

    fn before(&self, at: usize, words: &[&str]) -> bool {
        at.checked_sub(1).is_some_and(|at| at >= self.start && self.is_any(at, words))
    }

    /// The day, with its ordinal ending as a token of its own or not.
    fn day(&self, at: usize) -> Option<(u32, usize)> {
        let value = day(self.word(at))?;
        let ending = self.token(at + 1).is_some_and(|token| token.glued)
            && matches!(self.word(at + 1), "st" | "nd" | "rd" | "th");
        Some((value, at + 1 + usize::from(ending)))
    }

    fn is_dash(&self, at: usize) -> bool {
        matches!(self.word(at), "-" | "–" | "—" | "‑")
    }

    /// An article before a word of time: "the end of 1994", "the 15th".
    fn is_article(&self, at: usize) -> bool {
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

    /// "early 1991", "the end of 1994", "a good part of 1990": what they say
    /// is no narrower than the year for sure.
    fn modified(&self, at: usize) -> Found {
        const EDGES: [&str; 8] =
            ["end", "beginning", "start", "middle", "part", "rest", "course", "remainder"];
        let mut next = at;
        if self.is_any(next, &["the", "a"]) {
            next += 1;
        }
        if self
            .is_any(next, &["early", "late", "mid", "fiscal", "good", "better", "best", "calendar"])
        {
            next += 1;
            while self.is_dash(next) || self.is_any(next, &["year", "in"]) {
                next += 1;
            }
        }
        if self.is_any(next, &EDGES) && self.is(next + 1, "of") {
            next += 2;
        }
        let (value, end) =
            self.year_first(next).or_else(|| self.ordinal_period(next)).or_else(|| {
                // Nothing but an article: then it is no modified date.
                (next > at + 1 || (next > at && !self.is_any(at, &["the", "a"])))
                    .then(|| self.plain_or_year(next))
                    .flatten()
            })?;
        Some((value, end))
    }

    fn plain_or_year(&self, at: usize) -> Found {
        let value = self.plain(at);
        value.or_else(|| {
            Some((Value::Date(Part { year: year(self.word(at)), ..Part::default() }), at + 1))
                .filter(|_| year(self.word(at)).is_some())
        })
    }

    /// "1988 second quarter", "1989 period", "1970s".
    fn year_first(&self, at: usize) -> Found {
        let written = self.word(at);
        let value = year(written)?;
        let glued = self.token(at + 1).is_some_and(|token| token.glued);
        if glued
            && (self.is(at + 1, "s") || self.is(at + 1, "'s") || self.is(at + 1, "’s"))
            && value % 10 == 0
        {
            let decade = Part { year: Some(value), decade: true, ..Part::default() };
            return Some((Value::Date(decade), at + 2));
        }
        if let Some(period) =
            ordinal(self.word(at + 1)).and_then(|number| self.period(at + 2, number))
        {
            return Some((
                Value::Date(Part { year: Some(value), month: period, ..Part::default() }),
                at + 3,
            ));
        }
        let date = Value::Date(Part { year: Some(value), ..Part::default() });
        self.is(at + 1, "period").then_some((date, at + 2))
    }

    fn period(&self, at: usize, number: u32) -> Option<u32> {
        if self.is(at, "quarter") {
            Some(32 + if number == 0 { 4 } else { number })
        } else if self.is(at, "half") && number <= 2 {
            Some(39 + if number == 0 { 2 } else { number })
        } else {
            None
        }
    }

    /// "third quarter of 1990", "last half of 1989".
    fn ordinal_period(&self, at: usize) -> Found {
        let period = self.period(at + 1, ordinal(self.word(at))?)?;
        let mut next = at + 2;
        if self.is_any(next, &["of", "in"]) {
            next += 1;
        }
        if self.is(next, "this") && self.is(next + 1, "year") {
            let part = Part { month: period, ..Part::default() };
            return Some((Value::Date(part), next + 2));
        }
        let part = Part { year: year(self.word(next)), month: period, ..Part::default() };
        part.year.map(|_| (Value::Date(part), next + 1))
    }

    fn plain(&self, at: usize) -> Found {
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
    fn iso(&self, at: usize) -> Found {
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
    fn dotted(&self, at: usize) -> Found {
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
    fn day_month(&self, at: usize) -> Found {
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
    fn year_after(&self, at: usize) -> (Option<i32>, usize) {
        let skip = usize::from(self.word(at) == "," || self.is(at, "of"));
        match year(self.word(at + skip)) {
            Some(year) => (Some(year), at + skip + 1),
            None => (None, at),
        }
    }

    /// `April 22-24, 2026`, `March 30 – April 2`, `Jan. 1, 1990`, `March 1996`.
    fn month_first(&self, at: usize, month_number: u32) -> Found {
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

    /// `2026-2030`, `2026`, `1990 and beyond`, where words announce a year.
    fn years(&self, at: usize) -> Found {
        const ANNOUNCE: [&str; 22] = [
            "in", "for", "of", "since", "by", "until", "from", "during", "year", "fiscal", "early",
            "late", "to", "and", "between", "before", "after", "through", "till", "around",
            "about", "end",
        ];
        if let Some(found) = self.year_first(at) {
            return Some(found);
        }
        let first = year(self.word(at))?;
        let part = |year| Part { year: Some(year), ..Part::default() };
        let range = self.is_dash(at + 1)
            || self.is_any(at + 1, &["to", "and"]) && self.before(at, &["from", "between"]);
        if range && let Some(last) = year(self.word(at + 2)).filter(|last| *last > first) {
            return Some((Value::Interval(part(first), part(last)), at + 3));
        }
        if self.is(at + 1, "and") && self.is(at + 2, "beyond") {
            return Some((Value::Onwards(part(first)), at + 3));
        }
        let alone = at == self.start && (at + 1 >= self.end || self.is(at + 1, "."));
        (alone || self.before(at, &ANNOUNCE)).then_some((Value::Date(part(first)), at + 1))
    }

    fn relative(&self, at: usize) -> Found {
        let one = |relative, length| Some((Value::Relative(relative), at + length));
        match self.word(at) {
            "today" | "Today" => return one(Relative::Days(0), 1),
            "yesterday" | "Yesterday" => return one(Relative::Days(-1), 1),
            "tomorrow" | "Tomorrow" => return one(Relative::Days(1), 1),
            "tonight" => return one(Relative::Days(0), 1),
            _ => {}
        }
        let step = match self.word(at) {
            "this" | "This" | "current" => 0,
            "next" | "Next" | "coming" => 1,
            "last" | "Last" | "past" => -1,
            word => {
                let day = weekday(word)?;
                return self
                    .before(at, &["on", "last", "this"])
                    .then_some((Value::Relative(Relative::Weekday(day)), at + 1));
            }
        };
        match self.word(at + 1) {
            "year" => one(Relative::Years(step), 2),
            "month" => one(Relative::Months(step), 2),
            "week" => one(Relative::Weeks(step), 2),
            _ => None,
        }
    }
}
