//! Two sides as data: what each counts for every value of the facets that
//! tell them apart.

use crate::state::State;
use crate::views::facets::entity_facet;
use elshi_index::{Entity, FACETS, Facet, Kind, Pack, Results};
use elshi_record::sort_by_key;
use std::cmp::Reverse;

/// The facets that are compared, in their order on the page.
const COMPARED: [Facet; 5] =
    [Facet::Mode, Facet::Subject, Facet::StatementKind, Facet::Person, Facet::Organisation];
/// How many values of a facet are compared at the most.
const MOST_VALUES: usize = 8;

/// One thing and what matches it.
pub struct Side {
    /// The thing.
    pub entity: Entity,
    /// What matches it, and the other filters.
    pub results: Results,
    /// The filters that ask for that.
    pub state: State,
}

/// One facet: each value with the counts of both sides.
pub struct Block {
    /// The facet.
    pub facet: Facet,
    /// Its values, the more frequent first.
    pub values: Vec<(u32, [u32; 2])>,
}

/// Everything that can be compared, the more frequent first.
pub fn candidates(pack: &Pack, kind: Kind) -> Vec<(Entity, u32)> {
    let Some(facet) = entity_facet(kind) else { return Vec::new() };
    let all = pack.query(&Default::default(), None, "");
    let counts = all.counts(facet).iter().zip(0..);
    let mut found: Vec<(Entity, u32)> = counts
        .filter(|(count, _)| **count > 0)
        .map(|(&count, row)| (Entity { kind, row }, count))
        .collect();
    sort_by_key(&mut found, |&(entity, count)| (Reverse(count), entity.row));
    found
}

/// The two that are compared: those chosen, and the most frequent countries,
/// then organisations, in place of any that is not.
pub fn pair(pack: &Pack, chosen: [Option<Entity>; 2]) -> [Option<Entity>; 2] {
    if chosen.iter().all(Option::is_some) {
        return chosen;
    }
    let frequent = [Kind::Country, Kind::Organisation].map(|kind| candidates(pack, kind));
    let mut spare = frequent
        .iter()
        .flatten()
        .map(|&(entity, _)| entity)
        .filter(|entity| !chosen.contains(&Some(*entity)));
    chosen.map(|side| side.or_else(|| spare.next()))
}

/// Reads one side: the other filters hold, its own facet asks for it alone.
pub fn side(pack: &Pack, state: &State, entity: Entity) -> Option<Side> {
    let facet = entity_facet(entity.kind)?;
    let mut state = state.clone();
    *state.filters.get_mut(facet as usize)? = vec![entity.row];
    let results = pack.query(&state.filters, state.window, &state.text);
    Some(Side { entity, results, state })
}

/// How many engagements are with both.
pub fn with_both(pack: &Pack, sides: &[Side; 2]) -> u32 {
    let [left, right] = sides;
    let filters: [Vec<u32>; FACETS] = std::array::from_fn(|facet| {
        let of = |side: &Side| side.state.filters.get(facet).cloned().unwrap_or_default();
        let own = |side: &Side| entity_facet(side.entity.kind).map(|f| f as usize) == Some(facet);
        if own(right) && !own(left) { of(right) } else { of(left) }
    });
    let of_left = pack.query(&filters, left.state.window, &left.state.text);
    let rows = right.results.rows();
    of_left.rows().iter().filter(|row| rows.binary_search(row).is_ok()).count() as u32
}

/// The counts of both sides for each facet's values.
pub fn blocks(sides: &[Side; 2]) -> Vec<Block> {
    let of = |facet: Facet| {
        let counts = |side: &Side, value: usize| {
            side.results.counts(facet).get(value).copied().unwrap_or_default()
        };
        let most = sides.iter().map(|side| side.results.counts(facet).len()).max().unwrap_or(0);
        let mut values: Vec<(u32, [u32; 2])> = (0..most)
            .map(|value| {
                (
                    value as u32,
                    [0, 1].map(|at| sides.get(at).map_or(0, |s: &Side| counts(s, value))),
                )
            })
            .filter(|(value, counts)| {
                counts.iter().any(|&n| n > 0) && !is_a_side(sides, facet, *value)
            })
            .collect();
        sort_by_key(&mut values, |&(value, counts)| (Reverse(counts.iter().sum::<u32>()), value));
        values.truncate(MOST_VALUES);
        Block { facet, values }
    };
    COMPARED.into_iter().map(of).filter(|block| !block.values.is_empty()).collect()
}

fn is_a_side(sides: &[Side; 2], facet: Facet, value: u32) -> bool {
    sides
        .iter()
        .any(|side| entity_facet(side.entity.kind) == Some(facet) && side.entity.row == value)
}
