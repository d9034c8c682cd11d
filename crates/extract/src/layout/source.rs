//! Bytes to text, and what is odd about them: broken UTF-8, binary files,
//! characters that are not seen.

use crate::words::tokens::is_hidden;
use elshi_record::{Diagnostic, Severity, Span};
use std::borrow::Cow;

/// The longest text that is read, in bytes: offsets are 32 bits wide.
const LONGEST: usize = (u32::MAX / 2) as usize;

/// As much of a text as can be read.
pub fn within_limits(text: &str) -> &str {
    let mut end = text.len().min(LONGEST);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

/// Text of bytes, and whether some are not UTF-8.
pub fn decode(bytes: &[u8]) -> (Cow<'_, str>, bool) {
    let text = String::from_utf8_lossy(bytes);
    let broken = matches!(text, Cow::Owned(_));
    (text, broken)
}

/// A finding about bytes that are not UTF-8, at the first place in the
/// normalised text that stands for some.
pub fn broken(text: &str) -> Diagnostic {
    let first = text.chars().position(|letter| letter == '\u{fffd}').map(|at| at as u32);
    finding(
        Severity::Warning,
        "broken-utf-8",
        first.map(|first| Span::new(first, first + 1)),
        "Some bytes are not UTF-8 and were replaced by �.",
        "Save the file as UTF-8, or paste its text.",
    )
}

/// What is odd about a normalised text as a whole.
pub fn inspect(text: &str) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    let (mut hidden, mut control, mut controls) = (None, None, 0usize);
    // Only control characters and those beyond ASCII need a look; the rest is
    // counted to say where they stand.
    let odd = |byte: u8| !(b' '..0x7f).contains(&byte) && byte != b'\n' && byte != b'\t';
    let (mut bytes, mut before) = (0, 0);
    while let Some(next) =
        text.as_bytes().get(bytes..).and_then(|rest| rest.iter().position(|byte| odd(*byte)))
    {
        let Some(letter) = text.get(bytes + next..).and_then(|rest| rest.chars().next()) else {
            break;
        };
        let at = before + next;
        if is_hidden(letter) {
            hidden = hidden.or(Some(at as u32));
        } else if letter.is_control() {
            controls += 1;
            control = control.or(Some(at as u32));
        }
        bytes += next + letter.len_utf8();
        before = at + 1;
    }
    if let Some(at) = control {
        let binary = controls * 20 > text.len();
        findings.push(finding(
            if binary { Severity::Error } else { Severity::Warning },
            "control-characters",
            Some(Span::new(at, at + 1)),
            if binary {
                "This does not look like text."
            } else {
                "There are control characters in the text."
            },
            "Open a plain text file, or paste the text itself.",
        ));
    }
    if let Some(at) = hidden {
        findings.push(finding(
            Severity::Info,
            "hidden-characters",
            Some(Span::new(at, at + 1)),
            "There are characters that are not seen, such as zero-width or direction marks.",
            "They are read over; quotations keep them.",
        ));
    }
    findings
}

/// A finding, with constant words.
pub fn finding(
    severity: Severity,
    code: &'static str,
    span: Option<Span>,
    message: &str,
    hint: &str,
) -> Diagnostic {
    Diagnostic { severity, code, span, message: message.to_owned(), hint: hint.to_owned() }
}
