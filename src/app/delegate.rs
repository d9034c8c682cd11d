//! One listener at the root for what hundreds of elements would else listen to
//! each: going to another state, and pointing at things.
//!
//! An element with `data-go` leads to the state whose query it holds; a link
//! leads there by its address. An element with `data-thing` is that thing.

use super::{Pointed, Site};
use crate::state::read;
use elshi_index::{Entity, Kind};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlAnchorElement};
use yew::prelude::*;

/// Marks a link that leads to a state of the page, or holds a state's query.
const GO: &str = "[data-go]";
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
    let (kind, row) = value.split_once(':')?;
    let kind = *Kind::ALL.get(kind.parse::<usize>().ok()?)?;
    Some(Entity { kind, row: row.parse().ok()? })
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
        let query = match found.dyn_ref::<HtmlAnchorElement>() {
            Some(link) => link.search(),
            None => found.get_attribute("data-go").unwrap_or_default(),
        };
        // A check box changes by itself; anything else would leave the page.
        if found.tag_name() != "INPUT" {
            event.prevent_default();
        }
        site.go(read(&query, &site.pack).0);
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
        }
    }
}
