//! Reported positions, and the parties that take them.

use super::diagnostic::FactsDiagnostic;
use super::evidence::with_evidence_keys;
use super::read::Reader;
use super::references::Kind;
use super::source::{Place, Scope};
use super::table::{Table, Word};
use super::terms;
use elshi_record::{Evidence, Fact, Party, Statement, StatementKind};

impl Reader<'_> {
    pub(super) fn statements(&mut self, table: &Table<'_>, scope: &Scope) -> Vec<Statement> {
        let tables = table.tables("statement", &mut self.problems);
        tables.iter().filter_map(|table| self.statement(table, scope)).collect()
    }

    /// One statement; what its parts quote is looked for in its own words
    /// first, so that these need not say which "Kazakhstan" they mean.
    fn statement(&mut self, table: &Table<'_>, scope: &Scope) -> Option<Statement> {
        let known = ["id", "by", "kind", "towards", "subject", "review"];
        table.only(&with_evidence_keys(&known), &mut self.problems);
        let id = table.required("id", &mut self.problems)?;
        self.references.define(Kind::Statement, id.text, id.span.clone(), &mut self.problems);
        let evidence = self.evidence(table, scope);
        let scope = &Scope { narrow: self.first_place(&evidence), items: scope.items.clone() };
        if !table.has("by") {
            self.problems.push(table.missing("by"));
        }
        let towards = table.entries("towards", &mut self.problems);
        let subject = self.subject_facts(table, "subject", scope).into_iter().next();
        Some(Statement {
            id: id.text.to_owned(),
            by: self.parties(table, "by", scope),
            kind: self.kind(table, scope)?,
            towards: towards.first().and_then(|entry| self.own_words(entry, scope)),
            subject,
            evidence,
            review: self.term_or_default(table, "review", terms::REVIEWS),
        })
    }

    fn kind(&mut self, table: &Table<'_>, scope: &Scope) -> Option<Fact<StatementKind>> {
        if !table.has("kind") {
            self.problems.push(table.missing("kind"));
        }
        let fact = table.tables("kind", &mut self.problems).into_iter().next()?;
        self.term_fact(&fact, terms::STATEMENT_KINDS, scope)
    }

    fn first_place(&self, evidence: &[Evidence]) -> Option<Place> {
        let anchor = evidence.iter().find_map(|evidence| evidence.anchor.as_ref())?;
        Some(Place { item: anchor.item, bytes: self.source.bytes(anchor.span)? })
    }

    pub(super) fn party(&mut self, fact: &Table<'_>) -> Option<Party> {
        let problems = &mut self.problems;
        let person = fact.word("person", problems);
        let organisation = fact.word("organisation", problems);
        let country = fact.word("country", problems);
        let everyone = fact.flag("everyone", problems).filter(|everyone| *everyone);
        match (person, organisation, country, everyone) {
            (Some(word), None, None, None) => {
                Some(Party::Person(self.references.mean(Kind::Person, &word)))
            }
            (None, Some(word), None, None) => {
                Some(Party::Organisation(self.references.mean(Kind::Organisation, &word)))
            }
            (None, None, Some(word), None) => Some(Party::Country(self.country(&word))),
            (None, None, None, Some(_)) => Some(Party::Everyone),
            _ => {
                let message = "a party is one of person, organisation, country, everyone";
                let hint = "`{ person = \"…\" }`, `{ country = \"KAZ\" }`, `{ everyone = true }`";
                let span = fact.span.clone();
                self.problems.push(FactsDiagnostic::new("malformed-party", span, message, hint));
                None
            }
        }
    }

    /// A list of facts `{ is = "…", quote = "…" }`; `value` checks what each is.
    pub(super) fn facts(
        &mut self,
        table: &Table<'_>,
        key: &str,
        scope: &Scope,
        value: impl Fn(&mut Self, &Word<'_>) -> String,
    ) -> Vec<Fact<String>> {
        let mut facts = Vec::new();
        for fact in table.tables(key, &mut self.problems) {
            fact.only(&with_evidence_keys(&["is"]), &mut self.problems);
            let evidence = self.evidence(&fact, scope);
            let Some(word) = fact.required("is", &mut self.problems) else { continue };
            facts.push(Fact { value: value(self, &word), evidence });
        }
        facts
    }
}
