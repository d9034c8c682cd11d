//! Links that change the state in place, and still are links: they can be
//! copied, and opened in a new window. The page's root hears their clicks.

use crate::app::{Site, thing};
use crate::state::State;
use elshi_index::Entity;
use yew::prelude::*;

/// A link to another state of the page; `current` says in which sense it goes
/// where the reader is.
pub fn go(
    site: &Site,
    to: &State,
    class: &'static str,
    current: Option<&'static str>,
    words: impl Into<Html>,
) -> Html {
    let class = (!class.is_empty()).then_some(class);
    html! { <a href={site.link(to)} data-go="" {class} aria-current={current}>{ words.into() }</a> }
}

/// The name of a thing, which opens it and lights it up everywhere.
pub fn entity_link(site: &Site, entity: Entity, name: &str) -> Html {
    let href = site.link(&site.state.opened(Some(entity)));
    let current = (site.state.selection == Some(entity)).then_some("true");
    html! {
        <a {href} data-go="" data-thing={thing(entity)} class="entity" aria-current={current}>
            { name }
        </a>
    }
}
