//! A page mounted in the browser that runs the tests.

use elshi::app::{App, AppProps, Shared};
use elshi_index::Pack;
use gloo::utils::{document, history, window};
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlElement};
use yew::platform::time::sleep;

static DATASET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.pack"));

/// One page of its own, opened by a link; it goes when it is dropped.
pub struct Page {
    root: Element,
    app: Option<yew::AppHandle<App>>,
}

impl Page {
    pub async fn open(query: &str) -> Page {
        let path = window().location().pathname().unwrap();
        let address = format!("{path}{query}");
        history().replace_state_with_url(&JsValue::NULL, "", Some(&address)).unwrap();
        let root = document().create_element("div").unwrap();
        document().body().unwrap().append_child(&root).unwrap();
        let pack = Shared::new(Pack::from_static(DATASET).unwrap());
        let app = yew::Renderer::<App>::with_root_and_props(root.clone(), AppProps { pack });
        let page = Page { root, app: Some(app.render()) };
        // The filters are drawn last.
        eventually("the page is drawn", || page.find(".facets").is_some()).await;
        page
    }

    pub fn find(&self, selector: &str) -> Option<HtmlElement> {
        let found = self.root.query_selector(selector).unwrap();
        found.map(|element| element.dyn_into().unwrap())
    }

    pub fn elements(&self, selector: &str) -> Vec<Element> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| found.item(at).unwrap().dyn_into().unwrap()).collect()
    }

    pub fn all(&self, selector: &str) -> Vec<HtmlElement> {
        let found = self.root.query_selector_all(selector).unwrap();
        (0..found.length()).map(|at| found.item(at).unwrap().dyn_into().unwrap()).collect()
    }

    pub fn text(&self, selector: &str) -> String {
        let found = self.find(selector).unwrap_or_else(|| panic!("nothing is {selector}"));
        found.text_content().unwrap_or_default()
    }

    pub async fn click(&self, selector: &str) {
        self.find(selector).unwrap_or_else(|| panic!("nothing is {selector}")).click();
        settled().await;
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        if let Some(app) = self.app.take() {
            app.destroy();
        }
        self.root.remove();
    }
}

/// Lets the scheduler and a frame pass.
async fn settled() {
    sleep(Duration::from_millis(30)).await;
}

/// Waits for something to hold; a slow machine may take its time.
pub async fn eventually(what: &str, holds: impl Fn() -> bool) {
    for _ in 0..200 {
        if holds() {
            return;
        }
        settled().await;
    }
    panic!("never: {what}");
}
