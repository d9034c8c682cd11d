//! The strip below the plot: all of time as bars, and the period chosen on
//! it, by drag or by two handles that the keyboard moves.

use super::Lane;
use super::path::Path;
use super::scale::{Scale, bin_days};
use super::ticks::{self, Tick};
use super::words;
use crate::messages::{Key, day_words, fill, span_words, t};
use elshi_record::Day;
use std::rc::Rc;
use web_sys::Element;
use yew::html::Scope;
use yew::prelude::*;

/// A period, both days included.
type Period = (Day, Day);

/// The strip and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct OverviewProps {
    /// The lanes that the bars count together.
    pub lanes: Rc<[Lane]>,
    /// First and last day of the strip.
    pub extent: (i32, i32),
    /// Pixels.
    pub width: i32,
    /// First and last day in view above.
    pub in_view: (i32, i32),
    /// The period chosen.
    pub window: Option<Period>,
    /// A period was chosen, or cleared.
    pub on_window: Callback<Option<Period>>,
    /// A period is being chosen.
    pub on_brushing: Callback<Option<Period>>,
}

/// What the strip hears.
pub enum Msg {
    /// A pointer went down, moved or went up.
    Pointer(PointerEvent),
    /// A key went down on the handle of the first or the last day.
    Key(KeyboardEvent, bool),
}

/// What a drag moves.
#[derive(Clone, Copy)]
enum Drag {
    /// The end of the period opposite to this day.
    From(i32),
    /// The whole period, grabbed on this day.
    Whole(i32, (i32, i32)),
}

/// The strip; see [`OverviewProps`].
pub struct Overview {
    bars: (String, String),
    drag: Option<(i32, Drag, f64)>,
    brushing: Option<(i32, i32)>,
    strip: NodeRef,
}

/// Pixels: the strip's height, and how near to a handle grabs it.
const HEIGHT: i32 = 52;
const GRAB: f64 = 14.0;

impl Component for Overview {
    type Message = Msg;
    type Properties = OverviewProps;

