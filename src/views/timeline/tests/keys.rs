//! The keyboard, and a view that is zoomed under it.

use super::{any_marks, day, lane, stated, title};
use crate::views::timeline::keys::{self, Active, Move};
use crate::views::timeline::layout::{Item, lay_out};
use crate::views::timeline::marks::{Mark, Marks, OPEN_END, OPEN_START};
use crate::views::timeline::scale::Scale;
use crate::views::timeline::ticks::axis;
use crate::views::timeline::view::View;
use crate::views::timeline::words;
use elshi_record::{Day, Status, When};
use proptest::prelude::*;
use std::rc::Rc;

proptest! {
    #[test]
    fn the_keyboard_reaches_every_item(marks in any_marks(), days in 100..6000i32) {
        let scenes = [lay_out(&Marks::new(&marks), &Scale::new(-3000, -3000 + days, 700), 260, &title)];
        let Some(mut at) = keys::find(&scenes, None) else {
            prop_assert!(scenes[0].items.is_empty());
            return Ok(());
        };
        let mut seen = 1;
        while let Some(next) = keys::step(&scenes, at, Move::Later) {
            prop_assert!(scenes[0].items[next.1].day() >= scenes[0].items[at.1].day());
            prop_assert_eq!(keys::step(&scenes, next, Move::Earlier), Some(at));
            (at, seen) = (next, seen + 1);
        }
        prop_assert_eq!(seen, scenes[0].items.len());
    }
}

fn view(marks: [&[Mark]; 2], visible: Option<(&str, &str)>) -> View {
    let visible = visible.map(|(first, last)| (Day(day(first)), Day(day(last))));
    View::new(Rc::new(marks.map(lane)), 900, visible, Day(day("2026-02-26")))
}

#[test]
fn arrows_go_through_time_and_lanes_and_beyond_the_view() {
    let above = [stated(0, "2026-01-05"), stated(1, "2026-01-20"), stated(2, "2029-07-01")];
    let below = [stated(7, "2026-01-18")];
    let mut view = view([&above, &below], Some(("2026-01-01", "2026-02-10")));
    let mut active = None;
    for (step, lane, row) in [
        (Move::Later, 0, 1),
        (Move::Down, 1, 7),
        (Move::Down, 1, 7),
        (Move::Up, 0, 1),
        (Move::Later, 0, 2),
        (Move::Later, 0, 2),
        (Move::Earlier, 0, 1),
        (Move::Earlier, 0, 0),
        (Move::Earlier, 0, 0),
    ] {
        active = view.step(active, step);
        let at = active.map(|active| (active.lane, active.row));
        assert_eq!(at, Some((lane, Some(row))), "{step:?}");
    }
    assert_eq!(view.end(active, true).and_then(|active| active.row), Some(2));
    assert_eq!(view.end(active, false).and_then(|active| active.row), Some(0));
}

#[test]
fn a_mark_is_found_again_after_a_zoom() {
    let many: Vec<Mark> =
        (0..900).map(|n| Mark::from_days(n, Some(Day(n as i32)), Some(Day(n as i32)), 0)).collect();
    let mut view = view([&many, &[]], None);
    let active = Some(Active { lane: 0, row: Some(450), day: 450 });
    let holds = |view: &View| {
        let (lane, at) = keys::find(&view.scenes, active).unwrap();
        match &view.scenes[lane].items[at] {
            Item::Mark(placed) => placed.mark.row == 450,
            Item::Bin(bin) | Item::More(bin, ..) => bin.first <= 450 && 450 < bin.end,
        }
    };
    assert!(holds(&view));
    for factor in [0.3, 0.1, 0.5, 20.0] {
        view.show(view.scale.zoomed(factor, view.x_of(active)));
        assert!(holds(&view), "{factor}");
    }
}

#[test]
fn nothing_at_all_is_shown_as_nothing() {
    let undated = Mark::new(3, &When::default(), Status::Held);
    let mut view = view([&[undated], &[]], None);
    assert_eq!(view.lanes[0].marks.undated().len(), 1);
    assert!(view.scenes.iter().all(|scene| scene.items.is_empty()));
    assert_eq!(view.step(None, Move::Later), None);
    assert_eq!(view.end(None, true), None);
    assert!(view.days().is_none());
}

#[test]
fn extreme_days_do_no_harm() {
    let ends = [i32::MIN + 1, -4_000_000, 0, 2_900_000, i32::MAX - 1];
    let marks: Vec<Mark> = (0..25)
        .map(|n| {
            let (a, b) = (ends[n as usize / 5], ends[n as usize % 5]);
            Mark::from_days(n, Some(Day(a)), Some(Day(b)), 0)
        })
        .collect();
    let mut view = view([&marks, &marks], None);
    for factor in [0.01, 0.01, 100.0, 1e9] {
        view.show(view.scale.zoomed(factor, 450.0));
        let _ = axis(&view.scale, &words::tick);
    }
    assert_eq!((OPEN_START, OPEN_END), (i32::MIN, i32::MAX));
}
