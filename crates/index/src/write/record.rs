//! Records as runs of bytes: what stands in columns is left out, and things
//! are referred to by their place in the row's own lists, so that rows of a
//! table which differ in their columns alone share one run.
//!
//! `read::record` is the way back; the two are read side by side.

use super::entries::Entry;
use super::pool::Pool;
use super::relations::RowValues;
use super::tables::Tables;
use crate::Kind;
use crate::facet::{ITEMS, relation_of};
use crate::format::{VERBATIM, form_of, push_signed, push_varint};
use elshi_record::{
    Dataset, Day, Engagement, Evidence, Fact, Item, MentionedEvent, Method, Name, Offsets,
    Organisation, Participant, Party, Person, Place, Statement, When,
};
use std::borrow::Cow;

/// What every record is written with.
pub(super) struct Shared<'d> {
    pub(super) dataset: &'d Dataset,
    pub(super) entries: Vec<Entry<'d>>,
    pub(super) tables: Tables<'d>,
    pub(super) strings: Pool<Cow<'d, str>>,
    pub(super) offsets: Vec<Offsets>,
}

impl Shared<'_> {
    /// The words at a span of an item's bulletin.
    pub(super) fn words(&self, item: u32, span: elshi_record::Span) -> Option<&str> {
        let bulletin = self.dataset.items.get(item as usize)?.bulletin as usize;
        self.offsets.get(bulletin)?.slice(&self.dataset.bulletins.get(bulletin)?.text, span)
    }
}

/// A record under way.
pub(super) struct Out<'o, 'd> {
    shared: &'o mut Shared<'d>,
    row: &'o RowValues,
    bytes: Vec<u8>,
}

impl<'o, 'd> Out<'o, 'd> {
    /// A record that is written into emptied bytes, which are used again.
    pub(super) fn new(
        shared: &'o mut Shared<'d>,
        row: &'o RowValues,
        mut bytes: Vec<u8>,
    ) -> Out<'o, 'd> {
        bytes.clear();
        Out { shared, row, bytes }
    }

    pub(super) fn finish(self) -> Vec<u8> {
        self.bytes
    }

    fn number(&mut self, value: u32) {
        // Most numbers of a record are small.
        if value < 0x80 {
            return self.bytes.push(value as u8);
        }
        push_varint(&mut self.bytes, value);
    }

    fn text(&mut self, text: &'d str) {
        let number = self.shared.strings.text(text);
        self.number(number);
    }

