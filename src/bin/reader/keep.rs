//! Named collections, kept in the browser's own database.
//!
//! A collection is kept as the zip that it is exported as, so that no later
//! version of the page can be at a loss with it. Every change is one
//! transaction over both stores: it happens as a whole, or not at all. The
//! database is opened for one order and closed again, so that no tab waits for
//! another.

use super::read::{dataset, read_into};
use super::tell::{tell, tell_bytes};
use elshi_exchange::archive;
use elshi_intake::Source;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStoreParams, Query, Transaction, TransactionMode,
};
use js_sys::{Array, Date, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;
use web_sys::DedicatedWorkerGlobalScope;

const DATABASE: &str = "elshi";
/// Raised with every change of what the stores hold.
const VERSION: u32 = 1;
/// Name to `[engagements, saved]`.
const LISTED: &str = "collections";
/// Name to the collection's zip.
const ARCHIVES: &str = "archives";

/// Why an order was not carried out; nothing was changed.
enum Trouble {
    /// The database cannot be used: private windows of some browsers.
    Unavailable,
    /// It was written by a newer version of the page.
    Newer,
    /// There is no room left.
    Full,
    /// The name is taken.
    Taken,
    /// There is no such collection any more: another tab may have removed it.
    Missing,
    /// What is kept cannot be read.
    Broken,
}

impl Trouble {
    fn word(&self) -> &'static str {
        match self {
            Trouble::Unavailable => "unavailable",
            Trouble::Newer => "newer",
            Trouble::Full => "full",
            Trouble::Taken => "taken",
            Trouble::Missing => "missing",
            Trouble::Broken => "broken",
        }
    }
}

impl From<Error> for Trouble {
    fn from(error: Error) -> Trouble {
        let name = match &error {
            Error::DomException(exception) => exception.name(),
            _ => String::new(),
        };
        match name.as_str() {
            "QuotaExceededError" => Trouble::Full,
            "VersionError" => Trouble::Newer,
            "ConstraintError" => Trouble::Taken,
            _ => Trouble::Unavailable,
        }
    }
}

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
        "rename" => rename(&name, &word(2)).await.map(|()| false),
        "remove" => remove(&name).await.map(|()| false),
        "open" => {
            let source = Source { name: format!("{name}.zip"), bytes: load(&name).await? };
            read_into(scope, &order.get(2), vec![source], Vec::new());
            Ok(true)
        }
        "fetch" => {
            tell_bytes(scope, "file", &load(&name).await?, &[]);
            Ok(true)
        }
        _ => Ok(false),
    }
}

async fn open() -> Result<Database, Trouble> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        // A store that is there already was made by an earlier version and
        // stays as it is.
        if let Ok(database) = event.database() {
            for store in [LISTED, ARCHIVES] {
                let _ = database.create_object_store(store, ObjectStoreParams::new());
            }
        }
    });
    Ok(request.await?)
}

/// Both stores, to be changed together or not at all.
fn change(database: &Database) -> Result<Transaction, Trouble> {
    Ok(database.transaction(&[LISTED, ARCHIVES], TransactionMode::ReadWrite)?)
}

async fn end(transaction: Transaction) -> Result<(), Trouble> {
    match transaction.commit()?.await? {
        result if result.is_committed() => Ok(()),
        // A browser without room breaks off when it writes, at the very end.
        _ => Err(Trouble::Full),
    }
}

async fn list() -> Result<Array, Trouble> {
    let database = open().await?;
    let transaction = database.transaction(&[LISTED], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(LISTED)?;
    let names = store.get_all_keys(None, None)?.await?;
    let values = store.get_all(None, None)?.await?;
    database.close();
    let listed = Array::new();
    for (name, value) in names.iter().zip(&values) {
        let value = Array::from(value);
        listed.push(&Array::of3(name, &value.get(0), &value.get(1)));
    }
    Ok(listed)
}

async fn save(name: &str, pack: &JsValue) -> Result<(), Trouble> {
    let dataset = dataset(pack).ok_or(Trouble::Broken)?;
    let zip = Uint8Array::from(archive::write(&dataset).as_slice());
    let saved = Date::new_0().to_iso_string();
    let entry = Array::of2(&(dataset.engagements.len() as u32).into(), &saved);
    let database = open().await?;
    let transaction = change(&database)?;
    let key = JsValue::from_str(name);
    // `add` refuses a name that is taken, in whichever tab.
    transaction.object_store(LISTED)?.add(&entry, Some(&key))?.await?;
    transaction.object_store(ARCHIVES)?.add(&zip, Some(&key))?.await?;
    end(transaction).await?;
    database.close();
    Ok(())
}

async fn load(name: &str) -> Result<Vec<u8>, Trouble> {
    let database = open().await?;
    let transaction = database.transaction(&[ARCHIVES], TransactionMode::ReadOnly)?;
    let key = Query::from(JsValue::from_str(name));
    let found = transaction.object_store(ARCHIVES)?.get(key)?.await?;
    database.close();
    let found = found.ok_or(Trouble::Missing)?;
    let bytes = found.dyn_ref::<Uint8Array>().ok_or(Trouble::Broken)?;
    Ok(bytes.to_vec())
}

async fn rename(name: &str, new_name: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let transaction = change(&database)?;
    let (old, new) = (JsValue::from_str(name), JsValue::from_str(new_name));
    for store in [LISTED, ARCHIVES] {
        let store = transaction.object_store(store)?;
        let value = store.get(Query::from(old.clone()))?.await?.ok_or(Trouble::Missing)?;
        store.add(&value, Some(&new))?.await?;
        store.delete(Query::from(old.clone()))?.await?;
    }
    end(transaction).await?;
    database.close();
    Ok(())
}

async fn remove(name: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let transaction = change(&database)?;
    for store in [LISTED, ARCHIVES] {
        let key = Query::from(JsValue::from_str(name));
        transaction.object_store(store)?.delete(key)?.await?;
    }
    end(transaction).await?;
    database.close();
    Ok(())
}
