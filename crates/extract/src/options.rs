//! What a caller says about a text, and what it gets back.

use elshi_record::{Dataset, Diagnostic, Id, Span};

/// What is known about a text besides its words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Options {
    /// Stable id of the bulletin; made of the title where empty.
    pub id: Id,
    /// Title of the bulletin, such as the file's name; the first item's where
    /// empty.
    pub title: String,
    /// Who published it; empty where unknown.
    pub publisher: String,
    /// Where it was published, as a URL; empty where unknown.
    pub url: String,
    /// When it was published, as EDTF; "today" and dates without a year are
    /// counted from it. Empty where unknown.
    pub published: String,
    /// BCP 47 language of the text; `en` where empty.
    pub language: String,
}

/// What was read, and what there is to say about it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    /// The records; every one is unreviewed.
    pub dataset: Dataset,
    /// Findings, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// Lines set aside because they belong to the page and not to the news,
    /// such as photo credits, as spans of the text.
    pub furniture: Vec<Span>,
}
