//! What a person sees where the page cannot run.

use crate::stage::{Flow, RUNS, Stage, check, shown};
use elshi_browser::{Fault, Look, Result};

/// The words about a page that does not start are seen.
const SAID: &str = "getComputedStyle(document.querySelector('#late')).visibility === 'visible'";
const TITLE: &str = "North Macedonia Backed Reforms in Kazakhstan";

/// Flows in which things go wrong on purpose.
pub fn flows() -> Vec<Flow> {
    let noisy = |name: &str, steps: fn(&Stage) -> Result<()>| Flow {
        name: name.to_owned(),
        steps: Box::new(steps),
        noisy: true,
    };
    vec![
        noisy("where the Wasm is missing the page says so, over readable titles", |stage| {
            says_why(stage, Fault::Missing(".wasm"))
        }),
        noisy("where the Wasm is damaged the page says so, over readable titles", |stage| {
            says_why(stage, Fault::Broken(".wasm"))
        }),
        noisy("where the script is missing the page says so, over readable titles", |stage| {
            says_why(stage, Fault::Missing(".js"))
        }),
        noisy("where the Wasm does not come the page says so after a while", says_late),
        noisy("without JavaScript the titles are readable", without_scripts),
        noisy("a page that breaks says so, keeps its address, and starts again", breaks),
    ]
}

fn says_why(stage: &Stage, fault: Fault) -> Result<()> {
    let host = stage.host(fault)?;
    let page = stage.window(Look::WIDE)?;
    page.go(&host.address())?;
    page.wait("document.querySelector('#late[data-failed]')")?;
    page.wait(SAID)?;
    let said = shown(&page, "#late")?;
    check(said.contains("could not start"), || format!("it says: {said}"))?;
    let titles = shown(&page, ".plain")?;
    check(titles.contains(TITLE), || format!("the titles are not there: {titles}"))
}

/// Said after seconds, by what is an animation to the browser and no motion to
/// anybody: those who want none are told too, as the window here asks.
fn says_late(stage: &Stage) -> Result<()> {
    let host = stage.host(Fault::Silent(".wasm"))?;
    let page = stage.window(Look::WIDE)?;
    page.go(&host.address())?;
    page.wait(SAID)?;
    let said = shown(&page, "#late")?;
    check(said.contains("has not started yet"), || format!("it says: {said}"))
}

/// Breaks the page as an extension does that rebuilds what it did not make.
fn breaks(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "?v=1&country=ARM")?;
    let hidden = "document.querySelector('#crash').hidden";
    check(page.eval(hidden)? == true, || "it says so before it breaks".to_owned())?;
    page.eval("document.querySelector('#results').replaceChildren()")?;
    page.click(".tabs-wide a:last-child")?;
    page.wait(&format!("!{hidden}"))?;
    let said = shown(&page, "#crash")?;
    check(said.contains("stopped working"), || format!("it says: {said}"))?;
    let place = page.text("location.search")?;
    page.click("#crash a")?;
    page.wait(RUNS)?;
    page.wait(hidden)?;
    let again = page.text("location.search")?;
    check(place.contains("ARM") && again == place, || format!("it went from {place} to {again}"))
}

fn without_scripts(stage: &Stage) -> Result<()> {
    let page = stage.window(Look::WIDE)?;
    page.call("Emulation.setScriptExecutionDisabled", serde_json::json!({ "value": true }))?;
    page.go(&stage.site().address())?;
    let text = page.text("document.body.innerText")?;
    for words in [TITLE, "need JavaScript"] {
        check(text.contains(words), || format!("`{words}` is not shown: {text}"))?;
    }
    Ok(())
}
