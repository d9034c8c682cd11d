//! The worker that reads and keeps what a person opens, beside the page.
//!
//! It is a program of its own that the page loads when it is first needed, so
//! that a first visit does not carry the engine. Its other end is `src/open`:
//! `order.rs` says what it is told, `job.rs` what it tells; ending the worker
//! ends what it does.

mod edit;
#[cfg(any(target_arch = "wasm32", test))]
mod heap;
mod keep;
mod practise;
mod read;
mod set;
mod sources;
mod store;
mod table;
mod tell;
mod worker;

fn main() {
    worker::listen(|scope, order| {
        practise::stop();
        match order.get(0).as_string().as_deref() {
            Some("practise") => practise::start(),
            Some("read") => read::read(scope, &order),
            Some("edit") => edit::edit(scope, &order),
            Some("export") => read::export(scope, &order),
            _ => keep::keep(scope, order),
        }
    });
}
