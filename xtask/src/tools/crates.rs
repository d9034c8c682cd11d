//! Tools that are crates: a built one where `cargo binstall` gets it, else
//! built here, once a user and version.

use crate::Result;
use crate::run::{run, shown};
use std::path::Path;
use std::process::Command;
use std::time::Instant;

/// Built for soon, not for speed: these tools run for seconds. Optimised
/// builds of the two take three times as long.
const CHEAP: [(&str, &str); 3] = [
    ("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0"),
    ("CARGO_PROFILE_RELEASE_LTO", "off"),
    ("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16"),
];

/// Installs a program of a package into a folder.
pub fn install(
    program: &str,
    package: &str,
    version: &str,
    why: &str,
    folder: &Path,
) -> Result<()> {
    println!("{program} {version} is not here ({why}).");
    let started = Instant::now();
    if has_binstall() {
        let mut command = Command::new("cargo");
        command.args(["binstall", "--no-confirm", "--root"]).arg(folder);
        command.arg(format!("{package}@{version}"));
        println!("Getting a built one: {}", shown(&command));
        match run(&mut command) {
            Ok(()) => return Ok(()),
            Err(message) => println!("That did not work ({message}); building it instead."),
        }
    }
    let mut command = Command::new("cargo");
    command.args(["install", package, "--version", version, "--root"]).arg(folder);
    if program == "trunk" {
        command.arg("--locked");
    }
    command.env_remove("CARGO_TARGET_DIR").env_remove("RUSTFLAGS").envs(CHEAP);
    println!("Building it, once for all clones, which takes a minute or two: {}", shown(&command));
    run(&mut command).map_err(|message| {
        format!(
            "{message}\n{program} {version} is needed: {why}. Install it by hand with \
             `cargo install {package} --version {version}`, or put it on the PATH"
        )
    })?;
    println!("{program} {version} took {} s.", started.elapsed().as_secs());
    Ok(())
}

fn has_binstall() -> bool {
    crate::run::output(Command::new("cargo").args(["binstall", "-V"])).is_ok()
}
