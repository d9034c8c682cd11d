//! What a reader sees should the page ever break: a message and a way on.

use crate::messages::{Key, fill};
use gloo::utils::document;
use std::panic::{PanicHookInfo, set_hook};

/// Makes a panic show the message that `index.html` holds ready under
/// `#crash`. The address stays as it is, so that loading it again brings the
/// reader back to the same state.
pub fn install() {
    set_hook(Box::new(show));
}

fn show(info: &PanicHookInfo<'_>) {
    let detail = fill(Key::CrashDetail, &[&info.to_string()]);
    gloo::console::error!(detail.as_str());
    if let Some(message) = document().get_element_by_id("crash") {
        let _ = message.remove_attribute("hidden");
    }
    if let Some(place) = document().get_element_by_id("crash-detail") {
        place.set_text_content(Some(&detail));
    }
}
