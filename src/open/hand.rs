//! The workers that read, and how soon one is at hand.
//!
//! The reader's code is compiled once: each worker says what it was compiled
//! to, and the next one is given that. A browser goes on making such code
//! faster while it runs, and what it has made faster is shared too.

use js_sys::{Array, Function};
use std::cell::RefCell;
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{MessageEvent, Worker};

/// The worker's script, which the build puts beside the page.
const SCRIPT: &str = "./reader_loader.js";

thread_local! {
    /// The compiled code; nothing until a worker has said it.
    static CODE: RefCell<JsValue> = const { RefCell::new(JsValue::UNDEFINED) };
    /// A worker that has nothing to do.
    static SPARE: RefCell<Option<Worker>> = const { RefCell::new(None) };
    /// Hears what every worker says first, and of one that broke off.
    static LISTENERS: [Function; 2] = listeners();
}

fn listeners() -> [Function; 2] {
    let on_message = Closure::<dyn Fn(MessageEvent)>::new(|event: MessageEvent| {
        let told = Array::from(&event.data());
        if told.get(0).as_string().as_deref() == Some("ready") {
            CODE.with_borrow_mut(|code| *code = told.get(1));
        }
    });
    let on_error = Closure::<dyn Fn()>::new(|| drop(SPARE.take()));
    [on_message.into_js_value().unchecked_into(), on_error.into_js_value().unchecked_into()]
}

/// Starts a worker before there is something to do, where none waits already.
pub fn ahead() {
    if SPARE.with_borrow(Option::is_none) {
        SPARE.set(start());
    }
}

/// A worker that waits, or a new one. `None` where the browser has none.
pub(super) fn take() -> Option<Worker> {
    SPARE.take().or_else(start)
}

/// Keeps a worker for the next order, or ends it where one waits already.
pub(super) fn put(worker: Worker) {
    if SPARE.with_borrow(Option::is_none) {
        SPARE.set(Some(worker));
    } else {
        worker.terminate();
    }
}

fn start() -> Option<Worker> {
    let worker = Worker::new(SCRIPT).ok()?;
    LISTENERS.with(|[on_message, on_error]| {
        worker.set_onmessage(Some(on_message));
        worker.set_onerror(Some(on_error));
    });
    // What can be sent is code, and code can be sent.
    let _ = CODE.with_borrow(|code| worker.post_message(code));
    Some(worker)
}
