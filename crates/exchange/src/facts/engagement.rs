//! Engagements, their participants, and the events that a text mentions.

use super::evidence::with_evidence_keys;
use super::read::Reader;
use super::references::Kind;
use super::source::Scope;
use super::table::{Entry, Table};
use super::terms::{self, Terms};
use elshi_record::{
    CountryCode, Engagement, Fact, Id, MentionedEvent, Participant, Party, Review, Side, Status,
};

const ENGAGEMENT_KEYS: [&str; 15] = [
    "id",
    "title",
    "items",
    "type",
    "mode",
    "status",
    "when",
    "place",
    "country",
    "participant",
    "organisations",
    "countries",
    "subjects",
    "statement",
    "mentions",
];

impl Reader<'_> {
    pub(super) fn engagements(&mut self, root: &Table<'_>) -> Vec<Engagement> {
        let tables = root.tables("engagement", &mut self.problems);
        tables.iter().filter_map(|table| self.engagement(table)).collect()
    }

    fn engagement(&mut self, table: &Table<'_>) -> Option<Engagement> {
        let known: Vec<&str> =
            ENGAGEMENT_KEYS.iter().copied().chain(["review", "when_review"]).collect();
        table.only(&known, &mut self.problems);
        let id = table.required("id", &mut self.problems)?;
        self.references.define(Kind::Engagement, id.text, id.span.clone(), &mut self.problems);
        let scope = self.items_of(table);
        let first = scope.items.first().and_then(|&index| self.source.items.get(index as usize));
        let of_item = first.map(|item| item.record.title.clone()).unwrap_or_default();
        let title = table.word("title", &mut self.problems);
        let status = self.required_term(table, "status", terms::STATUSES, &scope);
        let held = status.as_ref().is_none_or(|fact| fact.value == Status::Held);
        let limits = table.tables("when", &mut self.problems);
        let when = self.when(limits.first(), &scope, held);
        let [review, when_review] =
            ["review", "when_review"].map(|key| self.term_or_default(table, key, terms::REVIEWS));
        // Of what nobody has looked at, that is a doubt and no mistake.
        if ![review, when_review].contains(&Review::Unreviewed) {
            self.check_bounds(limits.first(), &when);
        }
        let place = self.id_facts(table, "place", Kind::Place, &scope).into_iter().next();
        let country = self.country_facts(table, "country", &scope).into_iter().next();
        Some(Engagement {
            id: id.text.to_owned(),
            title: title.map_or(of_item, |word| word.text.to_owned()),
            items: scope.items.clone(),
            event_type: self.term_or_default(table, "type", terms::EVENT_TYPES),
            mode: self.required_term(table, "mode", terms::MODES, &scope).unwrap_or_default(),
            status: status.unwrap_or_default(),
            when,
            when_review,
            place,
            country,
            participants: self.participants(table, &scope),
            organisations: self.id_facts(table, "organisations", Kind::Organisation, &scope),
            countries: self.country_facts(table, "countries", &scope),
            subjects: self.subject_facts(table, "subjects", &scope),
            statements: self.statements(table, &scope),
            mentions: self.id_facts(table, "mentions", Kind::Event, &scope),
            review,
        })
    }

    /// The items that an engagement is reported in.
    fn items_of(&mut self, table: &Table<'_>) -> Scope {
        if !table.has("items") {
            self.problems.push(table.missing("items"));
        }
        let mut items = Vec::new();
        for entry in table.entries("items", &mut self.problems) {
            if let Entry::Word(key) = entry {
                items.extend(self.item_index(&key));
            }
        }
        Scope { narrow: None, items }
    }

    fn participants(&mut self, table: &Table<'_>, scope: &Scope) -> Vec<Participant> {
        let tables = table.tables("participant", &mut self.problems);
        tables.iter().filter_map(|table| self.participant(table, scope)).collect()
    }

    /// One participant; its `within` and `item` narrow where all of its
    /// quotations are looked for.
    fn participant(&mut self, table: &Table<'_>, scope: &Scope) -> Option<Participant> {
        let known = [
            "person",
            "name",
            "roles",
            "affiliation",
            "represents",
            "side",
            "review",
            "within",
            "item",
        ];
        table.only(&known, &mut self.problems);
        let person = table.required("person", &mut self.problems)?;
        let scope = &self.narrowed(table, scope)?;
        let names = table.entries("name", &mut self.problems);
        if names.is_empty() {
            self.problems.push(table.missing("name"));
        }
        let name = names.first().and_then(|entry| self.own_words(entry, scope));
        let roles = table.entries("roles", &mut self.problems);
        let affiliation = self.id_facts(table, "affiliation", Kind::Organisation, scope);
        let side = table.tables("side", &mut self.problems);
        let side = side.first().and_then(|fact| self.term_fact(fact, terms::SIDES, scope));
        Some(Participant {
            person: self.references.mean(Kind::Person, &person),
            name: name.unwrap_or_default(),
            roles: roles.iter().filter_map(|entry| self.own_words(entry, scope)).collect(),
            affiliation: affiliation.into_iter().next(),
            represents: self.parties(table, "represents", scope),
            side: side.unwrap_or_else(|| Fact::from_row(Side::Unclear)),
            review: self.term_or_default(table, "review", terms::REVIEWS),
        })
    }

    pub(super) fn events(&mut self, root: &Table<'_>) -> Vec<MentionedEvent> {
        let tables = root.tables("event", &mut self.problems);
        tables.iter().filter_map(|table| self.event(table)).collect()
    }

    fn event(&mut self, table: &Table<'_>) -> Option<MentionedEvent> {
        table.only(&with_evidence_keys(&["id", "name", "when", "place"]), &mut self.problems);
        let (id, name) = self.id_and_name(table, Kind::Event)?;
        let scope = self.source.everywhere();
        let limits = table.tables("when", &mut self.problems);
        let when = self.when(limits.first(), &scope, false);
        self.check_bounds(limits.first(), &when);
        let place = self.id_facts(table, "place", Kind::Place, &scope).into_iter().next();
        Some(MentionedEvent { id, name, when, place, evidence: self.evidence(table, &scope) })
    }

    fn required_term<T: Copy>(
        &mut self,
        table: &Table<'_>,
        key: &str,
        terms: Terms<T>,
        scope: &Scope,
    ) -> Option<Fact<T>> {
        if !table.has(key) {
            self.problems.push(table.missing(key));
        }
        let fact = table.tables(key, &mut self.problems).into_iter().next()?;
        self.term_fact(&fact, terms, scope)
    }

    pub(super) fn term_fact<T: Copy>(
        &mut self,
        fact: &Table<'_>,
        terms: Terms<T>,
        scope: &Scope,
    ) -> Option<Fact<T>> {
        fact.only(&with_evidence_keys(&["is"]), &mut self.problems);
        let evidence = self.evidence(fact, scope);
        let word = fact.required("is", &mut self.problems)?;
        Some(Fact { value: self.term(&word, terms)?, evidence })
    }

    fn id_facts(
        &mut self,
        table: &Table<'_>,
        key: &str,
        kind: Kind,
        scope: &Scope,
    ) -> Vec<Fact<Id>> {
        self.facts(table, key, scope, |reader, word| reader.references.mean(kind, word))
    }

    fn country_facts(
        &mut self,
        table: &Table<'_>,
        key: &str,
        scope: &Scope,
    ) -> Vec<Fact<CountryCode>> {
        self.facts(table, key, scope, |reader, word| reader.country(word))
    }

    pub(super) fn subject_facts(
        &mut self,
        table: &Table<'_>,
        key: &str,
        scope: &Scope,
    ) -> Vec<Fact<Id>> {
        self.facts(table, key, scope, |reader, word| reader.subject(word))
    }

    /// `{ person = "…" }`, `{ organisation = "…" }`, `{ country = "…" }` or
    /// `{ everyone = true }`, each with its evidence.
    pub(super) fn parties(
        &mut self,
        table: &Table<'_>,
        key: &str,
        scope: &Scope,
    ) -> Vec<Fact<Party>> {
        let mut parties = Vec::new();
        for fact in table.tables(key, &mut self.problems) {
            let known = ["person", "organisation", "country", "everyone"];
            fact.only(&with_evidence_keys(&known), &mut self.problems);
            let evidence = self.evidence(&fact, scope);
            parties.extend(self.party(&fact).map(|value| Fact { value, evidence }));
        }
        parties
    }
}
