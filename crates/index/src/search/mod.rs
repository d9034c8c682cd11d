//! Search for words: every word of the query must stand in an engagement's
//! title, in the names of who and what it was with, or in its text.

mod build;
mod complete;
mod dictionary;
mod field;
mod fold;
mod parse;
mod phrase;
mod run;
mod snippet;
mod stem;
mod typo;
mod units;

pub(crate) use build::WordIndex;
pub(crate) use field::Field;
pub use parse::QueryNotice;
pub(crate) use run::Hits;
pub use snippet::Snippet;
pub(crate) use units::UnitRows;

use crate::Pack;

impl Pack {
    /// What holds a query's words, and what was wrong with it; `None` where
    /// there is nothing to look for.
    pub(crate) fn search(&self, text: &str) -> (Option<Hits>, Option<QueryNotice>) {
        if text.trim().is_empty() {
            return (None, None);
        }
        let parsed = parse::parse(self, text);
        let empty = parsed.wanted.is_empty() && parsed.unwanted.is_empty();
        let hits = (!empty).then(|| run::run(self, &parsed));
        (hits, parsed.notice)
    }
}
