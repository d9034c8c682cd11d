//! The page wherever it is put: at a sub-path, reached by links and history, on
//! a narrow screen.

use crate::flow;
use crate::stage::{Flow, RUNS, Stage, check, shown};
use elshi_browser::{Look, Result};

/// Flows about where the page is.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("the page works at a sub-path, links and history too", sub_path),
        Flow {
            name: "once loaded, the page opens while its host is down".to_owned(),
            steps: Box::new(host_down),
            noisy: true,
        },
        flow("a text that nobody prepared is read, and reviewed by keyboard", unprepared),
        flow("back and forward lead through what was looked at", history),
        flow("a link with unknown parts opens, and says which parts", strange_link),
        flow("nothing is wider than a window of 320 pixels", narrow),
        flow("no room of a wide window makes the page itself scroll", wide),
    ]
}

fn sub_path(stage: &Stage) -> Result<()> {
    let page = stage.window(Look::WIDE)?;
    page.go(&stage.site().sub_address())?;
    page.wait(RUNS)?;
    page.click(".entry-title a")?;
    page.wait("document.querySelector('.detail')")?;
    let address = page.text("location.pathname")?;
    check(address == elshi_browser::SUB_PATH, || format!("the page went to {address}"))?;
    page.back()?;
    page.wait("!document.querySelector('.detail')")
}

fn unprepared(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.click(".masthead-tools .button")?;
    page.wait("document.querySelector('dialog[open]')")?;
    page.click("dialog[open] .open-actions .button-plain")?;
    page.wait("document.querySelector('.review')?.textContent.includes('9 engagements not')")?;
    page.wait("!document.querySelector('dialog[open] progress')")?;
    page.eval("document.querySelector('dialog[open]')?.close()")?;
    let unreviewed = "document.querySelectorAll('.room-list .tag-unreviewed').length";
    page.wait(&format!("{unreviewed} === 9"))?;
    page.eval("document.querySelector('.review').focus()")?;
    page.key("a")?;
    page.wait("document.querySelector('.review')?.textContent.includes('8 engagements not')")?;
    page.key("u")?;
    page.wait("document.querySelector('.review')?.textContent.includes('9 engagements not')")
}

/// The console tells that the host is down; the page is there all the same.
fn host_down(stage: &Stage) -> Result<()> {
    let host = stage.host(elshi_browser::Fault::None)?;
    let page = stage.window(Look::WIDE)?;
    page.go(&host.address())?;
    page.wait(RUNS)?;
    page.wait("navigator.serviceWorker.controller")?;
    host.go_down();
    page.go(&format!("{}?v=1&view=list", host.address()))?;
    page.wait(RUNS)?;
    page.click(".entry-title a")?;
    page.wait("document.querySelector('.detail mark')")
}

fn history(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.click(".entry-title a")?;
    page.wait("document.querySelector('.detail')")?;
    let title = shown(&page, ".detail-title")?;
    page.click(".detail a.proof")?;
    page.wait("document.querySelector('mark.open')")?;
    page.back()?;
    page.wait("!document.querySelector('mark.open') && document.querySelector('.detail')")?;
    page.back()?;
    page.wait("!document.querySelector('.detail')")?;
    page.eval("history.forward()")?;
    page.wait("document.querySelector('.detail')")?;
    check(shown(&page, ".detail-title")? == title, || "forward opens another".to_owned())
}

fn strange_link(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "?v=1&country=XXX&colour=red")?;
    page.wait("document.querySelector('.problems')")?;
    let told = shown(&page, ".problems")?;
    check(told.contains("XXX") && told.contains("colour"), || format!("it says only: {told}"))
}

fn narrow(stage: &Stage) -> Result<()> {
    for query in ["", "?v=1&view=map", "?v=1&view=list", "?v=1&view=positions", "?v=1&view=filters"]
    {
        let page = stage.open(Look::PHONE.width(320), query)?;
        let wide = page.eval("document.documentElement.scrollWidth")?;
        check(wide.as_u64() <= Some(320), || format!("`{query}` is {wide} pixels wide"))?;
    }
    Ok(())
}

fn wide(stage: &Stage) -> Result<()> {
    for query in [
        "",
        "?v=1&view=positions",
        "?v=1&view=compare",
        "?v=1&open=engagement:burshakov-meets-mucunski",
    ] {
        let page = stage.open(Look::WIDE, query)?;
        let high = page.eval("document.documentElement.scrollHeight")?;
        check(high.as_u64() <= Some(900), || format!("`{query}` is {high} pixels high"))?;
    }
    Ok(())
}