    fn many<T>(&mut self, values: &'d [T], mut write: impl FnMut(&mut Self, &'d T)) {
        self.number(values.len() as u32);
        values.iter().for_each(|value| write(self, value));
    }

    fn maybe<T>(&mut self, value: Option<&'d T>, mut write: impl FnMut(&mut Self, &'d T)) {
        self.number(u32::from(value.is_some()));
        value.into_iter().for_each(|value| write(self, value));
    }

    fn day(&mut self, day: &Day) {
        push_signed(&mut self.bytes, day.0);
    }

    /// A thing: 0 and its id as a string, 1 and its row, or from 2 on its
    /// place in the row's list. Gives its row, where it has one.
    fn refer(&mut self, kind: Kind, id: &'d str) -> Option<u32> {
        let Some((row, place)) = self.find(kind, id) else {
            self.number(0);
            self.text(id);
            return None;
        };
        match place {
            Some(place) => self.number(place as u32 + 2),
            None => {
                self.number(1);
                self.number(row);
            }
        }
        Some(row)
    }

    /// A thing's row, and its place in the row's list where it is there. Most
    /// lists are short, and reading one through is sooner done than looking an
    /// id up.
    fn find(&self, kind: Kind, id: &str) -> Option<(u32, Option<usize>)> {
        const SHORT: usize = 8;
        let list = relation_of(kind).and_then(|relation| self.row.get(relation));
        let list = list.map_or(&[][..], Vec::as_slice);
        let tables = &self.shared.tables;
        if list.len() > SHORT {
            let row = tables.row(kind, id)?;
            return Some((row, list.binary_search(&row).ok()));
        }
        let ids = tables.ids(kind);
        let mut listed = list.iter().enumerate();
        match listed.find(|(_, row)| ids.get(**row as usize) == Some(&id)) {
            Some((place, row)) => Some((*row, Some(place))),
            None => Some((tables.row(kind, id)?, None)),
        }
    }

    fn item(&mut self, item: u32) {
        let list = self.row.get(ITEMS).map_or(&[][..], Vec::as_slice);
        match list.binary_search(&item) {
            Ok(place) => self.number(place as u32 + 1),
            Err(_) => {
                self.number(0);
                self.number(item);
            }
        }
    }

    fn evidence(&mut self, evidence: &'d Evidence) {
        let (method, word) = match &evidence.method {
            Method::Stated => (0, None),
            Method::Inferred { rule } => (1, Some(rule)),
            Method::Curated { note } => (2, Some(note)),
        };
        let anchor = evidence.anchor.as_ref();
        let kept = anchor.is_some_and(|a| self.shared.words(a.item, a.span) != Some(&a.exact));
        self.number(method | u32::from(anchor.is_some()) << 2 | u32::from(kept) << 3);
        word.into_iter().for_each(|word| self.text(word));
        let Some(anchor) = anchor else { return };
        self.item(anchor.item);
        let start = self.shared.dataset.items.get(anchor.item as usize).map_or(0, |i| i.span.start);
        push_signed(&mut self.bytes, anchor.span.start.wrapping_sub(start) as i32);
        self.number(anchor.span.end.wrapping_sub(anchor.span.start));
        if kept {
            self.text(&anchor.exact);
        }
    }

    fn fact<T>(&mut self, fact: &'d Fact<T>, write: impl FnOnce(&mut Self, &'d T)) {
        write(self, &fact.value);
        self.many(&fact.evidence, Self::evidence);
    }

    fn things(&mut self, kind: Kind, facts: &'d [Fact<String>]) {
        self.many(facts, |out, fact| out.fact(fact, |out, id| _ = out.refer(kind, id)));
    }

    fn thing(&mut self, kind: Kind, fact: Option<&'d Fact<String>>) {
        self.maybe(fact, |out, fact| out.fact(fact, |out, id| _ = out.refer(kind, id)));
    }

    fn party(&mut self, party: &'d Party) {
        match party {
            Party::Everyone => self.number(0),
            Party::Country(code) => {
                self.number(1);
                self.refer(Kind::Country, code);
            }
            Party::Organisation(id) => {
                self.number(2);
                self.refer(Kind::Organisation, id);
            }
            Party::Person(id) => {
                self.number(3);
                self.refer(Kind::Person, id);
            }
        }
    }

    /// A date; its days are left out where columns hold them.
    pub(super) fn when(&mut self, when: &'d When, days_in_columns: bool) {
        if !days_in_columns {
            self.maybe(when.earliest.as_ref(), Self::day);
            self.maybe(when.latest.as_ref(), Self::day);
            self.number(when.basis as u32);
            self.number(u32::from(when.approximate));
        }
        let form = form_of(&when.edtf, when.earliest, when.latest);
        self.number(form);
        if form == VERBATIM {
            self.text(&when.edtf);
        }
        self.many(&when.bounds, |out, bound| {
            out.number(bound.edge as u32);
            out.day(&bound.day);
            out.evidence(&bound.evidence);
        });
        self.many(&when.evidence, Self::evidence);
    }

    /// An engagement at some date, less its id, title, mode, status and days.
    #[inline(never)]
    pub(super) fn engagement(&mut self, engagement: &'d Engagement, when: &'d When) {
        let listed = self.row.get(ITEMS).is_some_and(|items| *items == engagement.items);
        self.maybe((!listed).then_some(&engagement.items), |out, items| {
            out.many(items, |out, &item| out.item(item));
        });
        let reviews = engagement.review as u32 | (engagement.when_review as u32) << 2;
        self.number(engagement.event_type as u32 | reviews << 1);
        self.fact(&engagement.mode, |_, _| {});
        self.fact(&engagement.status, |_, _| {});
        self.when(when, true);
        self.thing(Kind::Place, engagement.place.as_ref());
        self.thing(Kind::Country, engagement.country.as_ref());
        self.many(&engagement.participants, Self::participant);
        self.things(Kind::Organisation, &engagement.organisations);
        self.things(Kind::Country, &engagement.countries);
        self.things(Kind::Subject, &engagement.subjects);
        self.many(&engagement.statements, Self::statement);
        self.things(Kind::Event, &engagement.mentions);
    }

    fn participant(&mut self, part: &'d Participant) {
        let row = self.refer(Kind::Person, &part.person);
        // A name that is written in full is not written again.
        let full = row.and_then(|row| self.shared.dataset.people.get(row as usize));
        let full = full.is_some_and(|person| person.name == part.name.value);
        let name = (!full).then_some(&part.name.value);
        self.maybe(name, |out, name| out.text(name));
        self.many(&part.name.evidence, Self::evidence);
        self.many(&part.roles, |out, fact| out.fact(fact, |out, role| out.text(role)));
        self.thing(Kind::Organisation, part.affiliation.as_ref());
        self.many(&part.represents, |out, fact| out.fact(fact, Self::party));
        self.fact(&part.side, |out, side| out.number(*side as u32));
        self.number(part.review as u32);
    }

    fn statement(&mut self, statement: &'d Statement) {
        self.refer(Kind::Statement, &statement.id);
        self.many(&statement.by, |out, fact| out.fact(fact, Self::party));
        self.fact(&statement.kind, |out, kind| out.number(*kind as u32));
        self.maybe(statement.towards.as_ref(), |out, fact| {
            out.fact(fact, |out, words| out.text(words));
        });
        self.thing(Kind::Subject, statement.subject.as_ref());
        self.many(&statement.evidence, Self::evidence);
        self.number(statement.review as u32);
    }

    fn names(&mut self, names: &'d [Name]) {
        self.many(names, |out, name| {
            out.text(&name.text);
            out.text(&name.lang);
        });
    }

    pub(super) fn person(&mut self, person: &'d Person) {
        self.names(&person.variants);
        self.maybe(person.wikidata.as_ref(), |out, item| out.text(item));
        self.many(&person.evidence, Self::evidence);
    }

    pub(super) fn organisation(&mut self, body: &'d Organisation) {
        self.maybe(body.abbreviation.as_ref(), |out, short| out.text(short));
        self.names(&body.variants);
        self.thing(Kind::Country, body.country.as_ref());
        self.thing(Kind::Organisation, body.parent.as_ref());
        self.maybe(body.wikidata.as_ref(), |out, item| out.text(item));
        self.many(&body.evidence, Self::evidence);
    }

    pub(super) fn place(&mut self, place: &'d Place) {
        self.thing(Kind::Country, place.country.as_ref());
        self.maybe(place.coordinates.as_ref(), |out, fact| {
            out.fact(fact, |out, &(north, east)| {
                push_signed(&mut out.bytes, north);
                push_signed(&mut out.bytes, east);
            });
        });
        self.many(&place.evidence, Self::evidence);
    }

    pub(super) fn event(&mut self, event: &'d MentionedEvent) {
        self.when(&event.when, false);
        self.thing(Kind::Place, event.place.as_ref());
        self.many(&event.evidence, Self::evidence);
    }

    /// An item less its title, text and line.
    pub(super) fn item_record(&mut self, item: &Item) {
        self.number(item.bulletin);
        self.number(item.kind as u32);
        for span in [item.span, item.title_span] {
            self.number(span.start);
            self.number(span.end.wrapping_sub(span.start));
        }
    }

    /// A bulletin less its id and text.
    pub(super) fn bulletin(&mut self, bulletin: &'d elshi_record::Bulletin) {
        for text in [
            &bulletin.title,
            &bulletin.publisher,
            &bulletin.url,
            &bulletin.language,
            &bulletin.retrieved,
            &bulletin.hash,
        ] {
            self.text(text);
        }
        self.number(bulletin.kind as u32);
        self.when(&bulletin.published, false);
    }
}
