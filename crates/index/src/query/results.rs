//! What matches a query, and how often each facet's values occur in it.

use crate::{FACETS, Facet};

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub(super) rows: Vec<u32>,
    pub(super) ranked: Option<Vec<u32>>,
    pub(super) counts: [Vec<u32>; FACETS],
}

impl Results {
    /// How many engagements match.
    pub fn total(&self) -> u32 {
        self.rows.len() as u32
    }

    /// The engagements that match, as rows, sorted: in the order of the
    /// sources.
    pub fn rows(&self) -> &[u32] {
        &self.rows
    }

    /// The engagements that match, best first where words were searched for,
    /// in the order of the sources otherwise.
    pub fn ranked(&self) -> &[u32] {
        self.ranked.as_deref().unwrap_or(&self.rows)
    }

    /// For each value of a facet how many engagements have it and match
    /// everything but this facet's own filter.
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts.get(facet as usize).map_or(&[], Vec::as_slice)
    }
}
