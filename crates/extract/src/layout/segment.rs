//! One text to its items: which lines are titles, which are news, and which
//! are the page's furniture.
//!
//! Every decision looks at a line and its neighbours and at what came before,
//! never at what comes later in the text, so that an item appended to a
//! bulletin leaves the earlier ones as they were.

use crate::layout::furniture;
use crate::layout::lines::{Line, Sort, ends_like_sentence, is_underline, lines};
use std::ops::Range;

/// One item, in bytes of the whole text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Segment {
    /// Its title; empty where it has none.
    pub title: Range<usize>,
    /// 1-based line of its title, or of its first words; 0 in the middle of one.
    pub line: u32,
    /// Its paragraphs, the title and furniture left out.
    pub paragraphs: Vec<Range<usize>>,
    /// Lines that belong to the page: credits, attributions.
    pub furniture: Vec<Range<usize>>,
    /// The line that says when it was published, where there is one.
    pub stamp: Option<Range<usize>>,
    /// Everything of it.
    pub whole: Range<usize>,
    /// Begun by a Markdown heading.
    pub markdown: bool,
}

/// Parts a text into items.
pub fn segment(text: &str) -> Vec<Segment> {
    let lines = lines(text);
    let mut items: Vec<Segment> = Vec::new();
    let mut pending: Option<Range<usize>> = None;
    let mut at = 0;
    while let Some(line) = lines.get(at) {
        let (begins, consumed) = begins_item(text, &lines, at, items.last(), pending.is_some());
        if begins {
            let stamp = pending.take();
            let start = stamp.as_ref().map_or(line.range.start, |stamp| stamp.start);
            items.push(Segment {
                title: title_words(text, &line.range),
                line: line.number,
                stamp,
                whole: start..line.range.end,
                markdown: line.sort == Sort::Heading,
                ..Segment::default()
            });
            at += consumed;
            continue;
        }
        match line.sort {
            Sort::Blank => {}
            Sort::Stamp if stamps_next(&lines, at, items.last()) => {
                pending = Some(line.range.clone());
            }
            _ => at = place(text, &lines, at, &mut items, &mut pending),
        }
        at += 1;
    }
    items.retain(|item| !item.title.is_empty() || !item.paragraphs.is_empty());
    items
}

/// Puts a line that begins no item into the item it belongs to; gives the
/// number of the last line that went with it.
fn place(
    text: &str,
    lines: &[Line],
    at: usize,
    items: &mut Vec<Segment>,
    pending: &mut Option<Range<usize>>,
) -> usize {
    let Some(line) = lines.get(at) else { return at };
    if items.is_empty() || (pending.is_some() && line.sort != Sort::Furniture) {
        let stamp = pending.take();
        let start = stamp.as_ref().map_or(line.range.start, |stamp| stamp.start);
        items.push(Segment {
            line: line.number,
            stamp,
            whole: start..line.range.end,
            title: line.range.start..line.range.start,
            ..Segment::default()
        });
    }
    let Some(item) = items.last_mut() else { return at };
    let last = if line.sort == Sort::Body || line.sort == Sort::Short {
        end_of_wrapped(text, lines, at)
    } else {
        at
    };
    let end = lines.get(last).map_or(line.range.end, |line| line.range.end);
    let range = line.range.start..end;
    item.whole.end = end;
    let byline = item.paragraphs.is_empty()
        && last == at
        && text.get(range.clone()).is_some_and(furniture::is_byline);
    match line.sort {
        Sort::Furniture => item.furniture.push(range),
        Sort::Stamp if item.stamp.is_none() => item.stamp = Some(range),
        Sort::Stamp => item.furniture.push(range),
        _ if byline => item.furniture.push(range),
        _ if item.title.is_empty() && item.paragraphs.is_empty() && item.line == 0 => {}
        _ => item.paragraphs.push(range),
    }
    last
}

