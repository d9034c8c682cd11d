//! Puts together what was read from each item into one set of records.

use crate::segment::Segment;
use crate::source;
use crate::{Extraction, Options};
use elshi_record::{
    Bulletin, Dataset, Diagnostic, ItemKind, Offsets, Severity, SourceKind, Span, When, slug,
    text_hash,
};
use std::ops::Range;

/// The records of a text, as they come together.
pub struct Assembly {
    options: Options,
    offsets: Offsets,
    dataset: Dataset,
    diagnostics: Vec<Diagnostic>,
    furniture: Vec<Span>,
}

impl Assembly {
    /// Starts with the items that were found, and nothing read from them.
    pub fn new(
        text: &str,
        segments: &[Segment],
        options: Options,
        mut findings: Vec<Diagnostic>,
    ) -> Assembly {
        findings.extend(source::inspect(text));
        let offsets = Offsets::new(text);
        let mut assembly = Assembly {
            options,
            offsets,
            dataset: Dataset::default(),
            diagnostics: findings,
            furniture: Vec::new(),
        };
        for segment in segments {
            let item = assembly.listed(text, segment);
            assembly.dataset.items.push(item);
            let spans = segment.furniture.iter().chain(&segment.stamp);
            let spans: Vec<Span> = spans.map(|range| assembly.span(text, range)).collect();
            assembly.furniture.extend(spans);
        }
        if segments.is_empty() {
            assembly.diagnostics.push(source::finding(
                Severity::Warning,
                "no-items",
                None,
                "No news item was found in this text.",
                "An item is a title line followed by its paragraphs.",
            ));
        }
        assembly
    }

    fn listed(&self, text: &str, segment: &Segment) -> elshi_record::Item {
        let title = text.get(segment.title.clone()).unwrap_or_default();
        elshi_record::Item {
            bulletin: 0,
            title: title.to_owned(),
            span: self.span(text, &segment.whole),
            title_span: self.span(text, &segment.title),
            line: segment.line,
            kind: ItemKind::Other,
            text: String::new(),
        }
    }

    fn span(&self, text: &str, range: &Range<usize>) -> Span {
        Span::new(
            self.offsets.code_point(text, range.start),
            self.offsets.code_point(text, range.end),
        )
    }

    /// Reads one item.
    pub fn item(&mut self, _text: &str, _number: u32, _segment: &Segment) {}

    /// The whole set.
    pub fn finish(mut self, text: String) -> Extraction {
        let options = self.options;
        let first = self.dataset.items.first().map(|item| item.title.clone()).unwrap_or_default();
        let title = if options.title.is_empty() { first } else { options.title };
        let published = When::stated(&options.published, Vec::new()).unwrap_or_default();
        self.dataset.bulletins.push(Bulletin {
            id: if options.id.is_empty() { slug(&title) } else { options.id },
            title,
            publisher: options.publisher,
            url: options.url,
            language: if options.language.is_empty() { "en".to_owned() } else { options.language },
            retrieved: String::new(),
            published,
            kind: SourceKind::Text,
            hash: text_hash(&text),
            text,
        });
        self.diagnostics.sort_by_key(|finding| finding.span);
        Extraction {
            dataset: self.dataset,
            diagnostics: self.diagnostics,
            furniture: self.furniture,
        }
    }
}
