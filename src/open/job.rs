//! One order, under way in a worker.

use super::hand::{self, Program};
use super::notes::{Notes, notes};
use elshi_intake::Kind;
use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// A file, or what was pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name, with its ending where it has one.
    pub name: String,
    /// What it holds: a text, bytes, or a file, which the worker reads.
    pub content: JsValue,
}

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

/// What a person says about a column: source, column, field or nothing.
pub type Said = (String, String, String);

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

/// A reviewer's decision, in the words of `src/bin/reader/edit.rs`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// `accept`, `reject`, `certain`, `correct`, `requote`, `merge`, `split`,
    /// `unite`, `apart`.
    pub verb: &'static str,
    /// The engagement's id.
    pub engagement: String,
    /// Which value, the id of the person who is another, or that of another
    /// engagement.
    pub field: String,
    /// Which participant or statement.
    pub number: usize,
    /// The value, the words, or the name of the other person.
    pub value: String,
    /// The code point of the text at which the words begin.
    pub at: Option<u32>,
    /// The address to go to once it is done.
    pub then: Option<String>,
}

impl Edit {
    /// The one fact that it judges, as `data-judge` names it.
    pub fn judged(&self) -> Option<Rc<str>> {
        let alone = matches!(self.verb, "accept" | "reject") && !self.field.is_empty();
        alone.then(|| format!("{} {}", self.field, self.number).into())
    }
}

/// Something for a worker to do.
#[derive(Clone, Debug)]
pub enum Order<'o> {
    /// Read sources, adding to a packed base, with what a person says about
    /// columns.
    Read(&'o [Source], Option<&'o [u8]>, &'o [Said]),
    /// List what is kept.
    List,
    /// Keep a packed dataset under a name.
    Keep(&'o str, &'o [u8]),
    /// Open what is kept under a name, adding to a packed base.
    Open(&'o str, Option<&'o [u8]>),
    /// Give what is kept another name.
    Rename(&'o str, &'o str),
    /// Keep it no longer.
    Remove(&'o str),
    /// Make one file of a packed dataset.
    Export(&'o [u8]),
    /// Carry out a reviewer's decision over a packed dataset.
    Edit(&'o [u8], &'o Edit),
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
    /// Whether the worker can be given another order.
    free: Rc<Cell<bool>>,
    _listeners: [EventListener; 2],
}

impl Job {
    /// Has a worker carry out an order. `None` where the browser has no
    /// workers.
    pub fn start(order: &Order<'_>, told: Callback<Told>) -> Option<Job> {
        let worker = hand::take(order.program())?;
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
        Some(Job { worker: Some(worker), free, _listeners: [on_message, on_error] })
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        match self.worker.take() {
            Some(worker) if self.free.get() => hand::put(worker),
            // Its memory is as large as what it read: it is not used again.
            Some(worker) => worker.terminate(),
            None => {}
        }
    }
}

impl Order<'_> {
    /// What can carry it out. A name that lies is found out by the worker.
    fn program(&self) -> Program {
        match self {
            Order::Read([source], None, _) if is_table(&source.name) => Program::Tables,
            _ => Program::Reader,
        }
    }

    /// Whether a worker that has carried it out is as small as before.
    fn is_light(&self) -> bool {
        matches!(self, Order::List | Order::Rename(..) | Order::Remove(_))
    }
}

fn is_table(name: &str) -> bool {
    matches!(Kind::of_name(name), Some(Kind::Table | Kind::Lines))
}

/// An order, as `src/bin/reader` hears it: its word and what goes with it, and
/// the memory that is handed over and not copied.
fn message(order: &Order<'_>) -> (JsValue, Array) {
    let moved = Array::new();
    let bytes = |bytes: &[u8]| {
        let bytes = Uint8Array::from(bytes);
        moved.push(&bytes.buffer());
        JsValue::from(bytes)
    };
    let base = |base: Option<&[u8]>| base.map_or(JsValue::NULL, bytes);
    let parts = match order {
        Order::Read(sources, add_to, said) => {
            let column = |(source, column, field): &Said| {
                Array::of3(&source.as_str().into(), &column.as_str().into(), &field.as_str().into())
            };
            let said: Array = said.iter().map(column).collect();
            let parts = Array::of3(&"read".into(), &base(*add_to), &said);
            for source in *sources {
                parts.push(&JsValue::from_str(&source.name));
                parts.push(&source.content);
            }
            parts
        }
        Order::List => Array::of1(&"list".into()),
        Order::Keep(name, pack) => Array::of3(&"keep".into(), &(*name).into(), &bytes(pack)),
        Order::Open(name, add_to) => Array::of3(&"open".into(), &(*name).into(), &base(*add_to)),
        Order::Rename(name, new) => Array::of3(&"rename".into(), &(*name).into(), &(*new).into()),
        Order::Remove(name) => Array::of2(&"remove".into(), &(*name).into()),
        Order::Edit(pack, edit) => {
            let parts = Array::of3(&"edit".into(), &bytes(pack), &edit.verb.into());
            parts.push(&edit.engagement.as_str().into());
            parts.push(&edit.field.as_str().into());
            parts.push(&(edit.number as u32).into());
            parts.push(&edit.value.as_str().into());
            parts.push(&edit.at.map_or(JsValue::NULL, JsValue::from));
            parts
        }
        Order::Export(pack) => Array::of2(&"export".into(), &bytes(pack)),
    };
    (parts.into(), moved)
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
