//! What a reviewer decides about records, as pure changes of a set.
//!
//! [`apply`] carries out one decision and gives back what undoes it exactly.
//! No decision loses evidence: a corrected value keeps the words that it was
//! read from, and says beside them that a person corrected it. A decision
//! about something that is not there changes nothing and says so.

mod certain;
mod correct;
mod judge;
mod merge;
mod split;
#[cfg(test)]
mod tests;

pub use certain::is_certain;

use elshi_record::{Dataset, Id, Review};

/// One decision.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Decision {
    /// An engagement, with what nobody has looked at in it, is right or wrong.
    Judge {
        /// The engagement.
        engagement: Id,
        /// What it is from now on.
        review: Review,
    },
    /// A reported position is right or wrong.
    JudgeStatement {
        /// The statement.
        statement: Id,
        /// What it is from now on.
        review: Review,
    },
    /// Everything that was read without inference is right.
    AcceptCertain,
    /// A value is another one.
    Correct {
        /// The engagement.
        engagement: Id,
        /// Which of its values.
        field: Field,
        /// What it is.
        value: String,
    },
    /// A name or role is these words of the item.
    Requote {
        /// The engagement.
        engagement: Id,
        /// Which name or role.
        field: Field,
        /// The words, as the text has them.
        words: String,
    },
    /// Two people are one.
    Merge {
        /// Who is no more.
        from: Id,
        /// Who it is in truth.
        into: Id,
    },
    /// An engagement is two: these participants took part in another.
    Split {
        /// The engagement.
        engagement: Id,
        /// Which participants leave it.
        participants: Vec<usize>,
    },
}

/// A value of an engagement that can be corrected.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    /// Its title.
    Title,
    /// How they met, in the words of `facts.toml`.
    Mode,
    /// Whether it took place, in the words of `facts.toml`.
    Status,
    /// Its date, as EDTF.
    Date,
    /// Its counterparts: codes, separated by commas.
    Countries,
    /// A participant's name, by number.
    Name(usize),
    /// A participant's first role.
    Role(usize),
}

/// Why a decision changes nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What it is about is not in the set.
    NotThere,
    /// The value means nothing: no such date, mode or status.
    NotAValue,
    /// The words are not in the item's text.
    NotInText,
    /// Nothing would be left on one side, or nothing would change.
    NoChange,
}

/// What a decision replaced: the way back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Undo(Box<Dataset>);

impl Undo {
    /// Puts the set back as it was.
    pub fn undo(self, dataset: &mut Dataset) {
        *dataset = *self.0;
    }
}

/// Carries out a decision.
///
/// # Errors
/// See [`Refusal`]; the set is then as it was.
pub fn apply(dataset: &mut Dataset, decision: &Decision) -> Result<Undo, Refusal> {
    let before = Box::new(dataset.clone());
    let done = match decision {
        Decision::Judge { engagement, review } => judge::engagement(dataset, engagement, *review),
        Decision::JudgeStatement { statement, review } => {
            judge::statement(dataset, statement, *review)
        }
        Decision::AcceptCertain => certain::accept(dataset),
        Decision::Correct { engagement, field, value } => {
            correct::value(dataset, engagement, *field, value)
        }
        Decision::Requote { engagement, field, words } => {
            correct::words(dataset, engagement, *field, words)
        }
        Decision::Merge { from, into } => merge::people(dataset, from, into),
        Decision::Split { engagement, participants } => {
            split::engagement(dataset, engagement, participants)
        }
    };
    match done {
        Ok(()) => Ok(Undo(before)),
        Err(refusal) => {
            *dataset = *before;
            Err(refusal)
        }
    }
}

/// How many engagements nobody has looked at.
pub fn left(dataset: &Dataset) -> usize {
    dataset.engagements.iter().filter(|event| event.review == Review::Unreviewed).count()
}
