//! The engagements that match, as headlines, in any order and number.
//!
//! `order` sorts and parts without a browser; `rows` draws what is in view,
//! `card` reads and `entry` draws one, `controls` asks the reader.

mod card;
pub mod collate;
mod controls;
mod entry;
mod order;
mod rows;

pub use card::{Card, Cards};
pub use entry::{Listed, entry};

use crate::app::Site;
use crate::messages::{Key, t};
use crate::state::Group;
use controls::controls;
use elshi_index::{Entity, Kind, Pack};
use rows::rows;
use yew::prelude::*;

/// Properties of [`List`].
#[derive(Properties, PartialEq)]
pub struct ListProps {
    /// The page.
    pub site: Site,
}

/// The headlines of what matches.
#[component]
pub fn List(props: &ListProps) -> Html {
    let site = &props.site;
    let (sort, reversed, group) = (site.state.sort, site.state.reversed, site.state.group);
    let places = use_memo((site.pack.clone(), sort), |(pack, sort)| order::places(pack, *sort));
    let parts = use_memo(
        (site.pack.clone(), site.results.clone(), places.clone(), reversed, group),
        |(pack, results, places, reversed, group)| {
            let rows = order::ordered(results.ranked(), (**places).as_deref(), *reversed);
            order::parted(pack, rows, *group, *reversed)
        },
    );
    let short = use_memo(site.pack.clone(), |pack| has_short_titles(pack));
    let cards = use_memo(site.pack.clone(), |_| Cards::default());
    let headed = group != Group::None;
    html! {
        <>
            <h2 class="room-title">{ t(Key::ListTitle) }</h2>
            if site.results.total() == 0 {
                <p>{ t(Key::NoMatch) }</p>
                <p class="room-lead">{ t(Key::NoMatchHint) }</p>
            } else {
                { controls(site) }
                { rows(site, &parts, &cards, headed, *short) }
            }
        </>
    }
}

/// How many titles are looked at to know how long they are.
const SAMPLE: u32 = 300;
/// How many letters fit on a line.
const LINE: usize = 60;

/// Whether nearly all titles fit on one line, so that no room need be kept
/// for a second.
fn has_short_titles(pack: &Pack) -> bool {
    let all = pack.engagement_count();
    let step = (all / SAMPLE).max(1) as usize;
    let rows: Vec<u32> = (0..all).step_by(step).collect();
    let title = |row: u32| pack.name(Entity { kind: Kind::Engagement, row });
    let long = rows.iter().filter(|row| title(**row).chars().count() > LINE).count();
    long * 8 <= rows.len()
}
