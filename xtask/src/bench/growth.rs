//! Tables of a thousand to a million made-up records, natively and in the
//! page: what opening costs, and what answers do.

use super::opened::{give, visit, wait};
use super::targets::Target;
use super::times::FRAME;
use super::{chart, table};
use crate::run::output;
use crate::{Result, root};
use elshi_browser::{Browser, Site};
use serde_json::Value;
use std::fs;
use std::path::Path;
use std::process::Command;

const SIZES: [u32; 4] = [1_000, 10_000, 100_000, 1_000_000];
/// What is asked, as both sides name it.
const ASKED: [&str; 3] = ["country", "window", "search"];

/// Measures each size; an interaction is to hold the frame at every one.
///
/// # Errors
/// Where the engine's own measure cannot be built. A page that breaks off is
/// a finding, and printed.
pub fn print(browser: &Browser, site: &Site, events: &Path) -> Result<Vec<Target>> {
    let made = root().join("target/bench");
    fs::create_dir_all(&made)
        .map_err(|error| format!("cannot make {}: {error}", made.display()))?;
    let (mut rows, mut targets) = (Vec::new(), Vec::new());
    let mut lines: Vec<(String, Vec<(f64, f64)>)> = Vec::new();
    for size in SIZES {
        let path = made.join(format!("events-{size}.csv"));
        let native = Native::measure(events, size, &path)?;
        rows.push(native.row(size));
        let page = in_page(browser, site, &path, &native.searches);
        match &page {
            Ok(page) => {
                rows.push(page.row(size));
                for (name, asked) in ASKED.iter().zip(&page.asked) {
                    let name = format!("{name} in the page at {size}, worst, ms");
                    targets.push(Target::most(&name, asked.1, FRAME));
                }
            }
            Err(why) => println!("\n{size} records in the page: {why}"),
        }
        for (side, figures) in [("native", Some(&native.figures)), ("page", page.as_ref().ok())] {
            let Some(figures) = figures else { continue };
            for (name, asked) in ASKED.iter().zip(&figures.asked) {
                put(&mut lines, format!("{name}, {side}"), (f64::from(size), asked.1));
            }
        }
        drop(fs::remove_file(&path));
    }
    let head = [
        "records",
        "where",
        "CSV, bytes",
        "open",
        "drawn",
        "country, median / worst",
        "period, median / worst",
        "search, median / worst",
    ];
    table(&head, &rows);
    let picture = root().join("target/bench/growth.svg");
    fs::write(&picture, chart::draw(&lines, FRAME))
        .map_err(|error| format!("cannot write {}: {error}", picture.display()))?;
    println!("\nMilliseconds. The picture is at {}.", picture.display());
    Ok(targets)
}

fn put(lines: &mut Vec<(String, Vec<(f64, f64)>)>, name: String, point: (f64, f64)) {
    match lines.iter_mut().find(|(known, _)| *known == name) {
        Some((_, points)) => points.push(point),
        None => lines.push((name, vec![point])),
    }
}

/// What one side needed.
#[derive(Default)]
struct Figures {
    place: &'static str,
    bytes: u64,
    open: f64,
    drawn: Option<f64>,
    /// Median and worst, in the order of [`ASKED`].
    asked: [(f64, f64); 3],
}

impl Figures {
    fn row(&self, size: u32) -> Vec<String> {
        let drawn = self.drawn.map_or("—".to_owned(), |drawn| format!("{drawn:.0}"));
        let mut row = vec![size.to_string(), self.place.to_owned(), self.bytes.to_string()];
        row.extend([format!("{:.0}", self.open), drawn]);
        row.extend(self.asked.iter().map(|(median, worst)| format!("{median:.3} / {worst:.3}")));
        row
    }
}

/// What the engine's own example measured.
struct Native {
    figures: Figures,
    searches: Vec<String>,
}

impl Native {
    /// Makes so many records, measures them, and writes them as a table.
    fn measure(events: &Path, size: u32, path: &Path) -> Result<Native> {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(root()).args(["run", "--quiet", "--profile", "reader"]);
        cargo.args(["--package", "elshi-index", "--example", "measure", "--"]);
        let said = output(cargo.arg(events).arg(size.to_string()).arg(path))?;
        let number = |line: &str, at: usize| {
            line.split_whitespace().nth(at).and_then(|word| word.parse::<f64>().ok())
        };
        let find = |name: &str, end: &str| {
            said.lines().find(|line| line.starts_with(name) && line.contains(end))
        };
        let mut asked = [(f64::NAN, f64::NAN); 3];
        for (name, place) in ASKED.iter().zip(&mut asked) {
            let both = find(name, "median").and_then(|line| number(line, 1).zip(number(line, 4)));
            *place = both.unwrap_or((f64::NAN, f64::NAN));
        }
        let packed = find("pack ", "ms");
        let searches = said.lines().filter(|line| line.starts_with("   "));
        let searches = searches.filter_map(|line| line.split_whitespace().nth(3).map(|_| line));
        let words = |line: &str| line.split_whitespace().skip(3).collect::<Vec<_>>().join(" ");
        let searches = searches.map(words).collect();
        let bytes = fs::metadata(path).map_or(0, |data| data.len());
        let open = packed.and_then(|line| number(line, 1)).unwrap_or(f64::NAN);
        let figures = Figures { place: "native, packing alone", bytes, open, drawn: None, asked };
        Ok(Native { figures, searches })
    }

    fn row(&self, size: u32) -> Vec<String> {
        self.figures.row(size)
    }
}

fn in_page(browser: &Browser, site: &Site, path: &Path, texts: &[String]) -> Result<Figures> {
    let page = visit(browser, site)?;
    give(&page, path)?;
    let opened = wait(&page, "bench.open(bench.file)")?;
    let asked = wait(&page, &format!("bench.asking({})", Value::from(texts)))?;
    page.close()?;
    let time = |value: &Value, name: &str| value[name].as_f64().unwrap_or(f64::NAN);
    Ok(Figures {
        place: "in the page",
        bytes: fs::metadata(path).map_or(0, |data| data.len()),
        open: time(&opened, "build"),
        drawn: Some(time(&opened, "drawn")),
        asked: ASKED.map(|name| (time(&asked[name], "median"), time(&asked[name], "worst"))),
    })
}
