//! The browser that tests run in, and what drives it.

use crate::Result;
use crate::tools::debian;
use elshi_browser::find_browser;
use std::env;
use std::path::PathBuf;

/// Sees to it that Chromium and its driver are there; gives the driver.
///
/// # Errors
/// A sentence that says what to install.
pub fn ensure() -> Result<PathBuf> {
    debian::ensure(
        || find_browser().and_then(|_| find_driver()),
        &["chromium", "chromium-driver"],
        "the tests need Chromium and ChromeDriver of the same version on the PATH",
        "https://developer.chrome.com/docs/chromedriver",
    )
}

fn find_driver() -> Option<PathBuf> {
    let named = env::var_os("CHROMEDRIVER").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let name = format!("chromedriver{}", env::consts::EXE_SUFFIX);
    let places: Vec<_> = env::split_paths(&path).map(|folder| folder.join(&name)).collect();
    named.into_iter().chain(places).find(|place| place.is_file())
}
