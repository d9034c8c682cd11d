//! What is in view: counts and places, by differences of ranks.

use super::mark::LASTING;
use super::mark::{CAPS, GROUPS, Mark, OPEN_END, OPEN_START, UNDATED};
use super::{BLOCK, Marks};
use elshi_record::sort_by_key;
use std::ops::Range;

impl Marks {
    /// The places of the marks that nothing dates.
    pub fn undated(&self) -> Range<u32> {
        let of = |group: usize| self.starts.get(group).copied().unwrap_or_default();
        of(UNDATED)..of(GROUPS)
    }

    fn range(&self, group: usize) -> Range<usize> {
        let of = |group: usize| self.starts.get(group).copied().unwrap_or_default() as usize;
        of(group)..of(group + 1)
    }

    fn column<'c>(&self, column: &'c [i32], group: usize) -> &'c [i32] {
        column.get(self.range(group)).unwrap_or_default()
    }

    /// How many of a group start before a day, and how many end before one.
    fn ranks(&self, group: usize, starts_before: i32, ends_before: i32) -> (usize, usize) {
        let started = self.column(&self.earliest, group).partition_point(|&d| d < starts_before);
        let ended = self.column(&self.latest_sorted, group).partition_point(|&d| d < ends_before);
        (started, ended)
    }

    /// How many can have happened on the days from `first` up to `end`.
    pub fn possible(&self, first: i32, end: i32) -> usize {
        let overlaps = |group| {
            let (started, ended) = self.ranks(group, end, first);
            started.saturating_sub(ended)
        };
        (0..UNDATED).map(overlaps).sum()
    }

    /// How many certainly happened on the days from `first` up to `end`.
    ///
    /// A mark counts here only where its whole group is at least as precise
    /// as the days are wide; so this never claims too much, and can fall
    /// short by those that happen to fit.
    pub fn certain(&self, first: i32, end: i32) -> usize {
        let days = i64::from(end) - i64::from(first);
        let fits = CAPS.iter().take_while(|&&cap| cap <= days).count();
        // No mark of these groups can reach over both sides, so those inside
        // are those that ended before the end less those begun before it all.
        let inside = |group| {
            let (started, ended) = self.ranks(group, first, end);
            ended.saturating_sub(started)
        };
        let (started, ended) = self.ranks(LASTING, end, first);
        (0..fits).map(inside).sum::<usize>() + started.saturating_sub(ended)
    }

    /// The places of those that can have happened on the days from `first`
    /// up to `end`, by earliest and latest day and row.
    pub fn overlapping(&self, first: i32, end: i32) -> Vec<u32> {
        let mut places = Vec::new();
        for group in 0..UNDATED {
            let range = self.range(group);
            // Marks of a precise group that are in view start near it.
            let near = CAPS.get(group).map(|&cap| (i64::from(first) - cap) as i32);
            let (skipped, _) = self.ranks(group, near.unwrap_or(OPEN_START), first);
            let (started, _) = self.ranks(group, end, first);
            let mut place = range.start + skipped;
            while place < range.start + started {
                if self.reach.get(place / BLOCK).is_some_and(|&reach| reach < first) {
                    place = (place / BLOCK + 1) * BLOCK;
                    continue;
                }
                if self.latest.get(place).is_some_and(|&latest| latest >= first) {
                    places.push(place as u32);
                }
                place += 1;
            }
        }
        sort_by_key(&mut places, |&place| {
            let at = place as usize;
            (self.earliest.get(at), self.latest.get(at), self.row.get(at))
        });
        places
    }

    /// The day nearest to `day` on which some mark starts: after it, or
    /// before it.
    pub fn next_start(&self, day: i32, forward: bool) -> Option<i32> {
        let starts = (0..UNDATED).filter_map(|group| {
            let column = self.column(&self.earliest, group);
            if forward {
                column.get(column.partition_point(|&d| d <= day)).copied()
            } else {
                let before = column.partition_point(|&d| d < day).checked_sub(1)?;
                column.get(before).copied().filter(|&d| d != OPEN_START)
            }
        });
        if forward { starts.min() } else { starts.max() }
    }

    /// The last day before `day` on which some mark ends.
    pub fn last_end(&self, day: i32) -> Option<i32> {
        let ends = (0..UNDATED).filter_map(|group| {
            let column = self.column(&self.latest_sorted, group);
            column.get(column.partition_point(|&d| d < day).checked_sub(1)?).copied()
        });
        ends.max()
    }

    /// The first and last day that any mark names.
    pub fn extent(&self) -> Option<(i32, i32)> {
        self.extent_of(&|_| true)
    }

    /// The days to show at first: all, unless most marks are known within a
    /// year and a few long ones would take the room from them.
    pub fn fit(&self) -> Option<(i32, i32)> {
        let short = |mark: &Mark| !mark.is_open() && mark.length() <= 366;
        let dated = self.undated().start;
        let few = (0..dated).filter_map(|place| self.get(place)).filter(short).count() as u32;
        if few * 2 >= dated { self.extent_of(&short) } else { self.extent() }
    }

    fn extent_of(&self, keep: &dyn Fn(&Mark) -> bool) -> Option<(i32, i32)> {
        let mut extent: Option<(i32, i32)> = None;
        let dated = (0..self.undated().start).filter_map(|place| self.get(place));
        for mark in dated.filter(|mark| keep(mark)) {
            for day in [mark.earliest, mark.latest] {
                if day != OPEN_START && day != OPEN_END {
                    let (first, last) = extent.unwrap_or((day, day));
                    extent = Some((first.min(day), last.max(day)));
                }
            }
        }
        extent
    }
}
