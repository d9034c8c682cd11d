//! `window.elshi`: what notebooks, the console and the benchmarks call.
//! `docs/scripting.md` documents it.
//!
//! The calls do what a person's clicks do and see the same dataset. Arguments
//! are read field by field, so that no decoder is carried; answers are plain
//! objects.

mod answer;
mod arguments;
mod calls;
mod counts;
mod record;

use crate::app::{Shared, Site};
use crate::open::Notes;
use elshi_index::Pack;
use gloo::utils::window;
use js_sys::Object;
use std::cell::RefCell;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::Closure;
use yew::Callback;

type Open = Callback<(Pack, Notes, bool)>;

/// What the calls stand on.
#[derive(Default)]
struct Stand {
    /// The dataset that is open.
    pack: Option<Shared<Pack>>,
    /// The page over it, or for the moment that drawing takes, over what was
    /// open before.
    site: Option<Site>,
    /// The way to open another dataset, with what there is to say of it, and
    /// whether it holds what was open before.
    open: Option<Open>,
}

thread_local! {
    static STAND: RefCell<Stand> = RefCell::default();
}

/// Says which dataset is open.
pub fn stand_on(pack: &Shared<Pack>) {
    counts::forget();
    STAND.with_borrow_mut(|stand| stand.pack = Some(pack.clone()));
}

/// Says how another dataset is opened.
pub fn open_with(open: &Open) {
    STAND.with_borrow_mut(|stand| stand.open = Some(open.clone()));
}

/// Says what the page shows now.
pub fn follow(site: &Site) {
    STAND.with_borrow_mut(|stand| stand.site = Some(site.clone()));
}

fn pack() -> Option<Shared<Pack>> {
    STAND.with_borrow(|stand| stand.pack.clone())
}

/// The page over what is open; `None` until it is drawn.
fn site() -> Option<Site> {
    STAND.with_borrow(|stand| {
        let drawn = |site: &&Site| stand.pack.as_ref() == Some(&site.pack);
        stand.site.as_ref().filter(drawn).cloned()
    })
}

fn opener() -> Option<Open> {
    STAND.with_borrow(|stand| stand.open.clone())
}

/// Puts `elshi` on the window.
pub fn install() {
    let elshi = Object::new();
    let call = |name: &str, call: JsValue| answer::put(&elshi, &name.into(), &call);
    call("query", Closure::<dyn Fn(JsValue) -> JsValue>::new(calls::query).into_js_value());
    call("record", Closure::<dyn Fn(JsValue) -> JsValue>::new(calls::record).into_js_value());
    call("state", Closure::<dyn Fn() -> JsValue>::new(calls::state).into_js_value());
    call("go", Closure::<dyn Fn(JsValue) -> JsValue>::new(calls::go).into_js_value());
    call("open", Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(calls::open).into_js_value());
    call(
        "extract",
        Closure::<dyn Fn(JsValue, JsValue) -> JsValue>::new(calls::extract).into_js_value(),
    );
    answer::put(&window(), &"elshi".into(), &elshi);
}
