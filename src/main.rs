//! Mounts the page into the document, on top of the compiled-in dataset.

use elshi::app::{App, AppProps, Shared};
use elshi_index::Pack;
use gloo::utils::{document, window};

/// Written by the build from the bulletins, checked there.
static DATASET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.pack"));

fn main() {
    elshi::crash::install();
    elshi::script::install();
    let clock = window().performance();
    let mark = |name| clock.as_ref().map(|clock| clock.mark(name));
    let _ = mark("elshi-start");
    let pack = Pack::from_static(DATASET);
    // What opening takes can be read in any browser's timings.
    let _ = mark("elshi-open");
    // `index.html` shows the bulletin's titles until the page takes over, and
    // goes on showing them should the dataset be unreadable.
    let (Ok(pack), Some(root)) = (pack, document().get_element_by_id("app")) else { return };
    let props = AppProps { pack: Shared::new(pack) };
    yew::Renderer::<App>::with_root_and_props(root, props).render();
}
