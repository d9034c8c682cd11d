//! By what engagements can be filtered, and which columns they have.

use crate::Kind;

/// What engagements are filtered and counted by.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The counterparts; values are rows of [`Kind::Country`].
    Country,
    /// Bodies that took part; values are rows of [`Kind::Organisation`].
    Organisation,
    /// Who took part; values are rows of [`Kind::Person`].
    Person,
    /// What was talked about; values are rows of [`Kind::Subject`].
    Subject,
    /// The kinds of position that it reports.
    StatementKind,
    /// How the parties met.
    Mode,
    /// Whether it took place.
    Status,
    /// What its date rests on.
    DateKnown,
    /// The bulletin that reports it; values are rows of bulletins.
    Source,
}

/// How many facets there are.
pub const FACETS: usize = Facet::ALL.len();

impl Facet {
    /// All facets, in the order of their numbers.
    pub const ALL: [Facet; 9] = [
        Facet::Country,
        Facet::Organisation,
        Facet::Person,
        Facet::Subject,
        Facet::StatementKind,
        Facet::Mode,
        Facet::Status,
        Facet::DateKnown,
        Facet::Source,
    ];

    /// The kind whose rows are the facet's values, where there is one.
    pub fn kind(self) -> Option<Kind> {
        match self {
            Facet::Country => Some(Kind::Country),
            Facet::Organisation => Some(Kind::Organisation),
            Facet::Person => Some(Kind::Person),
            Facet::Subject => Some(Kind::Subject),
            _ => None,
        }
    }

    /// The ids of a facet whose values are a closed list, by code.
    pub fn closed_ids(self) -> &'static [&'static str] {
        match self {
            Facet::StatementKind => &[
                "support",
                "interest",
                "readiness",
                "appreciation",
                "agreement",
                "proposal",
                "briefing",
            ],
            Facet::Mode => &["visit", "third-party", "multilateral", "call", "resident"],
            Facet::Status => &["held", "planned", "cancelled"],
            Facet::DateKnown => &["stated", "bounded", "from-bulletin", "unknown"],
            _ => &[],
        }
    }
}

/// What a row of engagements points to: the facets, and four more.
///
/// Each has a column of codes; see `format::relation`.
pub(crate) const RELATIONS: usize = FACETS + 4;
/// The place where it took place.
pub(crate) const PLACES: usize = FACETS;
/// The dated things that it refers to.
pub(crate) const EVENTS: usize = FACETS + 1;
/// The items that report it.
pub(crate) const ITEMS: usize = FACETS + 2;
/// The roles of those who took part, by number.
pub(crate) const ROLES: usize = FACETS + 3;

/// The relation of a kind to engagements, where one is kept.
pub(crate) fn relation_of(kind: Kind) -> Option<usize> {
    match kind {
        Kind::Country => Some(Facet::Country as usize),
        Kind::Organisation => Some(Facet::Organisation as usize),
        Kind::Person => Some(Facet::Person as usize),
        Kind::Subject => Some(Facet::Subject as usize),
        Kind::Place => Some(PLACES),
        Kind::Event => Some(EVENTS),
        Kind::Engagement | Kind::Statement => None,
    }
}
