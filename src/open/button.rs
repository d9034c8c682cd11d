//! The button that asks for the dialog, and who hears it.

use crate::messages::{Key, t};
use yew::prelude::*;

/// The ways to another dataset.
#[derive(Clone, Debug, PartialEq)]
pub struct Opener {
    /// Shows the dialog.
    pub ask: Callback<()>,
    /// Stands on a dataset in which something was decided.
    pub edited: Callback<Vec<u8>>,
    /// Takes the last decision back, where there is one.
    pub undo: Option<Callback<()>>,
    /// Whether the dataset that is open came of a decision.
    pub reviewing: bool,
}

/// The button; nothing where nobody would hear it.
pub fn open_button(opener: Option<Opener>) -> Html {
    let Some(Opener { ask, .. }) = opener else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| ask.emit(()));
    html! { <button type="button" class="button" {onclick}>{ t(Key::Open) }</button> }
}
