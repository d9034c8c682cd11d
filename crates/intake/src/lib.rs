//! Files of any kind that a reader opens, read into one set of records.
//!
//! [`Intake`] finds out what each source is (running text, Markdown, HTML,
//! a table, JSON Lines, a kept collection), has the right room read it step by
//! step, and puts everything together; [`Rows`] reads one table alone. Nothing
//! here fails: what cannot be read is said, and the rest is read.

mod finding;
mod html;
mod intake;
mod kind;
mod reading;
mod rows;
#[cfg(test)]
mod tests;

pub use finding::Finding;
pub use intake::{Intake, unpacked};
pub use kind::Kind;
pub use rows::{Rows, Table};

use elshi_exchange::tables::Gazetteer;
use elshi_record::{Dataset, RowSet};

/// A file, or what was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Source {
    /// Its name, with its ending where it has one; `/` parts folders.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// The word lists that reading needs besides the engine's own.
#[derive(Clone, Copy, Debug)]
pub struct Lists<'l> {
    /// `countries.tsv` of `assets/gazetteers`.
    pub countries: &'l str,
    /// `historic.tsv`.
    pub historic: &'l str,
    /// `organisations.tsv`.
    pub organisations: &'l str,
    /// `subjects.tsv`.
    pub subjects: &'l str,
}

impl Lists<'_> {
    /// What tables are read with, to be made once.
    pub fn gazetteer(self) -> Gazetteer {
        Gazetteer::new(self.countries, self.historic, self.organisations, self.subjects)
    }
}

/// Everything that was read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken<S = Dataset> {
    /// The records of all sources.
    pub dataset: S,
    /// What there is to say, source by source.
    pub findings: Vec<Finding>,
    /// Each table's columns.
    pub tables: Vec<Table>,
}

impl Taken<RowSet> {
    /// The same with every record whole.
    pub fn written_out(self) -> Taken {
        let Taken { dataset, findings, tables } = self;
        Taken { dataset: dataset.into_dataset(), findings, tables }
    }
}
