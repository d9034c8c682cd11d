//! The browser that tests run in, and what drives it.

use crate::Result;
use crate::run::{output, run, shown};
use elshi_browser::find_browser;
use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Sees to it that Chromium and its driver are there; gives the driver.
///
/// # Errors
/// A sentence that says what to install.
pub fn ensure() -> Result<PathBuf> {
    if let Some(driver) = find_browser().and_then(|_| find_driver()) {
        return Ok(driver);
    }
    let needed = "the tests need Chromium and ChromeDriver of the same version on the PATH";
    let root = output(Command::new("id").arg("-u")).is_ok_and(|id| id == "0");
    if !Path::new("/etc/debian_version").exists() || !root {
        return Err(format!(
            "{needed}. On Debian: `apt-get install chromium chromium-driver`; elsewhere see \
             https://developer.chrome.com/docs/chromedriver"
        ));
    }
    println!("{needed}; this is Debian, and you are root.");
    for args in [&["update"][..], &["install", "--yes", "chromium", "chromium-driver"][..]] {
        let mut apt = Command::new("apt-get");
        apt.args(args).env("DEBIAN_FRONTEND", "noninteractive");
        println!("Getting them: {}", shown(&apt));
        run(&mut apt)?;
    }
    find_browser().and_then(|_| find_driver()).ok_or_else(|| needed.to_owned())
}

fn find_driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let name = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    let places: Vec<_> = env::split_paths(&path).map(|folder| folder.join(&name)).collect();
    named.into_iter().chain(places).find(|place| place.is_file())
}
