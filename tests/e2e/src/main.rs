//! Flows through the built page, in a real browser, as people take them. Each
//! ends with: the console is empty, and no request left the page's origin.
//!
//! `cargo run -p elshi-e2e -- WORDS` runs the flows that have the words in
//! their names. `cargo xtask test` builds the page and runs all.

mod access;
mod focus;
mod items;
mod keyboard;
mod long;
mod map;
mod own;
mod places;
mod review;
mod script;
mod stage;
mod store;
mod timeline;
mod trouble;

use stage::{Flow, Stage};
use std::env;
use std::process::ExitCode;

fn main() -> ExitCode {
    let wanted = env::args().nth(1).unwrap_or_default();
    let stage = match Stage::set() {
        Ok(stage) => stage,
        Err(message) => {
            eprintln!("error: {message}");
            return ExitCode::FAILURE;
        }
    };
    let mut flows = items::flows();
    flows.extend(keyboard::flows());
    flows.extend(focus::flows());
    flows.extend(map::flows());
    flows.extend(timeline::flows());
    flows.extend(places::flows());
    flows.extend(trouble::flows());
    flows.extend(review::flows());
    flows.extend(script::flows());
    flows.extend(store::flows());
    flows.extend(long::flows());
    flows.extend(access::flows());
    flows.retain(|flow| flow.name.contains(&wanted));
    println!("running {} tests", flows.len());
    let mut failed = Vec::new();
    for flow in &flows {
        match stage.run(flow) {
            Ok(()) => println!("test {} ... ok", flow.name),
            Err(message) => {
                println!("test {} ... FAILED", flow.name);
                failed.push((&flow.name, message));
            }
        }
    }
    for (name, message) in &failed {
        println!("\n---- {name}\n{message}");
    }
    let passed = flows.len() - failed.len();
    let word = if failed.is_empty() { "ok" } else { "FAILED" };
    println!("\ntest result: {word}. {passed} passed; {} failed", failed.len());
    if failed.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

/// A flow whose console has to stay empty.
fn flow(
    name: impl Into<String>,
    steps: impl Fn(&Stage) -> elshi_browser::Result<()> + 'static,
) -> Flow {
    Flow { name: name.into(), steps: Box::new(steps), noisy: false }
}
