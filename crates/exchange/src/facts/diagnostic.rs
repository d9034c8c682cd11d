//! What can be wrong with a `facts.toml`, and where.

use std::ops::Range;

/// One problem in a `facts.toml`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FactsDiagnostic {
    /// Stable name of the kind of problem, such as `quotation-not-found`.
    pub code: &'static str,
    /// Bytes of the `facts.toml` that it is about.
    pub span: Range<usize>,
    /// What is wrong, in one sentence.
    pub message: String,
    /// What to do about it; may have several lines, or be empty.
    pub hint: String,
    /// Another place that matters, and why.
    pub related: Option<(Range<usize>, &'static str)>,
}

impl FactsDiagnostic {
    /// A problem with a hint.
    pub(crate) fn new(
        code: &'static str,
        span: Range<usize>,
        message: impl Into<String>,
        hint: impl Into<String>,
    ) -> FactsDiagnostic {
        FactsDiagnostic { code, span, message: message.into(), hint: hint.into(), related: None }
    }
}

/// "did you mean" with the nearest of some words, where one is near.
pub(super) fn did_you_mean<'w>(
    word: &str,
    words: impl IntoIterator<Item = &'w str>,
) -> Option<String> {
    let near = words
        .into_iter()
        .map(|known| (strsim::damerau_levenshtein(word, known), known))
        .filter(|&(distance, known)| distance <= (known.len().max(word.len()) / 3).max(1))
        .min()?;
    Some(format!("did you mean `{}`?", near.1))
}
