//! Expressions of time as EDTF: years that are missing and words that count
//! from the day of writing are resolved against the item and the bulletin.

use crate::when::time::{Expression, Part, Relative, Value};
use elshi_record::{Day, Edtf};

/// What dates are counted from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Anchor {
    /// First day on which the item can have been published.
    pub first: Option<Day>,
    /// Last such day.
    pub last: Option<Day>,
    /// A year that the item itself names.
    pub year: Option<i32>,
}

/// Which way a text looks at what it dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outlook {
    /// It lies behind.
    Back,
    /// It lies ahead.
    Ahead,
    /// The words do not say.
    Open,
}

/// A date with the rule that completed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dated {
    /// EDTF.
    pub edtf: String,
    /// First day that it can mean.
    pub first: Option<Day>,
    /// Last day that it can mean.
    pub last: Option<Day>,
    /// The rule; empty where the words give all of it.
    pub rule: &'static str,
}

/// What an expression means, as far as it can be told.
pub fn resolve(expression: &Expression, anchor: &Anchor, outlook: Outlook) -> Option<Dated> {
    let (edtf, rule) = match expression.value {
        Value::Date(part) => {
            let (part, rule) = completed(part, anchor, outlook, expression.this_year)?;
            (edtf(part), rule)
        }
        Value::Interval(from, to) => {
            let (to, rule) = completed(to, anchor, outlook, expression.this_year)?;
            let from = Part { year: from.year.or(to.year), ..from };
            (format!("{}/{}", edtf(from), edtf(to)), rule)
        }
        Value::Onwards(part) => (format!("{}/..", edtf(part)), ""),
        Value::Relative(relative) => {
            (relative_edtf(relative, anchor, outlook)?, "counted-from-publication")
        }
    };
    let parsed = Edtf::parse(&edtf).ok()?;
    Some(Dated { edtf, first: parsed.earliest, last: parsed.latest, rule })
}

/// A part with its year, and the rule that found it.
fn completed(
    part: Part,
    anchor: &Anchor,
    outlook: Outlook,
    this_year: bool,
) -> Option<(Part, &'static str)> {
    if part.year.is_some() {
        return Some((part, ""));
    }
    let Some(day) = anchor.last.or(anchor.first) else {
        let year = anchor.year?;
        return Some((Part { year: Some(year), ..part }, "year-from-item"));
    };
    let (year, _, _) = day.ymd();
    let dated = |year: i32| {
        let part = Part { year: Some(year), ..part };
        let parsed = Edtf::parse(&edtf(part)).ok()?;
        Some((part, parsed.earliest?, parsed.latest?))
    };
    let rule = "year-from-bulletin";
    if this_year {
        return dated(year).map(|(part, _, _)| (part, rule));
    }
    let candidates = [year - 1, year, year + 1].into_iter().filter_map(dated);
    let fits = |(_, first, last): &(Part, Day, Day)| match outlook {
        Outlook::Back => *first <= day,
        Outlook::Ahead => *last >= day,
        Outlook::Open => true,
    };
    let distance = |(_, first, last): &(Part, Day, Day)| {
        if *first <= day && day <= *last {
            0
        } else {
            (first.0 - day.0).abs().min((last.0 - day.0).abs())
        }
    };
    candidates.filter(fits).min_by_key(distance).map(|(part, _, _)| (part, rule))
}

/// EDTF of a part that has a year.
pub fn edtf(part: Part) -> String {
    let year = part.year.unwrap_or_default();
    match (part.decade, part.month, part.day) {
        (true, _, _) => format!("{}X", year / 10),
        (false, 0, _) => format!("{year:04}"),
        (false, month, 0) => format!("{year:04}-{month:02}"),
        (false, month, day) => format!("{year:04}-{month:02}-{day:02}"),
    }
}

fn relative_edtf(relative: Relative, anchor: &Anchor, outlook: Outlook) -> Option<String> {
    let day = anchor.last.or(anchor.first)?;
    let exact = anchor.first == anchor.last;
    let (year, month, _) = day.ymd();
    match relative {
        Relative::Days(count) => {
            let shift = |day: Day| day.plus(count);
            match (anchor.first.map(shift), exact) {
                (Some(first), false) => Some(format!("[{first}..{}]", shift(day))),
                _ => Some(shift(day).to_string()),
            }
        }
        Relative::Weeks(count) => {
            let monday = day.plus(-(day.weekday() as i32)).plus(count.saturating_mul(7));
            Some(format!("{monday}/{}", monday.plus(6)))
        }
        Relative::Months(count) => {
            let months = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(count);
            Some(format!("{:04}-{:02}", months.div_euclid(12), months.rem_euclid(12) + 1))
        }
        Relative::Years(count) => Some(format!("{:04}", i64::from(year) + i64::from(count))),
        Relative::Weekday(wanted) => {
            let back = (day.weekday() as i32 - wanted as i32).rem_euclid(7);
            let days = if outlook == Outlook::Ahead { 7 - back } else { -back };
            exact.then(|| day.plus(days).to_string())
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::scan::tokenise;

    fn read(words: &str, published: &str, outlook: Outlook) -> String {
        let mut tokens = Vec::new();
        tokenise(words, 0..words.len(), &mut tokens);
        let found = crate::when::time::find(words, &tokens, 0..tokens.len());
        let day = Day::parse_iso(published);
        let anchor = Anchor { first: day, last: day, year: None };
        found
            .first()
            .and_then(|expression| resolve(expression, &anchor, outlook))
            .map_or_else(String::new, |dated| format!("{} {}", dated.edtf, dated.rule))
    }

    #[test]
    fn what_is_missing_comes_from_the_bulletin() {
        use Outlook::{Ahead, Back, Open};
        for (words, outlook, want) in [
            ("on March 15", Ahead, "2026-03-15 year-from-bulletin"),
            ("on March 15", Back, "2025-03-15 year-from-bulletin"),
            ("on December 30", Open, "2025-12-30 year-from-bulletin"),
            ("on April 22-24, 2026", Open, "2026-04-22/2026-04-24 "),
            ("for 2026-2030", Open, "2026/2030 "),
            ("in the late 1970s", Open, "197X "),
            ("this year", Open, "2026 counted-from-publication"),
            ("next month", Open, "2026-03 counted-from-publication"),
            ("today", Open, "2026-02-24 counted-from-publication"),
            ("yesterday", Open, "2026-02-23 counted-from-publication"),
            ("the third quarter of 1990", Open, "1990-35 "),
            ("in summer 2025", Open, "2025-22 "),
        ] {
            assert_eq!(read(words, "2026-02-24", outlook), want, "{words}");
        }
        assert_eq!(read("on March 15", "", Ahead), "", "no year is made up");
    }
}
