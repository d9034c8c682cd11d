//! EDTF (ISO 8601-2), as far as bulletins need it: which days can be meant.
//!
//! Read: dates to the year, month or day; times (only their day counts);
//! qualifiers `?`, `~`, `%`; unspecified digits (`197X`, `2026-XX`); seasons,
//! quarters and halves (`2026-21` to `2026-41`); intervals, open (`..`) and
//! unknown (empty) ends included; sets `[a..b]`, `{a,b}`.

use crate::Day;
use crate::day::{days_in_month, digits};
use std::fmt;

/// The days that an EDTF string leaves possible.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Edtf {
    /// First possible day; `None` for an open or unknown start.
    pub earliest: Option<Day>,
    /// Last possible day; `None` for an open or unknown end.
    pub latest: Option<Day>,
    /// Some part is marked `~` or `%`.
    pub approximate: bool,
    /// Some part is marked `?` or `%`.
    pub uncertain: bool,
}

/// Why a string is not EDTF.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Not of EDTF's form; holds the part that is not.
    Malformed(String),
    /// Of EDTF's form, but the calendar has no such day; holds the part.
    NoSuchDay(String),
    /// An interval or set that ends before it starts; holds the whole.
    EndsBeforeStart(String),
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EdtfError::Malformed(part) => write!(f, "“{part}” is not an EDTF date"),
            EdtfError::NoSuchDay(part) => write!(f, "the calendar has no day “{part}”"),
            EdtfError::EndsBeforeStart(part) => write!(f, "“{part}” ends before it starts"),
        }
    }
}

impl std::error::Error for EdtfError {}

impl Edtf {
    /// Reads an EDTF string.
    ///
    /// # Errors
    /// See [`EdtfError`]; nothing is guessed.
    pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
        let inside = |open, close| text.strip_prefix(open).and_then(|t| t.strip_suffix(close));
        let edtf = if let Some(members) = inside('[', ']').or_else(|| inside('{', '}')) {
            members.split(',').map(|member| between(member.trim(), "..")).reduce(either)
        } else {
            Some(between(text, "/"))
        };
        let edtf = edtf.unwrap_or_else(|| Err(EdtfError::Malformed(text.to_owned())))?;
        match (edtf.earliest, edtf.latest) {
            (Some(first), Some(last)) if first > last => {
                Err(EdtfError::EndsBeforeStart(text.to_owned()))
            }
            _ => Ok(edtf),
        }
    }
}

/// One date, or two with a separator; an end may be open.
fn between(text: &str, separator: &str) -> Result<Edtf, EdtfError> {
    let Some((start, end)) = text.split_once(separator) else {
        return date(text);
    };
    if start.is_empty() && end.is_empty() {
        return Err(EdtfError::Malformed(text.to_owned()));
    }
    let side = |part: &str| match part {
        "" | ".." => Ok(Edtf::default()),
        part => date(part),
    };
    let (start, end) = (side(start)?, side(end)?);
    Ok(Edtf { earliest: start.earliest, latest: end.latest, ..flags(start, end) })
}

fn either(a: Result<Edtf, EdtfError>, b: Result<Edtf, EdtfError>) -> Result<Edtf, EdtfError> {
    let (a, b) = (a?, b?);
    let earliest = a.earliest.zip(b.earliest).map(|(x, y)| x.min(y));
    let latest = a.latest.zip(b.latest).map(|(x, y)| x.max(y));
    Ok(Edtf { earliest, latest, ..flags(a, b) })
}

fn flags(a: Edtf, b: Edtf) -> Edtf {
    Edtf {
        approximate: a.approximate || b.approximate,
        uncertain: a.uncertain || b.uncertain,
        ..Edtf::default()
    }
}

/// A year, month, season or day, with its qualifiers.
fn date(text: &str) -> Result<Edtf, EdtfError> {
    let malformed = || EdtfError::Malformed(text.to_owned());
    let approximate = text.contains(['~', '%']);
    let uncertain = text.contains(['?', '%']);
    let plain: String = text.chars().filter(|c| !matches!(c, '~' | '?' | '%')).collect();
    let day_part = plain.split_once('T').map_or(plain.as_str(), |(day, _time)| day);
    let (negative, body) = match day_part.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, day_part),
    };
    let mut parts = body.split('-');
    let (first_year, last_year) = year(parts.next().unwrap_or_default()).ok_or_else(malformed)?;
    let years = if negative { (-last_year, -first_year) } else { (first_year, last_year) };
    let (month, day) = (parts.next(), parts.next());
    if parts.next().is_some() || (plain.len() != day_part.len() && day.is_none()) {
        return Err(malformed());
    }
    let (earliest, latest) = days(years, month, day, text)?;
    Ok(Edtf { earliest: Some(earliest), latest: Some(latest), approximate, uncertain })
}

/// Four digits of which the last ones may be `X`: first and last year meant.
fn year(text: &str) -> Option<(i32, i32)> {
    if text.len() != 4 {
        return None;
    }
    let known = text.trim_end_matches('X');
    let unknown = 4 - known.len() as u32;
    let first = if known.is_empty() { 0 } else { digits(known.as_bytes())? } * 10u32.pow(unknown);
    Some((first as i32, first as i32 + 10i32.pow(unknown) - 1))
}

