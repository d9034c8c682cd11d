//! Named collections, kept in the browser's own database.
//!
//! A collection is kept as the zip that it is exported as, so that no later
//! version of the page can be at a loss with it.

use super::read::{dataset, take};
use super::set::tell_taken;
use super::store::{self, Trouble, list, load};
use super::tell::{tell, tell_bytes};
use super::worker::gazetteer;
use elshi_exchange::archive;
use elshi_intake::{Finding, Source};
use elshi_record::Severity;
use js_sys::{Array, Date};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

/// `["list"]`, `["keep", name, pack]`, `["open", name, base or null]`,
/// `["rename", name, new name]`, `["remove", name]`, `["fetch", name]`.
///
/// Answered with `["kept", trouble or "", [name, engagements, saved, …]]`;
/// `open` as a reading is, and `fetch` with `["file", bytes]`.
pub fn keep(scope: &DedicatedWorkerGlobalScope, order: Array) {
    let scope = scope.clone();
    spawn_local(async move {
        let trouble = carry_out(&scope, &order).await;
        if let Ok(true) = trouble {
            return;
        }
        let trouble = trouble.err().map_or("", |trouble| trouble.word());
        let listed = list().await.unwrap_or_default();
        tell(&scope, &["kept".into(), trouble.into(), listed.into()]);
    });
}

/// Gives whether the order has been answered already.
async fn carry_out(scope: &DedicatedWorkerGlobalScope, order: &Array) -> Result<bool, Trouble> {
    let word = |at| order.get(at).as_string().unwrap_or_default();
    let name = word(1);
    match word(0).as_str() {
        "list" => list().await.map(|_| false),
        "keep" => save(&name, &order.get(2)).await.map(|()| false),
        "rename" => store::rename(&name, &word(2)).await.map(|()| false),
        "remove" => store::remove(&name).await.map(|()| false),
        "open" => {
            open(scope, &name, &order.get(2)).await?;
            Ok(true)
        }
        "fetch" => {
            tell_bytes(scope, "file", &load(&name).await?.0, &[]);
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// Opens what is kept, beside what is open where there is a base. Of a zip that
/// is not as it was saved, what can be read is.
async fn open(
    scope: &DedicatedWorkerGlobalScope,
    name: &str,
    base: &JsValue,
) -> Result<(), Trouble> {
    let (bytes, sound) = load(name).await?;
    if !bytes.starts_with(b"PK") {
        return Err(Trouble::Broken);
    }
    let before = dataset(base).unwrap_or_default();
    let sources = before.bulletins.len();
    let source = Source { name: format!("{name}.zip"), bytes };
    let gazetteer = gazetteer();
    let mut taken = take(scope, &gazetteer, before, vec![source], Vec::new());
    if taken.dataset.bulletins.len() == sources {
        return Err(Trouble::Broken);
    }
    if !sound {
        let message = "What is kept here is not as it was saved: a part of it was damaged.";
        let hint = "What could be read is open. What is kept was left as it is; keep this under \
            another name.";
        taken.findings.insert(0, Finding::whole(Severity::Warning, name, message, hint));
    }
    tell_taken(scope, &gazetteer, taken);
    Ok(())
}

async fn save(name: &str, pack: &JsValue) -> Result<(), Trouble> {
    let dataset = dataset(pack).ok_or(Trouble::Broken)?;
    let saved = Date::new_0().to_iso_string();
    let entry = Array::of2(&(dataset.engagements.len() as u32).into(), &saved);
    store::save(name, &archive::write(&dataset), &entry).await
}
