//! What the map shows of what matches.

use super::classes::Classes;
use super::world::World;
use elshi_index::{Entity, Facet, Kind, Pack, Results};

/// One country that has a place on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Land {
    /// Its row.
    pub row: u32,
    /// Which of the map's shapes is its.
    pub shape: usize,
    /// What it is called.
    pub name: String,
    /// How many engagements were with it.
    pub count: u32,
    /// Whether the page is filtered by it.
    pub chosen: bool,
}

/// One place where engagements took place.
#[derive(Clone, Debug, PartialEq)]
pub struct Spot {
    /// Its row.
    pub row: u32,
    /// What it is called.
    pub name: String,
    /// Where it is, in units of the map's grid.
    pub at: (f64, f64),
    /// How many engagements took place there.
    pub count: u32,
}

/// What the map shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct MapData {
    /// The counterparts of the dataset, the more frequent first.
    pub lands: Vec<Land>,
    /// Where engagements took place, the more frequent first.
    pub spots: Vec<Spot>,
    /// The colour classes of the counts.
    pub classes: Classes,
}

impl MapData {
    /// Counts what matches, country by country and place by place.
    pub fn of(pack: &Pack, results: &Results, chosen: &[u32], world: &World) -> MapData {
        let counts = results.counts(Facet::Country);
        let lands: Vec<Land> = frequent_first(counts, pack.count(Kind::Country))
            .filter_map(|(row, count)| {
                let country = Entity { kind: Kind::Country, row };
                let chosen = chosen.binary_search(&row).is_ok();
                // A country that is only where somebody met was no counterpart.
                if !chosen && pack.rows_of(country).next().is_none() {
                    return None;
                }
                Some(Land {
                    row,
                    shape: world.find(&pack.id(country))?,
                    name: pack.name(country).into_owned(),
                    count,
                    chosen,
                })
            })
            .collect();
        let classes = Classes::of(&lands.iter().map(|land| land.count).collect::<Vec<u32>>());
        MapData { lands, spots: spots(pack, results, world), classes }
    }

    /// The country of a shape.
    pub fn land_of(&self, shape: usize) -> Option<usize> {
        self.lands.iter().position(|land| land.shape == shape)
    }
}

fn spots(pack: &Pack, results: &Results, world: &World) -> Vec<Spot> {
    frequent_first(&pack.place_counts(results.rows()), pack.count(Kind::Place))
        .filter(|&(_, count)| count > 0)
        .filter_map(|(row, count)| {
            let place = pack.place(row)?;
            let (north, east) = place.coordinates?.value;
            let at = world.place(f64::from(east) / 1e3, f64::from(north) / 1e3);
            Some(Spot { row, name: place.name, at, count })
        })
        .collect()
}

/// Rows with their counts, the more frequent first, then by row.
pub fn frequent_first(counts: &[u32], rows: u32) -> impl Iterator<Item = (u32, u32)> {
    let count = |row: u32| counts.get(row as usize).copied().unwrap_or(0);
    let mut keys: Vec<u64> =
        (0..rows).map(|row| u64::from(!count(row)) << 32 | u64::from(row)).collect();
    keys.sort_unstable();
    keys.into_iter().map(|key| (key as u32, !((key >> 32) as u32)))
}
