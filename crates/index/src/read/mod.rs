//! A pack, opened.

mod names;
mod pack;
mod profile;
mod record;
mod relation;
mod unpack;

pub use crate::format::{PackError, Timed};
pub use pack::Pack;
pub(crate) use relation::Relation;
