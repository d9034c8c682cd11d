//! Two sets of records, each complete, become one.

use elshi_record::{Dataset, Id};
use rustc_hash::FxHashSet;

/// Adds a set to another. Links hold the ids of sources, engagements and
/// statements: those of the set that was there stay as they are, and one that
/// comes twice is told apart by a number. Gives each engagement that was added
/// with the id that it had and the id that it has.
pub fn add(ours: &mut Dataset, mut theirs: Dataset) -> Vec<[Id; 2]> {
    let mut taken: FxHashSet<Id> =
        ours.bulletins.iter().map(|bulletin| bulletin.id.clone()).collect();
    for bulletin in &mut theirs.bulletins {
        distinct(&mut bulletin.id, &mut taken);
    }
    let mut taken: FxHashSet<Id> = ours.engagements.iter().map(|event| event.id.clone()).collect();
    let mut names = Vec::with_capacity(theirs.engagements.len());
    for engagement in &mut theirs.engagements {
        let before = engagement.id.clone();
        distinct(&mut engagement.id, &mut taken);
        names.push([before, engagement.id.clone()]);
    }
    for id in theirs.apart.iter_mut().flatten() {
        if let Some([_, now]) = names.iter().find(|[before, _]| before == id) {
            id.clone_from(now);
        }
    }
    let statements = ours.engagements.iter().flat_map(|event| &event.statements);
    let mut taken: FxHashSet<Id> = statements.map(|statement| statement.id.clone()).collect();
    for statement in theirs.engagements.iter_mut().flat_map(|event| &mut event.statements) {
        distinct(&mut statement.id, &mut taken);
    }
    ours.absorb(theirs);
    names
}

/// Adds a set to another as [`add`] does, for whom the ids do not matter. A set
/// that needs no change is taken over as it is where there was none before.
pub fn take_up(ours: &mut Dataset, theirs: Dataset) {
    let sorted = theirs.people.is_sorted_by(|a, b| a.id < b.id)
        && theirs.organisations.is_sorted_by(|a, b| a.id < b.id)
        && theirs.places.is_sorted_by(|a, b| a.id < b.id)
        && theirs.subjects.is_sorted_by(|a, b| a.id < b.id)
        && theirs.events.is_sorted_by(|a, b| a.id < b.id);
    if sorted && theirs.apart.is_empty() && *ours == Dataset::default() && are_distinct(&theirs) {
        *ours = theirs;
    } else {
        add(ours, theirs);
    }
}

/// Whether no two sources, engagements or statements have the same id.
fn are_distinct(set: &Dataset) -> bool {
    fn distinct<'s>(mut ids: impl Iterator<Item = &'s Id>) -> bool {
        let mut taken = FxHashSet::default();
        taken.reserve(ids.size_hint().0);
        ids.all(|id| taken.insert(id.as_str()))
    }
    distinct(set.bulletins.iter().map(|bulletin| &bulletin.id))
        && distinct(set.engagements.iter().map(|event| &event.id))
        && distinct(set.engagements.iter().flat_map(|event| &event.statements).map(|said| &said.id))
}

/// Makes an id one that is not taken, and takes it.
pub(crate) fn distinct(id: &mut Id, taken: &mut FxHashSet<Id>) {
    if taken.contains(id) {
        let (plain, mut count) = (id.clone(), 2);
        while taken.contains(id) {
            *id = format!("{plain}-{count}");
            count += 1;
        }
    }
    taken.insert(id.clone());
}

#[cfg(test)]
mod tests {
    use super::*;
    use elshi_record::{Bulletin, Engagement, Item, Person};

    fn set(engagements: &[&str], people: &[&str]) -> Dataset {
        let engagement = |id: &&str| Engagement { id: (*id).to_owned(), ..Engagement::default() };
        let person = |id: &&str| Person { id: (*id).to_owned(), ..Person::default() };
        Dataset {
            bulletins: vec![Bulletin { id: "table".to_owned(), ..Bulletin::default() }],
            items: vec![Item::default()],
            engagements: engagements.iter().map(engagement).collect(),
            people: people.iter().map(person).collect(),
            ..Dataset::default()
        }
    }

    #[test]
    fn a_set_is_taken_up_as_it_is_added() {
        for theirs in [
            set(&[], &[]),
            set(&["a", "b"], &["abai", "inger"]),
            set(&["a", "b", "a"], &["abai"]),
            set(&["a"], &["inger", "abai", "abai"]),
            Dataset { apart: vec![["a".to_owned(), "b".to_owned()]], ..set(&["b", "a"], &[]) },
        ] {
            for ours in [Dataset::default(), set(&["a"], &["abai"])] {
                let (mut added, mut taken) = (ours.clone(), ours);
                add(&mut added, theirs.clone());
                take_up(&mut taken, theirs.clone());
                assert_eq!(taken, added);
            }
        }
    }
}
