//! The figures that the README names: bytes of a first visit, what they are
//! made of, and how soon the page answers.

mod crates;
mod peers;
mod sizes;
mod speed;

use crate::args::Options;
use crate::{Result, build, root};

/// Prints the figures of the page as it would be served.
///
/// # Errors
/// Where the page cannot be built.
pub fn bench(options: &Options) -> Result<()> {
    build::build(options)?;
    let dist = root().join("dist");
    sizes::print(&dist)?;
    crates::print()?;
    speed::print()?;
    peers::print()
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
