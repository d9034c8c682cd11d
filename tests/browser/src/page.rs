//! A page in the browser: where it is, what it holds, what it said.

use crate::connection::Connection;
use crate::{Look, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::rc::Rc;
use std::time::{Duration, Instant};

/// How long a condition may take to come true.
const PATIENCE: Duration = Duration::from_secs(30);

/// A page. It stays open until the browser goes.
#[derive(Debug)]
pub struct Page {
    connection: Rc<RefCell<Connection>>,
    session: String,
    context: String,
    look: Look,
    told: RefCell<Told>,
}

/// What a page has told so far.
#[derive(Debug, Default)]
struct Told {
    console: Vec<String>,
    requests: Vec<String>,
}

impl Page {
    pub(crate) fn open(
        connection: Rc<RefCell<Connection>>,
        context: &str,
        look: Look,
    ) -> Result<Page> {
        let target = json!({ "url": "about:blank", "browserContextId": context });
        let target = connection.borrow_mut().call("", "Target.createTarget", target)?;
        let attach = json!({ "targetId": target["targetId"], "flatten": true });
        let session = connection.borrow_mut().call("", "Target.attachToTarget", attach)?;
        let session = session["sessionId"].as_str().unwrap_or_default().to_owned();
        let context = context.to_owned();
        let page = Page { connection, session, context, look, told: RefCell::default() };
        for domain in ["Page", "Runtime", "Log", "Network"] {
            page.call(&format!("{domain}.enable"), json!({}))?;
        }
        page.set_look(look)?;
        Ok(page)
    }

    /// Another page with the same storage, as a new window has.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn new_window(&self) -> Result<Page> {
        Page::open(Rc::clone(&self.connection), &self.context, self.look)
    }

    /// Looks at the page in another way.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn set_look(&self, look: Look) -> Result<()> {
        let size = json!({
            "width": look.width, "height": look.height, "deviceScaleFactor": 1, "mobile": look.touch,
        });
        self.call("Emulation.setDeviceMetricsOverride", size)?;
        self.call("Emulation.setTouchEmulationEnabled", json!({ "enabled": look.touch }))?;
        let scheme = if look.dark { "dark" } else { "light" };
        let motion = if look.still { "reduce" } else { "no-preference" };
        let features = json!([
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "prefers-reduced-motion", "value": motion },
        ]);
        self.call("Emulation.setEmulatedMedia", json!({ "features": features })).map(drop)
    }

    /// Calls a method of the protocol for this page.
    ///
    /// # Errors
    /// What the browser says is wrong, or that it does not answer.
    pub fn call(&self, method: &str, params: Value) -> Result<Value> {
        self.connection.borrow_mut().call(&self.session, method, params)
    }

    /// Goes to an address and waits until it is loaded.
    ///
    /// # Errors
    /// Where nothing answers there.
    pub fn go(&self, address: &str) -> Result<()> {
        let gone = self.call("Page.navigate", json!({ "url": address }))?;
        if let Some(error) = gone["errorText"].as_str() {
            return Err(format!("cannot open {address}: {error}"));
        }
        self.wait("document.readyState === 'complete'")
    }

    /// Goes one step back, as the browser's button does.
    ///
    /// # Errors
    /// Where there is no step.
    pub fn back(&self) -> Result<()> {
        self.eval("history.back()").map(drop)
    }

    /// The value of an expression in the page; a promise is waited for.
    ///
    /// # Errors
    /// What the expression throws.
    pub fn eval(&self, expression: &str) -> Result<Value> {
        let order = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true, "userGesture": true,
        });
        let answer = self.call("Runtime.evaluate", order);
        let mut answer = answer.map_err(|error| format!("{error}\n  in: {expression}"))?;
        if let Some(error) = answer.get("exceptionDetails") {
            let said = error["exception"]["description"].as_str().or(error["text"].as_str());
            return Err(format!("{}\n  in: {expression}", said.unwrap_or("an exception")));
        }
        Ok(answer["result"]["value"].take())
    }

    /// The value of an expression as text; empty where it is none.
    ///
    /// # Errors
    /// What the expression throws.
    pub fn text(&self, expression: &str) -> Result<String> {
        Ok(self.eval(expression)?.as_str().unwrap_or_default().to_owned())
    }

    /// Waits until an expression is true.
    ///
    /// # Errors
    /// Where it does not become so in time; then with what the page shows.
    pub fn wait(&self, condition: &str) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        let expression = format!("!!({condition})");
        loop {
            // While a page loads, its old context may go away in mid-call.
            if self.eval(&expression).is_ok_and(|value| value == true) {
                return Ok(());
            }
            if Instant::now() > deadline {
                let shown =
                    self.text("location.href + '\\n' + document.body.innerText.slice(0, 600)");
                let shown = shown.unwrap_or_default();
                return Err(format!("this did not come true: {condition}\n  at {shown}"));
            }
            std::thread::sleep(Duration::from_millis(15));
        }
    }

    /// Everything the page wrote to the console, threw, or was refused by its
    /// policy.
    ///
    /// # Errors
    /// Where the browser has gone.
    pub fn console(&self) -> Result<Vec<String>> {
        self.listen()?;
        Ok(self.told.borrow().console.clone())
    }

    /// The address of every request that the page made.
    ///
    /// # Errors
    /// Where the browser has gone.
    pub fn requests(&self) -> Result<Vec<String>> {
        self.listen()?;
        Ok(self.told.borrow().requests.clone())
    }

    fn listen(&self) -> Result<()> {
        let events = self.connection.borrow_mut().events(&self.session)?;
        let mut told = self.told.borrow_mut();
        for event in events {
            let params = &event.params;
            match event.method.as_str() {
                "Runtime.consoleAPICalled" => {
                    let words = params["args"].as_array().into_iter().flatten();
                    let words = words.map(|word| match &word["value"] {
                        Value::String(text) => text.clone(),
                        Value::Null => word["description"].as_str().unwrap_or("").to_owned(),
                        value => value.to_string(),
                    });
                    let words: Vec<_> = words.collect();
                    let kind = params["type"].as_str().unwrap_or_default();
                    told.console.push(format!("{kind}: {}", words.join(" ")));
                }
                "Runtime.exceptionThrown" => {
                    let details = &params["exceptionDetails"];
                    let said = details["exception"]["description"].as_str();
                    let said = said.or(details["text"].as_str()).unwrap_or_default();
                    told.console.push(format!("exception: {said}"));
                }
                "Log.entryAdded" => {
                    let entry = &params["entry"];
                    let part = |name: &str| entry[name].as_str().unwrap_or_default().to_owned();
                    let line = format!("{}: {} {}", part("source"), part("text"), part("url"));
                    told.console.push(line);
                }
                "Network.requestWillBeSent" => {
                    let url = params["request"]["url"].as_str().unwrap_or_default();
                    told.requests.push(url.to_owned());
                }
                _ => {}
            }
        }
        Ok(())
    }

    /// Cuts the page off from every network, or lets it back.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn set_offline(&self, offline: bool) -> Result<()> {
        let network = json!({
            "offline": offline, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1,
        });
        self.call("Network.emulateNetworkConditions", network).map(drop)
    }

    /// Lets the page do what a person would be asked to allow, by the
    /// protocol's names.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn allow(&self, permissions: &[&str]) -> Result<()> {
        let order = json!({ "permissions": permissions, "browserContextId": self.context });
        self.connection.borrow_mut().call("", "Browser.grantPermissions", order).map(drop)
    }

    /// Closes the page.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn close(self) -> Result<()> {
        self.call("Page.close", json!({})).map(drop)
    }

    /// Closes every window of the person whose window this is, and forgets
    /// what they kept.
    ///
    /// # Errors
    /// Where the browser does not answer, or that was done before.
    pub fn leave(&self) -> Result<()> {
        let order = json!({ "browserContextId": self.context });
        self.connection.borrow_mut().call("", "Target.disposeBrowserContext", order).map(drop)
    }

    /// A picture of the window as PNG.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn picture(&self) -> Result<Vec<u8>> {
        let picture = self.call("Page.captureScreenshot", json!({ "format": "png" }))?;
        let data = picture["data"].as_str().unwrap_or_default();
        STANDARD.decode(data).map_err(|error| format!("the picture is broken: {error}"))
    }
}
