//! The same questions put to Elshi and to the libraries that a JavaScript team
//! would take, in one page and one run: the ratios hold on any machine.

use super::targets::Target;
use super::times::script;
use super::{table, words};
use crate::tools::node_folder;
use crate::{Result, root};
use elshi_browser::{Browser, Look, Page, Site};
use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};

/// A library's name in `peers.js`, and its script in `node_modules`.
const PEERS: [(&str, &str); 7] = [
    ("minisearch", "minisearch/dist/umd/index.js"),
    ("lunr", "lunr/lunr.js"),
    ("fuse", "fuse.js/dist/fuse.cjs"),
    ("flexsearch", "flexsearch/dist/flexsearch.bundle.min.js"),
    ("crossfilter", "crossfilter2/crossfilter.js"),
    ("itemsjs", "itemsjs/dist/index.umd.js"),
    ("vis", "vis-timeline/standalone/umd/vis-timeline-graph2d.min.js"),
];

/// Our own page, by what is there before its time is taken.
const OURS: [&str; 3] = ["elshi", "elshi, loaded before", "elshi, opened again"];

/// Measures on a table, and judges our own figures by the targets.
///
/// # Errors
/// Where the libraries cannot be had, or the browser does not answer.
pub fn print(browser: &Browser, site: &Site, path: &Path) -> Result<Vec<Target>> {
    let scripts = root().join("xtask/bench");
    let libraries = node_folder("bench-peers", &scripts.join("package.json"))?.join("node_modules");
    let read = |path: PathBuf| {
        fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let script = script("peers.js")?;
    let csv = Value::from(read(path.to_owned())?).to_string();
    let mut rows = Vec::new();
    let (mut all, mut words) = (Vec::new(), Vec::new());
    for (name, file) in PEERS.into_iter().chain(OURS.map(|name| (name, ""))) {
        let page = browser.open(Look::WIDE)?;
        page.go(&site.address())?;
        page.wait("document.querySelector('#results .entry')")?;
        page.eval("window.peers = {}, 0")?;
        if !file.is_empty() {
            load(&page, name, &read(libraries.join(file))?)?;
        }
        page.eval(&script)?;
        let told = page.eval(&format!("measure('{name}', {csv})"))?;
        rows.push(row(name, &told));
        let asked = page.eval("exactWords")?;
        let asked = asked.as_array().into_iter().flatten().filter_map(Value::as_str);
        words = asked.map(str::to_owned).collect();
        all.push((name, told));
        page.close()?;
    }
    let head = [
        "milliseconds",
        "records",
        "build",
        "search",
        "worst",
        "select a country",
        "draw 9",
        "draw 1,000",
    ];
    table(&head, &rows);
    println!("\nMedian over the searches; `—` where a library has no such thing.");
    let counted = all.iter().find_map(|(_, told)| told["counted"].as_f64()).unwrap_or(f64::NAN);
    println!("A search of ours with the counts of all facets: {counted:.3} ms.");
    let of = |name: &str| all.iter().find(|(known, _)| *known == name).map(|(_, told)| told);
    let (Some(theirs), Some(ours)) = (of("minisearch"), of("elshi")) else { return Ok(Vec::new()) };
    words::print(&words, &theirs["exact"], &ours["exact"]);
    let time = |name: &str| ours[name].as_f64().unwrap_or(f64::NAN);
    Ok(vec![
        Target::most("search, every hit counted, median, ms", time("median"), 0.1),
        Target::most("search, every hit counted, worst, ms", time("worst"), 1.0),
        Target::most("select a country and read all counts, ms", time("select"), 0.1),
    ])
}

/// Loads a library as a module of the kind that Node.js has.
fn load(page: &Page, name: &str, code: &str) -> Result<()> {
    let wrapped = format!(
        "(function () {{
            var module = {{ exports: {{}} }}, exports = module.exports, define = undefined;
            {code}
            ;window.peers['{name}'] = Object.keys(module.exports).length || typeof module.exports === 'function' ? module.exports : this;
        }}).call(window), 0"
    );
    page.eval(&wrapped).map(drop)
}

fn row(name: &str, told: &Value) -> Vec<String> {
    if let Some(failed) = told["failed"].as_str() {
        let mut row = vec![format!("{name} ({failed})")];
        row.resize(8, "—".to_owned());
        return row;
    }
    let time =
        |name: &str| told[name].as_f64().map_or("—".to_owned(), |time| format!("{time:.3}"));
    let rows = told["records"].as_u64().or(told["rows"].as_u64()).unwrap_or_default();
    let columns = ["build", "median", "worst", "select", "nine", "thousand"];
    [name.to_owned(), rows.to_string()].into_iter().chain(columns.map(time)).collect()
}
