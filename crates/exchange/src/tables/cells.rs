//! Rows of a separated text, with the lines they start on.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};
use memchr::memchr3;

/// One row: where its cells lie, in the text itself or in a copy.
#[derive(Debug, Default)]
pub(super) struct Cells<'b> {
    /// The text, where every cell of the row stands in it as it is.
    input: Option<&'b [u8]>,
    /// The same as words, where the whole text is sound.
    text: Option<&'b str>,
    /// The cells of other rows, end to end.
    bytes: Vec<u8>,
    /// Where each cell starts and ends.
    spans: Vec<(usize, usize)>,
    ends: Vec<usize>,
    /// 1-based line on which it starts.
    pub line: u32,
    /// 1-based line on which it ends.
    pub last_line: u32,
}

impl Cells<'_> {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.spans.len()
    }

    /// A cell's bytes; empty where the row is too short.
    pub fn get(&self, at: usize) -> &[u8] {
        let Some(&(start, end)) = self.spans.get(at) else { return &[] };
        self.input.unwrap_or(&self.bytes).get(start..end).unwrap_or_default()
    }

    /// A cell's words; `None` where they are not UTF-8.
    pub fn text(&self, at: usize) -> Option<&str> {
        match (self.input, self.text, self.spans.get(at)) {
            // Edges of cells are edges of letters, for separators are ASCII.
            (Some(_), Some(text), Some(&(start, end))) => text.get(start..end),
            _ => std::str::from_utf8(self.get(at)).ok(),
        }
    }
}

/// Reads a text row by row.
pub(super) struct Rows<'b> {
    input: &'b [u8],
    text: Option<&'b str>,
    at: usize,
    /// What ends a cell that is not quoted: the separator and ends of lines.
    /// None where edges of cells cannot be seen without the reader.
    ends: Option<Box<[bool; 256]>>,
    reader: Reader,
    /// Lines passed over before the reader saw them.
    skipped: u32,
    /// Whether the head has been read.
    begun: bool,
}

/// How many bytes are looked at to guess how many rows there are.
const SAMPLE: usize = 1 << 16;

/// Lines that start with this name the separator, as spreadsheets write them.
const SEPARATOR_LINE: &[u8] = b"sep=";

impl<'b> Rows<'b> {
    /// Starts at the head; finds out the separator from the first line.
    pub fn new(bytes: &'b [u8]) -> Rows<'b> {
        let input = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
        let first = input.split(|byte| *byte == b'\n').next().unwrap_or_default();
        let (separator, at) = match first.strip_prefix(SEPARATOR_LINE) {
            Some([separator, rest @ ..]) if rest.trim_ascii().is_empty() => {
                (*separator, (first.len() + 1).min(input.len()))
            }
            _ => (separator_of(first), 0),
        };
        let reader = ReaderBuilder::new().delimiter(separator).build();
        let text = std::str::from_utf8(input).ok();
        let plain = separator.is_ascii() && !matches!(separator, b'"' | b'\r');
        let ends = plain.then(|| {
            let is_end =
                |byte| matches!(byte as u8, b'\n' | b'\r') || byte == usize::from(separator);
            Box::new(std::array::from_fn(is_end))
        });
        Rows { input, text, at, ends, reader, skipped: u32::from(at > 0), begun: false }
    }

    /// Bytes read, and bytes there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.input.len())
    }

    /// About how many rows there are at most, by the length of the first ones.
    pub fn estimate(&self) -> usize {
        let head = self.input.get(..SAMPLE).unwrap_or(self.input);
        let lines = head.iter().filter(|byte| **byte == b'\n').count();
        let rows = self.input.len() / (head.len() / (lines + 1)).max(1);
        // Room that stays empty costs nothing; to move all that was read does.
        rows + rows / 4
    }

    /// Reads the next row into `cells`; `false` where there is none left.
    #[inline(never)]
    pub fn next(&mut self, cells: &mut Cells<'b>) -> bool {
        while let Some(byte @ (b'\n' | b'\r')) = self.input.get(self.at) {
            self.skipped += u32::from(*byte == b'\n');
            self.at += 1;
        }
        cells.line = self.line();
        // The head is left to the reader, which knows of byte order marks.
        let begun = std::mem::replace(&mut self.begun, true);
        let plain = begun && self.plain(cells).is_some();
        let read = plain || self.read(cells);
        cells.last_line = self.line();
        read
    }