fn days(
    (first_year, last_year): (i32, i32),
    month: Option<&str>,
    day: Option<&str>,
    text: &str,
) -> Result<(Day, Day), EdtfError> {
    let malformed = || EdtfError::Malformed(text.to_owned());
    let no_such_day = || EdtfError::NoSuchDay(text.to_owned());
    let two = |part: &str| if part.len() == 2 { digits(part.as_bytes()) } else { None };
    let (first_month, last_month) = match month {
        None | Some("XX") => (1, 12),
        Some(part) => months_of(two(part).ok_or_else(malformed)?).ok_or_else(no_such_day)?,
    };
    // Winter (24) runs into the next year.
    let end_year = if last_month < first_month { last_year + 1 } else { last_year };
    let (first_day, last_day) = match day {
        None | Some("XX") => (1, days_in_month(end_year, last_month)),
        Some(_) if first_month != last_month && month != Some("XX") => return Err(malformed()),
        Some(part) => {
            let day = two(part).ok_or_else(malformed)?;
            (day, day)
        }
    };
    let first = Day::from_ymd(first_year, first_month, first_day).ok_or_else(no_such_day)?;
    let last = Day::from_ymd(end_year, last_month, last_day).ok_or_else(no_such_day)?;
    Ok((first, last))
}

/// First and last month of a month, season, quarter or half by its number.
///
/// Seasons 21 to 24 are those of the northern half of the earth, where their
/// hemisphere is not said, as 25 to 28 are by definition; 29 to 32 are the
/// southern ones.
fn months_of(number: u32) -> Option<(u32, u32)> {
    Some(match number {
        1..=12 => (number, number),
        21 | 25 | 31 => (3, 5),
        22 | 26 | 32 => (6, 8),
        23 | 27 | 29 => (9, 11),
        24 | 28 | 30 => (12, 2),
        33..=36 => ((number - 33) * 3 + 1, (number - 33) * 3 + 3),
        37..=39 => ((number - 37) * 4 + 1, (number - 37) * 4 + 4),
        40 | 41 => ((number - 40) * 6 + 1, (number - 40) * 6 + 6),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn check(text: &str, earliest: &str, latest: &str, marks: &str) {
        let edtf = Edtf::parse(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        assert_eq!(edtf.earliest, Day::parse_iso(earliest), "{text}");
        assert_eq!(edtf.latest, Day::parse_iso(latest), "{text}");
        assert_eq!(edtf.approximate, marks.contains('~'), "{text}");
        assert_eq!(edtf.uncertain, marks.contains('?'), "{text}");
    }

    #[test]
    fn each_form_gives_its_first_and_last_day() {
        check("2026-03-15", "2026-03-15", "2026-03-15", "");
        check("2026-02", "2026-02-01", "2026-02-28", "");
        check("2024", "2024-01-01", "2024-12-31", "");
        check("197X", "1970-01-01", "1979-12-31", "");
        check("19XX", "1900-01-01", "1999-12-31", "");
        check("2026-XX", "2026-01-01", "2026-12-31", "");
        check("2024-02-XX", "2024-02-01", "2024-02-29", "");
        check("2026-03-15?", "2026-03-15", "2026-03-15", "?");
        check("2026~", "2026-01-01", "2026-12-31", "~");
        check("2026-03%", "2026-03-01", "2026-03-31", "~?");
        check("2026-21", "2026-03-01", "2026-05-31", "");
        check("2023-24", "2023-12-01", "2024-02-29", "");
        check("1990-35", "1990-07-01", "1990-09-30", "");
        check("1989-41", "1989-07-01", "1989-12-31", "");
        check("2026-04-22/2026-04-24", "2026-04-22", "2026-04-24", "");
        check("2026/2030", "2026-01-01", "2030-12-31", "");
        check("2026/..", "2026-01-01", "", "");
        check("/2026", "", "2026-12-31", "");
        check("[2025-11-01..2026-02-24~]", "2025-11-01", "2026-02-24", "~");
        check("[..2026-02-24]", "", "2026-02-24", "");
        check("[2026-01..]", "2026-01-01", "", "");
        check("{2025,2026-03}", "2025-01-01", "2026-03-31", "");
        check("1998-02-13T14:26:00", "1998-02-13", "1998-02-13", "");
    }

    #[test]
    fn what_is_not_edtf_says_why() {
        use EdtfError::{EndsBeforeStart, Malformed, NoSuchDay};
        let part = str::to_owned;
        for (text, error) in [
            ("", Malformed(part(""))),
            ("March 15", Malformed(part("March 15"))),
            ("2026-3-15", Malformed(part("2026-3-15"))),
            ("2026-03-15-01", Malformed(part("2026-03-15-01"))),
            ("2026-21-05", Malformed(part("2026-21-05"))),
            ("..", Malformed(part(".."))),
            ("/", Malformed(part("/"))),
            ("[]", Malformed(part(""))),
            ("2026-02-30", NoSuchDay(part("2026-02-30"))),
            ("2026-13", NoSuchDay(part("2026-13"))),
            ("2026/2025", EndsBeforeStart(part("2026/2025"))),
        ] {
            assert_eq!(Edtf::parse(text), Err(error), "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_gives_an_answer(text in "\\PC{0,40}") {
            let _ = Edtf::parse(&text);
        }

        #[test]
        fn any_edtf_like_text_gives_ordered_days(text in "[0-9X~?%./\\[\\]{},T-]{0,24}") {
            if let Ok(Edtf { earliest: Some(first), latest: Some(last), .. }) = Edtf::parse(&text) {
                prop_assert!(first <= last);
            }
        }
    }
}
