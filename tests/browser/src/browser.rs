//! A headless browser with a profile of its own, gone when it is dropped.

use crate::connection::Connection;
use crate::{Look, Page, Result};
use serde_json::json;
use std::cell::RefCell;
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};
use std::{env, fs, thread};

/// Names that Chromium goes by.
const NAMES: [&str; 5] =
    ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
/// How long it may take to start.
const PATIENCE: Duration = Duration::from_secs(60);

/// The browser's program: what `ELSHI_CHROMIUM` names, else the first on the
/// PATH that goes by a known name.
pub fn find() -> Option<PathBuf> {
    let named = env::var_os("ELSHI_CHROMIUM").map(PathBuf::from);
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<_> = env::split_paths(&path).collect();
    let places = NAMES.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    named.into_iter().chain(places).find(|place| place.is_file())
}

/// A running browser.
#[derive(Debug)]
pub struct Browser {
    child: Child,
    profile: PathBuf,
    connection: Rc<RefCell<Connection>>,
}

impl Browser {
    /// Starts a browser.
    ///
    /// # Errors
    /// Where there is none, or it does not start.
    pub fn launch() -> Result<Browser> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let program = find().ok_or(
            "there is no Chromium: install it (on Debian `apt-get install chromium`), or let \
             ELSHI_CHROMIUM name one",
        )?;
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let profile = env::temp_dir().join(format!("elshi-browser-{}-{count}", std::process::id()));
        fs::create_dir_all(&profile).map_err(|error| format!("cannot make a profile: {error}"))?;
        let mut command = Command::new(&program);
        command.args([
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-extensions",
            "--disable-sync",
            "--hide-scrollbars",
            "--no-default-browser-check",
            "--no-first-run",
            "--remote-debugging-port=0",
        ]);
        command.arg(format!("--user-data-dir={}", profile.display())).arg("about:blank");
        command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command
            .spawn()
            .map_err(|error| format!("cannot start {}: {error}", program.display()))?;
        let mut starting = Starting { child: Some(child), profile };
        let (port, path) = starting.address()?;
        let connection = Rc::new(RefCell::new(Connection::open(port, &path)?));
        let child = starting.child.take().ok_or("the browser has gone")?;
        Ok(Browser { child, profile: std::mem::take(&mut starting.profile), connection })
    }

    /// Opens a page of its own: it shares no storage with other pages.
    ///
    /// # Errors
    /// Where the browser does not answer.
    pub fn open(&self, look: Look) -> Result<Page> {
        let context =
            self.connection.borrow_mut().call("", "Target.createBrowserContext", json!({}))?;
        let context = context["browserContextId"].as_str().unwrap_or_default();
        Page::open(Rc::clone(&self.connection), context, look)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let asked = self.connection.borrow_mut().call("", "Browser.close", json!({}));
        if asked.is_err() {
            let _ = self.child.kill();
        }
        let _ = self.child.wait();
        let _ = fs::remove_dir_all(&self.profile);
    }
}

/// A browser that has no connection yet; it ends should it never get one.
struct Starting {
    child: Option<Child>,
    profile: PathBuf,
}

impl Starting {
    /// Port and path to connect to, which it writes into its profile.
    fn address(&mut self) -> Result<(u16, String)> {
        let file = self.profile.join("DevToolsActivePort");
        let deadline = Instant::now() + PATIENCE;
        while Instant::now() < deadline {
            let text = fs::read_to_string(&file).unwrap_or_default();
            if let Some((port, path)) = text.trim_end().split_once('\n')
                && let Ok(port) = port.parse()
            {
                return Ok((port, path.to_owned()));
            }
            thread::sleep(Duration::from_millis(30));
        }
        Err(format!("the browser did not start within {} s", PATIENCE.as_secs()))
    }
}

impl Drop for Starting {
    fn drop(&mut self) {
        if let Some(child) = &mut self.child {
            let _ = child.kill();
            let _ = child.wait();
            let _ = fs::remove_dir_all(&self.profile);
        }
    }
}
