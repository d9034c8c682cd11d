//! The page over one dataset: its state, what matches, its rooms.

use super::after_paint::{use_after_paint, use_prepared};
use super::delegate::light;
use super::routing::{current_query, use_routing};
use super::shell::Shell;
use super::{Pointed, Shared, Site};
use crate::review::ReviewBar;
use crate::state::{Explorer, read};
use elshi_index::Pack;
use yew::prelude::*;

/// Properties of [`Page`].
#[derive(Properties, PartialEq)]
pub struct PageProps {
    /// The dataset to explore.
    pub pack: Shared<Pack>,
}

/// The page.
#[component]
pub fn Page(props: &PageProps) -> Html {
    let pack = props.pack.clone();
    let explorer = {
        let pack = pack.clone();
        use_reducer_eq(move || {
            let (state, problems) = read(&current_query(), &pack);
            Explorer::new(state, problems)
        })
    };
    use_routing(&pack, &explorer);
    use_prepared(&pack);
    let results = use_memo(
        (
            pack.clone(),
            explorer.state.filters.clone(),
            explorer.state.window,
            explorer.state.text.clone(),
        ),
        |(pack, filters, window, text)| pack.query(filters, *window, text),
    );
    let results = Shared::from(results);
    // While no period is chosen, both answers are one.
    let brushed = explorer.state.window.is_some();
    let timeless = use_memo(
        (pack.clone(), explorer.state.filters.clone(), explorer.state.text.clone(), brushed),
        |(pack, filters, text, brushed)| match brushed {
            true => Shared::new(pack.query(filters, None, text)),
            false => results.clone(),
        },
    );
    let pointed = use_state_eq(Pointed::default);
    let point = use_callback(pack.clone(), {
        let pointed = pointed.clone();
        move |entity, pack| pointed.set(Pointed::at(pack, entity))
    });
    let site = Site {
        pack,
        state: std::rc::Rc::clone(&explorer.state),
        results,
        dispatch: explorer.dispatcher(),
        point,
    };
    let later = use_after_paint(&site);
    // What is drawn anew under the pointer lights up too; while nothing is
    // pointed at, nothing is lit.
    let lit = use_mut_ref(|| false);
    let drawn = (site.results.clone(), later.clone());
    use_effect_with(((*pointed).clone(), drawn), move |(pointed, _)| {
        let points = pointed.entity.is_some();
        if lit.replace(points) || points {
            light(pointed);
        }
    });
    crate::script::follow(&site);
    let review = html! { <ReviewBar site={site.clone()} /> };
    html! {
        <ContextProvider<Pointed> context={(*pointed).clone()}>
            <Shell {site} {later} timeless={(*timeless).clone()} problems={explorer.problems.clone()}
                   can_undo={explorer.can_undo()} can_redo={explorer.can_redo()} />
            { review }
        </ContextProvider<Pointed>>
    }
}
