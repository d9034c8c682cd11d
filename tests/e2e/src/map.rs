//! The map by mouse, by fingers and by keys.

use crate::flow;
use crate::items::ALL;
use crate::stage::{Flow, Stage, check, quoted, shown};
use elshi_browser::{Look, Page, Result};

/// Flows on the map.
pub fn flows() -> Vec<Flow> {
    vec![
        flow("a country on the map lights up, filters, and is let go by mouse", by_mouse),
        flow("the map is one stop, walked with arrows; Enter filters, Shift opens", by_keys),
        flow("the map zooms about the pointer and is dragged without choosing", dragged),
        flow("a press on the map lights nothing that it is not on", pressed),
        flow("on a phone the map comes before the list that says it in words", on_a_phone),
        flow("two fingers zoom the map, and one moves it then", by_fingers),
    ]
}

/// What part of the world the map shows.
const VIEW: &str = "document.querySelector('.map-svg').getAttribute('viewBox')";

/// A point of the window where a country lies, found as the eye finds it: its
/// middle may be at sea.
fn on_country(page: &Page, name: &str) -> Result<(f64, f64)> {
    let found = page.eval(&format!(
        "(() => {{
            const shape = document.querySelector('.map-svg [aria-label^=' + CSS.escape({name}) + ']');
            shape.scrollIntoView({{ block: 'center', behavior: 'instant' }});
            const box = shape.getBoundingClientRect();
            for (let y = box.top + 1; y < box.bottom; y += 1)
                for (let x = box.left + 1; x < box.right; x += 1)
                    if (document.elementFromPoint(x, y) === shape) return [x, y];
            return [];
        }})()",
        name = quoted(name),
    ))?;
    match (found[0].as_f64(), found[1].as_f64()) {
        (Some(x), Some(y)) => Ok((x, y)),
        _ => Err(format!("{name} is nowhere on the map")),
    }
}

fn by_mouse(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let (x, y) = on_country(&page, "Mexico")?;
    page.click_at(x, y)?;
    page.wait("location.search.includes('country=MEX')")?;
    page.wait("document.querySelectorAll('.room-list .entry').length === 1")?;
    page.wait("document.querySelector('.room-list .entry[data-lit]')")?;
    let caption = shown(&page, ".map-caption")?;
    check(caption.contains("Mexico"), || format!("the caption says: {caption}"))?;
    page.click_at(x, y)?;
    page.wait(ALL)
}

fn by_keys(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    page.eval("document.querySelector('.map-svg').focus()")?;
    let active = "document.getElementById(\
         document.activeElement.getAttribute('aria-activedescendant'))";
    page.key("Home")?;
    page.wait(&format!("{active}?.getAttribute('role') === 'option'"))?;
    let first = page.text(&format!("{active}.ariaLabel"))?;
    page.key("ArrowLeft")?;
    page.wait(&format!("{active}.ariaLabel !== {}", quoted(&first)))?;
    page.key("Enter")?;
    page.wait("location.search.includes('country=')")?;
    page.wait(&format!("{active}.ariaChecked === 'true'"))?;
    page.key("Enter")?;
    page.wait(ALL)?;
    page.key("Shift+Enter")?;
    page.wait("location.search.includes('open=country')")?;
    page.wait("document.querySelector('.detail-title')")
}

fn dragged(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let whole = page.text(VIEW)?;
    page.click(".map-tools button")?;
    page.wait(&format!("{VIEW} !== {}", quoted(&whole)))?;
    let near = page.text(VIEW)?;
    let (x, y) = on_country(&page, "Armenia")?;
    page.drag((x, y), (x - 60.0, y + 20.0))?;
    page.wait(&format!("{VIEW} !== {}", quoted(&near)))?;
    let place = page.text("location.search")?;
    check(!place.contains("country="), || format!("the drag chose something: {place}"))?;
    page.click(".map-tools button:last-child")?;
    page.wait(&format!("{VIEW} === {}", quoted(&whole)))
}

fn pressed(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::WIDE, "")?;
    let (x, y) = on_country(&page, "Mexico")?;
    page.eval(
        "globalThis.lit = new Set();
         new MutationObserver(() => document.querySelectorAll('.facet-value[data-lit]')
             .forEach((one) => lit.add(one.querySelector('.facet-label').textContent)))
             .observe(document, { attributes: true, subtree: true }), 0",
    )?;
    page.click_at(x, y)?;
    page.wait("location.search.includes('country=MEX')")?;
    page.wait("lit.size > 0")?;
    let lit = page.text("[...lit].join()")?;
    check(lit == "Mexico", || format!("lit were {lit}"))
}

fn on_a_phone(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::PHONE, "?v=1&view=map")?;
    page.wait("document.querySelector('.room-countries .tally')")?;
    let top =
        |room: &str| format!("document.querySelector('.room-{room}').getBoundingClientRect().top");
    page.wait(&format!("{} < {}", top("map"), top("countries")))
}

fn by_fingers(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::PHONE, "?v=1&view=map")?;
    let whole = page.text(VIEW)?;
    let (x, y) = on_country(&page, "Mexico")?;
    let apart = |by: f64| ((x - by, y), (x + by, y));
    let (from, to) = (apart(15.0), apart(45.0));
    page.fingers(&[[from.0, to.0], [from.1, to.1]])?;
    page.wait(&format!("{VIEW} !== {}", quoted(&whole)))?;
    let wide = |view: &str| view.split(' ').nth(2).and_then(|w| w.parse::<f64>().ok());
    let near = page.text(VIEW)?;
    check(wide(&near) < wide(&whole), || format!("{whole} became {near}"))?;
    page.fingers(&[[(x, y), (x + 40.0, y + 10.0)]])?;
    page.wait(&format!("{VIEW} !== {}", quoted(&near)))?;
    let moved = page.text(VIEW)?;
    check(wide(&moved) == wide(&near), || format!("{near} became {moved}"))?;
    let place = page.text("location.search")?;
    check(!place.contains("country="), || format!("the fingers chose something: {place}"))
}
