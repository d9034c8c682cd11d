//! How often each facet's values occur in what was found.

use super::Query;
use crate::{FACETS, Facet};
use std::rc::Rc;

/// From so many rows on they are counted by profile; fewer are counted by
/// each facet, which needs nothing laid out.
const MANY: usize = 4096;

/// What was found, to be counted.
pub(super) struct Counts<'q, 'p> {
    query: &'q Query<'p>,
    /// The rows of all filters, or where most rows are found the others.
    rows: Rows<'q>,
    /// How many of `rows` have each profile; none where they are few.
    profiles: Option<Vec<u32>>,
}

enum Rows<'q> {
    Found(&'q [u32]),
    Missing(Vec<u32>),
}

impl<'q, 'p> Counts<'q, 'p> {
    /// Gets ready to count what a query found.
    pub(super) fn new(query: &'q Query<'p>, found: &'q [u32]) -> Counts<'q, 'p> {
        let all = query.pack.engagement_count();
        let most = found.len() > MANY && found.len() > all as usize / 4 * 3;
        let rows = if most { Rows::Missing(missing(found, all)) } else { Rows::Found(found) };
        let counted = rows.counted();
        let many = query.is_restricted() && counted.len() > MANY;
        let profiles = many.then(|| query.pack.profiles().count(counted));
        Counts { query, rows, profiles }
    }

    /// The counts of some facets.
    pub(super) fn of(&self, facets: &[Facet]) -> [Rc<[u32]>; FACETS] {
        let mut counts: [Rc<[u32]>; FACETS] = std::array::from_fn(|_| Rc::new([]) as Rc<[u32]>);
        for &facet in facets {
            if let Some(place) = counts.get_mut(facet as usize) {
                *place = self.facet(facet as usize);
            }
        }
        counts
    }

    /// How often each value of a facet occurs with the other filters.
    fn facet(&self, facet: usize) -> Rc<[u32]> {
        let (query, pack) = (self.query, self.query.pack);
        let own = query.chosen.iter().any(|chosen| chosen.facet == facet);
        let others = query.chosen.len() > usize::from(own);
        if !others && query.window.is_none() && query.hits.is_none() {
            return pack.kept_totals(facet).map_or_else(|| Rc::new([]) as Rc<[u32]>, Rc::clone);
        }
        let relation = pack.relation(facet);
        let count = |rows: &[u32]| {
            let mut by_code = vec![0; relation.code_count()];
            relation.codes().count(rows, &mut by_code);
            by_code
        };
        if own {
            return relation.spread(&count(&query.rows_without(Some(facet)))).into();
        }
        let profiles = self.profiles.as_ref();
        let by_profile = profiles
            .and_then(|counts| pack.profiles().by_code(facet, relation.code_count(), counts));
        let mut counts = relation.spread(&by_profile.unwrap_or_else(|| count(self.rows.counted())));
        if let Rows::Missing(_) = self.rows {
            let totals = pack.totals(facet);
            for (count, total) in counts.iter_mut().zip(totals.iter()) {
                *count = total.saturating_sub(*count);
            }
        }
        counts.into()
    }
}

impl Rows<'_> {
    fn counted(&self) -> &[u32] {
        match self {
            Rows::Found(rows) => rows,
            Rows::Missing(rows) => rows,
        }
    }
}

/// The rows of all that are not among some, which are sorted.
fn missing(found: &[u32], all: u32) -> Vec<u32> {
    let mut missing = Vec::with_capacity((all as usize).saturating_sub(found.len()));
    let mut next = 0;
    for &row in found {
        missing.extend(next..row);
        next = row.saturating_add(1);
    }
    missing.extend(next..all);
    missing
}
