//! The ways out of an empty stretch of time.

use super::{any_marks, can_be, lane};
use crate::views::timeline::view::View;
use elshi_record::Day;
use proptest::prelude::*;
use std::rc::Rc;

proptest! {
    #[test]
    fn the_ways_out_of_emptiness_lead_to_what_is_nearest(
        marks in any_marks(), first in -5000..5000i32, length in 6..400i32,
    ) {
        let visible = Some((Day(first), Day(first + length - 1)));
        let mut view = View::new(Rc::new([lane(&marks)]), 900, visible, Day(0));
        let (first, end) = (view.scale.first(), view.scale.end());
        let dated = || marks.iter().filter(|mark| !mark.is_undated());
        let before = dated().map(|mark| mark.latest).filter(|&day| day < first).max();
        let after = dated().map(|mark| mark.earliest).filter(|&day| day >= end).min();
        let is_empty = !dated().any(|mark| can_be(mark, first, end));
        prop_assert_eq!(view.ways(), if is_empty { [before, after] } else { [None; 2] });
        for day in view.ways().into_iter().flatten() {
            view.show(view.about(day));
            prop_assert!(view.scenes[0].in_view > 0);
        }
    }
}
