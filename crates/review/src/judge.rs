//! Right or wrong.

use super::{Part, Refusal};
use elshi_record::{Dataset, Engagement, Evidence, Method, Review, When};

/// Judges an engagement, and with it whatever in it nobody has looked at.
pub(super) fn engagement(dataset: &mut Dataset, id: &str, review: Review) -> Result<(), Refusal> {
    let event = dataset.engagements.iter_mut().find(|event| event.id == id);
    whole(event.ok_or(Refusal::NotThere)?, review);
    Ok(())
}

pub(super) fn whole(event: &mut Engagement, review: Review) {
    event.review = review;
    open(&mut event.when_review, review);
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

/// Judges one fact of an engagement.
pub(super) fn part(
    dataset: &mut Dataset,
    id: &str,
    part: Part,
    review: Review,
) -> Result<(), Refusal> {
    let event = dataset.engagements.iter_mut().find(|event| event.id == id);
    let event = event.ok_or(Refusal::NotThere)?;
    let now = match part {
        Part::Date => {
            if review == Review::Rejected {
                unknown(&mut event.when);
            }
            &mut event.when_review
        }
        Part::Participant(at) => {
            &mut event.participants.get_mut(at).ok_or(Refusal::NotThere)?.review
        }
        Part::Statement(at) => &mut event.statements.get_mut(at).ok_or(Refusal::NotThere)?.review,
    };
    if *now == review {
        return Err(Refusal::NoChange);
    }
    *now = review;
    Ok(())
}

/// A date that is wrong leaves an unknown one, with the words that it was read
/// from and what it was.
fn unknown(when: &mut When) {
    let note = format!("A reviewer found the date “{}” wrong.", when.edtf);
    let mut evidence = std::mem::take(&mut when.evidence);
    for bound in when.bounds.drain(..) {
        if !evidence.contains(&bound.evidence) {
            evidence.push(bound.evidence);
        }
    }
    evidence.push(Evidence { anchor: None, method: Method::Curated { note } });
    *when = When { evidence, ..When::default() };
}
