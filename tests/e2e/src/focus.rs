//! Where the keyboard goes on when what had it is gone.

use crate::flow;
use crate::own::{dialog, drop_files};
use crate::stage::{Flow, Stage, quoted};
use elshi_browser::{Look, Page, Result};

/// Flows after which nobody has to begin at the top of the page again.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("a sheet that is closed gives the focus back to what opened it", sheet),
        flow("a chip that is taken away leaves the focus at what matches now", chip),
        flow("the last step that is undone leaves the focus at redoing it", undone),
        flow("a text that is opened leaves the focus where it was asked for", text),
        flow("a table with something to tell of leads to what was read of it", table),
    ]
}

fn focused(page: &Page, selector: &str) -> Result<()> {
    page.wait(&format!("document.activeElement.matches({})", quoted(selector)))
}

fn sheet(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let headline = ".entry:nth-child(2) .entry-title a";
    for leave in ["Enter", "Escape"] {
        page.eval(&format!("document.querySelector({}).focus()", quoted(headline)))?;
        page.key("Enter")?;
        focused(&page, ".detail-title")?;
        if leave == "Enter" {
            page.key("Shift+Tab")?;
            focused(&page, ".detail-tools *, .detail-back a")?;
            page.eval("document.querySelector('.detail-back a').focus()")?;
        }
        page.key(leave)?;
        page.wait("!document.querySelector('.detail')")?;
        focused(&page, headline)?;
    }
    page.eval("document.querySelector('.tl-plot').focus()")?;
    page.key("Home")?;
    page.key("Enter")?;
    focused(&page, ".detail-title")?;
    page.key("Escape")?;
    focused(&page, ".tl-plot")?;
    let linked = stage.open(Look::WIDE, "?v=1&open=engagement:burshakov-meets-mucunski")?;
    focused(&linked, ".detail-title")?;
    linked.key("Escape")?;
    focused(&linked, ".entry-title a")
}

fn chip(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "?v=1&country=MEX&subject=bilateral-relations")?;
    for press in [".chip", ".status .button-plain"] {
        page.wait(&format!("document.querySelector({})", quoted(press)))?;
        page.eval(&format!("document.querySelector({}).focus()", quoted(press)))?;
        page.key("Enter")?;
        focused(&page, ".match-count")?;
    }
    page.wait(crate::items::ALL)
}

fn undone(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.click(".room-filters input[type=checkbox]")?;
    page.wait("document.querySelector('.chip')")?;
    page.eval("document.querySelector('#open + .button').focus()")?;
    page.key("Enter")?;
    page.wait(crate::items::ALL)?;
    focused(&page, "#open ~ .button:enabled")
}

fn text(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    dialog(&page)?;
    page.click("dialog[open] .open-sources .button-plain")?;
    page.wait("document.querySelector('.review')?.textContent.includes('9 engagements not')")?;
    page.wait("!document.querySelector('dialog[open]')")?;
    focused(&page, "#open")
}

fn table(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::PHONE, "")?;
    let strange = "Datum,Wer\n2026-01-05,Anna Berg\n";
    drop_files(&page, &[("strange.csv", strange)])?;
    focused(&page, "dialog[open] .findings summary")?;
    let vague = "Date,Person,Country\nsome day,Anna Berg,Sweden\n2026-01-05,Bo Lund,Norway\n";
    drop_files(&page, &[("vague.csv", vague)])?;
    focused(&page, "dialog[open] [role=status] .button")?;
    page.wait("document.activeElement.parentElement.previousSibling.textContent.startsWith('2 engagements are open')")?;
    page.key("Enter")?;
    page.wait("!document.querySelector('dialog[open]')")?;
    focused(&page, "#open")
}
