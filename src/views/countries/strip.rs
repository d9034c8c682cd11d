//! When a country's engagements can have been, as a strip of small columns.

use elshi_index::Pack;
use elshi_record::Day;
use std::fmt::Write;

/// Columns of a strip.
pub const COLUMNS: usize = 36;
/// Width of one, in units of the drawing.
const WIDTH: usize = 2;
/// Height of the strip, in the same units.
pub const HEIGHT: usize = 16;

/// The days that the strips run from and to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Extent {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl Extent {
    /// All days that any engagement's limits name; `None` without any.
    pub fn of(pack: &Pack) -> Option<Extent> {
        let times = (0..pack.engagement_count()).map(pack.times());
        let mut named = times.flat_map(|timed| timed.earliest.into_iter().chain(timed.latest));
        let day = named.next()?;
        let start = Extent { first: day, last: day };
        Some(named.fold(start, |Extent { first, last }, day| Extent {
            first: first.min(day),
            last: last.max(day),
        }))
    }

    fn column(&self, day: Day) -> usize {
        let length = i64::from(self.last.0) - i64::from(self.first.0) + 1;
        let from = (i64::from(day.0) - i64::from(self.first.0)).clamp(0, length - 1);
        usize::try_from(from * COLUMNS as i64 / length).unwrap_or(0).min(COLUMNS - 1)
    }
}

/// For each column how many engagements can have been in it. One that has no
/// limit on a side reaches to that end; one without any is nowhere.
pub fn columns(
    days: impl Iterator<Item = (Option<Day>, Option<Day>)>,
    extent: &Extent,
) -> [u32; COLUMNS] {
    let mut steps = [0_i64; COLUMNS + 1];
    for (earliest, latest) in days.filter(|days| *days != (None, None)) {
        let first = earliest.map_or(0, |day| extent.column(day));
        let last = latest.map_or(COLUMNS - 1, |day| extent.column(day)).max(first);
        for (place, step) in [(first, 1), (last + 1, -1)] {
            if let Some(slot) = steps.get_mut(place) {
                *slot += step;
            }
        }
    }
    let mut counts = [0; COLUMNS];
    let mut running = 0;
    for (count, step) in counts.iter_mut().zip(steps) {
        running += step;
        *count = u32::try_from(running).unwrap_or(0);
    }
    counts
}

/// From how many engagements on a column may be as high as the strip.
const HIGH: u32 = 3;

/// The columns as one path, the greatest as high as the strip unless it is
/// next to nothing. Any column that holds something is seen.
pub fn path(counts: &[u32; COLUMNS], greatest: u32) -> String {
    let mut path = String::new();
    for (place, &count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
        let height =
            (count as usize * HEIGHT).div_ceil(greatest.max(HIGH) as usize).clamp(2, HEIGHT);
        // Writing to a string cannot fail.
        let _ = write!(path, "M{} {HEIGHT}v-{height}h{WIDTH}v{height}z", place * WIDTH);
    }
    path
}

#[cfg(test)]
mod tests {
    use super::*;

    const EXTENT: Extent = Extent { first: Day(0), last: Day(359) };

    fn spread(days: &[(Option<i32>, Option<i32>)]) -> [u32; COLUMNS] {
        let day = |day: Option<i32>| day.map(Day);
        columns(days.iter().map(|&(first, last)| (day(first), day(last))), &EXTENT)
    }

    #[test]
    fn limits_cover_columns_and_no_limit_reaches_the_end() {
        let counts = spread(&[(Some(0), Some(9)), (Some(5), Some(25)), (Some(350), None)]);
        assert_eq!((counts[0], counts[1], counts[2], counts[3]), (2, 1, 1, 0));
        assert_eq!(counts[COLUMNS - 1], 1);
        assert_eq!(spread(&[(None, Some(15))])[..3], [1, 1, 0]);
        assert_eq!(spread(&[(None, None)]), [0; COLUMNS]);
    }

    #[test]
    fn days_outside_and_limits_crossed_break_nothing() {
        let counts = spread(&[(Some(i32::MAX), Some(i32::MIN)), (Some(300), Some(20))]);
        assert_eq!(counts.iter().sum::<u32>(), 2);
    }

    #[test]
    fn the_fewest_is_still_seen() {
        let mut counts = [0; COLUMNS];
        (counts[0], counts[35]) = (1, 10_000);
        assert_eq!(path(&counts, 10_000), "M0 16v-2h2v2zM70 16v-16h2v16z");
    }
}
