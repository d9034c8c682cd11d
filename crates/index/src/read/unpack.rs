//! Whole records, decoded when somebody asks for one.

use super::Pack;
use super::record::In;
use crate::facet::ITEMS;
use crate::format::{MODES, Section};
use crate::{Entity, Facet, Kind};
use elshi_record::{
    Bulletin, Dataset, Engagement, Fact, Item, MentionedEvent, Organisation, Person, Place, Span,
    Subject, When,
};

impl Pack {
    fn record(&self, kind: Kind, row: u32) -> Option<In<'_>> {
        In::shape(self, Section::ShapeOf(kind), Section::Shapes(kind), row)
    }

    /// The id and name of a row.
    fn named(&self, kind: Kind, row: u32) -> (String, String) {
        let entity = Entity { kind, row };
        (self.id(entity).into_owned(), self.name(entity).into_owned())
    }

    /// An engagement with all that is known of it.
    pub fn engagement(&self, row: u32) -> Option<Engagement> {
        let mut from = self.record(Kind::Engagement, row)?;
        from.row = Some(row);
        let (id, title) = self.named(Kind::Engagement, row);
        let listed = from.maybe(|from| from.many(In::item))?;
        let items = listed.unwrap_or_else(|| self.values(ITEMS, row).collect());
        let (event_type, review, when_review) = from.event_type_and_reviews()?;
        let timed = self.timed(row);
        let mode = self.mode(row).unwrap_or_default();
        Some(Engagement {
            id,
            title,
            items,
            event_type,
            mode: Fact { value: mode, evidence: from.fact(|_| Some(()))?.evidence },
            status: Fact { value: timed.status, evidence: from.fact(|_| Some(()))?.evidence },
            when: from.rest_of_when(When {
                earliest: timed.earliest,
                latest: timed.latest,
                approximate: timed.approximate,
                basis: timed.basis,
                ..When::default()
            })?,
            when_review,
            place: from.thing(Kind::Place)?,
            country: from.thing(Kind::Country)?,
            participants: from.many(In::participant)?,
            organisations: from.things(Kind::Organisation)?,
            countries: from.things(Kind::Country)?,
            subjects: from.things(Kind::Subject)?,
            statements: from.many(In::statement)?,
            mentions: from.things(Kind::Event)?,
            review,
        })
    }

    /// How the parties of an engagement met.
    pub fn mode(&self, row: u32) -> Option<elshi_record::Mode> {
        let value = self.values_of(Facet::Mode, row).next()?;
        let code = self.column(Section::Closed(Facet::Mode as usize)).at(value);
        MODES.get(code as usize).copied()
    }

    /// A person.
    pub fn person(&self, row: u32) -> Option<Person> {
        let mut from = self.record(Kind::Person, row)?;
        let (id, name) = self.named(Kind::Person, row);
        Some(Person {
            id,
            name,
            variants: from.names()?,
            wikidata: from.maybe(In::text)?,
            evidence: from.many(In::evidence)?,
        })
    }

    /// An organisation.
    pub fn organisation(&self, row: u32) -> Option<Organisation> {
        let mut from = self.record(Kind::Organisation, row)?;
        let (id, name) = self.named(Kind::Organisation, row);
        Some(Organisation {
            id,
            name,
            abbreviation: from.maybe(In::text)?,
            variants: from.names()?,
            country: from.thing(Kind::Country)?,
            parent: from.thing(Kind::Organisation)?,
            wikidata: from.maybe(In::text)?,
            evidence: from.many(In::evidence)?,
        })
    }

    /// A place.
    pub fn place(&self, row: u32) -> Option<Place> {
        let mut from = self.record(Kind::Place, row)?;
        let (id, name) = self.named(Kind::Place, row);
        Some(Place {
            id,
            name,
            country: from.thing(Kind::Country)?,
            coordinates: from
                .maybe(|from| from.fact(|from| Some((from.signed()?, from.signed()?))))?,
            evidence: from.many(In::evidence)?,
        })
    }

    /// A mentioned event.
    pub fn event(&self, row: u32) -> Option<MentionedEvent> {
        let mut from = self.record(Kind::Event, row)?;
        let (id, name) = self.named(Kind::Event, row);
        Some(MentionedEvent {
            id,
            name,
            when: from.when()?,
            place: from.thing(Kind::Place)?,
            evidence: from.many(In::evidence)?,
        })
    }

    /// The bulletin, the text and the title of an item.
    pub(crate) fn item_spans(&self, item: u32) -> Option<(u32, Span, Span)> {
        let record =
            In::shape(self, Section::ItemShapeOf, Section::ItemShapes, item)?.item_record()?;
        Some((record.bulletin, record.span, record.title_span))
    }

    /// The other names of a thing, as they are searched for.
    pub(crate) fn other_names(&self, entity: Entity) -> Vec<String> {
        let (short, variants) = match entity.kind {
            Kind::Person => (None, self.person(entity.row).map(|person| person.variants)),
            Kind::Organisation => match self.organisation(entity.row) {
                Some(body) => (body.abbreviation, Some(body.variants)),
                None => (None, None),
            },
            _ => (None, None),
        };
        let variants = variants.into_iter().flatten().map(|name| name.text);
        short.into_iter().chain(variants).collect()
    }

    /// An item.
    pub fn item(&self, item: u32) -> Option<Item> {
        let record =
            In::shape(self, Section::ItemShapeOf, Section::ItemShapes, item)?.item_record()?;
        let title = match self.column(Section::ItemTitles).at(item).checked_sub(1) {
            Some(number) => self.string(number).to_owned(),
            None => {
                let row = *self.inverse(ITEMS)?.rows(item).first()?;
                self.name(Entity { kind: Kind::Engagement, row }).into_owned()
            }
        };
        let line = self.column(Section::ItemLines).at(item);
        let line = (line >> 1) as i32 ^ -((line & 1) as i32);
        Some(Item {
            title,
            line: item.wrapping_add(line as u32),
            text: self.item_text(item).to_owned(),
            ..record
        })
    }

    /// A bulletin less its text, of which [`Pack::text`] gives the parts.
    pub fn bulletin(&self, bulletin: u32) -> Option<Bulletin> {
        let record = In::blob(self, Section::Bulletins, bulletin)?.bulletin()?;
        Some(Bulletin { id: self.bulletin_id(bulletin).to_owned(), ..record })
    }

    /// A bulletin's title.
    pub(super) fn bulletin_title(&self, bulletin: u32) -> &str {
        let number = In::blob(self, Section::Bulletins, bulletin).and_then(|mut b| b.number());
        number.map_or("", |number| self.string(number))
    }

    /// The BCP 47 language of a bulletin.
    pub fn bulletin_language(&self, bulletin: u32) -> &str {
        let number = In::blob(self, Section::Bulletins, bulletin).and_then(|mut from| {
            for _ in 0..3 {
                from.number()?;
            }
            from.number()
        });
        number.map_or("", |number| self.string(number))
    }

    /// Everything, as it was packed; what is damaged is left out.
    pub fn dataset(&self) -> Dataset {
        let bulletins = (0..self.bulletin_count()).filter_map(|row| {
            Some(Bulletin { text: self.bulletin_text(row).to_owned(), ..self.bulletin(row)? })
        });
        let subjects = (0..self.count(Kind::Subject)).map(|row| {
            let (id, name) = self.named(Kind::Subject, row);
            Subject { id, name }
        });
        Dataset {
            bulletins: bulletins.collect(),
            items: (0..self.item_count()).filter_map(|item| self.item(item)).collect(),
            engagements: self.all(Kind::Engagement, Pack::engagement),
            people: self.all(Kind::Person, Pack::person),
            organisations: self.all(Kind::Organisation, Pack::organisation),
            places: self.all(Kind::Place, Pack::place),
            subjects: subjects.collect(),
            events: self.all(Kind::Event, Pack::event),
            apart: (0..self.blobs(Section::Apart).len() / 2).map(|pair| self.apart(pair)).collect(),
        }
    }

    fn apart(&self, pair: u32) -> [String; 2] {
        [pair * 2, pair * 2 + 1].map(|at| self.blobs(Section::Apart).text(at).to_owned())
    }

    fn all<T>(&self, kind: Kind, read: fn(&Pack, u32) -> Option<T>) -> Vec<T> {
        (0..self.count(kind)).filter_map(|row| read(self, row)).collect()
    }
}
