//! Everybody and everything that the rows name, each once.

use super::countries::Named;
use super::gazetteer::Gazetteer;
use elshi_record::{Fact, Id, Name, Organisation, Person, Place, Row, RowSet, Subject, slug};
use rustc_hash::FxHashMap;
use std::collections::BTreeMap;

/// What the rows have named so far. Names repeat from row to row: each is
/// thought about once, apart from the looking up that every row does.
pub(super) struct Registry<'g> {
    pub gazetteer: &'g Gazetteer,
    people: Vec<Person>,
    people_by_id: FxHashMap<Id, u32>,
    places: BTreeMap<Id, Place>,
    organisations: BTreeMap<Id, Organisation>,
    subjects: BTreeMap<Id, Subject>,
    people_by_name: FxHashMap<String, Known>,
    place_ids: FxHashMap<String, Id>,
    organisation_ids: FxHashMap<String, Id>,
    subject_ids: FxHashMap<String, Id>,
    named: FxHashMap<String, Option<Named>>,
}

/// A person who was named before.
#[derive(Clone, Copy)]
pub(super) struct Known {
    /// Number in the order in which people came.
    pub person: u32,
    /// Whether it is the name that the person has here, and no variant.
    pub in_full: bool,
}

/// What was named, sorted by id.
pub(super) struct Registered {
    people: Vec<Person>,
    /// Where each person stands there, by number.
    places_of_people: Vec<u32>,
    places: Vec<Place>,
    organisations: Vec<Organisation>,
    subjects: Vec<Subject>,
}

impl Registered {
    /// Makes them the lasting things of a set of records.
    pub fn put_into(self, rows: &mut RowSet) {
        for row in &mut rows.rows {
            if let Row::Like(alike) = row {
                let place = self.places_of_people.get(alike.person as usize);
                alike.person = place.copied().unwrap_or_default();
            }
        }
        let dataset = &mut rows.set;
        dataset.people = self.people;
        dataset.places = self.places;
        dataset.organisations = self.organisations;
        dataset.subjects = self.subjects;
    }
}

impl<'g> Registry<'g> {
    pub fn new(gazetteer: &'g Gazetteer) -> Registry<'g> {
        Registry {
            gazetteer,
            people: Vec::new(),
            people_by_id: FxHashMap::default(),
            places: BTreeMap::new(),
            organisations: BTreeMap::new(),
            subjects: BTreeMap::new(),
            people_by_name: FxHashMap::default(),
            place_ids: FxHashMap::default(),
            organisation_ids: FxHashMap::default(),
            subject_ids: FxHashMap::default(),
            named: FxHashMap::default(),
        }
    }

    /// Id of a person.
    pub fn person(&mut self, name: &str) -> Id {
        let known = self.known(name);
        self.people.get(known.person as usize).map_or_else(Id::new, |person| person.id.clone())
    }

    /// A person, by name.
    pub fn known(&mut self, name: &str) -> Known {
        let known = self.people_by_name.get(name).copied();
        known.unwrap_or_else(|| self.new_person(name))
    }

    #[inline(never)]
    fn new_person(&mut self, name: &str) -> Known {
        let id = slug(name);
        let next = self.people.len() as u32;
        let person = *self.people_by_id.entry(id.clone()).or_insert(next);
        if person == next {
            self.people.push(Person { id, name: name.to_owned(), ..Person::default() });
        }
        let mut in_full = true;
        if let Some(person) = self.people.get_mut(person as usize).filter(|p| p.name != name) {
            person.variants.push(Name { text: name.to_owned(), lang: "und".to_owned() });
            in_full = false;
        }
        let known = Known { person, in_full };
        self.people_by_name.insert(name.to_owned(), known);
        known
    }

    /// Id of a place; places of one name in two countries are two places.
    pub fn place(&mut self, name: &str, country: &str, at: Option<(i32, i32)>) -> Id {
        let key = format!("{name}\t{country}");
        if let Some(id) = self.place_ids.get(&key) {
            return id.clone();
        }
        let plain = slug(name);
        let elsewhere = |place: &Place| {
            let known = place.country.as_ref().map_or("", |fact| &fact.value);
            known != country && !known.is_empty() && !country.is_empty()
        };
        let taken = self.places.get(&plain).is_some_and(elsewhere);
        let id = if taken { format!("{plain}-{}", slug(country)) } else { plain };
        let place = self.places.entry(id.clone()).or_insert_with(|| Place {
            id: id.clone(),
            name: name.to_owned(),
            ..Place::default()
        });
        if place.country.is_none() && !country.is_empty() {
            place.country = Some(Fact::from_row(country.to_owned()));
        }
        place.coordinates = place.coordinates.take().or(at.map(Fact::from_row));
        self.place_ids.insert(key, id.clone());
        id
    }

    /// Id of a body.
    pub fn organisation(&mut self, name: &str) -> Id {
        let known = self.organisation_ids.get(name).cloned();
        known.unwrap_or_else(|| self.new_organisation(name))
    }

    #[inline(never)]
    fn new_organisation(&mut self, name: &str) -> Id {
        let body = self.gazetteer.organisation(name);
        let id = body.id.clone();
        self.organisations.entry(id.clone()).or_insert(body);
        self.organisation_ids.insert(name.to_owned(), id.clone());
        id
    }

    /// Id of a subject.
    pub fn subject(&mut self, name: &str) -> Id {
        let known = self.subject_ids.get(name).cloned();
        known.unwrap_or_else(|| self.new_subject(name))
    }

    #[inline(never)]
    fn new_subject(&mut self, name: &str) -> Id {
        let subject = self.gazetteer.subject(name);
        let id = subject.id.clone();
        self.subjects.entry(id.clone()).or_insert(subject);
        self.subject_ids.insert(name.to_owned(), id.clone());
        id
    }

    /// What a cell about a country names, and whether it was met before.
    pub fn named(&mut self, cell: &str) -> (Option<Named>, bool) {
        if let Some(named) = self.named.get(cell) {
            return (named.clone(), true);
        }
        let named = self.gazetteer.named(cell);
        if let Some(Named::Organisation(id)) = &named {
            let id = id.clone();
            self.organisation(&id);
        }
        self.named.insert(cell.to_owned(), named.clone());
        (named, false)
    }

    /// The code of a country, where the cell names one.
    pub fn country(&mut self, cell: &str) -> Option<String> {
        match self.named(cell).0 {
            Some(Named::Country(code)) => Some(code),
            _ => None,
        }
    }

    pub fn finish(self) -> Registered {
        let mut people = self.people;
        let mut order: Vec<u32> = (0..people.len() as u32).collect();
        order.sort_unstable_by_key(|&number| people.get(number as usize).map(|person| &person.id));
        let mut sorted = Vec::with_capacity(people.len());
        let mut places_of_people = vec![0; people.len()];
        for (place, number) in (0..).zip(order) {
            sorted.extend(people.get_mut(number as usize).map(std::mem::take));
            if let Some(slot) = places_of_people.get_mut(number as usize) {
                *slot = place;
            }
        }
        Registered {
            people: sorted,
            places_of_people,
            places: self.places.into_values().collect(),
            organisations: self.organisations.into_values().collect(),
            subjects: self.subjects.into_values().collect(),
        }
    }
}
