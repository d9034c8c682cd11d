//! The part of a text where the words that were searched for stand.

use super::fold::words;
use super::parse::{Clause, parse};
use super::stem::stem;
use super::typo::Typo;
use crate::Pack;
use crate::facet::ITEMS;
use elshi_record::Span;
use std::ops::Range;

/// A part of a text, with marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// The words; an ellipsis stands where the text goes on.
    pub text: String,
    /// Where the words searched for stand, in code points of `text`.
    pub marks: Vec<Span>,
}

/// How much of a text is shown, in bytes.
const LONGEST: usize = 180;
/// How much is shown before the first mark: on a phone it is on the line still.
const BEFORE: usize = 20;

/// A word that is looked for.
struct Sought {
    key: String,
    stem: String,
    open: bool,
    typo: Option<Typo>,
}

impl Sought {
    fn new(key: &str, open: bool) -> Sought {
        Sought { key: key.to_owned(), stem: stem(key), open, typo: Typo::new(key) }
    }

    fn is(&self, key: &str) -> bool {
        key == self.key
            || self.open && key.starts_with(&self.key)
            || key.starts_with(self.stem.get(..2).unwrap_or(&self.stem)) && stem(key) == self.stem
    }

    fn is_like(&self, key: &str) -> bool {
        self.typo.as_ref().is_some_and(|typo| typo.allows(key))
    }
}

impl Pack {
    /// The part of an engagement's text that holds most of the words typed;
    /// `None` where the text holds none of them.
    pub fn snippet(&self, row: u32, typed: &str) -> Option<Snippet> {
        let sought: Vec<Sought> = parse(self, typed)
            .wanted
            .iter()
            .flat_map(|clause| match clause {
                Clause::Word { key, open } => vec![Sought::new(key, *open)],
                Clause::Phrase(keys) => keys.iter().map(|key| Sought::new(key, false)).collect(),
                _ => Vec::new(),
            })
            .collect();
        if sought.is_empty() {
            return None;
        }
        let texts: Vec<&str> = self
            .values(ITEMS, row)
            .filter_map(|item| match self.item_text(item) {
                "" => self.passage(item).and_then(|(bulletin, span)| self.text(bulletin, span)),
                own => Some(own),
            })
            .collect();
        let exact = texts.iter().find_map(|text| cut(text, &sought, Sought::is));
        exact.or_else(|| texts.iter().find_map(|text| cut(text, &sought, Sought::is_like)))
    }
}

fn cut(text: &str, sought: &[Sought], is: fn(&Sought, &str) -> bool) -> Option<Snippet> {
    let mut marks: Vec<(Range<usize>, usize)> = Vec::new();
    words(text, &mut |key, range| {
        if let Some(which) = sought.iter().position(|word| is(word, key)) {
            marks.push((range, which));
        }
    });
    let from = best(&marks)?;
    let first = marks.get(from).map(|(range, _)| range.start)?;
    let start = edge(text, first.saturating_sub(BEFORE), first);
    let mut end = (start + LONGEST).min(text.len());
    while !text.is_char_boundary(end) {
        end += 1;
    }
    if end < text.len() {
        let shown = text.get(start..end).unwrap_or_default();
        end = shown.rfind(char::is_whitespace).map_or(end, |space| start + space);
    }
    let shown = text.get(start..end)?;
    let mut snippet = Snippet::default();
    if start > 0 {
        snippet.text.push('…');
    }
    let lead = snippet.text.chars().count();
    let points = |byte: usize| {
        let before = text.get(start..byte).unwrap_or_default();
        (lead + before.chars().count()) as u32
    };
    for (range, _) in marks.iter().filter(|(range, _)| range.start >= start && range.end <= end) {
        snippet.marks.push(Span::new(points(range.start), points(range.end)));
    }
    // Lines of a text are one line of a list.
    snippet.text.extend(shown.chars().map(|l| if l.is_whitespace() { ' ' } else { l }));
    if end < text.len() {
        snippet.text.push('…');
    }
    Some(snippet)
}

/// The mark from which on most different words stand close together.
fn best(marks: &[(Range<usize>, usize)]) -> Option<usize> {
    let different = |from: usize| {
        let start = marks.get(from).map_or(0, |(range, _)| range.start);
        let rest = marks.get(from..).unwrap_or_default().iter();
        let near = rest.take_while(|(range, _)| range.end <= start + LONGEST - BEFORE);
        // Each bit is a word; of more than there are bits the last share one.
        let seen = near.fold(0u64, |seen, (_, which)| seen | 1 << (*which).min(63));
        seen.count_ones()
    };
    (0..marks.len()).max_by_key(|&from| (different(from), std::cmp::Reverse(from)))
}

/// The start of a word at or after a byte, and at the latest at `latest`.
fn edge(text: &str, byte: usize, latest: usize) -> usize {
    if byte == 0 {
        return 0;
    }
    let mut start = byte;
    while !text.is_char_boundary(start) {
        start += 1;
    }
    let lead = text.get(start..latest).unwrap_or_default();
    match lead.find(char::is_whitespace) {
        Some(space) => {
            start + space + lead.get(space..).map_or(0, |rest| rest.len() - rest.trim_start().len())
        }
        None => latest,
    }
}
