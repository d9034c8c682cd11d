//! One reading, under way in a worker.

use gloo::events::EventListener;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};
use yew::Callback;

/// A file, or what was pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name, with its ending where it has one.
    pub name: String,
    /// What it holds.
    pub bytes: Vec<u8>,
}

/// Something that the reading has to say about a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// The source it is about.
    pub source: String,
    /// 1-based line it is about; 0 for the source as a whole.
    pub line: u32,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub hint: String,
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

/// What a worker tells while it reads.
#[derive(Clone, Debug, PartialEq)]
pub enum Told {
    /// So many of so many parts are read.
    Progress(u32, u32),
    /// Everything is read: a packed dataset, and what there is to say of it.
    Done(Vec<u8>, Vec<Finding>, Vec<Table>),
    /// The worker could not start, or broke off.
    Failed,
}

/// A reading under way. Dropping it ends it.
#[derive(Debug)]
pub struct Job {
    worker: Worker,
    _listeners: [EventListener; 2],
}

/// The worker's script, which the build puts beside the page.
const SCRIPT: &str = "./reader_loader.js";

impl Job {
    /// Starts to read sources; `base` is a packed dataset that they are added
    /// to. `None` where the browser has no workers.
    pub fn start(
        sources: &[Source],
        base: Option<&[u8]>,
        said: &[Said],
        told: Callback<Told>,
    ) -> Option<Job> {
        let worker = Worker::new(SCRIPT).ok()?;
        let on_message = {
            let (told, worker) = (told.clone(), worker.clone());
            let order = order(sources, base, said);
            EventListener::new(&worker.clone(), "message", move |event| {
                let Some(event) = event.dyn_ref::<MessageEvent>() else { return };
                match heard(&event.data()) {
                    Heard::Ready => drop(worker.post_message(&order)),
                    Heard::Told(news) => told.emit(news),
                }
            })
        };
        let on_error = EventListener::new(&worker, "error", move |event| {
            event.prevent_default();
            told.emit(Told::Failed);
        });
        Some(Job { worker, _listeners: [on_message, on_error] })
    }
}

impl Drop for Job {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

enum Heard {
    Ready,
    Told(Told),
}

/// `[base or null, [[source, column, field], …], name, bytes, name, bytes, …]`.
fn order(sources: &[Source], base: Option<&[u8]>, said: &[Said]) -> JsValue {
    let order = Array::new();
    order.push(&base.map_or(JsValue::NULL, |bytes| Uint8Array::from(bytes).into()));
    let column = |(source, column, field): &Said| {
        Array::of3(&source.as_str().into(), &column.as_str().into(), &field.as_str().into())
    };
    order.push(&said.iter().map(column).collect::<Array>());
    for source in sources {
        order.push(&JsValue::from_str(&source.name));
        order.push(&Uint8Array::from(source.bytes.as_slice()));
    }
    order.into()
}

/// `["ready"]`, `["progress", done, all]` or
/// `["done", pack, [finding, …], [table, …]]`.
fn heard(data: &JsValue) -> Heard {
    let parts = Array::from(data);
    let number = |index| parts.get(index).as_f64().unwrap_or_default() as u32;
    match parts.get(0).as_string().as_deref() {
        Some("ready") => Heard::Ready,
        Some("progress") => Heard::Told(Told::Progress(number(1), number(2))),
        Some("done") => {
            let pack = Uint8Array::new(&parts.get(1)).to_vec();
            let findings = Array::from(&parts.get(2)).iter().map(|value| finding(&value)).collect();
            let tables = Array::from(&parts.get(3)).iter().map(|value| table(&value)).collect();
            Heard::Told(Told::Done(pack, findings, tables))
        }
        _ => Heard::Told(Told::Failed),
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

/// `[severity, source, line, message, hint]`.
fn finding(value: &JsValue) -> Finding {
    let parts = Array::from(value);
    let words = |index| parts.get(index).as_string().unwrap_or_default();
    Finding {
        severity: words(0),
        source: words(1),
        line: parts.get(2).as_f64().unwrap_or_default() as u32,
        message: words(3),
        hint: words(4),
    }
}
