//! Which country or organisation is on one side.

use super::compared;
use crate::app::Site;
use crate::messages::{Key, fill, grouped, t};
use crate::state::State;
use elshi_index::{Entity, Kind};
use web_sys::HtmlSelectElement;
use yew::prelude::*;

/// How many of a kind are offered; the rest is reached from its own page.
const MOST: usize = 300;

/// A list to choose one side from, countries first.
pub fn picker(
    site: &Site,
    offered: &[Vec<(Entity, u32)>; 2],
    at: usize,
    chosen: [Option<Entity>; 2],
    entity: Option<Entity>,
) -> Html {
    let onchange = {
        let site = site.clone();
        Callback::from(move |event: Event| {
            let Some(field) = event.target_dyn_into::<HtmlSelectElement>() else { return };
            let picked = read(&field.value());
            let compare = compared(chosen, at, picked);
            site.go(State { compare, ..(*site.state).clone() });
        })
    };
    let side = (at + 1).to_string();
    html! {
        <select key={at} class="compare-picker" aria-label={fill(Key::CompareSide, &[&side])} {onchange}>
            { for offered.iter().zip([Key::FacetCountry, Key::FacetOrganisation]).map(|(offered, label)| html! {
                <optgroup label={t(label)}>
                    { for offered.iter().take(MOST).map(|&(thing, count)| html! {
                        <option key={write(thing)} value={write(thing)} selected={entity == Some(thing)}>
                            { format!("{} ({})", site.pack.name(thing), grouped(count as usize)) }
                        </option>
                    }) }
                </optgroup>
            }) }
        </select>
    }
}

/// A thing as the value of an option: kind and row.
fn write(entity: Entity) -> String {
    let kind = if entity.kind == Kind::Country { 'c' } else { 'o' };
    format!("{kind}{}", entity.row)
}

fn read(value: &str) -> Option<Entity> {
    let kind = if value.starts_with('c') { Kind::Country } else { Kind::Organisation };
    let row = value.get(1..)?.parse().ok()?;
    Some(Entity { kind, row })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn options_name_things() {
        for kind in [Kind::Country, Kind::Organisation] {
            let entity = Entity { kind, row: 12 };
            assert_eq!(read(&write(entity)), Some(entity));
        }
        for broken in ["", "c", "oé", "c-1"] {
            assert_eq!(read(broken), None);
        }
    }
}