    fn create(ctx: &Context<Self>) -> Self {
        let bars = bars(ctx.props());
        Overview { bars, drag: None, brushing: None, strip: NodeRef::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &OverviewProps) -> bool {
        let now = ctx.props();
        if (&now.lanes, now.extent, now.width) != (&old.lanes, old.extent, old.width) {
            self.bars = bars(now);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pointer(event) => self.pointer(ctx.props(), &event),
            Msg::Key(event, is_last) => key(ctx.props(), &event, is_last),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let scale = scale(props);
        let whole = props.extent;
        let (first, last) = self.period(props).unwrap_or(whole);
        let x = |day: i32| scale.x(day).clamp(0.0, scale.width).round() as i32;
        let (left, right) = (x(first), x(last.saturating_add(1)));
        let chosen = self.period(props).is_some();
        let pointer = ctx.link().callback(Msg::Pointer);
        let (view_left, view_right) = (x(props.in_view.0), x(props.in_view.1 + 1));
        let words = span_words(Day(first), Day(last));
        let shade = |from: i32, to: i32| rect("tl-outside", from, 0, to - from, HEIGHT);
        html! {
            <div class={classes!("tl-overview", chosen.then_some("tl-chosen"))} role="group"
                aria-label={fill(Key::PeriodOf, &[&words])} ref={self.strip.clone()}
                onpointerdown={pointer.clone()} onpointermove={pointer.clone()}
                onpointerup={pointer.clone()} onpointercancel={pointer}>
                <svg role="presentation" width="100%" height={HEIGHT.to_string()}>
                    <g aria-hidden="true">
                        <path class="tl-possible" d={self.bars.0.clone()} />
                        <path class="tl-certain" d={self.bars.1.clone()} />
                        { shade(0, left) }
                        { shade(right, props.width) }
                        { rect("tl-brush", left, 0, right - left, HEIGHT) }
                        { names(&scale) }
                        { rect("tl-in-view", view_left, HEIGHT - 3, view_right - view_left, 3) }
                    </g>
                    { handle(ctx.link(), props, first, left, false) }
                    { handle(ctx.link(), props, last, right, true) }
                </svg>
            </div>
        }
    }
}

impl Overview {
    /// The period being chosen, or the one chosen.
    fn period(&self, props: &OverviewProps) -> Option<(i32, i32)> {
        self.brushing.or(props.window.map(|(first, last)| (first.0, last.0)))
    }

    fn pointer(&mut self, props: &OverviewProps, event: &PointerEvent) -> bool {
        let Some(strip) = self.strip.cast::<Element>() else { return false };
        let x = f64::from(event.client_x()) - strip.get_bounding_client_rect().left();
        let scale = scale(props);
        let day = scale.day(x.clamp(0.0, scale.width - 1.0)).clamp(props.extent.0, props.extent.1);
        match (event.type_().as_str(), self.drag) {
            ("pointerdown", None) if event.button() == 0 => {
                // Without capture a drag ends at the edge: less, but no harm.
                let _ = strip.set_pointer_capture(event.pointer_id());
                self.drag = Some((event.pointer_id(), grabbed(props, x, day), x));
                false
            }
            ("pointermove", Some((id, drag, from))) if id == event.pointer_id() => {
                if self.brushing.is_none() && (x - from).abs() < 4.0 {
                    return false;
                }
                let period = dragged(props, drag, day);
                self.brushing = Some(period);
                props.on_brushing.emit(Some((Day(period.0), Day(period.1))));
                true
            }
            ("pointerup", Some((id, drag, _))) if id == event.pointer_id() => {
                self.drag = None;
                match (self.brushing.take(), drag) {
                    (Some(period), _) => tell(props, Some(period)),
                    (None, Drag::From(from)) if from == day => tell(props, None),
                    _ => {}
                }
                true
            }
            ("pointercancel", Some(_)) => {
                (self.drag, self.brushing) = (None, None);
                props.on_brushing.emit(props.window);
                true
            }
            _ => false,
        }
    }
}

/// What a pointer at a pixel takes hold of: an end, the period, or a new one.
fn grabbed(props: &OverviewProps, x: f64, day: i32) -> Drag {
    let Some((first, last)) = props.window.map(|(first, last)| (first.0, last.0)) else {
        return Drag::From(day);
    };
    let scale = scale(props);
    let near = |edge: i32| (scale.x(edge) - x).abs();
    let (to_first, to_last) = (near(first), near(last + 1));
    match () {
        () if to_first.min(to_last) > GRAB && first <= day && day <= last => {
            Drag::Whole(day, (first, last))
        }
        () if to_first.min(to_last) > GRAB => Drag::From(day),
        () if to_first < to_last => Drag::From(last),
        () => Drag::From(first),
    }
}

/// The period that a drag has come to.
fn dragged(props: &OverviewProps, drag: Drag, day: i32) -> (i32, i32) {
    match drag {
        Drag::From(from) => (from.min(day), from.max(day)),
        Drag::Whole(from, (first, last)) => {
            let low = (props.extent.0 - first).min(0);
            let high = (props.extent.1 - last).max(0);
            let by = (day - from).clamp(low, high);
            (first + by, last + by)
        }
    }
}

fn key(props: &OverviewProps, event: &KeyboardEvent, is_last: bool) -> bool {
    let (low, high) = props.extent;
    let (first, last) = props.window.map_or(props.extent, |(first, last)| (first.0, last.0));
    let here = if is_last { last } else { first };
    // A step is about a pixel; with Shift it is a day.
    let step = if event.shift_key() { 1 } else { bin_days(&scale(props), 2.0) };
    let to = match event.key().as_str() {
        "ArrowLeft" | "ArrowDown" => here.saturating_sub(step),
        "ArrowRight" | "ArrowUp" => here.saturating_add(step),
        "PageDown" => here.saturating_sub(step * 10),
        "PageUp" => here.saturating_add(step * 10),
        "Home" => low,
        "End" => high,
        "Escape" if props.window.is_some() => {
            event.prevent_default();
            props.on_window.emit(None);
            return true;
        }
        _ => return false,
    };
    event.prevent_default();
    let period = if is_last {
        (first, to.clamp(first, high.max(first)))
    } else {
        (to.clamp(low.min(last), last), last)
    };
    tell(props, Some(period));
    true
}

/// Tells the period; all of the strip is no period.
fn tell(props: &OverviewProps, period: Option<(i32, i32)>) {
    let period = period.filter(|&period| period != props.extent);
    let period = period.map(|(first, last)| (Day(first), Day(last)));
    if period != props.window {
        props.on_window.emit(period);
    } else {
        props.on_brushing.emit(period);
    }
}

/// Where in time the strip is.
fn names(scale: &Scale) -> Html {
    let axis = ticks::axis(scale, &words::tick);
    let ticks = if axis.coarse.is_empty() { axis.fine } else { axis.coarse };
    let name = |tick: Tick| {
        html! { <text class="tl-tick-name" x={tick.label_x.to_string()} y="13">{ tick.label }</text> }
    };
    html! { <g>{ for ticks.into_iter().filter(|tick| !tick.label.is_empty()).map(name) }</g> }
}

fn scale(props: &OverviewProps) -> Scale {
    Scale::new(props.extent.0, props.extent.1, props.width)
}

fn rect(class: &'static str, x: i32, y: i32, width: i32, height: i32) -> Html {
    html! {
        <rect {class} x={x.to_string()} y={y.to_string()}
            width={width.max(0).to_string()} height={height.to_string()} />
    }
}

/// One end of the period, as a slider.
fn handle(link: &Scope<Overview>, props: &OverviewProps, day: i32, x: i32, is_last: bool) -> Html {
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
fn bars(props: &OverviewProps) -> (String, String) {
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
