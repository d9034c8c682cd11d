//! Names that go on from what was typed.

use super::dictionary::Dictionary;
use super::field::Field;
use super::fold::keys;
use crate::facet::relation_of;
use crate::{Entity, Kind, Pack};
use std::cmp::Reverse;

/// The kinds that are offered.
const OFFERED: [Kind; 5] =
    [Kind::Person, Kind::Organisation, Kind::Country, Kind::Subject, Kind::Event];

impl Pack {
    /// People, organisations, countries, subjects and mentioned events whose
    /// names hold the words typed, the last of which may go on; those with
    /// most engagements first, at most `most` of them.
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Entity> {
        let mut found: Vec<(Reverse<u32>, Entity)> = Vec::new();
        for kind in OFFERED {
            let totals = relation_of(kind).map_or(&[][..], |relation| self.totals(relation));
            found.extend(matching(self, kind, typed, true).into_iter().map(|row| {
                let total = totals.get(row as usize).copied().unwrap_or(0);
                (Reverse(total), Entity { kind, row })
            }));
        }
        found.sort_unstable();
        found.into_iter().take(most).map(|(_, entity)| entity).collect()
    }
}

/// The rows of a kind whose names hold all words, sorted.
pub(super) fn matching(pack: &Pack, kind: Kind, words: &str, open: bool) -> Vec<u32> {
    let dictionary = Dictionary::new(pack);
    let keys = keys(words);
    let mut held: Option<Vec<u32>> = None;
    for (number, key) in keys.iter().enumerate() {
        let last = number + 1 == keys.len();
        let mut rows = Vec::new();
        for (place, _) in dictionary.find(key, open && last) {
            dictionary.units(place, &mut |field, unit, _| {
                if field == Field::Name(kind) {
                    rows.push(unit);
                }
            });
        }
        rows.sort_unstable();
        rows.dedup();
        if let Some(held) = &held {
            rows.retain(|row| held.binary_search(row).is_ok());
        }
        held = Some(rows);
    }
    held.unwrap_or_default()
}
