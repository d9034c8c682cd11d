//! A long item in stretches of bounded length, so that reading it can be
//! watched and stopped, and takes memory for one stretch at a time.
//!
//! Only what is longer than any news item is parted. Who is named in one
//! stretch is a stranger in the next.

use crate::layout::segment::Segment;
use std::ops::Range;

/// The longest stretch, in bytes.
const LONGEST: usize = 1 << 18;

/// Whether an item is read in one go.
pub fn is_short(item: &Segment) -> bool {
    item.whole.len() <= LONGEST
}

/// The stretch of an item's paragraphs that starts at a byte, and where the
/// next one starts; the first holds the title. `None` where nothing is left.
pub fn stretch(text: &str, item: &Segment, from: usize) -> Option<(Segment, usize)> {
    let begins = from <= item.whole.start;
    let first = item.paragraphs.partition_point(|paragraph| paragraph.end <= from);
    let rest = item.paragraphs.get(first..).unwrap_or_default();
    let (mut paragraphs, mut left) = (Vec::new(), LONGEST);
    for paragraph in rest {
        let words = paragraph.start.max(from)..paragraph.end;
        let whole = words.len() <= left;
        if !whole && !paragraphs.is_empty() {
            break;
        }
        let end = if whole { words.end } else { cut(text, &words) };
        left = left.saturating_sub(words.len());
        paragraphs.push(words.start..end);
    }
    let next = paragraphs.last().map_or(item.whole.end, |last| last.end);
    let (title, line) = if begins { (item.title.clone(), item.line) } else { (from..from, 0) };
    let stamp = item.stamp.clone();
    let part = Segment { title, line, paragraphs, stamp, ..Segment::default() };
    (begins || !part.paragraphs.is_empty()).then_some((part, next))
}

/// Where the longest beginning of a paragraph that is read in one go ends:
/// behind a sentence, or a word, or at least a letter.
fn cut(text: &str, paragraph: &Range<usize>) -> usize {
    let mut end = paragraph.start + LONGEST;
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let words = text.get(paragraph.start..end).unwrap_or_default();
    let behind = |parting: &str| words.rfind(parting).map(|at| at + parting.len());
    behind(". ").or_else(|| behind(" ")).map_or(end, |length| paragraph.start + length)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::segment::segment;

    /// The words of every stretch of a text's only item.
    fn stretches(text: &str) -> Vec<String> {
        let items = segment(text);
        let (mut found, mut from) = (Vec::new(), 0);
        while let Some((part, next)) = stretch(text, &items[0], from) {
            assert!(next > from || found.is_empty(), "{from}");
            let title = part.title.clone();
            let words = std::iter::once(title).chain(part.paragraphs).map(|range| &text[range]);
            found.push(words.collect());
            from = next;
        }
        assert_eq!(items.len(), 1);
        found
    }

    #[test]
    fn stretches_hold_every_word_once_and_end_between_sentences() {
        let line = format!("{}\n", "They met. He left for home. ".repeat(9000).trim_end());
        for text in [line.clone(), format!("A Title of Its Own\n{}", line.repeat(5))] {
            let found = stretches(&text);
            assert!(found.len() > text.len() / LONGEST / 2, "{}", found.len());
            assert!(
                found.iter().all(|part| part.len() <= LONGEST + 400 && part.ends_with(['.', ' ']))
            );
            assert_eq!(found.concat().len(), text.replace('\n', "").len());
        }
    }

    #[test]
    fn words_without_an_end_are_cut_between_letters() {
        for text in ["word ", "é", "x. ", "阿"].map(|unit| unit.repeat(400_000)) {
            let text = format!("a{text}");
            assert_eq!(stretches(&text).concat().trim_end(), text.trim_end());
        }
    }
}
