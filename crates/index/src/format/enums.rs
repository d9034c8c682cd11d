//! The record's closed lists by number; the numbers are those of `as`.

use elshi_record::{
    EventType, ItemKind, Mode, Review, Side, SourceKind, StatementKind, Status, WhenBasis,
};

pub(crate) const EVENT_TYPES: [EventType; 2] = [EventType::Consult, EventType::Appointment];
pub(crate) const MODES: [Mode; 5] =
    [Mode::Visit, Mode::ThirdParty, Mode::Multilateral, Mode::Call, Mode::Resident];
pub(crate) const STATUSES: [Status; 3] = [Status::Held, Status::Planned, Status::Cancelled];
pub(crate) const SIDES: [Side; 3] = [Side::Host, Side::Guest, Side::Unclear];
pub(crate) const REVIEWS: [Review; 3] = [Review::Accepted, Review::Unreviewed, Review::Rejected];
pub(crate) const STATEMENT_KINDS: [StatementKind; 7] = StatementKind::ALL;
pub(crate) const BASES: [WhenBasis; 4] =
    [WhenBasis::Stated, WhenBasis::Bounded, WhenBasis::FromBulletin, WhenBasis::Unknown];
pub(crate) const SOURCE_KINDS: [SourceKind; 2] = [SourceKind::Text, SourceKind::Table];
pub(crate) const ITEM_KINDS: [ItemKind; 6] = [
    ItemKind::Engagement,
    ItemKind::Notice,
    ItemKind::Condolence,
    ItemKind::Congratulation,
    ItemKind::Statement,
    ItemKind::Other,
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_stands_at_its_own_number() {
        fn check<T: Copy + std::fmt::Debug>(list: &[T], number: fn(T) -> usize) {
            for (at, value) in list.iter().enumerate() {
                assert_eq!(number(*value), at, "{value:?}");
            }
        }
        check(&EVENT_TYPES, |v| v as usize);
        check(&MODES, |v| v as usize);
        check(&STATUSES, |v| v as usize);
        check(&SIDES, |v| v as usize);
        check(&REVIEWS, |v| v as usize);
        check(&STATEMENT_KINDS, |v| v as usize);
        check(&BASES, |v| v as usize);
        check(&SOURCE_KINDS, |v| v as usize);
        check(&ITEM_KINDS, |v| v as usize);
    }
}
