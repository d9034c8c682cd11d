//! What is kept in this browser, and what can be done with it.

use super::Kept;
use crate::messages::{Key, count, fill, t};
use gloo::file::{Blob, ObjectUrl};
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlElement, HtmlInputElement};
use yew::prelude::*;

/// Something that a person wishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// Keep what is open, under the name that was written.
    Keep,
    /// Open what has this name.
    Open(String),
    /// Give it another name.
    Rename(String),
    /// Keep it no longer.
    Remove(String),
    /// Take what is open away, as one file.
    Export,
}

/// The collections, as far as they are known.
#[derive(Default)]
pub struct Shelf {
    kept: Vec<Kept>,
    trouble: Option<String>,
    name: NodeRef,
}

impl Shelf {
    /// Hears what is kept now, and why an order was not carried out.
    pub fn told(&mut self, kept: Vec<Kept>, trouble: &str) {
        self.kept = kept;
        let trouble = match trouble {
            "" => None,
            "newer" => Some(Key::KeptNewer),
            "full" => Some(Key::KeptFull),
            "taken" => Some(Key::KeptTaken),
            "missing" => Some(Key::KeptMissing),
            "broken" => Some(Key::KeptBroken),
            _ => Some(Key::KeptUnavailable),
        };
        self.trouble = trouble.map(|key| t(key).to_owned());
    }

    /// Hears that keeping something began and never ended.
    pub fn broke_off(&mut self, name: &str) {
        self.trouble = Some(fill(Key::KeptBrokeOff, &[name]));
    }

    /// The name that was written for what is to be kept.
    pub fn new_name(&self) -> String {
        let input = self.name.cast::<HtmlInputElement>();
        input.map(|input| input.value().trim().to_owned()).unwrap_or_default()
    }

    /// The list, and the ways to keep and to take away what is open.
    pub fn view(&self, wish: &Callback<Wish>) -> Html {
        let button = |key: Key, wished: Wish, class: &'static str| {
            let wish = wish.clone();
            let onclick = Callback::from(move |_: MouseEvent| wish.emit(wished.clone()));
            html! { <button type="button" {class} {onclick}>{ t(key) }</button> }
        };
        let entry = |one: &Kept| {
            let name = || one.name.clone();
            let day = one.saved.get(..10).unwrap_or_default().to_owned();
            html! {
                <li key={one.name.clone()}>
                    <span class="kept-name">{ name() }</span>
                    if !day.is_empty() {
                        <span class="count">
                            { count(Key::KeptCount, one.engagements as usize, &[&day]) }
                        </span>
                    }
                    { button(Key::KeptOpen, Wish::Open(name()), "button") }
                    { button(Key::KeptRename, Wish::Rename(name()), "button-plain") }
                    { button(Key::KeptRemove, Wish::Remove(name()), "button-plain") }
                </li>
            }
        };
        html! {
            <section class="kept" aria-labelledby="kept-title">
                <h3 id="kept-title">{ t(Key::KeptTitle) }</h3>
                if let Some(trouble) = &self.trouble {
                    <p class="alarm" role="alert">{ trouble.clone() }</p>
                }
                if !self.kept.is_empty() {
                    <ul class="kept-list">{ for self.kept.iter().map(entry) }</ul>
                }
                <p class="open-actions">
                    <label>
                        <span>{ t(Key::KeptNewName) }</span>{ " " }
                        <input ref={self.name.clone()} autocomplete="off" />
                    </label>
                    { button(Key::KeptKeep, Wish::Keep, "button") }
                    { button(Key::KeptExport, Wish::Export, "button-plain") }
                </p>
            </section>
        }
    }
}

/// Where the page remembers what it is about to keep. A browser that refuses
/// that does not tell of what broke off, and keeps all the same.
fn memory() -> Option<web_sys::Storage> {
    window().local_storage().ok().flatten()
}

const BEGUN: &str = "elshi-keeping";

/// Remembers that something is about to be kept.
pub fn begin(name: &str) {
    if let Some(memory) = memory() {
        let _ = memory.set_item(BEGUN, name);
    }
}

/// What was about to be kept when the page was last left.
pub fn begun() -> Option<String> {
    memory()?.get_item(BEGUN).ok().flatten()
}

/// Forgets it: there was an answer.
pub fn ended() {
    if let Some(memory) = memory() {
        let _ = memory.remove_item(BEGUN);
    }
}

/// Asks for a name in place of another; `None` where it stays.
pub fn ask_name(name: &str) -> Option<String> {
    let words = fill(Key::KeptAskName, &[name]);
    let asked = window().prompt_with_message_and_default(&words, name).ok().flatten()?;
    let new = asked.trim();
    (!new.is_empty() && new != name).then(|| new.to_owned())
}

/// Asks whether it is really to be kept no longer.
pub fn confirm(name: &str) -> bool {
    window().confirm_with_message(&fill(Key::KeptConfirm, &[name])).unwrap_or(false)
}

/// Hands a collection over as a download.
pub fn download(bytes: &[u8]) {
    let url = ObjectUrl::from(Blob::new_with_options(bytes, Some("application/zip")));
    let Ok(link) = document().create_element("a") else { return };
    // Attributes of a new link; a browser that refuses them offers no download.
    let _ = link.set_attribute("href", &url);
    let _ = link.set_attribute("download", "elshi.zip");
    if let Some(link) = link.dyn_ref::<HtmlElement>() {
        link.click();
    }
}
