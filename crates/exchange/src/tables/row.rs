//! One row: an item, and the engagement that it reports.

use super::Field;
use super::dates::when;
use super::finding::Findings;
use super::kinds::Kind;
use super::registry::{Registered, Registry};
use super::setting::Setting;
use elshi_record::{
    Engagement, Fact, Id, Item, ItemKind, Mode, Participant, Party, Severity, Side, slug,
};
use rustc_hash::FxHashMap;
use std::collections::hash_map::Entry;
use std::rc::Rc;

/// The cells of a row by what they hold; empty where there is none.
pub(super) type Fields<'r> = [&'r str; Field::ALL.len()];

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
    pub settings: FxHashMap<String, Rc<Setting>>,
    /// The key of the setting that was read last; its bytes are used again.
    pub key: String,
    /// How often each id was given.
    ids: FxHashMap<Id, u32>,
}

impl<'g> RowReader<'g> {
    pub fn new(registry: Registry<'g>) -> RowReader<'g> {
        RowReader {
            registry,
            findings: Findings::default(),
            kinds: FxHashMap::default(),
            settings: FxHashMap::default(),
            key: String::new(),
            ids: FxHashMap::default(),
        }
    }

    /// Makes room for about so many rows.
    pub fn reserve(&mut self, rows: usize) {
        self.ids.reserve(rows);
    }

    /// What a row reports; `None` where it says nothing of an event.
    #[inline(never)]
    pub fn read(&mut self, line: u32, row: &Fields<'_>) -> Option<(Item, Option<Engagement>)> {
        let telling = [
            Field::Person,
            Field::Country,
            Field::CountryId,
            Field::Other,
            Field::Place,
            Field::Title,
            Field::Text,
            Field::Organisation,
        ];
        if telling.into_iter().all(|field| cell(row, field).is_empty()) {
            self.findings.add(
                Severity::Error,
                "says-nothing",
                line,
                || "The row names nobody, no country, no place, and has no text.".to_owned(),
                "Say which column holds which, should some not have been recognised.",
            );
            return None;
        }
        let kind = self.kind(row);
        let mut engagement = Engagement { event_type: kind.event_type, ..Engagement::default() };
        engagement.mode = Fact::from_row(kind.mode);
        engagement.status = Fact::from_row(kind.status);
        self.date(line, row, &mut engagement);
        let setting = self.setting(line, row, &kind);
        self.people(row, &kind, &setting, &mut engagement.participants);
        for name in many(cell(row, Field::Subject)) {
            engagement.subjects.push(Fact::from_row(self.registry.subject(name)));
        }
        engagement.title = self.title(row, &setting);
        engagement.id = self.id(line, row, &engagement);
        let fact = |value: &String| Fact::from_row(value.clone());
        engagement.place = setting.place.as_ref().map(fact);
        engagement.country = setting.host.as_ref().map(fact);
        engagement.countries = setting.countries.iter().map(fact).collect();
        engagement.organisations = setting.organisations.iter().map(fact).collect();
        let item = Item {
            title: engagement.title.clone(),
            line,
            kind: if kind.other { ItemKind::Other } else { ItemKind::Engagement },
            text: text(row),
            ..Item::default()
        };
        Some((item, (!kind.other).then_some(engagement)))
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
    fn date(&mut self, line: u32, row: &Fields<'_>, engagement: &mut Engagement) {
        let [date, start, end] = [Field::Date, Field::Start, Field::End].map(|f| cell(row, f));
        match when(date, start, end) {
            Ok(when) => engagement.when = when,
            Err(words) => self.undated(line, &words),
        }
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

    #[inline(never)]
    fn people(
        &mut self,
        row: &Fields<'_>,
        kind: &Kind,
        setting: &Setting,
        participants: &mut Vec<Participant>,
    ) {
        let host = setting.host.as_deref();
        let from = setting.from.as_deref();
        self.group(cell(row, Field::Person), cell(row, Field::Role), from, host, participants);
        // Whom they met is there for the counterpart.
        let theirs = setting.countries.iter().map(String::as_str).find(|code| Some(*code) != from);
        let (others, roles) = (cell(row, Field::Other), cell(row, Field::OtherRole));
        self.group(others, roles, theirs, host, participants);
        if matches!(kind.mode, Mode::Call | Mode::Multilateral) {
            for participant in participants {
                participant.side = Fact::from_row(Side::Unclear);
            }
        }
    }

    #[inline(never)]
    fn group(
        &mut self,
        names: &str,
        roles: &str,
        from: Option<&str>,
        host: Option<&str>,
        participants: &mut Vec<Participant>,
    ) {
        let several = roles.contains([';', '|']);
        // Most rows name one person, and room for four is dear.
        let separators = names.bytes().filter(|byte| matches!(byte, b';' | b'|'));
        participants.reserve_exact(usize::from(!names.is_empty()) + separators.count());
        let mut each_role = many(roles);
        for name in many(names) {
            let role = if several { each_role.next().unwrap_or_default() } else { roles };
            let side = match (from, host) {
                (Some(from), Some(host)) if from == host => Side::Host,
                (Some(_), Some(_)) => Side::Guest,
                _ => Side::Unclear,
            };
            let represents = from.map(|code| Fact::from_row(Party::Country(code.to_owned())));
            participants.push(Participant {
                person: self.registry.person(name),
                name: Fact::from_row(name.to_owned()),
                roles: if role.is_empty() {
                    Vec::new()
                } else {
                    vec![Fact::from_row(role.to_owned())]
                },
                represents: represents.into_iter().collect(),
                side: Fact::from_row(side),
                ..Participant::default()
            });
        }
    }

    /// The row's own title, or who and where: `King Kalakaua (Hawaii) · United
    /// States`.
    #[inline(never)]
    fn title(&self, row: &Fields<'_>, setting: &Setting) -> String {
        let own = cell(row, Field::Title);
        if !own.is_empty() {
            return own.to_owned();
        }
        let (people, wording) = (cell(row, Field::Person), &setting.wording);
        let (whom, from, place) = (&wording.whom, &wording.from, &wording.place);
        let mut title = String::with_capacity(people.len() + from.len() + place.len() + 4);
        for name in many(people) {
            title.push_str(if title.is_empty() { "" } else { ", " });
            title.push_str(name);
        }
        title.push_str(if title.is_empty() { whom } else { from });
        title.push_str(if title.is_empty() || place.is_empty() { "" } else { " · " });
        title.push_str(place);
        if title.is_empty() { cell(row, Field::Text).chars().take(80).collect() } else { title }
    }

    /// The row's own id, or one made of what it says; said where it is taken.
    #[inline(never)]
    fn id(&mut self, line: u32, row: &Fields<'_>, engagement: &Engagement) -> Id {
        let own = cell(row, Field::Id);
        let id = if own.is_empty() {
            slug(&format!("{} {}", engagement.title, engagement.when.edtf))
        } else if is_slug(own) {
            own.to_owned()
        } else {
            slug(own)
        };
        if let Entry::Vacant(free) = self.ids.entry(id.clone()) {
            free.insert(1);
            return id;
        }
        let distinct = self.distinct(id);
        if !own.is_empty() {
            self.findings.add(
                Severity::Info,
                "repeated-id",
                line,
                || format!("An earlier row has the id `{own}` too; this one is `{distinct}`."),
                "",
            );
        }
        distinct
    }

    /// An id that no earlier row has.
    #[inline(never)]
    pub fn distinct(&mut self, id: Id) -> Id {
        let count = self.ids.entry(id.clone()).or_insert(0);
        *count += 1;
        if *count == 1 {
            return id;
        }
        let mut distinct = format!("{id}-{count}");
        while self.ids.contains_key(&distinct) {
            distinct.push_str("-x");
        }
        self.ids.insert(distinct.clone(), 1);
        distinct
    }

    /// Everything that the rows named, and what there is to say of them.
    pub fn finish(self) -> (Registered, Findings) {
        (self.registry.finish(), self.findings)
    }
}

/// What the source says, and where it says so.
fn text(row: &Fields<'_>) -> String {
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

fn is_slug(text: &str) -> bool {
    let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
    text.bytes().all(plain) && !text.starts_with('-') && !text.ends_with('-')
}
