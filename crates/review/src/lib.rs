//! What a reviewer decides about records, as pure changes of a set.
//!
//! [`apply`] carries out one decision and gives back what undoes it exactly.
//! No decision loses evidence: a corrected value keeps the words that it was
//! read from, and says beside them that a person corrected it. A decision
//! about something that is not there changes nothing and says so.

mod certain;
mod correct;
mod doubts;
mod judge;
mod left;
mod merge;
mod names;
mod offer;
#[cfg(test)]
mod offer_tests;
mod split;
#[cfg(test)]
mod tests;
mod unite;

pub use certain::is_certain;
pub use doubts::doubts;
pub use left::{Left, facts_left, left};
pub use offer::{Offer, offers};

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
    /// One fact of an engagement is right or wrong.
    JudgePart {
        /// The engagement.
        engagement: Id,
        /// Which fact.
        part: Part,
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
    /// A name, role, date or statement rests on these words of an item.
    Requote {
        /// The engagement.
        engagement: Id,
        /// Which of its values.
        field: Field,
        /// The words, as the text has them.
        words: String,
        /// The code point of the text at which they begin; where that is not
        /// known, the first place at which an item has them.
        at: Option<u32>,
    },
    /// Two people are one.
    Merge {
        /// Who is no more.
        from: Id,
        /// Who it is in truth.
        into: Id,
    },
    /// Two reports tell of one engagement.
    Unite {
        /// The engagement that stays.
        into: Id,
        /// The one that becomes another report of it.
        from: Id,
    },
    /// Two engagements look alike, and are two.
    KeepApart {
        /// Both.
        pair: [Id; 2],
    },
    /// An engagement is two: these participants took part in another.
    Split {
        /// The engagement.
        engagement: Id,
        /// Which participants leave it.
        participants: Vec<usize>,
    },
}

/// A fact of an engagement that is judged on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Its date.
    Date,
    /// A participant, by number.
    Participant(usize),
    /// A reported position, by number.
    Statement(usize),
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
    /// The words of a reported position, by number; its value is towards what
    /// it is.
    Towards(usize),
    /// The kind of a reported position, in the words of `facts.toml`.
    Kind(usize),
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
        Decision::JudgePart { engagement, part, review } => {
            judge::part(dataset, engagement, *part, *review)
        }
        Decision::AcceptCertain => certain::accept(dataset),
        Decision::Correct { engagement, field, value } => {
            correct::value(dataset, engagement, *field, value)
        }
        Decision::Requote { engagement, field, words, at } => {
            correct::words(dataset, engagement, *field, words, *at)
        }
        Decision::Merge { from, into } => merge::people(dataset, from, into),
        Decision::Unite { into, from } => unite::engagements(dataset, into, from),
        Decision::KeepApart { pair } => unite::apart(dataset, pair),
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
