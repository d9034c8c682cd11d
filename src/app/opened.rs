//! The dataset that is open: the compiled-in one until a reader opens another.

use super::page::Page;
use super::shared::Shared;
use crate::messages::{Key, t};
use crate::open::{OpenDialog, Opener, Source};
use elshi_index::Pack;
use elshi_record::{SourceKind, Span};
use gloo::utils::history;
use wasm_bindgen::JsValue;
use yew::prelude::*;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The dataset to explore first.
    pub pack: Shared<Pack>,
}

/// Everything: the page over the dataset that is open, and the way to open
/// another. A page stands on one dataset, and another dataset has another
/// page: rows of the one mean nothing in the other.
#[component]
pub fn App(props: &AppProps) -> Html {
    let opened = use_state(|| (0u32, props.pack.clone(), false));
    let asked = use_state(|| 0u32);
    let ask = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(*asked + 1))
    };
    let count = use_mut_ref(|| 0u32);
    let past = use_mut_ref(Vec::<Shared<Pack>>::new);
    let stand = {
        let (opened, count) = (opened.clone(), count.clone());
        Callback::from(move |(pack, reviewing): (Shared<Pack>, bool)| {
            crate::script::stand_on(&pack);
            let mut count = count.borrow_mut();
            *count += 1;
            opened.set((*count, pack, reviewing));
        })
    };
    let on_pack = {
        let (stand, past) = (stand.clone(), past.clone());
        Callback::from(move |(bytes, kept): (Vec<u8>, bool)| {
            let Ok(pack) = Pack::from_bytes(bytes) else { return };
            if !kept {
                // What the address says is about the dataset that is left.
                drop(history().push_state_with_url(&JsValue::NULL, "", Some("./")));
            }
            past.borrow_mut().clear();
            stand.emit((Shared::new(pack), false));
        })
    };
    let edited = {
        let (stand, past, pack) = (stand.clone(), past.clone(), opened.1.clone());
        Callback::from(move |bytes: Vec<u8>| {
            let Ok(changed) = Pack::from_bytes(bytes) else { return };
            past.borrow_mut().push(pack.clone());
            stand.emit((Shared::new(changed), true));
        })
    };
    let undo = (!past.borrow().is_empty()).then(|| {
        let (stand, past) = (stand.clone(), past.clone());
        Callback::from(move |()| {
            let before = past.borrow_mut().pop();
            if let Some(pack) = before {
                stand.emit((pack, true));
            }
        })
    });
    use_effect_with(props.pack.clone(), crate::script::stand_on);
    crate::script::open_with(&on_pack);
    let base = {
        let pack = opened.1.clone();
        Callback::from(move |()| pack.bytes().to_vec())
    };
    let example = {
        let pack = props.pack.clone();
        Callback::from(move |()| example(&pack))
    };
    let opener = Opener { ask, edited, undo, reviewing: opened.2 };
    html! {
        <ContextProvider<Opener> context={opener}>
            <Page key={opened.0} pack={opened.1.clone()} />
            <OpenDialog asked={*asked} {base} {example} {on_pack} />
        </ContextProvider<Opener>>
    }
}

/// The compiled-in bulletin's text, as if nobody had prepared it.
fn example(pack: &Pack) -> Option<Source> {
    let texts = (0..pack.bulletin_count()).filter_map(|bulletin| {
        let is_text = pack.bulletin(bulletin).is_some_and(|known| known.kind == SourceKind::Text);
        let all = Span::new(0, pack.bulletin_length(bulletin));
        pack.text(bulletin, all).filter(|text| is_text && !text.is_empty())
    });
    let text = texts.into_iter().next()?;
    Some(Source { name: t(Key::ExampleName).to_owned(), bytes: text.as_bytes().to_vec() })
}
