//! How much nobody has looked at yet.

use elshi_record::{Dataset, Engagement, Review};

/// What waits for a person.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    /// Engagements.
    pub engagements: usize,
    /// Dates, participants and reported positions that are judged on their
    /// own.
    pub facts: usize,
}

/// What of a set waits.
pub fn left(dataset: &Dataset) -> Left {
    Left {
        engagements: dataset.engagements.iter().map(|event| open(event.review)).sum(),
        facts: dataset.engagements.iter().map(facts_left).sum(),
    }
}

/// How many dates, participants and positions of an engagement wait.
pub fn facts_left(event: &Engagement) -> usize {
    let people = event.participants.iter().map(|part| open(part.review)).sum::<usize>();
    let said = event.statements.iter().map(|said| open(said.review)).sum::<usize>();
    open(event.when_review) + people + said
}

fn open(review: Review) -> usize {
    usize::from(review == Review::Unreviewed)
}
