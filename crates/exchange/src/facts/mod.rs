//! `facts.toml`: the facts that a careful reader finds in one bulletin, each
//! quoting its words. `assets/bulletins/README.md` documents the format.
//!
//! Reading never stops at the first problem: it gives every record that it
//! could make and every problem that it found. Nothing here draws; see
//! [`render`] for that.

mod bulletin;
mod diagnostic;
mod engagement;
mod entity;
mod evidence;
mod mention;
mod read;
mod references;

mod source;
mod statement;
mod table;
mod terms;
mod vocabulary;
mod when;

pub use diagnostic::FactsDiagnostic;
pub use read::read;
pub use vocabulary::Vocabulary;
