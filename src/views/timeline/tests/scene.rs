//! What is drawn, and in which form.

use super::{any_marks, can_be, scale, stated, title};
use crate::views::timeline::layout::{Form, Item, Scene, lay_out, row_height};
use crate::views::timeline::marks::{Mark, Marks};
use crate::views::timeline::scale::Scale;
use elshi_record::Day;
use proptest::prelude::*;

proptest! {
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
