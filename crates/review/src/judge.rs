//! Right or wrong.

use super::Refusal;
use elshi_record::{Dataset, Engagement, Review};

/// Judges an engagement, and with it whatever in it nobody has looked at.
pub(super) fn engagement(dataset: &mut Dataset, id: &str, review: Review) -> Result<(), Refusal> {
    let event = dataset.engagements.iter_mut().find(|event| event.id == id);
    whole(event.ok_or(Refusal::NotThere)?, review);
    Ok(())
}

pub(super) fn whole(event: &mut Engagement, review: Review) {
    event.review = review;
    for part in &mut event.participants {
        open(&mut part.review, review);
    }
    for statement in &mut event.statements {
        open(&mut statement.review, review);
    }
}

/// What was decided on its own stays as decided.
fn open(now: &mut Review, review: Review) {
    if *now == Review::Unreviewed {
        *now = review;
    }
}

pub(super) fn statement(dataset: &mut Dataset, id: &str, review: Review) -> Result<(), Refusal> {
    let mut all = dataset.engagements.iter_mut().flat_map(|event| &mut event.statements);
    all.find(|statement| statement.id == id).ok_or(Refusal::NotThere)?.review = review;
    Ok(())
}
