//! What an order to read brings: sources, and what a person says of columns.

use elshi_exchange::tables::Field;
use elshi_intake::Source;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, FileReaderSync};

/// What a person says that columns hold: source, column, field or nothing.
pub type Columns = [(String, String, Option<Field>)];

/// The sources of `["read", base or null, columns, name, content, name,
/// content, …]`, where a content is a text, bytes or a file.
pub fn sources(order: &Array) -> Vec<Source> {
    let source = |at| {
        let name = order.get(at).as_string().unwrap_or_default();
        Source { name, bytes: content(&order.get(at + 1)) }
    };
    (3..order.length()).step_by(2).map(source).collect()
}

/// What a person says that columns hold, of the same order.
pub fn columns(order: &Array) -> Vec<(String, String, Option<Field>)> {
    let said = Array::from(&order.get(2));
    said.iter().map(|said| column(&Array::from(&said))).collect()
}

/// The bytes of a source. What cannot be read (a folder, a file that is gone
/// meanwhile) is read as nothing, of which there is then something to say.
fn content(content: &JsValue) -> Vec<u8> {
    // A text that comes as one is too long for the page to make bytes of it.
    let of_text = || Blob::new_with_str_sequence(&Array::of1(content)).ok();
    let file = if content.is_string() { of_text() } else { content.dyn_ref::<Blob>().cloned() };
    let Some(file) = file else { return Uint8Array::new(content).to_vec() };
    let read = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(&file));
    read.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec())
}

/// `[source, column, field or nothing]`.
fn column(said: &Array) -> (String, String, Option<Field>) {
    let word = |at| said.get(at).as_string().unwrap_or_default();
    (word(0), word(1), Field::of_name(&word(2)))
}
