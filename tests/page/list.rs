//! The list: its order, its headings, and where it leads.

use crate::mounted::{Page, eventually};
use crate::query;
use wasm_bindgen_test::wasm_bindgen_test;

fn titles(page: &Page) -> Vec<String> {
    page.all(".room-list .entry-title").iter().map(|title| title.inner_text()).collect()
}

#[wasm_bindgen_test]
async fn the_list_is_sorted_as_the_address_says_and_turned_round_by_a_button() {
    let page = Page::open("?v=1&view=list&sort=title").await;
    let sorted = titles(&page);
    assert!(sorted.len() == 9 && sorted.is_sorted(), "{sorted:?}");
    page.click(".list-turn").await;
    eventually("the address says so", || query().contains("sort=-title")).await;
    let turned: Vec<String> = sorted.into_iter().rev().collect();
    eventually("it is turned round", || titles(&page) == turned).await;
}

#[wasm_bindgen_test]
async fn groups_have_headings_with_counts_and_lose_nothing() {
    let page = Page::open("?v=1&view=list&group=mode").await;
    let headings = page.all(".room-list .window-heading h3");
    assert!(headings.len() > 1);
    let counts = headings.iter().map(|heading| {
        let words = heading.inner_text();
        words.rsplit(' ').next().and_then(|n| n.trim().parse::<usize>().ok()).unwrap_or_default()
    });
    assert_eq!(counts.sum::<usize>(), 9);
    assert_eq!(titles(&page).len(), 9);
}

#[wasm_bindgen_test]
async fn a_headline_says_who_and_when_and_opens_its_engagement() {
    let page = Page::open("?v=1&view=list&country=MEX").await;
    let entry = page.text(".room-list .entry");
    for part in ["Kazakhstan and Mexico", "Almurat Turganbekov", "some day from 1 Jan 2025"] {
        assert!(entry.contains(part), "{entry}");
    }
    page.click(".room-list .entry-title a").await;
    eventually("it is open", || page.find(".detail-title").is_some()).await;
    assert!(page.text(".detail-title").starts_with("Kazakhstan and Mexico"));
    eventually("the address says so", || query().contains("open=engagement")).await;
}

#[wasm_bindgen_test]
async fn a_list_of_nothing_says_what_to_do() {
    let page = Page::open("?v=1&view=list&country=MEX&person=armen-grigoryan").await;
    assert!(page.text(".room-list").contains("No engagement matches"));
    page.click(".status .button-plain").await;
    eventually("all are back", || titles(&page).len() == 9).await;
}
