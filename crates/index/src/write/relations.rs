//! What engagements relate to, as one code a row.
//!
//! Code 0 stands for nothing, the next ones for a single value each, the rest
//! for a set of values; most rows relate to one value or share their set.

use super::pool::Pool;
use super::tables::Tables;
use crate::facet::{EVENTS, ITEMS, PLACES, RELATIONS};
use crate::format::{Section, write_column};
use crate::{FACETS, Facet, Kind};
use elshi_record::{Dataset, Engagement, Review};

/// The values of one row, for each relation, sorted.
pub(super) type RowValues = [Vec<u32>; RELATIONS];

/// Reads what an engagement relates to into lists that are used again for
/// each row; values of closed lists are their codes.
#[inline(never)]
pub(super) fn values_of(
    dataset: &Dataset,
    tables: &Tables<'_>,
    engagement: &Engagement,
    values: &mut RowValues,
) {
    values.iter_mut().for_each(Vec::clear);
    let mut put = |relation: usize, value: Option<u32>| {
        if let (Some(list), Some(value)) = (values.get_mut(relation), value) {
            list.push(value);
        }
    };
    for fact in &engagement.countries {
        put(Facet::Country as usize, tables.row(Kind::Country, &fact.value));
    }
    for fact in &engagement.organisations {
        put(Facet::Organisation as usize, tables.row(Kind::Organisation, &fact.value));
    }
    // What a person found wrong is in the record, and is not searched by.
    let holds = |review: Review| review != Review::Rejected;
    for part in engagement.participants.iter().filter(|part| holds(part.review)) {
        put(Facet::Person as usize, tables.row(Kind::Person, &part.person));
    }
    for fact in &engagement.subjects {
        put(Facet::Subject as usize, tables.row(Kind::Subject, &fact.value));
    }
    for statement in engagement.statements.iter().filter(|statement| holds(statement.review)) {
        put(Facet::StatementKind as usize, Some(statement.kind.value as u32));
    }
    put(Facet::Mode as usize, Some(engagement.mode.value as u32));
    put(Facet::Status as usize, Some(engagement.status.value as u32));
    put(Facet::DateKnown as usize, Some(engagement.when.basis as u32));
    for &item in &engagement.items {
        let known = dataset.items.get(item as usize);
        put(ITEMS, known.map(|_| item));
        let bulletin = known.map(|item| item.bulletin);
        put(Facet::Source as usize, bulletin.filter(|&b| (b as usize) < dataset.bulletins.len()));
    }
    if let Some(place) = &engagement.place {
        put(PLACES, tables.row(Kind::Place, &place.value));
    }
    for fact in &engagement.mentions {
        put(EVENTS, tables.row(Kind::Event, &fact.value));
    }
    for list in values.iter_mut().filter(|list| list.len() > 1) {
        list.sort_unstable();
        list.dedup();
    }
}

/// One relation, as it is gathered row by row.
pub(super) struct Relation {
    codes: Vec<u32>,
    sets: Pool<Vec<u32>>,
}

/// Marks a code that is the number of a set, until the number of values is
/// known.
const SET: u32 = 1 << 31;

impl Relation {
    /// A relation of no rows.
    pub(super) fn new(rows: usize) -> Relation {
        Relation { codes: Vec::with_capacity(rows), sets: Pool::new() }
    }

    /// Adds the values of the next row.
    #[inline(never)]
    pub(super) fn push(&mut self, values: &[u32]) {
        self.codes.push(match values {
            [] => 0,
            [value] => value + 1,
            _ => SET | self.sets.number(values),
        });
    }

    /// Adds a row with the values of an earlier one.
    #[inline(never)]
    pub(super) fn again(&mut self, row: u32) {
        self.codes.push(self.codes.get(row as usize).copied().unwrap_or_default());
    }

    /// The sections of the relation numbered `number`, with `count` values;
    /// of a closed list only the values that occur are kept.
    #[inline(never)]
    pub(super) fn sections(mut self, number: usize, mut count: u32) -> Vec<(Section, Vec<u8>)> {
        let closed = Facet::ALL.get(number).is_some_and(|f| !f.closed_ids().is_empty());
        let mut sets: Vec<Vec<u32>> = self.sets.values().to_vec();
        let mut kept: Vec<u32> = Vec::new();
        if closed {
            let single = self.codes.iter().filter(|&&code| code > 0 && code < SET);
            let occurring = single.map(|code| code - 1).chain(sets.iter().flatten().copied());
            // Closed lists are short: what occurs is marked, not sorted.
            let mut places: Vec<Option<u32>> = Vec::new();
            for value in occurring.map(|value| value as usize) {
                if value >= places.len() {
                    places.resize(value + 1, None);
                }
                if let Some(place) = places.get_mut(value) {
                    *place = Some(0);
                }
            }
            for (value, place) in (0..).zip(&mut places).filter(|(_, place)| place.is_some()) {
                *place = Some(kept.len() as u32);
                kept.push(value);
            }
            let place = |value: u32| places.get(value as usize).copied().flatten().unwrap_or(0);
            for code in self.codes.iter_mut().filter(|code| **code > 0 && **code < SET) {
                *code = place(*code - 1) + 1;
            }
            sets.iter_mut().flatten().for_each(|value| *value = place(*value));
            count = kept.len() as u32;
        }
        for code in self.codes.iter_mut().filter(|code| **code >= SET) {
            *code = (*code ^ SET) + count + 1;
        }
        let mut ends = Vec::with_capacity(sets.len());
        let mut values = Vec::new();
        for set in &sets {
            values.extend(set);
            ends.push(values.len() as u32);
        }
        vec![
            (Section::Codes(number), write_column(&self.codes)),
            (Section::SetEnds(number), write_column(&ends)),
            (Section::SetValues(number), write_column(&values)),
            (Section::Closed(number), write_column(&kept)),
        ]
    }
}

/// How many values a relation has.
pub(super) fn value_count(dataset: &Dataset, tables: &Tables<'_>, relation: usize) -> u32 {
    let kind = match relation {
        PLACES => Some(Kind::Place),
        EVENTS => Some(Kind::Event),
        _ => Facet::ALL.get(relation).and_then(|facet| facet.kind()),
    };
    match (kind, relation) {
        (Some(kind), _) => tables.ids(kind).len() as u32,
        (None, ITEMS) => dataset.items.len() as u32,
        (None, _) if relation == Facet::Source as usize => dataset.bulletins.len() as u32,
        _ => 0,
    }
}

const _: () = assert!(PLACES == FACETS, "places follow the facets");
