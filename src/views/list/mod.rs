//! The engagements that match, as headlines.

mod entry;

pub use entry::Entry;

use crate::app::Site;
use crate::messages::{Key, t};
use yew::prelude::*;

/// How many headlines are drawn before the reader asks for more.
const PAGE: usize = 50;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The page.
    pub site: Site,
}

/// The headlines of what matches, in the order of the source.
#[component]
pub fn List(props: &ListProps) -> Html {
    let site = &props.site;
    let rows = site.results.rows();
    html! {
        <>
            <h2 class="room-title">{ t(Key::ListTitle) }</h2>
            if rows.is_empty() {
                <p>{ t(Key::NoMatch) }</p>
                <p class="room-lead">{ t(Key::NoMatchHint) }</p>
            }
            <ol class="entries">
                { for rows.iter().take(PAGE).map(|&row| html! {
                    <Entry key={row} site={site.clone()} {row} />
                }) }
            </ol>
        </>
    }
}
