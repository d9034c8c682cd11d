//! In which order the list is, and how it is parted.

use elshi_index::{Entity, Facet, Kind, Pack};
use elshi_record::Day;

use crate::messages::{Key, fill, t};
use crate::state::{Group, Sort};
use crate::views::facets::value_name;
use std::collections::BTreeMap;

/// Rows under one heading.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// The heading; empty where the list is not parted.
    pub title: String,
    /// The thing that it names, where it is one.
    pub entity: Option<Entity>,
    /// The engagements, in order.
    pub rows: Vec<u32>,
}

/// Each row's place in an order; `None` for the order that results come in.
/// `u32::MAX` marks rows that the order says nothing of: they come last.
pub fn places(pack: &Pack, sort: Sort) -> Option<Vec<u32>> {
    let rows = 0..pack.engagement_count();
    let day = |day: Option<Day>| day.map(|day| (day.0 as u32) ^ (1 << 31)).unwrap_or(u32::MAX);
    match sort {
        Sort::Relevance => None,
        Sort::Earliest => Some(rows.map(|row| day(pack.days(row).0)).collect()),
        Sort::Latest => Some(rows.map(|row| day(pack.days(row).1)).collect()),
        Sort::Mode => Some(
            rows.map(|row| pack.values_of(Facet::Mode, row).next().unwrap_or(u32::MAX)).collect(),
        ),
        Sort::Title => {
            let title = |row| pack.name(Entity { kind: Kind::Engagement, row }).to_lowercase();
            let mut order: Vec<u32> = rows.collect();
            order.sort_by_cached_key(|&row| title(row));
            Some(inverted(&order))
        }
        Sort::Country => {
            let names = ranked(pack, Facet::Country);
            let first = |row| {
                let ranks = pack.countries_of(row).filter_map(|value| names.get(value as usize));
                ranks.min().copied().unwrap_or(u32::MAX)
            };
            Some(rows.map(first).collect())
        }
    }
}

/// Rows in an order, those of which it says nothing last, turned round or not.
pub fn ordered(rows: &[u32], places: Option<&[u32]>, reversed: bool) -> Vec<u32> {
    let mut rows = rows.to_vec();
    let Some(places) = places else {
        if reversed {
            rows.reverse();
        }
        return rows;
    };
    rows.sort_by_key(|&row| match places.get(row as usize) {
        None | Some(&u32::MAX) => (true, 0),
        Some(&place) if reversed => (false, u32::MAX - place),
        Some(&place) => (false, place),
    });
    rows
}

/// Parts ordered rows. One that has several values stands under each. Years
/// run the way that the rows do.
pub fn parted(pack: &Pack, rows: Vec<u32>, group: Group, reversed: bool) -> Vec<Part> {
    match group {
        Group::None => vec![Part { title: String::new(), entity: None, rows }],
        Group::Country => by_value(pack, rows, Facet::Country),
        Group::Organisation => by_value(pack, rows, Facet::Organisation),
        Group::Mode => by_value(pack, rows, Facet::Mode),
        Group::Subject => by_value(pack, rows, Facet::Subject),
        Group::Year => by_year(pack, rows, reversed),
    }
}

/// For each value of a facet its place in the order of names.
fn ranked(pack: &Pack, facet: Facet) -> Vec<u32> {
    let mut values: Vec<u32> = (0..pack.value_count(facet)).collect();
    values.sort_by_cached_key(|&value| value_name(pack, facet, value).to_lowercase());
    inverted(&values)
}

fn inverted(order: &[u32]) -> Vec<u32> {
    let mut places = vec![0; order.len()];
    for (place, &row) in (0_u32..).zip(order) {
        if let Some(slot) = places.get_mut(row as usize) {
            *slot = place;
        }
    }
    places
}

fn by_value(pack: &Pack, rows: Vec<u32>, facet: Facet) -> Vec<Part> {
    let names = if facet == Facet::Mode { Vec::new() } else { ranked(pack, facet) };
    let mut parts = BTreeMap::<(u32, u32), Vec<u32>>::new();
    for row in rows {
        let mut alone = true;
        for value in pack.values_of(facet, row) {
            alone = false;
            let place = names.get(value as usize).copied().unwrap_or(value);
            parts.entry((place, value)).or_default().push(row);
        }
        if alone {
            parts.entry((u32::MAX, u32::MAX)).or_default().push(row);
        }
    }
    let part = |((_, value), rows): ((u32, u32), Vec<u32>)| {
        if value == u32::MAX {
            return Part { title: t(Key::GroupWithout).to_owned(), entity: None, rows };
        }
        let entity = facet.kind().map(|kind| Entity { kind, row: value });
        Part { title: value_name(pack, facet, value), entity, rows }
    };
    parts.into_iter().map(part).collect()
}

fn by_year(pack: &Pack, rows: Vec<u32>, reversed: bool) -> Vec<Part> {
    let mut parts = BTreeMap::<(bool, i32, i32), Vec<u32>>::new();
    for row in rows {
        let year = |day: Option<Day>| day.map(|day| day.ymd().0);
        let (first, last) = pack.days(row);
        let key = match (year(first), year(last)) {
            (Some(first), Some(last)) => (false, first, last),
            (Some(first), None) => (false, first, i32::MAX),
            (None, Some(last)) => (false, i32::MIN, last),
            (None, None) => (true, 0, 0),
        };
        parts.entry(key).or_default().push(row);
    }
    let title = |(unknown, first, last): (bool, i32, i32)| match (first, last) {
        _ if unknown => t(Key::DateUnknown).to_owned(),
        (i32::MIN, last) => fill(Key::WhenUntil, &[&last.to_string()]),
        (first, i32::MAX) => fill(Key::WhenFrom, &[&first.to_string()]),
        (first, last) if first == last => first.to_string(),
        (first, last) => fill(Key::GroupYears, &[&first.to_string(), &last.to_string()]),
    };
    let part = |(key, rows)| Part { title: title(key), entity: None, rows };
    let unknown = parts.split_off(&(true, 0, 0));
    let mut known: Vec<Part> = parts.into_iter().map(part).collect();
    if reversed {
        known.reverse();
    }
    known.extend(unknown.into_iter().map(part));
    known
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_order_says_nothing_of_stays_last_either_way() {
        let places = [5, u32::MAX, 1, 3];
        assert_eq!(ordered(&[0, 1, 2, 3], Some(&places), false), [2, 3, 0, 1]);
        assert_eq!(ordered(&[0, 1, 2, 3], Some(&places), true), [0, 3, 2, 1]);
        assert_eq!(ordered(&[4, 2, 9], None, true), [9, 2, 4]);
    }

    #[test]
    fn rows_without_a_place_do_not_reach_past_the_table() {
        assert_eq!(ordered(&[7, 0], Some(&[1]), false), [0, 7]);
    }

    #[test]
    fn places_invert_an_order() {
        assert_eq!(inverted(&[2, 0, 1]), [1, 2, 0]);
    }
}
