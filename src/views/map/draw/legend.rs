//! What the map's colours say: the classes with their bounds.

use super::Look;
use crate::messages::{Key, count, fill, grouped, t};
use crate::views::map::data::Land;
use yew::prelude::*;

/// The classes with their bounds and how many countries each has.
pub fn legend(look: &Look) -> Html {
    let data = &look.props.data;
    let members = |number: usize| {
        let has = |land: &&Land| data.classes.number(land.count) == number;
        data.lands.iter().filter(has).count()
    };
    let none = members(0);
    html! {
        <ul class="map-legend" aria-label={t(Key::MapLegend)}>
            <li key="title" class="map-legend-title" aria-hidden="true">{ t(Key::MapLegend) }</li>
            { for data.classes.all().map(|class| {
                let bounds = match class.first == class.last {
                    true => grouped(class.first as usize),
                    false => fill(Key::SpanForm, &[&grouped(class.first as usize),
                                                   &grouped(class.last as usize)]),
                };
                let shade = format!("map-swatch map-shade-{}", data.classes.shade(class.number));
                let countries = count(Key::CountriesCount, members(class.number), &[]);
                html! {
                    <li key={class.number}>
                        <svg class={shade} width="18" height="12" aria-hidden="true">
                            <rect width="18" height="12" /></svg>
                        <span>{ bounds }</span>
                        <span class="count">{ countries }</span>
                    </li>
                }
            }) }
            if none > 0 {
                <li key="none">
                    <svg class="map-swatch" width="18" height="12" aria-hidden="true">
                        <rect width="18" height="12" fill="url(#map-hatch)" /></svg>
                    <span>{ t(Key::MapNone) }</span>
                    <span class="count">{ count(Key::CountriesCount, none, &[]) }</span>
                </li>
            }
            if !data.spots.is_empty() {
                <li key="spot">
                    <svg width="12" height="12" aria-hidden="true">
                        <circle class="map-spot" cx="6" cy="6" r="3.2" /></svg>
                    <span>{ t(Key::MapSpots) }</span>
                </li>
            }
        </ul>
    }
}
