//! Records to and from the formats that other tools speak.
//!
//! Nothing here reads a file or a network: texts come in, records and texts
//! go out.

pub mod archive;
pub mod collection;
pub mod facts;
mod merge;
pub mod tables;

pub use merge::{add, take_up};
