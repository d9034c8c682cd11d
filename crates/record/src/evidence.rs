//! Where a fact stands in the source text, and how it was got from there.
//!
//! Modelled on W3C Web Annotation: a position selector (`Span`) and a quote
//! selector (`exact`) for the same words, so that a quotation whose source has
//! changed is recognised as orphaned instead of pointing at other words.

/// A range of Unicode code points over a bulletin's NFC-normalised text.
///
/// `start` is included, `end` is not.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// First code point.
    pub start: u32,
    /// One past the last code point.
    pub end: u32,
}

impl Span {
    /// The span from `start` up to `end`; empty where `end` is before `start`.
    pub fn new(start: u32, end: u32) -> Span {
        Span { start, end: end.max(start) }
    }

    /// Whether the spans share at least one code point.
    pub fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// Whether `other` lies inside this span.
    pub fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// How many code points it covers.
    pub fn len(self) -> u32 {
        self.end.saturating_sub(self.start)
    }

    /// Whether it covers none.
    pub fn is_empty(self) -> bool {
        self.len() == 0
    }
}

/// How a fact was got from the words it quotes.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Method {
    /// The words say it.
    Stated,
    /// A rule concluded it from the words; `rule` is the rule's stable name,
    /// for example `year-from-bulletin`.
    Inferred {
        /// Stable name of the rule.
        rule: String,
    },
    /// A person added it from knowledge of the world; `note` says what.
    Curated {
        /// What the curator knew, in one sentence.
        note: String,
    },
}

/// The words that a fact rests on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Anchor {
    /// Index of the item in [`crate::Dataset::items`].
    pub item: u32,
    /// Where in the bulletin's text.
    pub span: Span,
    /// The words themselves, exactly.
    pub exact: String,
}

/// One reason to hold a fact.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Evidence {
    /// The quoted words; `None` only for curated facts that no words carry.
    pub anchor: Option<Anchor>,
    /// How the fact was got from them.
    pub method: Method,
}

/// A value together with the reasons to hold it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Fact<T> {
    /// What is held.
    pub value: T,
    /// Why; empty only for the cells of a table, whose row is the evidence.
    pub evidence: Vec<Evidence>,
}

impl<T> Fact<T> {
    /// A fact that rests on one piece of evidence.
    pub fn new(value: T, evidence: Evidence) -> Fact<T> {
        Fact { value, evidence: vec![evidence] }
    }

    /// A fact read from a table's cell: its row is its evidence.
    pub fn from_row(value: T) -> Fact<T> {
        Fact { value, evidence: Vec::new() }
    }
}
