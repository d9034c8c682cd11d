//! Small parts that several views are made of.

mod ears;
mod focus;
mod link;
mod numbers;
mod pieces;
mod window;
mod windowed;

pub use ears::Ears;
pub use focus::{focus, keep_focus, keep_focus_later};
pub use link::{entity_link, go};
pub use numbers::{decimal, within};
pub use pieces::pieces;
pub use windowed::{Drawn, Windowed, WindowedProps};
