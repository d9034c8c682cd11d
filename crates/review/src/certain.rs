//! What can be accepted without a second look.

use super::{Refusal, judge};
use elshi_record::{Dataset, Engagement, Evidence, Fact, Method, Review};

/// Whether nothing about who took part was inferred: each participant's name,
/// roles and whom they are there for are in the text. The date does not count:
/// it is a band where it is not stated, and says so; unless it cannot be.
pub fn is_certain(event: &Engagement) -> bool {
    !event.participants.is_empty()
        && event.when.contradiction().is_none()
        && stated(&event.status)
        && event.participants.iter().all(|part| {
            !part.represents.is_empty()
                && !part.roles.is_empty()
                && stated(&part.name)
                && part.roles.iter().all(stated)
                && part.represents.iter().all(stated)
        })
}

fn stated<T>(fact: &Fact<T>) -> bool {
    let words = |evidence: &Evidence| evidence.method == Method::Stated;
    fact.evidence.iter().all(words)
}

/// Accepts what is certain.
pub(super) fn accept(dataset: &mut Dataset) -> Result<(), Refusal> {
    let mut any = false;
    for event in &mut dataset.engagements {
        if event.review == Review::Unreviewed && is_certain(event) {
            judge::whole(event, Review::Accepted);
            any = true;
        }
    }
    if any { Ok(()) } else { Err(Refusal::NoChange) }
}
