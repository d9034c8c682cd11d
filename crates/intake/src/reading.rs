//! One source under way: running text, a table or lines.

use super::{Finding, Kind, Source, html};
use elshi_exchange::tables::{
    Column, Field, Gazetteer, Import, LinesReader, TableOptions, TableReader,
};
use elshi_extract::{Options, Reader};
use elshi_record::{Dataset, normalise};

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

/// What was read of one source.
#[derive(Default)]
pub(crate) struct Read {
    pub dataset: Dataset,
    pub findings: Vec<Finding>,
    pub table: Option<Table>,
}

/// How many rows or items are read at a time.
const ROWS: usize = 500;

pub(crate) enum Reading<'s> {
    Text(&'s str, Box<Reader>),
    Table(&'s str, Box<TableReader<'s>>),
    Lines(&'s str, Box<LinesReader<'s>>),
}

impl<'s> Reading<'s> {
    /// Starts to read a source of a kind that needs no other source.
    pub fn start(
        source: &'s Source,
        kind: Kind,
        gazetteer: &'s Gazetteer,
        columns: &[(String, String, Option<Field>)],
    ) -> Reading<'s> {
        let (name, bytes) = (source.name.as_str(), source.bytes.as_slice());
        let said = columns.iter().filter(|(source, ..)| source == name);
        let table = || TableOptions {
            title: title_of(name),
            columns: said.map(|(_, column, field)| (column.clone(), *field)).collect(),
            ..TableOptions::default()
        };
        let text = || Options { title: title_of(name), ..Options::default() };
        match kind {
            Kind::Table => {
                Reading::Table(name, Box::new(TableReader::new(bytes, table(), gazetteer)))
            }
            Kind::Lines => {
                Reading::Lines(name, Box::new(LinesReader::new(bytes, table(), gazetteer)))
            }
            Kind::Html => {
                let words = html::text_of(&normalise(&String::from_utf8_lossy(bytes)));
                Reading::Text(name, Box::new(Reader::new(&words, text())))
            }
            _ => Reading::Text(name, Box::new(Reader::from_bytes(bytes, text()))),
        }
    }

    /// Reads on for a while; `false` where it has come to the end.
    pub fn step(&mut self) -> bool {
        match self {
            Reading::Text(_, reader) => reader.step(),
            Reading::Table(_, reader) => reader.step(ROWS),
            Reading::Lines(_, reader) => reader.step(ROWS),
        }
    }

    /// Share of it that is read, in thousandths.
    pub fn progress(&self) -> u32 {
        let (done, all) = match self {
            Reading::Text(_, reader) => (reader.progress().done, reader.progress().total),
            Reading::Table(_, reader) => reader.progress(),
            Reading::Lines(_, reader) => reader.progress(),
        };
        (done as u64 * 1000).checked_div(all as u64).unwrap_or(1000) as u32
    }

    /// What was read so far.
    pub fn finish(self) -> Read {
        let (name, import): (_, Import) = match self {
            Reading::Text(name, reader) => {
                let read = reader.finish();
                let text = read.dataset.bulletins.first().map_or("", |bulletin| &bulletin.text);
                let findings = Finding::of_text(name, text, read.diagnostics);
                return Read { dataset: read.dataset, findings, table: None };
            }
            Reading::Table(name, reader) => (name, reader.finish()),
            Reading::Lines(name, reader) => (name, reader.finish()),
        };
        let findings = import.findings.into_iter().map(|found| Finding::of_table(name, found));
        let (columns, rows) = (import.columns, import.rows);
        Read {
            dataset: import.dataset,
            findings: findings.collect(),
            table: Some(Table { source: name.to_owned(), columns, rows }),
        }
    }
}

/// A file's name without its folder and ending, for people.
fn title_of(name: &str) -> String {
    let file = name.rsplit('/').next().unwrap_or(name);
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let title = if stem.is_empty() { file } else { stem };
    title.replace('_', " ").trim().to_owned()
}
