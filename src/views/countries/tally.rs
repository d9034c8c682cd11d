//! One country, organisation or place: its name, how often, and when.

use super::strip::{COLUMNS, Extent, HEIGHT, columns, path};
use super::years;
use crate::app::{Site, thing, toggle};
use crate::messages::{Key, count, grouped, t};
use crate::views::parts::entity_link;
use elshi_index::{Entity, Facet, Kind, Pack, Timed};
use yew::prelude::*;

/// One line of the list.
#[derive(Clone, Copy, Debug)]
pub struct Tally {
    /// The thing.
    pub entity: Entity,
    /// How many engagements it has.
    pub number: u32,
    /// The greatest such number of its list.
    pub greatest: u32,
    /// The days that strips run from and to.
    pub extent: Option<Extent>,
    /// Its place among everything in the list.
    pub slot: usize,
    /// Which of how many of its group it is.
    pub size: (usize, usize),
}

/// The facet whose values a kind's rows are.
fn facet_of(kind: Kind) -> Option<Facet> {
    Facet::ALL.into_iter().find(|facet| facet.kind() == Some(kind))
}

/// A line of the list: the name opens, the bar filters.
pub fn tally(site: &Site, tally: Tally) -> Html {
    let Tally { entity, number, greatest, extent, slot, size } = tally;
    let name = site.pack.name(entity);
    let strips = extent.map(|extent| strips(&site.pack, site.results.rows(), entity, &extent));
    html! {
        <li class="tally" key={slot} data-thing={thing(entity)} data-slot={slot.to_string()}
            aria-posinset={size.0.to_string()} aria-setsize={size.1.to_string()}>
            { entity_link(site, entity, &name) }
            { bar(site, entity, &name, number, greatest) }
            { strips.as_ref().map(drawn) }
        </li>
    }
}

/// The share as a bar with its number, which filters where the thing can.
fn bar(site: &Site, entity: Entity, name: &str, number: u32, greatest: u32) -> Html {
    const LENGTH: u32 = 100;
    let length = (u64::from(number) * u64::from(LENGTH)).div_ceil(u64::from(greatest.max(1)));
    let inside = html! {
        <>
            <svg class="tally-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width={length.to_string()} height="10" />
            </svg>
            <span class="tally-count">{ grouped(number as usize) }</span>
        </>
    };
    let Some(facet) = facet_of(entity.kind) else {
        return html! { <span class="tally-share">{ inside }</span> };
    };
    let pressed = site.state.chosen(facet).binary_search(&entity.row).is_ok();
    let label = count(Key::FilterBy, number as usize, &[name]);
    html! {
        <button type="button" class="tally-share" data-toggle={toggle(facet, entity.row)}
                aria-pressed={pressed.to_string()} aria-label={label}
                title={t(Key::FilterHint)}>{ inside }</button>
    }
}

/// A thing's strips: all its engagements, those that match, and the years.
struct Strips {
    all: String,
    matching: String,
    years: String,
}

fn strips(pack: &Pack, matching: &[u32], entity: Entity, extent: &Extent) -> Strips {
    let times = pack.times();
    let read = |row: u32| (row, times(row));
    let rows: Vec<(u32, Timed)> = pack.rows_of(entity).map(read).collect();
    let days = || rows.iter().map(|(_, timed)| (timed.earliest, timed.latest));
    let all = columns(days(), extent);
    let greatest = all.iter().copied().max().unwrap_or(0);
    let shown = if matching.len() == pack.engagement_count() as usize {
        all
    } else {
        let hits = rows.iter().filter(|(row, _)| matching.binary_search(row).is_ok());
        columns(hits.map(|(_, timed)| (timed.earliest, timed.latest)), extent)
    };
    let first = days().filter_map(|(earliest, latest)| earliest.or(latest)).min();
    let last = days().filter_map(|(earliest, latest)| latest.or(earliest)).max();
    let years = match (first, last) {
        (Some(first), Some(last)) => years(first, last),
        _ => t(Key::DateUnknown).to_owned(),
    };
    Strips { all: path(&all, greatest), matching: path(&shown, greatest), years }
}

fn drawn(strips: &Strips) -> Html {
    let view = format!("0 0 {} {HEIGHT}", COLUMNS * 2);
    html! {
        <svg class="tally-strip" viewBox={view} role="img" aria-label={strips.years.clone()}>
            // The same strip twice would show once.
            if strips.all != strips.matching {
                <path class="tally-all" d={strips.all.clone()} />
            }
            <path d={strips.matching.clone()} />
        </svg>
    }
}
