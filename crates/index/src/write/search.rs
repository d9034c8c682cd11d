//! The words of everything that can be searched for.

use super::engagements::Named;
use super::out::Shared;
use crate::Kind;
use crate::format::{Section, checksum};
use crate::search::{Field, WordIndex};
use elshi_record::{Dataset, Span};

/// Indexes the words; `texts` are numbers of strings, in any order,
/// `countries` are by row.
#[inline(never)]
pub(super) fn index(
    shared: &Shared<'_>,
    named: &Named<'_>,
    texts: &[u32],
    countries: &[String],
) -> [(Section, Vec<u8>); 2] {
    let mut index = WordIndex::default();
    let dataset = shared.dataset;
    strings(&mut index, shared, Field::Title, &named.titles);
    names(&mut index, dataset, countries);
    for (number, role) in (0..).zip(&named.roles) {
        index.add(Field::Role, number, role);
    }
    strings(&mut index, shared, Field::Text, texts);
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

/// Adds the strings of some numbers, each once.
fn strings<'s>(index: &mut WordIndex<'s>, shared: &'s Shared<'_>, field: Field, numbers: &[u32]) {
    let strings = shared.strings.values();
    let mut wanted = vec![false; strings.len()];
    for &number in numbers {
        if let Some(wanted) = wanted.get_mut(number as usize) {
            *wanted = true;
        }
    }
    for (number, (text, _)) in (0..).zip(strings.iter().zip(wanted)).filter(|(_, (_, w))| *w) {
        index.add(field, number, text);
    }
}

fn names<'s>(index: &mut WordIndex<'s>, dataset: &'s Dataset, countries: &'s [String]) {
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
