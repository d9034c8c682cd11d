//! The forms of marks and bins: a dot for a known day, a hatched hollow band
//! for a day that is somewhere within, a solid bar for what lasted.

use super::density::Bin;
use super::layout::{self, Form, Placed, Scene};
use super::marks::{APPROXIMATE, Mark, OPEN_END, OPEN_START, PLANNED};
use super::path::{Path, tenths};
use super::scale::Scale;
use elshi_record::{Day, WhenBasis};
use yew::prelude::*;

/// Half the height of a band and of a bar, in tenths of a pixel.
const BAND: i32 = 70;
const BAR: i32 = 40;
/// How far an open end points outwards, in tenths of a pixel.
const ARROW: i32 = layout::ARROW * 10;

/// Whether a mark is still to come.
pub fn is_coming(mark: &Mark, today: Day) -> bool {
    mark.is(PLANNED) || (mark.earliest > today.0 && mark.earliest != OPEN_START)
}

/// The form of one mark, in the row whose middle is at `middle` pixels.
pub fn mark(placed: &Placed, middle: i32) -> Html {
    let (left, right) = placed.x;
    let middle = middle * 10;
    match placed.form {
        Form::Point | Form::Ring => {
            let class = if placed.form == Form::Point { "tl-point" } else { "tl-ring" };
            let x = tenths((left + right) / 2);
            html! { <circle {class} cx={x} cy={tenths(middle)} r="5" /> }
        }
        Form::Bar => {
            let (up, down) = if placed.is_low() { (-70, 120) } else { (BAR, BAR) };
            let path = Path::default().rect(left, middle - up, right, middle + down);
            html! { <path class="tl-bar" d={path.data()} /> }
        }
        Form::Band => band(&placed.mark, left, right, middle),
    }
}

/// A band: straight sides where the limit is a day, ragged ones where it is
/// "about", an arrow that fades where there is none.
fn band(mark: &Mark, left: i32, right: i32, middle: i32) -> Html {
    let (top, bottom) = (middle - BAND, middle + BAND);
    let (opens_left, opens_right) = (mark.earliest == OPEN_START, mark.latest == OPEN_END);
    let about = mark.is(APPROXIMATE);
    // "About" of a bulletin's date is about the end that it sets.
    let about_left = about && mark.basis() == WhenBasis::Stated;
    let mut path = Path::default().add('M', &[left, top]).add('H', &[right]);
    path = if opens_right {
        path.add('L', &[right + ARROW, middle]).add('L', &[right, bottom])
    } else if about {
        ragged(path, right, top, bottom)
    } else {
        path.add('V', &[bottom])
    };
    path = path.add('H', &[left]);
    if opens_left {
        path = path.add('L', &[left - ARROW, middle]);
    } else if about_left {
        path = ragged(path, left, bottom, top);
    }
    let data = path.add('Z', &[]).data();
    let fade = |x: i32, fill: &'static str| {
        let path = Path::default().rect(x, top - 10, x + 440, top + 150);
        html! { <path class="tl-fade" d={path.data()} {fill} /> }
    };
    html! {
        <>
            <path class="tl-band" d={data} fill="url(#tl-hatch)" />
            if opens_left { { fade(left - ARROW, "url(#tl-fade-left)") } }
            if opens_right { { fade(right + ARROW - 440, "url(#tl-fade-right)") } }
        </>
    }
}

/// A side from one height to another in teeth.
fn ragged(mut path: Path, x: i32, from: i32, to: i32) -> Path {
    let tooth = (to - from) / 6;
    for n in 1..=6 {
        let out = if n % 2 == 1 { 35 } else { 0 };
        path = path.add('L', &[x - out, from + n * tooth]);
    }
    path
}

/// All bars of a counted lane in four paths: possible and certain, each for
/// what has been and what is to come.
pub fn bars(scene: &Scene, scale: &Scale, top: i32, height: i32, today: Day) -> Html {
    let bottom = (top + height) * 10;
    let full = (height - 18) * 10;
    let side = |day: i32| (scale.x(day) * 10.0).round() as i32;
    let draw = |class: &'static str, coming: bool, count: fn(&Bin) -> usize| {
        let mut path = Path::default();
        for bin in scene.bars.iter().filter(|bin| (bin.first > today.0) == coming) {
            let share = count(bin) * full as usize / scene.top.max(1);
            // Even one in thousands is seen.
            let tall = if count(bin) == 0 { 0 } else { (share as i32).max(10) };
            if tall > 0 {
                let (left, right) = (side(bin.first), side(bin.end));
                let gap = if right - left > 30 { 10 } else { 0 };
                path = path.rect(left, bottom - tall, (right - gap).max(left + 8), bottom);
            }
        }
        let data = path.data();
        let class = classes!(class, coming.then_some("tl-coming"));
        if data.is_empty() {
            Html::default()
        } else {
            html! { <path {class} d={data} /> }
        }
    };
    html! {
        <>
            { draw("tl-possible", false, |bin| bin.possible) }
            { draw("tl-possible", true, |bin| bin.possible) }
            { draw("tl-certain", false, |bin| bin.certain) }
            { draw("tl-certain", true, |bin| bin.certain) }
        </>
    }
}

/// Patterns and fades that the forms are filled with.
pub fn definitions() -> Html {
    let fade = |id: &'static str, from: &'static str, to: &'static str| {
        html! {
            <linearGradient {id}>
                <stop offset="0" class={from} />
                <stop offset="1" class={to} />
            </linearGradient>
        }
    };
    html! {
        <defs>
            <pattern id="tl-hatch" width="6" height="6" patternUnits="userSpaceOnUse"
                patternTransform="rotate(45)">
                <rect class="tl-ground" width="6" height="6" />
                <path class="tl-hatch" d="M 1 0 V 6" />
            </pattern>
            { fade("tl-fade-left", "tl-paper", "tl-clear") }
            { fade("tl-fade-right", "tl-clear", "tl-paper") }
        </defs>
    }
}
