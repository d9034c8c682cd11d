//! How many marks can be in a stretch of time, and how many must be.

use super::{any_marks, can_be};
use crate::views::timeline::density::{bins, round_top};
use crate::views::timeline::marks::{APPROXIMATE, Mark, Marks};
use crate::views::timeline::scale::{Scale, bin_days};
use proptest::prelude::*;

/// What a plain reader of the definition would count as certain.
fn must_be(mark: &Mark, first: i32, end: i32) -> bool {
    let vague = mark.is_open() || mark.is(APPROXIMATE);
    let inside = mark.earliest >= first && mark.latest < end;
    !vague && if mark.is_duration() { can_be(mark, first, end) } else { inside }
}

proptest! {
    #[test]
    fn counts_are_those_of_a_plain_loop(
        marks in any_marks(), first in -4000..4000i32, days in 1..3000i32,
    ) {
        let end = first + days;
        let sorted = Marks::new(&marks);
        let possible = marks.iter().filter(|mark| can_be(mark, first, end)).count();
        prop_assert_eq!(sorted.possible(first, end), possible);
        // A mark counts as certain where its whole group is precise enough.
        let cap = |length| [1, 7, 31, 92, 366, 3653].into_iter().find(|&cap| length <= cap);
        let certain = marks.iter().filter(|mark| must_be(mark, first, end)).filter(|mark| {
            mark.is_duration() || cap(mark.latest - mark.earliest + 1).is_some_and(|cap| cap <= days)
        });
        prop_assert_eq!(sorted.certain(first, end), certain.count());
    }

    #[test]
    fn all_that_can_be_in_view_is_found(
        marks in any_marks(), first in -4000..4000i32, days in 1..3000i32,
    ) {
        let end = first + days;
        let sorted = Marks::new(&marks);
        let mut found: Vec<u32> = sorted
            .overlapping(first, end)
            .into_iter()
            .map(|place| sorted.get(place).unwrap().row)
            .collect();
        found.sort_unstable();
        let expected: Vec<u32> =
            marks.iter().filter(|mark| can_be(mark, first, end)).map(|mark| mark.row).collect();
        prop_assert_eq!(found, expected);
    }

    #[test]
    fn filtering_gives_what_building_anew_gives(marks in any_marks(), modulus in 1..5u32) {
        let keep = |row: u32| row.is_multiple_of(modulus);
        let kept: Vec<Mark> = marks.iter().copied().filter(|mark| keep(mark.row)).collect();
        prop_assert_eq!(Marks::new(&marks).filter(&keep), Marks::new(&kept));
    }

    #[test]
    fn bins_hold_every_mark_in_view(marks in any_marks(), start in -3500..3000i32, days in 6..6000i32) {
        let scale = Scale::new(start, start + days, 700);
        let sorted = Marks::new(&marks);
        let bins = bins(&sorted, &scale, 28.0);
        for mark in marks.iter().filter(|mark| can_be(mark, scale.first(), scale.end())) {
            prop_assert!(bins.iter().any(|bin| can_be(mark, bin.first, bin.end)));
        }
        for bin in &bins {
            prop_assert!(bin.certain <= bin.possible && bin.possible > 0);
            prop_assert_eq!(bin.first.rem_euclid(bin.end - bin.first), 0);
        }
    }
}

#[test]
fn bins_are_powers_of_two_and_tops_are_round() {
    for (pixels, days) in [(1.0, 1), (4.0, 4), (28.0, 32)] {
        assert_eq!(bin_days(&Scale::new(0, 699, 700), pixels), days);
    }
    for (most, top) in [(0, 1), (1, 1), (7, 8), (9, 10), (11, 15), (23_428, 30_000)] {
        assert_eq!(round_top(most), top);
    }
}
