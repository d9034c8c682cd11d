//! The row of everything that has an id.

use super::entries::Entry;
use crate::kind::{KINDS, Kind};
use elshi_record::{Dataset, Engagement, Party};
use rustc_hash::{FxHashMap, FxHashSet};
use std::borrow::Cow;

/// For each kind the ids in the order of their rows, and the way back.
pub(super) struct Tables<'d> {
    ids: [Vec<&'d str>; KINDS],
    rows: [FxHashMap<&'d str, u32>; KINDS],
}

/// The set with everything sorted by id, each id once, so that rows of the
/// pack are indices into the set.
pub(super) fn in_order(dataset: &Dataset) -> Cow<'_, Dataset> {
    fn sorted<T>(things: &[T], id: fn(&T) -> &String) -> bool {
        things.is_sorted_by(|a, b| id(a) < id(b))
    }
    let as_it_is = sorted(&dataset.people, |person| &person.id)
        && sorted(&dataset.organisations, |body| &body.id)
        && sorted(&dataset.places, |place| &place.id)
        && sorted(&dataset.subjects, |subject| &subject.id)
        && sorted(&dataset.events, |event| &event.id);
    if as_it_is { Cow::Borrowed(dataset) } else { Cow::Owned(sorted_anew(dataset)) }
}

#[inline(never)]
fn sorted_anew(dataset: &Dataset) -> Dataset {
    fn sort<T>(things: &mut Vec<T>, id: fn(&T) -> &String) {
        things.sort_by(|a, b| id(a).cmp(id(b)));
        things.dedup_by(|a, b| id(a) == id(b));
    }
    let mut dataset = dataset.clone();
    sort(&mut dataset.people, |person| &person.id);
    sort(&mut dataset.organisations, |body| &body.id);
    sort(&mut dataset.places, |place| &place.id);
    sort(&mut dataset.subjects, |subject| &subject.id);
    sort(&mut dataset.events, |event| &event.id);
    dataset
}

impl<'d> Tables<'d> {
    /// Gives every thing of a set its row: engagements in their order, all
    /// else by id.
    #[inline(never)]
    pub(super) fn new(dataset: &'d Dataset, entries: &[Entry<'d>]) -> Tables<'d> {
        let mut ids: [Vec<&str>; KINDS] = Default::default();
        for kind in Kind::ALL {
            let mut found: Vec<&str> = match kind {
                Kind::Engagement => entries.iter().map(Entry::id).collect(),
                Kind::Person => dataset.people.iter().map(|p| p.id.as_str()).collect(),
                Kind::Organisation => dataset.organisations.iter().map(|o| o.id.as_str()).collect(),
                Kind::Country => countries(dataset).into_iter().collect(),
                Kind::Place => dataset.places.iter().map(|p| p.id.as_str()).collect(),
                Kind::Subject => dataset.subjects.iter().map(|s| s.id.as_str()).collect(),
                Kind::Event => dataset.events.iter().map(|e| e.id.as_str()).collect(),
                Kind::Statement => {
                    let statements = dataset.engagements.iter().flat_map(|e| &e.statements);
                    statements.map(|statement| statement.id.as_str()).collect()
                }
            };
            if kind != Kind::Engagement {
                found.sort_unstable();
                found.dedup();
            }
            ids[kind as usize] = found;
        }
        let rows = std::array::from_fn(|kind| {
            let ids = ids.get(kind).map_or(&[][..], Vec::as_slice);
            if kind == Kind::Engagement as usize {
                return FxHashMap::default();
            }
            ids.iter().zip(0..).map(|(&id, row)| (id, row)).collect()
        });
        Tables { ids, rows }
    }

    /// The ids of a kind, by row.
    pub(super) fn ids(&self, kind: Kind) -> &[&'d str] {
        &self.ids[kind as usize]
    }

    /// The row of an id. Engagements are not looked up.
    pub(super) fn row(&self, kind: Kind, id: &str) -> Option<u32> {
        self.rows[kind as usize].get(id).copied()
    }
}

/// Every country code that is named anywhere, in any order.
fn countries(dataset: &Dataset) -> FxHashSet<&str> {
    let mut codes = Codes::default();
    for engagement in &dataset.engagements {
        of_engagement(engagement, &mut codes);
    }
    let organisations = dataset.organisations.iter().flat_map(|body| &body.country);
    let places = dataset.places.iter().flat_map(|place| &place.country);
    organisations.chain(places).for_each(|fact| codes.add(&fact.value));
    codes.all
}

/// Codes, each once. A record names the same ones again and again: where it
/// took place, with whom, for whom.
#[derive(Default)]
struct Codes<'d> {
    all: FxHashSet<&'d str>,
    last: [Option<&'d str>; 2],
}

impl<'d> Codes<'d> {
    fn add(&mut self, code: &'d str) {
        if !self.last.contains(&Some(code)) {
            self.all.insert(code);
            self.last = [Some(code), self.last[0]];
        }
    }
}

#[inline(never)]
fn of_engagement<'d>(engagement: &'d Engagement, codes: &mut Codes<'d>) {
    let facts = engagement.countries.iter().chain(&engagement.country);
    facts.for_each(|fact| codes.add(&fact.value));
    let represented = engagement.participants.iter().flat_map(|part| &part.represents);
    let by = engagement.statements.iter().flat_map(|statement| &statement.by);
    for party in represented.chain(by) {
        if let Party::Country(code) = &party.value {
            codes.add(code);
        }
    }
}
