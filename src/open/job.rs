//! One order, under way in a worker.

use super::hand::{self, Program};
use super::notes::{Notes, notes};
use super::order::{Order, message};
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// A table that was read, and what its columns were taken to hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The source's name.
    pub source: String,
    /// How many rows there are.
    pub rows: u32,
    /// Each column, with the name of the field that it holds; empty for none.
    pub columns: Vec<(String, String)>,
}

/// A collection that is kept in this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Kept {
    /// Its name.
    pub name: String,
    /// How many engagements it holds.
    pub engagements: u32,
    /// When it was kept, in ISO 8601.
    pub saved: String,
}

/// What a worker tells while it reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// So many of so many parts are read; of none, that all are, and that what
    /// was read is put in order.
    Progress(u32, u32),
    /// Everything is read: a packed dataset, and what there is to say of it.
    Done(Vec<u8>, Notes, Vec<Table>),
    /// What is kept now, and why the order was not carried out; empty where
    /// it was.
    Kept(Vec<Kept>, String),
    /// A file was made.
    File(Vec<u8>),
    /// A decision changes nothing, and why.
    Refused(String),
    /// The worker could not start, or broke off.
    Failed,
}

/// An order under way. Dropping it ends it.
#[derive(Debug)]
pub struct Job {
    worker: Option<Worker>,
    program: Program,
    /// Whether the worker can be given another order.
    free: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl Job {
    /// Has a worker carry out an order. `None` where the browser has no
    /// workers.
    pub fn start(order: &Order<'_>, told: Callback<Told>) -> Option<Job> {
        let program = order.program();
        let worker = hand::take(program)?;
        let free = Rc::new(Cell::new(false));
        let on_message = {
            let (told, free, light) = (told.clone(), Rc::clone(&free), order.is_light());
            EventListener::new(&worker, "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                if let Some(news) = heard(&event.data()) {
                    free.set(light && matches!(news, Told::Kept(..)));
                    told.emit(news);
                }
            })
        };
        let on_error = EventListener::new(&worker, "error", move |event| {
            event.prevent_default();
            told.emit(Told::Failed);
        });
        let (order, moved) = message(order);
        if worker.post_message_with_transfer(&order, &moved).is_err() {
            // Bytes that somebody has handed over already cannot be sent.
            worker.terminate();
            return None;
        }
        Some(Job { worker: Some(worker), program, free, _listeners: [on_message, on_error] })
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        match self.worker.take() {
            Some(worker) if self.free.get() => hand::put(worker),
            // Its memory is as large as what it read: it is not used again.
            Some(worker) => {
                worker.terminate();
                hand::another(self.program);
            }
            None => {}
        }
    }
}

/// `["ready", code]`, of which `hand.rs` takes note, `["progress", done, all]`,
/// `["done", pack, [finding, …], [table, …], [offer, …], [doubt, …]]`,
/// `["kept", trouble, [collection, …]]`, `["file", bytes]` or
/// `["refused", why]`.
fn heard(data: &JsValue) -> Option<Told> {
    let parts = Array::from(data);
    let number = |index| parts.get(index).as_f64().unwrap_or_default() as u32;
    Some(match parts.get(0).as_string().as_deref() {
        Some("ready") => return None,
        Some("progress") => Told::Progress(number(1), number(2)),
        Some("done") => {
            let pack = Uint8Array::new(&parts.get(1)).to_vec();
            let tables = Array::from(&parts.get(3)).iter().map(|value| table(&value)).collect();
            Told::Done(pack, notes(&parts), tables)
        }
        Some("kept") => {
            let kept = Array::from(&parts.get(2)).iter().map(|value| kept(&value)).collect();
            Told::Kept(kept, parts.get(1).as_string().unwrap_or_default())
        }
        Some("refused") => Told::Refused(parts.get(1).as_string().unwrap_or_default()),
        Some("file") => Told::File(Uint8Array::new(&parts.get(1)).to_vec()),
        _ => Told::Failed,
    })
}

/// `[name, engagements, saved]`.
fn kept(value: &JsValue) -> Kept {
    let parts = Array::from(value);
    Kept {
        name: parts.get(0).as_string().unwrap_or_default(),
        engagements: parts.get(1).as_f64().unwrap_or_default() as u32,
        saved: parts.get(2).as_string().unwrap_or_default(),
    }
}

/// `[source, rows, column, field, column, field, …]`.
fn table(value: &JsValue) -> Table {
    let parts = Array::from(value);
    let words = |index| parts.get(index).as_string().unwrap_or_default();
    Table {
        source: words(0),
        rows: parts.get(1).as_f64().unwrap_or_default() as u32,
        columns: (2..parts.length()).step_by(2).map(|at| (words(at), words(at + 1))).collect(),
    }
}
