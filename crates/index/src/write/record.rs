//! Records as runs of bytes: what stands in columns is left out, and things
//! are referred to by their place in the row's own lists, so that rows of a
//! table which differ in their columns alone share one run.
//!
//! `read::record` is the way back; the two are read side by side.

use super::out::Out;
use crate::Kind;
use crate::facet::ITEMS;
use crate::format::{VERBATIM, form_of};
use elshi_record::{
    Bulletin, Engagement, Item, MentionedEvent, Name, Organisation, Participant, Person, Place,
    Statement, When,
};

impl<'d> Out<'_, 'd> {
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
                out.signed(north);
                out.signed(east);
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
    pub(super) fn bulletin(&mut self, bulletin: &'d Bulletin) {
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
