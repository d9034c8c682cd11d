//! What is said of a mark, and how much of it there is room for.

use super::{day, stated};
use crate::views::timeline::labels::{shortened, text_width};
use crate::views::timeline::marks::{APPROXIMATE, Mark, flags_of};
use crate::views::timeline::words;
use elshi_record::{Day, Status, When, WhenBasis};
use proptest::prelude::*;

proptest! {
    #[test]
    fn shortened_words_fit(text in "\\PC{0,60}", room in 0..400i32) {
        let short = shortened(&text, room);
        prop_assert!(short.is_empty() || text_width(&short) <= room + 1);
        if let Some(words) = short.strip_suffix('…').filter(|_| short != text) {
            let rest = text.strip_prefix(words);
            prop_assert!(rest.is_some_and(|rest| rest.starts_with(char::is_whitespace)));
        }
    }
}

#[test]
fn sentences_claim_no_more_than_is_known() {
    let (first, last) = (Some(Day(day("2025-12-01"))), Some(Day(day("2026-02-24"))));
    let bounded = APPROXIMATE | flags_of(WhenBasis::Bounded);
    for (mark, sentence) in [
        (stated(0, "2026-03-15"), "15 Mar 2026: T"),
        (stated(0, "2025-11"), "Some day in Nov 2025: T"),
        (stated(0, "2025~"), "Some day in about 2025: T"),
        (stated(0, "2026/2030"), "2026–2030: T"),
        (
            Mark::from_days(0, first, last, bounded),
            "Some day from 1 Dec 2025 to about 24 Feb 2026: T. Date bounded by the text.",
        ),
        (
            Mark::from_days(0, None, last, flags_of(WhenBasis::FromBulletin)),
            "Not after 24 Feb 2026: T. Date limited by publication only.",
        ),
        (Mark::new(0, &When::default(), Status::Held), "Date unknown: T. Date unknown."),
    ] {
        assert_eq!(words::sentence(&mark, "T").replace('\u{a0}', " "), sentence);
    }
}
