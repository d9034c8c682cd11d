//! Headings and headlines as a list of any length.

use super::Cards;
use super::entry::{Listed, entry};
use super::order::Part;
use crate::app::Site;
use crate::messages::grouped;
use crate::views::parts::{Drawn, Windowed, entity_link};
use std::rc::Rc;
use yew::prelude::*;

/// The list of the rows under their headings, if there are any; `short` where
/// titles take one line.
pub fn rows(
    site: &Site,
    parts: &Rc<Vec<Part>>,
    cards: &Rc<Cards>,
    headed: bool,
    short: bool,
) -> Html {
    let groups: Rc<[usize]> = parts.iter().map(|part| part.rows.len()).collect();
    let draw = {
        let (site, parts, cards) = (site.clone(), Rc::clone(parts), Rc::clone(cards));
        Callback::from(move |Drawn { slot, group, row }: Drawn| {
            let Some(part) = parts.get(group) else { return html! {} };
            let Some(place) = row else { return heading(&site, part, slot) };
            let Some(&row) = part.rows.get(place) else { return html! {} };
            let Some(card) = cards.of(&site.pack, row) else { return html! {} };
            let listed = Listed { slot, place: place + 1, of: part.rows.len(), headed };
            entry(&site, row, &card, Some(listed))
        })
    };
    let searched = (!site.state.text.is_empty()).then_some("entries-searched");
    let class = classes!(
        "entries",
        headed.then_some("entries-headed"),
        searched,
        short.then_some("entries-short")
    );
    html! { <Windowed {groups} {headed} {draw} {class} /> }
}

fn heading(site: &Site, part: &Part, slot: usize) -> Html {
    html! {
        <li key={slot} class="window-heading" data-slot={slot.to_string()}>
            <h3>
                if let Some(entity) = part.entity {
                    { entity_link(site, entity, &part.title) }
                } else {
                    { part.title.clone() }
                }
                <span class="count">{ " " }{ grouped(part.rows.len()) }</span>
            </h3>
        </li>
    }
}
