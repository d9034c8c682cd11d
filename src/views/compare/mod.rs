//! Two countries or organisations side by side: how often, how, about what,
//! with whom; every count opens the engagements that it counts.

mod picker;
mod sides;

use crate::app::Site;
use crate::messages::{Key, count, day_words, fill, grouped, span_words, t};
use crate::state::{State, View};
use crate::views::facets::{facet_name, value_name};
use crate::views::parts::{entity_link, go};
use elshi_index::{Entity, Kind};
use picker::picker;
use sides::{Block, Side, blocks, candidates, pair, side, with_both};
use yew::prelude::*;

/// Half the width of the mirrored bars, in units of their own.
const HALF: u32 = 100;

/// The comparison.
pub fn compare(site: &Site) -> Html {
    let chosen = pair(&site.pack, site.state.compare);
    let offered = [Kind::Country, Kind::Organisation].map(|kind| candidates(&site.pack, kind));
    let sides = chosen.map(|entity| side(&site.pack, &site.state, entity?));
    html! {
        <>
            <h2 class="room-title">{ t(Key::CompareTitle) }</h2>
            <p class="room-lead">{ t(Key::CompareLead) }</p>
            <div class="compare-pickers">
                { for chosen.into_iter().enumerate().map(|(at, entity)| picker(site, &offered, at, chosen, entity)) }
            </div>
            { match sides {
                [Some(left), Some(right)] => table(site, &[left, right]),
                _ => html! { <p>{ t(Key::CompareEmpty) }</p> },
            } }
        </>
    }
}

fn table(site: &Site, sides: &[Side; 2]) -> Html {
    let both = match with_both(&site.pack, sides) {
        0 => t(Key::CompareNeither).to_owned(),
        both => count(Key::CompareBoth, both as usize, &[]),
    };
    let head = |side: &Side| entity_link(site, side.entity, &site.pack.name(side.entity));
    let [left, right] = sides;
    let totals = sides.each_ref().map(|side| side.results.total());
    html! {
        <table class="compare">
            <thead>
                <tr>
                    <th scope="col" class="compare-left">{ head(left) }</th>
                    <td></td>
                    <th scope="col">{ head(right) }</th>
                </tr>
            </thead>
            <tbody>
                { row(t(Key::ListTitle).to_owned(), totals, totals, sides.each_ref().map(|side| shown(side, None)), site) }
                <tr>
                    <td class="compare-left">{ period(site, left) }</td>
                    <th scope="row">{ t(Key::When) }</th>
                    <td>{ period(site, right) }</td>
                </tr>
                <tr><td colspan="3" class="compare-both">{ both }</td></tr>
            </tbody>
            { for blocks(sides).iter().map(|block| block_view(site, sides, block)) }
        </table>
    }
}

fn block_view(site: &Site, sides: &[Side; 2], block: &Block) -> Html {
    let most = block.values.iter().flat_map(|(_, counts)| *counts).max().unwrap_or(0);
    html! {
        <tbody key={block.facet as usize}>
            <tr><th colspan="3" scope="rowgroup" class="compare-facet">{ t(facet_name(block.facet)) }</th></tr>
            { for block.values.iter().map(|&(value, counts)| {
                let name = value_name(&site.pack, block.facet, value);
                let to = sides.each_ref().map(|side| shown(side, Some((block.facet, value))));
                row(name, counts, [most, most], to, site)
            }) }
        </tbody>
    }
}

/// The list of what a count counts.
fn shown(side: &Side, value: Option<(elshi_index::Facet, u32)>) -> State {
    let state = State { view: View::List, selection: None, quote: None, ..side.state.clone() };
    match value {
        Some((facet, value)) if !state.chosen(facet).contains(&value) => {
            state.toggled(facet, value)
        }
        _ => state,
    }
}

fn row(name: String, counts: [u32; 2], most: [u32; 2], to: [State; 2], site: &Site) -> Html {
    let most = most.into_iter().max().unwrap_or(0).max(1);
    let [left, right] = counts;
    let [to_left, to_right] = to;
    let cell = |number: u32, to: State, mirrored: bool| {
        let words = match number {
            0 => html! { <span class="none">{ "0" }</span> },
            _ => go(site, &to, "", None, grouped(number as usize)),
        };
        html! {
            <div class="compare-side">
                <span class="compare-count">{ words }</span>{ bar(number, most, mirrored) }
            </div>
        }
    };
    html! {
        <tr key={name.clone()}>
            <td class="compare-left">{ cell(left, to_left, true) }</td>
            <th scope="row">{ name }</th>
            <td>{ cell(right, to_right, false) }</td>
        </tr>
    }
}

fn bar(count: u32, most: u32, mirrored: bool) -> Html {
    let width = (u64::from(count) * u64::from(HALF)).div_ceil(u64::from(most)) as u32;
    let x = if mirrored { HALF - width.min(HALF) } else { 0 };
    html! {
        <svg class="compare-bar" viewBox={format!("0 0 {HALF} 8")} preserveAspectRatio="none" aria-hidden="true">
            <rect x={x.to_string()} width={width.to_string()} height="8" />
        </svg>
    }
}

/// The time that a side's engagements can have been in, and no more than that:
/// one without a first day leaves the start open.
fn period(site: &Site, side: &Side) -> String {
    let rows = side.results.rows();
    let days = || rows.iter().map(|&row| site.pack.days(row));
    let first = days().map(|(first, _)| first).reduce(|a, b| Some(a?.min(b?))).flatten();
    let last = days().map(|(_, last)| last).reduce(|a, b| Some(a?.max(b?))).flatten();
    match (first, last) {
        (Some(first), Some(last)) => span_words(first, last),
        (None, Some(last)) => fill(Key::WhenUntil, &[&day_words(last)]),
        (Some(first), None) => fill(Key::WhenFrom, &[&day_words(first)]),
        (None, None) => t(Key::DateUnknown).to_owned(),
    }
}

/// The pair with one side changed.
pub(crate) fn compared(
    chosen: [Option<Entity>; 2],
    at: usize,
    entity: Option<Entity>,
) -> [Option<Entity>; 2] {
    let mut sides = chosen;
    if let Some(side) = sides.get_mut(at) {
        *side = entity;
    }
    sides
}
