//! Bytes of a first visit, each file as it is and as it travels.

use super::table;
use crate::Result;
use std::fs;
use std::path::Path;

/// What a first visit may weigh at most, in bytes of Brotli.
const BUDGET: u64 = 110_000;

/// Prints what each file weighs, and the sums.
pub fn print(dist: &Path) -> Result<()> {
    let page = fs::read_to_string(dist.join("index.html"));
    let page = page.map_err(|error| format!("cannot read the built page: {error}"))?;
    let mut files = Vec::new();
    let listed = fs::read_dir(dist).map_err(|error| format!("cannot read the page: {error}"))?;
    for entry in listed.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let size = |name: &str| fs::metadata(dist.join(name)).map_or(0, |data| data.len());
        let first = name == "index.html" || name == "offline.js" || page.contains(&name);
        files.push((!first, std::cmp::Reverse(size(&format!("{name}.br"))), size(&name), name));
    }
    files.sort();
    let mut rows = Vec::new();
    let mut sums = [(0, 0); 2];
    for (later, small, whole, name) in files {
        let when = if later { "on demand" } else { "first visit" };
        sums[usize::from(later)].0 += whole;
        sums[usize::from(later)].1 += small.0;
        rows.push(vec![name, when.to_owned(), whole.to_string(), small.0.to_string()]);
    }
    for (name, (whole, small)) in ["**first visit**", "**on demand**"].iter().zip(sums) {
        rows.push(vec![(*name).to_owned(), String::new(), whole.to_string(), small.to_string()]);
    }
    table(&["file", "when", "bytes", "Brotli"], &rows);
    let first = sums[0].1;
    let verdict = if first <= BUDGET { "within" } else { "OVER" };
    println!("\nA first visit travels as {first} bytes, {verdict} the budget of {BUDGET}.");
    Ok(())
}
