//! What assistive technology is given, in each view, at each width, in either
//! theme.

use crate::flow;
use crate::stage::{Flow, Stage, check, quoted};
use elshi_browser::{Look, Page, Result};
use serde_json::Value;
use std::{env, fs};

const VIEWS: [(&str, &str); 8] = [
    ("the overview", ""),
    ("the map", "?v=1&view=map"),
    ("the list", "?v=1&view=list"),
    ("the positions", "?v=1&view=positions"),
    ("the comparison", "?v=1&view=compare&compare=country:JOR,country:MEX"),
    ("the filters", "?v=1&view=filters"),
    ("an engagement", "?v=1&open=engagement:burshakov-meets-mucunski"),
    ("a country", "?v=1&open=country:JOR"),
];
const WIDTHS: [u32; 3] = [360, 768, 1440];

/// Flows with the rules of axe-core, and with the accessibility tree.
pub fn flows() -> Vec<Flow> {
    let views = VIEWS.into_iter();
    let axe = views.clone().map(|(name, query)| {
        flow(format!("axe-core reports nothing on {name}"), move |stage| rules(stage, query))
    });
    let tree = views.map(|(name, query)| {
        flow(format!("{name} reads in a sensible order"), move |stage| order(stage, query))
    });
    axe.chain(tree).collect()
}

fn rules(stage: &Stage, query: &str) -> Result<()> {
    for width in WIDTHS {
        for dark in [false, true] {
            let look = Look { dark, ..(if width < 700 { Look::PHONE } else { Look::WIDE }) };
            let page = stage.open(look.width(width), query)?;
            let theme = if dark { "dark" } else { "light" };
            check_rules(&page, &format!("at {width} pixels, {theme}"))?;
        }
    }
    Ok(())
}

/// Has axe-core look at a page as it is.
pub fn check_rules(page: &Page, which: &str) -> Result<()> {
    let path = env::var_os("ELSHI_AXE").ok_or("ELSHI_AXE does not name axe-core's script")?;
    let axe =
        fs::read_to_string(&path).map_err(|error| format!("cannot read axe-core: {error}"))?;
    page.eval(&format!("{axe};0"))?;
    let report = page.eval(
        "axe.run(document, { resultTypes: ['violations'] }).then((done) => done.violations.map(
            (rule) => rule.id + ': ' + rule.help + '\\n    ' + rule.nodes.slice(0, 4).map(
                (node) => node.target.join(' ') + ' ' + node.any.map((why) => why.message).join(' ')).join('\\n    ')))",
    )?;
    let found: Vec<_> = report.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    check(found.is_empty(), || format!("{which}:\n  {}", found.join("\n  ")))
}

/// One main heading first; headings skip no level, and every room has one;
/// everything that can be pressed has a name; no focus order of its own.
fn order(stage: &Stage, query: &str) -> Result<()> {
    let page = stage.open(Look::WIDE, query)?;
    let nodes = page.accessibility()?;
    let place = |role: &str| nodes.iter().position(|node| node.role == role);
    let banner = place("banner").ok_or("there is no banner")?;
    let main = place("main").ok_or("there is no main part")?;
    check(banner < main, || "the banner comes after the main part".to_owned())?;
    let pressed =
        ["link", "button", "checkbox", "textbox", "searchbox", "combobox", "option", "tab"];
    for node in nodes.iter().filter(|node| pressed.contains(&node.role.as_str())) {
        check(!node.name.trim().is_empty(), || format!("a {} has no name", node.role))?;
    }
    headings(&page)?;
    // A screen reader follows a selection that changes, also one that another
    // room changed: what is open is current, what is filtered by is checked.
    let selected = page.eval("document.querySelectorAll('main [aria-selected]').length")?;
    check(selected == 0, || format!("{selected} elements of the rooms are selected or not"))?;
    let forced = page.eval("document.querySelectorAll('[tabindex]:not([tabindex=\"0\"]):not([tabindex=\"-1\"])').length")?;
    check(forced == 0, || format!("{forced} elements force an order on the Tab key"))
}

fn headings(page: &Page) -> Result<()> {
    let shown = format!(
        "[...document.querySelectorAll({})].filter((one) => one.getClientRects().length).map((one) => [+one.tagName[1], one.textContent])",
        quoted("h1,h2,h3,h4,h5,h6")
    );
    let mut last = 0;
    for heading in page.eval(&shown)?.as_array().into_iter().flatten() {
        let level = heading[0].as_u64().unwrap_or_default();
        check(level <= last + 1, || format!("{heading} follows a heading of level {last}"))?;
        last = level;
    }
    let without = "[...document.querySelectorAll('.room')].filter((room) => room.getClientRects().length && !room.querySelector('h2')).map((room) => room.className)";
    let without = page.eval(without)?;
    check(without.as_array().is_some_and(Vec::is_empty), || {
        format!("no heading leads to {without}")
    })
}
