//! Where the keyboard goes when what had it is gone.

use gloo::timers::callback::Timeout;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Gives the focus to an element where nothing has it; whether it was needed.
pub fn keep_focus(to: Option<Element>) -> bool {
    // A button that is disabled under the focus keeps it in name alone.
    let nowhere = |element: Element| element.matches("body, :disabled").unwrap_or(false);
    let lost = document().active_element().is_none_or(nowhere);
    to.filter(|_| lost).is_some_and(|to| focus(&to))
}

/// Once the page has answered what was pressed, gives the focus to the first
/// that takes it: `to`, or what answers to a selector.
pub fn keep_focus_later(to: Option<Element>, selectors: Vec<String>) {
    let find = |selector: String| document().query_selector(&selector).ok().flatten();
    let keep = move || {
        let _ = keep_focus(to) || selectors.into_iter().any(|one| keep_focus(find(one)));
    };
    Timeout::new(0, keep).forget();
}

/// Gives the focus to an element; whether it took it.
pub fn focus(element: &Element) -> bool {
    // Shapes take the focus by the same name, though the types are no kin.
    let done = element.unchecked_ref::<HtmlElement>().focus();
    done.is_ok() && document().active_element().as_ref() == Some(element)
}
