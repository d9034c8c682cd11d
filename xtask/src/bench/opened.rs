//! The page with a table of a person's own in it: how soon it is open, how
//! soon it answers, what it keeps in memory, and each frame of its timeline.

use super::table;
use super::targets::Target;
use super::times::{FRAME, at, script, spent};
use crate::Result;
use elshi_browser::{Browser, Look, Page, Site};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use std::thread;
use std::time::Duration;

/// How often the table is opened again.
const OPENED: usize = 9;
/// In how many fresh pages it is opened for the first time, each way.
const FRESH: usize = 5;
/// Steps of the timeline that are watched.
const STEPS: usize = 96;
/// What the main thread works.
const WORK: &[&str] = &["TaskDuration"];

/// Remembers each Wasm memory of the page, for it to be weighed.
const WEIGH: &str = "
    globalThis.memories = [];
    for (const name of ['instantiate', 'instantiateStreaming']) {
        const make = WebAssembly[name];
        WebAssembly[name] = async (...given) => {
            const made = await make.apply(WebAssembly, given);
            const memory = (made.instance ?? made).exports.memory;
            if (memory) globalThis.memories.push(memory);
            return made;
        };
    }";

/// A page that is ready to be measured.
///
/// # Errors
/// Where the page does not start.
pub fn visit(browser: &Browser, site: &Site) -> Result<Page> {
    let page = browser.open(Look::WIDE)?;
    page.call("Page.addScriptToEvaluateOnNewDocument", json!({ "source": WEIGH }))?;
    // What the main thread itself works, whatever else this machine does.
    page.call("Performance.enable", json!({ "timeDomain": "threadTicks" }))?;
    page.go(&site.address())?;
    page.wait("document.querySelector('#results .entry')")?;
    page.eval(&script("page.js")?)?;
    Ok(page)
}

/// Puts a file at hand as `bench.file`, as choosing it does.
///
/// # Errors
/// Where the browser does not answer.
pub fn give(page: &Page, path: &Path) -> Result<()> {
    let input = json!({ "expression": "bench.input = Object.assign(document.createElement('input'), { type: 'file' })" });
    let made = page.call("Runtime.evaluate", input)?;
    let files = json!({ "files": [path], "objectId": made["result"]["objectId"] });
    page.call("DOM.setFileInputFiles", files)?;
    page.eval("bench.file = bench.input.files[0], 0").map(drop)
}

/// Milliseconds of the first opening in each of some fresh pages, of opening
/// the compiled-in set in each, and of its first answer; `loaded` has the reader loaded before,
/// as a person does who drags the file over the page.
fn first(browser: &Browser, site: &Site, path: &Path, loaded: bool) -> Result<[Vec<f64>; 3]> {
    let mut times = [const { Vec::new() }; 3];
    for _ in 0..FRESH {
        let page = visit(browser, site)?;
        let built_in = page.eval("bench.builtIn()")?;
        for part in 0..2 {
            times[part + 1].push(built_in[part].as_f64().unwrap_or(f64::NAN));
        }
        give(&page, path)?;
        let first = page.eval(&format!("bench.first(bench.file, {loaded})"))?;
        times[0].push(first.as_f64().unwrap_or(f64::NAN));
        page.close()?;
    }
    Ok(times)
}

/// What a promise gives, however long that takes, up to some minutes: one
/// evaluation alone is answered within one or not at all.
///
/// # Errors
/// What the promise is broken with, or that it is not kept in time.
pub fn wait(page: &Page, promise: &str) -> Result<Value> {
    page.eval(&format!(
        "bench.told = undefined, Promise.resolve().then(() => {promise})
            .then((told) => {{ bench.told = {{ told }}; }}, (why) => {{ bench.told = {{ why: String(why) }}; }}), 0"
    ))?;
    for _ in 0..300 {
        let mut told = page.eval("bench.told ?? null")?;
        match told["why"].as_str() {
            Some(why) => return Err(why.to_owned()),
            None if told.is_object() => return Ok(told["told"].take()),
            None => thread::sleep(Duration::from_secs(1)),
        }
    }
    Err("not done after five minutes".to_owned())
}

