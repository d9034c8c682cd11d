//! A set of several sources as several sets of one.

use elshi_record::{Dataset, Evidence, Id, Party};
use std::collections::BTreeSet;

/// A set for each source, in their order, with the things that it names. What
/// joined, added up again, is the set.
///
/// An engagement that several sources report goes with the first of them.
pub fn split(dataset: &Dataset) -> Vec<Dataset> {
    (0..dataset.bulletins.len() as u32).map(|bulletin| part(dataset, bulletin)).collect()
}

fn part(dataset: &Dataset, bulletin: u32) -> Dataset {
    // Where each item goes to, in the part.
    let mut places: Vec<Option<u32>> = Vec::with_capacity(dataset.items.len());
    let mut part = Dataset::default();
    part.bulletins.extend(dataset.bulletins.get(bulletin as usize).cloned());
    for item in &dataset.items {
        let here = item.bulletin == bulletin;
        places.push(here.then_some(part.items.len() as u32));
        if here {
            let mut item = item.clone();
            item.bulletin = 0;
            part.items.push(item);
        }
    }
    let place = |item: u32| places.get(item as usize).copied().flatten();
    for engagement in &dataset.engagements {
        if engagement.items.first().and_then(|item| place(*item)).is_some() {
            let mut engagement = engagement.clone();
            engagement.items = engagement.items.iter().filter_map(|item| place(*item)).collect();
            part.engagements.push(engagement);
        }
    }
    let mut named = Named::default();
    part.engagements.iter().for_each(|engagement| named.by(engagement));
    // Things that the source names itself are its own, whether or not an
    // engagement does.
    let here = |evidence: &[Evidence]| {
        let mut anchors = evidence.iter().filter_map(|one| one.anchor.as_ref());
        anchors.any(|anchor| place(anchor.item).is_some())
    };
    let events = dataset.events.iter().filter(|e| named.has(&e.id) || here(&e.evidence));
    part.events = events.cloned().collect();
    named.ids.extend(part.events.iter().filter_map(|e| Some(e.place.as_ref()?.value.clone())));
    let bodies = dataset.organisations.iter();
    part.organisations =
        bodies.filter(|b| named.has(&b.id) || here(&b.evidence)).cloned().collect();
    let people = dataset.people.iter().filter(|p| named.has(&p.id) || here(&p.evidence));
    part.people = people.cloned().collect();
    let spots = dataset.places.iter().filter(|p| named.has(&p.id) || here(&p.evidence));
    part.places = spots.cloned().collect();
    let subjects = dataset.subjects.iter().filter(|subject| named.has(&subject.id));
    part.subjects = subjects.cloned().collect();
    let keep = |evidence: &mut Vec<Evidence>| {
        evidence.retain(|one| one.anchor.as_ref().is_none_or(|a| place(a.item).is_some()));
    };
    part.people.iter_mut().for_each(|person| keep(&mut person.evidence));
    part.organisations.iter_mut().for_each(|body| keep(&mut body.evidence));
    part.places.iter_mut().for_each(|spot| keep(&mut spot.evidence));
    part.events.iter_mut().for_each(|event| keep(&mut event.evidence));
    part.each_evidence_mut(&mut |evidence| {
        if let Some(anchor) = &mut evidence.anchor {
            match place(anchor.item) {
                Some(item) => anchor.item = item,
                // Words of another source: the value stays, with its reason.
                None => evidence.anchor = None,
            }
        }
    });
    part
}

/// Ids that engagements name.
#[derive(Default)]
struct Named {
    ids: BTreeSet<Id>,
}

impl Named {
    fn has(&self, id: &str) -> bool {
        self.ids.contains(id)
    }

    fn by(&mut self, engagement: &elshi_record::Engagement) {
        let lists = [&engagement.organisations, &engagement.subjects, &engagement.mentions];
        let facts = lists.into_iter().flatten().chain(&engagement.place);
        self.ids.extend(facts.map(|fact| fact.value.clone()));
        for one in &engagement.participants {
            self.ids.insert(one.person.clone());
            self.ids.extend(one.affiliation.iter().map(|fact| fact.value.clone()));
            one.represents.iter().for_each(|fact| self.party(&fact.value));
        }
        for statement in &engagement.statements {
            self.ids.extend(statement.subject.iter().map(|fact| fact.value.clone()));
            statement.by.iter().for_each(|fact| self.party(&fact.value));
        }
    }

    fn party(&mut self, party: &Party) {
        if let Party::Organisation(id) | Party::Person(id) = party {
            self.ids.insert(id.clone());
        }
    }
}
