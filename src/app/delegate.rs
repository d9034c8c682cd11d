//! One listener at the root for what hundreds of elements would else listen to
//! each: going to another state, and pointing at things.
//!
//! An element with `data-go` leads to the state whose query it holds; a link
//! leads there by its address. One with `data-toggle` chooses a facet's value,
//! or not any more, whatever is chosen when it is clicked. An element with
//! `data-thing` is that thing.

use super::{Pointed, Site};
use crate::state::{State, read};
use elshi_index::{Entity, Facet, Kind};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};
use yew::prelude::*;

/// Marks a link that leads to a state of the page, or holds a state's query or
/// a facet's value.
const GO: &str = "[data-go], [data-toggle]";
/// Marks an element that stands for a thing.
const THING: &str = "[data-thing]";
/// Marks an element that is lit.
const LIT: &str = "data-lit";
/// The elements that are lit.
const LIT_ONES: &str = "[data-lit]";

/// The value of `data-thing` for a thing.
pub fn thing(entity: Entity) -> String {
    format!("{}:{}", entity.kind as usize, entity.row)
}

/// The thing that a value of `data-thing` names.
fn named(value: &str) -> Option<Entity> {
    let (kind, row) = numbers(value)?;
    Some(Entity { kind: *Kind::ALL.get(kind)?, row })
}

/// The value of `data-toggle` for a facet's value.
pub fn toggle(facet: Facet, value: u32) -> String {
    format!("{}:{value}", facet as usize)
}

/// The state that a value of `data-toggle` leads to.
fn toggled(state: &State, value: &str) -> Option<State> {
    let (facet, value) = numbers(value)?;
    Some(state.toggled(*Facet::ALL.get(facet)?, value))
}

fn numbers(value: &str) -> Option<(usize, u32)> {
    let (first, second) = value.split_once(':')?;
    Some((first.parse().ok()?, second.parse().ok()?))
}

fn holder(event: &web_sys::Event, selector: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(selector).ok()?
}

/// Goes where what was clicked leads to. A click with a modifier asks for a
/// new tab or a download: the browser answers it.
pub fn on_click(site: &Site) -> Callback<MouseEvent> {
    let site = site.clone();
    Callback::from(move |event: MouseEvent| {
        let plain = !(event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key());
        let Some(found) = holder(&event, GO).filter(|_| plain && event.button() == 0) else {
            return;
        };
        let to = match (found.get_attribute("data-toggle"), found.dyn_ref::<HtmlAnchorElement>()) {
            (Some(value), _) => toggled(&site.state, &value),
            (None, Some(link)) => Some(read(&link.search(), &site.pack).0),
            (None, None) => {
                let query = found.get_attribute("data-go").unwrap_or_default();
                Some(read(&query, &site.pack).0)
            }
        };
        // A check box changes by itself; anything else would leave the page.
        if found.tag_name() != "INPUT" {
            event.prevent_default();
        }
        if let Some(to) = to {
            site.go(to);
        }
    })
}

/// Says which thing the pointer or the focus came to; none where it left.
pub fn on_point<E: AsRef<web_sys::Event> + 'static>(
    point: &Callback<Option<Entity>>,
    over: bool,
) -> Callback<E> {
    let point = point.clone();
    Callback::from(move |event: E| {
        let found = holder(event.as_ref(), THING);
        let entity = found.and_then(|element| named(&element.get_attribute("data-thing")?));
        // The timeline and the map say themselves what is pointed at in them.
        if entity.is_some() {
            point.emit(entity.filter(|_| over));
        }
    })
}

/// Lights every element whose thing `pointed` lights. While nothing is pointed
/// at, none is looked at but those that are lit.
pub fn light(pointed: &Pointed) {
    let looked_at = if pointed.entity.is_some() { THING } else { LIT_ONES };
    let Ok(found) = document().query_selector_all(looked_at) else { return };
    for at in 0..found.length() {
        let Some(element) = found.item(at).and_then(|node| node.dyn_into::<Element>().ok()) else {
            continue;
        };
        let entity = element.get_attribute("data-thing").and_then(|value| named(&value));
        let lit = entity.is_some_and(|entity| pointed.lights(entity));
        if lit != element.has_attribute(LIT) {
            let _ = element.toggle_attribute_with_force(LIT, lit);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn things_are_named_and_found_again() {
        for kind in Kind::ALL {
            let entity = Entity { kind, row: 41 };
            assert_eq!(named(&thing(entity)), Some(entity));
        }
        for broken in ["", "1", ":", "99:1", "0:-1", "é:1"] {
            assert_eq!(named(broken), None);
            assert_eq!(toggled(&State::default(), broken), None);
        }
    }

    #[test]
    fn values_are_chosen_beside_what_is_chosen_already() {
        for facet in Facet::ALL {
            let first = State::default().toggled(facet, 3);
            let both = toggled(&first, &toggle(facet, 41));
            assert_eq!(both, Some(first.toggled(facet, 41)));
        }
    }
}
