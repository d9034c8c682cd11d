//! Filters on facets and time, each of which says of a row whether it passes.

use crate::Pack;
use crate::read::Relation;
use elshi_record::Day;

/// The chosen values of one facet.
pub(crate) struct Chosen<'p> {
    /// Which relation it filters.
    pub(crate) facet: usize,
    relation: Relation<'p>,
    /// The chosen values, sorted, each once.
    values: Vec<u32>,
    /// For each code whether it has a chosen value.
    accepted: Vec<bool>,
}

impl<'p> Chosen<'p> {
    /// A filter of some values; `None` where there are none.
    pub(crate) fn new(pack: &'p Pack, facet: usize, values: &[u32]) -> Option<Chosen<'p>> {
        if values.is_empty() {
            return None;
        }
        let relation = pack.relation(facet);
        let mut values = values.to_vec();
        values.sort_unstable();
        values.dedup();
        let mut accepted = vec![false; relation.code_count()];
        let mut accept = |code: u32| {
            if let Some(flag) = accepted.get_mut(code as usize) {
                *flag = true;
            }
        };
        for &value in values.iter().filter(|&&value| value < relation.value_count()) {
            accept(value + 1);
        }
        for code in 1 + relation.value_count()..relation.code_count() as u32 {
            if relation.of_code(code).any(|value| values.binary_search(&value).is_ok()) {
                accept(code);
            }
        }
        Some(Chosen { facet, relation, values, accepted })
    }

    /// Whether a row has a chosen value.
    #[inline]
    pub(crate) fn passes(&self, row: u32) -> bool {
        let code = self.relation.codes().at(row);
        self.accepted.get(code as usize).copied().unwrap_or(false)
    }

    /// At most how many rows pass.
    pub(crate) fn most(&self, pack: &Pack) -> usize {
        let totals = pack.totals(self.facet);
        let of = |value: &u32| totals.get(*value as usize).copied().unwrap_or(0) as usize;
        self.values.iter().map(of).sum()
    }

    /// The rows that pass, sorted.
    pub(crate) fn rows(&self, pack: &Pack) -> Vec<u32> {
        let Some(inverse) = pack.inverse(self.facet) else { return Vec::new() };
        let mut rows: Vec<u32> = Vec::new();
        for &value in &self.values {
            rows.extend(inverse.rows(value));
        }
        if self.values.len() > 1 {
            rows.sort_unstable();
            rows.dedup();
        }
        rows
    }
}

/// A span of days that a row could have happened in.
pub(crate) struct Window<'p> {
    first: i32,
    last: i32,
    limits: &'p [(i32, i32)],
}

impl<'p> Window<'p> {
    /// The window from the first day to the last, both included.
    pub(crate) fn new(pack: &'p Pack, (first, last): (Day, Day)) -> Window<'p> {
        Window { first: first.0, last: last.0, limits: pack.limits() }
    }

    /// Whether a row could have happened in the window.
    #[inline]
    pub(crate) fn passes(&self, row: u32) -> bool {
        self.limits
            .get(row as usize)
            .is_some_and(|&(earliest, latest)| earliest <= self.last && latest >= self.first)
    }

    /// The rows that could have happened in the window, sorted.
    pub(crate) fn rows(&self) -> Vec<u32> {
        // Every row is written down, and counted on only where it passes:
        // whether it does cannot be foreseen.
        let mut rows = vec![0u32; self.limits.len()];
        let mut count = 0;
        for (row, &(earliest, latest)) in (0..).zip(self.limits) {
            if let Some(place) = rows.get_mut(count) {
                *place = row;
            }
            count += usize::from((earliest <= self.last) & (latest >= self.first));
        }
        rows.truncate(count);
        rows
    }

    /// Whether a row must have happened in the window.
    pub(crate) fn holds(&self, row: u32) -> bool {
        self.limits.get(row as usize).is_some_and(|&(earliest, latest)| {
            let closed = earliest != i32::MIN && latest != i32::MAX;
            closed && earliest >= self.first && latest <= self.last
        })
    }
}
