//! What every flow stands on: a browser, hosts of the built page, and the
//! checks that end each flow.

pub use elshi_browser::Result;
use elshi_browser::{Browser, Fault, Look, Page, Site};
use serde_json::Value;
use std::cell::RefCell;
use std::env;
use std::path::PathBuf;
use std::rc::Rc;

/// What is done in a flow.
pub type Steps = Box<dyn Fn(&Stage) -> Result<()>>;

/// One flow.
pub struct Flow {
    /// What holds where it passes, as a sentence.
    pub name: String,
    /// What is done.
    pub steps: Steps,
    /// Whether things go wrong in it on purpose, of which the console tells.
    pub noisy: bool,
}

/// What every flow stands on.
pub struct Stage {
    browser: Browser,
    site: Site,
    dist: PathBuf,
    opened: RefCell<Vec<Rc<Page>>>,
}

/// The page runs, its filters, which are drawn last, too; its titles for those
/// who cannot run it are gone.
pub const RUNS: &str = "document.querySelector('#results .facets')";

impl Stage {
    /// Starts the browser and serves the page in `ELSHI_DIST`, or `dist`.
    pub fn set() -> Result<Stage> {
        let dist = env::var_os("ELSHI_DIST").map_or_else(|| PathBuf::from("dist"), PathBuf::from);
        let site = Site::serve(&dist, Fault::None)?;
        Ok(Stage { browser: Browser::launch()?, site, dist, opened: RefCell::default() })
    }

    /// Does what a flow says, then checks the pages that it opened.
    pub fn run(&self, flow: &Flow) -> Result<()> {
        let done = (flow.steps)(self).and_then(|()| self.check_pages(flow));
        // A window that is left open takes memory from all that follow. Some
        // have left with another window of the same person.
        for page in self.opened.take() {
            drop(page.leave());
        }
        done
    }

    fn check_pages(&self, flow: &Flow) -> Result<()> {
        for page in self.opened.borrow().iter() {
            let said = page.console()?;
            if !flow.noisy && !said.is_empty() {
                return Err(format!("the console is not empty:\n  {}", said.join("\n  ")));
            }
            let own = |url: &String| {
                url.starts_with("http://127.0.0.1:")
                    || url.starts_with("data:")
                    || url == "about:blank"
            };
            let strangers: Vec<_> = page.requests()?.into_iter().filter(|url| !own(url)).collect();
            if !strangers.is_empty() {
                return Err(format!("requests left the page's origin: {strangers:?}"));
            }
        }
        Ok(())
    }

    /// A host of the page on which something goes wrong.
    pub fn host(&self, fault: Fault) -> Result<Site> {
        Site::serve(&self.dist, fault)
    }

    /// The page's host.
    pub fn site(&self) -> &Site {
        &self.site
    }

    /// A window of its own, at no page yet.
    pub fn window(&self, look: Look) -> Result<Rc<Page>> {
        self.watched(self.browser.open(look)?)
    }

    /// Another window of the same person.
    pub fn new_window(&self, of: &Page) -> Result<Rc<Page>> {
        self.watched(of.new_window()?)
    }

    /// The page at a query, running.
    pub fn open(&self, look: Look, query: &str) -> Result<Rc<Page>> {
        let page = self.window(look)?;
        page.go(&format!("{}{query}", self.site.address()))?;
        page.wait(RUNS)?;
        Ok(page)
    }

    fn watched(&self, page: Page) -> Result<Rc<Page>> {
        let page = Rc::new(page);
        self.opened.borrow_mut().push(Rc::clone(&page));
        Ok(page)
    }
}

/// Text as JavaScript has it, with its quotes.
pub fn quoted(text: &str) -> String {
    Value::from(text).to_string()
}

/// Says what is wrong where something does not hold.
pub fn check(holds: bool, otherwise: impl FnOnce() -> String) -> Result<()> {
    if holds { Ok(()) } else { Err(otherwise()) }
}

/// What an element shows, its spaces made one.
pub fn shown(page: &Page, selector: &str) -> Result<String> {
    let text = page.text(&format!("document.querySelector({})?.textContent", quoted(selector)))?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}
