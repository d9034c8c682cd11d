//! The browser's own database: what its stores hold, and how an older one is
//! brought to that.
//!
//! Every change is one transaction over all stores: it happens as a whole, or
//! not at all. The database is opened for one order and closed again, so that
//! no tab waits for another.

use elshi_record::hash;
use idb::{
    Database, DatabaseEvent, Error, Factory, ObjectStore, ObjectStoreParams, Query, Transaction,
    TransactionMode,
};
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::spawn_local;

const DATABASE: &str = "elshi";
/// Raised with every change of what the stores hold. 1 had no seals.
const VERSION: u32 = 2;
/// Name to `[engagements, saved]`.
const LISTED: &str = "collections";
/// Name to the collection's zip.
const ARCHIVES: &str = "archives";
/// Name to the hash of the zip, as it was saved.
const SEALS: &str = "seals";
const ALL: [&str; 3] = [LISTED, ARCHIVES, SEALS];

/// Why an order was not carried out; nothing was changed.
pub enum Trouble {
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
    /// Its name in messages.
    pub fn word(&self) -> &'static str {
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

async fn open() -> Result<Database, Trouble> {
    let mut request = Factory::new()?.open(DATABASE, Some(VERSION))?;
    request.on_upgrade_needed(|event| {
        let Ok(database) = event.database() else { return };
        // A store that is there already was made by an earlier version and
        // stays as it is.
        let made =
            ALL.map(|store| database.create_object_store(store, ObjectStoreParams::new()).ok());
        if let [None, None, Some(seals)] = made {
            spawn_local(seal_all(seals));
        }
    });
    Ok(request.await?)
}

/// Seals what a database of version 1 holds, within the transaction that
/// brings it to version 2: should that break off, it is of version 1 still.
async fn seal_all(seals: ObjectStore) {
    let sealed = async {
        let archives = seals.transaction().object_store(ARCHIVES)?;
        for name in archives.get_all_keys(None, None)?.await? {
            let zip = archives.get(Query::from(name.clone()))?.await?;
            if let Some(zip) = zip.and_then(|zip| zip.dyn_into::<Uint8Array>().ok()) {
                seals.put(&hash(&zip.to_vec()).into(), Some(&name))?.await?;
            }
        }
        Ok::<(), Error>(())
    };
    if sealed.await.is_err() {
        // Whoever opens it hears of it.
        drop(seals.transaction().abort());
    }
}

/// All stores, to be changed together or not at all.
fn change(database: &Database) -> Result<Transaction, Trouble> {
    Ok(database.transaction(&ALL, TransactionMode::ReadWrite)?)
}

async fn end(transaction: Transaction) -> Result<(), Trouble> {
    match transaction.commit()?.await? {
        result if result.is_committed() => Ok(()),
        // A browser without room breaks off when it writes, at the very end.
        _ => Err(Trouble::Full),
    }
}

/// `[name, engagements, saved]` of everything that is kept; of what has lost
/// its entry in the list, the name alone.
pub async fn list() -> Result<Array, Trouble> {
    let database = open().await?;
    let transaction = database.transaction(&[LISTED, ARCHIVES], TransactionMode::ReadOnly)?;
    let store = transaction.object_store(LISTED)?;
    let names = store.get_all_keys(None, None)?.await?;
    let values = store.get_all(None, None)?.await?;
    let kept = transaction.object_store(ARCHIVES)?.get_all_keys(None, None)?.await?;
    database.close();
    let listed = Array::new();
    for (name, value) in names.iter().zip(&values) {
        let value = value.dyn_ref::<Array>().cloned().unwrap_or_default();
        listed.push(&Array::of3(name, &value.get(0), &value.get(1)));
    }
    for name in kept.iter().filter(|name| !names.contains(name)) {
        listed.push(&Array::of1(name));
    }
    Ok(listed)
}

/// Keeps a zip under a name that is not taken.
pub async fn save(name: &str, zip: &[u8], entry: &Array) -> Result<(), Trouble> {
    let database = open().await?;
    let transaction = change(&database)?;
    let key = JsValue::from_str(name);
    // `add` refuses a name that is taken, in whichever tab.
    transaction.object_store(LISTED)?.add(entry, Some(&key))?.await?;
    transaction.object_store(ARCHIVES)?.add(&Uint8Array::from(zip), Some(&key))?.await?;
    transaction.object_store(SEALS)?.put(&hash(zip).into(), Some(&key))?.await?;
    end(transaction).await?;
    database.close();
    Ok(())
}

/// The zip of a name, and whether it is as it was saved.
pub async fn load(name: &str) -> Result<(Vec<u8>, bool), Trouble> {
    let database = open().await?;
    let transaction = database.transaction(&[ARCHIVES, SEALS], TransactionMode::ReadOnly)?;
    let key = Query::from(JsValue::from_str(name));
    let found = transaction.object_store(ARCHIVES)?.get(key.clone())?.await?;
    let seal = transaction.object_store(SEALS)?.get(key)?.await?;
    database.close();
    let found = found.ok_or(Trouble::Missing)?;
    let bytes = found.dyn_ref::<Uint8Array>().ok_or(Trouble::Broken)?.to_vec();
    let seal = seal.and_then(|seal| seal.as_string());
    let sound = seal.is_some_and(|seal| seal == hash(&bytes));
    Ok((bytes, sound))
}

/// Gives what is kept under a name another one, which is not taken.
pub async fn rename(name: &str, new_name: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let transaction = change(&database)?;
    let (old, new) = (JsValue::from_str(name), JsValue::from_str(new_name));
    let mut any = false;
    for store in ALL {
        let store = transaction.object_store(store)?;
        let Some(value) = store.get(Query::from(old.clone()))?.await? else { continue };
        any = true;
        store.add(&value, Some(&new))?.await?;
        store.delete(Query::from(old.clone()))?.await?;
    }
    if !any {
        return Err(Trouble::Missing);
    }
    end(transaction).await?;
    database.close();
    Ok(())
}

/// Keeps it no longer.
pub async fn remove(name: &str) -> Result<(), Trouble> {
    let database = open().await?;
    let transaction = change(&database)?;
    for store in ALL {
        let key = Query::from(JsValue::from_str(name));
        transaction.object_store(store)?.delete(key)?.await?;
    }
    end(transaction).await?;
    database.close();
    Ok(())
}
