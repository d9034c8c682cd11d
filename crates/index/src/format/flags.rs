//! What one byte says of a row's date and state.
//!
//! Bits: 0 earliest known, 1 latest known, 2 approximate, 3 duration, 4 and 5
//! the basis, 6 and 7 the status.

use super::enums::{BASES, STATUSES};
use elshi_record::{Day, Status, When, WhenBasis};

/// Days are stored from here on, so that they need no sign.
const ORIGIN: u32 = 1 << 31;

const EARLIEST: u32 = 1;
const LATEST: u32 = 2;
const APPROXIMATE: u32 = 4;
const DURATION: u32 = 8;

/// A date as three numbers: day, length and flags.
pub(crate) fn columns_of(when: &When, status: Status) -> [u32; 3] {
    let (earliest, latest) = (when.earliest, when.latest);
    let day = earliest.or(latest).unwrap_or(Day(0));
    let length = match (earliest, latest) {
        (Some(first), Some(last)) => last.0.wrapping_sub(first.0) as u32,
        _ => 0,
    };
    // An EDTF interval lasted from end to end; anything else is one day of
    // which only the limits are known.
    let lasted = when.basis == WhenBasis::Stated && when.edtf.contains('/');
    let bits = [
        (earliest.is_some(), EARLIEST),
        (latest.is_some(), LATEST),
        (when.approximate, APPROXIMATE),
        (lasted, DURATION),
    ];
    let set = bits.into_iter().filter(|(set, _)| *set).fold(0, |flags, (_, bit)| flags | bit);
    let flags = set | ((when.basis as u32) << 4) | ((status as u32) << 6);
    [(day.0 as u32).wrapping_add(ORIGIN), length, flags]
}

/// The dates of one row, from its three numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timed {
    /// First possible day.
    pub earliest: Option<Day>,
    /// Last possible day.
    pub latest: Option<Day>,
    /// What the date rests on.
    pub basis: WhenBasis,
    /// Whether the source says "about".
    pub approximate: bool,
    /// Whether it lasted from the earliest to the latest day.
    pub duration: bool,
    /// Whether it took place; held for what has no status.
    pub status: Status,
}

impl Timed {
    /// Reads the three numbers of `columns_of`.
    pub(crate) fn read([day, length, flags]: [u32; 3]) -> Timed {
        let first = day.wrapping_sub(ORIGIN) as i32;
        let last = first.wrapping_add(length as i32);
        Timed {
            earliest: (flags & EARLIEST != 0).then_some(Day(first)),
            latest: (flags & LATEST != 0).then_some(Day(last)),
            basis: BASES.get((flags >> 4 & 3) as usize).copied().unwrap_or_default(),
            approximate: flags & APPROXIMATE != 0,
            duration: flags & DURATION != 0,
            status: STATUSES.get((flags >> 6 & 3) as usize).copied().unwrap_or_default(),
        }
    }
}

/// The limits of a row as plain numbers, open ends at the ends of all days.
#[inline]
pub(crate) fn limits([day, length, flags]: [u32; 3]) -> (i32, i32) {
    let first = day.wrapping_sub(ORIGIN) as i32;
    let last = if flags & LATEST != 0 { first.wrapping_add(length as i32) } else { i32::MAX };
    (if flags & EARLIEST != 0 { first } else { i32::MIN }, last)
}
