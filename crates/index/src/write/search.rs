//! The words of everything that can be searched for.

use super::record::Shared;
use crate::Kind;
use crate::format::{Section, checksum};
use crate::search::{Field, WordIndex};
use elshi_record::{Dataset, Span};

/// Indexes the words; `titles` and `texts` are numbers of strings, in any
/// order, `roles` and `countries` are by number and row.
pub(super) fn index(
    shared: &Shared<'_>,
    titles: &[u32],
    texts: &[u32],
    roles: &[String],
    countries: &[String],
) -> [(Section, Vec<u8>); 2] {
    let mut index = WordIndex::default();
    let dataset = shared.dataset;
    for (field, numbers) in [(Field::Title, titles), (Field::Text, texts)] {
        let mut numbers = numbers.to_vec();
        numbers.sort_unstable();
        numbers.dedup();
        for number in numbers {
            let text = shared.strings.values().get(number as usize);
            index.add(field, number, text.map_or("", String::as_str));
        }
    }
    names(&mut index, dataset, countries);
    for (number, role) in (0..).zip(roles) {
        index.add(Field::Role, number, role);
    }
    for (number, item) in (0..).zip(&dataset.items).filter(|(_, item)| item.text.is_empty()) {
        let title = item.title_span;
        let start = if item.span.contains(title) { title.end } else { item.span.start };
        let span = Span { start, end: item.span.end };
        index.add(Field::Passage, number, shared.words(number, span).unwrap_or_default());
    }
    let (transducer, postings) = index.finish();
    let mut terms = Vec::from(checksum(&transducer).to_le_bytes());
    terms.extend(transducer);
    [(Section::Terms, terms), (Section::Postings, postings)]
}

fn names(index: &mut WordIndex, dataset: &Dataset, countries: &[String]) {
    for (row, person) in (0..).zip(&dataset.people) {
        let field = Field::Name(Kind::Person);
        index.add(field, row, &person.name);
        person.variants.iter().for_each(|name| index.add(field, row, &name.text));
    }
    for (row, body) in (0..).zip(&dataset.organisations) {
        let field = Field::Name(Kind::Organisation);
        index.add(field, row, &body.name);
        body.abbreviation.iter().for_each(|short| index.add(field, row, short));
        body.variants.iter().for_each(|name| index.add(field, row, &name.text));
    }
    for (row, name) in (0..).zip(countries) {
        index.add(Field::Name(Kind::Country), row, name);
    }
    for (row, place) in (0..).zip(&dataset.places) {
        index.add(Field::Name(Kind::Place), row, &place.name);
    }
    for (row, subject) in (0..).zip(&dataset.subjects) {
        index.add(Field::Name(Kind::Subject), row, &subject.name);
    }
    for (row, event) in (0..).zip(&dataset.events) {
        index.add(Field::Name(Kind::Event), row, &event.name);
    }
}
