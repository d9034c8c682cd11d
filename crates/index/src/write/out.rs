//! What runs of bytes are made of: numbers, texts, days, evidence, and things as
//! their place in the row's own lists.

use super::entries::Entry;
use super::pool::Pool;
use super::relations::RowValues;
use super::tables::Tables;
use crate::Kind;
use crate::facet::{ITEMS, relation_of};
use crate::format::{push_signed, push_varint};
use elshi_record::{Dataset, Day, Evidence, Fact, Method, Offsets, Party};
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
    pub(super) shared: &'o mut Shared<'d>,
    pub(super) row: &'o RowValues,
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

    pub(super) fn number(&mut self, value: u32) {
        // Most numbers of a record are small.
        if value < 0x80 {
            return self.bytes.push(value as u8);
        }
        push_varint(&mut self.bytes, value);
    }

    pub(super) fn signed(&mut self, value: i32) {
        push_signed(&mut self.bytes, value);
    }

    pub(super) fn text(&mut self, text: &'d str) {
        let number = self.shared.strings.text(text);
        self.number(number);
    }

    pub(super) fn many<T>(&mut self, values: &'d [T], mut write: impl FnMut(&mut Self, &'d T)) {
        self.number(values.len() as u32);
        values.iter().for_each(|value| write(self, value));
    }

    pub(super) fn maybe<T>(
        &mut self,
        value: Option<&'d T>,
        mut write: impl FnMut(&mut Self, &'d T),
    ) {
        self.number(u32::from(value.is_some()));
        value.into_iter().for_each(|value| write(self, value));
    }

    pub(super) fn day(&mut self, day: &Day) {
        self.signed(day.0);
    }

    /// A thing: 0 and its id as a string, 1 and its row, or from 2 on its
    /// place in the row's list. Gives its row, where it has one.
    pub(super) fn refer(&mut self, kind: Kind, id: &'d str) -> Option<u32> {
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

    pub(super) fn item(&mut self, item: u32) {
        let list = self.row.get(ITEMS).map_or(&[][..], Vec::as_slice);
        match list.binary_search(&item) {
            Ok(place) => self.number(place as u32 + 1),
            Err(_) => {
                self.number(0);
                self.number(item);
            }
        }
    }

    pub(super) fn evidence(&mut self, evidence: &'d Evidence) {
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

    pub(super) fn fact<T>(&mut self, fact: &'d Fact<T>, write: impl FnOnce(&mut Self, &'d T)) {
        write(self, &fact.value);
        self.many(&fact.evidence, Self::evidence);
    }

    pub(super) fn things(&mut self, kind: Kind, facts: &'d [Fact<String>]) {
        self.many(facts, |out, fact| out.fact(fact, |out, id| _ = out.refer(kind, id)));
    }

    pub(super) fn thing(&mut self, kind: Kind, fact: Option<&'d Fact<String>>) {
        self.maybe(fact, |out, fact| out.fact(fact, |out, id| _ = out.refer(kind, id)));
    }

    pub(super) fn party(&mut self, party: &'d Party) {
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
}
