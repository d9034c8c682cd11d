//! Pieces of source text with the marks of the facts that rest on them.

use super::{Sheet, sentence};
use elshi_index::{Kind, Pack};
use elshi_record::{Anchor, Method, Span, sort_by_key};

/// Words that a line of a sheet rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Code points of the bulletin's text.
    pub span: Span,
    /// Number of the line in [`Sheet::lines`].
    pub line: usize,
    /// How the line was got from the words.
    pub method: Method,
}

/// A piece of one bulletin's text: a whole item, or one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// Index of the bulletin.
    pub bulletin: u32,
    /// Index of the item.
    pub item: u32,
    /// Code points shown.
    pub span: Span,
    /// The text shown.
    pub text: String,
    /// The marks that touch it, in the order of their lines.
    pub marks: Vec<Mark>,
}

/// A run of text over which the same marks lie.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// Code points of the bulletin's text.
    pub span: Span,
    /// The text.
    pub text: String,
    /// Indices into the passage's marks.
    pub marks: Vec<usize>,
    /// Indices into the findings that the passage was cut with.
    pub found: Vec<usize>,
}

/// The longest item that is shown whole, in code points, and how much of a
/// longer one is shown around words.
const LONGEST: u32 = 60_000;
const AROUND: u32 = 3_000;

/// The passages that a sheet rests on: whole items for an engagement, single
/// sentences for anything else; at most `most` of them. Of a very long item
/// the part is shown in which the words stand.
pub fn passages(pack: &Pack, sheet: &Sheet, most: usize) -> Vec<Passage> {
    let mut passages: Vec<Passage> = Vec::new();
    for &item in sheet.items.iter().take(most) {
        let lines = sheet.lines().flat_map(|line| &line.evidence);
        let words = lines.filter_map(|reason| reason.anchor.as_ref());
        let words = words.filter(|anchor| anchor.item == item).map(|anchor| anchor.span);
        passages.extend(part_of_item(pack, item, words));
    }
    let anchored = sheet.lines().enumerate().flat_map(|(line, facts)| {
        facts.evidence.iter().filter_map(move |e| Some((line, e.anchor.as_ref()?, &e.method)))
    });
    // A quotation that its text does not have marks nothing in it.
    let anchored = anchored.filter(|(_, anchor, _)| stands(pack, anchor));
    for (line, anchor, method) in anchored {
        let home = passages
            .iter()
            .position(|passage| passage.item == anchor.item && passage.span.overlaps(anchor.span));
        let home = match home {
            Some(home) => home,
            None if passages.len() >= most || sheet.entity.kind == Kind::Engagement => continue,
            None => match one_sentence(pack, anchor.item, anchor.span) {
                Some(passage) => {
                    passages.push(passage);
                    passages.len() - 1
                }
                None => continue,
            },
        };
        if let Some(passage) = passages.get_mut(home) {
            passage.marks.push(Mark { span: anchor.span, line, method: method.clone() });
        }
    }
    sort_by_key(&mut passages, |passage| (passage.bulletin, passage.span));
    passages
}

/// Whether a text has a quotation's words where the quotation says. Rows of
/// tables are not asked: their words are not those of a text.
pub fn stands(pack: &Pack, anchor: &Anchor) -> bool {
    let Some(item) = pack.item(anchor.item) else { return false };
    !item.text.is_empty() || pack.text(item.bulletin, anchor.span) == Some(&anchor.exact)
}

/// An item, or the part of a very long one that holds some words.
fn part_of_item(pack: &Pack, item: u32, words: impl Iterator<Item = Span>) -> Option<Passage> {
    let record = pack.item(item)?;
    let bulletin = record.bulletin;
    // A row of a table has its text to itself.
    let (text, span) = if record.text.is_empty() {
        let span = part(record.span, words);
        (pack.text(bulletin, span)?.to_owned(), span)
    } else {
        let end = record.text.chars().count() as u32;
        (record.text, Span::new(0, end))
    };
    Some(Passage { bulletin, item, span, text, marks: Vec::new() })
}

/// All of a span, or the part of a long one from its first words to as many of
/// its last ones as fit.
fn part(whole: Span, words: impl Iterator<Item = Span>) -> Span {
    if whole.len() <= LONGEST {
        return whole;
    }
    let (first, last) = words.fold((whole.end, whole.start), |(first, last), one| {
        (first.min(one.start), last.max(one.end))
    });
    let first = first.min(last).max(whole.start);
    let start = first.saturating_sub(AROUND).max(whole.start);
    let end = last.saturating_add(AROUND).min(start.saturating_add(LONGEST));
    Span::new(start, end.min(whole.end))
}

