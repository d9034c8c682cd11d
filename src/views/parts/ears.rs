//! What Yew does not hear of a plot: its own size, and a wheel that can be
//! kept from scrolling the page.

use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver, WheelEvent};

/// A listener to a plot's wheel and size, until it is dropped.
pub struct Ears {
    _wheel: EventListener,
    _measure: Closure<dyn FnMut()>,
    observer: ResizeObserver,
}

impl Ears {
    /// Listens to a plot: `wheel` says whether it took the turn, which then
    /// scrolls nothing; `width` is told in pixels, at once and at each change.
    pub fn open(
        plot: &Element,
        wheel: impl Fn(&WheelEvent) -> bool + 'static,
        width: impl Fn(i32) + 'static,
    ) -> Option<Ears> {
        let options = EventListenerOptions::enable_prevent_default();
        let wheel = EventListener::new_with_options(plot, "wheel", options, move |event| {
            if event.dyn_ref::<WheelEvent>().is_some_and(&wheel) {
                event.prevent_default();
            }
        });
        let target = plot.clone();
        let measure = move || width(target.client_width());
        measure();
        let measure = Closure::<dyn FnMut()>::new(measure);
        let observer = ResizeObserver::new(measure.as_ref().unchecked_ref()).ok()?;
        observer.observe(plot);
        Some(Ears { _wheel: wheel, _measure: measure, observer })
    }
}

impl Drop for Ears {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}
