//! The worker that reads one table, and nothing else.
//!
//! It answers as the reader (`main.rs`) does and is a fraction of it: without
//! the engine for texts a browser has it at hand that much sooner. Whoever
//! opens one table waits for no more than that.

#[cfg(target_arch = "wasm32")]
mod heap;
mod sources;
mod table;
mod tell;
mod worker;

use elshi_intake::{Finding, Taken};
use elshi_record::{RowSet, Severity};
use js_sys::Array;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    worker::listen(read);
}

/// `["read", null, columns, name, content]`; see `sources.rs`.
fn read(scope: &DedicatedWorkerGlobalScope, order: Array) {
    let source = sources::sources(&order).into_iter().next().unwrap_or_default();
    if !table::read(scope, &source, &sources::columns(&order)) {
        table::tell_rows(scope, &worker::gazetteer(), no_table(&source.name));
    }
}

/// A source whose name says that it is a table, and whose bytes say otherwise.
fn no_table(name: &str) -> Taken<RowSet> {
    let message = "This is no table, although its name says so.";
    let hint = "Give it the ending of what it is, such as `.zip`, and open it again.";
    let finding = Finding::whole(Severity::Error, name, message, hint);
    Taken { findings: vec![finding], ..Taken::default() }
}
