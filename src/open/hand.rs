//! The workers that read, and how soon one is at hand.
//!
//! A program's code is compiled once: each worker says what it was compiled
//! to, and the next one is given that. A browser goes on making such code
//! faster while it runs, and what it has made faster is shared too: so the
//! first reader that waits reads something meanwhile.

use js_sys::{Array, Function};
use std::cell::{Cell, RefCell};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// What a worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Program {
    /// Reads one table, and is there soon.
    Tables,
    /// Does everything.
    Reader,
}

/// What is known of a program.
struct Hand {
    /// Its compiled code; nothing until a worker has said it.
    code: RefCell<JsValue>,
    /// A worker that has nothing to do.
    spare: RefCell<Option<Worker>>,
    /// Hears what every worker says first, and of one that broke off.
    listeners: [Function; 2],
}

thread_local! {
    static TABLES: Hand = Hand::new(Program::Tables);
    static READER: Hand = Hand::new(Program::Reader);
    /// Whether a reader was told to practise; one is enough.
    static PRACTISED: Cell<bool> = const { Cell::new(false) };
}

impl Program {
    fn with<T>(self, use_it: impl FnOnce(&Hand) -> T) -> T {
        match self {
            Program::Tables => TABLES.with(use_it),
            Program::Reader => READER.with(use_it),
        }
    }

    /// The worker's script, which the build puts beside the page. What follows
    /// the `#` says that the compiled code comes with the first message.
    fn script(self, has_code: bool) -> &'static str {
        match (self, has_code) {
            (Program::Tables, false) => "./tables_loader.js",
            (Program::Tables, true) => "./tables_loader.js#compiled",
            (Program::Reader, false) => "./reader_loader.js",
            (Program::Reader, true) => "./reader_loader.js#compiled",
        }
    }

    fn start(self) -> Option<Worker> {
        self.with(|hand| {
            let code = hand.code.borrow();
            let worker = Worker::new(self.script(!code.is_undefined())).ok()?;
            let [on_message, on_error] = &hand.listeners;
            worker.set_onmessage(Some(on_message));
            worker.set_onerror(Some(on_error));
            // What can be sent is code, and code can be sent.
            let _ = worker.post_message(&code);
            Some(worker)
        })
    }
}

impl Hand {
    fn new(program: Program) -> Hand {
        let on_message = Closure::<dyn Fn(MessageEvent)>::new(move |event: MessageEvent| {
            let told = Array::from(&event.data());
            if told.get(0).as_string().as_deref() == Some("ready") {
                program.with(|hand| hand.code.replace(told.get(1)));
            }
        });
        let on_error = Closure::<dyn Fn()>::new(move || drop(program.with(|h| h.spare.take())));
        let (on_message, on_error) = (on_message.into_js_value(), on_error.into_js_value());
        let listeners = [on_message.unchecked_into(), on_error.unchecked_into()];
        Hand { code: RefCell::new(JsValue::UNDEFINED), spare: RefCell::default(), listeners }
    }
}

/// Starts a worker that can do everything, before there is something to do,
/// where none waits already.
pub fn ahead() {
    fill(Program::Reader, practising);
}

/// Has a worker wait where none does, which `prepare` tells something.
fn fill(program: Program, prepare: impl FnOnce(Worker) -> Worker) {
    program.with(|hand| {
        if hand.spare.borrow().is_none() {
            hand.spare.replace(program.start().map(prepare));
        }
    });
}

/// A reader that waits, the first of which gets its code ready by reading
/// something until there is an order.
fn practising(reader: Worker) -> Worker {
    if !PRACTISED.replace(true) {
        // A reader that cannot be told so is slower at its first order.
        let _ = reader.post_message(&Array::of1(&"practise".into()));
    }
    reader
}

/// A worker that waits, or a new one of the program. `None` where the browser
/// has none.
pub(super) fn take(program: Program) -> Option<Worker> {
    let waits = |program: Program| program.with(|hand| hand.spare.take());
    waits(program).or_else(|| waits(Program::Reader)).or_else(|| program.start())
}

/// Starts a worker in the place of one that has ended, where none waits: who
/// opens or corrects something often does so again.
pub(super) fn another(program: Program) {
    fill(program, |worker| worker);
}

/// Keeps a worker that can do everything for the next order, or ends it where
/// one waits already.
pub(super) fn put(worker: Worker) {
    READER.with(|hand| {
        if hand.spare.borrow().is_none() {
            hand.spare.replace(Some(practising(worker)));
        } else {
            worker.terminate();
        }
    });
}
