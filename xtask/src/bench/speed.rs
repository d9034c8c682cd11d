//! How soon the page answers, in headless Chromium on this machine: from
//! navigation to a page one can use, and from a click on a country to the
//! painted result.

use super::table;
use super::times::{FRAME, at, script, spent};
use crate::Result;
use elshi_browser::{Browser, Look, Page, Site};
use serde_json::json;

/// How often each is measured.
const RUNS: usize = 25;
/// What a click costs the page.
const WORK: &[&str] = &["ScriptDuration", "LayoutDuration", "RecalcStyleDuration"];

/// Tells, once the page has its rooms and they are painted, how long that took;
/// filters are drawn last.
const WATCH: &str = "
    new MutationObserver((_, watcher) => {
        if (!document.querySelector('#results .facets')) return;
        watcher.disconnect();
        requestAnimationFrame(() => setTimeout(() => { globalThis.usable = performance.now(); }));
    }).observe(document, { childList: true, subtree: true });";

/// Milliseconds of some clicks.
#[derive(Default)]
struct Clicks {
    /// From the click until its result is painted, by the clock.
    painted: Vec<f64>,
    /// Script, style and layout until then.
    before: Vec<f64>,
    /// The same of what the page draws after that paint.
    after: Vec<f64>,
}

/// Measures and prints.
///
/// # Errors
/// Where the page does not do what it is asked.
pub fn print(browser: &Browser, site: &Site) -> Result<()> {
    let usable: Result<Vec<f64>> = (0..RUNS).map(|_| first_visit(browser, site)).collect();
    let mut rows = vec![row("navigation to a page one can use, nothing cached", &usable?)];
    let names = ["choosing a country", "taking the choice away"];
    for (name, clicks) in names.into_iter().zip(&clicks(browser, site)?) {
        rows.push(row(&format!("{name}, from the click to the painted result"), &clicks.painted));
        rows.push(row("– of that script, style and layout, main thread", &clicks.before));
        rows.push(row("– the same of what is drawn after that paint", &clicks.after));
    }
    table(&["milliseconds", "median", "p95"], &rows);
    println!("\n{RUNS} runs each in headless Chromium; one frame is {FRAME} ms.");
    println!("The main thread is told by what it works, so that other programs do not count.");
    Ok(())
}

fn row(name: &str, times: &[f64]) -> Vec<String> {
    let cells = [0.5, 0.95].map(|part| format!("{:.1}", at(times, part)));
    [&[name.to_owned()][..], &cells].concat()
}

/// Chooses a country and takes the choice away, again and again.
fn clicks(browser: &Browser, site: &Site) -> Result<[Clicks; 2]> {
    let page = visit(browser, site)?;
    page.eval(&script("click.js")?)?;
    let mut both = [Clicks::default(), Clicks::default()];
    for run in 0..2 * RUNS {
        let clicks = &mut both[run % 2];
        let start = spent(&page, WORK)?;
        clicks.painted.push(page.eval("bench.click()")?.as_f64().unwrap_or_default());
        let painted = spent(&page, WORK)?;
        page.eval("bench.rest().then(() => 0)")?;
        clicks.before.push(painted - start);
        clicks.after.push(spent(&page, WORK)? - painted);
    }
    Ok(both)
}

fn visit(browser: &Browser, site: &Site) -> Result<Page> {
    let page = browser.open(Look::WIDE)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WATCH }))?;
    page.call("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
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
