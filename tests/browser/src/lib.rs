//! Drives headless Chromium over its DevTools protocol, and serves a built
//! page to it: for end-to-end tests, benchmarks and pictures.
//!
//! A thin client of the protocol is enough here: the crates that wrap all of
//! it take minutes to compile.

mod accessibility;
mod browser;
mod connection;
mod input;
mod look;
mod page;
mod site;

pub use accessibility::AxNode;
pub use browser::{Browser, find as find_browser};
pub use look::Look;
pub use page::Page;
pub use site::{Fault, SUB_PATH, Site};

/// What went wrong, as a sentence.
pub type Result<T> = std::result::Result<T, String>;
