//! What the forms mean.

use super::Look;
use crate::messages::{Key, t};
use crate::views::timeline::layout::{Form, Item, Placed};
use crate::views::timeline::marks::APPROXIMATE;
use crate::views::timeline::shapes::is_coming;
use yew::prelude::*;

/// What the forms mean: those that are in view.
pub fn legend(look: &Look) -> Html {
    let scenes = &look.view.scenes;
    let counted = scenes.iter().any(|scene| !scene.bars.is_empty());
    let any = |has: &dyn Fn(&Placed) -> bool| {
        scenes.iter().flat_map(|scene| &scene.items).any(|item| match item {
            Item::Mark(placed) => has(placed),
            _ => false,
        })
    };
    let band = |d: &'static str| html! { <path class="tl-band" {d} fill="url(#tl-hatch)" /> };
    let fill = |class: &'static str, d: &'static str| html! { <path {class} {d} /> };
    let dot = || html! { <circle class="tl-point" cx="15" cy="8" r="5" /> };
    let is = |form: Form| any(&|placed| placed.form == form);
    let today = look.props.today;
    let mut bars = scenes.iter().flat_map(|scene| &scene.bars);
    let coming =
        bars.any(|bin| bin.first > today.0) || any(&|placed| is_coming(&placed.mark, today));
    let entries = [
        (is(Form::Point), Key::LegendPoint, dot()),
        (is(Form::Band) || is(Form::Ring), Key::LegendBand, band("M 1 1 H 29 V 15 H 1 Z")),
        (any(&|placed| placed.mark.is(APPROXIMATE)), Key::LegendAbout, band(ABOUT)),
        (
            any(&|placed| placed.mark.is_open()),
            Key::LegendOpen,
            band("M 8 1 H 29 V 15 H 8 L 1 8 Z"),
        ),
        (is(Form::Bar), Key::LegendBar, fill("tl-bar", "M 1 4 H 29 V 12 H 1 Z")),
        (counted, Key::LegendCertain, fill("tl-certain", "M 8 1 H 22 V 15 H 8 Z")),
        (counted, Key::LegendPossible, fill("tl-possible", "M 8 1 H 22 V 15 H 8 Z")),
        (coming, Key::LegendComing, dot()),
    ];
    let entry = |(_, key, form): (bool, Key, Html)| {
        let class = if key == Key::LegendComing { "tl-coming" } else { "tl-engagements" };
        html! {
            <li key={key as u32}>
                <svg {class} width="30" height="16" aria-hidden="true">{ form }</svg>{ t(key) }
            </li>
        }
    };
    html! { <ul class="tl-legend">{ for entries.into_iter().filter(|entry| entry.0).map(entry) }</ul> }
}

/// A band whose end is ragged.
const ABOUT: &str = "M 1 1 H 29 L 25 3.3 L 29 5.7 L 25 8 L 29 10.3 L 25 12.7 L 29 15 H 1 Z";
