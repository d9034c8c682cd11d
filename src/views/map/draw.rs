//! The map's layers, its legend and its buttons.

use super::component::{MIDDLE, Msg, Props, STEP, WorldMap};
use super::data::Land;
use super::labels::labels;
use super::view::{View, decimal};
use super::world::Shape;
use crate::messages::{Key, count, fill, grouped, t};
use yew::html::Scope;
use yew::prelude::*;

/// What is to be drawn, and how large.
pub struct Look<'a> {
    /// What the map was given.
    pub props: &'a Props,
    /// What is in view.
    pub view: &'a View,
    /// Units of the grid that one pixel covers.
    pub unit: f64,
    /// The shape under the pointer.
    pub hovered: Option<usize>,
    /// The country that has the keyboard.
    pub active: Option<usize>,
}

/// Radius of a small country's dot, in pixels.
const DOT: f64 = 3.6;
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
                 aria-label={t(Key::MapMarks)} aria-multiselectable="true"
                 aria-activedescendant={active.map(option_id)}
                 onkeydown={link.callback(Msg::Key)}
                 onfocus={link.callback(|_: FocusEvent| Msg::Focus(true))}
                 onblur={link.callback(|_: FocusEvent| Msg::Focus(false))}>
                { hatch(look) }
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

/// Stripes for a country that the filters leave with nothing.
fn hatch(look: &Look) -> Html {
    let scale = format!("scale({}) rotate(45)", decimal(look.unit));
    html! {
        <defs>
            <pattern id="map-hatch" patternUnits="userSpaceOnUse" width="5" height="5"
                     patternTransform={scale}>
                <rect class="map-hatch-ground" width="5" height="5" />
                <rect class="map-hatch-line" width="1.4" height="5" />
            </pattern>
        </defs>
    }
}

/// Every shape once; dots over those that are too small to be seen.
fn lands(look: &Look) -> Html {
    let data = &look.props.data;
    let shapes = &look.props.world.shapes;
    let mut of_shape: Vec<Option<&Land>> = vec![None; shapes.len()];
    for land in &data.lands {
        if let Some(slot) = of_shape.get_mut(land.shape) {
            *slot = Some(land);
        }
    }
    let places = || shapes.iter().enumerate().zip(&of_shape);
    let drawn = places().filter(|((_, shape), _)| !shape.path.is_empty());
    let dotted = places().filter(|((_, shape), land)| shape.small && land.is_some());
    html! {
        <>
            <g role="presentation">
                { for drawn.map(|((index, shape), land)| {
                    let paint = paint(look, *land);
                    let option = land.filter(|_| !shape.small);
                    html! {
                        <path key={index} d={shape.path.clone()} class={paint.0} fill={paint.1}
                              data-shape={index.to_string()} id={option.map(option_id)}
                              role={option.map_or("presentation", |_| "option")}
                              aria-label={option.map(words)}
                              aria-selected={option.map(|land| land.chosen.to_string())} />
                    }
                }) }
            </g>
            <g role="presentation">
                { for dotted.filter_map(|((index, shape), land)| Some(dot(look, index, shape, (*land)?))) }
            </g>
        </>
    }
}

fn dot(look: &Look, index: usize, shape: &Shape, land: &Land) -> Html {
    let paint = paint(look, Some(land));
    html! {
        <circle key={index} class={classes!(paint.0, "map-dot")} fill={paint.1}
                cx={shape.middle.0.to_string()} cy={shape.middle.1.to_string()}
                r={decimal(DOT * look.unit)}
                data-shape={index.to_string()} id={option_id(land)} role="option"
                aria-label={words(land)} aria-selected={land.chosen.to_string()} />
    }
}

/// The class of a shape, and its filling where that is a pattern.
fn paint(look: &Look, land: Option<&Land>) -> (&'static str, Option<&'static str>) {
    const SHADES: [&str; 6] = [
        "map-land map-known",
        "map-land map-known map-shade-1",
        "map-land map-known map-shade-2",
        "map-land map-known map-shade-3",
        "map-land map-known map-shade-4",
        "map-land map-known map-shade-5",
    ];
    let Some(land) = land else { return ("map-land map-plain", None) };
    let classes = &look.props.data.classes;
    let shade = classes.shade(classes.number(land.count));
    (SHADES.get(shade).copied().unwrap_or_default(), (shade == 0).then_some("url(#map-hatch)"))
}

/// What is chosen, open, lit or has the keyboard, drawn round over its neighbours.
fn outlines(look: &Look) -> Html {
    let Props { world, data, lit, open, .. } = look.props;
    let chosen =
        data.lands.iter().filter(|land| land.chosen).map(|land| (land.shape, "map-chosen"));
    let open = open.iter().map(|&shape| (shape, "map-open"));
    let hovered = look.hovered.filter(|shape| !lit.contains(shape));
    let lit = lit.iter().copied().chain(hovered).map(|shape| (shape, "map-lit"));
    let active = look.active.and_then(|land| data.lands.get(land));
    let active = active.iter().map(|land| (land.shape, "map-active"));
    let outline = |(index, class): (usize, &'static str)| {
        let shape = world.shapes.get(index)?;
        let key = format!("{class}{index}");
        Some(match shape.small {
            true => html! {
                <circle {key} class={classes!("map-outline", class)}
                        cx={shape.middle.0.to_string()} cy={shape.middle.1.to_string()}
                        r={decimal((DOT + 1.5) * look.unit)} />
            },
            false => html! {
                <path {key} class={classes!("map-outline", class)} d={shape.path.clone()} />
            },
        })
    };
    let all = open.chain(chosen).chain(lit).chain(active);
    html! { <g aria-hidden="true">{ for all.filter_map(outline) }</g> }
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
