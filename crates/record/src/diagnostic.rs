//! What a reader of text has to say about it, besides the records.

use crate::Span;

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is lost.
    Info,
    /// Something is doubtful, and marked so in the records.
    Warning,
    /// Something could not be read, and is not in the records.
    Error,
}

/// One finding, anchored to the text it is about.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Diagnostic {
    /// How much it matters.
    pub severity: Severity,
    /// Stable name of the kind of finding, such as `quotation-not-found`.
    pub code: &'static str,
    /// Code points in the text it is about; `None` for the text as a whole.
    pub span: Option<Span>,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do about it; empty where nothing can be done.
    pub hint: String,
}
