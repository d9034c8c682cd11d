//! What each line of a text is, looked at alone.

use crate::layout::furniture;
use std::ops::Range;

/// What a line is, looked at alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Blank,
    Furniture,
    Stamp,
    Heading,
    /// Could be a title.
    Short,
    Body,
}

pub struct Line {
    pub range: Range<usize>,
    pub sort: Sort,
    pub number: u32,
}

pub fn lines(text: &str) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    for (number, line) in text.split('\n').enumerate() {
        let trimmed =
            line.trim_matches(|c: char| c.is_whitespace() || crate::words::tokens::is_hidden(c));
        let from = start
            + (line.len()
                - line
                    .trim_start_matches(|c: char| {
                        c.is_whitespace() || crate::words::tokens::is_hidden(c)
                    })
                    .len());
        let range = if trimmed.is_empty() { start..start } else { from..from + trimmed.len() };
        lines.push(Line { range, sort: sort(trimmed), number: number as u32 + 1 });
        start += line.len() + 1;
    }
    lines
}

/// The longest title, in bytes.
pub const LONGEST_TITLE: usize = 320;

pub fn sort(line: &str) -> Sort {
    if line.is_empty() {
        Sort::Blank
    } else if line.len() <= 400 && furniture::is_furniture(line) {
        Sort::Furniture
    } else if line.len() <= 60 && crate::layout::stamp::is_stamp(line) {
        Sort::Stamp
    } else if is_heading(line) {
        Sort::Heading
    } else if line.len() <= LONGEST_TITLE && looks_like_title(line) {
        Sort::Short
    } else {
        Sort::Body
    }
}

pub fn is_heading(line: &str) -> bool {
    let words = line.trim_start_matches('#');
    let level = line.len() - words.len();
    (1..=6).contains(&level) && words.starts_with(' ') && !words.trim().is_empty()
}

/// A line of = or - under a title, as Markdown has it.
pub fn is_underline(_text: &str, line: Option<&Line>) -> bool {
    line.is_some_and(|line| {
        let words = _text.get(line.range.clone()).unwrap_or_default();
        words.len() >= 3 && (words.bytes().all(|b| b == b'=') || words.bytes().all(|b| b == b'-'))
    })
}

/// Starts like a title and does not end like a sentence.
pub fn looks_like_title(line: &str) -> bool {
    let first = line.chars().find(|c| !matches!(c, '"' | '“' | '«' | '‘' | '\'' | '*' | '_'));
    let starts = first.is_some_and(|c| c.is_numeric() || (c.is_alphabetic() && !c.is_lowercase()));
    let listed = line.starts_with(['-', '•', '–', '—', '·']) || line.starts_with("* ");
    starts && !listed && !ends_like_sentence(line)
}

pub fn ends_like_sentence(line: &str) -> bool {
    let bare = line.trim_end_matches(['"', '”', '»', ')', '’', '\'', '*', '_', ' ']);
    if bare.ends_with("Jr.") || bare.ends_with("Sr.") || bare.ends_with("D.C.") {
        return false;
    }
    // "U.S." and the like end titles too.
    let back = |count: usize| bare.as_bytes().get(bare.len().wrapping_sub(count)).copied();
    let dotted = back(3) == Some(b'.') && back(2).is_some_and(|byte| byte.is_ascii_alphabetic());
    if bare.ends_with('.') && dotted {
        return bare.len() > 120;
    }
    bare.ends_with(['.', '!', ':', ';', ',', '…']) || (bare.ends_with('?') && bare.len() > 150)
}
