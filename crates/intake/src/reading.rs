//! One source under way: running text or a table.

use super::rows::{Rows, title_of};
use super::{Finding, Kind, Source, Taken, html};
use elshi_exchange::tables::{Field, Gazetteer};
use elshi_extract::{Options, Reader};
use elshi_record::normalise;

pub(crate) enum Reading<'s> {
    Text(&'s str, Box<Reader>),
    Rows(Rows<'s>),
}

impl<'s> Reading<'s> {
    /// Starts to read a source of a kind that needs no other source.
    pub fn start(
        source: &'s Source,
        kind: Kind,
        gazetteer: &'s Gazetteer,
        columns: &[(String, String, Option<Field>)],
    ) -> Reading<'s> {
        if let Some(rows) = Rows::start(source, kind, gazetteer, columns) {
            return Reading::Rows(rows);
        }
        let (name, bytes) = (source.name.as_str(), source.bytes.as_slice());
        let options = Options { title: title_of(name), ..Options::default() };
        let reader = match kind {
            Kind::Html => {
                let words = html::text_of(&normalise(&String::from_utf8_lossy(bytes)));
                Reader::new(&words, options)
            }
            _ => Reader::from_bytes(bytes, options),
        };
        Reading::Text(name, Box::new(reader))
    }

    /// Reads on for a while; `false` where it has come to the end.
    pub fn step(&mut self) -> bool {
        match self {
            Reading::Text(_, reader) => reader.step(),
            Reading::Rows(rows) => rows.step(),
        }
    }

    /// Share of it that is read, in thousandths.
    pub fn progress(&self) -> u32 {
        let (done, all) = match self {
            Reading::Text(_, reader) => (reader.progress().done, reader.progress().total),
            Reading::Rows(rows) => rows.progress(),
        };
        (done as u64 * 1000).checked_div(all as u64).unwrap_or(1000) as u32
    }

    /// What was read so far.
    pub fn finish(self) -> Taken {
        match self {
            Reading::Text(name, reader) => {
                let read = reader.finish();
                let text = read.dataset.bulletins.first().map_or("", |bulletin| &bulletin.text);
                let findings = Finding::of_text(name, text, read.diagnostics);
                Taken { dataset: read.dataset, findings, tables: Vec::new() }
            }
            Reading::Rows(rows) => rows.finish().written_out(),
        }
    }
}
