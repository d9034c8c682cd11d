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
