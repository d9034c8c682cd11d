//! In which order the list is, and how it is parted.

use super::collate;
use elshi_index::{Entity, Facet, Kind, Pack};
use elshi_record::Day;

use crate::messages::{Key, fill, t};
use crate::state::{Group, Sort};
use crate::views::facets::value_name;

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
            Some(collate::places(rows.map(|row| pack.name(Entity { kind: Kind::Engagement, row }))))
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
    let Some(places) = places else {
        return if reversed { rows.iter().rev().copied().collect() } else { rows.to_vec() };
    };
    let place = |row: u32| match places.get(row as usize) {
        None | Some(&u32::MAX) => u32::MAX,
        Some(&place) if reversed => u32::MAX - 1 - place,
        Some(&place) => place,
    };
    let keys = (0_u32..).zip(rows).map(|(index, &row)| (place(row), index));
    sorted(keys).filter_map(|(_, index)| rows.get(index as usize).copied()).collect()
}

/// Pairs sorted by the first and, among equals, by the second number.
fn sorted(pairs: impl Iterator<Item = (u32, u32)>) -> impl Iterator<Item = (u32, u32)> {
    let mut keys: Vec<u64> =
        pairs.map(|(first, second)| u64::from(first) << 32 | u64::from(second)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| ((key >> 32) as u32, key as u32))
}

/// Parts ordered rows. One that has several values stands under each. Years
/// run the way that the rows do.
pub fn parted(pack: &Pack, rows: Vec<u32>, group: Group, reversed: bool) -> Vec<Part> {
    let facet = match group {
        Group::None => return vec![Part { title: String::new(), entity: None, rows }],
        Group::Year => return by_year(pack, &rows, reversed),
        Group::Country => Facet::Country,
        Group::Organisation => Facet::Organisation,
        Group::Mode => Facet::Mode,
        Group::Subject => Facet::Subject,
    };
    let places = ranked(pack, facet);
    let mut by_place = vec![0_u32; places.len()];
    for (value, &place) in (0_u32..).zip(&places) {
        if let Some(slot) = by_place.get_mut(place as usize) {
            *slot = value;
        }
    }
    let mut pairs = Vec::new();
    for (index, &row) in (0_u32..).zip(&rows) {
        let before = pairs.len();
        let values = pack.values_of(facet, row).filter_map(|value| places.get(value as usize));
        pairs.extend(values.map(|&place| (place, index)));
        if pairs.len() == before {
            pairs.push((u32::MAX, index));
        }
    }
    let name = |place: u32| match by_place.get(place as usize) {
        None => (t(Key::GroupWithout).to_owned(), None),
        Some(&value) => {
            let entity = facet.kind().map(|kind| Entity { kind, row: value });
            (value_name(pack, facet, value), entity)
        }
    };
    cut(pairs, &rows, &name)
}

/// Rows by the numbers that they were given, a part for each number.
fn cut(
    pairs: Vec<(u32, u32)>,
    rows: &[u32],
    name: &dyn Fn(u32) -> (String, Option<Entity>),
) -> Vec<Part> {
    let mut parts: Vec<Part> = Vec::new();
    let mut number = None;
    for (key, index) in sorted(pairs.into_iter()) {
        if number != Some(key) {
            number = Some(key);
            let (title, entity) = name(key);
            parts.push(Part { title, entity, rows: Vec::new() });
        }
        if let (Some(part), Some(&row)) = (parts.last_mut(), rows.get(index as usize)) {
            part.rows.push(row);
        }
    }
    parts
}

/// For each value of a facet its place in the order of names; the closed lists
/// have their own order.
fn ranked(pack: &Pack, facet: Facet) -> Vec<u32> {
    let values = 0..pack.value_count(facet);
    if facet == Facet::Mode {
        return values.collect();
    }
    collate::places(values.map(|value| pack.value_name(facet, value)))
}

/// No year: before all, after all.
const OPEN: u32 = 0xffff;

fn by_year(pack: &Pack, rows: &[u32], reversed: bool) -> Vec<Part> {
    // Years fit 16 bits when counted from far enough back.
    const BACK: i32 = 0x4000;
    let year = |day: Day| u32::try_from(day.ymd().0 + BACK).unwrap_or(0).min(OPEN - 2);
    let key = |row: u32| match pack.days(row) {
        (None, None) => u32::MAX,
        (first, last) => {
            let key = first.map_or(0, |day| year(day) + 1) << 16 | last.map_or(OPEN, year);
            if reversed { u32::MAX - 1 - key } else { key }
        }
    };
    let pairs = (0_u32..).zip(rows).map(|(index, &row)| (key(row), index)).collect();
    let words = |year: u32| (year as i32 - BACK).to_string();
    let title = |key: u32| {
        let key = if reversed { (u32::MAX - 1).wrapping_sub(key) } else { key };
        let text = match (key >> 16, key & OPEN) {
            _ if key == u32::MAX => t(Key::DateUnknown).to_owned(),
            (0, last) => fill(Key::WhenUntil, &[&words(last)]),
            (first, OPEN) => fill(Key::WhenFrom, &[&words(first - 1)]),
            (first, last) if first - 1 == last => words(last),
            (first, last) => fill(Key::GroupYears, &[&words(first - 1), &words(last)]),
        };
        (text, None)
    };
    cut(pairs, rows, &title)
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
    fn parts_keep_the_order_of_their_rows() {
        let name = |number: u32| (number.to_string(), None);
        let parts = cut(vec![(7, 0), (3, 1), (7, 2), (3, 2)], &[40, 50, 60], &name);
        let words: Vec<(&str, &[u32])> =
            parts.iter().map(|part| (part.title.as_str(), part.rows.as_slice())).collect();
        assert_eq!(words, [("3", &[50, 60][..]), ("7", &[40, 60])]);
    }
}
