//! Loops over all rows of a set.
//!
//! The page is built for few bytes, which makes such loops half as fast again
//! as they could be. Here is what an answer over a million rows spends its time
//! on and nothing else, so that this room can be built for speed.

mod best;
mod board;
mod column;
mod inverse;

pub use best::{best, least};
pub use board::Board;
pub use column::{Column, ColumnAt, write_column};
pub use inverse::Inverse;
