//! Several sets of records become one.
//!
//! Entities with the same id are the same entity. Engagements stay apart:
//! that two reports tell of one meeting is for a reader to say.

use crate::{
    Anchor, Dataset, Engagement, Evidence, Fact, MentionedEvent, Name, Organisation, Person, Place,
    When,
};

impl Dataset {
    /// Takes up all records of another set, after its own.
    ///
    /// Where an entity is in both, what this set says of it stands, what it
    /// leaves open is filled from the other, and evidence adds up. Ids of
    /// engagements and statements are expected to differ.
    pub fn absorb(&mut self, mut other: Dataset) {
        let (bulletins, items) = (self.bulletins.len() as u32, self.items.len() as u32);
        other.items.iter_mut().for_each(|item| item.bulletin += bulletins);
        other.each_evidence_mut(&mut |evidence| {
            if let Some(Anchor { item, .. }) = &mut evidence.anchor {
                *item += items;
            }
        });
        for engagement in &mut other.engagements {
            engagement.items.iter_mut().for_each(|item| *item += items);
        }
        self.bulletins.append(&mut other.bulletins);
        self.items.append(&mut other.items);
        self.engagements.append(&mut other.engagements);
        join(&mut self.people, other.people, |person| &person.id, same_person);
        join(&mut self.organisations, other.organisations, |body| &body.id, same_organisation);
        join(&mut self.places, other.places, |place| &place.id, same_place);
        join(&mut self.subjects, other.subjects, |subject| &subject.id, |_, _| {});
        join(&mut self.events, other.events, |event| &event.id, same_event);
        for pair in other.apart {
            self.keep_apart(pair);
        }
    }

    /// Visits every piece of evidence to change it, in a fixed order.
    pub fn each_evidence_mut(&mut self, visit: &mut dyn FnMut(&mut Evidence)) {
        for bulletin in &mut self.bulletins {
            of_when(&mut bulletin.published, visit);
        }
        for engagement in &mut self.engagements {
            of_engagement(engagement, visit);
        }
        for person in &mut self.people {
            person.evidence.iter_mut().for_each(&mut *visit);
        }
        for organisation in &mut self.organisations {
            organisation.evidence.iter_mut().for_each(&mut *visit);
            of_facts(&mut organisation.country, visit);
            of_facts(&mut organisation.parent, visit);
        }
        for place in &mut self.places {
            place.evidence.iter_mut().for_each(&mut *visit);
            of_facts(&mut place.country, visit);
            of_facts(&mut place.coordinates, visit);
        }
        for event in &mut self.events {
            event.evidence.iter_mut().for_each(&mut *visit);
            of_when(&mut event.when, visit);
            of_facts(&mut event.place, visit);
        }
    }
}

/// Joins two lists, sorted by id; `same` takes up the second of two equals.
fn join<T>(ours: &mut Vec<T>, theirs: Vec<T>, id: fn(&T) -> &String, same: fn(&mut T, T)) {
    if ours.is_empty() && theirs.is_sorted_by(|a, b| id(a) < id(b)) {
        *ours = theirs;
        return;
    }
    for entity in theirs {
        match ours.binary_search_by(|known| id(known).cmp(id(&entity))) {
            Ok(at) => {
                if let Some(known) = ours.get_mut(at) {
                    same(known, entity);
                }
            }
            Err(at) => ours.insert(at, entity),
        }
    }
}

fn same_person(ours: &mut Person, theirs: Person) {
    other_names(&ours.name, &mut ours.variants, theirs.name, theirs.variants);
    ours.wikidata = ours.wikidata.take().or(theirs.wikidata);
    ours.evidence.extend(theirs.evidence);
}

fn same_organisation(ours: &mut Organisation, theirs: Organisation) {
    other_names(&ours.name, &mut ours.variants, theirs.name, theirs.variants);
    ours.abbreviation = ours.abbreviation.take().or(theirs.abbreviation);
    ours.country = ours.country.take().or(theirs.country);
    ours.parent = ours.parent.take().or(theirs.parent);
    ours.wikidata = ours.wikidata.take().or(theirs.wikidata);
    ours.evidence.extend(theirs.evidence);
}

fn same_place(ours: &mut Place, theirs: Place) {
    ours.country = ours.country.take().or(theirs.country);
    ours.coordinates = ours.coordinates.take().or(theirs.coordinates);
    ours.evidence.extend(theirs.evidence);
}

