//! Dates in words: what can honestly be said of a day, a band, a bound.

use super::{Key, fill, t};
use elshi_record::{Bound, Day, Edge, When, WhenBasis};

/// Short month names, by month from 1.
pub fn month_name(month: u32) -> &'static str {
    t(Key::Months).split(' ').nth(month.saturating_sub(1) as usize).unwrap_or_default()
}

/// `15 Mar 2026`.
pub fn day_words(day: Day) -> String {
    let (year, month, day_of_month) = day.ymd();
    fill(Key::DayForm, &[&day_of_month.to_string(), month_name(month), &year.to_string()])
}

/// Two days as one phrase, shortened where they share a month or a year, and
/// by whole months or years where they cover them.
pub fn span_words(first: Day, last: Day) -> String {
    let ((y1, m1, d1), (y2, m2, d2)) = (first.ymd(), last.ymd());
    let ends_month = last.plus(1).ymd().2 == 1;
    let (year1, year2) = (y1.to_string(), y2.to_string());
    if first == last {
        return day_words(first);
    }
    if (m1, d1, m2, d2) == (1, 1, 12, 31) {
        return if y1 == y2 { year1 } else { fill(Key::SpanForm, &[&year1, &year2]) };
    }
    if d1 == 1 && ends_month && (y1, m1) == (y2, m2) {
        return fill(Key::MonthForm, &[month_name(m1), &year1]);
    }
    if (y1, m1) == (y2, m2) {
        let days = fill(Key::SpanForm, &[&d1.to_string(), &d2.to_string()]);
        return fill(Key::DayForm, &[&days, month_name(m1), &year1]);
    }
    let first = match y1 == y2 {
        true => fill(Key::DayOfYear, &[&d1.to_string(), month_name(m1)]),
        false => day_words(first),
    };
    fill(Key::SpanOfDays, &[&first, &day_words(last)])
}

/// A `When` as a phrase that claims no more than is known.
///
/// A stated interval is a duration or a period; a bounded one is "some day
/// between"; nobody can take the one for the other.
pub fn when_words(when: &When) -> String {
    let about = |words: String| {
        if when.approximate { fill(Key::About, &[&words]) } else { words }
    };
    let stated = when.basis == WhenBasis::Stated;
    match (when.earliest, when.latest) {
        (None, None) => t(Key::DateUnknown).to_owned(),
        (Some(first), Some(last)) if stated || first == last => about(span_words(first, last)),
        (Some(first), Some(last)) => {
            fill(Key::WhenBetween, &[&day_words(first), &about(day_words(last))])
        }
        (Some(first), None) => fill(Key::WhenFrom, &[&day_words(first)]),
        (None, Some(last)) => fill(Key::WhenUntil, &[&about(day_words(last))]),
    }
}

/// One bound as a phrase: "not before 1 Dec 2025".
pub fn bound_words(bound: &Bound) -> String {
    let key = match bound.edge {
        Edge::Earliest => Key::NotBefore,
        Edge::Latest => Key::NotAfter,
    };
    fill(key, &[&day_words(bound.day)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_are_as_short_as_they_can_be() {
        for (first, last, words) in [
            ("2026-03-15", "2026-03-15", "15 Mar 2026"),
            ("2026-04-22", "2026-04-24", "22–24 Apr 2026"),
            ("2025-11-01", "2025-11-30", "Nov 2025"),
            ("2025-01-01", "2025-12-31", "2025"),
            ("2026-01-01", "2030-12-31", "2026–2030"),
            ("2026-02-27", "2026-03-02", "27 Feb – 2 Mar 2026"),
            ("1785-02-24", "2024-10-25", "24 Feb 1785 – 25 Oct 2024"),
        ] {
            let day = |iso| Day::parse_iso(iso).unwrap();
            assert_eq!(span_words(day(first), day(last)).replace('\u{a0}', " "), words);
        }
    }

    #[test]
    fn a_band_never_reads_as_a_duration() {
        for (edtf, basis, words) in [
            ("2026-03-15", WhenBasis::Stated, "15 Mar 2026"),
            ("2026~", WhenBasis::Stated, "about 2026"),
            (
                "[2025-12-01..2026-02-24~]",
                WhenBasis::Bounded,
                "some day from 1 Dec 2025 to about 24 Feb 2026",
            ),
            ("[..2026-02-24~]", WhenBasis::FromBulletin, "not after about 24 Feb 2026"),
            ("[2026-01-01..]", WhenBasis::Bounded, "not before 1 Jan 2026"),
        ] {
            let mut when = When::stated(edtf, Vec::new()).unwrap();
            when.basis = basis;
            assert_eq!(when_words(&when), words);
        }
        assert_eq!(when_words(&When::default()), t(Key::DateUnknown));
    }
}
