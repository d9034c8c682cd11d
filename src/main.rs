//! Mounts the page into the document.

use yew::prelude::*;

#[component]
fn App() -> Html {
    html! { <main><h1>{ "Elshi" }</h1></main> }
}

fn main() {
    yew::Renderer::<App>::new().render();
}
