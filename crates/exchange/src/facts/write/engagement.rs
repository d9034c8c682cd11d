//! Engagements, their participants and statements as tables.

use super::Writer;
use super::quote::Pairs;
use super::value::{Lines, list, string};
use crate::facts::source::{Place, Scope};
use crate::facts::terms::{
    EVENT_TYPES, MODES, REVIEWS, SIDES, STATEMENT_KINDS, STATUSES, Terms, word_for,
};
use elshi_record::{
    Engagement, EventType, Fact, Participant, Party, Review, Side, Statement, Status,
};

impl Writer<'_> {
    pub(super) fn engagement(&self, engagement: &Engagement, lines: &mut Lines) {
        let scope = &self.scope_of(&engagement.items);
        lines.header("[[engagement]]");
        lines.key("id", &string(&engagement.id));
        lines.key("items", &list(&self.item_keys(&engagement.items)));
        let first = engagement.items.first().and_then(|&at| self.source.items.get(at as usize));
        if first.is_none_or(|item| item.record.title != engagement.title) {
            lines.key("title", &string(&engagement.title));
        }
        if engagement.event_type != EventType::default() {
            lines.key("type", &string(word_for(EVENT_TYPES, engagement.event_type)));
        }
        lines.key("mode", &self.term(&engagement.mode, MODES, scope));
        lines.key("status", &self.term(&engagement.status, STATUSES, scope));
        let held = engagement.status.value == Status::Held;
        if let Some(when) = self.when(&engagement.when, scope, held) {
            lines.key("when", &when);
        }
        self.id("place", engagement.place.as_ref(), scope, lines);
        self.id("country", engagement.country.as_ref(), scope, lines);
        lines.list_unless_empty("countries", &self.ids(&engagement.countries, scope));
        lines.list_unless_empty("organisations", &self.ids(&engagement.organisations, scope));
        lines.list_unless_empty("subjects", &self.ids(&engagement.subjects, scope));
        lines.list_unless_empty("mentions", &self.ids(&engagement.mentions, scope));
        review("review", engagement.review, lines);
        review("when_review", engagement.when_review, lines);
        for participant in &engagement.participants {
            self.participant(participant, scope, lines);
        }
        for statement in &engagement.statements {
            self.statement(statement, scope, lines);
        }
    }

    fn participant(&self, participant: &Participant, scope: &Scope, lines: &mut Lines) {
        lines.header("[[engagement.participant]]");
        lines.key("person", &string(&participant.person));
        lines.key("name", &self.own_words(&participant.name, scope));
        let roles: Vec<String> =
            participant.roles.iter().map(|role| self.own_words(role, scope)).collect();
        lines.list_unless_empty("roles", &roles);
        lines
            .list_unless_empty("affiliation", &self.ids(participant.affiliation.as_slice(), scope));
        lines.list_unless_empty("represents", &self.parties(&participant.represents, scope));
        if participant.side != Fact::from_row(Side::Unclear) {
            lines.key("side", &self.term(&participant.side, SIDES, scope));
        }
        review("review", participant.review, lines);
    }

    fn statement(&self, statement: &Statement, scope: &Scope, lines: &mut Lines) {
        lines.header("[[engagement.statement]]");
        lines.key("id", &string(&statement.id));
        for (key, value) in self.evidence(&statement.evidence, scope) {
            lines.key(key, &value);
        }
        let scope = &Scope { narrow: self.first_place(statement), items: scope.items.clone() };
        lines.key("by", &list(&self.parties(&statement.by, scope)));
        lines.key("kind", &self.term(&statement.kind, STATEMENT_KINDS, scope));
        if let Some(towards) = &statement.towards {
            lines.key("towards", &self.own_words(towards, scope));
        }
        self.id("subject", statement.subject.as_ref(), scope, lines);
        review("review", statement.review, lines);
    }

    fn first_place(&self, statement: &Statement) -> Option<Place> {
        let anchor = statement.evidence.iter().find_map(|evidence| evidence.anchor.as_ref())?;
        Some(Place { item: anchor.item, bytes: self.source.bytes(anchor.span)? })
    }

    fn term<T: Copy + PartialEq>(&self, fact: &Fact<T>, terms: Terms<T>, scope: &Scope) -> String {
        self.fact(&string(word_for(terms, fact.value)), &fact.evidence, scope)
    }

    fn id(&self, key: &str, fact: Option<&Fact<String>>, scope: &Scope, lines: &mut Lines) {
        if let Some(fact) = fact {
            lines.key(key, &self.fact(&string(&fact.value), &fact.evidence, scope));
        }
    }

    fn ids(&self, facts: &[Fact<String>], scope: &Scope) -> Vec<String> {
        let one = |fact: &Fact<String>| self.fact(&string(&fact.value), &fact.evidence, scope);
        facts.iter().map(one).collect()
    }

    fn parties(&self, facts: &[Fact<Party>], scope: &Scope) -> Vec<String> {
        let one = |fact: &Fact<Party>| {
            let party: Pairs = match &fact.value {
                Party::Country(code) => vec![("country", string(code))],
                Party::Organisation(id) => vec![("organisation", string(id))],
                Party::Person(id) => vec![("person", string(id))],
                Party::Everyone => vec![("everyone", "true".to_owned())],
            };
            self.fact_of(party, &fact.evidence, scope)
        };
        facts.iter().map(one).collect()
    }
}

fn review(key: &str, review: Review, lines: &mut Lines) {
    if review != Review::default() {
        lines.key(key, &string(word_for(REVIEWS, review)));
    }
}
