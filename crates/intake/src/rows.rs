//! One table under way: separated values, or lines of JSON.
//!
//! A program that reads tables alone stands on this and does not carry the
//! engine that reads texts.

use super::{Finding, Kind, Source, Taken};
use elshi_exchange::tables::{
    Column, Field, Gazetteer, Import, LinesReader, TableOptions, TableReader,
};
use elshi_record::RowSet;

/// A table's columns, for a person to say what they hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    /// The source's name.
    pub source: String,
    /// Its columns and what each was taken to hold.
    pub columns: Vec<Column>,
    /// How many rows there are.
    pub rows: u32,
}

/// How many rows are read at a time.
const ROWS: usize = 500;

/// A table that is read, a step at a time.
pub struct Rows<'s> {
    name: &'s str,
    reader: Reader<'s>,
}

enum Reader<'s> {
    Table(Box<TableReader<'s>>),
    Lines(Box<LinesReader<'s>>),
}

impl<'s> Rows<'s> {
    /// Starts to read a table; `None` where the source is of another kind.
    pub fn start(
        source: &'s Source,
        kind: Kind,
        gazetteer: &'s Gazetteer,
        columns: &[(String, String, Option<Field>)],
    ) -> Option<Rows<'s>> {
        let (name, bytes) = (source.name.as_str(), source.bytes.as_slice());
        let said = columns.iter().filter(|(source, ..)| source == name);
        let options = TableOptions {
            title: title_of(name),
            columns: said.map(|(_, column, field)| (column.clone(), *field)).collect(),
            ..TableOptions::default()
        };
        let reader = match kind {
            Kind::Table => Reader::Table(Box::new(TableReader::new(bytes, options, gazetteer))),
            Kind::Lines => Reader::Lines(Box::new(LinesReader::new(bytes, options, gazetteer))),
            _ => return None,
        };
        Some(Rows { name, reader })
    }

    /// Reads on for a while; `false` where it has come to the end.
    pub fn step(&mut self) -> bool {
        match &mut self.reader {
            Reader::Table(reader) => reader.step(ROWS),
            Reader::Lines(reader) => reader.step(ROWS),
        }
    }

    /// Bytes read, and bytes there are.
    pub fn progress(&self) -> (usize, usize) {
        match &self.reader {
            Reader::Table(reader) => reader.progress(),
            Reader::Lines(reader) => reader.progress(),
        }
    }

    /// What was read so far: a set that needs no other.
    pub fn finish(self) -> Taken<RowSet> {
        let import: Import<RowSet> = match self.reader {
            Reader::Table(reader) => reader.finish_rows(),
            Reader::Lines(reader) => reader.finish_rows(),
        };
        let findings = import.findings.into_iter();
        let findings = findings.map(|found| Finding::of_table(self.name, found)).collect();
        let (source, columns, rows) = (self.name.to_owned(), import.columns, import.rows);
        let tables = vec![Table { source, columns, rows }];
        Taken { dataset: import.dataset, findings, tables }
    }
}

/// A file's name without its folder and ending, for people.
pub(crate) fn title_of(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = if stem.is_empty() { file } else { stem };
    title.replace('_', " ").trim().to_owned()
}
