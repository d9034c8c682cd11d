//! The page as its users meet it, mounted in a browser over the compiled-in
//! dataset: what is counted, filtered, opened, undone and said.

#![cfg(target_arch = "wasm32")]
#![allow(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail as tests do")]

mod list;
mod map;
mod mounted;

use gloo::utils::{document, window};
use mounted::{Page, eventually};
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};

wasm_bindgen_test_configure!(run_in_browser);

fn query() -> String {
    window().location().search().unwrap()
}

#[wasm_bindgen_test]
async fn the_whole_bulletin_is_there() {
    let page = Page::open("").await;
    assert_eq!(page.text(".match-count"), "9 of 9 engagements");
    assert!(page.text(".room-list").contains("North Macedonia Backed Reforms in Kazakhstan"));
    assert!(page.find(".chip").is_none());
}

#[wasm_bindgen_test]
async fn a_filter_is_a_chip_a_count_and_an_address() {
    let page = Page::open("").await;
    page.click(".facet-value input").await;
    eventually("the address names the country", || query().contains("country=")).await;
    let shown = page.text(".match-count");
    assert!(shown.ends_with("of 9 engagements") && !shown.starts_with('9'), "{shown}");
    page.click(".chip").await;
    eventually("the count is whole again", || page.text(".match-count") == "9 of 9 engagements")
        .await;
    eventually("the address is plain again", || query().is_empty()).await;
}

#[wasm_bindgen_test]
async fn what_is_opened_has_its_sentences() {
    let page = Page::open("?v=1&open=engagement:burshakov-meets-mucunski").await;
    assert_eq!(page.text(".detail-title"), "North Macedonia Backed Reforms in Kazakhstan");
    assert!(page.text(".detail-lead").contains("some day from 1 Jan 2025"));
    page.click("a.proof.stated").await;
    eventually("the address names the words", || query().contains("at=")).await;
    eventually("the words stand out", || page.find("mark.open").is_some()).await;
    assert!(page.text(".account").contains("The text says it."));
}

#[wasm_bindgen_test]
async fn steps_are_undone_and_redone() {
    let page = Page::open("").await;
    let mut tools = page.all(".masthead-tools > .button");
    let (redo, undo) = (tools.pop().unwrap(), tools.pop().unwrap());
    assert!(undo.has_attribute("disabled") && redo.has_attribute("disabled"));
    page.click(".entry-title a").await;
    eventually("it is open", || page.find(".detail").is_some()).await;
    undo.click();
    eventually("it is closed", || page.find(".detail").is_none()).await;
    redo.click();
    eventually("it is open again", || page.find(".detail").is_some()).await;
}

#[wasm_bindgen_test]
async fn a_strange_link_says_what_it_could_not_use() {
    let page = Page::open("?v=1&country=XXX&colour=red&from=2026-02-30").await;
    let told = page.text(".problems");
    for part in ["XXX", "colour", "2026-02-30"] {
        assert!(told.contains(part), "{told}");
    }
    assert_eq!(page.text(".match-count"), "9 of 9 engagements");
    page.click(".problems button").await;
    eventually("it is dismissed", || page.find(".problems").is_none()).await;
}

#[wasm_bindgen_test]
async fn two_countries_are_compared() {
    let page = Page::open("?v=1&view=compare&compare=country:JOR,country:MEX").await;
    let table = page.text("table.compare");
    assert!(table.contains("Jordan") && table.contains("Mexico"), "{table}");
    assert!(table.contains("Election observation"), "{table}");
}

#[wasm_bindgen_test]
async fn positions_quote_the_source() {
    let page = Page::open("?v=1&view=positions").await;
    let table = page.text("table.positions");
    assert!(table.contains("confirmed Jordan's readiness to send observers"), "{table}");
    let parties: Vec<_> =
        page.all(".positions tbody th").iter().map(|th| th.inner_text()).collect();
    let at = |name: &str| parties.iter().position(|party| party == name);
    assert!(at("Kazakhstan") > at("Mexico") && at("Mexico").is_some(), "{parties:?}");
}

#[wasm_bindgen_test]
async fn the_publishers_own_country_says_who_speaks_for_it() {
    let page = Page::open("?v=1&open=country:KAZ").await;
    assert_eq!(page.text(".detail-lead"), "Counterpart in none of these engagements");
    let facts = page.text(".detail-facts");
    assert!(facts.contains("Represented by") && facts.contains("Satybaldy Burshakov"), "{facts}");
    assert!(page.find(".detail-tools a").is_none(), "nothing filters by it");
}

#[wasm_bindgen_test]
fn a_crash_is_told_where_the_page_holds_a_place_for_it() {
    let place = document().create_element("div").unwrap();
    place.set_inner_html("<div id=crash hidden><span id=crash-detail></span></div>");
    document().body().unwrap().append_child(&place).unwrap();
    elshi::crash::tell("it broke");
    let crash = document().get_element_by_id("crash").unwrap();
    assert!(!crash.has_attribute("hidden"));
    assert!(crash.text_content().unwrap().contains("it broke"));
    place.remove();
}
