//! What the reader points at, which lights up everywhere.
//!
//! Not part of the state: nobody wants to send a colleague their pointer.

use elshi_index::{Entity, Kind, Pack};
use std::rc::Rc;
use yew::prelude::*;

/// The thing under the pointer or the focus, with what belongs to it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pointed {
    /// The thing.
    pub entity: Option<Entity>,
    /// The engagements that involve it, sorted.
    pub rows: Rc<[u32]>,
    /// The countries that it involves, sorted.
    pub countries: Rc<[u32]>,
}

/// How many engagements light up at the most: more light says nothing.
const MOST_LIT: usize = 500;

impl Pointed {
    /// What lights up with a thing.
    pub fn at(pack: &Pack, entity: Option<Entity>) -> Pointed {
        let Some(thing) = entity else { return Pointed::default() };
        let (rows, countries) = match thing.kind {
            Kind::Engagement => {
                (vec![thing.row], pack.countries_of(thing.row).collect::<Vec<u32>>())
            }
            Kind::Country => (pack.rows_of(thing).take(MOST_LIT).collect(), vec![thing.row]),
            _ => {
                let rows: Vec<u32> = pack.rows_of(thing).take(MOST_LIT).collect();
                let countries = rows.iter().flat_map(|&row| pack.countries_of(row)).collect();
                (rows, countries)
            }
        };
        Pointed { entity, rows: sorted(rows), countries: sorted(countries) }
    }

    /// Whether a thing lights up.
    pub fn lights(&self, thing: Entity) -> bool {
        match thing.kind {
            _ if self.entity == Some(thing) => true,
            Kind::Engagement => self.rows.binary_search(&thing.row).is_ok(),
            Kind::Country => self.countries.binary_search(&thing.row).is_ok(),
            _ => false,
        }
    }
}

fn sorted(mut rows: Vec<u32>) -> Rc<[u32]> {
    rows.sort_unstable();
    rows.dedup();
    rows.into()
}

/// What is pointed at now.
#[hook]
pub fn use_pointed() -> Pointed {
    use_context().unwrap_or_default()
}
