//! `facts.toml`: the facts that a careful reader finds in one bulletin, each
//! quoting its words. `assets/bulletins/README.md` documents the format.
//!
//! Reading never stops at the first problem: it gives every record that it
//! could make and every problem that it found. Drawing them for a terminal is
//! a room of its own, behind the feature `render`.

mod bulletin;
mod diagnostic;
mod engagement;
mod entity;
mod evidence;
mod mention;
#[cfg(test)]
mod problem_tests;
mod read;
mod references;
#[cfg(any(feature = "render", test))]
mod render;
mod same;
mod source;
mod statement;
mod table;
pub(crate) mod terms;
mod vocabulary;
mod when;
mod write;

pub use diagnostic::FactsDiagnostic;
pub use read::read;
#[cfg(any(feature = "render", test))]
pub use render::render;
pub use same::{SAME, Same};
pub use vocabulary::Vocabulary;
pub use write::write;
