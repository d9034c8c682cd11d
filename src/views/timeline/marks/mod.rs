//! Marks as sorted columns, so that what is in view is found by binary search.
//!
//! Marks are grouped by how precisely their day is known. Within a group both
//! the earliest and the latest days are sorted, and every count below is a
//! difference of two ranks: its cost does not depend on how many marks match.

mod counts;
mod mark;

pub use mark::{APPROXIMATE, DURATION, Mark, OPEN_END, OPEN_START, PLANNED, flags_of};

use mark::GROUPS;

/// How many marks share the last day by which they are skipped together.
const BLOCK: usize = 64;

/// Many marks, sorted by group and earliest day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Marks {
    earliest: Vec<i32>,
    latest: Vec<i32>,
    flags: Vec<u8>,
    row: Vec<u32>,
    /// Places in the columns above, sorted by group and latest day, and the
    /// days themselves.
    by_latest: Vec<u32>,
    latest_sorted: Vec<i32>,
    /// Where each group starts, and the end.
    starts: [u32; GROUPS + 1],
    /// The last of the latest days in each block of the columns.
    reach: Vec<i32>,
}

impl Marks {
    /// Sorts marks into columns; at most 2^28 of them.
    pub fn new(input: &[Mark]) -> Marks {
        let key = |mark: &Mark, day: i32, place: usize| {
            let unsigned = (i64::from(day) - i64::from(i32::MIN)) as u64;
            ((mark.group() as u64) << 60) | (unsigned << 28) | place as u64
        };
        let place_of = |key: &u64| (key & 0xfff_ffff) as usize;
        let mut keys: Vec<u64> =
            input.iter().enumerate().map(|(at, mark)| key(mark, mark.earliest, at)).collect();
        keys.sort_unstable();
        let mut marks = Marks::default();
        marks.reserve(input.len());
        for mark in keys.iter().filter_map(|key| input.get(place_of(key))) {
            marks.push(mark);
        }
        for (place, key_slot) in keys.iter_mut().enumerate() {
            if let Some(mark) = marks.get(place as u32) {
                *key_slot = key(&mark, mark.latest, place);
            }
        }
        keys.sort_unstable();
        marks.by_latest.extend(keys.iter().map(|key| place_of(key) as u32));
        marks.finish();
        marks
    }

    /// Those whose row `keep` wants, without sorting again.
    pub fn filter(&self, keep: &dyn Fn(u32) -> bool) -> Marks {
        const GONE: u32 = u32::MAX;
        let mut kept = Marks::default();
        let mut moved = Vec::with_capacity(self.len());
        for mark in (0..self.len() as u32).filter_map(|place| self.get(place)) {
            let keeps = keep(mark.row);
            moved.push(if keeps { kept.len() as u32 } else { GONE });
            if keeps {
                kept.push(&mark);
            }
        }
        let places = self.by_latest.iter().filter_map(|&place| moved.get(place as usize).copied());
        kept.by_latest.extend(places.filter(|&place| place != GONE));
        kept.finish();
        kept
    }

    fn reserve(&mut self, count: usize) {
        self.earliest.reserve_exact(count);
        self.latest.reserve_exact(count);
        self.flags.reserve_exact(count);
        self.row.reserve_exact(count);
        self.by_latest.reserve_exact(count);
        self.latest_sorted.reserve_exact(count);
    }

    fn push(&mut self, mark: &Mark) {
        if self.earliest.len().is_multiple_of(BLOCK) {
            self.reach.push(OPEN_START);
        }
        if let Some(reach) = self.reach.last_mut() {
            *reach = mark.latest.max(*reach);
        }
        self.earliest.push(mark.earliest);
        self.latest.push(mark.latest);
        self.flags.push(mark.flags);
        self.row.push(mark.row);
        if let Some(start) = self.starts.get_mut(mark.group() + 1) {
            *start += 1;
        }
    }

    fn finish(&mut self) {
        let mut total = 0;
        for start in &mut self.starts {
            total += *start;
            *start = total;
        }
        let latest = |&place: &u32| self.latest.get(place as usize).copied();
        self.latest_sorted = self.by_latest.iter().filter_map(latest).collect();
    }

    /// How many marks there are, undated ones included.
    pub fn len(&self) -> usize {
        self.row.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.row.is_empty()
    }

    /// The mark at a place in the columns.
    pub fn get(&self, place: u32) -> Option<Mark> {
        let at = place as usize;
        Some(Mark {
            earliest: *self.earliest.get(at)?,
            latest: *self.latest.get(at)?,
            flags: *self.flags.get(at)?,
            row: *self.row.get(at)?,
        })
    }

    /// The place of a row's mark; reads one column through.
    pub fn place_of(&self, row: u32) -> Option<u32> {
        self.row.iter().position(|&r| r == row).map(|at| at as u32)
    }
}
