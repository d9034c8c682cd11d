//! The worker that reads and keeps what a person opens, beside the page.
//!
//! It is a program of its own that the page loads when it is first needed, so
//! that a first visit does not carry the engine. `src/open/job.rs` is its
//! other end and says what is told; ending the worker ends what it does.

mod edit;
#[cfg(any(target_arch = "wasm32", test))]
mod heap;
mod keep;
mod read;
mod store;
mod tell;

use elshi_intake::Lists;
use js_sys::Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: heap::Heap = heap::Heap::new(|bytes| {
    const PAGE: usize = 1 << 16;
    let pages = bytes.div_ceil(PAGE);
    let before = core::arch::wasm32::memory_grow(0, pages);
    (before != usize::MAX).then(|| (pages * PAGE, before * PAGE))
});

/// The word lists that reading needs besides the engine's own.
const LISTS: Lists<'_> = Lists {
    countries: include_str!("../../../assets/gazetteers/countries.tsv"),
    historic: include_str!("../../../assets/gazetteers/historic.tsv"),
    organisations: include_str!("../../../assets/gazetteers/organisations.tsv"),
    subjects: include_str!("../../../assets/gazetteers/subjects.tsv"),
};

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_order = {
        let scope = scope.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let order = Array::from(&event.data());
            match order.get(0).as_string().as_deref() {
                Some("read") => read::read(&scope, &order),
                Some("edit") => edit::edit(&scope, &order),
                Some("export") => read::export(&scope, &order),
                _ => keep::keep(&scope, order),
            }
        })
    };
    scope.set_onmessage(Some(on_order.as_ref().unchecked_ref()));
    on_order.forget();
    tell::tell(&scope, &[JsValue::from_str("ready"), wasm_bindgen::module()]);
}
