//! For each of the nine items: find it on the timeline, by its country and in
//! the list; open it, read who met whom, open every sentence, copy the link,
//! open it in a new window, go back.

use crate::flow;
use crate::stage::{Flow, Stage, check, quoted, shown};
use elshi_browser::{Look, Page, Result};
use serde_json::json;

/// What the bulletin says of one item.
struct Item {
    title: &'static str,
    /// Those who met, as the text names them.
    people: [&'static str; 2],
    /// Where it is found besides: a facet of the URL and what it is called.
    found_by: (&'static str, &'static str),
}

const fn item(
    title: &'static str,
    people: [&'static str; 2],
    found_by: (&'static str, &'static str),
) -> Item {
    Item { title, people, found_by }
}

const ITEMS: [Item; 9] = [
    item(
        "North Macedonia Backed Reforms in Kazakhstan",
        ["Satybaldy Burshakov", "Timcho Mucunski"],
        ("Countries", "North Macedonia"),
    ),
    item(
        "Constitutional Reforms in Kazakhstan and the Upcoming Republican Referendum were Discussed in Jordan",
        ["Talgat Shaldanbay", "Musa Al-Maaytah"],
        ("Countries", "Jordan"),
    ),
    item(
        "Issues of Interparliamentary Cooperation and Constitutional Modernization Discussed in Vienna",
        ["Mukhtar Tileuberdi", "Angelos Syrigos"],
        ("Countries", "Greece"),
    ),
    item(
        "Kazakhstan and Mexico Discussed the Priorities of Foreign Policy Cooperation and the Progress of Reforms in Kazakhstan",
        ["Almurat Turganbekov", "Anibal Gomez Toledo"],
        ("Countries", "Mexico"),
    ),
    item(
        "President Meets with Georgian Minister of Internal Affairs Gela Geladze",
        ["Kassym-Jomart Tokayev", "Gela Geladze"],
        ("Countries", "Georgia"),
    ),
    item(
        "The Issues Related to the Protection of Children’s Rights were Discussed at the Ministry of Foreign Affairs of Kazakhstan",
        ["Ashikbayev", "Rashed Sarwar"],
        ("People", "Rashed Sarwar"),
    ),
    item(
        "Kazakhstan and Armenia Discuss Prospects for Strategic Partnership and International Cooperation",
        ["Imanbayev", "Grigoryan"],
        ("Countries", "Armenia"),
    ),
    item(
        "A meeting with representatives of the OSCE ODIHR took place at the Kazakh Foreign Ministry",
        ["Issetov", "Akhundlu"],
        ("People", "Issetov"),
    ),
    item(
        "Joint Measures to Expand Kazakhstan’s Cooperation with the United Nations Environment Programme (UNEP) were Discussed In Kenya",
        ["Sadykov", "Andersen"],
        ("People", "Andersen"),
    ),
];

/// Nothing is filtered out.
pub const ALL: &str = "document.querySelector('.match-count').textContent.startsWith('9 of 9')";

/// One flow for each item.
pub fn flows() -> Vec<Flow> {
    let name = |item: &Item| {
        format!("“{}” is found, opened, read to its last sentence, and passed on", item.title)
    };
    ITEMS.iter().map(|item| flow(name(item), |stage| walk(stage, item))).collect()
}

fn walk(stage: &Stage, item: &Item) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.eval("window.isTheFirst = true")?;
    on_the_timeline(&page, item)?;
    by_its_counterpart(&page, item)?;
    in_the_list(&page, item)?;
    who_met_whom(&page, item)?;
    every_sentence(&page)?;
    let address = page.text("location.href")?;
    copy_link(&page, &address)?;
    let other = stage.new_window(&page)?;
    other.go(&address)?;
    other.wait(&titled(item))?;
    let same = |selector: &str| -> Result<bool> {
        Ok(shown(&page, selector)? == shown(&other, selector)?)
    };
    check(same(".detail-body")?, || "the link shows another page in a new window".to_owned())?;
    back_to_the_start(&page, item)
}

/// Goes back, within the page: no step on the way may have loaded it anew.
fn back(page: &Page) -> Result<()> {
    let at = page.text("location.href")?;
    check(page.eval("window.isTheFirst")? == true, || format!("the page was loaded anew at {at}"))?;
    page.back()
}

fn titled(item: &Item) -> String {
    format!("document.querySelector('.detail-title')?.textContent === {}", quoted(item.title))
}

/// Its band or point on the timeline opens it.
fn on_the_timeline(page: &Page, item: &Item) -> Result<()> {
    // Many stand close together: the mark that has the title is pointed at.
    let label = item.title.replace('"', "");
    page.click(&format!("[role=option][id^=tl][aria-label*=\"{label}\"]"))?;
    page.wait(&titled(item))?;
    back(page)?;
    page.wait("!document.querySelector('.detail')")
}

/// The value of a facet leaves it in the list.
fn by_its_counterpart(page: &Page, item: &Item) -> Result<()> {
    let (_, name) = item.found_by;
    let find = format!(
        "[...document.querySelectorAll('.room-filters label')].find((label) => label.textContent.includes({}))",
        quoted(name)
    );
    // Long facets show their first values; the others come when asked for.
    if page.eval(&format!("!({find})"))? == true {
        page.eval("document.querySelectorAll('.room-filters .button-plain').forEach((more) => more.click())")?;
        page.wait(&find)?;
    }
    page.eval(&format!("({find}).setAttribute('data-test', 'value')"))?;
    page.click("[data-test=value]")?;
    page.wait(&format!("!({ALL}) && {}", entry(item)))?;
    back(page)?;
    page.wait(ALL)
}

fn entry(item: &Item) -> String {
    format!(
        "[...document.querySelectorAll('.room-list .entry-title a')].find((link) => link.textContent === {})",
        quoted(item.title)
    )
}

fn in_the_list(page: &Page, item: &Item) -> Result<()> {
    // Below the fold it is drawn after what is in view.
    page.wait(&entry(item))?;
    page.eval(&format!("({}).setAttribute('data-test', 'entry')", entry(item)))?;
    page.click("[data-test=entry]")?;
    page.wait(&titled(item))
}

fn who_met_whom(page: &Page, item: &Item) -> Result<()> {
    let facts = shown(page, ".detail-facts")?;
    for name in item.people {
        check(facts.contains(name), || format!("`{name}` is not among the facts: {facts}"))?;
    }
    Ok(())
}

/// Every fact that has words opens them, and the words that light up are those
/// that the fact quotes.
fn every_sentence(page: &Page) -> Result<()> {
    let count = page
        .eval("document.querySelectorAll('.detail a.proof').length")?
        .as_u64()
        .unwrap_or_default();
    check(count >= 8, || format!("only {count} facts open their words"))?;
    for index in 0..count {
        let proof = format!("document.querySelectorAll('.detail a.proof')[{index}]");
        page.eval(&format!(
            "document.querySelectorAll('[data-test]').forEach((one) => one.removeAttribute('data-test')), {proof}.setAttribute('data-test', 'proof')"
        ))?;
        page.click("[data-test=proof]")?;
        page.wait(&format!("{proof}.getAttribute('aria-current') === 'true'"))?;
        page.wait("document.querySelector('mark.open')")?;
        let told = page.eval(&format!(
            "(() => {{
                const flat = (text) => text.replace(/\\s+/g, ' ').trim();
                const lit = flat([...document.querySelectorAll('mark.open')].map((mark) => mark.textContent).join(''));
                const said = flat({proof}.textContent);
                return said.replace(/ /g, '').includes(lit.replace(/ /g, '')) ? '' : lit + ' ≠ ' + said;
            }})()"
        ))?;
        check(told == "", || format!("a fact opens other words than it quotes: {told}"))?;
    }
    Ok(())
}

fn copy_link(page: &Page, address: &str) -> Result<()> {
    page.allow(&["clipboardReadWrite", "clipboardSanitizedWrite"])?;
    page.call("Page.bringToFront", json!({}))?;
    page.click(".detail-tools button")?;
    page.wait("document.querySelector('.detail-told').textContent")?;
    let copied = page.text("navigator.clipboard.readText()")?;
    check(copied == address, || format!("`{copied}` is in the clipboard, not `{address}`"))
}

fn back_to_the_start(page: &Page, item: &Item) -> Result<()> {
    page.click(".detail-back a")?;
    page.wait("!document.querySelector('.detail')")?;
    back(page)?;
    page.wait(&titled(item))
}
