//! Which facts and which words light each other up.

use crate::sheet::Passage;
use elshi_record::Span;

/// What the pointer or the focus is on, inside one sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lit {
    /// Nothing.
    #[default]
    Nothing,
    /// A fact, by its line's number.
    Line(usize),
    /// Words of a bulletin's text.
    Words(u32, Span),
}

impl Lit {
    /// Whether a line is lit, directly or by words that it rests on.
    pub fn line(self, line: usize, passages: &[Passage]) -> bool {
        match self {
            Lit::Nothing => false,
            Lit::Line(lit) => lit == line,
            Lit::Words(bulletin, span) => passages
                .iter()
                .filter(|passage| passage.bulletin == bulletin)
                .flat_map(|passage| &passage.marks)
                .any(|mark| mark.line == line && mark.span.overlaps(span)),
        }
    }

    /// Whether words are lit, directly or by a line that rests on them.
    pub fn words(self, passage: &Passage, span: Span) -> bool {
        match self {
            Lit::Nothing => false,
            Lit::Line(line) => {
                passage.marks.iter().any(|mark| mark.line == line && mark.span.contains(span))
            }
            Lit::Words(bulletin, lit) => bulletin == passage.bulletin && lit.overlaps(span),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheet::Mark;
    use elshi_record::Method;

    #[test]
    fn facts_light_their_words_and_words_their_facts() {
        let mark = |line, start, end| {
            let span = Span::new(start, end);
            Mark { span, line, method: Method::Stated }
        };
        let passage = Passage {
            bulletin: 1,
            item: 0,
            span: Span::new(0, 30),
            text: String::new(),
            marks: vec![mark(0, 0, 10), mark(1, 5, 20)],
        };
        let passages = [passage.clone()];
        assert!(Lit::Line(0).words(&passage, Span::new(0, 5)));
        assert!(!Lit::Line(0).words(&passage, Span::new(10, 20)));
        let middle = Lit::Words(1, Span::new(5, 10));
        assert!(middle.line(0, &passages) && middle.line(1, &passages));
        assert!(!Lit::Words(1, Span::new(10, 20)).line(0, &passages));
        assert!(!Lit::Words(2, Span::new(5, 10)).line(0, &passages));
        assert!(!Lit::Nothing.line(0, &passages));
    }
}
