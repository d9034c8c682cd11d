//! Queries: filters on facets, a window of time, words.
//!
//! Values of one facet are alternatives; facets, window and words restrict
//! each other. Each facet is counted with everything but its own filter. The
//! rows that are looked at are those of the rarest filter, so that a query
//! costs what it finds and not what there is.

mod counts;
mod filter;
mod results;

pub use results::Results;

use crate::search::Hits;
use crate::{FACETS, Facet, Pack};
use counts::Counts;
use elshi_record::Day;
pub(crate) use filter::{Chosen, Window};
use std::cell::OnceCell;

impl Pack {
    /// Answers a query; a filter without values and empty words ask nothing.
    ///
    /// The window asks for what could have happened in it, its first and last
    /// day included.
    pub fn query(
        &self,
        filters: &[Vec<u32>; FACETS],
        window: Option<(Day, Day)>,
        text: &str,
    ) -> Results {
        self.query_counting(filters, window, text, &Facet::ALL)
    }

    /// Answers a query, and counts some facets alone; the others have no
    /// counts.
    pub fn query_counting(
        &self,
        filters: &[Vec<u32>; FACETS],
        window: Option<(Day, Day)>,
        text: &str,
        facets: &[Facet],
    ) -> Results {
        let chosen: Vec<Chosen<'_>> = filters
            .iter()
            .enumerate()
            .filter_map(|(facet, values)| Chosen::new(self, facet, values))
            .collect();
        let (hits, notice) = self.search(text);
        let window = window.map(|window| Window::new(self, window));
        let mut query = Query { pack: self, chosen, window, hits };
        let (rows, scores) = query.found();
        let counts = Counts::new(&query, &rows).of(facets);
        Results { rows, scores, ranked: OnceCell::new(), counts, notice }
    }
}

impl Pack {
    /// Of some rows, those that certainly happened in a window, in their
    /// order: both limits of their date are known and lie inside.
    pub fn certain(&self, rows: &[u32], window: (Day, Day)) -> Vec<u32> {
        let window = Window::new(self, window);
        rows.iter().copied().filter(|&row| window.holds(row)).collect()
    }
}

struct Query<'p> {
    pack: &'p Pack,
    chosen: Vec<Chosen<'p>>,
    window: Option<Window<'p>>,
    /// The rows that hold the words.
    hits: Option<Hits>,
}

impl Query<'_> {
    /// Whether anything is asked at all.
    fn is_restricted(&self) -> bool {
        !self.chosen.is_empty() || self.window.is_some() || self.hits.is_some()
    }

    /// The rows that pass every filter, sorted, and their scores, if they have
    /// any.
    fn found(&mut self) -> (Vec<u32>, Vec<f32>) {
        match &mut self.hits {
            // Nobody asks for the hits again: what words found is all there is.
            Some(hits) if self.chosen.is_empty() && self.window.is_none() => {
                (std::mem::take(&mut hits.rows), std::mem::take(&mut hits.scores))
            }
            _ => {
                let rows = self.rows_without(None);
                let scores = self.scores(&rows);
                (rows, scores)
            }
        }
    }

    /// The rows that pass every filter but that of one facet, sorted.
    fn rows_without(&self, facet: Option<usize>) -> Vec<u32> {
        let others = || self.chosen.iter().filter(|chosen| Some(chosen.facet) != facet);
        let rarest = others().min_by_key(|chosen| chosen.most(self.pack));
        let in_window = |row: u32| self.window.as_ref().is_none_or(|window| window.passes(row));
        let (mut rows, driver) = match (rarest, &self.hits) {
            (Some(rarest), hits)
                if hits.as_ref().is_none_or(|hits| hits.rows.len() > rarest.most(self.pack)) =>
            {
                (rarest.rows(self.pack), Some(rarest.facet))
            }
            (_, Some(hits)) => (hits.rows.clone(), None),
            _ => {
                return match &self.window {
                    Some(window) => window.rows(),
                    None => (0..self.pack.engagement_count()).collect(),
                };
            }
        };
        let by_facet = driver.is_some();
        if !by_facet && self.window.is_none() && others().next().is_none() {
            return rows;
        }
        rows.retain(|&row| {
            in_window(row)
                && others().all(|chosen| driver == Some(chosen.facet) || chosen.passes(row))
                && (!by_facet
                    || self.hits.as_ref().is_none_or(|hits| hits.rows.binary_search(&row).is_ok()))
        });
        rows
    }

    /// The scores of some rows, sorted; none where there are no words.
    fn scores(&self, rows: &[u32]) -> Vec<f32> {
        let Some(hits) = &self.hits else { return Vec::new() };
        if rows.len() == hits.rows.len() {
            return hits.scores.clone();
        }
        let mut scored = hits.rows.iter().zip(&hits.scores);
        let score =
            |row: &u32| scored.find(|(hit, _)| *hit == row).map_or(0.0, |(_, score)| *score);
        rows.iter().map(score).collect()
    }
}

const _: () = assert!(Facet::ALL.len() == FACETS, "every facet is counted");
