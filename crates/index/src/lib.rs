//! The packed dataset: records in one byte buffer, read in place.
//!
//! [`pack`] writes the buffer, [`Pack`] opens it. Opening looks at the table
//! of sections and parses nothing else; a record is decoded when somebody
//! asks for it. What filters need stands in columns of one number a row.
//! Bytes that were damaged give wrong answers or none, and never a panic.

mod facet;
mod format;
mod kind;
mod query;
mod read;
mod search;
mod write;

pub use elshi_rows::least;
pub use facet::{FACETS, Facet};
pub use kind::{Entity, Kind};
pub use query::Results;
pub use read::{Pack, PackError, Timed};
pub use search::{QueryNotice, Snippet};
pub use write::{pack, pack_rows};
