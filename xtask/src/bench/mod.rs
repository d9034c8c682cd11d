//! The figures that the README and `docs/growth.md` name: bytes of a first
//! visit, what they are made of, how soon the page answers, beside others and
//! beside what it is to reach.

mod chart;
mod crates;
mod growth;
mod opened;
mod peers;
mod sizes;
mod speed;
mod targets;
mod text;
mod times;
mod words;

use crate::args::Options;
use crate::{Result, build, root};
use elshi_browser::{Browser, Fault, Site};
use std::env;
use std::path::PathBuf;

/// The parts that can be asked for alone, on what is in `dist`.
const PARTS: [&str; 5] = ["speed", "text", "peers", "opened", "growth"];

/// Prints the figures of the page as it would be served; where parts are
/// named, theirs alone, of the page that was built last.
///
/// # Errors
/// Where the page cannot be built.
pub fn bench(options: &Options) -> Result<()> {
    if let Some(part) = options.rest.iter().find(|part| !PARTS.contains(&part.as_str())) {
        return Err(format!("`bench {part}`: the parts are {}", PARTS.join(", ")));
    }
    let dist = root().join("dist");
    if options.rest.is_empty() {
        build::build(options)?;
        sizes::print(&dist)?;
        crates::print()?;
    }
    let wanted =
        |part: &str| options.rest.is_empty() || options.rest.iter().any(|named| named == part);
    let site = Site::serve(&dist, Fault::None)?;
    let browser = Browser::launch()?;
    let mut reached = Vec::new();
    if wanted("speed") {
        speed::print(&browser, &site)?;
    }
    if wanted("text") {
        reached.extend(text::print(&site)?);
    }
    let path = events();
    if !path.is_file() {
        println!("\nNo table at {}: what needs one is left out.", path.display());
        targets::print(&reached);
        return Ok(());
    }
    if wanted("opened") {
        reached.extend(opened::print(&browser, &site, &path)?);
    }
    if wanted("peers") {
        reached.extend(peers::print(&browser, &site, &path)?);
    }
    if wanted("growth") {
        reached.extend(growth::print(&browser, &site, &path)?);
    }
    targets::print(&reached);
    Ok(())
}

/// The table of real events, in `ELSHI_CORPORA` or a folder beside the
/// repository.
fn events() -> PathBuf {
    let corpora = env::var_os("ELSHI_CORPORA")
        .map_or_else(|| root().join("../shared/corpora"), PathBuf::from);
    corpora.join("diplomatic-events.csv")
}

/// One table in Markdown: the first column is words, the others are figures.
fn table(head: &[&str], rows: &[Vec<String>]) {
    let columns = 0..head.len();
    let width = |column: usize| {
        let cells = rows.iter().filter_map(|row| row.get(column));
        cells
            .map(|cell| cell.chars().count())
            .chain([head[column].chars().count()])
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<_> = columns.map(width).collect();
    let line = |cells: &[String]| {
        let cells = cells.iter().zip(&widths).enumerate().map(|(column, (cell, width))| {
            if column == 0 { format!("{cell:<width$}") } else { format!("{cell:>width$}") }
        });
        println!("| {} |", cells.collect::<Vec<_>>().join(" | "));
    };
    println!();
    line(&head.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>());
    let rules = widths.iter().enumerate().map(|(column, width)| {
        if column == 0 {
            "-".repeat(*width)
        } else {
            format!("{}:", "-".repeat(width.saturating_sub(1)))
        }
    });
    line(&rules.collect::<Vec<_>>());
    rows.iter().for_each(|row| line(row));
}
