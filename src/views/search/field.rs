//! The field itself: answers on each key, `/` goes there from anywhere.

use super::choices::{LIST, choice_id, choices, chosen, list};
use crate::app::Site;
use crate::messages::{self, Key, t};
use crate::state::State;
use elshi_index::Entity;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};
use yew::prelude::*;

/// Properties of [`SearchBox`].
#[derive(Properties, PartialEq)]
pub struct SearchBoxProps {
    /// The page.
    pub site: Site,
}

/// The search box with its choices.
#[component]
pub fn SearchBox(props: &SearchBoxProps) -> Html {
    let site = &props.site;
    let field = use_node_ref();
    let open = use_state_eq(|| false);
    let active = use_state_eq(|| None::<usize>);
    // One run of typing is one step to undo.
    let typing = use_mut_ref(|| false);
    use_slash(&field);
    let offered = if *open { choices(&site.pack, &site.state.text) } else { Vec::new() };
    let pick = {
        let (site, open) = (site.clone(), open.clone());
        Callback::from(move |thing: Entity| {
            open.set(false);
            site.go(chosen(&site.state, thing));
        })
    };
    let oninput = {
        let (site, open, active, typing) =
            (site.clone(), open.clone(), active.clone(), typing.clone());
        Callback::from(move |event: InputEvent| {
            let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return };
            open.set(true);
            active.set(None);
            let state = State { text: input.value(), ..(*site.state).clone() };
            if typing.replace(true) { site.refine(state) } else { site.go(state) }
        })
    };
    let onkeydown = {
        let (site, open, active) = (site.clone(), open.clone(), active.clone());
        let (offered, pick) = (offered.clone(), pick.clone());
        Callback::from(move |event: KeyboardEvent| {
            let count = offered.len();
            match event.key().as_str() {
                "ArrowDown" if count > 0 => active.set(stepped(*active, count, true)),
                "ArrowUp" if count > 0 => active.set(stepped(*active, count, false)),
                "Enter" => {
                    if let Some(&thing) = active.and_then(|at| offered.get(at)) {
                        pick.emit(thing);
                    }
                    open.set(false);
                }
                "Escape" if count > 0 => open.set(false),
                "Escape" if !site.state.text.is_empty() => {
                    site.go(State { text: String::new(), ..(*site.state).clone() });
                }
                _ => return,
            }
            event.prevent_default();
        })
    };
    let onblur = {
        let (open, typing) = (open.clone(), typing.clone());
        Callback::from(move |_: FocusEvent| {
            open.set(false);
            typing.replace(false);
        })
    };
    let shown = !offered.is_empty();
    html! {
        <search class="search">
            <input ref={field} type="search" class="search-field" value={site.state.text.clone()}
                   role="combobox" aria-label={t(Key::SearchLabel)} placeholder={t(Key::SearchHint)}
                   aria-expanded={shown.to_string()} aria-controls={LIST} aria-autocomplete="list"
                   aria-activedescendant={active.filter(|_| shown).map(choice_id)}
                   autocomplete="off" spellcheck="false" enterkeyhint="search" maxlength="400"
                   {oninput} {onkeydown} {onblur} />
            if shown { { list(site, &offered, *active, &pick) } }
            if let Some(notice) = site.results.notice() {
                <p class="search-notice" role="status">{ messages::query_notice(notice) }</p>
            }
        </search>
    }
}

/// The next choice, round and round, with none between the last and the first.
fn stepped(active: Option<usize>, count: usize, forward: bool) -> Option<usize> {
    match (active, forward) {
        (None, true) => Some(0),
        (None, false) => count.checked_sub(1),
        (Some(at), true) => Some(at + 1).filter(|&next| next < count),
        (Some(at), false) => at.checked_sub(1),
    }
}

/// `/` goes to the field, unless the reader is writing somewhere.
#[hook]
fn use_slash(field: &NodeRef) {
    let field = field.clone();
    use_effect_with((), move |()| {
        let options = EventListenerOptions::enable_prevent_default();
        let listener =
            EventListener::new_with_options(&document(), "keydown", options, move |event| {
                let Some(key) = event.dyn_ref::<web_sys::KeyboardEvent>() else { return };
                let plain = !(key.ctrl_key() || key.meta_key() || key.alt_key());
                if key.key() == "/" && plain && !is_writing(event) {
                    event.prevent_default();
                    if let Some(field) = field.cast::<HtmlInputElement>() {
                        let _ = field.focus();
                        field.select();
                    }
                }
            });
        move || drop(listener)
    });
}

fn is_writing(event: &web_sys::Event) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        element
            .matches("input:not([type=checkbox]), textarea, select, [contenteditable]")
            .unwrap_or(false)
    })
}

#[cfg(test)]
mod tests {
    use super::stepped;

    #[test]
    fn arrows_go_round_by_way_of_the_field() {
        let forward: Vec<_> =
            std::iter::successors(Some(None), |&at| Some(stepped(at, 2, true))).take(5).collect();
        assert_eq!(forward, [None, Some(0), Some(1), None, Some(0)]);
        assert_eq!(stepped(None, 2, false), Some(1));
        assert_eq!(stepped(Some(0), 2, false), None);
        assert_eq!(stepped(None, 0, false), None);
    }
}
