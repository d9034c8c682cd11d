//! Files may be dropped anywhere on the page.

use super::hand;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{DragEvent, FileList};
use yew::prelude::*;

/// Listens for files that are dropped.
pub fn drops(files: Callback<FileList>) -> [EventListener; 2] {
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&document(), "dragover", options, |event| {
        event.prevent_default();
        hand::ahead();
    });
    let drop = EventListener::new_with_options(&document(), "drop", options, move |event| {
        event.prevent_default();
        let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(list) = dropped.and_then(|data| data.files())
            && list.length() > 0
        {
            files.emit(list);
        }
    });
    [over, drop]
}
