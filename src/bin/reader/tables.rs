//! The worker that reads one table, and nothing else.
//!
//! It answers as the reader (`main.rs`) does and is a fraction of it: without
//! the engine for texts a browser has it at hand that much sooner. Whoever
//! opens one table waits for no more than that.

#[cfg(target_arch = "wasm32")]
mod heap;
mod sources;
mod tell;
mod worker;

use elshi_exchange::tables::Gazetteer;
use elshi_index::pack_rows;
use elshi_intake::{Finding, Kind, Rows, Source, Taken};
use elshi_record::{RowSet, Severity};
use js_sys::Array;
use web_sys::DedicatedWorkerGlobalScope;

fn main() {
    worker::listen(read);
}

/// `["read", null, columns, name, content]`; see `sources.rs`.
fn read(scope: &DedicatedWorkerGlobalScope, order: Array) {
    let gazetteer = worker::gazetteer();
    let source = sources::sources(&order).into_iter().next().unwrap_or_default();
    let kind = Kind::of(&source.name, &source.bytes);
    let taken = match Rows::start(&source, kind, &gazetteer, &sources::columns(&order)) {
        Some(mut rows) => {
            tell::tell_progress(scope, &mut || {
                let (done, all) = rows.step().then(|| rows.progress())?;
                Some((done as u32, all as u32))
            });
            rows.finish()
        }
        None => no_table(&source),
    };
    tell_rows(scope, &gazetteer, taken);
}

/// Packs and tells what a table holds. The worker ends with this answer, and
/// takes nothing apart before.
fn tell_rows(scope: &DedicatedWorkerGlobalScope, gazetteer: &Gazetteer, taken: Taken<RowSet>) {
    let Taken { dataset: rows, findings, tables } = taken;
    // There is nothing to say of rows that are like others.
    let pack: tell::Pack<'_> = &|name| pack_rows(&rows, name);
    tell::tell_packed(scope, gazetteer, pack, &rows.set, &findings, &tables);
    std::mem::forget(rows);
}

/// A source whose name says that it is a table, and whose bytes say otherwise.
fn no_table(source: &Source) -> Taken<RowSet> {
    let message = "This is no table, although its name says so.";
    let hint = "Give it the ending of what it is, such as `.zip`, and open it again.";
    let finding = Finding::whole(Severity::Error, &source.name, message, hint);
    Taken { findings: vec![finding], ..Taken::default() }
}
