//! Periods and what counts from the day of writing: years, quarters, decades,
//! "early 1991", "next month".

use crate::when::calendar::{ordinal, weekday, year};
use crate::when::time::{Cursor, Found, Part, Relative, Value};
use crate::words::lexicon::class;
use crate::words::tokens::Shape;

impl Cursor<'_> {
    /// "early 1991", "the end of 1994", "a good part of 1990": what they say
    /// is no narrower than the year for sure.
    pub fn modified(&self, at: usize) -> Found {
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

    pub fn plain_or_year(&self, at: usize) -> Found {
        let value = self.plain(at);
        value.or_else(|| {
            Some((Value::Date(Part { year: year(self.word(at)), ..Part::default() }), at + 1))
                .filter(|_| year(self.word(at)).is_some())
        })
    }

    /// "1988 second quarter", "1989 period", "1970s".
    pub fn year_first(&self, at: usize) -> Found {
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

    pub fn period(&self, at: usize, number: u32) -> Option<u32> {
        if self.is(at, "quarter") {
            Some(32 + if number == 0 { 4 } else { number })
        } else if self.is(at, "half") && number <= 2 {
            Some(39 + if number == 0 { 2 } else { number })
        } else {
            None
        }
    }

    /// "third quarter of 1990", "last half of 1989".
    pub fn ordinal_period(&self, at: usize) -> Found {
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

    /// `2026-2030`, `2026`, `1990 and beyond`, where words announce a year.
    pub fn years(&self, at: usize) -> Found {
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

    pub fn relative(&self, at: usize) -> Found {
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
                // "met Saturday with", but not "Black Friday".
                let before = at.checked_sub(1).filter(|&before| before >= self.start);
                let verb = before.is_some_and(|before| {
                    self.token(before)
                        .is_some_and(|token| token.is(class::CUE) && token.shape == Shape::Lower)
                });
                return (verb || self.before(at, &["on", "last", "this"]))
                    .then_some((Value::Relative(Relative::Weekday(day)), at + 1));
            }
        };
        match self.word(at + 1) {
            "night" if step == -1 => one(Relative::Days(-1), 2),
            "morning" | "afternoon" | "evening" if step == 0 => one(Relative::Days(0), 2),
            "year" => one(Relative::Years(step), 2),
            "month" => one(Relative::Months(step), 2),
            "week" => one(Relative::Weeks(step), 2),
            _ => None,
        }
    }
}
