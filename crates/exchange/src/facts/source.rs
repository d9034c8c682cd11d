//! The bulletin's text, cut into items, and the search for quotations in it.

use elshi_record::{Anchor, Item, Offsets, Span};
use std::ops::Range;

/// The text that facts quote.
pub(super) struct Source {
    /// Normalised text.
    pub text: String,
    /// Its items, in the order of the text.
    pub items: Vec<SourceItem>,
    offsets: Offsets,
}

/// One item of the text.
pub(super) struct SourceItem {
    /// What the facts call it.
    pub key: String,
    /// Bytes of the text, title included.
    pub bytes: Range<usize>,
    /// What goes into the records.
    pub record: Item,
}

/// Where quotations are looked for.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    /// Looked through first: the words that a statement quotes.
    pub narrow: Option<Place>,
    /// Indices of the items that are looked through.
    pub items: Vec<u32>,
}

/// Some bytes of one item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// Index of the item.
    pub item: u32,
    /// Bytes of the text.
    pub bytes: Range<usize>,
}

/// Where some words stand: whole words first, then where they are parts of
/// words, each in the order of the text.
pub(super) struct Found {
    /// All places; `nth` counts them.
    pub places: Vec<Place>,
    whole: usize,
}

impl Found {
    /// The places that can be meant without saying more: parts of words only
    /// where there are no whole ones.
    pub(super) fn likely(&self) -> &[Place] {
        let count = if self.whole > 0 { self.whole } else { self.places.len() };
        self.places.get(..count).unwrap_or_default()
    }
}

impl Source {
    pub(super) fn new(text: String) -> Source {
        let offsets = Offsets::new(&text);
        Source { text, items: Vec::new(), offsets }
    }

    /// All items.
    pub(super) fn everywhere(&self) -> Scope {
        Scope { narrow: None, items: (0..self.items.len() as u32).collect() }
    }

    /// Index of an item by its key.
    pub(super) fn item(&self, key: &str) -> Option<u32> {
        self.items.iter().position(|item| item.key == key).map(|index| index as u32)
    }

    /// Code points of some bytes.
    pub(super) fn span(&self, bytes: &Range<usize>) -> Span {
        let at = |byte| self.offsets.code_point(&self.text, byte);
        Span::new(at(bytes.start), at(bytes.end))
    }

    /// Bytes of some code points.
    pub(super) fn bytes(&self, span: Span) -> Option<Range<usize>> {
        let at = |code_point| self.offsets.byte(&self.text, code_point);
        Some(at(span.start)?..at(span.end)?)
    }

    pub(super) fn anchor(&self, place: &Place) -> Anchor {
        let exact = self.text.get(place.bytes.clone()).unwrap_or_default().to_owned();
        Anchor { item: place.item, span: self.span(&place.bytes), exact }
    }

    /// Where some words stand inside a scope; in its narrow part, if they
    /// stand there at all.
    pub(super) fn find(&self, words: &str, scope: &Scope) -> Found {
        let narrow = scope.narrow.as_ref().map(|place| self.inside(words, place));
        if let Some(found) = narrow.filter(|found| !found.places.is_empty()) {
            return found;
        }
        let items = scope.items.iter().filter_map(|&index| {
            let bytes = self.items.get(index as usize)?.bytes.clone();
            Some(Place { item: index, bytes })
        });
        self.whole_words_first(items.flat_map(|item| self.all_inside(words, &item)).collect())
    }

    /// Where some words stand inside one place.
    pub(super) fn inside(&self, words: &str, place: &Place) -> Found {
        self.whole_words_first(self.all_inside(words, place))
    }

    fn all_inside(&self, words: &str, place: &Place) -> Vec<Place> {
        let mut found = Vec::new();
        let Some(step) = words.chars().next().map(char::len_utf8) else { return found };
        let mut from = place.bytes.start;
        while let Some(rest) = self.text.get(from..place.bytes.end)
            && let Some(at) = rest.find(words)
        {
            let start = from + at;
            found.push(Place { item: place.item, bytes: start..start + words.len() });
            from = start + step;
        }
        found
    }

    fn whole_words_first(&self, places: Vec<Place>) -> Found {
        let (mut places, parts): (Vec<Place>, Vec<Place>) =
            places.into_iter().partition(|place| self.is_whole_words(&place.bytes));
        let whole = places.len();
        places.extend(parts);
        Found { places, whole }
    }

    /// Whether no word is cut at either end.
    pub(super) fn is_whole_words(&self, bytes: &Range<usize>) -> bool {
        let ends_in_word = |text: Option<&str>| {
            text.and_then(|text| text.chars().next_back()).is_some_and(char::is_alphanumeric)
        };
        let starts_in_word = |text: Option<&str>| {
            text.and_then(|text| text.chars().next()).is_some_and(char::is_alphanumeric)
        };
        let inside = self.text.get(bytes.clone());
        let cut_before = ends_in_word(self.text.get(..bytes.start)) && starts_in_word(inside);
        let cut_after = ends_in_word(inside) && starts_in_word(self.text.get(bytes.end..));
        !cut_before && !cut_after
    }

    /// Some words with a few of those around them, for a message.
    pub(super) fn in_context(&self, place: &Place) -> String {
        let Some(item) = self.items.get(place.item as usize) else { return String::new() };
        let before = self.text.get(item.bytes.start..place.bytes.start).unwrap_or_default();
        let after = self.text.get(place.bytes.end..item.bytes.end).unwrap_or_default();
        let start = before.char_indices().rev().nth(24).map_or(0, |(at, _)| at);
        let end = after.char_indices().nth(24).map_or(after.len(), |(at, _)| at);
        let words = self.text.get(place.bytes.clone()).unwrap_or_default();
        let around = format!(
            "{}[{words}]{}",
            before.get(start..).unwrap_or_default(),
            after.get(..end).unwrap_or_default()
        );
        format!("…{}…", around.replace('\n', " "))
    }
}

impl Source {
    /// Where some words stand if case, kinds of quotation marks and of white
    /// space are ignored: for "the text writes …".
    pub(super) fn find_loosely(&self, words: &str, scope: &Scope) -> Option<Place> {
        let wanted: Vec<char> = words.chars().map(loosely).collect();
        scope.items.iter().find_map(|&index| {
            let bytes = self.items.get(index as usize)?.bytes.clone();
            let inside = self.text.get(bytes.clone())?;
            let letters: Vec<(usize, char)> = inside.char_indices().collect();
            let same = |window: &&[(usize, char)]| {
                window.iter().zip(&wanted).all(|(&(_, letter), &want)| loosely(letter) == want)
            };
            let found = letters.windows(wanted.len().max(1)).find(same)?;
            let start = bytes.start + found.first()?.0;
            let (last, letter) = *found.last()?;
            Some(Place { item: index, bytes: start..bytes.start + last + letter.len_utf8() })
        })
    }
}

fn loosely(letter: char) -> char {
    match letter {
        '’' | '‘' | 'ʼ' | '`' => '\'',
        '“' | '”' | '«' | '»' | '„' => '"',
        '–' | '—' | '‑' => '-',
        space if space.is_whitespace() => ' ',
        letter => letter.to_lowercase().next().unwrap_or(letter),
    }
}