/// Whether a line is the title of an item, and how many lines that takes.
fn begins_item(
    text: &str,
    lines: &[Line],
    at: usize,
    current: Option<&Segment>,
    stamped: bool,
) -> (bool, usize) {
    let no = (false, 0);
    let Some(line) = lines.get(at) else { return no };
    let (sort, step) = match line.sort {
        Sort::Heading => (Sort::Heading, 1),
        Sort::Short if is_underline(text, lines.get(at + 1)) => (Sort::Heading, 2),
        other => (other, 1),
    };
    let next = following(lines, at + step);
    if sort == Sort::Heading {
        // A heading over headings names a section, not an item.
        let over = next.is_some_and(|next| next.sort == Sort::Heading);
        return if over { no } else { (true, step) };
    }
    if sort != Sort::Short || current.is_some_and(|item| item.markdown && !stamped) {
        return no;
    }
    // A title has news under it, and is not the last words of the line before.
    let bare = current.is_some_and(|item| item.paragraphs.is_empty());
    if bare && !stamped {
        return no;
    }
    let before = at.checked_sub(1).and_then(|before| lines.get(before));
    let mid_sentence = before.is_some_and(|before| {
        before.sort == Sort::Body
            && text.get(before.range.clone()).is_some_and(|words| !ends_like_sentence(words))
    });
    let has_news = next.is_some_and(|next| next.sort == Sort::Body);
    let wrapped = end_of_wrapped(text, lines, at) != at;
    (has_news && !mid_sentence && !wrapped, 1)
}

/// The next line that is not blank, furniture, stamp or byline.
fn following(lines: &[Line], from: usize) -> Option<&Line> {
    let mut rest = lines
        .iter()
        .skip(from)
        .take(12)
        .filter(|line| !matches!(line.sort, Sort::Blank | Sort::Furniture | Sort::Stamp));
    let first = rest.next()?;
    // A subtitle or byline may stand between title and news.
    if first.sort == Sort::Short {
        return rest.next().filter(|second| second.sort == Sort::Body).or(Some(first));
    }
    Some(first)
}

/// Whether a stamp belongs to the item that follows.
fn stamps_next(lines: &[Line], at: usize, current: Option<&Segment>) -> bool {
    let titled_just_now = current.is_some_and(|item| {
        item.stamp.is_none() && item.paragraphs.is_empty() && !item.title.is_empty()
    });
    !titled_just_now
        && following(lines, at + 1).is_some_and(|next| !matches!(next.sort, Sort::Blank))
}

/// The last line of a hard-wrapped paragraph that starts at a line; that line
/// itself where nothing is wrapped.
fn end_of_wrapped(text: &str, lines: &[Line], at: usize) -> usize {
    const WIDEST: usize = 110;
    let width = |line: &Line| line.range.len();
    let mut last = at;
    while let (Some(line), Some(next)) = (lines.get(last), lines.get(last + 1)) {
        let joins = matches!(next.sort, Sort::Body | Sort::Short)
            && width(line) <= WIDEST
            && width(next) <= WIDEST;
        let words = text.get(next.range.clone()).unwrap_or_default();
        let goes_on = words
            .chars()
            .next()
            .is_some_and(|c| c.is_lowercase() || c.is_numeric() || matches!(c, '(' | ','));
        let unfinished =
            text.get(line.range.clone()).is_some_and(|words| !ends_like_sentence(words));
        // A full line is one that the next word would not have fitted into.
        let word = words.split(' ').next().map_or(0, str::len);
        let full = width(line) >= 60 && width(line) + word >= 72;
        let breaks = !(joins && (goes_on && unfinished || full && last > at || full && goes_on));
        if breaks {
            break;
        }
        last += 1;
    }
    last
}

/// A title without the marks around it.
fn title_words(text: &str, range: &Range<usize>) -> Range<usize> {
    let line = text.get(range.clone()).unwrap_or_default();
    let head = line.len() - line.trim_start_matches(['#', '*', '_', ' ']).len();
    let words = line.get(head..).unwrap_or_default().trim_end_matches(['#', '*', '_', ' ']);
    range.start + head..range.start + head + words.len()
}
