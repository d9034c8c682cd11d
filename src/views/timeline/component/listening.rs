//! What Yew does not hear: the timeline's own size, how wide its letters are,
//! and a wheel that can be kept from scrolling the page.

use super::super::labels;
use super::{Msg, Timeline};
use crate::views::parts::{Ears, within};
use web_sys::{Element, WheelEvent};
use yew::prelude::*;

impl Timeline {
    /// Learns from the first title that is drawn how wide letters are; whether
    /// that was news. Each machine has its own serif.
    pub(super) fn measure_letters(&mut self, plot: &Element) -> bool {
        if self.measured {
            return false;
        }
        let Ok(Some(title)) = plot.query_selector(".tl-title") else { return false };
        self.measured = true;
        let pixels = title.get_bounding_client_rect().width();
        labels::learn(&title.text_content().unwrap_or_default(), pixels)
    }

    /// Listens to what Yew does not hear.
    pub(super) fn listen(&mut self, ctx: &Context<Self>, plot: &Element) {
        let (link, target) = (ctx.link().clone(), plot.clone());
        let turned = move |event: &WheelEvent| {
            let heard = wheel(event, &target);
            heard.map(|msg| link.send_message(msg)).is_some()
        };
        let link = ctx.link().clone();
        self.ears = Ears::open(plot, turned, move |width| link.send_message(Msg::Width(width)));
    }
}

/// What a wheel does: it zooms with Ctrl held (as a pinch on a touchpad
/// says), or where the timeline has the keyboard; sideways it moves. Any
/// other wheel is the page's.
fn wheel(event: &WheelEvent, plot: &Element) -> Option<Msg> {
    // Lines and pages, for wheels that count in these.
    let unit = [1.0, 16.0, 240.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
    let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
    let (dx, dy) = if event.shift_key() && dx == 0.0 { (dy, 0.0) } else { (dx, dy) };
    if dx.abs() > dy.abs() {
        return Some(Msg::Pan(dx));
    }
    let focused = gloo::utils::document().active_element().as_ref() == Some(plot);
    if !(event.ctrl_key() || event.meta_key() || focused) {
        return None;
    }
    let about = f64::from(event.client_x()) - plot.get_bounding_client_rect().left();
    // A notch of a wheel is about 100 pixels, a step of a pinch about 5.
    let gain = if event.ctrl_key() { 0.01 } else { 0.003 };
    let step = within(dy * gain, -0.5, 0.5);
    let factor = if step < 0.0 { 1.0 / (1.0 - step) } else { 1.0 + step };
    Some(Msg::Zoom(factor, Some(about), false))
}
