//! A pack, opened.

mod lazy;
mod names;
mod pack;
mod profile;
mod record;
mod relation;
mod unpack;

pub use crate::format::{PackError, Timed};
pub(crate) use lazy::Inverse;
pub use pack::Pack;
pub(crate) use relation::Relation;
