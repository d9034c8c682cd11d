//! What must hold of the timeline, without a browser.

use super::density::{bins, round_top};
use super::keys::{self, Active, Move};
use super::labels::{shortened, text_width};
use super::layout::{Form, Item, Scene, lay_out, row_height};
use super::marks::{APPROXIMATE, DURATION, Mark, Marks, OPEN_END, OPEN_START, flags_of};
use super::scale::{Scale, bin_days};
use super::ticks::{Axis, Tick, axis};
use super::view::View;
use super::{Lane, LaneKind, words};
use elshi_record::{Day, Status, When, WhenBasis};
use proptest::prelude::*;
use std::rc::Rc;
use yew::Callback;

fn day(iso: &str) -> i32 {
    Day::parse_iso(iso).unwrap().0
}

fn scale(first: &str, last: &str, width: i32) -> Scale {
    Scale::new(day(first), day(last), width)
}

fn stated(row: u32, edtf: &str) -> Mark {
    Mark::new(row, &When::stated(edtf, Vec::new()).unwrap(), Status::Held)
}

fn title(row: u32) -> String {
    format!("The title of row {row}")
}

/// Marks of every sort: exact, bounded, lasting, about, open, undated.
fn any_mark() -> impl Strategy<Value = Mark> {
    let length = prop_oneof![Just(0), 0..8, 0..40, 0..400, 0..5000];
    (-3000..3000i32, length, 0..3u8, 0..8u8).prop_map(|(first, length, flags, open)| {
        let flags = [0, DURATION, APPROXIMATE][flags as usize];
        let earliest = (open & 6 != 6).then_some(Day(first));
        let latest = (open & 5 != 5).then_some(Day(first + length));
        Mark::from_days(0, earliest, latest, flags)
    })
}

fn any_marks() -> impl Strategy<Value = Vec<Mark>> {
    proptest::collection::vec(any_mark(), 0..300).prop_map(|mut marks| {
        for (row, mark) in marks.iter_mut().enumerate() {
            mark.row = row as u32;
        }
        marks
    })
}

fn can_be(mark: &Mark, first: i32, end: i32) -> bool {
    !mark.is_undated() && mark.earliest < end && mark.latest >= first
}

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

    #[test]
    fn what_is_drawn_depends_on_the_pixels(
        marks in any_marks(), start in -3500..3000i32, days in 6..6000i32, width in 320..2000i32,
    ) {
        let scale = Scale::new(start, start + days, width);
        let sorted = Marks::new(&marks);
        let scene = lay_out(&sorted, &scale, 260, &title);
        prop_assert!(scene.items.len() <= (width as usize / 28 + 2).max(80));
        prop_assert!(scene.bars.len() <= width as usize / 4 + 2);
        no_overlaps(&scene, &scale)?;
        every_mark_is_reached(&scene, &sorted, &scale)?;
    }

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

    #[test]
    fn shortened_words_fit(text in "\\PC{0,60}", room in 0..400i32) {
        let short = shortened(&text, room);
        prop_assert!(short.is_empty() || text_width(&short) <= room + 1);
        if let Some(words) = short.strip_suffix('…').filter(|_| short != text) {
            let rest = text.strip_prefix(words);
            prop_assert!(rest.is_some_and(|rest| rest.starts_with(char::is_whitespace)));
        }
    }

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

fn no_overlaps(scene: &Scene, scale: &Scale) -> Result<(), TestCaseError> {
    let placed = |item: &Item| match item {
        Item::Mark(placed) => Some(placed.clone()),
        _ => None,
    };
    let placed: Vec<_> = scene.items.iter().filter_map(placed).collect();
    for (at, one) in placed.iter().enumerate() {
        prop_assert!(one.row as i32 * row_height(scale) < 260);
        for other in placed.iter().skip(at + 1).filter(|other| other.row == one.row) {
            let bare = |x: (i32, i32)| (x.0 / 10, x.1 / 10);
            let (a, b) = (bare(one.x), bare(other.x));
            prop_assert!(a.1 <= b.0 || b.1 <= a.0, "{one:?} {other:?}");
        }
    }
    Ok(())
}

fn every_mark_is_reached(scene: &Scene, marks: &Marks, scale: &Scale) -> Result<(), TestCaseError> {
    for place in marks.overlapping(scale.first(), scale.end()) {
        let mark = marks.get(place).unwrap();
        let reached = scene.items.iter().any(|item| match item {
            Item::Mark(placed) => placed.place == place,
            Item::Bin(bin) => can_be(&mark, bin.first, bin.end),
            Item::More(_, places, _) => places.contains(&place),
        });
        prop_assert!(reached, "{:?}", mark);
    }
    Ok(())
}

#[test]
fn forms_say_what_is_known() {
    let form = |mark: Mark| {
        let marks = Marks::new(&[mark]);
        let scene = lay_out(&marks, &scale("2025-01-01", "2026-12-31", 900), 260, &title);
        match scene.items.as_slice() {
            [Item::Mark(placed)] => placed.form,
            other => panic!("{other:?}"),
        }
    };
    for (edtf, expected) in [
        ("2026-03-15", Form::Point),
        ("2026-03-15~", Form::Ring),
        ("2026-04-22/2026-04-24", Form::Bar),
        ("2026-03-15/2026-03-15", Form::Point),
        ("[2026-03-15..2026-03-17]", Form::Ring),
        ("2025-11", Form::Band),
        ("2025", Form::Band),
        ("[..2026-02-24]", Form::Band),
        ("2025-06/..", Form::Band),
    ] {
        assert_eq!(form(stated(0, edtf)), expected, "{edtf}");
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
fn a_few_marks_are_drawn_singly_and_many_are_counted() {
    let many: Vec<Mark> = (0..2000)
        .map(|n| Mark::from_days(n, Some(Day(n as i32)), Some(Day(n as i32)), 0))
        .collect();
    let marks = Marks::new(&many);
    let shown = |days: i32| lay_out(&marks, &Scale::new(500, 500 + days, 900), 150, &title);
    assert!(shown(1400).bars.len() > shown(1400).items.len());
    assert_eq!(shown(200).bars.len(), shown(200).items.len());
    let single = shown(20);
    assert!(single.bars.is_empty());
    assert_eq!(single.items.len(), 21);
}

#[test]
fn what_finds_no_row_gathers_in_a_list() {
    let same: Vec<Mark> = (0..20).map(|row| stated(row, "2025")).collect();
    let scene = lay_out(&Marks::new(&same), &scale("2024-07-01", "2026-06-30", 900), 390, &title);
    let gathered = scene.items.iter().filter_map(|item| match item {
        Item::More(bin, places, _) => Some((bin.possible, places.len())),
        _ => None,
    });
    assert_eq!(gathered.collect::<Vec<_>>(), [(6, 6)]);
    assert_eq!(scene.items.len(), 14 + 1);
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

fn view(marks: [&[Mark]; 2], visible: Option<(&str, &str)>) -> View {
    let lane = |marks: &[Mark]| Lane {
        label: "Lane".into(),
        kind: LaneKind::Engagements,
        marks: Rc::new(Marks::new(marks)),
        title: Callback::from(title),
    };
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

#[test]
fn bins_are_powers_of_two_and_tops_are_round() {
    for (pixels, days) in [(1.0, 1), (4.0, 4), (28.0, 32)] {
        assert_eq!(bin_days(&Scale::new(0, 699, 700), pixels), days);
    }
    for (most, top) in [(0, 1), (1, 1), (7, 8), (9, 10), (11, 15), (23_428, 30_000)] {
        assert_eq!(round_top(most), top);
    }
}
