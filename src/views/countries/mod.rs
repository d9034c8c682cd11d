//! Everything that the map says, as a list that can be used without it:
//! countries, organisations, which have no place on a map, and places.

mod strip;
mod tally;

use crate::app::Site;
use crate::messages::{Key, fill, grouped, t};
use crate::views::list::collate;
use crate::views::map::frequent_first;
use crate::views::parts::{Drawn, Windowed};
use elshi_index::{Entity, Facet, Kind, Pack, Results};
use elshi_record::Day;
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
    let places = pack.place_counts(results.rows());
    let [countries, organisations] = chosen;
    let list = |title: Key, lead: Option<Key>, kind: Kind, counts: &[u32], chosen: &[u32]| {
        let all = frequent_first(counts, pack.count(kind));
        let worth = all.filter(|(row, count)| *count > 0 || chosen.binary_search(row).is_ok());
        let things: Vec<(Entity, u32)> =
            worth.map(|(row, count)| (Entity { kind, row }, count)).collect();
        let greatest = things.first().map_or(0, |thing| thing.1);
        let things = if by_name { named(pack, things) } else { things };
        Tallies { title, lead, things, greatest }
    };
    let counts = |facet| results.counts(facet);
    let lead = Some(Key::NoPlaceOnMap);
    let mut lists = vec![
        list(Key::Countries, None, Kind::Country, counts(Facet::Country), countries),
        list(
            Key::Organisations,
            lead,
            Kind::Organisation,
            counts(Facet::Organisation),
            organisations,
        ),
        list(Key::PlacesTitle, None, Kind::Place, &places, &[]),
    ];
    lists.retain(|list| !list.things.is_empty());
    lists
}

/// Things in the order of their names.
fn named(pack: &Pack, things: Vec<(Entity, u32)>) -> Vec<(Entity, u32)> {
    let places = collate::places(things.iter().map(|thing| pack.name(thing.0)));
    let mut named = things.clone();
    for (place, thing) in places.into_iter().zip(things) {
        if let Some(slot) = named.get_mut(place as usize) {
            *slot = thing;
        }
    }
    named
}
