//! One calendar day, proleptic Gregorian, as a count from 1970-01-01.
//!
//! A day is all the precision that a bulletin gives; times of day and zones
//! are out of scope on purpose.

use std::fmt;

/// A calendar day: days since 1970-01-01, negative before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub i32);

impl Day {
    /// The day of a civil date, or `None` where the calendar has no such day.
    ///
    /// Years run from -9999 to 9999, months from 1, days from 1.
    pub fn from_ymd(year: i32, month: u32, day: u32) -> Option<Day> {
        let in_range = (-9999..=9999).contains(&year) && (1..=12).contains(&month);
        if !in_range || day < 1 || day > days_in_month(year, month) {
            return None;
        }
        // Counting years from March puts the leap day last, so that the
        // length of the months before a date does not depend on the year.
        let year_from_march = year - i32::from(month <= 2);
        let era = year_from_march.div_euclid(400);
        let year_of_era = year_from_march.rem_euclid(400);
        let month_from_march = (month as i32 + 9) % 12;
        let day_of_year = (153 * month_from_march + 2) / 5 + day as i32 - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        Some(Day(era * 146_097 + day_of_era - 719_468))
    }

    /// The civil date: year, month (1 to 12), day of the month (1 to 31).
    pub fn ymd(self) -> (i32, u32, u32) {
        let shifted = self.0.saturating_add(719_468);
        let era = shifted.div_euclid(146_097);
        let day_of_era = shifted.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month_from_march = (5 * day_of_year + 2) / 153;
        let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1) as u32;
        let month = if month_from_march < 10 { month_from_march + 3 } else { month_from_march - 9 };
        let year = year_of_era + era * 400 + i32::from(month <= 2);
        (year, month as u32, day)
    }

    /// The day `count` days later; saturates at the ends of the calendar.
    pub fn plus(self, count: i32) -> Day {
        Day(self.0.saturating_add(count))
    }

    /// Day of the week, 0 for Monday to 6 for Sunday.
    pub fn weekday(self) -> u32 {
        (self.0 + 3).rem_euclid(7) as u32
    }

    /// Reads `YYYY-MM-DD`, and nothing else.
    pub fn parse_iso(text: &str) -> Option<Day> {
        let &[a, b, c, d, b'-', e, f, b'-', g, h] = text.as_bytes() else { return None };
        Day::from_ymd(digits(&[a, b, c, d])? as i32, digits(&[e, f])?, digits(&[g, h])?)
    }
}

impl fmt::Display for Day {
    /// `YYYY-MM-DD`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = self.ymd();
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

/// How many days a month has; 0 for a month outside 1 to 12.
pub(crate) fn days_in_month(year: i32, month: u32) -> u32 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if leap => 29,
        2 => 28,
        _ => 0,
    }
}

/// A number written in ASCII digits alone.
pub(crate) fn digits(text: &[u8]) -> Option<u32> {
    let number = text.iter().try_fold(0, |number: u32, digit| {
        let digit = digit.is_ascii_digit().then(|| u32::from(digit - b'0'))?;
        number.checked_mul(10)?.checked_add(digit)
    });
    number.filter(|_| !text.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn known_days_have_known_numbers() {
        for (iso, number) in [
            ("1970-01-01", 0),
            ("1969-12-31", -1),
            ("2000-02-29", 11_016),
            ("2026-03-15", 20_527),
            ("1778-03-28", -70_040),
        ] {
            assert_eq!(Day::parse_iso(iso), Some(Day(number)), "{iso}");
            assert_eq!(Day(number).to_string(), iso);
        }
    }

    #[test]
    fn days_that_the_calendar_lacks_are_refused() {
        for iso in ["2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31"] {
            assert_eq!(Day::parse_iso(iso), None, "{iso}");
        }
        for text in ["", "2026", "2026-3-15", "+026-03-15", "2026-03-15T10", "é026-03-15"] {
            assert_eq!(Day::parse_iso(text), None, "{text}");
        }
    }

    #[test]
    fn the_referendum_is_a_sunday() {
        assert_eq!(Day::parse_iso("2026-03-15").unwrap().weekday(), 6);
    }

    proptest! {
        #[test]
        fn every_day_survives_the_round_trip(number in -4_000_000i32..2_900_000) {
            let (year, month, day) = Day(number).ymd();
            prop_assert_eq!(Day::from_ymd(year, month, day), Some(Day(number)));
        }
    }
}
