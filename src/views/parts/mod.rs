//! Small parts that several views are made of.

mod link;
mod pieces;
mod window;
mod windowed;

pub use link::{entity_link, go};
pub use pieces::pieces;
pub use windowed::{Drawn, Windowed, WindowedProps};
