//! The order of names, as the browser knows it for the page's language.

use js_sys::{Array, Function, Intl::Collator, JsString, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// For each name its place in their order. The browser sorts: its order is the
/// language's own, and the tables for it need not be sent along.
pub fn places<'a>(names: impl Iterator<Item = std::borrow::Cow<'a, str>>) -> Vec<u32> {
    let numbered = Array::new();
    for (index, name) in names.enumerate() {
        // Numbers come before letters, and the number tells whose name it is.
        numbered.push(&JsValue::from_str(&format!("{name} {index}")));
    }
    let order = Collator::new(&Array::of1(&"en".into()), &Object::new()).compare();
    let sort = Reflect::get(&numbered, &"sort".into()).ok();
    if let Some(sort) = sort.and_then(|sort| sort.dyn_into::<Function>().ok()) {
        // Left in the order of the source where a browser refuses.
        let _ = sort.call1(&numbered, &order);
    }
    let mut places = vec![0; numbered.length() as usize];
    for (place, name) in (0_u32..).zip(numbered.iter()) {
        let name = JsString::from(name);
        let number = name.slice(name.last_index_of(" ", i32::MAX) as u32 + 1, name.length());
        let index = String::from(number).parse::<usize>().ok();
        if let Some(slot) = index.and_then(|index| places.get_mut(index)) {
            *slot = place;
        }
    }
    places
}
