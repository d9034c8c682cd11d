//! The map: what it colours, names, and does when it is pressed.

use crate::mounted::{Page, eventually};
use crate::query;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// Every country of the bulletin, and no other, can be pressed; each says how
/// often it was met.
#[wasm_bindgen_test]
async fn the_map_offers_each_counterpart() {
    let page = Page::open("?v=1&view=map").await;
    let said = page.shapes(".map-svg [role=option]");
    let mut names: Vec<&str> =
        said.iter().filter_map(|said| said.split([',', ':']).next()).collect();
    names.sort_unstable();
    assert_eq!(names, ["Armenia", "Georgia", "Greece", "Jordan", "Mexico", "North Macedonia"]);
    assert!(said.iter().all(|said| said.contains("1 engagement")), "{said:?}");
}

#[wasm_bindgen_test]
async fn a_press_on_a_country_filters_by_it_and_the_next_lets_it_go() {
    let page = Page::open("?v=1&view=map").await;
    page.press(".map-svg [role=option][aria-label^=Mexico]");
    eventually("the address names it", || query().contains("country=MEX")).await;
    eventually("one is left", || page.text(".match-count") == "1 of 9 engagements").await;
    let chosen = page.shapes(".map-svg [role=option][aria-checked=true]");
    assert!(chosen.len() == 1 && chosen[0].starts_with("Mexico"), "{chosen:?}");
    page.press(".map-svg [role=option][aria-label^=Mexico]");
    eventually("all are back", || page.text(".match-count") == "9 of 9 engagements").await;
}

#[wasm_bindgen_test]
async fn the_legend_counts_the_countries_of_each_colour() {
    let page = Page::open("?v=1&view=map").await;
    let legend = page.text(".map-foot");
    assert!(legend.contains("6 countries"), "{legend}");
}

impl Page {
    /// What the shapes of a selector say of themselves.
    fn shapes(&self, selector: &str) -> Vec<String> {
        let shapes = self.elements(selector).into_iter();
        shapes.filter_map(|shape| shape.get_attribute("aria-label")).collect()
    }

    /// A click on a shape, which has none of its own.
    fn press(&self, selector: &str) {
        let click = js_sys::eval("new MouseEvent('click', { bubbles: true })").unwrap();
        self.elements(selector)[0].dispatch_event(click.unchecked_ref()).unwrap();
    }
}
