//! Text that is pasted. It never passes through this page's memory, which
//! would keep the room for it; and what is very long does not go into the box
//! either, which browsers take minutes to lay out.

use js_sys::{Function, JsString, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use yew::prelude::*;

/// How many letters go into the box, at most.
const LONGEST: u32 = 1 << 20;

/// What the box holds; `None` where that is nothing.
pub fn written(area: &NodeRef) -> Option<JsValue> {
    Reflect::get(area.get()?.as_ref(), &"value".into()).ok().filter(JsValue::is_truthy)
}

/// A text too long for the box, taken from a paste that is then not done.
pub fn too_long(event: &Event) -> Option<JsValue> {
    let data = Reflect::get(event, &"clipboardData".into()).ok()?;
    let get: Function = Reflect::get(&data, &"getData".into()).ok()?.dyn_into().ok()?;
    let text: JsString = get.call1(&data, &"text/plain".into()).ok()?.dyn_into().ok()?;
    (text.length() > LONGEST).then(|| {
        event.prevent_default();
        text.into()
    })
}
