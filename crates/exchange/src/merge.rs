//! Two sets of records, each complete, become one.

use elshi_record::{Dataset, Id};
use std::collections::BTreeSet;

/// Adds a set to another. Links hold the ids of sources, engagements and
/// statements: those of the set that was there stay as they are, and one that
/// comes twice is told apart by a number.
pub fn add(ours: &mut Dataset, mut theirs: Dataset) {
    let mut taken: BTreeSet<Id> =
        ours.bulletins.iter().map(|bulletin| bulletin.id.clone()).collect();
    for bulletin in &mut theirs.bulletins {
        distinct(&mut bulletin.id, &mut taken);
    }
    let mut taken: BTreeSet<Id> = ours.engagements.iter().map(|event| event.id.clone()).collect();
    for engagement in &mut theirs.engagements {
        distinct(&mut engagement.id, &mut taken);
    }
    let statements = ours.engagements.iter().flat_map(|event| &event.statements);
    let mut taken: BTreeSet<Id> = statements.map(|statement| statement.id.clone()).collect();
    for statement in theirs.engagements.iter_mut().flat_map(|event| &mut event.statements) {
        distinct(&mut statement.id, &mut taken);
    }
    ours.absorb(theirs);
}

fn distinct(id: &mut Id, taken: &mut BTreeSet<Id>) {
    let mut count = 2;
    let plain = id.clone();
    while !taken.insert(id.clone()) {
        *id = format!("{plain}-{count}");
        count += 1;
    }
}
