//! Choosing a period on the strip: by drag, or by the keys of its handles.

use super::{Overview, OverviewProps, scale};
use crate::views::parts::within;
use crate::views::timeline::scale::bin_days;
use elshi_record::Day;
use web_sys::Element;
use yew::prelude::*;

/// How near to a handle a pointer grabs it, in pixels.
const GRAB: f64 = 14.0;

/// What a drag moves.
#[derive(Clone, Copy)]
pub(super) enum Drag {
    /// The end of the period opposite to this day.
    From(i32),
    /// The whole period, grabbed on this day.
    Whole(i32, (i32, i32)),
}

impl Overview {
    /// Hears a pointer; whether there is something to draw.
    pub(super) fn pointer(&mut self, props: &OverviewProps, event: &PointerEvent) -> bool {
        let Some(strip) = self.strip.cast::<Element>() else { return false };
        let x = f64::from(event.client_x()) - strip.get_bounding_client_rect().left();
        let scale = scale(props);
        let day =
            scale.day(within(x, 0.0, scale.width - 1.0)).clamp(props.extent.0, props.extent.1);
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

/// Moves the first or the last day by keys; whether it did.
pub(super) fn key(props: &OverviewProps, event: &KeyboardEvent, is_last: bool) -> bool {
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
