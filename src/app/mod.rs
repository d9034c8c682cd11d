//! The page as a whole: dataset and state at the root, rooms below.

mod after_paint;
mod delegate;
mod opened;
mod page;
mod pointed;
mod routing;
mod shared;
mod shell;
mod time_room;

pub use after_paint::AfterPaint;
pub use delegate::{thing, toggle};
pub use opened::{App, AppProps};
pub use pointed::{Pointed, use_pointed};
pub use routing::{current_query, link, push};
pub use shared::{Shared, Site};
