//! Where each thing of a lane is drawn: single marks with their titles while
//! they are few, counted bins when they are many.

mod packing;
mod titles;

pub use titles::Title;

use super::density::{Bin, bins, round_top};
use super::marks::{Mark, Marks, OPEN_END, OPEN_START};
use super::scale::Scale;
use crate::views::parts::within;
use packing::pack;

/// Pixels of one row; no target is lower.
const ROW: i32 = 26;
/// Pixels of one row that has titles above its marks, and the width below
/// which it has: beside them there would be no room.
const TALL_ROW: i32 = 42;
const NARROW: f64 = 480.0;
/// The most marks that are drawn one by one.
const SINGLES: usize = 72;
/// Pixels of a lane that is counted.
const COUNTED: i32 = 150;
const GAP: i32 = 8;
/// The narrowest bin that one can point at, and the narrowest drawn bar.
const TARGET: f64 = 28.0;
const BAR: f64 = 4.0;
/// Pixels that the arrow of an open end sticks out.
pub const ARROW: i32 = 7;
/// Half the width of a point.
const POINT: i32 = 6;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One known day.
    Point,
    /// One unknown day, with limits too near to each other for a band.
    Ring,
    /// One unknown day within limits.
    Band,
    /// Several known days.
    Bar,
}

/// A mark in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its place in the columns.
    pub place: u32,
    /// The mark.
    pub mark: Mark,
    /// How it is drawn.
    pub form: Form,
    /// Row, from the top.
    pub row: usize,
    /// Tenths of a pixel to its left and right edges, which can lie outside
    /// of the view by a little.
    pub x: (i32, i32),
    /// Pixels that it and its title take.
    pub extent: (i32, i32),
    /// Its title, where there is room.
    pub title: Option<Title>,
}

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A single mark.
    Mark(Placed),
    /// All that falls on some days.
    Bin(Bin),
    /// Marks that found no row, by place; and the pixel they gather at.
    More(Bin, Vec<u32>, i32),
}

impl Item {
    /// The day it is ordered by.
    pub fn day(&self) -> i32 {
        match self {
            Item::Mark(placed) => placed.mark.anchor(),
            Item::Bin(bin) | Item::More(bin, ..) => bin.first,
        }
    }
}

/// One lane, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// What can be pointed at, by time.
    pub items: Vec<Item>,
    /// The bars of a counted lane; empty where marks are drawn one by one.
    pub bars: Vec<Bin>,
    /// What a bar of full height counts.
    pub top: usize,
    /// How many can have happened in view.
    pub in_view: usize,
}

/// Pixels of one row at a width.
pub fn row_height(scale: &Scale) -> i32 {
    if scale.width < NARROW { TALL_ROW } else { ROW }
}

/// Gives the title of a row.
pub type TitleOf<'t> = &'t dyn Fn(u32) -> String;

/// Lays out a lane in `height` pixels.
pub fn lay_out(marks: &Marks, scale: &Scale, height: i32, title_of: TitleOf) -> Scene {
    let rows = (height / row_height(scale)).max(1) as usize;
    let in_view = marks.possible(scale.first(), scale.end());
    if in_view <= SINGLES {
        let places = marks.overlapping(scale.first(), scale.end());
        let placed = place(marks, &places, scale);
        if let Some(items) = pack(placed, scale, rows, title_of) {
            return Scene { items, in_view, ..Scene::default() };
        }
    }
    let targets = bins(marks, scale, TARGET);
    let bars = if in_view <= 6 * SINGLES { targets.clone() } else { bins(marks, scale, BAR) };
    let most = bars.iter().map(|bin| bin.possible).max().unwrap_or_default();
    Scene {
        items: targets.into_iter().map(Item::Bin).collect(),
        bars,
        top: round_top(most),
        in_view,
    }
}

/// How many pixels a lane of at most so many rows needs where everything is
/// in view; kept for every zoom, so that the page does not move under the
/// pointer.
pub fn height_needed(marks: &Marks, scale: &Scale, most: i32, title_of: TitleOf) -> i32 {
    let row = row_height(scale);
    let scene = lay_out(marks, scale, row * most, title_of);
    if !scene.bars.is_empty() {
        return COUNTED;
    }
    let rows = |item: &Item| match item {
        Item::Mark(placed) => placed.row as i32 + 1,
        _ => most,
    };
    scene.items.iter().map(rows).max().unwrap_or_default().clamp(2, most) * row
}

/// The form and the edges of each mark, without row and title.
fn place(marks: &Marks, places: &[u32], scale: &Scale) -> Vec<Placed> {
    let edge = |day: i64| {
        let day = day.clamp(-1 << 28, 1 << 28) as i32;
        (within(scale.x(day), -40.0, scale.width + 40.0) * 10.0).round() as i32
    };
    let placed = |&place: &u32| {
        let mark = marks.get(place)?;
        let (mut left, mut right) = (edge(mark.earliest.into()), edge(i64::from(mark.latest) + 1));
        // Arrows of open ends point out of the view from inside of it.
        if mark.earliest == OPEN_START {
            left = ARROW * 10;
        }
        if mark.latest == OPEN_END {
            right = (scale.width as i32 - ARROW) * 10;
        }
        let form = match () {
            () if mark.is_duration() => Form::Bar,
            () if mark.is_exact() => Form::Point,
            () if right - left < 2 * POINT * 10 => Form::Ring,
            () => Form::Band,
        };
        // Short durations and all single days get a width that can be seen.
        let half = match form {
            Form::Point | Form::Ring => POINT * 10,
            Form::Bar | Form::Band => POINT * 10 / 2,
        };
        let middle = left + (right - left) / 2;
        let x = match form {
            Form::Point | Form::Ring => (middle - half, middle + half),
            Form::Bar | Form::Band => (left.min(middle - half), right.max(middle + half)),
        };
        let extent = (x.0 / 10, x.1 / 10 + 1);
        Some(Placed { place, mark, form, row: 0, x, extent, title: None })
    };
    places.iter().filter_map(placed).collect()
}
