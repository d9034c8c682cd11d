//! Small parts that several views are made of.

mod link;
mod pieces;

pub use link::{EntityLink, StateLink};
pub use pieces::pieces;
