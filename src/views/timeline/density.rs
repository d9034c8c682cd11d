//! Many marks as counts: how many can have happened in each bin of days, and
//! how many certainly did.

use super::marks::Marks;
use super::scale::{Scale, bin_days};

/// Some days, and what falls on them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bin {
    /// First day.
    pub first: i32,
    /// The day after the last one.
    pub end: i32,
    /// How many can have happened on these days.
    pub possible: usize,
    /// How many of them certainly did.
    pub certain: usize,
}

/// The bins in view that hold something, each at least `pixels` wide and
/// aligned with the calendar's zero, so that panning moves them unchanged.
///
/// The cost is a few binary searches a bin, whatever the number of marks.
pub fn bins(marks: &Marks, scale: &Scale, pixels: f64) -> Vec<Bin> {
    let days = bin_days(scale, pixels);
    let mut first = scale.first().div_euclid(days) * days;
    let mut bins = Vec::new();
    while first < scale.end() {
        let end = first + days;
        let possible = marks.possible(first, end);
        if possible > 0 {
            let certain = marks.certain(first, end).min(possible);
            bins.push(Bin { first, end, possible, certain });
        }
        first = end;
    }
    bins
}

/// The top of a count axis: a round number not far above `most`.
pub fn round_top(most: usize) -> usize {
    let mut unit = 1;
    loop {
        for tenths in [10, 15, 20, 30, 40, 60, 80] {
            let top = tenths * unit / 10;
            if top >= most && tenths * unit % 10 == 0 {
                return top;
            }
        }
        unit *= 10;
    }
}
