//! One headline: title, who, when, where.

use crate::app::{Site, use_pointed, use_pointing};
use crate::messages::{self, Key, t, when_words};
use crate::views::parts::StateLink;
use crate::views::search::Snippet;
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
    /// Its place among everything in a long list.
    #[prop_or_default]
    pub slot: Option<usize>,
    /// Which of how many it is, where not all of them are drawn.
    #[prop_or_default]
    pub size: Option<(usize, usize)>,
    /// The level of its heading.
    #[prop_or(3)]
    pub level: u8,
}

/// A headline that opens its engagement and lights it up elsewhere.
#[component]
pub fn Entry(props: &EntryProps) -> Html {
    let EntryProps { site, row, slot, size, level } = props;
    let entity = Entity { kind: Kind::Engagement, row: *row };
    let (over, out) = use_pointing(entity);
    let lit = use_pointed().lights(entity).then_some("lit");
    let Some(engagement) = site.pack.engagement(*row) else { return html! {} };
    let to = site.state.opened(Some(entity));
    let planned = engagement.status.value == Status::Planned;
    html! {
        <li class={classes!("entry", lit)} data-slot={slot.map(|slot| slot.to_string())}
            aria-posinset={size.map(|(place, _)| place.to_string())}
            aria-setsize={size.map(|(_, all)| all.to_string())}
            onmouseenter={over.reform(|_: MouseEvent| ())}
            onmouseleave={out.reform(|_: MouseEvent| ())}
            onfocusin={over.reform(|_: FocusEvent| ())}
            onfocusout={out.reform(|_: FocusEvent| ())}>
            <@{format!("h{level}")} class="entry-title">
                <StateLink site={site.clone()} {to}>{ engagement.title.clone() }</StateLink>
            </@>
            <p class="entry-who">{ people(&site.pack, &engagement) }</p>
            <Snippet site={site.clone()} row={*row} />
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
