//! A static host for a built page, as plain as hosts are: it knows types,
//! sends compressed copies to whoever takes them, and serves the page at a
//! sub-path as well.

use crate::Result;
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use std::future::pending;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use tokio::net::TcpListener;
use tokio::runtime::{Builder, Runtime};
use tower_http::services::ServeDir;

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
    /// Files with this ending never come.
    Silent(&'static str),
}

/// A running host; it ends when it is dropped.
pub struct Site {
    port: u16,
    down: Arc<AtomicBool>,
    _runs: Runtime,
}

/// What is wrong with the host while it is asked.
type Wrong = (Fault, Arc<AtomicBool>);

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
        let down = Arc::new(AtomicBool::new(false));
        let wrong: Wrong = (fault, Arc::clone(&down));
        let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
        let routes = Router::new()
            .nest_service(SUB_PATH, files.clone())
            .fallback_service(files)
            .layer(from_fn_with_state(wrong, answer));
        let runs = Builder::new_multi_thread().worker_threads(2).enable_all().build();
        let runs = runs.map_err(|error| format!("cannot serve: {error}"))?;
        let bound = runs.block_on(TcpListener::bind("127.0.0.1:0"));
        let listener = bound.map_err(|error| format!("cannot serve: {error}"))?;
        let port = listener.local_addr().map(|address| address.port()).unwrap_or_default();
        runs.spawn(async move { axum::serve(listener, routes).await });
        Ok(Site { port, down, _runs: runs })
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

/// The file that is asked for, unless something is wrong with it or the host.
async fn answer(State((fault, down)): State<Wrong>, request: Request, next: Next) -> Response {
    let name = request.uri().path().to_owned();
    if down.load(Ordering::Relaxed) {
        return StatusCode::SERVICE_UNAVAILABLE.into_response();
    }
    match fault {
        Fault::Missing(ending) if name.ends_with(ending) => StatusCode::NOT_FOUND.into_response(),
        Fault::Broken(ending) if name.ends_with(ending) => broken(next.run(request).await),
        Fault::Silent(ending) if name.ends_with(ending) => pending().await,
        _ => next.run(request).await,
    }
}

/// The answer with something else in it, which says that it is what it was.
fn broken(answer: Response) -> Response {
    let kind = answer.headers().get(header::CONTENT_TYPE).cloned();
    let mut answer = "broken".into_response();
    answer.headers_mut().extend(kind.map(|kind| (header::CONTENT_TYPE, kind)));
    answer
}
