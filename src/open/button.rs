//! The button that asks for the dialog, and who hears it.

use super::{Edit, Notes};
use crate::messages::{Key, t};
use crate::views::parts::keep_focus;
use gloo::utils::document;
use std::rc::Rc;
use yew::prelude::*;

/// The ways to another dataset, and what there is to say of this one.
#[derive(Clone, Debug, PartialEq)]
pub struct Opener {
    /// Shows the dialog.
    pub ask: Callback<()>,
    /// Carries out a reviewer's decision.
    pub decide: Callback<Edit>,
    /// Takes the last decision back, where there is one.
    pub undo: Option<Callback<()>>,
    /// Whether the dataset that is open came of a decision.
    pub reviewing: bool,
    /// The fact that was judged last, where one was: a reader goes on there.
    pub judged: Option<Rc<str>>,
    /// Why the last decision was not carried out.
    pub refused: Option<Key>,
    /// What there is to say of what is open.
    pub notes: Rc<Notes>,
}

/// The button; nothing where nobody would hear it.
pub fn open_button(opener: Option<Opener>) -> Html {
    let Some(Opener { ask, .. }) = opener else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| ask.emit(()));
    html! { <button type="button" class="button" id={ID} {onclick}>{ t(Key::Open) }</button> }
}

/// The button's name on the page.
const ID: &str = "open";

/// Gives the button the focus where nothing has it: another set has another
/// page, and the button that was pressed went with the page before. Whether it
/// was needed.
pub fn take_focus() -> bool {
    keep_focus(document().get_element_by_id(ID))
}
