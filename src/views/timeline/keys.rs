//! Which item has the keyboard, and where the arrows lead from it.

use super::layout::{Item, Scene};

/// The item that the keyboard is at, so that it is found again after a zoom.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Active {
    /// The lane, from the top.
    pub lane: usize,
    /// The row of a single mark.
    pub row: Option<u32>,
    /// The day to look near where the mark is not drawn singly.
    pub day: i32,
}

/// A step from one item to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Move {
    /// To the one before it in time.
    Earlier,
    /// To the one after it in time.
    Later,
    /// To the nearest one in the lane above.
    Up,
    /// To the nearest one in the lane below.
    Down,
}

/// The active item's lane and index in it; the nearest by time where it is
/// not drawn, in its own lane if that shows anything.
pub fn find(scenes: &[Scene], active: Option<Active>) -> Option<(usize, usize)> {
    let active = active.unwrap_or(Active { lane: 0, row: None, day: i32::MIN });
    let row_of = |item: &Item| match item {
        Item::Mark(placed) => Some(placed.mark.row),
        _ => None,
    };
    let items = |lane: usize| scenes.get(lane).map_or(&[][..], |scene| &scene.items);
    let exact = |item: &Item| active.row.is_some() && row_of(item) == active.row;
    if let Some(at) = items(active.lane).iter().position(exact) {
        return Some((active.lane, at));
    }
    let lanes = std::iter::once(active.lane).chain(0..scenes.len());
    lanes.filter_map(|lane| Some((lane, nearest(items(lane), active.day)?))).next()
}

/// What to remember of an item.
pub fn active_at(scenes: &[Scene], (lane, at): (usize, usize)) -> Option<Active> {
    let item = scenes.get(lane)?.items.get(at)?;
    let row = match item {
        Item::Mark(placed) => Some(placed.mark.row),
        _ => None,
    };
    Some(Active { lane, row, day: item.day() })
}

/// Where a step leads; `None` where nothing in view lies that way.
pub fn step(scenes: &[Scene], from: (usize, usize), step: Move) -> Option<(usize, usize)> {
    let (lane, at) = from;
    let day = scenes.get(lane)?.items.get(at)?.day();
    let in_lane = |lane: usize| Some((lane, nearest(&scenes.get(lane)?.items, day)?));
    match step {
        Move::Earlier => Some((lane, at.checked_sub(1)?)),
        Move::Later => (at + 1 < scenes.get(lane)?.items.len()).then_some((lane, at + 1)),
        Move::Up => (0..lane).rev().find_map(in_lane),
        Move::Down => (lane + 1..scenes.len()).find_map(in_lane),
    }
}

/// The item whose day is nearest: a bin that holds the day, or else the
/// first of those at the least distance.
fn nearest(items: &[Item], day: i32) -> Option<usize> {
    let distance = |item: &Item| match item {
        Item::Bin(bin) if bin.first <= day && day < bin.end => 0,
        item => i64::from(item.day()).abs_diff(i64::from(day)),
    };
    let found = items.iter().enumerate().min_by_key(|(at, item)| (distance(item), *at));
    found.map(|(at, _)| at)
}
