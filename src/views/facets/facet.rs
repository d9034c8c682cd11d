//! One facet: its values by count, those chosen first.

use super::{facet_name, value_entity, value_name};
use crate::app::{Site, thing, toggle};
use crate::messages::{Key, fill, grouped, lower, t};
use elshi_index::{Facet, least};
use yew::prelude::*;

/// How many values are shown before the reader asks for more.
const FEW: usize = 7;
/// How many are shown at the most; the rest is found by typing.
const MANY: usize = 200;
/// From how many values on there is a field to find one.
const SEARCHABLE: u32 = 15;

/// Properties of [`FacetList`].
#[derive(Properties, PartialEq)]
pub struct FacetListProps {
    /// The page.
    pub site: Site,
    /// The facet.
    pub facet: Facet,
}

/// A group of check boxes, each with its count.
#[component]
pub fn FacetList(props: &FacetListProps) -> Html {
    let FacetListProps { site, facet } = props;
    let facet = *facet;
    let expanded = use_state_eq(|| false);
    let typed = use_state_eq(String::new);
    let total = site.pack.value_count(facet);
    let most = if *expanded || !typed.is_empty() { MANY } else { FEW };
    let (values, count) = ranked(site, facet, &typed, most);
    let more = count > FEW && typed.is_empty();
    let name = t(facet_name(facet));
    let toggle = {
        let expanded = expanded.clone();
        Callback::from(move |_: MouseEvent| expanded.set(!*expanded))
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            let field: Option<web_sys::HtmlInputElement> = event.target_dyn_into();
            typed.set(field.map(|field| field.value()).unwrap_or_default());
        })
    };
    html! {
        <fieldset class="facet">
            <legend class="facet-name">{ name }</legend>
            // Where the other filters leave nothing there is nothing to find.
            if total > SEARCHABLE && (count > 0 || !typed.is_empty()) {
                <input type="search" class="facet-find" value={(*typed).clone()} {oninput}
                       placeholder={fill(Key::FindInFacet, &[&lower(name)])}
                       aria-label={fill(Key::FindInFacet, &[&lower(name)])} />
            }
            <ul>
                { for values.map(|value| value_view(site, facet, value)) }
            </ul>
            if more {
                <button type="button" class="button-plain" onclick={toggle}
                        aria-expanded={expanded.to_string()}>
                    if *expanded { { t(Key::ShowFewer) } } else {
                        { fill(Key::ShowAll, &[&grouped(count)]) }
                    }
                </button>
            }
        </fieldset>
    }
}

/// The first of the values worth showing, and how many these are: chosen ones,
/// then the more frequent, then by row, which is by name; those that match
/// nothing only where they are chosen.
fn ranked(
    site: &Site,
    facet: Facet,
    typed: &str,
    most: usize,
) -> (impl Iterator<Item = u32>, usize) {
    let counts = site.results.counts(facet);
    let chosen = site.state.chosen(facet);
    let typed = lower(typed);
    let key = |value: u32| {
        let count = counts.get(value as usize).copied().unwrap_or(0);
        let found =
            || typed.is_empty() || lower(&value_name(&site.pack, facet, value)).contains(&typed);
        let is_chosen = chosen.binary_search(&value).is_ok();
        (is_chosen || count > 0 && found()).then(|| place(is_chosen, count, value))
    };
    let keys: Vec<u64> = (0..site.pack.value_count(facet)).filter_map(key).collect();
    let count = keys.len();
    let key = |at: usize| keys.get(at).copied().unwrap_or(u64::MAX);
    (least(count, key, most).into_iter().map(|key| key as u32), count)
}

/// A number that sorts values as they are shown, with the value as its last 32
/// bits.
fn place(chosen: bool, count: u32, value: u32) -> u64 {
    const MOST: u32 = u32::MAX >> 1;
    u64::from(!chosen) << 63 | u64::from(MOST - count.min(MOST)) << 32 | u64::from(value)
}

fn value_view(site: &Site, facet: Facet, value: u32) -> Html {
    let entity = value_entity(facet, value).map(thing);
    let checked = site.state.chosen(facet).binary_search(&value).is_ok();
    let count = site.results.counts(facet).get(value as usize).copied().unwrap_or(0);
    html! {
        <li class="facet-value" key={value} data-thing={entity}>
            <label>
                <input type="checkbox" {checked} data-toggle={toggle(facet, value)} />
                <span class="facet-label">{ value_name(&site.pack, facet, value) }</span>
                <span class="count">{ grouped(count as usize) }</span>
            </label>
        </li>
    }
}

#[cfg(test)]
mod tests {
    use super::place;

    #[test]
    fn chosen_values_come_first_and_then_the_frequent_ones() {
        let places = [
            place(true, u32::MAX, 4),
            place(true, 0, 1),
            place(false, 5, 9),
            place(false, 4, 2),
            place(false, 4, 3),
            place(false, 1, 0),
        ];
        assert!(places.is_sorted());
        assert!(places.map(|place| place as u32).into_iter().eq([4, 1, 9, 2, 3, 0]));
    }
}
