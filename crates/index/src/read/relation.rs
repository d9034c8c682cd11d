//! What rows relate to, and back; see `write::relations` for the codes.

use crate::format::Column;
use elshi_rows::Inverse;

/// The columns of one relation.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Relation<'b> {
    pub(super) codes: Column<'b>,
    pub(super) set_ends: Column<'b>,
    pub(super) set_values: Column<'b>,
    /// How many values there are.
    pub(super) values: u32,
}

/// The values of one row.
#[derive(Clone, Debug)]
pub(crate) enum Values<'b> {
    One(Option<u32>),
    Set(Column<'b>, std::ops::Range<u32>),
}

impl Iterator for Values<'_> {
    type Item = u32;

    fn next(&mut self) -> Option<u32> {
        match self {
            Values::One(value) => value.take(),
            Values::Set(column, places) => places.next().map(|place| column.at(place)),
        }
    }
}

impl<'b> Relation<'b> {
    /// How many values there are.
    pub(crate) fn value_count(&self) -> u32 {
        self.values
    }

    /// How many codes there are: nothing, single values, sets.
    pub(crate) fn code_count(&self) -> usize {
        1 + self.values as usize + self.set_ends.rows()
    }

    /// The codes, by row.
    pub(crate) fn codes(&self) -> &Column<'b> {
        &self.codes
    }

    /// The values that a code stands for.
    pub(crate) fn of_code(&self, code: u32) -> Values<'b> {
        if code <= self.values {
            return Values::One(code.checked_sub(1));
        }
        let set = code - self.values - 1;
        let start = set.checked_sub(1).map_or(0, |before| self.set_ends.at(before));
        let most = self.set_values.rows() as u32;
        Values::Set(self.set_values, start.min(most)..self.set_ends.at(set).min(most))
    }

    /// The values of a row, sorted.
    pub(crate) fn of_row(&self, row: u32) -> Values<'b> {
        if row as usize >= self.codes.rows() {
            return Values::One(None);
        }
        self.of_code(self.codes.at(row))
    }

    /// The rows of each value.
    pub(crate) fn inverse(&self) -> Inverse {
        Inverse::gather(self.values, &|put| {
            for row in 0..self.codes.rows() as u32 {
                self.of_row(row).for_each(|value| put(value, row));
            }
        })
    }

    /// Counts of values from counts of codes.
    pub(crate) fn spread(&self, by_code: &[u32]) -> Vec<u32> {
        let singles = by_code.get(1..).unwrap_or_default();
        let mut counts: Vec<u32> = singles.iter().copied().take(self.values as usize).collect();
        counts.resize(self.values as usize, 0);
        for (code, &count) in (0..).zip(by_code).skip(1 + self.values as usize) {
            if count > 0 {
                for value in self.of_code(code) {
                    if let Some(sum) = counts.get_mut(value as usize) {
                        *sum = sum.saturating_add(count);
                    }
                }
            }
        }
        counts
    }
}
