//! Reads a table in steps, so that a caller can show progress and stop.

use super::cells::{Cells, Rows};
use super::columns::{Column, guess};
use super::registry::Registry;
use super::row::{Fields, RowReader};
use super::{Field, Gazetteer, TableFinding};
use elshi_record::{Bulletin, Dataset, RowSet, Severity, SourceKind, slug, text_hash};

/// What a caller knows of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TableOptions {
    /// Its id; made from the title where empty.
    pub id: String,
    /// Its title for people, such as the file's name.
    pub title: String,
    /// BCP 47 language of its texts; `en` where empty.
    pub language: String,
    /// What single columns hold, by name; no field leaves a column out.
    pub columns: Vec<(String, Option<Field>)>,
}

/// What was read of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Import<S = Dataset> {
    /// The records: a row is an item, and most are an engagement.
    pub dataset: S,
    /// What there is to say, by line.
    pub findings: Vec<TableFinding>,
    /// What each column was taken to hold.
    pub columns: Vec<Column>,
    /// How many rows there are, the head not counted.
    pub rows: u32,
}

impl Import<RowSet> {
    /// The same with every record whole.
    pub fn written_out(self) -> Import {
        let Import { dataset, findings, columns, rows } = self;
        Import { dataset: dataset.into_dataset(), findings, columns, rows }
    }
}

/// Reads one table of separated values.
pub struct TableReader<'b> {
    rows: Rows<'b>,
    cells: Cells<'b>,
    columns: Vec<Column>,
    /// Index of the column of each field.
    places: Vec<(usize, Field)>,
    row: RowReader<'b>,
    set: RowSet,
    count: u32,
}

