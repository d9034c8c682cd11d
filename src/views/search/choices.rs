//! What the search box offers while one types, and what choosing it does.

use crate::app::Site;
use crate::messages::{Key, lower, t};
use crate::state::State;
use crate::views::details::kind_name;
use crate::views::facets::entity_facet;
use elshi_index::{Entity, Pack};
use elshi_record::sort_by_key;
use yew::prelude::*;

/// How many choices are offered at the most.
const MOST: usize = 8;

/// The id of the list of choices.
pub const LIST: &str = "search-choices";

/// From how many of the most frequent the choices are made.
const AMONG: usize = 40;

/// The things whose names hold what was typed: those that begin with it, then
/// the others, each with the more frequent first.
pub fn choices(pack: &Pack, typed: &str) -> Vec<Entity> {
    let typed = lower(typed.trim());
    if typed.is_empty() {
        return Vec::new();
    }
    let mut found = pack.complete(&typed, AMONG);
    sort_by_key(&mut found, |thing| !lower(&pack.name(*thing)).starts_with(&typed));
    found.truncate(MOST);
    found
}

/// The state that choosing a thing goes to: what can be filtered by becomes a
/// filter in place of the words, anything else is opened.
pub fn chosen(state: &State, thing: Entity) -> State {
    let state = State { text: String::new(), ..state.clone() };
    let Some(facet) = entity_facet(thing.kind) else { return state.opened(Some(thing)) };
    let holds = state.chosen(facet).contains(&thing.row);
    if holds { state } else { state.toggled(facet, thing.row) }
}

/// The id of one choice.
pub fn choice_id(at: usize) -> String {
    format!("search-choice-{at}")
}

/// The choices as a list box, the one that the arrow keys are on marked.
pub fn list(
    site: &Site,
    choices: &[Entity],
    active: Option<usize>,
    pick: &Callback<Entity>,
) -> Html {
    html! {
        <ul class="choices" role="listbox" id={LIST} aria-label={t(Key::SearchChoices)}>
            { for choices.iter().enumerate().map(|(at, &thing)| {
                let on = active == Some(at);
                html! {
                    <li key={at} id={choice_id(at)} role="option" aria-selected={on.to_string()}
                        class={classes!("choice", on.then_some("active"))}
                        onmousedown={pick.reform(move |event: MouseEvent| {
                            // The field keeps the focus, or its list would go before the click.
                            event.prevent_default();
                            thing
                        })}>
                        <span>{ site.pack.name(thing).into_owned() }</span>
                        <span class="tag">{ t(kind_name(thing.kind)) }</span>
                    </li>
                }
            }) }
        </ul>
    }
}
