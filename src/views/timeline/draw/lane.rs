//! One lane: its name, its bars, its items.

use super::ground::level;
use super::{AIR, Look, MIDDLE};
use crate::messages::{Key, fill, grouped};
use crate::views::timeline::density::Bin;
use crate::views::timeline::layout::{Item, row_height};
use crate::views::timeline::path::Path;
use crate::views::timeline::shapes::{self, is_coming};
use crate::views::timeline::{LaneKind, MarkId, words};
use yew::prelude::*;

/// By how much the corners of an item's ground are rounded, in tenths of a pixel.
const ROUND: i32 = 30;

/// The name on the page of an item, by lane and place.
pub fn id_of(lane: usize, at: usize) -> String {
    ["tl-", &lane.to_string(), "-", &at.to_string()].concat()
}

/// One lane: its name, its bars, its items.
pub fn draw_lane(look: &Look, lane: usize, top: i32) -> Html {
    let (Some(scene), Some(shown)) = (look.view.scenes.get(lane), look.props.lanes.get(lane))
    else {
        return Html::default();
    };
    let height = look.view.heights.get(lane).copied().unwrap_or_default();
    let kind = match shown.kind {
        LaneKind::Engagements => "tl-engagements",
        LaneKind::Events => "tl-events",
    };
    let total = shown.marks.len() - shown.marks.undated().len();
    let items = scene.items.iter().enumerate();
    html! {
        <g class={classes!("tl-lane", kind)} role="group" aria-label={shown.label.clone()}>
            <text class="tl-lane-name" aria-hidden="true" x="0" y={(top - 8).to_string()}>
                { &shown.label }
                <tspan class="tl-lane-count" dx="8">{ words::in_view(scene.in_view, total) }</tspan>
            </text>
            if !scene.bars.is_empty() {
                <g aria-hidden="true">
                    { shapes::bars(scene, &look.view.scale, top, height, look.props.today) }
                    { level("tl-base", top + height) }
                    { level("tl-top", top + AIR) }
                    <text class="tl-count" y={(top + AIR - 4).to_string()}>{ grouped(scene.top) }</text>
                </g>
            }
            // A list of their own, all with keys: one item more or less would
            // otherwise draw every other one anew.
            <>{ for items.map(|(at, item)| draw_item(look, lane, at, item, top, height)) }</>
        </g>
    }
}

/// One item: what it looks like, and the ground that can be pointed at.
fn draw_item(look: &Look, lane: usize, at: usize, item: &Item, top: i32, height: i32) -> Html {
    let here = Some((lane, at));
    let mark = match item {
        Item::Mark(placed) => Some((MarkId { lane: lane as u8, row: placed.mark.row }, placed)),
        _ => None,
    };
    let id = mark.map(|(id, _)| id);
    let selected = id.is_some() && id == look.props.selected;
    let lit = look.pointed == here || (id.is_some() && id == look.props.hovered);
    let class = classes!(
        "tl-item",
        selected.then_some("tl-selected"),
        lit.then_some("tl-lit"),
        (look.focused && look.active == here).then_some("tl-active"),
        mark.is_some_and(|(_, placed)| is_coming(&placed.mark, look.props.today))
            .then_some("tl-coming"),
    );
    let sentence = look.sentence(lane, item);
    let label = if mark.is_some() { sentence } else { fill(Key::OpenBin, &[&sentence]) };
    let (left, right, y, tall) = match item {
        Item::Mark(placed) => {
            let tall = row_height(&look.view.scale);
            let (left, right) = placed.extent;
            let left = left.min(right - 2 * MIDDLE);
            (left, right, top + placed.row as i32 * tall, tall)
        }
        Item::Bin(bin) => {
            let x = |day: i32| look.view.scale.x(day).round() as i32;
            (x(bin.first), x(bin.end), top, height)
        }
        Item::More(_, _, x) => (x - 26, x + 26, top + height - 2 * MIDDLE, 2 * MIDDLE),
    };
    let edges = [left, y, right.max(left + 1), y + tall].map(|pixels| pixels * 10);
    let ground = Path::default().rounded(edges, ROUND);
    // What is open is current, not selected: a screen reader follows a selection
    // that changes, away from what was just opened elsewhere.
    html! {
        <g key={id_of(lane, at)} {class} id={id_of(lane, at)} role="option"
            aria-current={selected.then_some("true")} aria-label={label}>
            <path class="tl-hit" d={ground.data()} />
            { match item {
                Item::Mark(placed) => html! {
                    <>
                        { shapes::mark(placed, y + tall - MIDDLE) }
                        if let Some(title) = &placed.title {
                            <text class="tl-title" aria-hidden="true" x={title.x.to_string()}
                                y={(y + tall - MIDDLE - title.lift).to_string()}
                                text-anchor={title.ends.then_some("end")}>
                                { &title.text }
                            </text>
                        }
                    </>
                },
                Item::Bin(bin) => bin_count(look, lane, bin, (left + right) / 2, top, height),
                Item::More(bin, _, x) => badge(bin, *x, y),
            } }
        </g>
    }
}

/// The number over a bar, where each bar can be pointed at by itself.
fn bin_count(look: &Look, lane: usize, bin: &Bin, x: i32, top: i32, height: i32) -> Html {
    let scene = look.view.scenes.get(lane);
    let Some(scene) = scene.filter(|scene| scene.bars.len() == scene.items.len()) else {
        return Html::default();
    };
    let tall = bin.possible * (height - AIR) as usize / scene.top.max(1);
    let y = top + height - tall as i32 - 4;
    html! {
        <text class="tl-count" aria-hidden="true" x={x.to_string()} y={y.to_string()} text-anchor="middle">
            { grouped(bin.possible) }
        </text>
    }
}

fn badge(bin: &Bin, x: i32, y: i32) -> Html {
    html! {
        <>
            <rect class="tl-badge" x={(x - 24).to_string()} y={(y + 3).to_string()}
                width="48" height="20" rx="10" />
            <text class="tl-count" aria-hidden="true" x={x.to_string()} y={(y + 17).to_string()} text-anchor="middle">
                { ["+", &grouped(bin.possible)].concat() }
            </text>
        </>
    }
}
