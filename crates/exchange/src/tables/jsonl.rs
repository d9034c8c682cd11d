//! JSON Lines: one object a line, of our own form, of PLOVER's, or flat.

use super::columns::{Column, guess};
use super::finding::Findings;
use super::own;
use super::reader::{Import, TableOptions, bulletin};
use super::registry::Registry;
use super::row::{Fields, RowReader};
use super::{Field, Gazetteer};
use elshi_record::{Dataset, MentionedEvent, RowSet, Severity, SourceKind};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// How many objects are looked at for the names that they use.
const LOOKED_AT: usize = 500;

/// Reads JSON Lines.
///
/// An object with `participants` is one of ours: see [`own`]. Any other is a
/// row: its names are matched as a table's columns are, those of objects
/// within it by their way there (`actor name`), lists are cells with several
/// values.
pub struct LinesReader<'b> {
    bytes: &'b [u8],
    at: usize,
    line: u32,
    columns: Vec<Column>,
    row: RowReader<'b>,
    set: RowSet,
    events: BTreeMap<String, MentionedEvent>,
    count: u32,
}

impl<'b> LinesReader<'b> {
    /// Starts to read.
    #[inline(never)]
    pub fn new(
        bytes: &'b [u8],
        options: TableOptions,
        gazetteer: &'b Gazetteer,
    ) -> LinesReader<'b> {
        let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let mut names: Vec<String> = Vec::new();
        let mut ours = false;
        for line in bytes.split(|byte| *byte == b'\n').take(LOOKED_AT) {
            let Ok(Value::Object(object)) = serde_json::from_slice(line) else { continue };
            if own::is_own(&object) {
                ours = true;
                continue;
            }
            flatten(&object, "", &mut |name, _| {
                if !names.contains(&name) {
                    names.push(name);
                }
            });
        }
        let mut row = RowReader::new(Registry::new(gazetteer));
        let columns = guess(&names, &options.columns);
        for column in columns.iter().filter(|column| column.field.is_none()) {
            let message = || format!("The field “{}” was left out.", column.name);
            let hint = "Say what it holds, should it matter.";
            row.findings.add(Severity::Info, "unknown-column", 1, message, hint);
        }
        let mut source = bulletin(options);
        if ours {
            source.kind = SourceKind::Text;
        }
        let dataset = Dataset { bulletins: vec![source], ..Dataset::default() };
        let set = RowSet { set: dataset, rows: Vec::new() };
        let events = BTreeMap::new();
        LinesReader { bytes, at: 0, line: 0, columns, row, set, events, count: 0 }
    }

    /// Reads up to so many lines; `false` where there is none left.
    #[inline(never)]
    pub fn step(&mut self, most: usize) -> bool {
        for _ in 0..most {
            let Some(rest) = self.bytes.get(self.at..).filter(|rest| !rest.is_empty()) else {
                return false;
            };
            let end = rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len());
            let line = rest.get(..end).unwrap_or_default();
            self.at += (end + 1).min(rest.len());
            self.line = self.line.saturating_add(1);
            if !line.trim_ascii().is_empty() {
                self.count += 1;
                self.object(line);
            }
        }
        true
    }

    /// Bytes read, and bytes there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.bytes.len())
    }

    /// What was read so far.
    pub fn finish(self) -> Import {
        self.finish_rows().written_out()
    }

    /// What was read so far, with what rows share said once.
    #[inline(never)]
    pub fn finish_rows(self) -> Import<RowSet> {
        let (mut set, columns, rows) = (self.set, self.columns, self.count);
        let (registered, findings) = self.row.finish();
        registered.put_into(&mut set);
        set.set.events = self.events.into_values().collect();
        Import { dataset: set, findings: findings.finish(), columns, rows }
    }

    fn object(&mut self, line: &[u8]) {
        let number = self.line;
        let object = match serde_json::from_slice(line) {
            Ok(Value::Object(object)) => object,
            Ok(_) => return not_an_object(&mut self.row.findings, number, "it is no object"),
            Err(error) => {
                let why = format!("at column {}: {}", error.column(), kind_of(&error));
                return not_an_object(&mut self.row.findings, number, &why);
            }
        };
        if own::is_own(&object) {
            let at = self.set.set.items.len() as u32;
            let (item, engagement) =
                own::read(&object, number, at, &mut self.row, &mut self.events);
            return self.set.push(item, engagement);
        }
        let mut cells: [String; Field::ALL.len()] = Default::default();
        let columns = &self.columns;
        flatten(&object, "", &mut |name, value| {
            let field = columns.iter().find(|column| column.name == name).and_then(|c| c.field);
            let cell = field.and_then(|field| cells.get_mut(field as usize));
            if let Some(cell) = cell.filter(|_| !value.is_empty()) {
                if !cell.is_empty() {
                    cell.push(';');
                }
                cell.push_str(value);
            }
        });
        let fields: Fields<'_> = cells.each_ref().map(|cell| cell.trim());
        self.row.read(number, &fields, &mut self.set);
    }
}

fn not_an_object(findings: &mut Findings, line: u32, why: &str) {
    let message = || format!("The line cannot be read as a JSON object: {why}.");
    let hint = "Each line holds one whole object, `{…}`.";
    findings.add(Severity::Error, "not-an-object", line, message, hint);
}

fn kind_of(error: &serde_json::Error) -> &'static str {
    if error.is_eof() { "it ends too early" } else { "this is not JSON" }
}

/// Visits every plain value with the way to it: `actor name`.
fn flatten(object: &Map<String, Value>, way: &str, visit: &mut dyn FnMut(String, &str)) {
    for (key, value) in object {
        let name = if way.is_empty() { key.clone() } else { format!("{way} {key}") };
        leaf(value, name, visit);
    }
}

fn leaf(value: &Value, name: String, visit: &mut dyn FnMut(String, &str)) {
    match value {
        Value::Null => {}
        Value::Bool(value) => visit(name, if *value { "true" } else { "false" }),
        Value::Number(number) => visit(name, &number.to_string()),
        Value::String(text) => visit(name, text),
        Value::Array(values) => values.iter().for_each(|value| leaf(value, name.clone(), visit)),
        // serde_json stops at 128 levels, so that this cannot go too deep.
        Value::Object(object) => flatten(object, &name, visit),
    }
}

/// Reads whole JSON Lines.
pub fn read_lines(bytes: &[u8], options: TableOptions, gazetteer: &Gazetteer) -> Import {
    let mut reader = LinesReader::new(bytes, options, gazetteer);
    while reader.step(usize::MAX) {}
    reader.finish()
}
