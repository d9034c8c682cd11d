//! Words of an item as evidence.

use crate::words::item::Item;
use elshi_record::{Anchor, Evidence, Fact, Method, Offsets, Span};
use std::ops::Range;

/// Quotes one item's words.
#[derive(Clone, Copy)]
pub struct Quoter<'a> {
    /// The item's words.
    pub item: &'a Item<'a>,
    /// Bytes to code points.
    pub offsets: &'a Offsets,
    /// Index of the item in the set.
    pub number: u32,
}

impl Quoter<'_> {
    /// The words of some tokens, by a method.
    pub fn evidence(&self, tokens: &Range<usize>, method: Method) -> Evidence {
        self.of_bytes(&self.item.bytes(tokens), method)
    }

    /// The words of some bytes, by a method.
    pub fn of_bytes(&self, bytes: &Range<usize>, method: Method) -> Evidence {
        let text = self.item.text;
        let span = Span::new(
            self.offsets.code_point(text, bytes.start),
            self.offsets.code_point(text, bytes.end),
        );
        let exact = text.get(bytes.clone()).unwrap_or_default().to_owned();
        Evidence { anchor: Some(Anchor { item: self.number, span, exact }), method }
    }

    /// Words that say it.
    pub fn stated(&self, tokens: &Range<usize>) -> Evidence {
        self.evidence(tokens, Method::Stated)
    }

    /// Words from which a rule concludes it; stated where the rule is empty.
    pub fn by_rule(&self, tokens: &Range<usize>, rule: &str) -> Evidence {
        match rule {
            "" => self.stated(tokens),
            rule => self.evidence(tokens, Method::Inferred { rule: rule.to_owned() }),
        }
    }

    /// A value that words say.
    pub fn fact<T>(&self, value: T, tokens: &Range<usize>) -> Fact<T> {
        Fact::new(value, self.stated(tokens))
    }

    /// A value that a rule concludes from words.
    pub fn concluded<T>(&self, value: T, tokens: &Range<usize>, rule: &str) -> Fact<T> {
        Fact::new(value, self.by_rule(tokens, rule))
    }
}
