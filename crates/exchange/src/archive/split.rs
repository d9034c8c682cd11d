//! A set of several sources as several sets of one.

use super::report::report;
use crate::facts::Same;
use crate::merge::distinct;
use elshi_record::{Dataset, Evidence, Id, Method, Party, When};
use rustc_hash::FxHashSet;
use std::collections::BTreeSet;

/// A set for each source, in their order, with the things that it names, and
/// which engagements in them are one. Added up and united again, it is the
/// set.
///
/// Of an engagement that several sources report each has what rests on its own
/// words, under an id of its own.
pub fn split(dataset: &Dataset) -> (Vec<Dataset>, Same) {
    let mut same = Same { apart: dataset.apart.clone(), ..Same::default() };
    let mut ids = Ids::of(dataset);
    let parts = 0..dataset.bulletins.len() as u32;
    let parts = parts.map(|bulletin| part(dataset, bulletin, &mut same, &mut ids)).collect();
    (parts, same)
}

/// Ids that are taken, and those of statements that a part has already.
struct Ids {
    engagements: FxHashSet<Id>,
    statements: FxHashSet<Id>,
    told: BTreeSet<Id>,
}

impl Ids {
    fn of(dataset: &Dataset) -> Ids {
        let statements = dataset.engagements.iter().flat_map(|event| &event.statements);
        Ids {
            engagements: dataset.engagements.iter().map(|event| event.id.clone()).collect(),
            statements: statements.map(|said| said.id.clone()).collect(),
            told: BTreeSet::new(),
        }
    }
}

fn part(dataset: &Dataset, bulletin: u32, same: &mut Same, ids: &mut Ids) -> Dataset {
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
        let Some(mut own) = report(dataset, engagement, bulletin) else { continue };
        own.items = own.items.iter().filter_map(|item| place(*item)).collect();
        if engagement.items.first().and_then(|item| place(*item)).is_none() {
            distinct(&mut own.id, &mut ids.engagements);
            same.united.push([engagement.id.clone(), own.id.clone()]);
        }
        for said in &mut own.statements {
            if !ids.told.insert(said.id.clone()) {
                distinct(&mut said.id, &mut ids.statements);
            }
        }
        part.engagements.push(own);
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
    for event in &mut part.events {
        keep(&mut event.evidence);
        dated(&mut event.when, &|one| one.anchor.as_ref().is_none_or(|a| place(a.item).is_some()));
    }
    part.each_evidence_mut(&mut |evidence| {
        if let Some(anchor) = &mut evidence.anchor {
            match place(anchor.item) {
                Some(item) => anchor.item = item,
                // Words of another source: the value stays, and says so.
                None => {
                    evidence.anchor = None;
                    evidence.method = Method::Curated { note: ELSEWHERE.to_owned() };
                }
            }
        }
    });
    part
}

/// What a fact says of itself whose words are in another source.
const ELSEWHERE: &str = "As another source of this collection has it.";

/// Leaves what a source itself says of a date; no date where it says nothing.
fn dated(when: &mut When, own: &dyn Fn(&Evidence) -> bool) {
    let reasons = |when: &When| when.evidence.len() + when.bounds.len();
    let before = reasons(when);
    when.evidence.retain(own);
    when.bounds.retain(|bound| own(&bound.evidence));
    if before > 0 && reasons(when) == 0 {
        *when = When::default();
    }
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
