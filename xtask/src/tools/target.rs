//! The standard library for Wasm.

use crate::Result;
use crate::run::{output, run, shown};
use std::path::Path;
use std::process::Command;

const WASM: &str = "wasm32-unknown-unknown";

/// Sees to it that the compiler can build for Wasm.
///
/// # Errors
/// A sentence that says how to get the target.
pub fn ensure() -> Result<()> {
    if is_here() {
        return Ok(());
    }
    let mut command = Command::new("rustup");
    command.args(["target", "add", WASM]);
    println!("The standard library for Wasm is not here. Getting it: {}", shown(&command));
    if run(&mut command).is_ok() && is_here() {
        return Ok(());
    }
    let version = output(Command::new("rustc").arg("--version"))
        .map_err(|_| "there is no `rustc`: install Rust from https://rustup.rs".to_owned())?;
    Err(format!(
        "the page needs the target {WASM}, which this compiler ({version}) lacks. With rustup: \
         `rustup target add {WASM}`. On Debian without rustup: `apt-get install \
         libstd-rust-dev-wasm32`, of the same version as `rustc`"
    ))
}

fn is_here() -> bool {
    let asked = output(Command::new("rustc").args(["--print", "target-libdir", "--target", WASM]));
    asked.is_ok_and(|folder| Path::new(&folder).is_dir())
}
