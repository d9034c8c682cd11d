//! The button that asks for the dialog, and who hears it.

use crate::messages::{Key, t};
use yew::prelude::*;

/// Shows the dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Opener(pub Callback<()>);

/// The button; nothing where nobody would hear it.
#[component]
pub fn OpenButton() -> Html {
    let Some(Opener(open)) = use_context::<Opener>() else { return html! {} };
    let onclick = Callback::from(move |_: MouseEvent| open.emit(()));
    html! { <button type="button" class="button" {onclick}>{ t(Key::Open) }</button> }
}
