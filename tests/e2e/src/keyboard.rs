//! Everything by keys alone.

use crate::flow;
use crate::items::ALL;
use crate::own::{drop_files, leave};
use crate::stage::{Flow, Stage, check, shown};
use elshi_browser::{Look, Page, Result};

/// Flows without a mouse.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("an engagement is found, opened, read and left by keyboard alone", list),
        flow("the timeline is one stop, walked with arrows and opened with Enter", timeline),
        flow("an empty stretch of time leads to what is nearest, by keyboard alone", empty),
        flow("a filter is set and removed by keyboard alone", filter),
        flow("the first Tab leads past the filters to the content", skip),
    ]
}

/// Presses Tab until what has the focus answers to a selector.
fn tab_to(page: &Page, selector: &str) -> Result<()> {
    for _ in 0..200 {
        page.key("Tab")?;
        let here = format!("document.activeElement.matches({})", crate::stage::quoted(selector));
        if page.eval(&here)? == true {
            return Ok(());
        }
    }
    Err(format!("two hundred Tabs do not reach `{selector}`"))
}

fn list(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    tab_to(&page, ".entry-title a")?;
    page.key("Enter")?;
    page.wait("document.querySelector('.detail')")?;
    page.wait("document.activeElement.matches('.detail-title')")?;
    tab_to(&page, ".detail a.proof")?;
    page.key("Enter")?;
    page.wait("document.querySelector('mark.open')")?;
    let account = shown(&page, ".account")?;
    check(!account.is_empty(), || "what rests on the words is not told".to_owned())?;
    page.eval("document.querySelector('.detail-title').focus()")?;
    page.key("Shift+Tab")?;
    page.wait("document.activeElement.matches('.detail-back a')")?;
    page.key("Enter")?;
    page.wait("!document.querySelector('.detail')")
}

fn timeline(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    tab_to(&page, ".room-timeline [role=listbox]")?;
    let active = "document.activeElement.getAttribute('aria-activedescendant')";
    page.key("Home")?;
    page.wait(&format!("document.getElementById({active})"))?;
    let first = page.text(active)?;
    page.key("ArrowRight")?;
    page.wait(&format!("{active} !== {}", crate::stage::quoted(&first)))?;
    page.key("Enter")?;
    page.wait("document.querySelector('.detail')")
}

fn empty(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let table = "id,start,person,country\na,1900-05-01,Anna,Kenya\nb,2000-03-12,Bela,Kenya\n";
    drop_files(&page, &[("two.csv", table)])?;
    leave(&page)?;
    page.eval("elshi.go({ zoom: '1950-01-01/1950-06-30' }), 0")?;
    page.wait("document.querySelectorAll('.tl-way').length === 2")?;
    let said = shown(&page, ".tl-ways")?;
    check(said == "Earlier: 1 May 1900Nothing on these days.Later: 12 Mar 2000", || said.clone())?;
    tab_to(&page, ".tl-later")?;
    page.key("Enter")?;
    page.wait("!document.querySelector('.tl-way')")?;
    page.wait("document.activeElement.matches('.tl-plot[role=listbox]')")?;
    page.key("Enter")?;
    page.wait("document.querySelector('.detail-title')?.textContent.includes('Bela')")
}

fn filter(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    tab_to(&page, ".room-filters input[type=checkbox]")?;
    page.key(" ")?;
    page.wait("location.search.includes('country=')")?;
    page.wait(&format!("!({ALL})"))?;
    page.key(" ")?;
    page.wait(ALL)
}

fn skip(stage: &Stage) -> Result<()> {
    let rooms = [
        (Look::WIDE, "", "#results .room:not(.room-filters) *"),
        (Look::WIDE, "?v=1&view=positions", ".room-positions *"),
        (Look::PHONE, "?v=1&view=list", ".room-list *"),
        (Look::PHONE, "?v=1&view=filters", ".room-filters *"),
    ];
    for (look, query, room) in rooms {
        let page = stage.open(look, query)?;
        page.key("Tab")?;
        page.wait("document.activeElement.matches('a.skip')")?;
        page.key("Enter")?;
        page.key("Tab")?;
        page.wait(&format!("document.activeElement.matches('{room}')"))?;
    }
    Ok(())
}
