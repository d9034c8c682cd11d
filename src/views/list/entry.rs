//! One headline: title, who, when, where.

use super::Card;
use crate::app::{Site, thing};
use crate::messages::{Key, t};
use crate::views::parts::go;
use crate::views::search::snippet;
use elshi_index::{Entity, Kind};
use yew::prelude::*;

/// Where in a long list a headline stands.
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// Its place among everything in the list.
    pub slot: usize,
    /// Which of its group it is, from 1.
    pub place: usize,
    /// How many its group has.
    pub of: usize,
    /// Whether it stands under a heading of its group.
    pub headed: bool,
}

/// A headline that opens its engagement and lights it up elsewhere.
pub fn entry(site: &Site, row: u32, card: &Card, listed: Option<Listed>) -> Html {
    let entity = Entity { kind: Kind::Engagement, row };
    let to = site.state.opened(Some(entity));
    let level = if listed.is_some_and(|listed| listed.headed) { "h4" } else { "h3" };
    html! {
        <li class="entry" key={listed.map_or(row as usize, |listed| listed.slot)}
            data-thing={thing(entity)} data-slot={listed.map(|listed| listed.slot.to_string())}
            aria-posinset={listed.map(|listed| listed.place.to_string())}
            aria-setsize={listed.map(|listed| listed.of.to_string())}>
            <@{level} class="entry-title">{ go(site, &to, "", None, card.title.clone()) }</@>
            <p class="entry-who">{ card.who.clone() }</p>
            { snippet(site, row) }
            <p class="entry-facts">
                <span>{ card.when.clone() }</span>
                <span class="tag">{ card.mode }</span>
                if let Some(review) = card.review {
                    <span class="tag tag-unreviewed">{ review }</span>
                }
                if card.planned { <span class="tag tag-planned">{ t(Key::StatusPlanned) }</span> }
                { for card.counterparts.iter().map(|name| html! {
                    <span class="tag">{ name.clone() }</span>
                }) }
            </p>
        </li>
    }
}
