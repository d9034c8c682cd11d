//! Tables of events: CSV, TSV and JSON Lines, a row an engagement.
//!
//! Columns are known by their names (`columns.tsv`), or as a person says in
//! [`TableOptions::columns`]. A row that cannot be read is listed with its
//! line and the reason, and the others are read: nothing is dropped without a
//! word, and nothing here can fail.

mod cells;
mod columns;
mod countries;
mod dates;
mod field;
mod finding;
mod gazetteer;
mod ids;
mod jsonl;
mod kinds;
mod own;
mod reader;
mod registry;
mod row;
mod setting;
#[cfg(test)]
mod tests;
mod whole;
mod write;

pub use columns::{Column, guess};
pub use field::Field;
pub use finding::TableFinding;
pub use gazetteer::Gazetteer;
pub use jsonl::{LinesReader, read_lines};
pub use reader::{Import, TableOptions, TableReader, read};
pub use write::write;
