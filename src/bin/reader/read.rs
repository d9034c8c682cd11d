//! Reading sources, and writing what is open as one file.

use super::LISTS;
use super::tell::{tell, tell_bytes, tell_set};
use elshi_exchange::archive;
use elshi_exchange::tables::{Field, Gazetteer};
use elshi_index::Pack;
use elshi_intake::{Intake, Source, Taken, unpacked};
use elshi_record::Dataset;
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, DedicatedWorkerGlobalScope, FileReaderSync};

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsValue) -> Uint8Array;
}

/// Milliseconds between two words of progress.
const PAUSE: f64 = 60.0;

/// `["read", base or null, columns, name, content, name, content, …]`, where
/// a content is a text, bytes or a file.
pub fn read(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let said = Array::from(&order.get(2));
    let columns = said.iter().map(|said| column(&Array::from(&said))).collect();
    let mut sources = Vec::new();
    for at in (3..order.length()).step_by(2) {
        let name = order.get(at).as_string().unwrap_or_default();
        sources.push(Source { name, bytes: content(&order.get(at + 1)) });
    }
    let base = dataset(&order.get(1)).unwrap_or_default();
    let gazetteer = Intake::gazetteer(LISTS);
    let taken = take(scope, &gazetteer, base, sources, columns);
    tell_set(scope, &gazetteer, &taken.dataset, &taken.findings, &taken.tables);
    // The worker ends with its answer: taking a large set apart piece by piece
    // would only keep the reader waiting.
    std::mem::forget(taken.dataset);
}

/// The bytes of a source. What cannot be read (a folder, a file that is gone
/// meanwhile) is read as nothing, of which there is then something to say.
fn content(content: &JsValue) -> Vec<u8> {
    if content.is_string() {
        // The browser encodes a long text much faster than the glue does.
        return TextEncoder::new().encode(content).to_vec();
    }
    let Some(file) = content.dyn_ref::<Blob>() else { return Uint8Array::new(content).to_vec() };
    let read = FileReaderSync::new().and_then(|reader| reader.read_as_array_buffer(file));
    read.map_or_else(|_| Vec::new(), |bytes| Uint8Array::new(&bytes).to_vec())
}

/// Reads sources and adds them to a base, telling how far it is.
pub fn take(
    scope: &DedicatedWorkerGlobalScope,
    gazetteer: &Gazetteer,
    base: Dataset,
    sources: Vec<Source>,
    columns: Vec<(String, String, Option<Field>)>,
) -> Taken {
    let (sources, findings) = unpacked(sources);
    let mut intake = Intake::new(&sources, base, columns, gazetteer, LISTS);
    let mut told = Date::now();
    while intake.step() {
        if Date::now() - told > PAUSE {
            told = Date::now();
            let (done, all) = intake.progress();
            tell(scope, &["progress".into(), done.into(), all.into()]);
        }
    }
    let mut taken = intake.finish();
    taken.findings.splice(0..0, findings);
    taken
}

/// `["export", pack]`: answered with `["file", bytes]`.
pub fn export(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let dataset = dataset(&order.get(1)).unwrap_or_default();
    tell_bytes(scope, "file", &archive::write(&dataset), &[]);
}

/// The records of a packed dataset; `None` where it is none.
pub fn dataset(bytes: &JsValue) -> Option<Dataset> {
    let bytes = bytes.dyn_ref::<Uint8Array>()?.to_vec();
    Some(Pack::from_bytes(bytes).ok()?.dataset())
}

/// `[source, column, field or nothing]`.
fn column(said: &Array) -> (String, String, Option<Field>) {
    let word = |at| said.get(at).as_string().unwrap_or_default();
    (word(0), word(1), Field::of_name(&word(2)))
}
