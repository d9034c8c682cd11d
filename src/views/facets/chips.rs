//! What holds, as chips that each can be taken away.

use super::{facet_name, value_name};
use crate::app::Site;
use crate::messages::{Key, count, fill, grouped, span_words, t};
use crate::state::State;
use crate::views::parts::keep_focus_later;
use elshi_index::Facet;
use yew::prelude::*;

/// How many match, which filters hold, and the way to clear them.
pub fn chips(site: &Site) -> Html {
    let all = grouped(site.pack.engagement_count() as usize);
    let matching = count(Key::MatchCount, site.results.total() as usize, &[&all]);
    // A chip goes with its filter: the reader goes on at what matches now.
    let onclick = Callback::from(|_: MouseEvent| {
        keep_focus_later(None, vec![".match-count".to_owned()]);
    });
    html! {
        <section class="status" aria-label={t(Key::ActiveFilters)} {onclick}>
            <p class="match-count" role="status" tabindex="-1">{ matching }</p>
            if site.state.is_filtered() {
                <ul class="chips">
                    { for holding(site).into_iter().map(|(words, without)| chip(site, words, &without)) }
                </ul>
                <button type="button" class="button-plain" data-go={site.link(&site.state.cleared())}>{ t(Key::ClearAll) }</button>
            }
        </section>
    }
}

/// Each filter that holds, in words, with the state that lacks it.
fn holding(site: &Site) -> Vec<(String, State)> {
    let state = &site.state;
    let mut chips = Vec::new();
    if !state.text.is_empty() {
        let without = State { text: String::new(), ..(**state).clone() };
        chips.push((fill(Key::SearchFor, &[&state.text]), without));
    }
    if let Some((first, last)) = state.window {
        let without = State { window: None, ..(**state).clone() };
        chips.push((fill(Key::TimeWindow, &[&span_words(first, last)]), without));
    }
    for facet in Facet::ALL {
        for &value in state.chosen(facet) {
            let name = value_name(&site.pack, facet, value);
            let words = format!("{}: {name}", t(facet_name(facet)));
            chips.push((words, state.toggled(facet, value)));
        }
    }
    chips
}

fn chip(site: &Site, words: String, without: &State) -> Html {
    let label = fill(Key::RemoveFilter, &[&words]);
    html! {
        <li key={words.clone()}>
            <button type="button" class="chip" data-go={site.link(without)} aria-label={label}>
                <span>{ words }</span><span class="chip-cross" aria-hidden="true">{ "×" }</span>
            </button>
        </li>
    }
}
