//! The worker that reads what a person opens, beside the page.
//!
//! It is a program of its own that the page loads when it is first needed, so
//! that a first visit does not carry the engine. `src/open/job.rs` is its
//! other end and says what is told; ending the worker ends the reading.

use elshi_exchange::tables::Field;
use elshi_index::{Pack, pack};
use elshi_intake::{Finding, Intake, Lists, Source, Table};
use elshi_record::{Dataset, Severity};
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::{Closure, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

const LISTS: Lists<'_> = Lists {
    countries: include_str!("../../assets/gazetteers/countries.tsv"),
    historic: include_str!("../../assets/gazetteers/historic.tsv"),
    organisations: include_str!("../../assets/gazetteers/organisations.tsv"),
    subjects: include_str!("../../assets/gazetteers/subjects.tsv"),
};

/// Milliseconds between two words of progress.
const PAUSE: f64 = 60.0;

fn main() {
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_order = {
        let scope = scope.clone();
        Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            read(&scope, &Array::from(&event.data()));
        })
    };
    scope.set_onmessage(Some(on_order.as_ref().unchecked_ref()));
    on_order.forget();
    tell(&scope, &[JsValue::from_str("ready")]);
}

/// Reads an order: `[base or null, columns, name, bytes, name, bytes, …]`.
fn read(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let base = order.get(0);
    let base = base.is_instance_of::<Uint8Array>().then(|| Uint8Array::new(&base).to_vec());
    let base = base.and_then(|bytes| Pack::from_bytes(bytes).ok());
    let base = base.map_or_else(Dataset::default, |pack| pack.dataset());
    let said = Array::from(&order.get(1));
    let columns = said.iter().map(|said| column(&Array::from(&said))).collect();
    let mut sources = Vec::new();
    for at in (2..order.length()).step_by(2) {
        let name = order.get(at).as_string().unwrap_or_default();
        sources.push(Source { name, bytes: Uint8Array::new(&order.get(at + 1)).to_vec() });
    }
    let gazetteer = Intake::gazetteer(LISTS);
    let mut intake = Intake::new(&sources, base, columns, &gazetteer, LISTS);
    let mut told = Date::now();
    while intake.step() {
        if Date::now() - told > PAUSE {
            told = Date::now();
            let (done, all) = intake.progress();
            tell(scope, &["progress".into(), done.into(), all.into()]);
        }
    }
    let taken = intake.finish();
    let packed = pack(&taken.dataset, &|code| Some(gazetteer.country_name(code)));
    let bytes = Uint8Array::from(packed.as_slice());
    let findings: Array = taken.findings.iter().map(finding).collect();
    let tables: Array = taken.tables.iter().map(table).collect();
    let done = Array::of4(&"done".into(), &bytes, &findings, &tables);
    // The bytes are handed over, not copied. Should that fail there is nobody
    // left to tell.
    let _ = scope.post_message_with_transfer(&done, &Array::of1(&bytes.buffer()));
}

fn tell(scope: &DedicatedWorkerGlobalScope, words: &[JsValue]) {
    let _ = scope.post_message(&words.iter().collect::<Array>());
}

/// `[source, column, field or nothing]`.
fn column(said: &Array) -> (String, String, Option<Field>) {
    let word = |at| said.get(at).as_string().unwrap_or_default();
    (word(0), word(1), Field::of_name(&word(2)))
}

/// `[severity, source, line, message, hint]`.
fn finding(found: &Finding) -> JsValue {
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
fn table(table: &Table) -> JsValue {
    let parts = Array::of2(&table.source.as_str().into(), &table.rows.into());
    for column in &table.columns {
        parts.push(&column.name.as_str().into());
        parts.push(&column.field.map_or("", Field::name).into());
    }
    parts.into()
}
