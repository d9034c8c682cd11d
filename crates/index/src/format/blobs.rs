//! Many short runs of bytes, each found by its number.
//!
//! Bytes: a column of lengths, a column with the place of every 32nd run,
//! the runs. Places of the others are sums of lengths.

use elshi_rows::{Column, ColumnAt, write_column};
use std::ops::Range;

const STRIDE: u32 = 32;

/// Writes the bytes of some runs.
#[inline(never)]
pub(crate) fn write_blobs<B: AsRef<[u8]>>(blobs: &[B]) -> Vec<u8> {
    let lengths: Vec<u32> = blobs.iter().map(|blob| blob.as_ref().len() as u32).collect();
    let mut places = Vec::with_capacity(blobs.len() / STRIDE as usize + 1);
    let mut place = 0u32;
    for (number, length) in (0..).zip(&lengths) {
        if number % STRIDE == 0 {
            places.push(place);
        }
        place = place.saturating_add(*length);
    }
    let mut out = write_column(&lengths);
    out.extend(write_column(&places));
    blobs.iter().for_each(|blob| out.extend(blob.as_ref()));
    out
}

/// Where some runs lie.
#[derive(Clone, Debug, Default)]
pub(crate) struct BlobsAt {
    lengths: ColumnAt,
    places: ColumnAt,
    data: Range<usize>,
}

impl BlobsAt {
    /// Finds runs that fill a range of bytes.
    pub(crate) fn find(bytes: &[u8], range: Range<usize>) -> Option<BlobsAt> {
        let (lengths, end) = ColumnAt::find(bytes, range.clone())?;
        let (places, end) = ColumnAt::find(bytes, end..range.end)?;
        Some(BlobsAt { lengths, places, data: end..range.end })
    }

    /// How many runs there are.
    pub(super) fn len(&self) -> usize {
        self.lengths.rows()
    }

    /// The runs, in the bytes that they were found in.
    pub(crate) fn of<'b>(&self, bytes: &'b [u8]) -> Blobs<'b> {
        Blobs {
            lengths: self.lengths.of(bytes),
            places: self.places.of(bytes),
            data: bytes.get(self.data.clone()).unwrap_or_default(),
        }
    }
}

/// Runs of bytes, read in place.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Blobs<'b> {
    lengths: Column<'b>,
    places: Column<'b>,
    data: &'b [u8],
}

impl<'b> Blobs<'b> {
    /// How many runs there are.
    pub(crate) fn len(&self) -> u32 {
        self.lengths.rows() as u32
    }

    /// The run of a number.
    pub(crate) fn get(&self, number: u32) -> Option<&'b [u8]> {
        if number >= self.len() {
            return None;
        }
        let before = number - number % STRIDE..number;
        let start = before.fold(u64::from(self.places.at(number / STRIDE)), |place, other| {
            place + u64::from(self.lengths.at(other))
        });
        let end = start + u64::from(self.lengths.at(number));
        self.data.get(usize::try_from(start).ok()?..usize::try_from(end).ok()?)
    }

    /// The lengths of all runs.
    pub(crate) fn lengths(&self) -> Column<'b> {
        self.lengths
    }

    /// All runs, in their order.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'b [u8]> {
        let (lengths, data) = (self.lengths, self.data);
        let mut place = 0usize;
        (0..self.len()).map(move |number| {
            let start = place;
            place = place.saturating_add(lengths.at(number) as usize);
            data.get(start..place).unwrap_or_default()
        })
    }

    /// The run of a number as text; empty where it is none.
    pub(crate) fn text(&self, number: u32) -> &'b str {
        let run = self.get(number).unwrap_or_default();
        std::str::from_utf8(run).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn runs_are_found(blobs in prop::collection::vec("\\PC{0,9}", 0..90)) {
            let bytes = write_blobs(&blobs);
            let found = BlobsAt::find(&bytes, 0..bytes.len()).unwrap();
            let found = found.of(&bytes);
            let read: Vec<&str> = (0..found.len()).map(|number| found.text(number)).collect();
            prop_assert_eq!(&read, &blobs);
            let all: Vec<&[u8]> = found.iter().collect();
            prop_assert!(all.iter().zip(&blobs).all(|(run, blob)| *run == blob.as_bytes()));
            prop_assert_eq!(found.get(found.len()), None);
        }
    }
}
