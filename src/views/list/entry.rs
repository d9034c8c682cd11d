//! One headline: title, who, when, where.

use crate::app::{Site, use_pointed, use_pointing};
use crate::messages::{self, Key, t, when_words};
use crate::views::parts::StateLink;
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Engagement, Status};
use yew::prelude::*;

/// Properties of [`Entry`].
#[derive(Properties, PartialEq)]
pub struct EntryProps {
    /// The page.
    pub site: Site,
    /// The engagement.
    pub row: u32,
}

/// A headline that opens its engagement and lights it up elsewhere.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let EntryProps { site, row } = props;
    let entity = Entity { kind: Kind::Engagement, row: *row };
    let (over, out) = use_pointing(entity);
    let lit = use_pointed().lights(entity).then_some("lit");
    let Some(engagement) = site.pack.engagement(*row) else { return html! {} };
    let to = site.state.opened(Some(entity));
    let planned = engagement.status.value == Status::Planned;
    html! {
        <li class={classes!("entry", lit)}
            onmouseenter={over.reform(|_: MouseEvent| ())}
            onmouseleave={out.reform(|_: MouseEvent| ())}
            onfocusin={over.reform(|_: FocusEvent| ())}
            onfocusout={out.reform(|_: FocusEvent| ())}>
            <h3 class="entry-title">
                <StateLink site={site.clone()} {to}>{ engagement.title.clone() }</StateLink>
            </h3>
            <p class="entry-who">{ people(&site.pack, &engagement) }</p>
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
