//! People, bodies and places of all items, under their ids.

use crate::engagements::place::Venue;
use crate::reading::Reading;
use crate::words::item::Item;
use crate::words::lexicon;
use crate::words::quote::Quoter;
use elshi_record::{
    Dataset, Fact, MentionedEvent, Name, Organisation, Person, Place, Subject, slug,
};
use std::collections::BTreeMap;

/// Entities found so far.
#[derive(Default)]
pub struct Entities {
    people: BTreeMap<String, Person>,
    organisations: BTreeMap<String, Organisation>,
    places: BTreeMap<String, Place>,
    subjects: BTreeMap<String, Subject>,
    events: BTreeMap<String, MentionedEvent>,
}

impl Entities {
    /// Takes up somebody under the number of the registry.
    pub fn person(&mut self, reading: &Reading, number: usize) {
        let (item, quoter) = (reading.item(), reading.quoter);
        let Some(known) = reading.registry.people.get(number) else { return };
        let name = item.words(&known.name).to_owned();
        let person = self.people.entry(slug(&name)).or_insert_with(|| Person {
            id: slug(&name),
            name: name.clone(),
            ..Person::default()
        });
        for form in &known.forms {
            let text = item.words(form);
            if text != person.name && !person.variants.iter().any(|known| known.text == text) {
                person.variants.push(Name { text: text.to_owned(), lang: "en".to_owned() });
            }
            person.evidence.push(quoter.stated(form));
        }
    }

    /// Takes up a body.
    pub fn organisation(&mut self, record: Organisation) {
        match self.organisations.get_mut(&record.id) {
            None => {
                self.organisations.insert(record.id.clone(), record);
            }
            Some(known) => {
                known.country = known.country.take().or(record.country);
                known.parent = known.parent.take().or(record.parent);
                known.abbreviation = known.abbreviation.take().or(record.abbreviation);
                let form = Name { text: record.name, lang: "en".to_owned() };
                for name in record.variants.into_iter().chain([form]) {
                    if name.text != known.name
                        && !known.variants.iter().any(|v| v.text == name.text)
                    {
                        known.variants.push(name);
                    }
                }
                known.evidence.extend(record.evidence);
            }
        }
    }

    /// Takes up a place.
    pub fn place(&mut self, item: &Item, quoter: Quoter, venue: &Venue) {
        if venue.name.is_empty() {
            return;
        }
        let name = venue.title(item);
        let country = venue.country.map(|number| {
            quoter.concluded(lexicon::alpha3(number).to_owned(), &venue.quote, venue.rule)
        });
        let place = self.places.entry(slug(&name)).or_insert_with(|| Place {
            id: slug(&name),
            name,
            ..Place::default()
        });
        place.country = place.country.take().or(country);
        place.evidence.push(quoter.stated(&venue.name));
    }

    /// Takes up something dated.
    pub fn event(&mut self, record: MentionedEvent) {
        match self.events.get_mut(&record.id) {
            None => {
                self.events.insert(record.id.clone(), record);
            }
            Some(known) => {
                known.evidence.extend(record.evidence);
                known.when.evidence.extend(record.when.evidence);
            }
        }
    }

    /// Takes up the subjects that some facts name.
    pub fn subjects<'f>(&mut self, facts: impl Iterator<Item = &'f Fact<String>>) {
        for fact in facts {
            let row = lexicon::SUBJECTS.iter().find(|row| row.0 == fact.value);
            let name = row.map_or(fact.value.as_str(), |row| row.1).to_owned();
            self.subjects
                .entry(fact.value.clone())
                .or_insert_with(|| Subject { id: fact.value.clone(), name });
        }
    }

    /// Puts everything into a set.
    pub fn finish(self, dataset: &mut Dataset) {
        dataset.people = self.people.into_values().collect();
        dataset.organisations = self.organisations.into_values().collect();
        dataset.places = self.places.into_values().collect();
        dataset.events = self.events.into_values().collect();
        dataset.subjects = self.subjects.into_values().collect();
    }
}
