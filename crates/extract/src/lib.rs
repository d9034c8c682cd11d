//! Text to records with evidence.
//!
//! [`extract`] reads a bulletin that nobody has prepared: it finds the items,
//! who met whom, where, when, about what, and who said what, and quotes the
//! text for each. It is pure, cannot fail, takes time in proportion to the
//! text, and gives the same records for the same text on every machine.
//! [`Reader`] does the same item by item, for progress and cancelling.

mod assemble;
mod engagements;
mod entities;
mod kind;
mod layout;
mod options;
mod positions;
mod reader;
mod reading;
mod when;
mod who;
mod words;

pub use options::{Extraction, Options};
pub use reader::{Progress, Reader, extract, extract_bytes};
pub use when::expressions::dates;
