//! Everything that the map says, as a list that can be used without it:
//! countries, organisations, which have no place on a map, and places.

mod strip;
mod tally;

use crate::app::Site;
use crate::messages::{Key, fill, grouped, t};
use crate::views::parts::{Drawn, Windowed};
use elshi_index::{Entity, Facet, Kind, Pack, Results};
use elshi_record::Day;
use std::cmp::Reverse;
use std::rc::Rc;
use strip::Extent;
use tally::{Tally, tally};
use yew::prelude::*;

/// Properties of [`Countries`].
#[derive(Properties, PartialEq)]
pub struct CountriesProps {
    /// The page.
    pub site: Site,
}

/// Things of one kind with their counts, in order.
#[derive(Debug, PartialEq)]
struct Tallies {
    title: Key,
    lead: Option<Key>,
    things: Vec<(Entity, u32)>,
    greatest: u32,
}

/// The list.
#[component]
pub fn Countries(props: &CountriesProps) -> Html {
    let site = &props.site;
    let by_name = use_state_eq(|| false);
    let extent = use_memo(site.pack.clone(), |pack| Extent::of(pack));
    let chosen =
        [Facet::Country, Facet::Organisation].map(|facet| site.state.chosen(facet).to_vec());
    let lists = use_memo((site.pack.clone(), site.results.clone(), chosen, *by_name), {
        |(pack, results, chosen, by_name)| tallies(pack, results, chosen, *by_name)
    });
    let groups: Rc<[usize]> = lists.iter().map(|list| list.things.len()).collect();
    let draw = {
        let (site, lists, extent) = (site.clone(), Rc::clone(&lists), *extent);
        Callback::from(move |Drawn { slot, group, row }: Drawn| {
            let Some(list) = lists.get(group) else { return html! {} };
            let Some(row) = row else { return heading(list, slot) };
            let Some(&(entity, number)) = list.things.get(row) else { return html! {} };
            let size = (row + 1, list.things.len());
            let greatest = list.greatest;
            tally(&site, Tally { entity, number, greatest, extent, slot, size })
        })
    };
    let turn = {
        let by_name = by_name.clone();
        Callback::from(move |_: MouseEvent| by_name.set(!*by_name))
    };
    html! {
        <section class="tallies" aria-label={t(Key::CountriesTitle)}>
            <div class="tallies-head">
                <h2 class="room-title">{ t(Key::CountriesTitle) }</h2>
                <button type="button" class="button" onclick={turn}
                        aria-pressed={by_name.to_string()}>{ t(Key::SortByName) }</button>
            </div>
            if let Some(Extent { first, last }) = *extent {
                <p class="tally-lead">{ fill(Key::StripsLead, &[&years(first, last)]) }</p>
            }
            if !lists.is_empty() {
                <Windowed {groups} headed={true} {draw} class="tally-list" />
            }
        </section>
    }
}

/// Two years as one phrase.
fn years(first: Day, last: Day) -> String {
    let (first, last) = (first.ymd().0.to_string(), last.ymd().0.to_string());
    if first == last { first } else { fill(Key::SpanForm, &[&first, &last]) }
}

fn heading(list: &Tallies, slot: usize) -> Html {
    html! {
        <li key={slot} class="window-heading" data-slot={slot.to_string()}>
            <h3>{ t(list.title) }<span class="count">{ " " }{ grouped(list.things.len()) }</span></h3>
            if let Some(lead) = list.lead {
                <p class="tally-lead">{ t(lead) }</p>
            }
        </li>
    }
}

/// What matches, by kind; kinds of which nothing does are left out.
fn tallies(pack: &Pack, results: &Results, chosen: &[Vec<u32>; 2], by_name: bool) -> Vec<Tallies> {
    let faceted = |facet: Facet, kind: Kind, chosen: &[u32]| -> Vec<(Entity, u32)> {
        let counts = (0_u32..).zip(results.counts(facet).iter().copied());
        let worth = counts.filter(|(row, count)| *count > 0 || chosen.binary_search(row).is_ok());
        worth.map(|(row, count)| (Entity { kind, row }, count)).collect()
    };
    let mut places = vec![0_u32; pack.count(Kind::Place) as usize];
    let rows = if places.is_empty() { &[] } else { results.rows() };
    for place in rows.iter().filter_map(|&row| pack.place_of(row)) {
        if let Some(count) = places.get_mut(place as usize) {
            *count += 1;
        }
    }
    let met = (0_u32..).zip(places).filter(|(_, count)| *count > 0);
    let met = met.map(|(row, count)| (Entity { kind: Kind::Place, row }, count)).collect();
    let [countries, organisations] = chosen;
    let lists = [
        (Key::Countries, None, faceted(Facet::Country, Kind::Country, countries)),
        (
            Key::Organisations,
            Some(Key::NoPlaceOnMap),
            faceted(Facet::Organisation, Kind::Organisation, organisations),
        ),
        (Key::PlacesTitle, None, met),
    ];
    let sorted = |(title, lead, mut things): (Key, Option<Key>, Vec<(Entity, u32)>)| {
        things.sort_by_cached_key(|&(entity, count)| {
            let name = if by_name { pack.name(entity).to_lowercase() } else { String::new() };
            (name, Reverse(count), entity.row)
        });
        let greatest = things.iter().map(|(_, count)| *count).max().unwrap_or(0);
        Tallies { title, lead, things, greatest }
    };
    lists.into_iter().filter(|(_, _, things)| !things.is_empty()).map(sorted).collect()
}
