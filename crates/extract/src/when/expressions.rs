//! The dates of any text, for callers that want nothing else.

use crate::when::dated::{Anchor, Outlook, resolve};
use crate::when::time;
use crate::words::scan::tokenise;
use elshi_record::{Edtf, Offsets, Span};

/// Every expression of time in a text that can be resolved, with its place in
/// code points and what it means as EDTF. Years that are missing are counted
/// from `published` (EDTF; may be empty).
///
/// ```
/// let found = elshi_extract::dates("It opened on April 22, 2026.", "");
/// assert_eq!(found[0].1, "2026-04-22");
/// ```
pub fn dates(text: &str, published: &str) -> Vec<(Span, String)> {
    let mut tokens = Vec::new();
    tokenise(text, 0..text.len(), &mut tokens);
    let known = Edtf::parse(published).unwrap_or_default();
    let anchor = Anchor { first: known.earliest, last: known.latest, year: None };
    let offsets = Offsets::new(text);
    let found = time::find(text, &tokens, 0..tokens.len());
    let resolved = found.iter().filter_map(|expression| {
        let dated = resolve(expression, &anchor, Outlook::Open)?;
        let first = tokens.get(expression.tokens.start)?;
        let last = tokens.get(expression.tokens.end.checked_sub(1)?)?;
        let start = offsets.code_point(text, first.start as usize);
        Some((Span::new(start, offsets.code_point(text, last.end as usize)), dated.edtf))
    });
    resolved.collect()
}
