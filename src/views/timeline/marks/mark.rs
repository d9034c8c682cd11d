//! One mark: the days that are possible, and how precisely they are known.

use elshi_index::Timed;
use elshi_record::{Day, Status, When, WhenBasis};

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
pub(super) const CAPS: [i64; 6] = [1, 7, 31, 92, 366, 3653];
pub(super) const VAGUE: usize = CAPS.len();
pub(super) const LASTING: usize = VAGUE + 1;
pub(super) const UNDATED: usize = VAGUE + 2;
pub(super) const GROUPS: usize = VAGUE + 3;

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

    /// How many days are possible.
    pub(super) fn length(&self) -> i64 {
        i64::from(self.latest) - i64::from(self.earliest) + 1
    }

    /// How precisely its day is known, from the most precise group on.
    pub(super) fn group(&self) -> usize {
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
