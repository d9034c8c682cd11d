//! One row: an item, and the engagement that it reports.

use super::Field;
use super::dates::when;
use super::finding::Findings;
use super::kinds::Kind;
use super::registry::{Registered, Registry};
use super::setting::{First, Setting};
use elshi_record::{Alike, Id, Item, RowSet, Severity, When};
use rustc_hash::FxHashMap;
use std::rc::Rc;

/// The cells of a row by what they hold; empty where there is none.
pub(super) type Fields<'r> = [&'r str; Field::ALL.len()];

/// A row that has none of these says nothing of an event.
const TELLING: [Field; 8] = [
    Field::Person,
    Field::Country,
    Field::CountryId,
    Field::Other,
    Field::Place,
    Field::Title,
    Field::Text,
    Field::Organisation,
];

/// The cell that holds a field.
pub(super) fn cell<'r>(fields: &Fields<'r>, field: Field) -> &'r str {
    fields.get(field as usize).copied().unwrap_or_default()
}

/// Reads rows, one after the other.
pub(super) struct RowReader<'g> {
    pub registry: Registry<'g>,
    pub findings: Findings,
    kinds: FxHashMap<String, Rc<Kind>>,
    /// Where and with whom, by the cells that say so, which repeat much.
    pub settings: FxHashMap<Vec<u8>, Rc<Setting>>,
    /// The key of the setting that was read last; its bytes are used again.
    pub key: Vec<u8>,
    /// How often each id was given.
    pub ids: FxHashMap<Id, u32>,
}

impl<'g> RowReader<'g> {
    pub fn new(registry: Registry<'g>) -> RowReader<'g> {
        RowReader {
            registry,
            findings: Findings::default(),
            kinds: FxHashMap::default(),
            settings: FxHashMap::default(),
            key: Vec::new(),
            ids: FxHashMap::default(),
        }
    }

    /// Makes room for about so many rows.
    pub fn reserve(&mut self, rows: usize) {
        self.ids.reserve(rows);
    }

    /// Adds what a row reports.
    #[inline(never)]
    pub fn read(&mut self, line: u32, row: &Fields<'_>, rows: &mut RowSet) {
        if TELLING.into_iter().all(|field| cell(row, field).is_empty()) {
            return self.says_nothing(line);
        }
        let kind = self.kind(row);
        let when = self.date(line, row);
        let setting = self.setting(line, row, &kind);
        match self.alone(row).zip(setting.first.get()) {
            Some((person, first)) => {
                let (of, title, id, item) = (first.number, None, Id::new(), 0);
                let alike = Alike { of, id, item, person, title, when };
                self.like(line, row, (&setting, first), alike, rows);
            }
            None => self.whole(line, row, &kind, when, &setting, rows),
        }
    }

    #[inline(never)]
    fn says_nothing(&mut self, line: u32) {
        self.findings.add(
            Severity::Error,
            "says-nothing",
            line,
            || "The row names nobody, no country, no place, and has no text.".to_owned(),
            "Say which column holds which, should some not have been recognised.",
        );
    }

    /// Who is named in full, where nobody else is.
    #[inline(never)]
    pub(super) fn alone(&mut self, row: &Fields<'_>) -> Option<u32> {
        let name = cell(row, Field::Person);
        if name.is_empty() || name.contains([';', '|']) || !cell(row, Field::Other).is_empty() {
            return None;
        }
        let known = self.registry.known(name);
        known.in_full.then_some(known.person)
    }

    /// Adds what is like the first engagement of its setting.
    #[inline(never)]
    fn like(
        &mut self,
        line: u32,
        row: &Fields<'_>,
        (setting, first): (&Setting, &First),
        mut alike: Alike,
        rows: &mut RowSet,
    ) {
        let follows = first.is_followed(row);
        // An id is made of the title where the row has none.
        let needed = !follows || cell(row, Field::Id).is_empty();
        let title = needed.then(|| self.title(row, setting));
        alike.id = self.id(line, row, title.as_deref().unwrap_or_default(), &alike.when);
        alike.title = title.filter(|_| !follows);
        let item = Item { line, text: text(row), ..Item::default() };
        rows.push_like(item, alike);
    }

    #[inline(never)]
    fn kind(&mut self, row: &Fields<'_>) -> Rc<Kind> {
        let cells = [Field::Kind, Field::Mode, Field::Status].map(|field| cell(row, field));
        let joined;
        let key = if cells[1].is_empty() && cells[2].is_empty() {
            cells[0]
        } else {
            joined = cells.join("\t");
            &joined
        };
        if let Some(kind) = self.kinds.get(key) {
            return Rc::clone(kind);
        }
        let kind = Rc::new(Kind::read(cells, &self.registry.gazetteer.countries));
        self.kinds.insert(key.to_owned(), Rc::clone(&kind));
        kind
    }

    #[inline(never)]
    fn date(&mut self, line: u32, row: &Fields<'_>) -> When {
        let [date, start, end] = [Field::Date, Field::Start, Field::End].map(|f| cell(row, f));
        when(date, start, end).unwrap_or_else(|words| {
            self.undated(line, &words);
            When::default()
        })
    }

    /// Says that words are no date.
    #[inline(never)]
    pub fn undated(&mut self, line: u32, words: &str) {
        self.findings.add(
            Severity::Warning,
            "unreadable-date",
            line,
            || format!("“{words}” is not a date that is read here: the event is undated."),
            "Write it as ISO 8601 or EDTF: 2026-03-15, 2026-03, 2026-03-15/2026-03-17.",
        );
    }

    /// Everything that the rows named, and what there is to say of them.
    pub fn finish(self) -> (Registered, Findings) {
        (self.registry.finish(), self.findings)
    }
}

/// What the source says, and where it says so.
pub(super) fn text(row: &Fields<'_>) -> String {
    let (text, url) = (cell(row, Field::Text), cell(row, Field::Url));
    match (text.is_empty(), url.is_empty()) {
        (_, true) => text.to_owned(),
        (true, false) => url.to_owned(),
        (false, false) => format!("{text}\n{url}"),
    }
}

/// The values of a cell that can hold several.
pub(super) fn many(cell: &str) -> impl Iterator<Item = &str> {
    cell.split([';', '|']).map(str::trim).filter(|part| !part.is_empty())
}

/// Adds what is not there yet.
pub(super) fn push_new<T: PartialEq>(list: &mut Vec<T>, value: T) {
    if !list.contains(&value) {
        list.push(value);
    }
}
