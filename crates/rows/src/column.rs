//! A column: one number a row, by planes of bytes.
//!
//! A column holds its numbers less their smallest, and as many planes of
//! bytes as the greatest then needs; the low bytes of all rows come first.
//! Planes of like bytes compress well, and each number is read in place.
//!
//! Bytes: rows (u32), smallest (u32), planes (u8), the planes.

use std::ops::Range;

const HEADER: usize = 9;

/// Writes the bytes of a column.
#[inline(never)]
pub fn write_column(values: &[u32]) -> Vec<u8> {
    let base = values.iter().copied().min().unwrap_or(0);
    let most = values.iter().copied().max().unwrap_or(0).wrapping_sub(base);
    let planes = 4 - most.leading_zeros() as usize / 8;
    let mut out = Vec::with_capacity(HEADER + planes * values.len());
    out.extend((values.len() as u32).to_le_bytes());
    out.extend(base.to_le_bytes());
    out.push(planes as u8);
    for plane in 0..planes {
        out.extend(values.iter().map(|value| (value.wrapping_sub(base) >> (8 * plane)) as u8));
    }
    out
}

/// Where a column lies.
#[derive(Clone, Debug, Default)]
pub struct ColumnAt {
    rows: usize,
    base: u32,
    planes: usize,
    start: usize,
}

impl ColumnAt {
    /// Finds a column at the front of a range of bytes, and where it ends.
    pub fn find(bytes: &[u8], range: Range<usize>) -> Option<(ColumnAt, usize)> {
        let section = bytes.get(range.clone())?;
        let (rows, rest) = section.split_first_chunk::<4>()?;
        let (base, rest) = rest.split_first_chunk::<4>()?;
        let planes = usize::from(*rest.first()?);
        let rows = u32::from_le_bytes(*rows) as usize;
        let start = range.start.checked_add(HEADER)?;
        let end = start.checked_add(rows.checked_mul(planes)?)?;
        // Rows that take no bytes are bounded all the same, so that nothing is
        // made for more of them than a whole pack has bytes.
        (planes <= 4 && end <= range.end && rows <= bytes.len()).then_some(())?;
        let base = u32::from_le_bytes(*base);
        Some((ColumnAt { rows, base, planes, start }, end))
    }

    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The column, in the bytes that it was found in.
    pub fn of<'b>(&self, bytes: &'b [u8]) -> Column<'b> {
        let plane = |number: usize| {
            let start = self.start + number * self.rows;
            let within =
                if number < self.planes { bytes.get(start..start + self.rows) } else { None };
            within.unwrap_or_default()
        };
        Column {
            rows: self.rows,
            base: self.base,
            planes: [plane(0), plane(1), plane(2), plane(3)],
        }
    }
}

/// A column, read in place.
#[derive(Clone, Copy, Debug, Default)]
pub struct Column<'b> {
    rows: usize,
    base: u32,
    planes: [&'b [u8]; 4],
}

impl Column<'_> {
    /// How many rows it has.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The number of a row; 0 for rows that it does not have.
    #[inline]
    pub fn at(&self, row: u32) -> u32 {
        let row = row as usize;
        if row >= self.rows {
            return 0;
        }
        // Written out, for most columns have one plane or two, and a loop
        // over planes is not unrolled where bytes matter most.
        let [low, high, third, fourth] = &self.planes;
        let Some(&low) = low.get(row) else { return self.base };
        let mut value = u32::from(low);
        if let Some(&high) = high.get(row) {
            value |= u32::from(high) << 8;
            if let Some(&third) = third.get(row) {
                value |= u32::from(third) << 16;
                if let Some(&fourth) = fourth.get(row) {
                    value |= u32::from(fourth) << 24;
                }
            }
        }
        value.wrapping_add(self.base)
    }

    /// Counts how often each number occurs in all rows.
    pub fn count_all(&self, counts: &mut [u32]) {
        for row in 0..self.rows as u32 {
            add_many(counts, self.at(row), 1);
        }
    }

    /// Counts how often each number occurs in some rows.
    pub fn count(&self, rows: &[u32], counts: &mut [u32]) {
        let mut add = |value: u32| {
            if let Some(count) = counts.get_mut(value as usize) {
                *count += 1;
            }
        };
        let [low, high, third, _] = self.planes;
        match (low.is_empty(), high.is_empty(), third.is_empty()) {
            (true, ..) => add_many(counts, self.base, rows.len()),
            (false, true, _) => {
                for &row in rows {
                    if let Some(&byte) = low.get(row as usize) {
                        add(self.base.wrapping_add(u32::from(byte)));
                    }
                }
            }
            (false, false, true) => {
                for &row in rows {
                    if let (Some(&low), Some(&high)) =
                        (low.get(row as usize), high.get(row as usize))
                    {
                        add(self.base.wrapping_add(u32::from(u16::from_le_bytes([low, high]))));
                    }
                }
            }
            _ => rows.iter().for_each(|&row| add(self.at(row))),
        }
    }
}

fn add_many(counts: &mut [u32], value: u32, many: usize) {
    if let Some(count) = counts.get_mut(value as usize) {
        *count += many as u32;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_column_holds_its_numbers(
            base in any::<u32>(),
            values in prop::collection::vec(any::<u32>(), 0..50),
            bits in 0u32..33,
        ) {
            let narrow = |value: &u32| value.checked_shr(bits).unwrap_or(0).wrapping_add(base >> 1);
            let values: Vec<u32> = values.iter().map(narrow).collect();
            let mut bytes = write_column(&values);
            let written = bytes.len();
            bytes.resize(written + values.len(), 0);
            let (at, end) = ColumnAt::find(&bytes, 0..written).unwrap();
            prop_assert_eq!(end, written);
            let column = at.of(&bytes);
            let read: Vec<u32> = (0..column.rows() as u32).map(|row| column.at(row)).collect();
            prop_assert_eq!(read, values);
        }
    }

    #[test]
    fn counts_are_those_of_the_rows() {
        for most in [0u32, 200, 3000, 70_000] {
            let values: Vec<u32> = (0..100).map(|row| row * most / 99).collect();
            let mut bytes = write_column(&values);
            bytes.resize(bytes.len() + values.len(), 0);
            let column = ColumnAt::find(&bytes, 0..bytes.len()).unwrap().0.of(&bytes);
            let mut counts = vec![0; most as usize + 1];
            column.count(&[0, 3, 3, 99], &mut counts);
            let mut want = vec![0; most as usize + 1];
            for row in [0, 3, 3, 99] {
                want[values[row] as usize] += 1;
            }
            assert_eq!(counts, want, "up to {most}");
        }
    }
}
