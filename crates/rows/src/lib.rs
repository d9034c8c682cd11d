//! What answers over many rows spend their time on: columns, the rows of each
//! value, what words count, scores.
//!
//! The page is built for few bytes, and such loops then take up to twice the
//! time. They are here and nothing else is, so that this room can be built for
//! speed. What is asked, and what it means, is the index's.

mod best;
mod board;
mod column;
mod inverse;
mod varint;
mod words;

pub use best::{best, least};
pub use board::Board;
pub use column::{Column, ColumnAt, write_column};
pub use inverse::Inverse;
pub use varint::{Reader, checksum, push_signed, push_varint};
pub use words::{Units, Weigh};