fn same_event(ours: &mut MentionedEvent, theirs: MentionedEvent) {
    if ours.when.edtf == theirs.when.edtf {
        ours.when.evidence.extend(theirs.when.evidence);
    } else if ours.when.edtf.is_empty() {
        ours.when = theirs.when;
    }
    ours.place = ours.place.take().or(theirs.place);
    ours.evidence.extend(theirs.evidence);
}

/// Adds the forms of a name that are not there yet.
fn other_names(name: &str, variants: &mut Vec<Name>, other: String, others: Vec<Name>) {
    let as_variant = Name { text: other, lang: "und".to_owned() };
    for form in others.into_iter().chain([as_variant]) {
        if form.text != name && !variants.iter().any(|known| known.text == form.text) {
            variants.push(form);
        }
    }
}

fn of_engagement(engagement: &mut Engagement, visit: &mut dyn FnMut(&mut Evidence)) {
    of_facts([&mut engagement.mode], visit);
    of_facts([&mut engagement.status], visit);
    of_when(&mut engagement.when, visit);
    of_facts(&mut engagement.place, visit);
    of_facts(&mut engagement.country, visit);
    for participant in &mut engagement.participants {
        of_facts([&mut participant.name], visit);
        of_facts(&mut participant.roles, visit);
        of_facts(&mut participant.affiliation, visit);
        of_facts(&mut participant.represents, visit);
        of_facts([&mut participant.side], visit);
    }
    of_facts(&mut engagement.organisations, visit);
    of_facts(&mut engagement.countries, visit);
    of_facts(&mut engagement.subjects, visit);
    for statement in &mut engagement.statements {
        of_facts(&mut statement.by, visit);
        of_facts([&mut statement.kind], visit);
        of_facts(&mut statement.towards, visit);
        of_facts(&mut statement.subject, visit);
        statement.evidence.iter_mut().for_each(&mut *visit);
    }
    of_facts(&mut engagement.mentions, visit);
}

fn of_when(when: &mut When, visit: &mut dyn FnMut(&mut Evidence)) {
    when.evidence.iter_mut().for_each(&mut *visit);
    when.bounds.iter_mut().map(|bound| &mut bound.evidence).for_each(visit);
}

fn of_facts<'f, T: 'f>(
    facts: impl IntoIterator<Item = &'f mut Fact<T>>,
    visit: &mut dyn FnMut(&mut Evidence),
) {
    facts.into_iter().flat_map(|fact| &mut fact.evidence).for_each(visit);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Bulletin, Item, Method, Span};

    fn one(id: &str, person: &str, name: &str) -> Dataset {
        let anchor = Anchor { item: 0, span: Span::new(0, 4), exact: "Elsh".to_owned() };
        let evidence = Evidence { anchor: Some(anchor), method: Method::Stated };
        Dataset {
            bulletins: vec![Bulletin { id: id.to_owned(), ..Bulletin::default() }],
            items: vec![Item::default()],
            engagements: vec![Engagement {
                id: format!("{id}-meeting"),
                items: vec![0],
                mentions: vec![Fact::new("summit".to_owned(), evidence.clone())],
                ..Engagement::default()
            }],
            people: vec![Person {
                id: person.to_owned(),
                name: name.to_owned(),
                evidence: vec![evidence],
                ..Person::default()
            }],
            ..Dataset::default()
        }
    }

    #[test]
    fn sets_add_up_and_entities_merge() {
        let mut set = one("a", "inger-andersen", "Inger Andersen");
        set.absorb(one("b", "inger-andersen", "I. Andersen"));
        set.absorb(one("c", "abai", "Abai"));
        let people: Vec<(&str, usize)> =
            set.people.iter().map(|p| (p.id.as_str(), p.evidence.len())).collect();
        assert_eq!(people, [("abai", 1), ("inger-andersen", 2)]);
        assert_eq!(set.people[1].variants[0].text, "I. Andersen");
        let bulletins: Vec<u32> = set.items.iter().map(|item| item.bulletin).collect();
        assert_eq!(bulletins, [0, 1, 2]);
        for (index, engagement) in (0..).zip(&set.engagements) {
            assert_eq!(engagement.items, [index]);
            let anchor = engagement.mentions[0].evidence[0].anchor.as_ref();
            assert_eq!(anchor.map(|anchor| anchor.item), Some(index));
        }
    }

    #[test]
    fn both_visits_see_the_same_evidence() {
        let mut set = one("a", "abai", "Abai");
        set.absorb(one("b", "inger-andersen", "Inger Andersen"));
        let (mut seen, mut changed) = (0, 0);
        set.each_evidence(&mut |_| seen += 1);
        set.each_evidence_mut(&mut |_| changed += 1);
        assert_eq!((seen, changed), (4, 4));
    }
}
