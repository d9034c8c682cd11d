//! What there is to say about the sources, whatever they are.

use elshi_exchange::facts::FactsDiagnostic;
use elshi_exchange::tables::TableFinding;
use elshi_record::{Diagnostic, Offsets, Severity, Span};

/// Something that a reader should know about a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// How much it matters.
    pub severity: Severity,
    /// The source it is about.
    pub source: String,
    /// 1-based line it is about; 0 for the source as a whole.
    pub line: u32,
    /// Code points of the normalised text it is about, where it is about some.
    pub span: Option<Span>,
    /// Index of the bulletin, in the set, that the span is in.
    pub bulletin: Option<u32>,
    /// What was found, in one sentence.
    pub message: String,
    /// What to do about it; empty where nothing can be done.
    pub hint: String,
}

impl Finding {
    /// A finding about a source as a whole.
    pub fn whole(severity: Severity, source: &str, message: &str, hint: &str) -> Finding {
        Finding {
            severity,
            source: source.to_owned(),
            line: 0,
            span: None,
            bulletin: None,
            message: message.to_owned(),
            hint: hint.to_owned(),
        }
    }

    pub(crate) fn of_text(source: &str, text: &str, found: Vec<Diagnostic>) -> Vec<Finding> {
        if found.is_empty() {
            return Vec::new();
        }
        let offsets = Offsets::new(text);
        let line = |span: Option<Span>| {
            span.and_then(|span| offsets.byte(text, span.start)).map_or(0, |at| line_of(text, at))
        };
        let finding = |found: Diagnostic| Finding {
            severity: found.severity,
            source: source.to_owned(),
            line: line(found.span),
            span: found.span,
            bulletin: None,
            message: found.message,
            hint: found.hint,
        };
        found.into_iter().map(finding).collect()
    }

    pub(crate) fn of_facts(source: &str, facts: &str, found: FactsDiagnostic) -> Finding {
        let line = if found.span.is_empty() { 0 } else { line_of(facts, found.span.start) };
        Finding {
            severity: Severity::Error,
            source: source.to_owned(),
            line,
            span: None,
            bulletin: None,
            message: found.message,
            hint: found.hint,
        }
    }

    pub(crate) fn of_table(source: &str, found: TableFinding) -> Finding {
        Finding {
            severity: found.severity,
            source: source.to_owned(),
            line: found.line,
            span: None,
            bulletin: None,
            message: found.message,
            hint: found.hint,
        }
    }
}

fn line_of(text: &str, byte: usize) -> u32 {
    let before = text.as_bytes().get(..byte).unwrap_or_default();
    before.iter().filter(|byte| **byte == b'\n').count() as u32 + 1
}
