//! What things there are, and how one is pointed at.

/// The kinds of thing that have rows of their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// An event that items report.
    Engagement,
    /// Somebody who is named.
    Person,
    /// A body that is not a state.
    Organisation,
    /// A country, by its code.
    Country,
    /// Somewhere.
    Place,
    /// Something that is talked about.
    Subject,
    /// Something dated that is referred to.
    Event,
    /// A reported position.
    Statement,
}

/// How many kinds there are.
pub(crate) const KINDS: usize = Kind::ALL.len();

impl Kind {
    /// All kinds, in a fixed order.
    pub const ALL: [Kind; 8] = [
        Kind::Engagement,
        Kind::Person,
        Kind::Organisation,
        Kind::Country,
        Kind::Place,
        Kind::Subject,
        Kind::Event,
        Kind::Statement,
    ];
}

/// One thing of a pack: a row of its kind's table.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Entity {
    /// What it is.
    pub kind: Kind,
    /// Its row; engagements in the order of their sources, others by id.
    pub row: u32,
}
