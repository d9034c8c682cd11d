//! Reading sources, and writing what is open as one file.

use super::set::tell_taken;
use super::sources::{columns, sources};
use super::table;
use super::tell::{tell_bytes, tell_progress, tell_read};
use super::worker::{LISTS, gazetteer};
use elshi_exchange::archive;
use elshi_exchange::tables::{Field, Gazetteer};
use elshi_index::Pack;
use elshi_intake::{Intake, Source, Taken, unpacked};
use elshi_record::Dataset;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::DedicatedWorkerGlobalScope;

/// `["read", base or null, columns, name, content, name, content, …]`; see
/// `sources.rs`.
pub fn read(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let (base, sources, columns) = (dataset(&order.get(1)), sources(order), columns(order));
    // What is opened alone needs no record written out.
    if let (None, [source]) = (&base, sources.as_slice())
        && table::read(scope, source, &columns)
    {
        return;
    }
    let gazetteer = gazetteer();
    let taken = take(scope, &gazetteer, base.unwrap_or_default(), sources, columns);
    tell_read(scope);
    tell_taken(scope, &gazetteer, taken);
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
    tell_progress(scope, &mut || intake.step().then(|| intake.progress()));
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