    /// Reads a row that lies in the text as it is: its cells have no line end
    /// and no quotation mark in them. `None`, and nothing read, for others.
    fn plain(&mut self, cells: &mut Cells<'b>) -> Option<()> {
        cells.spans.clear();
        let ends = self.ends.as_deref()?;
        let mut at = self.at;
        loop {
            let rest = self.input.get(at..).filter(|rest| !rest.is_empty() || at > self.at)?;
            let end = match rest.split_first() {
                Some((b'"', quoted)) => {
                    let length = memchr3(b'"', b'\n', b'\r', quoted)?;
                    let start = at + 1;
                    cells.spans.push((start, start + length));
                    (quoted.get(length) == Some(&b'"')).then_some(start + length + 1)?
                }
                _ => {
                    let end = rest.iter().position(|byte| ends[usize::from(*byte)]);
                    let end = at + end.unwrap_or(rest.len());
                    cells.spans.push((at, end));
                    end
                }
            };
            match self.input.get(end) {
                Some(b'\n' | b'\r') | None => {
                    self.at = end;
                    break;
                }
                Some(byte) if ends[usize::from(*byte)] => at = end + 1,
                Some(_) => return None,
            }
        }
        (cells.input, cells.text) = (Some(self.input), self.text);
        Some(())
    }

    /// Reads any row.
    fn read(&mut self, cells: &mut Cells<'b>) -> bool {
        (cells.input, cells.text) = (None, None);
        cells.spans.clear();
        let (mut written, mut count) = (0, 0);
        loop {
            let rest = self.input.get(self.at..).unwrap_or_default();
            let output = cells.bytes.get_mut(written..).unwrap_or_default();
            let ends = cells.ends.get_mut(count..).unwrap_or_default();
            let (result, read, wrote, ended) = self.reader.read_record(rest, output, ends);
            self.at += read;
            written += wrote;
            count += ended;
            match result {
                // An empty rest of the input tells the reader that it ends.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => {
                    cells.bytes.resize((cells.bytes.len() * 2).max(1024), 0);
                }
                ReadRecordResult::OutputEndsFull => {
                    cells.ends.resize((cells.ends.len() * 2).max(32), 0);
                }
                ReadRecordResult::Record => {
                    let mut start = 0;
                    for &end in cells.ends.get(..count).unwrap_or_default() {
                        cells.spans.push((std::mem::replace(&mut start, end), end));
                    }
                    return true;
                }
                ReadRecordResult::End => return false,
            }
        }
    }

    fn line(&self) -> u32 {
        (self.reader.line().min(u64::from(u32::MAX)) as u32).saturating_add(self.skipped)
    }
}

/// The character that parts the names of the first line, most likely.
fn separator_of(first: &[u8]) -> u8 {
    let (mut quoted, mut counts) = (false, [(0usize, b','), (0, b'\t'), (0, b';'), (0, b'|')]);
    for &byte in first {
        quoted ^= byte == b'"';
        if !quoted && let Some((count, _)) = counts.iter_mut().find(|(_, sep)| *sep == byte) {
            *count += 1;
        }
    }
    // Of equals the first: a comma, for tables of one column too.
    counts.iter().rev().max_by_key(|(count, _)| *count).map_or(b',', |&(_, separator)| separator)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<(u32, Vec<String>)> {
        let (mut rows, mut cells, mut all) = (Rows::new(text.as_bytes()), Cells::default(), vec![]);
        while rows.next(&mut cells) {
            let row = (0..cells.len()).map(|at| String::from_utf8_lossy(cells.get(at)).into());
            all.push((cells.line, row.collect()));
        }
        all
    }

    fn row(line: u32, cells: &[&str]) -> (u32, Vec<String>) {
        (line, cells.iter().map(|cell| (*cell).to_owned()).collect())
    }

    #[test]
    fn rows_know_the_line_they_start_on() {
        let text = "\u{feff}a,b\r\n\r\n\"x\ny\",2\n\n\n3,\"4 \"\"q\"\"\"";
        let want = [row(1, &["a", "b"]), row(3, &["x\ny", "2"]), row(7, &["3", "4 \"q\""])];
        assert_eq!(all(text), want);
    }

    #[test]
    fn the_separator_is_found() {
        assert_eq!(
            all("a\tb,c\td\n1\t2\t3"),
            [row(1, &["a", "b,c", "d"]), row(2, &["1", "2", "3"])]
        );
        assert_eq!(all("a;b\n1,5;2"), [row(1, &["a", "b"]), row(2, &["1,5", "2"])]);
        assert_eq!(all("\"a;b\",c\n1,2"), [row(1, &["a;b", "c"]), row(2, &["1", "2"])]);
        assert_eq!(all("sep=;\na;b\n1;2"), [row(2, &["a", "b"]), row(3, &["1", "2"])]);
        assert_eq!(all("one\n1"), [row(1, &["one"]), row(2, &["1"])]);
        assert!(all("").is_empty());
    }

    #[test]
    fn long_rows_are_read_whole() {
        let long = "x".repeat(5000);
        let many = vec!["y"; 100].join(",");
        let rows = all(&format!("a\n{long}\n{many}\n"));
        assert_eq!(rows[1].1[0].len(), 5000);
        assert_eq!(rows[2].1.len(), 100);
    }
}
