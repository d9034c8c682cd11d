//! The engagements of a set in the order of their rows, whole or as what
//! tells them from an earlier one.

use elshi_record::{Alike, Dataset, Engagement, Row, RowSet};

/// One row of engagements.
#[derive(Clone, Copy)]
pub(super) enum Entry<'d> {
    /// It stands whole.
    Whole(&'d Engagement),
    /// It is like the one whose row comes second.
    Like(&'d Alike, u32),
}

/// The rows of a set in which each engagement stands whole.
pub(super) fn of_dataset(dataset: &Dataset) -> Vec<Entry<'_>> {
    dataset.engagements.iter().map(Entry::Whole).collect()
}

/// The rows of a table; what is like nothing that came before is left out.
pub(super) fn of_rows(rows: &RowSet) -> Vec<Entry<'_>> {
    let mut entries = Vec::with_capacity(rows.rows.len());
    let mut whole_rows: Vec<u32> = Vec::with_capacity(rows.set.engagements.len());
    for row in &rows.rows {
        let entry = match row {
            Row::Whole => rows.set.engagements.get(whole_rows.len()).map(|whole| {
                whole_rows.push(entries.len() as u32);
                Entry::Whole(whole)
            }),
            Row::Like(alike) => {
                whole_rows.get(alike.of as usize).map(|&whole| Entry::Like(alike, whole))
            }
        };
        entries.extend(entry);
    }
    entries
}

impl<'d> Entry<'d> {
    /// Its id.
    pub(super) fn id(&self) -> &'d str {
        match self {
            Entry::Whole(engagement) => &engagement.id,
            Entry::Like(alike, _) => &alike.id,
        }
    }
}
