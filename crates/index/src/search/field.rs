//! Where words stand: fields, each with units that are numbered.
//!
//! A unit is a distinct text: a name, a title, the text of an item. Rows that
//! share a text share the unit, so that it is read and kept once.

use crate::Kind;

/// Where a word stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Field {
    /// A title; units are numbers of strings.
    Title,
    /// A name; units are rows of the kind.
    Name(Kind),
    /// A role; units are numbers of roles.
    Role,
    /// The own text of items; units are numbers of strings.
    Text,
    /// A bulletin's text at an item; units are items.
    Passage,
}

/// The fields, in the order of their numbers.
pub(crate) const FIELDS: [Field; 10] = [
    Field::Title,
    Field::Name(Kind::Person),
    Field::Name(Kind::Organisation),
    Field::Name(Kind::Country),
    Field::Name(Kind::Place),
    Field::Name(Kind::Subject),
    Field::Name(Kind::Event),
    Field::Role,
    Field::Text,
    Field::Passage,
];

impl Field {
    /// How much a word counts here.
    pub(crate) fn weight(self) -> f32 {
        match self {
            Field::Title => 3.0,
            Field::Name(Kind::Person | Kind::Organisation | Kind::Country) => 3.0,
            Field::Name(_) => 2.0,
            Field::Role => 1.5,
            Field::Text | Field::Passage => 1.0,
        }
    }
}
