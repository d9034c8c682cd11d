//! How soon the page answers, in headless Chromium on this machine: from
//! navigation to a page one can use, and from a click on a country to the
//! painted result.

use super::table;
use super::times::{FRAME, at, spent};
use crate::{Result, root};
use elshi_browser::{Browser, Fault, Look, Page, Site};
use serde_json::json;

/// How often each is measured.
const RUNS: usize = 25;
/// What a click costs the page.
const WORK: &[&str] = &["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"];

/// Tells, once the page has its rooms and they are painted, how long that took.
const WATCH: &str = "
    new MutationObserver((_, watcher) => {
        if (!document.querySelector('#results .entry')) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.usable = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });";

/// Clicks on a country among the filters; tells when the result is painted.
const CLICK: &str = "
    new Promise((done) => {
        const boxes = document.querySelectorAll('.room-filters input[type=checkbox]');
        const start = performance.now();
        boxes[0].click();
        requestAnimationFrame(() => setTimeout(() => done(performance.now() - start)));
    })";

/// Measures and prints.
pub fn print() -> Result<()> {
    let site = Site::serve(&root().join("dist"), Fault::None)?;
    let browser = Browser::launch()?;
    let usable: Result<Vec<f64>> = (0..RUNS).map(|_| first_visit(&browser, &site)).collect();
    let page = visit(&browser, &site)?;
    let (mut painted, mut worked) = (Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let before = spent(&page, WORK)?;
        painted.push(page.eval(CLICK)?.as_f64().unwrap_or_default());
        worked.push(spent(&page, WORK)? - before);
    }
    let mut rows = Vec::new();
    let named = [
        ("navigation to a page one can use, nothing cached", usable?),
        ("click on a country to the painted result", painted),
        ("of that: script, style and layout", worked),
    ];
    for (name, times) in named {
        let cells = [0.5, 0.95].map(|part| format!("{:.1}", at(&times, part)));
        rows.push([&[name.to_owned()][..], &cells].concat());
    }
    table(&["milliseconds", "median", "p95"], &rows);
    println!("\n{RUNS} runs each in headless Chromium; one frame is {FRAME} ms.");
    Ok(())
}

fn visit(browser: &Browser, site: &Site) -> Result<Page> {
    let page = browser.open(Look::WIDE)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))?;
    page.call("Performance.enable", json!({}))?;
    page.go(&site.address())?;
    page.wait("globalThis.usable")?;
    Ok(page)
}

fn first_visit(browser: &Browser, site: &Site) -> Result<f64> {
    let page = visit(browser, site)?;
    let time = page.eval("globalThis.usable")?.as_f64();
    page.close()?;
    time.ok_or_else(|| "the page does not tell its time".to_owned())
}