fn one_sentence(pack: &Pack, item: u32, words: Span) -> Option<Passage> {
    let whole = part_of_item(pack, item, std::iter::once(words))?;
    if !whole.span.contains(words) {
        return None;
    }
    let byte = |point: u32| {
        let count = (point - whole.span.start) as usize;
        whole.text.char_indices().nth(count).map_or(whole.text.len(), |(byte, _)| byte)
    };
    let (first, last) = sentence::around(&whole.text, byte(words.start), byte(words.end));
    let points = |byte: usize| whole.text.get(..byte).map_or(0, |text| text.chars().count()) as u32;
    let span = Span::new(whole.span.start + points(first), whole.span.start + points(last));
    let text = whole.text.get(first..last)?.to_owned();
    Some(Passage { span, text, ..whole })
}

/// Cuts a passage at every edge of a mark and of a finding, so that all may
/// overlap freely.
pub fn segments(passage: &Passage, found: &[Span]) -> Vec<Segment> {
    let mut edges = vec![passage.span.start, passage.span.end];
    for span in passage.marks.iter().map(|mark| &mark.span).chain(found) {
        edges.extend([span.start, span.end]);
    }
    edges.retain(|&edge| (passage.span.start..=passage.span.end).contains(&edge));
    edges.sort_unstable();
    edges.dedup();
    let mut letters = passage.text.chars();
    let cut = edges.windows(2).filter_map(|pair| {
        let span = Span::new(*pair.first()?, *pair.last()?);
        let text = letters.by_ref().take(span.len() as usize).collect();
        let over = |mark: &Mark| mark.span.contains(span);
        let marks = passage.marks.iter().enumerate().filter(|(_, mark)| over(mark));
        let found = found.iter().enumerate().filter(|(_, finding)| finding.contains(span));
        Some(Segment {
            span,
            text,
            marks: marks.map(|(index, _)| index).collect(),
            found: found.map(|(index, _)| index).collect(),
        })
    });
    cut.collect()
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn passage(text: &str, start: u32, spans: &[(u32, u32)]) -> Passage {
        let mark = |(line, &(start, end)): (usize, &(u32, u32))| Mark {
            span: Span::new(start, end),
            line,
            method: Method::Stated,
        };
        Passage {
            bulletin: 0,
            item: 0,
            span: Span::new(start, start + text.chars().count() as u32),
            text: text.to_owned(),
            marks: spans.iter().enumerate().map(mark).collect(),
        }
    }

    #[test]
    fn of_a_long_item_the_part_with_the_words_is_shown() {
        let span = |start, end| Span::new(start, end);
        let shown = |whole, words: &[Span]| part(whole, words.iter().copied());
        assert_eq!(shown(span(10, 900), &[span(20, 30)]), span(10, 900));
        let whole = span(10, 50_000_000);
        assert_eq!(shown(whole, &[span(20, 30)]), span(10, 3_030));
        let words = [span(9_000_000, 9_000_040), span(8_999_000, 8_999_007)];
        assert_eq!(shown(whole, &words), span(8_996_000, 9_003_040));
        assert_eq!(shown(whole, &[span(49_999_990, 49_999_999)]), span(49_996_990, 50_000_000));
        assert_eq!(shown(whole, &[span(50, 60), span(9_000_000, 9_000_040)]), span(10, 60_010));
        assert_eq!(shown(whole, &[]), span(10, 3_010));
    }

    #[test]
    fn overlapping_marks_share_their_middle() {
        let cut = segments(&passage("abcdef", 10, &[(11, 14), (13, 16), (0, 11)]), &[]);
        let cut: Vec<_> = cut.iter().map(|s| (s.text.as_str(), s.marks.as_slice())).collect();
        let want: [(&str, &[usize]); 4] = [("a", &[2]), ("bc", &[0]), ("d", &[0, 1]), ("ef", &[1])];
        assert_eq!(cut, want);
    }

    proptest! {
        #[test]
        fn segments_are_the_text_and_know_their_marks(
            text in "\\PC{1,60}",
            spans in prop::collection::vec((0u32..80, 0u32..80), 0..8),
            found in prop::collection::vec((0u32..80, 0u32..80), 0..4),
        ) {
            let passage = passage(&text, 5, &spans);
            let found: Vec<Span> = found.into_iter().map(|(a, b)| Span::new(a, b)).collect();
            let cut = segments(&passage, &found);
            prop_assert_eq!(cut.iter().map(|s| s.text.as_str()).collect::<String>(), text);
            for segment in &cut {
                for (index, mark) in passage.marks.iter().enumerate() {
                    let listed = segment.marks.contains(&index);
                    prop_assert_eq!(listed, mark.span.overlaps(segment.span));
                }
                for (index, finding) in found.iter().enumerate() {
                    let listed = segment.found.contains(&index);
                    prop_assert_eq!(listed, finding.overlaps(segment.span));
                }
            }
        }
    }
}
