//! Reads a `facts.toml` over its bulletin's text.

use super::diagnostic::FactsDiagnostic;
use super::entity::Entities;
use super::references::References;
use super::source::Source;
use super::table::{Problems, Table, Word};
use super::terms::{Terms, meaning};
use super::vocabulary::Vocabulary;
use elshi_record::{Dataset, Id, Subject, When, normalise};
use std::collections::BTreeSet;
use toml::de::DeTable;

/// What is known while one file is read.
pub(super) struct Reader<'v> {
    pub source: Source,
    pub vocabulary: &'v Vocabulary,
    pub problems: Problems,
    pub references: References,
    /// When the bulletin was published.
    pub published: When,
    /// Language of the text, for names that give none.
    pub language: String,
}

/// Reads the facts of one bulletin.
///
/// `text` is the bulletin, as its file holds it; `facts` the `facts.toml`.
/// Gives every record that could be made and every problem, sorted by place;
/// the records are complete and checked where there is no problem.
pub fn read(text: &str, facts: &str, vocabulary: &Vocabulary) -> (Dataset, Vec<FactsDiagnostic>) {
    let (root, errors) = DeTable::parse_recoverable(facts);
    let mut reader = Reader {
        source: Source::new(normalise(text)),
        vocabulary,
        problems: errors.iter().map(|error| syntax_error(error, facts)).collect(),
        references: References::default(),
        published: When::default(),
        language: String::new(),
    };
    let dataset = reader.dataset(&Table::new(root.get_ref(), 0..facts.len().min(1)));
    reader.references.check(&mut reader.problems);
    let mut problems = reader.problems;
    problems.sort_by_key(|problem| (problem.span.start, problem.span.end));
    problems.dedup();
    (dataset, problems)
}

impl Reader<'_> {
    fn dataset(&mut self, root: &Table<'_>) -> Dataset {
        let known = ["bulletin", "item", "engagement", "person", "organisation", "place", "event"];
        root.only(&known, &mut self.problems);
        self.items(root);
        let bulletin = self.bulletin(root);
        let Entities { people, organisations, places } = self.entities(root);
        let mut events = self.events(root);
        events.sort_by(|a, b| a.id.cmp(&b.id));
        let mut engagements = self.engagements(root);
        engagements.sort_by_key(|engagement| engagement.items.first().copied());
        let mut subjects = BTreeSet::new();
        for engagement in &engagements {
            subjects.extend(engagement.subjects.iter().map(|fact| &fact.value));
            let stated = engagement.statements.iter().filter_map(|s| s.subject.as_ref());
            subjects.extend(stated.map(|fact| &fact.value));
        }
        let subjects = subjects.into_iter().filter_map(|id| self.subject_record(id)).collect();
        let items = self.source.items.iter().map(|item| item.record.clone()).collect();
        let bulletins = vec![bulletin];
        let apart = Vec::new();
        Dataset {
            bulletins,
            items,
            engagements,
            people,
            organisations,
            places,
            subjects,
            events,
            apart,
        }
    }

    fn subject_record(&self, id: &Id) -> Option<Subject> {
        let name = self.vocabulary.subject(id)?.to_owned();
        Some(Subject { id: id.clone(), name })
    }

    /// What a word of a closed list stands for; reports one that is not in it.
    pub(super) fn term<T: Copy>(&mut self, word: &Word<'_>, terms: Terms<T>) -> Option<T> {
        let value = meaning(terms, word.text);
        if value.is_none() {
            let words: Vec<&str> = terms.iter().map(|(name, _)| *name).collect();
            let hint = super::diagnostic::did_you_mean(word.text, words.iter().copied())
                .unwrap_or_else(|| format!("one of: {}", words.join(", ")));
            let message = format!("`{}` is not a word that is known here", word.text);
            let span = word.span.clone();
            self.problems.push(FactsDiagnostic::new("unknown-word", span, message, hint));
        }
        value
    }

    /// The same, for a key that may be missing and then has a default.
    pub(super) fn term_or_default<T: Copy + Default>(
        &mut self,
        table: &Table<'_>,
        key: &str,
        terms: Terms<T>,
    ) -> T {
        let word = table.word(key, &mut self.problems);
        word.and_then(|word| self.term(&word, terms)).unwrap_or_default()
    }

    /// A country code that exists; reports one that does not.
    pub(super) fn country(&mut self, word: &Word<'_>) -> String {
        if !self.vocabulary.has_country(word.text) {
            let hint = match self.vocabulary.country_by_name(word.text) {
                Some(code) => format!("write `{code}`"),
                None => super::diagnostic::did_you_mean(word.text, self.vocabulary.country_codes())
                    .unwrap_or_else(|| "ISO 3166-1 alpha-3, such as `KAZ`".to_owned()),
            };
            let message = format!("there is no country `{}`", word.text);
            let span = word.span.clone();
            self.problems.push(FactsDiagnostic::new("unknown-country", span, message, hint));
        }
        word.text.to_owned()
    }

    /// A subject of the controlled list; reports one that is not in it.
    pub(super) fn subject(&mut self, word: &Word<'_>) -> Id {
        if self.vocabulary.subject(word.text).is_none() {
            let hint = super::diagnostic::did_you_mean(word.text, self.vocabulary.subject_ids())
                .unwrap_or_else(|| "the list is assets/gazetteers/subjects.tsv".to_owned());
            let message = format!("there is no subject `{}`", word.text);
            let span = word.span.clone();
            self.problems.push(FactsDiagnostic::new("unknown-subject", span, message, hint));
        }
        word.text.to_owned()
    }
}

pub(super) fn syntax_error(error: &toml::de::Error, facts: &str) -> FactsDiagnostic {
    let span = error.span().unwrap_or(0..0);
    let end = facts.floor_char_boundary(span.end);
    // Where something is missing, the letter before that place is shown.
    let start = facts.floor_char_boundary(span.start.min(end.saturating_sub(1)));
    let hint = "see https://toml.io for how TOML is written";
    FactsDiagnostic::new("toml-syntax", start..end, error.message(), hint)
}
