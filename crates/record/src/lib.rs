//! The vocabulary of Elshi: what a bulletin reports, as plain data.
//!
//! Nothing here reads a file, a clock or a network, and nothing here can fail
//! except where it says so. Every other room depends on this one; this one
//! depends on none.

mod bulletin;
mod case;
mod day;
mod diagnostic;
mod edtf;
mod engagement;
mod entity;
mod evidence;
mod merge;
mod order;
mod rows;
mod text;
mod unite;
mod when;

pub use bulletin::{Bulletin, Dataset, Item, ItemKind, SourceKind};
pub use case::lower;
pub use day::Day;
pub use diagnostic::{Diagnostic, Severity};
pub use edtf::{Edtf, EdtfError};
pub use engagement::{
    Engagement, EventType, MentionedEvent, Mode, Participant, Party, Review, Side, Statement,
    StatementKind, Status,
};
pub use entity::{CountryCode, Id, Name, Organisation, Person, Place, Subject, slug};
pub use evidence::{Anchor, Evidence, Fact, Method, Span};
pub use order::sort_by_key;
pub use rows::{Alike, Row, RowSet};
pub use text::{Offsets, fold_letter, hash, normalise, text_hash};
pub use when::{Bound, Edge, When, WhenBasis};
