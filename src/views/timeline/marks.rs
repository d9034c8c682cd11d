//! Marks as sorted columns, so that what is in view is found by binary search.
//!
//! Marks are grouped by how precisely their day is known. Within a group both
//! the earliest and the latest days are sorted, and every count below is a
//! difference of two ranks: its cost does not depend on how many marks match.

use elshi_index::Timed;
use elshi_record::{Day, Status, When, WhenBasis, sort_by_key};
use std::ops::Range;

/// The earliest day of a mark whose start nothing limits.
pub const OPEN_START: i32 = i32::MIN;
/// The latest day of a mark whose end nothing limits.
pub const OPEN_END: i32 = i32::MAX;

/// Flag: the source says "about".
pub const APPROXIMATE: u8 = 1;
/// Flag: it is to take place.
pub const PLANNED: u8 = 2;
/// Flag: it lasted from its earliest to its latest day, both known.
pub const DURATION: u8 = 4;
const BASIS_SHIFT: u8 = 3;

/// The longest a mark can be, in days, to be of each group.
const CAPS: [i64; 6] = [1, 7, 31, 92, 366, 3653];
const VAGUE: usize = CAPS.len();
const LASTING: usize = VAGUE + 1;
const UNDATED: usize = VAGUE + 2;
const GROUPS: usize = VAGUE + 3;
const BLOCK: usize = 64;

/// One thing to draw: days that are possible (or that it lasted), and flags.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// First possible day, [`OPEN_START`] where nothing limits it.
    pub earliest: i32,
    /// Last possible day, [`OPEN_END`] where nothing limits it.
    pub latest: i32,
    /// [`APPROXIMATE`], [`PLANNED`], [`DURATION`] and the basis.
    pub flags: u8,
    /// The row it stands for in its table.
    pub row: u32,
}

impl Mark {
    /// The mark of one record's date.
    pub fn new(row: u32, when: &When, status: Status) -> Mark {
        let mut flags = flags_of(when.basis);
        flags |= APPROXIMATE * u8::from(when.approximate);
        flags |= PLANNED * u8::from(status == Status::Planned);
        // An EDTF interval lasted from end to end; anything else is one day
        // of which only the limits are known.
        let stated = when.basis == WhenBasis::Stated;
        flags |= DURATION * u8::from(stated && when.edtf.contains('/'));
        Mark::from_days(row, when.earliest, when.latest, flags)
    }

    /// The mark of a row of engagements.
    pub fn of_row(row: u32, timed: Timed) -> Mark {
        let mut flags = flags_of(timed.basis);
        flags |= APPROXIMATE * u8::from(timed.approximate);
        flags |= PLANNED * u8::from(timed.status == Status::Planned);
        flags |= DURATION * u8::from(timed.duration);
        Mark::from_days(row, timed.earliest, timed.latest, flags)
    }

    /// A mark of the days and flags given.
    pub fn from_days(row: u32, earliest: Option<Day>, latest: Option<Day>, flags: u8) -> Mark {
        let earliest = earliest.map_or(OPEN_START, |day| day.0);
        let latest = latest.map_or(OPEN_END, |day| day.0.max(earliest));
        Mark { earliest, latest, flags, row }
    }

    /// What its date rests on.
    pub fn basis(&self) -> WhenBasis {
        match self.flags >> BASIS_SHIFT {
            0 => WhenBasis::Stated,
            1 => WhenBasis::Bounded,
            2 => WhenBasis::FromBulletin,
            _ => WhenBasis::Unknown,
        }
    }

    /// Whether a flag is set.
    pub fn is(&self, flag: u8) -> bool {
        self.flags & flag != 0
    }

    /// Whether its one day is known.
    pub fn is_exact(&self) -> bool {
        self.earliest == self.latest && !self.is(APPROXIMATE)
    }

    /// Whether it lasted for several known days.
    pub fn is_duration(&self) -> bool {
        self.is(DURATION) && self.earliest < self.latest && !self.is_open()
    }

    /// Whether an end of it has no limit.
    pub fn is_open(&self) -> bool {
        self.earliest == OPEN_START || self.latest == OPEN_END
    }

    /// Whether nothing at all limits it.
    pub fn is_undated(&self) -> bool {
        self.earliest == OPEN_START && self.latest == OPEN_END
    }

    /// The day that stands for it where it needs a single place.
    pub fn anchor(&self) -> i32 {
        if self.earliest == OPEN_START { self.latest } else { self.earliest }
    }

    fn length(&self) -> i64 {
        i64::from(self.latest) - i64::from(self.earliest) + 1
    }

    fn group(&self) -> usize {
        match () {
            () if self.is_undated() => UNDATED,
            () if self.is_open() || self.is(APPROXIMATE) => VAGUE,
            () if self.is_duration() => LASTING,
            () => CAPS.iter().position(|&cap| self.length() <= cap).unwrap_or(VAGUE),
        }
    }
}

/// The flags of a basis alone.
pub fn flags_of(basis: WhenBasis) -> u8 {
    let code = match basis {
        WhenBasis::Stated => 0,
        WhenBasis::Bounded => 1,
        WhenBasis::FromBulletin => 2,
        WhenBasis::Unknown => 3,
    };
    code << BASIS_SHIFT
}

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
