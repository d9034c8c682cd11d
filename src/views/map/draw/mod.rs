//! The map's layers and its buttons.

mod lands;
mod legend;

pub use lands::Plain;
pub use legend::legend;

use super::component::{MIDDLE, Msg, Props, STEP, WorldMap};
use super::data::Land;
use super::labels::labels;
use super::view::View;
use crate::messages::{Key, count, t};
use crate::views::parts::decimal;
use lands::{hatch, lands, outlines};
use yew::html::Scope;
use yew::prelude::*;

/// What is to be drawn, and how large.
pub struct Look<'a> {
    /// What the map was given.
    pub props: &'a Props,
    /// What is in view.
    pub view: &'a View,
    /// The shapes that are nobody's counterpart.
    pub plain: &'a Plain,
    /// Units of the grid that one pixel covers.
    pub unit: f64,
    /// The shape under the pointer.
    pub hovered: Option<usize>,
    /// The country that has the keyboard.
    pub active: Option<usize>,
}

/// How many places have a dot of their own.
const MOST_SPOTS: usize = 80;
/// Size of the names, in pixels.
const TYPE: f64 = 12.5;

/// The map itself.
pub fn plot(link: &Scope<WorldMap>, look: &Look, plot: &NodeRef) -> Html {
    let zoomed = (!look.view.is_whole()).then_some("map-near");
    let active = look.active.and_then(|land| look.props.data.lands.get(land));
    let pointer = link.callback(Msg::Pointer);
    html! {
        <div ref={plot} class={classes!("map-plot", zoomed)}
             onpointerdown={pointer.clone()} onpointermove={pointer.clone()}
             onpointerup={pointer.clone()} onpointercancel={pointer.clone()}
             onpointerleave={pointer} onclick={link.callback(Msg::Click)}>
            <svg class="map-svg" viewBox={look.view.view_box()} tabindex="0" role="listbox"
                 aria-label={t(Key::MapMarks)}
                 aria-activedescendant={active.map(option_id)}
                 onkeydown={link.callback(Msg::Key)}
                 onfocus={link.callback(|_: FocusEvent| Msg::Focus(true))}
                 onblur={link.callback(|_: FocusEvent| Msg::Focus(false))}>
                { hatch(look) }
                { look.plain.draw() }
                { lands(look) }
                { outlines(look) }
                { spots(look) }
                { names(look) }
            </svg>
            <p class="map-caption" aria-hidden="true">{ caption(look) }</p>
        </div>
    }
}

fn option_id(land: &Land) -> String {
    format!("map-{}", land.row)
}

/// Where engagements took place.
fn spots(look: &Look) -> Html {
    let spots = look.props.data.spots.iter().take(MOST_SPOTS);
    html! {
        <g aria-hidden="true">
            { for spots.map(|spot| {
                let lit = (look.props.lit_spot == Some(spot.row)).then_some("lit");
                let radius = if lit.is_some() { 5.0 } else { 3.2 };
                html! {
                    <circle key={spot.row} class={classes!("map-spot", lit)}
                            cx={decimal(spot.at.0)} cy={decimal(spot.at.1)}
                            r={decimal(radius * look.unit)} data-spot={spot.row.to_string()}>
                        <title>{ at_place(&spot.name, spot.count) }</title>
                    </circle>
                }
            }) }
        </g>
    }
}

fn names(look: &Look) -> Html {
    let data = &look.props.data;
    let size = TYPE * look.unit;
    let placed = labels(data, &look.props.world, look.view, size);
    let name = |land: usize| data.lands.get(land).map(|land| land.name.clone()).unwrap_or_default();
    html! {
        <g class="map-names" aria-hidden="true" font-size={decimal(size)}>
            { for placed.into_iter().map(|label| html! {
                <text key={label.land} x={decimal(label.at.0)}
                      y={decimal(label.at.1)}>{ name(label.land) }</text>
            }) }
        </g>
    }
}

fn words(land: &Land) -> String {
    count(Key::CountryCount, land.count as usize, &[&land.name])
}

fn at_place(name: &str, number: u32) -> String {
    count(Key::PlaceCount, number as usize, &[name])
}

/// What is pointed at, in words.
fn caption(look: &Look) -> String {
    let Props { world, data, lit, lit_spot, .. } = look.props;
    let spot = data.spots.iter().find(|spot| Some(spot.row) == *lit_spot);
    let shape = look.hovered.or(match lit.as_slice() {
        [only] => Some(*only),
        _ => None,
    });
    let land = shape.and_then(|shape| data.land_of(shape)).and_then(|land| data.lands.get(land));
    let plain = || world.shapes.get(shape?).filter(|shape| !shape.name.is_empty());
    match (spot, land) {
        (Some(spot), _) => at_place(&spot.name, spot.count),
        (_, Some(land)) => words(land),
        _ => plain().map_or_else(
            || t(Key::MapHint).to_owned(),
            |shape| count(Key::CountryCount, 0, &[shape.name]),
        ),
    }
}

/// Nearer, farther, all.
pub fn toolbar(link: &Scope<WorldMap>, look: &Look) -> Html {
    let zoom = |factor: f64| link.callback(move |_: MouseEvent| Msg::Zoom(factor, MIDDLE));
    let whole = look.view.is_whole();
    html! {
        <div class="map-tools" role="group" aria-label={t(Key::MapTools)}>
            <button type="button" class="button map-button" aria-label={t(Key::ZoomIn)}
                    title={t(Key::ZoomIn)} disabled={look.view.is_closest()}
                    onclick={zoom(STEP)}>{ "+" }</button>
            <button type="button" class="button map-button" aria-label={t(Key::ZoomOut)}
                    title={t(Key::ZoomOut)} disabled={whole}
                    onclick={zoom(1.0 / STEP)}>{ "−" }</button>
            <button type="button" class="button" disabled={whole}
                    onclick={link.callback(|_: MouseEvent| Msg::Whole)}>{ t(Key::MapWhole) }</button>
        </div>
    }
}
