//! The map: with which countries, how often, and where.
//!
//! `world` reads the stored map, `data` counts, `classes` chooses the steps of
//! the colour, `view` zooms, `neighbours` goes from country to country and
//! `labels` places names, all without a browser; `component` hears the reader
//! and `draw` shows.

mod classes;
mod component;
mod data;
mod draw;
mod labels;
mod neighbours;
mod view;
mod world;

pub use component::WorldMap;
pub use data::frequent_first;
pub use world::World;

use crate::app::{Site, use_pointed};
use crate::messages::{Key, t};
use data::MapData;
use elshi_index::{Entity, Facet, Kind};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`MapRoom`].
#[derive(Properties, PartialEq)]
pub struct MapRoomProps {
    /// The page.
    pub site: Site,
}

/// The map, told and heard.
#[component]
pub fn MapRoom(props: &MapRoomProps) -> Html {
    let site = &props.site;
    let world = World::get();
    let chosen = site.state.chosen(Facet::Country).to_vec();
    let data = use_memo((site.pack.clone(), site.results.clone(), chosen), {
        let world = Rc::clone(&world);
        move |(pack, results, chosen)| MapData::of(pack, results, chosen, &world)
    });
    let pointed = use_pointed();
    let point = site.point.clone();
    let country = |row: u32| Entity { kind: Kind::Country, row };
    let lit: Vec<usize> = data
        .lands
        .iter()
        .filter(|land| pointed.countries.binary_search(&land.row).is_ok())
        .map(|land| land.shape)
        .collect();
    let lit_spot = pointed.entity.filter(|thing| thing.kind == Kind::Place).map(|place| place.row);
    let open = site.state.selection.filter(|thing| thing.kind == Kind::Country);
    let open = open.and_then(|thing| data.lands.iter().find(|land| land.row == thing.row));
    let on_filter = {
        let site = site.clone();
        Callback::from(move |row| site.go(site.state.toggled(Facet::Country, row)))
    };
    let on_open = {
        let site = site.clone();
        Callback::from(move |thing| site.open(Some(thing)))
    };
    html! {
        <section aria-label={t(Key::MapTitle)}>
            <h2 class="room-title">{ t(Key::MapTitle) }</h2>
            <WorldMap data={data.clone()} {world} {lit} {lit_spot}
                open={open.map(|land| land.shape)} on_point={point}
                on_filter={on_filter} on_open={on_open.clone()}
                on_country={on_open.reform(country)} />
        </section>
    }
}
