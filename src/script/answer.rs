//! Answers, as plain objects.

use js_sys::{Array, JsString, Object, Reflect};
use serde::{Serialize, Serializer};
use serde_wasm_bindgen::Serializer as ToJs;
use std::borrow::Cow;
use wasm_bindgen::JsValue;

/// What opening did.
#[derive(Serialize)]
pub(super) struct Opened {
    pub records: u32,
    pub diagnostics: Vec<Diagnostic>,
}

/// What extracting found.
#[derive(Serialize)]
pub(super) struct Extracted<'p> {
    pub records: Vec<super::record::Record<'p>>,
    pub diagnostics: Vec<Diagnostic>,
}

/// Something to know about a source.
#[derive(Serialize)]
pub(super) struct Diagnostic {
    pub severity: String,
    pub source: String,
    pub line: u32,
    pub message: String,
    pub hint: String,
}

/// An object with these names and values, in this order.
pub(super) struct Pairs<'p, T>(pub Vec<(Cow<'p, str>, T)>);

impl<T: Serialize> Serialize for Pairs<'_, T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}

/// What parts ids as they cross: a character for that, which none has in it.
const BETWEEN: &str = "\u{1f}";

/// Ids as a list. They cross together, for each crossing is dear.
pub(super) fn list<'i>(ids: impl Iterator<Item = Cow<'i, str>>) -> Array {
    let ids: Vec<Cow<'_, str>> = ids.collect();
    if ids.is_empty() { Array::new() } else { JsString::from(ids.join(BETWEEN)).split(BETWEEN) }
}

/// Sets a property that is new to an object, which cannot fail.
pub(super) fn put(object: &Object, name: &JsValue, value: &JsValue) {
    let _ = Reflect::set(object, name, value);
}

/// A plain object, as JSON would have it; `null` where it cannot be made.
pub(super) fn to_js(value: &impl Serialize) -> JsValue {
    value.serialize(&ToJs::json_compatible()).unwrap_or(JsValue::NULL)
}
