//! Two reports of one engagement: made one, or kept apart for good.

use super::offer::offer;
use super::{Refusal, merge, names};
use elshi_record::{Dataset, Id};

/// Makes two that are offered one engagement, and people whom they name
/// differently one person.
pub(super) fn engagements(dataset: &mut Dataset, into: &str, from: &str) -> Result<(), Refusal> {
    let known = |id: &str| dataset.engagements.iter().find(|event| event.id == id);
    let (Some(ours), Some(theirs)) = (known(into), known(from)) else {
        return Err(Refusal::NotThere);
    };
    if offer(dataset, ours, theirs).is_none() {
        return Err(Refusal::NoChange);
    }
    let pairs = names::shared(dataset, ours, theirs);
    let people: Vec<[Id; 2]> = pairs
        .into_iter()
        .map(|(ours, theirs)| [theirs.person.clone(), ours.person.clone()])
        .filter(|[theirs, ours]| theirs != ours)
        .collect();
    for [theirs, ours] in &people {
        merge::people(dataset, theirs, ours)?;
    }
    if dataset.unite(into, from) { Ok(()) } else { Err(Refusal::NoChange) }
}

/// Remembers that two engagements are two.
pub(super) fn apart(dataset: &mut Dataset, pair: &[Id; 2]) -> Result<(), Refusal> {
    let known = |id: &Id| dataset.engagements.iter().any(|event| event.id == *id);
    if !pair.iter().all(known) {
        return Err(Refusal::NotThere);
    }
    let [one, other] = pair;
    let news = one != other && dataset.keep_apart(pair.clone());
    if news { Ok(()) } else { Err(Refusal::NoChange) }
}
