//! What must hold of the timeline, without a browser.

mod axis;
mod counts;
mod keys;
mod scene;
mod ways;
mod words;

use super::marks::{APPROXIMATE, DURATION, Mark, Marks};
use super::scale::Scale;
use super::{Lane, LaneKind};
use elshi_record::{Day, Status, When};
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

fn lane(marks: &[Mark]) -> Lane {
    Lane {
        label: "Lane".into(),
        kind: LaneKind::Engagements,
        marks: Rc::new(Marks::new(marks)),
        title: Callback::from(title),
    }
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
