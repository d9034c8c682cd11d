//! What is left to do once Trunk has written its files: one style sheet, the
//! titles for those who cannot run the page, short names between its program
//! and its script, the script that starts it, the worker that keeps it for
//! offline, and the policy that binds all of it.
//!
//! Trunk calls this after each build, so `trunk serve` alone gets it too.

mod compress;
mod html;
mod names;
mod offline;
mod policy;
mod styles;
mod titles;

pub use compress::compress;

use crate::{Result, root};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// Finishes what Trunk has staged.
///
/// # Errors
/// Where Trunk did not call this, or a file is not as it leaves them.
pub fn finish() -> Result<()> {
    let staged = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).ok_or(
        "`finish` is a step of Trunk's build (see Trunk.toml); `cargo xtask build` builds the page",
    )?;
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let path = staged.join("index.html");
    let mut page = read(&path)?;
    page = styles::bundle(&page, &staged)?;
    page = titles::put(&page, release)?;
    if release {
        page = names::shorten(&page, &staged)?;
    }
    let served = html::follow_reloads(&mut page);
    page = html::put_boot(&page, &read(&root().join("assets/boot/boot.js"))?)?;
    if !served {
        page = page.replacen("<html ", "<html data-offline ", 1);
    }
    page = policy::put(&page)?;
    write(&path, page.as_bytes())?;
    start_workers(&staged)?;
    if served { Ok(()) } else { offline::put(&staged) }
}

/// The programs of workers, by the names of their files.
const WORKERS: [&str; 2] = ["reader", "tables"];

/// Puts our own script in the place of the one that Trunk writes to start a
/// worker, which would compile the program anew each time.
fn start_workers(staged: &Path) -> Result<()> {
    let script = read(&root().join("assets/boot/reader.js"))?;
    for program in WORKERS {
        let path = staged.join(format!("{program}_loader.js"));
        if !read(&path)?.contains(&format!("\"./{program}_bg.wasm\"")) {
            return Err(format!("{} does not start its program as it used to", path.display()));
        }
        write(&path, html::slim(&script.replace("PROGRAM", program)).as_bytes())?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(path, bytes).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

/// Names of the files of a folder, sorted; the page has no folders of its own.
fn names(folder: &Path) -> Result<Vec<String>> {
    let failed = |error| format!("cannot read {}: {error}", folder.display());
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)? {
        let entry = entry.map_err(failed)?;
        if entry.file_type().is_ok_and(|kind| kind.is_file()) {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// The first sixteen hexadecimal digits of the SHA-256 of some bytes.
pub fn short_hash(bytes: &[u8]) -> String {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
