//! What the worker tells, in the form that `src/open/job.rs` hears.

use elshi_exchange::tables::Field;
use elshi_intake::{Finding, Table};
use elshi_record::Severity;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsValue;
use web_sys::DedicatedWorkerGlobalScope;

/// Tells the page something.
pub fn tell(scope: &DedicatedWorkerGlobalScope, words: &[JsValue]) {
    let _ = scope.post_message(&words.iter().collect::<Array>());
}

/// Tells the page something that goes with bytes, which are handed over and not
/// copied.
pub fn tell_bytes(scope: &DedicatedWorkerGlobalScope, word: &str, bytes: &[u8], rest: &[JsValue]) {
    let bytes = Uint8Array::from(bytes);
    let told = Array::of2(&word.into(), &bytes);
    for part in rest {
        told.push(part);
    }
    // Should it fail there is nobody left to tell.
    let _ = scope.post_message_with_transfer(&told, &Array::of1(&bytes.buffer()));
}

/// `[severity, source, line, message, hint]`.
pub fn finding(found: &Finding) -> JsValue {
    let severity = match found.severity {
        Severity::Info => "info",
        Severity::Warning => "warning",
        Severity::Error => "error",
    };
    let parts: [JsValue; 5] = [
        severity.into(),
        found.source.as_str().into(),
        found.line.into(),
        found.message.as_str().into(),
        found.hint.as_str().into(),
    ];
    parts.iter().collect::<Array>().into()
}

/// `[source, rows, column, field, column, field, …]`.
pub fn table(table: &Table) -> JsValue {
    let parts = Array::of2(&table.source.as_str().into(), &table.rows.into());
    for column in &table.columns {
        parts.push(&column.name.as_str().into());
        parts.push(&column.field.map_or("", Field::name).into());
    }
    parts.into()
}
