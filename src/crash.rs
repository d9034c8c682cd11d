//! What a reader sees should the page ever break: a message and a way on.

use crate::messages::{Key, fill};
use gloo::utils::document;
use std::panic::PanicHookInfo;

/// Makes a panic show the message that `index.html` holds ready under
/// `#crash`. The address stays as it is, so that loading it again brings the
/// reader back to the same state. Yew is told of it: it would put its own in
/// its place when it starts.
pub fn install() {
    yew::set_custom_panic_hook(Box::new(show));
}

fn show(info: &PanicHookInfo<'_>) {
    tell(&info.to_string());
}

/// Shows the message with its detail, and writes it to the console.
pub fn tell(what: &str) {
    let detail = fill(Key::CrashDetail, &[what]);
    gloo::console::error!(detail.as_str());
    if let Some(message) = document().get_element_by_id("crash") {
        let _ = message.remove_attribute("hidden");
    }
    if let Some(place) = document().get_element_by_id("crash-detail") {
        place.set_text_content(Some(&detail));
    }
}
