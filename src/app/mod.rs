//! The page as a whole: dataset and state at the root, rooms below.

mod pointed;
mod routing;
mod shared;
mod shell;
mod time_room;

pub use pointed::{Point, Pointed, use_pointed, use_pointing};
pub use shared::{Shared, Site};

use crate::state::{Explorer, read};
use elshi_index::Pack;
use routing::{current_query, use_routing};
use shell::Shell;
use yew::prelude::*;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The dataset to explore.
    pub pack: Shared<Pack>,
}

/// The page.
#[component]
pub fn App(props: &AppProps) -> Html {
    let pack = props.pack.clone();
    let explorer = {
        let pack = pack.clone();
        use_reducer_eq(move || {
            let (state, problems) = read(&current_query(), &pack);
            Explorer::new(state, problems)
        })
    };
    use_routing(&pack, &explorer);
    let results = use_memo(
        (
            pack.clone(),
            explorer.state.filters.clone(),
            explorer.state.window,
            explorer.state.text.clone(),
        ),
        |(pack, filters, window, text)| pack.query(filters, *window, text),
    );
    let timeless = use_memo(
        (pack.clone(), explorer.state.filters.clone(), explorer.state.text.clone()),
        |(pack, filters, text)| pack.query(filters, None, text),
    );
    let pointed = use_state_eq(Pointed::default);
    let point = use_callback(pack.clone(), {
        let pointed = pointed.clone();
        move |entity, pack| pointed.set(Pointed::at(pack, entity))
    });
    let site = Site {
        pack,
        state: std::rc::Rc::clone(&explorer.state),
        results: results.into(),
        dispatch: explorer.dispatcher(),
    };
    html! {
        <ContextProvider<Point> context={Point(point)}>
            <ContextProvider<Pointed> context={(*pointed).clone()}>
                <Shell {site} timeless={Shared::from(timeless)} problems={explorer.problems.clone()}
                       can_undo={explorer.can_undo()} can_redo={explorer.can_redo()} />
            </ContextProvider<Pointed>>
        </ContextProvider<Point>>
    }
}
