//! The list that opens from a bin: who is in it, a page at a time.

use super::{Lane, MarkId, words};
use crate::messages::{Key, fill, grouped, t};
use std::rc::Rc;
use web_sys::HtmlElement;
use yew::prelude::*;

/// How many members a page of the list has.
const PAGE: usize = 20;

/// What the list shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Panel {
    /// The lane that the members are in.
    pub lane: usize,
    /// What they have in common.
    pub heading: String,
    /// The days they fall on, where they have any.
    pub days: Option<(i32, i32)>,
    /// Their places in the lane's columns.
    pub places: Vec<u32>,
    /// The page shown, from 0.
    pub page: usize,
}

/// The list and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct MembersProps {
    /// What to list.
    pub panel: Panel,
    /// The lane.
    pub lane: Option<Lane>,
    /// A member was chosen.
    pub on_choose: Callback<MarkId>,
    /// Another page is wanted, or none any more.
    pub on_page: Callback<Option<usize>>,
    /// The days are to be shown.
    pub on_zoom: Callback<(i32, i32)>,
}

/// The list of a bin's members; Escape closes it.
#[component]
pub fn Members(props: &MembersProps) -> Html {
    let node = use_node_ref();
    let opened = props.panel.heading.clone();
    use_effect_with((opened, node.clone()), |(_, node)| {
        if let Some(list) = node.cast::<HtmlElement>() {
            // Where focus cannot be set it stays where it is.
            let _ = list.focus();
        }
    });
    let Some(lane) = &props.lane else { return Html::default() };
    let panel = &props.panel;
    let first = panel.page * PAGE;
    let last = (first + PAGE).min(panel.places.len());
    let shown = panel.places.iter().skip(first).take(PAGE);
    let on_key = props.on_page.reform(|_: KeyboardEvent| None);
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            event.prevent_default();
            event.stop_propagation();
            on_key.emit(event);
        }
    });
    let turn = |key: Key, page: Option<usize>| {
        let onclick = props.on_page.reform(move |_: MouseEvent| page);
        html! {
            <button type="button" class="button" disabled={page.is_none()} {onclick}>
                { t(key) }
            </button>
        }
    };
    let back = panel.page.checked_sub(1);
    let on = (last < panel.places.len()).then_some(panel.page + 1);
    let range = [grouped(first + 1), grouped(last), grouped(panel.places.len())];
    html! {
        <section class="tl-members" ref={node} tabindex="-1" aria-label={panel.heading.clone()}
            {onkeydown}>
            <header>
                <h3>{ &panel.heading }</h3>
                if let Some(days) = panel.days {
                    <button type="button" class="button-plain"
                        onclick={props.on_zoom.reform(move |_| days)}>{ t(Key::ZoomToBin) }</button>
                }
                <button type="button" class="button"
                    onclick={props.on_page.reform(|_| None)}>{ t(Key::AlsoClosed) }</button>
            </header>
            <ol>{ for shown.filter_map(|&place| member(props, lane, place)) }</ol>
            if panel.places.len() > PAGE {
                <footer>
                    { turn(Key::PageBack, back) }
                    <span>{ fill(Key::PageOf, &range.each_ref().map(String::as_str)) }</span>
                    { turn(Key::PageOn, on) }
                </footer>
            }
        </section>
    }
}

fn member(props: &MembersProps, lane: &Lane, place: u32) -> Option<Html> {
    let mark = Rc::clone(&lane.marks).get(place)?;
    let id = MarkId { lane: props.panel.lane as u8, row: mark.row };
    Some(html! {
        <li key={place}>
            <button type="button" onclick={props.on_choose.reform(move |_| id)}>
                <span class="tl-member-when">{ words::when(&mark) }</span>
                { lane.title.emit(mark.row) }
            </button>
        </li>
    })
}
