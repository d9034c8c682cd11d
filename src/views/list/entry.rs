//! One headline: title, who, when, where.

use crate::app::{Site, thing};
use crate::messages::{self, Key, t, when_words};
use crate::views::parts::go;
use crate::views::search::snippet;
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Engagement, Status};
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
pub fn entry(site: &Site, row: u32, listed: Option<Listed>) -> Html {
    let entity = Entity { kind: Kind::Engagement, row };
    let Some(engagement) = site.pack.engagement(row) else { return html! {} };
    let to = site.state.opened(Some(entity));
    let level = if listed.is_some_and(|listed| listed.headed) { "h4" } else { "h3" };
    let planned = engagement.status.value == Status::Planned;
    html! {
        <li class="entry" key={listed.map_or(row as usize, |listed| listed.slot)}
            data-thing={thing(entity)} data-slot={listed.map(|listed| listed.slot.to_string())}
            aria-posinset={listed.map(|listed| listed.place.to_string())}
            aria-setsize={listed.map(|listed| listed.of.to_string())}>
            <@{level} class="entry-title">{ go(site, &to, "", None, engagement.title.clone()) }</@>
            <p class="entry-who">{ people(&site.pack, &engagement) }</p>
            { snippet(site, row) }
            <p class="entry-facts">
                <span>{ when_words(&engagement.when) }</span>
                <span class="tag">{ t(messages::mode(engagement.mode.value)) }</span>
                if let Some(review) = messages::review(engagement.review) {
                    <span class="tag tag-unreviewed">{ t(review) }</span>
                }
                if planned { <span class="tag tag-planned">{ t(Key::StatusPlanned) }</span> }
                { for counterparts(&site.pack, &engagement).into_iter().map(|name| html! {
                    <span class="tag">{ name }</span>
                }) }
            </p>
        </li>
    }
}

fn people(pack: &Pack, engagement: &Engagement) -> String {
    let names: Vec<String> = engagement
        .participants
        .iter()
        .map(|part| match pack.find(Kind::Person, &part.person) {
            Some(person) => pack.name(person).into_owned(),
            None => part.name.value.clone(),
        })
        .collect();
    names.join(" · ")
}

fn counterparts(pack: &Pack, engagement: &Engagement) -> Vec<String> {
    let codes = engagement.countries.iter().map(|fact| fact.value.as_str());
    codes
        .map(|code| match pack.find(Kind::Country, code) {
            Some(country) => pack.name(country).into_owned(),
            None => code.to_owned(),
        })
        .collect()
}
