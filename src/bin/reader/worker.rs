//! What makes a program a worker: its heap, its word lists, its ear.

#[cfg(target_arch = "wasm32")]
use super::heap::Heap;
use super::tell::tell;
use elshi_exchange::tables::Gazetteer;
use elshi_intake::Lists;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: Heap = Heap::new(|bytes| {
    const PAGE: usize = 1 << 16;
    let pages = bytes.div_ceil(PAGE);
    let before = core::arch::wasm32::memory_grow(0, pages);
    (before != usize::MAX).then(|| (pages * PAGE, before * PAGE))
});

/// Gets a piece of memory before it is needed.
pub fn lay_in() {
    #[cfg(target_arch = "wasm32")]
    HEAP.lay_in();
}

/// The word lists that reading needs besides the engine's own.
pub const LISTS: Lists<'_> = Lists {
    countries: include_str!("../../../assets/gazetteers/countries.tsv"),
    historic: include_str!("../../../assets/gazetteers/historic.tsv"),
    organisations: include_str!("../../../assets/gazetteers/organisations.tsv"),
    subjects: include_str!("../../../assets/gazetteers/subjects.tsv"),
};

thread_local! {
    static GAZETTEER: Rc<Gazetteer> = Rc::new(LISTS.gazetteer());
}

/// What tables are read with, and countries named.
pub fn gazetteer() -> Rc<Gazetteer> {
    GAZETTEER.with(Rc::clone)
}

/// Hears orders, and tells the page that it does, and what its code was
/// compiled to.
pub fn listen(carry_out: fn(&DedicatedWorkerGlobalScope, Array)) {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_order = {
        let scope = scope.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            carry_out(&scope, Array::from(&event.data()));
        })
    };
    scope.set_onmessage(Some(on_order.as_ref().unchecked_ref()));
    on_order.forget();
    tell(&scope, &[JsValue::from_str("ready"), wasm_bindgen::module()]);
    // Made while the page puts its first order together.
    gazetteer();
    lay_in();
}
