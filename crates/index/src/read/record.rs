//! Records from runs of bytes; `write::record` is the way there.
//!
//! Whatever the bytes are, reading ends: a list is as long as its bytes allow.

use super::Pack;
use crate::facet::{ITEMS, relation_of};
use crate::format::{
    BASES, EVENT_TYPES, ITEM_KINDS, REVIEWS, Reader, SIDES, SOURCE_KINDS, STATEMENT_KINDS, Section,
    VERBATIM, write_form,
};
use crate::{Entity, Kind};
use elshi_record::{
    Anchor, Bound, Bulletin, Day, Edge, EventType, Evidence, Fact, Item, Method, Name, Participant,
    Party, Review, Span, Statement, When,
};

/// A record being read.
pub(super) struct In<'p> {
    pub(super) pack: &'p Pack,
    /// The row of engagements that it belongs to.
    pub(super) row: Option<u32>,
    reader: Reader<'p>,
}

impl<'p> In<'p> {
    /// The record of a row, among the distinct records of its kind.
    pub(super) fn shape(pack: &'p Pack, of: Section, shapes: Section, row: u32) -> Option<In<'p>> {
        let column = pack.column(of);
        if row as usize >= column.rows() {
            return None;
        }
        In::blob(pack, shapes, column.at(row))
    }

    /// The record of a number.
    pub(super) fn blob(pack: &'p Pack, section: Section, number: u32) -> Option<In<'p>> {
        let reader = Reader::new(pack.blobs(section).get(number)?);
        Some(In { pack, row: None, reader })
    }

    pub(super) fn number(&mut self) -> Option<u32> {
        self.reader.varint()
    }

    pub(super) fn signed(&mut self) -> Option<i32> {
        self.reader.signed()
    }

    pub(super) fn text(&mut self) -> Option<String> {
        let number = self.number()?;
        Some(self.pack.string(number).to_owned())
    }

    pub(super) fn one_of<T: Copy>(&mut self, list: &[T]) -> Option<T> {
        let number = self.number()?;
        list.get(number as usize).copied()
    }

    pub(super) fn many<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Vec<T>> {
        let count = self.number()? as usize;
        // Each value takes a byte at the least.
        if count > self.reader.left() {
            return None;
        }
        (0..count).map(|_| read(self)).collect()
    }

    pub(super) fn maybe<T>(&mut self, read: impl Fn(&mut Self) -> Option<T>) -> Option<Option<T>> {
        if self.number()? == 0 { Some(None) } else { read(self).map(Some) }
    }

    pub(super) fn refer(&mut self, kind: Kind) -> Option<String> {
        let row = match self.number()? {
            0 => return self.text(),
            1 => self.number()?,
            place => self.pack.values(relation_of(kind)?, self.row?).nth(place as usize - 2)?,
        };
        Some(self.pack.id(Entity { kind, row }).into_owned())
    }

    pub(super) fn item(&mut self) -> Option<u32> {
        match self.number()? {
            0 => self.number(),
            place => self.pack.values(ITEMS, self.row?).nth(place as usize - 1),
        }
    }

    pub(super) fn evidence(&mut self) -> Option<Evidence> {
        let head = self.number()?;
        let method = match head & 3 {
            0 => Method::Stated,
            1 => Method::Inferred { rule: self.text()? },
            _ => Method::Curated { note: self.text()? },
        };
        if head & 4 == 0 {
            return Some(Evidence { anchor: None, method });
        }
        let item = self.item()?;
        let (bulletin, within, _) = self.pack.item_spans(item).unwrap_or_default();
        let start = within.start.wrapping_add(self.signed()? as u32);
        let span = Span { start, end: start.wrapping_add(self.number()?) };
        let exact = match head & 8 {
            0 => self.pack.text(bulletin, span)?.to_owned(),
            _ => self.text()?,
        };
        Some(Evidence { anchor: Some(Anchor { item, span, exact }), method })
    }

    pub(super) fn fact<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<Fact<T>> {
        Some(Fact { value: read(self)?, evidence: self.many(Self::evidence)? })
    }

    pub(super) fn things(&mut self, kind: Kind) -> Option<Vec<Fact<String>>> {
        self.many(|from| from.fact(|from| from.refer(kind)))
    }

    pub(super) fn thing(&mut self, kind: Kind) -> Option<Option<Fact<String>>> {
        self.maybe(|from| from.fact(|from| from.refer(kind)))
    }

    fn party(&mut self) -> Option<Party> {
        Some(match self.number()? {
            0 => Party::Everyone,
            1 => Party::Country(self.refer(Kind::Country)?),
            2 => Party::Organisation(self.refer(Kind::Organisation)?),
            _ => Party::Person(self.refer(Kind::Person)?),
        })
    }

    fn day(&mut self) -> Option<Day> {
        self.signed().map(Day)
    }

    /// A date whose days the bytes hold.
    pub(super) fn when(&mut self) -> Option<When> {
        let dated = When {
            earliest: self.maybe(Self::day)?,
            latest: self.maybe(Self::day)?,
            basis: self.one_of(&BASES)?,
            approximate: self.number()? != 0,
            ..When::default()
        };
        self.rest_of_when(dated)
    }

    /// What a date has besides its days.
    pub(super) fn rest_of_when(&mut self, mut when: When) -> Option<When> {
        let form = self.number()?;
        when.edtf = match form {
            VERBATIM => self.text()?,
            _ => write_form(form, when.earliest, when.latest)?,
        };
        when.bounds = self.many(|from| {
            let edge = from.one_of(&[Edge::Earliest, Edge::Latest])?;
            Some(Bound { edge, day: from.day()?, evidence: from.evidence()? })
        })?;
        when.evidence = self.many(Self::evidence)?;
        Some(when)
    }

    pub(super) fn participant(&mut self) -> Option<Participant> {
        let person = self.refer(Kind::Person)?;
        let name = match self.maybe(Self::text)? {
            Some(name) => name,
            None => {
                let person = self.pack.find(Kind::Person, &person)?;
                self.pack.name(person).into_owned()
            }
        };
        Some(Participant {
            person,
            name: Fact { value: name, evidence: self.many(Self::evidence)? },
            roles: self.many(|from| from.fact(Self::text))?,
            affiliation: self.thing(Kind::Organisation)?,
            represents: self.many(|from| from.fact(Self::party))?,
            side: self.fact(|from| from.one_of(&SIDES))?,
            review: self.one_of(&REVIEWS)?,
        })
    }

    pub(super) fn statement(&mut self) -> Option<Statement> {
        Some(Statement {
            id: self.refer(Kind::Statement)?,
            by: self.many(|from| from.fact(Self::party))?,
            kind: self.fact(|from| from.one_of(&STATEMENT_KINDS))?,
            towards: self.maybe(|from| from.fact(Self::text))?,
            subject: self.thing(Kind::Subject)?,
            evidence: self.many(Self::evidence)?,
            review: self.one_of(&REVIEWS)?,
        })
    }

    pub(super) fn names(&mut self) -> Option<Vec<Name>> {
        self.many(|from| Some(Name { text: from.text()?, lang: from.text()? }))
    }

    /// The type of event, whether somebody looked at it, and at its date.
    pub(super) fn event_type_and_reviews(&mut self) -> Option<(EventType, Review, Review)> {
        let all = self.number()?;
        let review = |at: u32| REVIEWS.get((all >> at & 3) as usize).copied();
        Some((EVENT_TYPES.get((all & 1) as usize).copied()?, review(1)?, review(3)?))
    }

    fn span(&mut self) -> Option<Span> {
        let start = self.number()?;
        Some(Span { start, end: start.wrapping_add(self.number()?) })
    }

    pub(super) fn item_record(&mut self) -> Option<Item> {
        Some(Item {
            bulletin: self.number()?,
            kind: self.one_of(&ITEM_KINDS)?,
            span: self.span()?,
            title_span: self.span()?,
            ..Item::default()
        })
    }

    pub(super) fn bulletin(&mut self) -> Option<Bulletin> {
        Some(Bulletin {
            title: self.text()?,
            publisher: self.text()?,
            url: self.text()?,
            language: self.text()?,
            retrieved: self.text()?,
            hash: self.text()?,
            kind: self.one_of(&SOURCE_KINDS)?,
            published: self.when()?,
            ..Bulletin::default()
        })
    }
}
