//! What a person sees where the page cannot run, or breaks.

use crate::stage::{Flow, Stage, check, shown};
use elshi_browser::{Fault, Look, Result};

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
        noisy("without JavaScript the titles are readable", without_scripts),
        noisy("a crash leaves a message with a way on, and keeps the address", crash),
    ]
}

fn says_why(stage: &Stage, fault: Fault) -> Result<()> {
    let host = stage.host(fault)?;
    let page = stage.window(Look::WIDE)?;
    page.go(&host.address())?;
    page.wait("document.querySelector('#late[data-failed]')")?;
    page.wait("getComputedStyle(document.querySelector('#late')).visibility === 'visible'")?;
    let said = shown(&page, "#late")?;
    check(said.contains("could not start"), || format!("it says: {said}"))?;
    let titles = shown(&page, ".plain")?;
    check(titles.contains(TITLE), || format!("the titles are not there: {titles}"))
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

/// Something outside the page, such as an extension, takes away elements that
/// the page is about to change.
fn crash(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "?v=1&view=list")?;
    let address = page.text("location.href")?;
    page.eval(
        "for (const one of document.querySelectorAll('.room-list *')) { const shell = document.createElement('font'); shell.append(...one.childNodes); one.append(shell); }",
    )?;
    page.eval("document.querySelector('.room-filters input[type=checkbox]').click()").ok();
    page.eval("document.querySelector('.room-list').innerHTML = ''").ok();
    page.eval("document.querySelectorAll('.room-filters input[type=checkbox]')[2].click()").ok();
    page.wait("document.querySelector('#crash') && !document.querySelector('#crash').hidden")?;
    let told = shown(&page, "#crash")?;
    check(told.contains("load the page again"), || format!("it says: {told}"))?;
    let now = page.text("location.href")?;
    check(now.starts_with(&address), || format!("the address went from {address} to {now}"))?;
    page.click("#crash a")?;
    page.wait("document.querySelector('#results') && document.querySelector('#crash').hidden")
}
