//! Tools that are npm packages, each in a folder of the cache by its version.

use super::{cache, debian, get};
use crate::Result;
use crate::finish::short_hash;
use crate::run::{output, run, shown};
use std::fs;
use std::path::{Path, PathBuf};
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
    let manifest = folder.join("node_modules").join(name).join("package.json");
    get(
        || manifest.is_file(),
        || {
            let needed = format!("{name} {version}");
            node(&needed, why)?;
            install(&folder, &needed, why, &format!("{name}@{version}"))
        },
    )?;
    Ok(folder)
}

/// A folder with the packages that a `package.json` asks for.
///
/// # Errors
/// As for [`node_package`].
pub fn node_folder(name: &str, manifest: &Path) -> Result<PathBuf> {
    let failed = |error| format!("cannot use {}: {error}", manifest.display());
    let asked = fs::read(manifest).map_err(failed)?;
    let folder = cache()?.join(format!("{name}-{}", short_hash(&asked)));
    // Written last, so that a broken installation is not taken for a whole one.
    let done = folder.join("done");
    get(
        || done.is_file(),
        || {
            let why = "what the page is measured beside";
            node(name, why)?;
            fs::create_dir_all(&folder).map_err(failed)?;
            fs::copy(manifest, folder.join("package.json")).map_err(failed)?;
            install(&folder, name, why, "")?;
            fs::write(&done, "").map_err(failed)
        },
    )?;
    Ok(folder)
}

fn node(package: &str, why: &str) -> Result<()> {
    let runs = |program: &str| output(Command::new(program).arg("--version")).is_ok();
    debian::ensure(
        || (runs("node") && runs(NPM)).then_some(()),
        &["nodejs", "npm"],
        &format!(
            "{package} is needed ({why}); it is an npm package, and Node.js 18 or newer with npm \
             is missing"
        ),
        "https://nodejs.org",
    )
}

/// Installs one package, or all of the folder's `package.json` where none is
/// named.
fn install(folder: &Path, needed: &str, why: &str, package: &str) -> Result<()> {
    fs::create_dir_all(folder)
        .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    let mut command = Command::new(NPM);
    command.args(["install", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]);
    command.arg(folder).args([package].into_iter().filter(|package| !package.is_empty()));
    println!("{needed}: {why}. Getting it: {}", shown(&command));
    run(&mut command)
}
