//! Where the title of a mark goes, and how much of it.

use super::{Form, GAP, Placed, ROW, TALL_ROW};
use crate::views::timeline::labels::{shortened, text_width};

/// The widest title beside a mark, and the least that is worth drawing.
const TITLE: i32 = 640;
const LEAST_TITLE: i32 = 56;
/// Pixels from a title's base line down to the middle of a mark beside or
/// around it, and of a bar below it.
const BESIDE: i32 = -4;
const BAR_LIFT: i32 = -1;
/// A title in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Pixels to its left edge, or to its right edge where it ends there.
    pub x: i32,
    /// Whether `x` is its right edge.
    pub ends: bool,
    /// Pixels from its base line down to the middle of the mark.
    pub lift: i32,
    /// As much of the title as there is room for.
    pub text: String,
}

/// A title over a mark, as near to its start as the room allows.
pub(super) fn above(extent: (i32, i32), words: &str, room: (i32, i32)) -> Option<Title> {
    let text = shortened(words, (room.1 - room.0).min(TITLE));
    let x = extent.0.clamp(room.0, (room.1 - text_width(&text)).max(room.0));
    (!text.is_empty()).then_some(Title { x, ends: false, lift: TALL_ROW - ROW / 2 - 13, text })
}

/// A title in a wide band, over a wide bar, right of a mark, or left of it.
pub(super) fn beside(one: &Placed, words: &str, width: i32) -> Option<Title> {
    let full = text_width(words).min(TITLE);
    let (left, right) = (one.extent.0.max(0), one.extent.1.min(width));
    let (inside, after, before) = (right - left - 2 * GAP, width - right - GAP, left - GAP);
    let least = full.min(2 * LEAST_TITLE);
    let within = if one.form == Form::Bar { BAR_LIFT } else { BESIDE };
    let (x, ends, lift, room) = match () {
        () if inside >= full.min(180) => (left + GAP, false, within, inside),
        () if after >= least => (right + GAP / 2, false, BESIDE, after),
        () if before >= least => (left - GAP / 2, true, BESIDE, before),
        () if inside >= LEAST_TITLE => (left + GAP, false, within, inside),
        () => return None,
    };
    let text = shortened(words, room.min(full));
    (!text.is_empty()).then_some(Title { x, ends, lift, text })
}

impl Placed {
    /// Whether its bar makes room for a title over it.
    pub fn is_low(&self) -> bool {
        self.title.as_ref().is_some_and(|title| title.lift == BAR_LIFT)
    }
}

impl Title {
    /// Pixels that it takes.
    pub fn extent(&self) -> (i32, i32) {
        let width = text_width(&self.text);
        if self.ends { (self.x - width, self.x) } else { (self.x, self.x + width) }
    }
}
