//! The same questions put to Elshi and to the libraries that a JavaScript team
//! would take, in one page and one run: the ratios hold on any machine.

use super::table;
use crate::tools::node_folder;
use crate::{Result, root};
use elshi_browser::{Browser, Fault, Look, Page, Site};
use serde_json::Value;
use std::path::PathBuf;
use std::{env, fs};

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

/// Measures on the table that `ELSHI_CORPORA`, or a folder beside the
/// repository, holds; says so where there is none.
pub fn print() -> Result<()> {
    let corpora = env::var_os("ELSHI_CORPORA")
        .map_or_else(|| root().join("../shared/corpora"), PathBuf::from);
    let path = corpora.join("diplomatic-events.csv");
    let Ok(csv) = fs::read_to_string(&path) else {
        println!(
            "\nNo table at {}: the comparison with other libraries is left out.",
            path.display()
        );
        return Ok(());
    };
    let scripts = root().join("xtask/bench");
    let libraries = node_folder("bench-peers", &scripts.join("package.json"))?.join("node_modules");
    let site = Site::serve(&root().join("dist"), Fault::None)?;
    let browser = Browser::launch()?;
    let read = |path: PathBuf| {
        fs::read_to_string(&path)
            .map_err(|error| format!("cannot read {}: {error}", path.display()))
    };
    let script = read(scripts.join("peers.js"))?;
    let csv = Value::from(csv).to_string();
    let mut rows = Vec::new();
    for (name, file) in PEERS.into_iter().chain([("elshi", "")]) {
        let page = browser.open(Look::WIDE)?;
        page.go(&site.address())?;
        page.wait("document.querySelector('#results .entry')")?;
        page.eval("window.peers = {}, 0")?;
        if !file.is_empty() {
            load(&page, name, &read(libraries.join(file))?)?;
        }
        page.eval(&format!("{script};0"))?;
        let told = page.eval(&format!("measure('{name}', {csv})"))?;
        rows.push(row(name, &told));
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
    Ok(())
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
