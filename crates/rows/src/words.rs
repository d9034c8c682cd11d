//! Where a word stands, and how much it counts there.

use crate::{Column, Inverse, Reader};

/// BM25: how fast more of a word counts less.
const SATURATION: f32 = 1.2;
/// BM25: how much the length of a text counts.
const LENGTH: f32 = 0.5;
/// A text of usual length, in bytes.
const USUAL: f32 = 240.0;

/// The units of one field that hold a word, in their order, and how often each
/// does.
pub struct Units<'r, 'p> {
    reader: &'r mut Reader<'p>,
    left: u32,
    unit: u32,
}

impl<'r, 'p> Units<'r, 'p> {
    /// So many units, from what a reader reads next.
    pub fn new(reader: &'r mut Reader<'p>, left: u32) -> Units<'r, 'p> {
        Units { reader, left, unit: 0 }
    }

    /// Adds the rows of each unit, and how much the word counts there.
    pub fn weigh<'q>(&mut self, weigh: &Weigh<'q>, into: &mut Vec<(&'q [u32], f32)>) {
        into.extend(self.map(|(unit, times)| weigh.unit(unit, times)));
    }

    fn read(&mut self) -> Option<(u32, u32)> {
        let head = self.reader.varint()?;
        self.unit = self.unit.wrapping_add(head >> 1);
        let times = if head & 1 == 0 { 1 } else { self.reader.varint()? };
        Some((self.unit, times))
    }
}

impl Iterator for Units<'_, '_> {
    type Item = (u32, u32);

    fn next(&mut self) -> Option<(u32, u32)> {
        self.left = self.left.checked_sub(1)?;
        let read = self.read();
        if read.is_none() {
            // Nothing that follows broken bytes is where it should be.
            *self.reader = Reader::new(&[]);
            self.left = 0;
        }
        read
    }
}

/// How much words count in one field, by BM25.
pub struct Weigh<'p> {
    /// The rows of its units; none where the pack is damaged.
    pub rows: Option<&'p Inverse>,
    /// The weight of the field.
    pub weight: f32,
    /// How many bytes its units have, where that counts.
    pub lengths: Option<Column<'p>>,
}

impl<'p> Weigh<'p> {
    /// The rows of a unit, and how much a word counts that stands there so
    /// often.
    pub fn unit(&self, unit: u32, times: u32) -> (&'p [u32], f32) {
        let long = |lengths: Column<'_>| 1.0 - LENGTH + LENGTH * lengths.at(unit) as f32 / USUAL;
        let long = self.lengths.map_or(1.0, long);
        let times = times as f32;
        let often = times * (SATURATION + 1.0) / (times + SATURATION * long);
        (self.rows.map_or(&[], |rows| rows.rows(unit)), self.weight * often)
    }
}
