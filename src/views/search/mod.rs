//! The search box: words as one types, completion over everything named, and
//! what was searched for where it stands.

mod choices;
mod field;
mod snippet;

pub use field::SearchBox;
pub use snippet::snippet;
