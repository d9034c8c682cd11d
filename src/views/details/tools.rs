//! What can be done with what is open: copy its link, filter by it, compare it.

use crate::app::Site;
use crate::messages::{Key, t};
use crate::state::{State, View};
use crate::views::facets::entity_facet;
use crate::views::parts::go;
use elshi_index::{Entity, Kind};
use gloo::utils::window;
use wasm_bindgen_futures::JsFuture;
use yew::platform::spawn_local;
use yew::prelude::*;

/// A row of small tools under the title.
pub fn tools(site: &Site, entity: Entity) -> Html {
    let quote = site.state.quote.as_ref();
    let quote = quote.map(|at| format!("{}:{}:{}", at.bulletin, at.span.start, at.span.end));
    html! {
        <p class="detail-tools">
            <CopyLink key={quote.unwrap_or_default()} />
            { filter(site, entity) }
            { compare(site, entity) }
        </p>
    }
}

fn filter(site: &Site, entity: Entity) -> Html {
    let Some(facet) = entity_facet(entity.kind) else { return html! {} };
    if site.pack.rows_of(entity).next().is_none() {
        return html! {};
    }
    let holds = site.state.chosen(facet).contains(&entity.row);
    let words = if holds { Key::FilterDrop } else { Key::FilterKeep };
    let to = site.state.toggled(facet, entity.row);
    go(site, &to, "button", None, t(words))
}

fn compare(site: &Site, entity: Entity) -> Html {
    let comparable = matches!(entity.kind, Kind::Country | Kind::Organisation);
    if !comparable || site.pack.rows_of(entity).next().is_none() {
        return html! {};
    }
    let other = site.state.compare.into_iter().flatten().find(|&other| other != entity);
    let state =
        State { view: View::Compare, compare: [Some(entity), other], ..(*site.state).clone() };
    let to = state.opened(None);
    go(site, &to, "button", None, t(Key::CompareWith))
}

/// Puts the address of the page as it is into the clipboard, and says so.
#[component]
fn CopyLink() -> Html {
    let told = use_state_eq(|| None::<Key>);
    let onclick = {
        let told = told.clone();
        Callback::from(move |_: MouseEvent| {
            let told = told.clone();
            spawn_local(async move { told.set(Some(copy_address().await)) });
        })
    };
    html! {
        <>
            <button type="button" class="button" {onclick}>{ t(Key::CopyLink) }</button>
            <span role="status" class="detail-told">{ told.map(t).unwrap_or_default() }</span>
        </>
    }
}

/// What to say of the attempt.
async fn copy_address() -> Key {
    let window = window();
    // Where the page is not in a secure context there is no clipboard at all.
    let has = js_sys::Reflect::get(&window.navigator(), &"clipboard".into());
    if !has.is_ok_and(|clipboard| clipboard.is_object()) {
        return Key::LinkNotCopied;
    }
    let Ok(address) = window.location().href() else { return Key::LinkNotCopied };
    match JsFuture::from(window.navigator().clipboard().write_text(&address)).await {
        Ok(_) => Key::LinkCopied,
        Err(_) => Key::LinkNotCopied,
    }
}
