//! How fast running text becomes records: natively, and as WebAssembly in the
//! page's own worker, the first time and again.

use super::opened::{give, visit, wait};
use super::table;
use super::targets::Target;
use super::times::at;
use crate::run::output;
use crate::{Result, root};
use elshi_browser::{Browser, Site};
use std::fs;
use std::path::Path;
use std::process::Command;

/// How much text is read, in bytes.
const ENOUGH: usize = 2 << 20;
/// How often it is read; the first time the worker's code is not compiled yet.
const TIMES: usize = 6;
/// Milliseconds that the dialog is shown before a text is chosen.
const WAITS: u32 = 1500;
/// Milliseconds that a megabyte may take: five megabytes a second.
const MOST: f64 = 200.0;

/// Measures the built-in bulletin, over and over, as one text.
///
/// # Errors
/// Where the page or the engine's own measure does not do what it is asked.
pub fn print(site: &Site) -> Result<Vec<Target>> {
    let path = root().join("target/bench/bulletins.txt");
    let bytes = write(&path)? as f64 / 1e6;
    let native = native(&path)?;
    // A new browser has compiled nothing yet.
    let times = |browser: &Browser, waits: u32| -> Result<Vec<f64>> {
        let page = visit(browser, site)?;
        give(&page, &path)?;
        let told = wait(&page, &format!("bench.reading(bench.file, {TIMES}, {waits})"))?;
        page.close()?;
        let times = told.as_array().cloned().unwrap_or_default();
        Ok(times.iter().filter_map(|time| Some(time.as_f64()? / bytes)).collect())
    };
    let straight = times(&Browser::launch()?, 0)?;
    let practised = times(&Browser::launch()?, WAITS)?;
    drop(fs::remove_file(&path));
    let first = |times: &[f64]| times.first().copied().unwrap_or(f64::NAN);
    let again = straight.get(1..).unwrap_or_default();
    let speed = |each: f64| format!("{:.1}", 1000.0 / each);
    let row = |name: &str, median: String, best: String| vec![name.to_owned(), median, best];
    let rows = [
        row("native, the engine alone", format!("{native:.1}"), String::new()),
        row("in the page's worker, straight away", speed(first(&straight)), String::new()),
        row("the same, once the dialog was shown", speed(first(&practised)), String::new()),
        row("in a worker of compiled code", speed(at(again, 0.5)), speed(at(again, 0.0))),
    ];
    table(&["megabytes of text a second", "median", "best"], &rows);
    println!("\n{bytes:.1} MB. The worker reads, packs and looks for doubts besides.");
    Ok(vec![
        Target::most("read text straight away, ms a megabyte", first(&straight), MOST),
        Target::most("read text once the dialog was shown, ms a megabyte", first(&practised), MOST),
        Target::most("read text with compiled code, ms a megabyte", at(again, 0.5), MOST),
    ])
}

/// Writes the text; gives its length.
fn write(path: &Path) -> Result<usize> {
    let bulletin = root().join("assets/bulletins/kazakhstan-2026-02/bulletin.txt");
    let once = fs::read_to_string(&bulletin)
        .map_err(|error| format!("cannot read {}: {error}", bulletin.display()))?;
    let once = format!("{}\n", once.trim_end());
    let text = once.repeat(ENOUGH / once.len().max(1));
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)
            .map_err(|error| format!("cannot make {}: {error}", folder.display()))?;
    }
    fs::write(path, &text).map_err(|error| format!("cannot write {}: {error}", path.display()))?;
    Ok(text.len())
}

/// Megabytes a second, by the engine's own example.
fn native(path: &Path) -> Result<f64> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root()).args(["run", "--quiet", "--profile", "reader"]);
    cargo.args(["--package", "elshi-extract", "--example", "speed", "--"]);
    let said = output(cargo.arg(path))?;
    let rate = said.split_once("items: ").and_then(|(_, rest)| rest.split_once(" MB/s"));
    Ok(rate.and_then(|(rate, _)| rate.parse().ok()).unwrap_or(f64::NAN))
}
