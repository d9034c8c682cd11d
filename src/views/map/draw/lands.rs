//! The countries: their shapes, dots for the small ones, and what is drawn
//! round those that are chosen, open, lit or have the keyboard.

use super::{Look, option_id, words};
use crate::views::map::component::Props;
use crate::views::map::data::{Land, MapData};
use crate::views::map::world::{Shape, World};
use crate::views::parts::decimal;
use yew::prelude::*;

/// Radius of a small country's dot, in pixels.
const DOT: f64 = 3.6;

/// Stripes for a country that the filters leave with nothing.
pub(super) fn hatch(look: &Look) -> Html {
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

/// The shapes that are nobody's counterpart, as one piece of markup: they stay
/// as they are for as long as a set is open, and as nodes of their own each
/// would be compared whenever anything on the map changes.
#[derive(Default)]
pub struct Plain {
    /// For each shape whether it is somebody's.
    known: Vec<bool>,
    markup: AttrValue,
}

impl Plain {
    /// Leaves out the countries that are drawn by themselves.
    pub fn follow(&mut self, world: &World, data: &MapData) {
        let mut known = vec![false; world.shapes.len()];
        for land in &data.lands {
            if let Some(slot) = known.get_mut(land.shape) {
                *slot = true;
            }
        }
        if known != self.known {
            let shapes = world.shapes.iter().enumerate().zip(&known);
            let plain = shapes.filter(|((_, shape), known)| !**known && !shape.path.is_empty());
            let mut markup = String::from("<g role=\"presentation\">");
            for ((index, shape), _) in plain {
                // Digits and the letters of paths alone: there is nothing to escape.
                markup += "<path role=\"presentation\" class=\"map-land map-plain\" data-shape=\"";
                markup += &index.to_string();
                markup += "\" d=\"";
                markup += &shape.path;
                markup += "\"/>";
            }
            markup += "</g>";
            *self = Plain { known, markup: markup.into() };
        }
    }

    pub(super) fn draw(&self) -> Html {
        Html::from_html_unchecked(self.markup.clone())
    }
}

/// Every counterpart's shape once; dots over those that are too small to be
/// seen. Those that are filtered by are checked, not selected: a screen reader
/// follows a selection that changes, away from where the filter was set.
pub(super) fn lands(look: &Look) -> Html {
    let data = &look.props.data;
    let shapes = &look.props.world.shapes;
    let mut of_shape: Vec<Option<&Land>> = vec![None; shapes.len()];
    for land in &data.lands {
        if let Some(slot) = of_shape.get_mut(land.shape) {
            *slot = Some(land);
        }
    }
    // In the order of the map: that of the counts changes with each filter.
    let places = || {
        let known = shapes.iter().enumerate().zip(&of_shape);
        known.filter_map(|((index, shape), land)| Some((index, shape, (*land)?)))
    };
    let drawn = places().filter(|(_, shape, _)| !shape.path.is_empty());
    let dotted = places().filter(|(_, shape, _)| shape.small);
    html! {
        <>
            <g role="presentation">
                { for drawn.map(|(index, shape, land)| {
                    let paint = paint(look, land);
                    let option = (!shape.small).then_some(land);
                    html! {
                        <path key={index} d={shape.path.clone()} class={paint.0} fill={paint.1}
                              data-shape={index.to_string()} id={option.map(option_id)}
                              role={option.map_or("presentation", |_| "option")}
                              aria-label={option.map(words)}
                              aria-checked={option.map(|land| land.chosen.to_string())} />
                    }
                }) }
            </g>
            <g role="presentation">
                { for dotted.map(|(index, shape, land)| dot(look, index, shape, land)) }
            </g>
        </>
    }
}

fn dot(look: &Look, index: usize, shape: &Shape, land: &Land) -> Html {
    let paint = paint(look, land);
    html! {
        <circle key={index} class={classes!(paint.0, "map-dot")} fill={paint.1}
                cx={shape.middle.0.to_string()} cy={shape.middle.1.to_string()}
                r={decimal(DOT * look.unit)}
                data-shape={index.to_string()} id={option_id(land)} role="option"
                aria-label={words(land)} aria-checked={land.chosen.to_string()} />
    }
}

/// The class of a shape, and its filling where that is a pattern.
fn paint(look: &Look, land: &Land) -> (&'static str, Option<&'static str>) {
    const SHADES: [&str; 6] = [
        "map-land map-known",
        "map-land map-known map-shade-1",
        "map-land map-known map-shade-2",
        "map-land map-known map-shade-3",
        "map-land map-known map-shade-4",
        "map-land map-known map-shade-5",
    ];
    let classes = &look.props.data.classes;
    let shade = classes.shade(classes.number(land.count));
    (SHADES.get(shade).copied().unwrap_or_default(), (shade == 0).then_some("url(#map-hatch)"))
}

/// What is chosen, open, lit or has the keyboard, drawn round over its neighbours.
pub(super) fn outlines(look: &Look) -> Html {
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
