//! Another report that may be of the same engagement: what it is, why it is
//! offered, and the two answers.

use super::Opened;
use crate::app::Site;
use crate::messages::{Key, day_words, fill, t};
use crate::open::Offer;
use crate::views::parts::go;
use elshi_index::{Entity, Facet, Kind};
use yew::prelude::*;

/// Every offer that is about what is open.
pub fn offers(props: &Opened) -> Html {
    let Some(opener) = &props.opener else { return html! {} };
    let entity = props.sheet.entity;
    if entity.kind != Kind::Engagement || opener.notes.offers.is_empty() {
        return html! {};
    }
    let id = props.site.pack.id(entity);
    let here = opener.notes.offers.iter().enumerate();
    let here = here.filter_map(|(number, offer)| {
        let [first, second] = &offer.pair;
        let other = match () {
            () if *first == *id => second,
            () if *second == *id => first,
            () => return None,
        };
        let other = props.site.pack.find(Kind::Engagement, other)?;
        Some(view(&props.site, number, offer, other))
    });
    html! { <div>{ for here }</div> }
}

fn view(site: &Site, number: usize, offer: &Offer, other: Entity) -> Html {
    let source = site.pack.values_of(Facet::Source, other.row).next();
    let source = source.and_then(|source| site.pack.bulletin(source));
    let source = source.map(|source| source.title).unwrap_or_default();
    let button = |verb: &str, key: Key| {
        html! {
            <button type="button" class="button" data-judge={format!("{verb} offer {number}")}>
                { t(key) }
            </button>
        }
    };
    html! {
        <section class="offer" key={number} aria-label={t(Key::OfferLabel)}>
            <p>
                { fill(Key::OfferOther, &[&source]) }{ " " }
                { go(site, &site.state.opened(Some(other)), "", None, site.pack.name(other).into_owned()) }
            </p>
            <ul>{ for why(offer).into_iter().map(|why| html! { <li>{ why }</li> }) }</ul>
            <p class="open-actions">
                { button("unite", Key::OfferUnite) }
                { button("apart", Key::OfferApart) }
            </p>
        </section>
    }
}

fn why(offer: &Offer) -> Vec<String> {
    let mut why = Vec::new();
    if offer.same_text {
        why.push(t(Key::OfferSameText).to_owned());
    }
    if !offer.people.is_empty() {
        why.push(fill(Key::OfferPeople, &[&offer.people]));
    }
    if !offer.countries.is_empty() {
        why.push(fill(Key::OfferCountries, &[&offer.countries]));
    }
    why.push(match offer.days {
        (Some(first), Some(last)) if first == last => fill(Key::OfferDay, &[&day_words(first)]),
        (Some(first), Some(last)) => fill(Key::OfferDays, &[&day_words(first), &day_words(last)]),
        _ => t(Key::OfferAnyDay).to_owned(),
    });
    why.push(t(Key::OfferMode).to_owned());
    why
}
