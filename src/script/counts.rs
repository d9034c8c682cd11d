//! Counts of a facet's values as plain objects.
//!
//! A name that crosses into JavaScript costs more than to count its value, so
//! each crosses once. Where all of a facet is counted, as that of a chosen
//! country is, every answer holds one and the same object, which is frozen:
//! to copy it took longer than all the counting.

use super::answer::put;
use elshi_index::{FACETS, Facet, Pack, Results};
use js_sys::Object;
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// What has crossed of one facet.
#[derive(Default)]
struct Crossed {
    /// The ids of the values, by value; empty until one is needed.
    ids: Vec<JsValue>,
    /// All values with the counts of the whole set, frozen.
    totals: Option<Object>,
}

thread_local! {
    static CROSSED: RefCell<[Crossed; FACETS]> = RefCell::default();
}

/// Forgets what has crossed: another dataset has other values.
pub(super) fn forget() {
    CROSSED.with_borrow_mut(|crossed| *crossed = Default::default());
}

/// The counts of a facet by the ids of its values, those above 0 alone.
pub(super) fn of(pack: &Pack, results: &Results, facet: Facet) -> Object {
    CROSSED.with_borrow_mut(|crossed| {
        let Some(crossed) = crossed.get_mut(facet as usize) else { return Object::new() };
        if crossed.ids.is_empty() {
            let ids = 0..pack.value_count(facet);
            crossed.ids = ids.map(|value| pack.value_id(facet, value).as_ref().into()).collect();
        }
        let counts = results.counts(facet);
        if !results.counts_all(pack, facet) {
            return object(&crossed.ids, counts);
        }
        let made = || Object::freeze(&object(&crossed.ids, counts));
        crossed.totals.get_or_insert_with(made).clone()
    })
}

fn object(ids: &[JsValue], counts: &[u32]) -> Object {
    let object = Object::new();
    for (id, &count) in ids.iter().zip(counts).filter(|(_, count)| **count > 0) {
        put(&object, id, &count.into());
    }
    object
}
