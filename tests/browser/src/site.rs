//! A static host for a built page, as plain as hosts are: it knows types,
//! sends compressed copies to whoever takes them, and serves the page at a
//! sub-path as well.

use crate::Result;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use tiny_http::{Header, Request, Response, Server};

/// The sub-path at which the page is served too.
pub const SUB_PATH: &str = "/some/sub/path/";

/// What goes wrong with this host.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    #[default]
    None,
    /// Files with this ending are missing.
    Missing(&'static str),
    /// Files with this ending hold something else.
    Broken(&'static str),
}

/// A running host; it ends when it is dropped.
pub struct Site {
    server: Arc<Server>,
    port: u16,
    down: Arc<AtomicBool>,
}

impl Site {
    /// Serves a folder on a free port of this machine.
    ///
    /// # Errors
    /// Where the folder has no page, or no port is free.
    pub fn serve(folder: &Path, fault: Fault) -> Result<Site> {
        if !folder.join("index.html").is_file() {
            return Err(format!(
                "{} holds no page: `cargo xtask build` builds it",
                folder.display()
            ));
        }
        let server =
            Server::http("127.0.0.1:0").map_err(|error| format!("cannot serve: {error}"))?;
        let server = Arc::new(server);
        let port = server.server_addr().to_ip().map(|address| address.port()).unwrap_or_default();
        let folder = folder.to_owned();
        let down = Arc::new(AtomicBool::new(false));
        for _ in 0..4 {
            let (server, folder, fault) = (Arc::clone(&server), folder.clone(), fault.clone());
            let down = Arc::clone(&down);
            thread::spawn(move || {
                while let Ok(request) = server.recv() {
                    if down.load(Ordering::Relaxed) {
                        let _ = request.respond(Response::empty(503));
                    } else {
                        answer(request, &folder, &fault);
                    }
                }
            });
        }
        Ok(Site { server, port, down })
    }

    /// From now on the host answers that it is down, whatever it is asked.
    pub fn go_down(&self) {
        self.down.store(true, Ordering::Relaxed);
    }

    /// The address of the page.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.port)
    }

    /// The address of the same page at a sub-path.
    pub fn sub_address(&self) -> String {
        format!("http://127.0.0.1:{}{SUB_PATH}", self.port)
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        for _ in 0..4 {
            self.server.unblock();
        }
    }
}

fn answer(request: Request, folder: &Path, fault: &Fault) {
    let url = request.url().split('?').next().unwrap_or_default().to_owned();
    let name = url.strip_prefix(SUB_PATH).or_else(|| url.strip_prefix('/')).unwrap_or_default();
    let name = if name.is_empty() { "index.html" } else { name };
    let path = folder.join(name);
    let missing = matches!(fault, Fault::Missing(ending) if name.ends_with(ending));
    if name.contains("..") || missing || !path.is_file() {
        let _ = request.respond(Response::from_string("not found").with_status_code(404));
        return;
    }
    let broken = matches!(fault, Fault::Broken(ending) if name.ends_with(ending));
    let (bytes, coding) =
        if broken { (b"broken".to_vec(), None) } else { contents(&request, &path) };
    let mut response = Response::from_data(bytes);
    let headers = [("Content-Type", Some(kind(name))), ("Content-Encoding", coding)];
    for (field, value) in headers {
        let header = value.and_then(|value| Header::from_bytes(field, value).ok());
        if let Some(header) = header {
            response.add_header(header);
        }
    }
    let _ = request.respond(response);
}

/// A file's bytes, compressed where a copy is there and the reader takes it.
fn contents(request: &Request, path: &Path) -> (Vec<u8>, Option<&'static str>) {
    let accepted = request.headers().iter().find(|header| header.field.equiv("Accept-Encoding"));
    let accepted = accepted.map_or("", |header| header.value.as_str());
    for (coding, ending) in [("br", ".br"), ("gzip", ".gz")] {
        let copy = PathBuf::from(format!("{}{ending}", path.display()));
        if accepted.contains(coding)
            && let Ok(bytes) = fs::read(copy)
        {
            return (bytes, Some(coding));
        }
    }
    (fs::read(path).unwrap_or_default(), None)
}

fn kind(name: &str) -> &'static str {
    match name.rsplit('.').next().unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "json" => "application/json",
        _ => "application/octet-stream",
    }
}