impl<'b> TableReader<'b> {
    /// Starts to read: the first row names the columns.
    #[inline(never)]
    pub fn new(
        bytes: &'b [u8],
        options: TableOptions,
        gazetteer: &'b Gazetteer,
    ) -> TableReader<'b> {
        let (mut rows, mut cells) = (Rows::new(bytes), Cells::default());
        rows.next(&mut cells);
        let name = |at| String::from_utf8_lossy(cells.get(at)).trim().to_owned();
        let names: Vec<String> = (0..cells.len()).map(name).collect();
        let columns = guess(&names, &options.columns);
        let fields = columns.iter().enumerate();
        let places = fields.filter_map(|(at, column)| Some((at, column.field?))).collect();
        let rows_about = rows.estimate();
        let dataset = Dataset {
            bulletins: vec![bulletin(options)],
            items: Vec::with_capacity(rows_about),
            ..Dataset::default()
        };
        let set = RowSet { set: dataset, rows: Vec::with_capacity(rows_about) };
        let mut row = RowReader::new(Registry::new(gazetteer));
        row.reserve(rows_about);
        let mut reader = TableReader { rows, cells, columns, places, row, set, count: 0 };
        reader.say_columns();
        reader
    }

    /// Reads up to so many rows; `false` where there is none left.
    #[inline(never)]
    pub fn step(&mut self, most: usize) -> bool {
        for _ in 0..most {
            if !self.rows.next(&mut self.cells) {
                return false;
            }
            self.count += 1;
            self.read_row();
        }
        true
    }

    /// Bytes read, and bytes there are.
    pub fn progress(&self) -> (usize, usize) {
        self.rows.progress()
    }

    /// What was read so far.
    pub fn finish(self) -> Import {
        self.finish_rows().written_out()
    }

    /// What was read so far, with what rows share said once.
    #[inline(never)]
    pub fn finish_rows(self) -> Import<RowSet> {
        let mut set = self.set;
        let (registered, findings) = self.row.finish();
        registered.put_into(&mut set);
        let (columns, rows) = (self.columns, self.count);
        Import { dataset: set, findings: findings.finish(), columns, rows }
    }

    #[inline(never)]
    fn read_row(&mut self) {
        let (cells, width) = (&self.cells, self.columns.len());
        let mut fields: Fields<'_> = Fields::default();
        let whole = self
            .places
            .iter()
            .all(|&(at, field)| cells.text(at).map(|text| put(&mut fields, field, text)).is_some());
        if whole && cells.len() == width {
            return self.row.read(cells.line, &fields, &mut self.set);
        }
        self.read_odd_row(whole);
    }

    /// A row that is too short or too long, or whose bytes are no text.
    #[inline(never)]
    fn read_odd_row(&mut self, is_text: bool) {
        let (cells, width) = (&self.cells, self.columns.len());
        let line = cells.line;
        let extra = (width..cells.len()).any(|at| !cells.get(at).trim_ascii().is_empty());
        if extra {
            let (have, findings) = (cells.len(), &mut self.row.findings);
            let message = || format!("The row has {have} cells for {width} columns.");
            let hint = "Put a cell with a separator in it between quotation marks.";
            findings.add(Severity::Error, "too-many-cells", line, message, hint);
            return;
        }
        if cells.len() < width {
            let (have, findings) = (cells.len(), &mut self.row.findings);
            if cells.last_line > line + 20 {
                let last = cells.last_line;
                let message = || format!("A quotation mark opened here is open up to line {last}.");
                let hint = "Close it, or write a quotation mark within a cell twice.";
                findings.add(Severity::Error, "open-quotation", line, message, hint);
                return;
            }
            let message = || format!("The row has {have} cells for {width} columns.");
            let hint = "What is missing is taken to be empty.";
            findings.add(Severity::Warning, "too-few-cells", line, message, hint);
        }
        if !is_text {
            let message = || "Some bytes are not UTF-8 and were replaced by �.".to_owned();
            let hint = "Save the table as UTF-8.";
            self.row.findings.add(Severity::Warning, "broken-utf-8", line, message, hint);
        }
        let lossy = |&(at, field): &(usize, Field)| (String::from_utf8_lossy(cells.get(at)), field);
        let mended: Vec<_> = self.places.iter().map(lossy).collect();
        let mut fields: Fields<'_> = Fields::default();
        for (text, field) in &mended {
            put(&mut fields, *field, text);
        }
        self.row.read(line, &fields, &mut self.set);
    }

    /// Columns that were not recognised, and a table in which none was.
    fn say_columns(&mut self) {
        let findings = &mut self.row.findings;
        if self.places.is_empty() {
            let message = || "No column of this table was recognised.".to_owned();
            let hint = "The first row names the columns; say which holds what.";
            return findings.add(Severity::Error, "no-columns", 1, message, hint);
        }
        for column in self.columns.iter().filter(|column| column.field.is_none()) {
            let message = || format!("The column “{}” was left out.", column.name);
            let hint = "Say what it holds, should it matter.";
            findings.add(Severity::Info, "unknown-column", 1, message, hint);
        }
    }
}

fn put<'r>(fields: &mut Fields<'r>, field: Field, text: &'r str) {
    if let Some(place) = fields.get_mut(field as usize) {
        *place = trimmed(text);
    }
}

/// A cell without the space around it; that there is none is soon seen.
fn trimmed(cell: &str) -> &str {
    let is_plain = |edge: Option<&u8>| edge.is_none_or(u8::is_ascii_graphic);
    let bytes = cell.as_bytes();
    if is_plain(bytes.first()) && is_plain(bytes.last()) { cell } else { cell.trim() }
}

/// The table as a source.
pub(super) fn bulletin(options: TableOptions) -> Bulletin {
    Bulletin {
        id: if options.id.is_empty() { slug(&options.title) } else { options.id },
        title: options.title,
        language: if options.language.is_empty() { "en".to_owned() } else { options.language },
        kind: SourceKind::Table,
        hash: text_hash(""),
        ..Bulletin::default()
    }
}

/// Reads a whole table.
pub fn read(bytes: &[u8], options: TableOptions, gazetteer: &Gazetteer) -> Import {
    let mut reader = TableReader::new(bytes, options, gazetteer);
    while reader.step(usize::MAX) {}
    reader.finish()
}
