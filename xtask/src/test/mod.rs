//! Every check there is, one after the other; the last line says how many
//! passed and how many failed.

mod browser;
mod count;

use crate::args::Options;
use crate::build;
use crate::run::shown;
use crate::tools::{Tools, node_package};
use crate::{Result, root};
use count::Count;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Instant;

/// The rules that the accessibility checks go by.
const AXE: &str = "4.14.1";
const WASM: &str = "wasm32-unknown-unknown";

/// Runs all checks, also after one has failed.
///
/// # Errors
/// Where anything failed.
pub fn test(options: &Options) -> Result<()> {
    let mut count = Count::default();
    step(&mut count, "format", || Ok(cargo(&["fmt", "--all", "--", "--check"])));
    let lint = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
    step(&mut count, "lints", || Ok(cargo(&lint)));
    let native = ["test", "--workspace", "--exclude", "elshi-e2e", "--no-fail-fast"];
    step(&mut count, "native tests", || Ok(cargo(&native)));
    step(&mut count, "tests in a browser", in_browser);
    whole(&mut count, "the built page", || build::build(options));
    step(&mut count, "end to end", end_to_end);
    println!("\n{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 { Ok(()) } else { Err("not all checks passed".to_owned()) }
}

fn cargo(args: &[&str]) -> Command {
    let mut command = Command::new("cargo");
    command.args(args).current_dir(root());
    command
}

fn in_browser() -> Result<Command> {
    let driver = browser::ensure()?;
    let tools = Tools::for_browser_tests()?;
    let mut command = tools.command("cargo");
    command.args(["test", "--target", WASM, "--package", "elshi", "--test", "*", "--no-fail-fast"]);
    command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    command.env("CHROMEDRIVER", driver).env("WASM_BINDGEN_TEST_TIMEOUT", "300");
    Ok(command)
}

fn end_to_end() -> Result<Command> {
    browser::ensure()?;
    let why = "it checks what assistive technology is given";
    let axe = node_package("axe-core", AXE, why)?.join("node_modules/axe-core/axe.min.js");
    let mut command = cargo(&["run", "--quiet", "--package", "elshi-e2e"]);
    command.env("ELSHI_AXE", axe).env("ELSHI_DIST", root().join("dist"));
    Ok(command)
}

/// A step that is one check by itself.
fn whole(count: &mut Count, name: &str, check: impl FnOnce() -> Result<()>) {
    println!("\n== {name}");
    let done = check();
    if let Err(message) = &done {
        println!("error: {message}");
    }
    count.end_step(done.is_ok(), None);
}

/// A step that runs a program, counting the tests that it tells of.
fn step(count: &mut Count, name: &str, command: impl FnOnce() -> Result<Command>) {
    println!("\n== {name}");
    let started = Instant::now();
    match command().and_then(|mut command| watched(&mut command)) {
        Ok((succeeded, told)) => count.end_step(succeeded, told),
        Err(message) => {
            println!("error: {message}");
            count.end_step(false, None);
        }
    }
    println!("== {name}: {} s", started.elapsed().as_secs());
}

/// Runs a program, showing what it prints. Whether it succeeded, and the tests
/// it told of.
fn watched(command: &mut Command) -> Result<(bool, Option<Count>)> {
    println!("{}", shown(command));
    let child = command.stdin(Stdio::null()).stdout(Stdio::piped()).spawn();
    let mut child = child.map_err(|error| format!("cannot run `{}`: {error}", shown(command)))?;
    let mut told = None;
    if let Some(out) = child.stdout.take() {
        for line in BufReader::new(out).split(b'\n').map_while(std::result::Result::ok) {
            let line = String::from_utf8_lossy(&line);
            println!("{line}");
            if let Some(result) = count::told(&line) {
                told.get_or_insert(Count::default()).add(result);
            }
        }
    }
    let status = child.wait().map_err(|error| format!("cannot wait for it: {error}"))?;
    Ok((status.success(), told))
}
