//! Running other programs, with sentences for what goes wrong.

use crate::Result;
use std::process::{Command, Stdio};

/// Runs a program to its end, its output going to the terminal.
///
/// # Errors
/// Where it is missing, or ends with a failure.
pub fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| missing(command, &error))?;
    if status.success() { Ok(()) } else { Err(format!("`{}` failed ({status})", shown(command))) }
}

/// What a program prints, without the line end.
///
/// # Errors
/// Where it is missing, or ends with a failure; then with what it said.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .output()
        .map_err(|error| missing(command, &error))?;
    if output.status.success() {
        return Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned());
    }
    let said = String::from_utf8_lossy(&output.stderr);
    Err(format!("`{}` failed ({}): {}", shown(command), output.status, said.trim_end()))
}

/// A command as one would type it.
pub fn shown(command: &Command) -> String {
    let name = command.get_program().to_string_lossy();
    let args = command.get_args().map(|arg| arg.to_string_lossy());
    let words: Vec<_> = std::iter::once(name).chain(args).collect();
    words.join(" ")
}

fn missing(command: &Command, error: &std::io::Error) -> String {
    format!("cannot run `{}`: {error}", command.get_program().to_string_lossy())
}
