//! What marks stand on: the axis, today's line, the shade outside of a period.

use super::{FOOT, Look, TOP};
use crate::messages::{Key, day_words, fill};
use crate::views::parts::within;
use crate::views::timeline::path::Path;
use crate::views::timeline::ticks::{Axis, Tick};
use yew::prelude::*;

/// A line from edge to edge.
pub fn level(class: &'static str, y: i32) -> Html {
    html! { <line {class} x1="0" x2="100%" y1={y.to_string()} y2={y.to_string()} /> }
}

/// The lines of the days behind the lanes.
pub fn grid(axis: &Axis, axis_y: i32) -> Html {
    html! {
        <g aria-hidden="true">
            { ticks("tl-tick", &axis.fine, TOP, axis_y) }
            { ticks("tl-tick tl-tick-coarse", &axis.coarse, TOP, axis_y) }
        </g>
    }
}

/// The days by name, below the lanes: a drawing of its own, for it stays in
/// sight where the lanes are higher than what shows them.
pub fn axis(axis: &Axis) -> Html {
    html! {
        <svg class="tl-axis" aria-hidden="true" width="100%" height={FOOT.to_string()}>
            { ticks("tl-tick", &axis.fine, 0, 5) }
            { ticks("tl-tick tl-tick-coarse", &axis.coarse, 0, FOOT) }
            { level("tl-base", 0) }
            { names("tl-tick-name", &axis.fine, 15) }
            { names("tl-tick-part", &axis.coarse, 33) }
        </svg>
    }
}

/// All lines of one kind as one path: where time moves they all do.
fn ticks(class: &'static str, ticks: &[Tick], from: i32, to: i32) -> Html {
    let line =
        |path: Path, tick: &Tick| path.add('M', &[tick.x * 10, from * 10]).add('V', &[to * 10]);
    html! { <path {class} d={ticks.iter().fold(Path::default(), line).data()} /> }
}

fn names(class: &'static str, ticks: &[Tick], y: i32) -> Html {
    let named = ticks.iter().filter(|tick| !tick.label.is_empty());
    let name = |tick: &Tick| {
        html! {
            <text {class} x={tick.label_x.to_string()} y={y.to_string()}>{ &tick.label }</text>
        }
    };
    html! { <>{ for named.map(name) }</> }
}

/// What lies outside of the period is dimmed.
pub fn outside(look: &Look, axis_y: i32) -> Html {
    let Some((first, last)) = look.props.window else { return Html::default() };
    let width = look.view.scale.width as i32;
    let x = |day: i32| within(look.view.scale.x(day), 0.0, f64::from(width)).round() as i32;
    let shade = |left: i32, right: i32| {
        html! {
            <rect class="tl-outside" x={left.to_string()} y={TOP.to_string()}
                width={(right - left).max(0).to_string()} height={(axis_y - TOP).to_string()} />
        }
    };
    html! {
        <g aria-hidden="true">
            { shade(0, x(first.0)) }
            { shade(x(last.0.saturating_add(1)), width) }
        </g>
    }
}

/// Today's line, where it is in view.
pub fn today(look: &Look, axis_y: i32) -> Html {
    let scale = &look.view.scale;
    let x = (scale.x(look.props.today.0) + scale.per_day() / 2.0).round();
    if x < 0.0 || x > scale.width {
        return Html::default();
    }
    let x = x as i32;
    let words = fill(Key::Today, &[&day_words(look.props.today)]);
    let ends = f64::from(x) > scale.width / 2.0;
    html! {
        <g class="tl-today" aria-hidden="true">
            <line x1={x.to_string()} x2={x.to_string()} y1="4" y2={axis_y.to_string()} />
            <text x={(if ends { x - 6 } else { x + 6 }).to_string()} y="13"
                text-anchor={if ends { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}
