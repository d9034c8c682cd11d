//! The timeline: what happened when, as far as anybody can honestly say.
//!
//! `marks` holds the days in sorted columns, `scale` maps days to pixels,
//! `density` counts, `layout` places, `view` puts these together without a
//! browser; `component` hears the reader, `draw`, `overview` and `members`
//! show. What is laid out depends on pixels alone, never on how many records
//! there are.

mod component;
mod density;
mod draw;
mod keys;
mod labels;
mod layout;
mod marks;
mod members;
mod overview;
mod path;
mod scale;
mod shapes;
#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
mod ticks;
mod view;
mod words;

pub use component::{Props, Timeline};
pub use marks::{APPROXIMATE, DURATION, Mark, Marks, OPEN_END, OPEN_START, PLANNED, flags_of};

use std::rc::Rc;
use yew::{AttrValue, Callback};

/// One mark of one lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MarkId {
    /// The lane, from the top.
    pub lane: u8,
    /// The row that the mark stands for.
    pub row: u32,
}

/// What a lane holds; it decides the colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LaneKind {
    /// What the items report.
    Engagements,
    /// What they refer to.
    Events,
}

impl LaneKind {
    /// The most rows that a lane may take; what is to the side of the matter
    /// leaves the room to what is reported.
    pub fn rows(self) -> i32 {
        match self {
            LaneKind::Engagements => 10,
            LaneKind::Events => 7,
        }
    }
}

/// One lane of the timeline.
#[derive(Clone, Debug)]
pub struct Lane {
    /// Its name.
    pub label: AttrValue,
    /// What it holds.
    pub kind: LaneKind,
    /// Its marks: those that match every filter but the period.
    pub marks: Rc<Marks>,
    /// The title of a row; asked for only where it is drawn.
    pub title: Callback<u32, String>,
}

impl PartialEq for Lane {
    /// Whether it is the same lane, not whether it looks the same: marks are
    /// compared by address.
    fn eq(&self, other: &Lane) -> bool {
        self.kind == other.kind
            && self.label == other.label
            && self.title == other.title
            && Rc::ptr_eq(&self.marks, &other.marks)
    }
}
