//! Tools that are npm packages, each in a folder of the cache by its version.

use super::cache;
use crate::Result;
use crate::run::{output, run, shown};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

#[cfg(windows)]
const NPM: &str = "npm.cmd";
#[cfg(not(windows))]
const NPM: &str = "npm";

/// The folder that has `node_modules` with a package in it.
///
/// # Errors
/// Where Node.js is missing or npm cannot install it.
pub fn node_package(name: &str, version: &str, why: &str) -> Result<PathBuf> {
    let folder = cache()?.join(format!("{}-{version}", name.replace('/', "-")));
    if folder.join("node_modules").join(name).join("package.json").is_file() {
        return Ok(folder);
    }
    let get_node = || {
        format!(
            "{name} {version} is needed ({why}); it is an npm package, and Node.js with npm is \
             missing. Install Node.js 18 or newer, on Debian with `apt-get install nodejs npm`"
        )
    };
    output(Command::new("node").arg("--version")).map_err(|_| get_node())?;
    output(Command::new(NPM).arg("--version")).map_err(|_| get_node())?;
    fs::create_dir_all(&folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let mut command = Command::new(NPM);
    command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    command.arg(&folder).arg(format!("{name}@{version}"));
    println!("{name} {version} is not here ({why}). Getting it: {}", shown(&command));
    run(&mut command)?;
    Ok(folder)
}
