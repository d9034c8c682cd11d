//! Arguments, read field by field; what is of no use is as if it were missing.

use elshi_index::{FACETS, Facet, Pack};
use elshi_record::Day;
use js_sys::{Array, ArrayBuffer, Object, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Blob;

/// What is asked of the dataset.
#[derive(Debug, Default)]
pub(super) struct Question {
    pub text: String,
    pub filters: [Vec<u32>; FACETS],
    /// A filter names only values that the dataset does not have.
    pub impossible: bool,
    pub window: Option<(Day, Day)>,
    pub limit: usize,
    /// The facets whose counts are wanted.
    pub facets: Vec<Facet>,
}

/// How many ids are given where nobody says.
const LIMIT: usize = 100;

/// A field of an object; `undefined` where there is none.
pub(super) fn field(value: &JsValue, name: &str) -> JsValue {
    if value.is_object() {
        Reflect::get(value, &name.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}

/// The words of a field; empty where there are none.
pub(super) fn words(value: &JsValue, name: &str) -> String {
    field(value, name).as_string().unwrap_or_default()
}

/// A text, bytes or a file, as it is: a worker looks into it.
pub(super) fn content(value: &JsValue) -> Option<JsValue> {
    let known = value.is_string()
        || value.is_instance_of::<Uint8Array>()
        || value.is_instance_of::<ArrayBuffer>()
        || value.is_instance_of::<Blob>();
    known.then(|| value.clone())
}

/// The facet of a name in a link, such as `country`.
pub(super) fn facet(name: &str) -> Option<Facet> {
    Facet::ALL.into_iter().find(|facet| crate::state::Name::Facet(*facet).text() == name)
}

/// Reads `{text, filters, from, to, limit, facets}`.
pub(super) fn question(value: &JsValue, pack: &Pack) -> Question {
    let day = |name: &str| Day::parse_iso(&words(value, name));
    let window = match (day("from"), day("to")) {
        (None, None) => None,
        (first, last) => Some((first.unwrap_or(Day(i32::MIN)), last.unwrap_or(Day(i32::MAX)))),
    };
    let limit = field(value, "limit").as_f64().map_or(LIMIT, |limit| limit.max(0.0) as usize);
    let mut question =
        Question { text: words(value, "text"), window, limit, ..Question::default() };
    let wanted = field(value, "facets");
    question.facets = if wanted.is_undefined() {
        // People are by far the most values, and rarely what is counted.
        Facet::ALL.into_iter().filter(|facet| *facet != Facet::Person).collect()
    } else {
        list(&wanted).iter().filter_map(|name| facet(name)).collect()
    };
    let filters = field(value, "filters");
    if let Some(filters) = filters.dyn_ref::<Object>() {
        for entry in Object::entries(filters).iter() {
            let entry = Array::from(&entry);
            let ids = list(&entry.get(1));
            let Some(facet) = entry.get(0).as_string().and_then(|name| facet(&name)) else {
                question.impossible |= !ids.is_empty();
                continue;
            };
            let mut values: Vec<u32> =
                ids.iter().filter_map(|id| pack.find_value(facet, id)).collect();
            values.sort_unstable();
            values.dedup();
            question.impossible |= values.is_empty() && !ids.is_empty();
            if let Some(place) = question.filters.get_mut(facet as usize) {
                *place = values;
            }
        }
    }
    question
}

/// One word, or a list of them.
fn list(value: &JsValue) -> Vec<String> {
    if let Some(word) = value.as_string() {
        return vec![word];
    }
    match value.dyn_ref::<Array>() {
        Some(words) => words.iter().filter_map(|word| word.as_string()).collect(),
        None => Vec::new(),
    }
}
