//! The timeline's room: engagements and mentioned events as lanes of marks.

use super::{Shared, Site, use_pointed};
use crate::messages::{Key, t};
use crate::state::State;
use crate::views::timeline::{Lane, LaneKind, Mark, MarkId, Marks, Timeline};
use elshi_index::{Entity, Kind, Pack, Results};
use elshi_record::{Day, Status};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`TimeRoom`].
#[derive(Properties, PartialEq)]
pub struct TimeRoomProps {
    /// The page.
    pub site: Site,
    /// What matches every filter but the period.
    pub timeless: Shared<Results>,
}

/// The lanes, in their order on the timeline.
const LANES: [Kind; 2] = [Kind::Engagement, Kind::Event];

fn lane_of(entity: Entity) -> Option<MarkId> {
    let lane = LANES.iter().position(|&kind| kind == entity.kind)?;
    Some(MarkId { lane: lane as u8, row: entity.row })
}

fn entity_of(mark: MarkId) -> Option<Entity> {
    LANES.get(usize::from(mark.lane)).map(|&kind| Entity { kind, row: mark.row })
}

/// The timeline, told and heard.
#[component]
pub fn TimeRoom(props: &TimeRoomProps) -> Html {
    let TimeRoomProps { site, timeless } = props;
    let all = use_memo(site.pack.clone(), |pack| (engagement_marks(pack), event_marks(pack)));
    let titles = use_memo(site.pack.clone(), |pack| LANES.map(|kind| titles(pack, kind)));
    let lanes = use_memo((site.pack.clone(), timeless.clone()), {
        move |(pack, timeless)| lanes(pack, timeless, &all, &titles)
    });
    let lanes: Rc<[Lane]> = Rc::clone(&lanes);
    let pointed = use_pointed();
    let go = |change: fn(&State, Option<(Day, Day)>) -> State, step: bool| {
        let site = site.clone();
        Callback::from(move |days| {
            let state = change(&site.state, days);
            if step { site.go(state) } else { site.refine(state) }
        })
    };
    let on_select = {
        let site = site.clone();
        Callback::from(move |mark| site.open(entity_of(mark)))
    };
    html! {
        <Timeline {lanes} window={site.state.window} visible={site.state.range}
            selected={site.state.selection.and_then(lane_of)}
            hovered={pointed.entity.and_then(lane_of)}
            today={today()} {on_select}
            on_hover={site.point.reform(|mark: Option<MarkId>| mark.and_then(entity_of))}
            on_window={go(|state, window| State { window, ..state.clone() }, true)}
            on_visible={go(|state, range| State { range, ..state.clone() }, false)} />
    }
}

/// Today, by the reader's own clock and calendar.
fn today() -> Day {
    let now = js_sys::Date::new_0();
    Day::from_ymd(now.get_full_year() as i32, now.get_month() + 1, now.get_date()).unwrap_or(Day(0))
}

fn engagement_marks(pack: &Pack) -> Marks {
    // What a mark shows stands in columns: no record is decoded for it.
    let times = pack.times();
    let marks = (0..pack.engagement_count()).map(|row| Mark::of_row(row, times(row)));
    Marks::new(&marks.collect::<Vec<Mark>>())
}

fn event_marks(pack: &Pack) -> Marks {
    let today = today();
    let marks: Vec<Mark> = (0..pack.count(Kind::Event))
        .filter_map(|row| {
            let event = pack.event(row)?;
            let coming = event.when.earliest.is_some_and(|day| day > today);
            let status = if coming { Status::Planned } else { Status::Held };
            Some(Mark::new(row, &event.when, status))
        })
        .collect();
    Marks::new(&marks)
}

fn titles(pack: &Shared<Pack>, kind: Kind) -> Callback<u32, String> {
    let pack = pack.clone();
    Callback::from(move |row| pack.name(Entity { kind, row }).into_owned())
}

fn lanes(
    pack: &Pack,
    timeless: &Results,
    all: &(Marks, Marks),
    titles: &[Callback<u32, String>; 2],
) -> Rc<[Lane]> {
    let mut held = vec![false; pack.engagement_count() as usize];
    for &row in timeless.rows() {
        if let Some(held) = held.get_mut(row as usize) {
            *held = true;
        }
    }
    let holds = |row: u32| held.get(row as usize) == Some(&true);
    let mentioned = |event: u32| {
        let mut by = pack.rows_of(Entity { kind: Kind::Event, row: event });
        by.any(holds)
    };
    let [engagements, events] = titles;
    let mut lanes = vec![Lane {
        label: AttrValue::Static(t(Key::LaneEngagements)),
        kind: LaneKind::Engagements,
        marks: Rc::new(all.0.filter(&holds)),
        title: engagements.clone(),
    }];
    // A table mentions no events: its timeline has no lane that stays empty.
    if pack.count(Kind::Event) > 0 {
        lanes.push(Lane {
            label: AttrValue::Static(t(Key::LaneEvents)),
            kind: LaneKind::Events,
            marks: Rc::new(all.1.filter(&mentioned)),
            title: events.clone(),
        });
    }
    lanes.into()
}
