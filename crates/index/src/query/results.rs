//! What matches a query, and how often each facet's values occur in it.

use crate::search::QueryNotice;
use crate::{FACETS, Facet, Pack};
use elshi_rows::best;
use std::cell::OnceCell;
use std::rc::Rc;

/// The answer to a query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Results {
    pub(super) rows: Vec<u32>,
    /// The score of each row; empty where no words were searched for.
    pub(super) scores: Vec<f32>,
    pub(super) ranked: OnceCell<Vec<u32>>,
    pub(super) counts: [Rc<[u32]>; FACETS],
    pub(super) notice: Option<QueryNotice>,
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
    ///
    /// They are sorted when this is first asked; [`Results::best`] sorts
    /// fewer.
    pub fn ranked(&self) -> &[u32] {
        if self.scores.is_empty() {
            return &self.rows;
        }
        self.ranked.get_or_init(|| self.best(self.rows.len()))
    }

    /// The first `most` of [`Results::ranked`].
    pub fn best(&self, most: usize) -> Vec<u32> {
        if self.scores.is_empty() {
            return self.rows.iter().copied().take(most).collect();
        }
        best(&self.rows, &self.scores, most)
    }

    /// For each value of a facet how many engagements have it and match
    /// everything but this facet's own filter.
    pub fn counts(&self, facet: Facet) -> &[u32] {
        self.counts.get(facet as usize).map_or(&[], |counts| counts)
    }

    /// Whether the counts of a facet are those of the whole set, for nothing
    /// but the facet's own filter was asked.
    pub fn counts_all(&self, pack: &Pack, facet: Facet) -> bool {
        let own = self.counts.get(facet as usize);
        let all = pack.kept_totals(facet as usize);
        own.zip(all).is_some_and(|(own, all)| Rc::ptr_eq(own, all))
    }

    /// What of the query could not be read as it was meant.
    pub fn notice(&self) -> Option<&QueryNotice> {
        self.notice.as_ref()
    }
}
