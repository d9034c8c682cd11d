//! Names that go on from what was typed.

use super::dictionary::Dictionary;
use super::field::Field;
use super::fold::keys;
use crate::facet::relation_of;
use crate::{Entity, Kind, Pack};

/// The kinds that are offered.
const OFFERED: [Kind; 5] =
    [Kind::Person, Kind::Organisation, Kind::Country, Kind::Subject, Kind::Event];

impl Pack {
    /// People, organisations, countries, subjects and mentioned events whose
    /// names hold the words typed, the last of which may go on; those with
    /// most engagements first, at most `most` of them.
    pub fn complete(&self, typed: &str, most: usize) -> Vec<Entity> {
        // The total, turned round, then the kind and the row, as one number.
        let mut found: Vec<u64> = Vec::new();
        for (number, kind) in (0..).zip(OFFERED) {
            let totals = relation_of(kind).map_or(&[][..], |relation| self.totals(relation));
            found.extend(matching(self, kind, typed, true).into_iter().map(|row| {
                let total = totals.get(row as usize).copied().unwrap_or(0);
                u64::from(!total) << 32 | number << ROW_BITS | u64::from(row & ROWS)
            }));
        }
        found.sort_unstable();
        let entity = |key: u64| {
            let number = (key as u32 >> ROW_BITS) as usize;
            Some(Entity { kind: *OFFERED.get(number)?, row: key as u32 & ROWS })
        };
        found.into_iter().take(most).filter_map(entity).collect()
    }
}

/// How many bits of a number hold a row.
const ROW_BITS: u32 = 29;
const ROWS: u32 = (1 << ROW_BITS) - 1;

/// The rows of a kind whose names hold all words, sorted.
pub(super) fn matching(pack: &Pack, kind: Kind, words: &str, open: bool) -> Vec<u32> {
    let dictionary = Dictionary::new(pack);
    let keys = keys(words);
    let mut held: Option<Vec<u32>> = None;
    for (number, key) in keys.iter().enumerate() {
        let last = number + 1 == keys.len();
        let mut rows = Vec::new();
        for found in dictionary.find(key, open && last) {
            dictionary.units(found.place(), &mut |field, unit| {
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
