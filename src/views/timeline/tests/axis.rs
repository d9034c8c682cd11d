//! The axis and what is in view of it.

use super::{day, scale, stated};
use crate::views::timeline::marks::{Mark, Marks};
use crate::views::timeline::scale::Scale;
use crate::views::timeline::ticks::{Axis, Tick, axis};
use crate::views::timeline::words;
use proptest::prelude::*;

proptest! {
    #[test]
    fn names_on_the_axis_never_overlap(start in -900_000..900_000i32, days in 1..400_000i32, width in 240..2000i32) {
        let axis = axis(&Scale::new(start, start + days, width), &words::tick);
        prop_assert!(!axis.fine.is_empty());
        for line in [&axis.fine, &axis.coarse] {
            prop_assert!(line.len() <= width as usize / 20 + 2);
            let named: Vec<&Tick> = line.iter().filter(|tick| !tick.label.is_empty()).collect();
            for pair in named.windows(2) {
                // Seven pixels is what a figure of the axis takes at most.
                let end = pair[0].label_x + pair[0].label.chars().count() as i32 * 7;
                prop_assert!(end < pair[1].label_x, "{:?}", pair);
            }
        }
    }

    #[test]
    fn zooming_keeps_the_day_under_the_pointer(about in 0..700i32, factor in 0.1..10.0f64) {
        let before = Scale::new(0, 20_000, 700);
        let about = f64::from(about);
        let after = before.zoomed(factor, about);
        let at = |scale: &Scale| scale.start + about / scale.per_day();
        prop_assert!((at(&before) - at(&after)).abs() < 1e-6);
    }

    #[test]
    fn the_view_stays_near_the_marks(start in -1e7..1e7f64, days in 0.001..1e7f64) {
        let scale = Scale { start, days, width: 700.0 }.within((0, 9999));
        prop_assert!(scale.start < 10_000.0 && scale.start + scale.days > 0.0);
        prop_assert!(scale.days >= 6.0 && scale.days <= 15_000.0);
    }
}

#[test]
fn the_axis_names_what_the_zoom_calls_for() {
    let names = |first: &str, last: &str| {
        let Axis { fine, coarse } = axis(&scale(first, last, 900), &words::tick);
        let some = |line: Vec<Tick>| {
            let named = line.into_iter().map(|tick| tick.label).filter(|label| !label.is_empty());
            named.take(3).collect::<Vec<_>>().join(" ")
        };
        [some(fine), some(coarse)].join(" | ")
    };
    for (first, last, expected) in [
        ("2026-03-10", "2026-03-25", "10 11 12 | Mar 2026"),
        ("2026-03-01", "2026-05-10", "1 8 15 | Mar 2026 Apr 2026 May 2026"),
        ("2025-01-01", "2026-06-30", "Jan Feb Mar | 2025 2026"),
        ("2021-01-01", "2026-12-31", "Q1 Q2 Q3 | 2021 2022 2023"),
        ("2010-01-01", "2026-12-31", "2010 2011 2012 | "),
        ("1900-01-01", "2025-12-31", "1900s 1910s 1920s | "),
        ("1000-01-01", "2025-12-31", "1000 1100 1200 | "),
    ] {
        assert_eq!(names(first, last), expected);
    }
}

#[test]
fn long_marks_do_not_squeeze_the_others() {
    let marks = ["2025", "2025-11", "2026-03-15", "2026-04-22/2026-04-24", "2026/2030"];
    let marks: Vec<Mark> = marks.iter().zip(0..).map(|(edtf, row)| stated(row, edtf)).collect();
    let marks = Marks::new(&marks);
    assert_eq!(marks.fit(), Some((day("2025-01-01"), day("2026-04-24"))));
    assert_eq!(marks.extent(), Some((day("2025-01-01"), day("2030-12-31"))));
    assert_eq!(
        Marks::new(&[stated(0, "1990/2000")]).fit(),
        Marks::new(&[stated(0, "1990/2000")]).extent()
    );
    assert_eq!(Marks::new(&[]).fit(), None);
}
