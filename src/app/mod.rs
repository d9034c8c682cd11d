//! The page as a whole: dataset and state at the root, rooms below.

mod opened;
mod page;
mod pointed;
mod routing;
mod shared;
mod shell;
mod time_room;

pub use opened::{App, AppProps};
pub use pointed::{Point, Pointed, use_pointed, use_pointing};
pub use shared::{Shared, Site};
