//! Text to records with evidence.
//!
//! [`extract`] reads a bulletin that nobody has prepared: it finds the items,
//! who met whom, where, when, about what, and who said what, and quotes the
//! text for each. It is pure, cannot fail, takes time in proportion to the
//! text, and gives the same records for the same text on every machine.
//! [`Reader`] does the same item by item, for progress and cancelling.

mod assemble;
mod bodies;
mod calendar;
mod company;
mod dated;
mod engagement;
mod entities;
mod event;
mod events;
mod expressions;
mod furniture;
mod introduced;
mod item;
mod kind;
mod lexicon;
mod mark;
mod objects;
mod occasions;
mod options;
mod organisations;
mod participants;
mod people;
mod place;
mod quote;
mod reader;
mod reading;
mod registry;
mod reports;
mod represent;
mod roles;
mod scan;
mod segment;
mod sentences;
mod source;
mod speakers;
mod stamp;
mod statements;
mod subjects;
mod time;
mod tokens;

pub use expressions::dates;
pub use options::{Extraction, Options};
pub use reader::{Progress, Reader, extract, extract_bytes};
