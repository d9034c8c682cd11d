//! What the strip looks like: its bars, its names, its two handles.

use super::{HEIGHT, Msg, Overview, OverviewProps, scale};
use crate::messages::{Key, day_words, t};
use crate::views::timeline::path::Path;
use crate::views::timeline::scale::{Scale, bin_days};
use crate::views::timeline::ticks::{self, Tick};
use crate::views::timeline::{Lane, words};
use elshi_record::Day;
use yew::html::Scope;
use yew::prelude::*;

/// Where in time the strip is.
pub(super) fn names(scale: &Scale) -> Html {
    let axis = ticks::axis(scale, &words::tick);
    let ticks = if axis.coarse.is_empty() { axis.fine } else { axis.coarse };
    let name = |tick: Tick| {
        html! { <text class="tl-tick-name" x={tick.label_x.to_string()} y="13">{ tick.label }</text> }
    };
    html! { <g>{ for ticks.into_iter().filter(|tick| !tick.label.is_empty()).map(name) }</g> }
}

/// A rectangle of so many pixels.
pub(super) fn rect(class: &'static str, x: i32, y: i32, width: i32, height: i32) -> Html {
    html! {
        <rect {class} x={x.to_string()} y={y.to_string()}
            width={width.max(0).to_string()} height={height.to_string()} />
    }
}

/// One end of the period, as a slider.
pub(super) fn handle(
    link: &Scope<Overview>,
    props: &OverviewProps,
    day: i32,
    x: i32,
    is_last: bool,
) -> Html {
    let label = t(if is_last { Key::PeriodLast } else { Key::PeriodFirst });
    // The whole target stays on the strip.
    let hit = (x - 12).clamp(0, (props.width - 24).max(0));
    html! {
        <g class="tl-handle" role="slider" tabindex="0" aria-label={label}
            aria-valuemin={props.extent.0.to_string()} aria-valuemax={props.extent.1.to_string()}
            aria-valuenow={day.to_string()} aria-valuetext={day_words(Day(day))}
            onkeydown={link.callback(move |event| Msg::Key(event, is_last))}>
            { rect("tl-hit", hit, 0, 24, HEIGHT) }
            { rect("tl-grip", (x - 1).clamp(0, (props.width - 2).max(0)), 0, 2, HEIGHT) }
            { rect("tl-grip", (x - 4).clamp(0, (props.width - 8).max(0)), HEIGHT / 2 - 8, 8, 16) }
        </g>
    }
}

/// What is possible and what is certain over all of time, all lanes together.
pub(super) fn bars(props: &OverviewProps) -> (String, String) {
    let scale = scale(props);
    let days = bin_days(&scale, 3.0);
    let count = |first: i32| {
        let of = |lane: &Lane| {
            let possible = lane.marks.possible(first, first + days);
            (possible, lane.marks.certain(first, first + days).min(possible))
        };
        props.lanes.iter().map(of).fold((0, 0), |all, one| (all.0 + one.0, all.1 + one.1))
    };
    let mut counts = Vec::new();
    let mut first = props.extent.0.div_euclid(days) * days;
    while first <= props.extent.1 {
        counts.push((first, count(first)));
        first += days;
    }
    let most = counts.iter().map(|(_, count)| count.0).max().unwrap_or_default().max(1);
    let full = (HEIGHT - 20) * 10;
    let draw = |pick: fn((usize, usize)) -> usize| {
        let mut path = Path::default();
        for &(first, both) in counts.iter().filter(|(_, both)| pick(*both) > 0) {
            let tall = (pick(both) * full as usize / most).max(10) as i32;
            let x = |day: i32| (scale.x(day) * 10.0).round() as i32;
            path = path.rect(x(first), HEIGHT * 10 - 30 - tall, x(first + days), HEIGHT * 10 - 30);
        }
        path.data()
    };
    (draw(|both| both.0), draw(|both| both.1))
}