/// Measures with a table in the page and judges by the targets.
///
/// # Errors
/// Where the page does not do what it is asked.
pub fn print(browser: &Browser, site: &Site, path: &Path) -> Result<Vec<Target>> {
    let page = visit(browser, site)?;
    give(&page, path)?;
    let before = weigh(&page)?;
    page.eval("bench.open(bench.file).then(() => 0)")?;
    let after = weigh(&page)?;
    page.close()?;
    let [unloaded, built_in, answer] = first(browser, site, path, false)?;
    let [loaded, ..] = first(browser, site, path, true)?;
    let page = visit(browser, site)?;
    give(&page, path)?;
    let again = again(&page)?;
    let [zoom, pan] = frames(&page)?;
    let nodes = page.eval("bench.nodes()")?.as_f64().unwrap_or(f64::NAN);
    page.close()?;
    let size = fs::metadata(path).map_or(0, |data| data.len()) as f64;
    let mut rows = Vec::new();
    for (name, part) in ["Wasm memory", "heap of JavaScript", "buffers"].iter().zip(0..) {
        let cells = [before[part], after[part], after[part] - before[part]];
        let cells = cells.iter().map(|bytes| format!("{bytes:.0}"));
        rows.push([(*name).to_owned()].into_iter().chain(cells).collect());
    }
    table(&["bytes of the page", "before opening", "after", "more"], &rows);
    println!("\nAfter a collection of garbage each; the worker that read has ended.");
    println!("The one that waits in its place is not counted.");
    let more: f64 = after.iter().sum::<f64>() - before.iter().sum::<f64>();
    println!("What follows the first paint takes the main thread {:.0} ms.", at(&again.after, 0.5));
    let ranged = |name: &str, times: &[f64], most: f64| {
        let name = format!("{name}, ms (least {:.0}, worst {:.0})", at(times, 0.0), at(times, 1.0));
        Target::most(&name, at(times, 0.5), most)
    };
    Ok(vec![
        Target::most("open the compiled-in set, ready to query, ms", at(&built_in, 0.5), 5.0),
        Target::most("its first answer, code not hot, ms", at(&answer, 0.5), FRAME),
        ranged("open the table first, loading the reader", &unloaded, 150.0),
        ranged("open the table first, the reader loaded", &loaded, 150.0),
        ranged("open the table again", &again.build, 150.0),
        ranged("from there to the painted page", &again.drawn, 100.0),
        ranged("main thread, taking the set over and first paint", &again.work, 100.0),
        Target::most("zoom, main thread a frame, median, ms", at(&zoom, 0.5), FRAME),
        Target::most("zoom, p95, ms", at(&zoom, 0.95), FRAME),
        Target::most("zoom, worst, ms", at(&zoom, 1.0), FRAME),
        Target::most("pan, main thread a frame, median, ms", at(&pan, 0.5), FRAME),
        Target::most("pan, p95, ms", at(&pan, 0.95), FRAME),
        Target::most("pan, worst, ms", at(&pan, 1.0), FRAME),
        Target::most("nodes of the page", nodes, 1500.0),
        Target::most("bytes that opening adds, by those of the table", more / size, 1.5),
    ])
}

/// Bytes of Wasm memory, of JavaScript's heap in use, and of other buffers.
fn weigh(page: &Page) -> Result<[f64; 3]> {
    rest(page)?;
    page.call("HeapProfiler.collectGarbage", json!({}))?;
    let wasm = page.eval("memories.reduce((sum, memory) => sum + memory.buffer.byteLength, 0)")?;
    let wasm = wasm.as_f64().unwrap_or(f64::NAN);
    let heap = page.call("Runtime.getHeapUsage", json!({}))?;
    let part = |name: &str| heap[name].as_f64().unwrap_or(0.0);
    // A Wasm memory is a buffer too, and is counted once.
    let buffers = (part("backingStorageSize") - wasm).max(0.0);
    Ok([wasm, part("usedSize"), buffers])
}

/// Milliseconds of opening the table anew, the page at rest before.
#[derive(Default)]
struct Again {
    /// Until the set can be asked.
    build: Vec<f64>,
    /// From there until it is painted.
    drawn: Vec<f64>,
    /// What the main thread works for both.
    work: Vec<f64>,
    /// What it works after that.
    after: Vec<f64>,
}

/// Opens the table again and again; the first time does not count.
fn again(page: &Page) -> Result<Again> {
    let mut again = Again::default();
    for time in 0..=OPENED {
        let before = spent(page, WORK)?;
        let told = page.eval("bench.open(bench.file)")?;
        let painted = spent(page, WORK)?;
        rest(page)?;
        if time > 0 {
            again.build.push(told["build"].as_f64().unwrap_or(f64::NAN));
            again.drawn.push(told["drawn"].as_f64().unwrap_or(f64::NAN));
            again.work.push(painted - before);
            again.after.push(spent(page, WORK)? - painted);
        }
    }
    Ok(again)
}

/// Waits until what was opened before is let go of: that is done in the tasks
/// that follow, and none of it is what is measured next.
fn rest(page: &Page) -> Result<()> {
    page.eval("new Promise((done) => setTimeout(done, 1500))").map(drop)
}

/// Milliseconds of the main thread that steps take: zooming, panning.
fn frames(page: &Page) -> Result<[Vec<f64>; 2]> {
    let mut times = [Vec::new(), Vec::new()];
    for number in 0..STEPS {
        let before = spent(page, WORK)?;
        page.eval(&format!("bench.step({number}).then(() => 0)"))?;
        times[number % 2].push(spent(page, WORK)? - before);
    }
    Ok(times)
}
