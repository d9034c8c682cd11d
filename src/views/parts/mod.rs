//! Small parts that several views are made of.

mod decimal;
mod ears;
mod focus;
mod link;
mod pieces;
mod window;
mod windowed;

pub use decimal::decimal;
pub use ears::Ears;
pub use focus::{focus, keep_focus, keep_focus_later};
pub use link::{entity_link, go};
pub use pieces::pieces;
pub use windowed::{Drawn, Windowed, WindowedProps};
