//! What the worker tells, in the form that `src/open/job.rs` hears.

use elshi_exchange::tables::{Field, Gazetteer};
use elshi_intake::{Finding, Table};
use elshi_record::{Dataset, Day, Severity};
use elshi_review::{Offer, doubts, offers};
use js_sys::{Array, Date, Uint8Array};
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

/// Milliseconds between two words of progress.
const PAUSE: f64 = 60.0;

/// Carries out step after step until there is none, telling now and then how
/// far it is: so many of so many parts.
pub fn tell_progress(
    scope: &DedicatedWorkerGlobalScope,
    step: &mut dyn FnMut() -> Option<(u32, u32)>,
) {
    let mut told = Date::now();
    while let Some((done, all)) = step() {
        if Date::now() - told > PAUSE {
            told = Date::now();
            tell(scope, &["progress".into(), done.into(), all.into()]);
        }
    }
}

/// Tells that everything is read and is being packed, which takes a third as
/// long again, and of a table as long.
pub fn tell_read(scope: &DedicatedWorkerGlobalScope) {
    tell(scope, &["progress".into(), 1.into(), 0.into()]);
}

/// Packs something with a name for each country.
pub type Pack<'p> = &'p dyn Fn(&dyn Fn(&str) -> Option<String>) -> Vec<u8>;

/// `["done", pack, findings, tables, offers, doubts]`: a set as it is packed,
/// and all that there is to say of it. The pack is empty where nothing was
/// found: what is open then stays open.
#[inline(never)]
pub fn tell_packed(
    scope: &DedicatedWorkerGlobalScope,
    gazetteer: &Gazetteer,
    pack: Pack<'_>,
    set: &Dataset,
    findings: &[Finding],
    tables: &[Table],
) {
    let packed = match set.items.is_empty() {
        true => Vec::new(),
        false => pack(&|code| Some(gazetteer.country_name(code))),
    };
    let findings: Array = findings.iter().map(finding).collect();
    let tables: Array = tables.iter().map(table).collect();
    let offers: Array = offers(set).iter().map(|one| offer(one, gazetteer)).collect();
    let doubts = doubts(set).into_iter().map(|(bulletin, found)| {
        let known = set.bulletins.get(bulletin as usize);
        let source = known.map_or("", |known| &known.title);
        let whole = Finding::whole(found.severity, source, &found.message, &found.hint);
        finding(&Finding { span: found.span, bulletin: Some(bulletin), ..whole })
    });
    let doubts: Array = doubts.collect();
    tell_bytes(
        scope,
        "done",
        &packed,
        &[findings.into(), tables.into(), offers.into(), doubts.into()],
    );
}

/// `[first, second, people, countries, earliest, latest, same text]`.
fn offer(offer: &Offer, gazetteer: &Gazetteer) -> JsValue {
    let day = |day: Option<Day>| day.map_or(JsValue::NULL, |day| day.0.into());
    let countries: Vec<String> =
        offer.countries.iter().map(|code| gazetteer.country_name(code)).collect();
    let parts: [JsValue; 7] = [
        offer.first.as_str().into(),
        offer.second.as_str().into(),
        offer.people.join(", ").into(),
        countries.join(", ").into(),
        day(offer.earliest),
        day(offer.latest),
        offer.same_text.into(),
    ];
    parts.iter().collect::<Array>().into()
}

/// `[severity, source, line, message, hint, bulletin, start, end]`, the last
/// three where it is about words of a text.
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
    let parts: Array = parts.iter().collect();
    if let (Some(bulletin), Some(span)) = (found.bulletin, found.span) {
        for number in [bulletin, span.start, span.end] {
            parts.push(&number.into());
        }
    }
    parts.into()
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
