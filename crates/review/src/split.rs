//! One engagement that is two.

use super::Refusal;
use elshi_record::{Dataset, Id, Party, Review};

/// Gives some participants an engagement of their own, right after the one
/// that they leave. Both keep where, when and about what, with the reasons;
/// a position goes where all who take it go.
pub(super) fn engagement(
    dataset: &mut Dataset,
    id: &str,
    leaving: &[usize],
) -> Result<(), Refusal> {
    let at = dataset.engagements.iter().position(|event| event.id == id);
    let at = at.ok_or(Refusal::NotThere)?;
    let fresh_id = free_id(dataset, id);
    let event = dataset.engagements.get_mut(at).ok_or(Refusal::NotThere)?;
    let count = event.participants.len();
    if leaving.iter().any(|number| *number >= count) {
        return Err(Refusal::NotThere);
    }
    let mut fresh = event.clone();
    let goes = |number: usize| leaving.contains(&number);
    let mut number = 0..;
    event.participants.retain(|_| number.next().is_some_and(|at| !goes(at)));
    let mut number = 0..;
    fresh.participants.retain(|_| number.next().is_some_and(goes));
    if event.participants.is_empty() || fresh.participants.is_empty() {
        return Err(Refusal::NoChange);
    }
    fresh.id = fresh_id;
    fresh.review = Review::Unreviewed;
    let theirs: Vec<Id> = fresh.participants.iter().map(|part| part.person.clone()).collect();
    let moves = |by: &Party| matches!(by, Party::Person(id) if theirs.contains(id));
    let all = |statement: &elshi_record::Statement| {
        !statement.by.is_empty() && statement.by.iter().all(|fact| moves(&fact.value))
    };
    event.statements.retain(|statement| !all(statement));
    fresh.statements.retain(all);
    dataset.engagements.insert(at + 1, fresh);
    Ok(())
}

fn free_id(dataset: &Dataset, id: &str) -> Id {
    let taken = |id: &str| dataset.engagements.iter().any(|event| event.id == id);
    let mut count = 2;
    loop {
        let free = format!("{id}-{count}");
        if !taken(&free) {
            return free;
        }
        count += 1;
    }
}
