//! The words that a `facts.toml` uses for the vocabulary's enumerations.

use elshi_record::{
    EventType, ItemKind, Mode, Review, Side, StatementKind as Kind, StatementKind, Status,
};

/// Words and what they stand for.
pub(crate) type Terms<T> = &'static [(&'static str, T)];

pub(crate) const ITEM_KINDS: Terms<ItemKind> = &[
    ("engagement", ItemKind::Engagement),
    ("notice", ItemKind::Notice),
    ("condolence", ItemKind::Condolence),
    ("congratulation", ItemKind::Congratulation),
    ("statement", ItemKind::Statement),
    ("other", ItemKind::Other),
];

pub(crate) const EVENT_TYPES: Terms<EventType> =
    &[("consult", EventType::Consult), ("appointment", EventType::Appointment)];

pub(crate) const MODES: Terms<Mode> = &[
    ("visit", Mode::Visit),
    ("third-party", Mode::ThirdParty),
    ("multilateral", Mode::Multilateral),
    ("call", Mode::Call),
    ("resident", Mode::Resident),
];

pub(crate) const STATUSES: Terms<Status> =
    &[("held", Status::Held), ("planned", Status::Planned), ("cancelled", Status::Cancelled)];

pub(crate) const SIDES: Terms<Side> =
    &[("host", Side::Host), ("guest", Side::Guest), ("unclear", Side::Unclear)];

pub(crate) const REVIEWS: Terms<Review> = &[
    ("accepted", Review::Accepted),
    ("unreviewed", Review::Unreviewed),
    ("rejected", Review::Rejected),
];

pub(crate) const STATEMENT_KINDS: Terms<StatementKind> = &[
    ("support", Kind::Support),
    ("interest", Kind::Interest),
    ("readiness", Kind::Readiness),
    ("appreciation", Kind::Appreciation),
    ("agreement", Kind::Agreement),
    ("proposal", Kind::Proposal),
    ("briefing", Kind::Briefing),
];

/// What a word stands for.
pub(crate) fn meaning<T: Copy>(terms: Terms<T>, word: &str) -> Option<T> {
    terms.iter().find(|(name, _)| *name == word).map(|&(_, value)| value)
}

/// The word for a value.
pub(crate) fn word_for<T: Copy + PartialEq>(terms: Terms<T>, value: T) -> &'static str {
    terms.iter().find(|(_, known)| *known == value).map_or("", |&(name, _)| name)
}
