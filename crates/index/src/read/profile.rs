//! What all facets of few values say of a row, as one number.
//!
//! Rows of a table repeat the same country, mode, status and source much more
//! often than not. Counting many rows once by such a number, and the facets
//! from that, takes a fraction of counting each facet.

use super::Relation;
use crate::FACETS;

/// More profiles than this are too many to be worth it.
const MOST: usize = 1 << 16;
/// Facets with more codes than this are counted by themselves.
const MOST_CODES: usize = 1 << 12;

/// The profile of each row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Profiles {
    of_row: Vec<u16>,
    /// For each facet the code that each profile has in it; empty for a facet
    /// that is counted by itself.
    codes: [Vec<u32>; FACETS],
    /// How many profiles there are.
    count: usize,
}

impl Profiles {
    /// Lays out the profiles of all rows, facet by facet.
    pub(crate) fn new(rows: u32, relations: &[Relation<'_>; FACETS]) -> Profiles {
        let mut profiles =
            Profiles { of_row: vec![0; rows as usize], count: 1, ..Profiles::default() };
        for (facet, relation) in relations.iter().enumerate() {
            profiles.part(facet, relation);
        }
        profiles
    }

    /// Parts the profiles by one facet more, where they stay few.
    fn part(&mut self, facet: usize, relation: &Relation<'_>) {
        let codes = relation.code_count();
        if codes > MOST_CODES {
            return;
        }
        // The new profile of each old one and code; 0 where none was met.
        let mut numbers = vec![0u32; self.count * codes];
        let mut met: Vec<(u16, u32)> = Vec::new();
        let mut parted = Vec::with_capacity(self.of_row.len());
        for (row, &profile) in (0..).zip(&self.of_row) {
            let code = relation.codes().at(row);
            let Some(number) = numbers.get_mut(usize::from(profile) * codes + code as usize) else {
                return;
            };
            if *number == 0 {
                if met.len() == MOST {
                    return;
                }
                met.push((profile, code));
                *number = met.len() as u32;
            }
            parted.push((*number - 1) as u16);
        }
        for known in self.codes.iter_mut().filter(|known| !known.is_empty()) {
            let before = std::mem::take(known);
            known.extend(met.iter().map(|(old, _)| before.get(usize::from(*old)).unwrap_or(&0)));
        }
        if let Some(own) = self.codes.get_mut(facet) {
            *own = met.iter().map(|(_, code)| *code).collect();
        }
        (self.of_row, self.count) = (parted, met.len());
    }

    /// How many of some rows have each profile.
    pub(crate) fn count(&self, rows: &[u32]) -> Vec<u32> {
        let mut counts = vec![0u32; self.count];
        for &row in rows {
            let profile = self.of_row.get(row as usize).map_or(usize::MAX, |&p| usize::from(p));
            if let Some(count) = counts.get_mut(profile) {
                *count += 1;
            }
        }
        counts
    }

    /// How many rows have each code of a facet, by how many have each profile;
    /// `None` for a facet that is counted by itself.
    pub(crate) fn by_code(&self, facet: usize, codes: usize, counts: &[u32]) -> Option<Vec<u32>> {
        let known = self.codes.get(facet).filter(|known| !known.is_empty())?;
        let mut by_code = vec![0u32; codes];
        for (&code, &count) in known.iter().zip(counts) {
            if let Some(sum) = by_code.get_mut(code as usize) {
                *sum += count;
            }
        }
        Some(by_code)
    }
}
