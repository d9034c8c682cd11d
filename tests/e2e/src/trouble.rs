//! What a person sees where the page cannot run.

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
