//! Which rows of a long list are drawn: the arithmetic of a window.
//!
//! A slot is a heading or a row. All rows are equally high and so are all
//! headings, so that the scroll bar tells the truth without drawing anything.

use super::within;

/// How high a page may be in pixels: every browser draws as much.
const HIGHEST: f64 = 12_000_000.0;
/// Slots drawn beyond either edge of what is in view.
const SPARE: usize = 3;

/// The slots of a list and how high they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Slots {
    /// The first slot after each group.
    ends: Vec<usize>,
    /// Whether groups begin with a heading.
    headed: bool,
    /// Height of a row in pixels.
    pub row: f64,
    /// Height of a heading in pixels.
    pub heading: f64,
}

impl Slots {
    /// The slots of groups of so many rows each.
    pub fn new(groups: impl Iterator<Item = usize>, headed: bool, row: f64, heading: f64) -> Slots {
        let ends = groups.scan(0, |end, rows| {
            *end += rows + usize::from(headed);
            Some(*end)
        });
        Slots { ends: ends.collect(), headed, row, heading }
    }

    /// How many there are.
    pub fn count(&self) -> usize {
        self.ends.last().copied().unwrap_or(0)
    }

    /// Whether groups begin with a heading.
    pub fn is_headed(&self) -> bool {
        self.headed
    }

    /// The group of a slot, and its place within: 0 is the heading, where
    /// there are headings.
    pub fn group_of(&self, slot: usize) -> (usize, usize) {
        let group = self.ends.partition_point(|&end| end <= slot);
        let start = group.checked_sub(1).and_then(|before| self.ends.get(before).copied());
        (group, slot - start.unwrap_or(0))
    }

    /// Whether a slot is a heading.
    pub fn is_heading(&self, slot: usize) -> bool {
        self.headed && slot < self.count() && self.group_of(slot).1 == 0
    }

    /// Where a slot begins, in pixels from the first.
    pub fn top(&self, slot: usize) -> f64 {
        let slot = slot.min(self.count());
        let (group, place) = self.group_of(slot);
        let headings = match (self.headed, slot == self.count()) {
            (false, _) => 0,
            (true, true) => self.ends.len(),
            (true, false) => group + usize::from(place > 0),
        };
        (slot - headings) as f64 * self.row + headings as f64 * self.heading
    }

    /// How high all are together.
    pub fn height(&self) -> f64 {
        self.top(self.count())
    }

    /// The slots that are drawn for so many pixels from `start`: the first,
    /// and the one after the last.
    pub fn window(&self, start: f64, view: f64) -> (usize, usize) {
        let first = self.at(start).saturating_sub(SPARE);
        let last = self.at(start + view) + 1 + SPARE;
        (first, last.min(self.count()))
    }

    /// The slot that covers a pixel.
    fn at(&self, pixel: f64) -> usize {
        let (mut low, mut high) = (0, self.count());
        while low < high {
            let middle = low + (high - low) / 2;
            if self.top(middle + 1) <= pixel { low = middle + 1 } else { high = middle }
        }
        low.min(self.count().saturating_sub(1))
    }
}

/// How far the reader has scrolled. Lists higher than a browser can draw are
/// squeezed: dragging the bar goes anywhere in proportion, small steps go one
/// to one.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Scroll {
    /// Pixels of the page above the view.
    pub drawn: f64,
    /// Pixels of the list above the view.
    pub listed: f64,
}

impl Scroll {
    /// How high the list is on the page.
    pub fn height(listed: f64) -> f64 {
        listed.min(HIGHEST)
    }

    /// After the page was scrolled to `drawn` pixels, of a list `height` high.
    pub fn follow(self, drawn: f64, height: f64, view: f64) -> Scroll {
        let room = (Scroll::height(height) - view).max(0.0);
        let most = (height - view).max(0.0);
        let drawn = within(drawn, 0.0, room);
        let listed = if height <= HIGHEST || drawn <= 0.0 {
            drawn
        } else if drawn >= room {
            most
        } else if (drawn - self.drawn).abs() <= view * 1.5 {
            within(self.listed + drawn - self.drawn, 0.0, most)
        } else {
            drawn / room * most
        };
        Scroll { drawn, listed }
    }

    /// Where the page is scrolled to when the list shows `listed` at the top.
    pub fn to(listed: f64, height: f64, view: f64) -> Scroll {
        let room = (Scroll::height(height) - view).max(0.0);
        let most = (height - view).max(1.0);
        let listed = within(listed, 0.0, height - view);
        let drawn = if height <= HIGHEST { listed } else { listed / most * room };
        Scroll { drawn, listed }
    }
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn slots(groups: &[usize]) -> Slots {
        Slots::new(groups.iter().copied(), true, 100.0, 30.0)
    }

    #[test]
    fn headings_and_rows_lie_end_to_end() {
        let slots = slots(&[2, 1]);
        let tops: Vec<f64> = (0..=slots.count()).map(|slot| slots.top(slot)).collect();
        assert_eq!(tops, [0.0, 30.0, 130.0, 230.0, 260.0, 360.0]);
        let headings: Vec<usize> = (0..9).filter(|&slot| slots.is_heading(slot)).collect();
        assert_eq!(headings, [0, 3]);
        assert_eq!(slots.group_of(4), (1, 1));
    }

    #[test]
    fn an_empty_list_draws_nothing() {
        assert_eq!(slots(&[]).window(0.0, 900.0), (0, 0));
        assert_eq!(slots(&[]).height(), 0.0);
    }

    proptest! {
        #[test]
        fn what_is_in_view_is_drawn_and_little_else(
            groups in prop::collection::vec(0_usize..400, 0..40),
            headed: bool, part in 0.0_f64..1.0, view in 50.0_f64..2000.0,
        ) {
            let slots = Slots::new(groups.into_iter(), headed, 92.0, 40.0);
            let start = part * (slots.height() - view).max(0.0);
            let (first, end) = slots.window(start, view);
            prop_assert!(first <= end && end <= slots.count());
            if slots.count() > 0 {
                prop_assert!(slots.top(first) <= start);
                prop_assert!(slots.top(end) >= (start + view).min(slots.height()) - 1e-6);
                prop_assert!(end - first <= (view / 40.0) as usize + 4 + 2 * SPARE);
            }
        }

        #[test]
        fn the_bar_reaches_both_ends(rows in 1_usize..5_000_000, view in 100.0_f64..1500.0) {
            let height = rows as f64 * 92.0;
            let room = (Scroll::height(height) - view).max(0.0);
            let end = Scroll::default().follow(room, height, view);
            prop_assert!((end.listed - (height - view).max(0.0)).abs() < 1e-3);
            prop_assert_eq!(end.follow(0.0, height, view), Scroll::default());
        }

        #[test]
        fn small_steps_go_one_to_one(rows in 10_000_usize..5_000_000, part in 0.1_f64..0.9) {
            let (height, view) = (rows as f64 * 92.0, 800.0);
            let start = Scroll::to(part * height, height, view);
            let next = start.follow(start.drawn + 60.0, height, view);
            prop_assert!((next.listed - start.listed - 60.0).abs() < 1e-3);
        }
    }
}
