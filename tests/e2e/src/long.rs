//! A text of many megabytes without a line's end, which is one item: it is
//! watched while it is read, stopped in its midst, and shown in part.

use crate::flow;
use crate::stage::{Flow, Result, Stage, check};
use elshi_browser::{Look, Page};

const SENTENCE: &str = "Foreign Minister of Latvia Anna Kalnina met with Ambassador of Norway Espen \
                        Eide in Riga and noted the growth of trade. ";
/// How much more than any screen holds is never shown of a text, in letters.
const MOST_SHOWN: u64 = 100_000;

/// Flows with long texts.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("reading within one long item is told and can be cancelled", cancelled),
        flow("of one long item the part is shown where the words stand", shown_in_part),
    ]
}

/// Drops a text of so many sentences.
fn drop_long(page: &Page, sentences: u32) -> Result<()> {
    page.eval(&format!(
        "(() => {{ const all = new DataTransfer();
            all.items.add(new File(['{SENTENCE}'.repeat({sentences})], 'long.txt'));
            document.dispatchEvent(new DragEvent('drop', {{ dataTransfer: all, bubbles: true }})); }})()"
    ))
    .map(drop)
}

fn cancelled(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    drop_long(&page, 80_000)?;
    page.wait(
        "(() => { const told = document.querySelector('dialog[open] progress[value]');
            return told && told.value > 0 && told.value < told.max; })()",
    )?;
    page.click("dialog[open] .open-busy .button")?;
    page.wait("!document.querySelector('dialog[open]')")?;
    let total = page.eval("window.elshi.query({ limit: 0 }).total")?;
    check(total == 9, || format!("{total} engagements are open after cancelling"))
}

fn shown_in_part(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    drop_long(&page, 12_000)?;
    page.wait("document.querySelector('.review')")?;
    page.eval("document.querySelector('dialog[open]')?.close()")?;
    page.wait("!document.querySelector('dialog[open]')")?;
    page.click("#results .entry a")?;
    page.wait("document.querySelector('.passage-text')?.textContent.includes('Anna Kalnina')")?;
    let length = page.eval("document.querySelector('.passage-text').textContent.length")?;
    let fits = length.as_u64().is_some_and(|length| length < MOST_SHOWN);
    check(fits, || format!("{length} letters of the text are shown"))
}
