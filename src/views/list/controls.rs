//! In which order the list is, and what it is parted by: the reader's choice.

use crate::app::Site;
use crate::messages::{Key, t};
use crate::state::{Group, Sort, State};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// Two menus, and a button that turns the order round.
pub fn controls(site: &Site) -> Html {
    let change = |make: fn(&State, usize) -> State| {
        let site = site.clone();
        Callback::from(move |event: Event| {
            let Some(menu) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            site.go(make(&site.state, usize::try_from(menu.selected_index()).unwrap_or(0)));
        })
    };
    let sort = change(|state, at| State {
        sort: Sort::ALL.get(at).copied().unwrap_or_default(),
        reversed: false,
        ..state.clone()
    });
    let group = change(|state, at| State {
        group: Group::ALL.get(at).copied().unwrap_or_default(),
        ..state.clone()
    });
    let turn = {
        let site = site.clone();
        Callback::from(move |_: MouseEvent| {
            let reversed = !site.state.reversed;
            site.go(State { reversed, ..(*site.state).clone() });
        })
    };
    let searched = !site.state.text.is_empty();
    html! {
        <div class="list-tools">
            <label>
                <span>{ t(Key::SortBy) }</span>
                <select onchange={sort}>
                    { for Sort::ALL.into_iter().map(|sort| html! {
                        <option key={sort.name()} selected={sort == site.state.sort}>
                            { t(sort_name(sort, searched)) }
                        </option>
                    }) }
                </select>
            </label>
            <button type="button" class="button list-turn" onclick={turn}
                    aria-pressed={site.state.reversed.to_string()}
                    aria-label={t(Key::Reversed)} title={t(Key::Reversed)}>
                <span aria-hidden="true">{ if site.state.reversed { "↑" } else { "↓" } }</span>
            </button>
            <label>
                <span>{ t(Key::GroupBy) }</span>
                <select onchange={group}>
                    { for Group::ALL.into_iter().map(|group| html! {
                        <option key={group.name()} selected={group == site.state.group}>
                            { t(group_name(group)) }
                        </option>
                    }) }
                </select>
            </label>
        </div>
    }
}

fn sort_name(sort: Sort, searched: bool) -> Key {
    match sort {
        Sort::Relevance if searched => Key::SortRelevance,
        Sort::Relevance => Key::SortSource,
        Sort::Earliest => Key::SortEarliest,
        Sort::Latest => Key::SortLatest,
        Sort::Title => Key::SortTitle,
        Sort::Country => Key::SortCountry,
        Sort::Mode => Key::SortMode,
    }
}

fn group_name(group: Group) -> Key {
    match group {
        Group::None => Key::GroupNone,
        Group::Country => Key::GroupCountry,
        Group::Organisation => Key::GroupOrganisation,
        Group::Year => Key::GroupYear,
        Group::Mode => Key::GroupMode,
        Group::Subject => Key::GroupSubject,
    }
}
