//! The URL follows the state, and the state follows the browser's history.

use super::Shared;
use crate::messages::{Key, fill, t};
use crate::state::{Action, Explorer, Record, State, read, write};
use elshi_index::Pack;
use gloo::events::EventListener;
use gloo::utils::{document, history, window};
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// The query of the address that is open, with its `?`.
pub fn current_query() -> String {
    window().location().search().unwrap_or_default()
}

/// Keeps the address bar and the state together.
#[hook]
pub fn use_routing(pack: &Shared<Pack>, explorer: &UseReducerHandle<Explorer>) {
    use_effect_with((pack.clone(), explorer.dispatcher()), |(pack, dispatch)| {
        let (pack, dispatch) = (pack.clone(), dispatch.clone());
        let listener = EventListener::new(&window(), "popstate", move |_| {
            let (state, problems) = read(&current_query(), &pack);
            dispatch.dispatch(Action::Arrive(state, problems));
        });
        move || drop(listener)
    });
    let told = use_mut_ref(|| explorer.steps);
    use_effect_with((pack.clone(), explorer.clone()), move |(pack, explorer)| {
        let told = told.replace(explorer.steps);
        if explorer.pending {
            let query = write(&explorer.state, pack);
            if query != current_query() {
                let record = if told == explorer.steps { Record::Refine } else { Record::Step };
                tell(record, &address(query));
            }
        }
        let open = explorer.state.selection.map(|entity| pack.name(entity).into_owned());
        let title = match open {
            Some(name) => fill(Key::PageTitle, &[&name]),
            None => t(Key::AppName).to_owned(),
        };
        // The same title, set anew, would be told to the whole browser.
        if document().title() != title {
            document().set_title(&title);
        }
    });
}

/// The link to a state of the page over a dataset.
pub fn link(state: &State, pack: &Pack) -> String {
    address(write(state, pack))
}

/// Makes the address a link, as a new step in the browser's history, without
/// drawing: for a page over another dataset that is about to read it.
pub fn push(link: &str) {
    tell(Record::Step, link);
}

/// A query as an address; what has none is the page itself.
fn address(query: String) -> String {
    if query.is_empty() { "./".to_owned() } else { query }
}

/// A browser may refuse (some limit how often a page may do this): the page
/// goes on all the same, only its address lags behind.
fn tell(record: Record, url: &str) {
    let done = match record {
        Record::Step => history().push_state_with_url(&JsValue::NULL, "", Some(url)),
        Record::Refine => history().replace_state_with_url(&JsValue::NULL, "", Some(url)),
    };
    drop(done);
}
