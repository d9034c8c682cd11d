//! What a person does with texts of their own: opens, keeps and drops them.

use crate::stage::{Result, Stage, quoted};
use elshi_browser::{Look, Page};
use std::rc::Rc;

/// The built-in bulletin's text and facts.
pub const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
pub const FACTS: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/facts.toml");

/// Shows the dialog.
pub fn dialog(page: &Page) -> Result<()> {
    page.click(".masthead-tools .button")?;
    page.wait("document.querySelector('dialog[open]')")?;
    page.wait("!document.querySelector('dialog[open] progress')")
}

/// The page with the example read, beside the built-in bulletin or instead.
pub fn example(stage: &Stage, look: Look, beside: bool) -> Result<Rc<Page>> {
    let page = stage.open(look, "")?;
    dialog(&page)?;
    if beside {
        page.click(".open-keep input")?;
    }
    page.click("dialog[open] .open-sources .button-plain")?;
    page.wait("document.querySelector('.review')?.textContent.includes('9 engagements not')")?;
    leave(&page)?;
    Ok(page)
}

/// Leaves the dialog.
pub fn leave(page: &Page) -> Result<()> {
    page.wait("!document.querySelector('dialog[open] progress')")?;
    page.eval("document.querySelector('dialog[open]')?.close()")?;
    page.wait("!document.querySelector('dialog[open]')")
}

/// Drops files on the page.
pub fn drop_files(page: &Page, files: &[(&str, &str)]) -> Result<()> {
    let files: Vec<String> = files
        .iter()
        .map(|(name, text)| {
            format!("all.items.add(new File([{}], {}));", quoted(text), quoted(name))
        })
        .collect();
    page.eval(&format!(
        "(() => {{ const all = new DataTransfer(); {}
            document.dispatchEvent(new DragEvent('drop', {{ dataTransfer: all, bubbles: true }})); }})()",
        files.join("")
    ))?;
    page.wait("!document.querySelector('dialog[open] progress')")
}

/// Keeps what is open under a name, in the open dialog; waits for the answer.
pub fn keep(page: &Page, name: &str) -> Result<()> {
    begin_to_keep(page, name)?;
    page.wait("!document.querySelector('dialog[open] progress')")
}

/// The same, without waiting.
pub fn begin_to_keep(page: &Page, name: &str) -> Result<()> {
    page.eval("document.querySelector('.kept input').value = ''")?;
    page.click(".kept input")?;
    page.type_text(name)?;
    page.click(".kept .open-actions .button")
}

/// That a collection is listed.
pub fn listed(name: &str) -> String {
    format!(
        "[...document.querySelectorAll('.kept-name')].some((one) => one.textContent === {})",
        quoted(name)
    )
}

/// Opens what is kept under a name, in the open dialog.
pub fn open_kept(page: &Page, name: &str) -> Result<()> {
    page.wait(&listed(name))?;
    page.eval(&format!(
        "[...document.querySelectorAll('.kept-list li')].find((one) => one.querySelector('.kept-name').textContent === {}).querySelector('.button').setAttribute('data-test', 'kept')",
        quoted(name)
    ))?;
    page.click("[data-test=kept]")?;
    page.wait("!document.querySelector('dialog[open] progress')")
}

/// The page at its first address, with the dialog shown.
pub fn again(stage: &Stage, page: &Page) -> Result<()> {
    page.go(&stage.site().address())?;
    page.wait(crate::stage::RUNS)?;
    dialog(page)
}
