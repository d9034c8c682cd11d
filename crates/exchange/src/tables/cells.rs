//! Rows of a separated text, with the lines they start on.

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

/// One row: its cells end to end, and where each of them ends.
#[derive(Debug, Default)]
pub(super) struct Cells {
    bytes: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
    /// 1-based line on which it starts.
    pub line: u32,
    /// 1-based line on which it ends.
    pub last_line: u32,
}

impl Cells {
    /// How many cells there are.
    pub fn len(&self) -> usize {
        self.count
    }

    /// A cell's bytes; empty where the row is too short.
    pub fn get(&self, at: usize) -> &[u8] {
        let Some(&end) = self.ends.get(..self.count).and_then(|ends| ends.get(at)) else {
            return &[];
        };
        let start = at.checked_sub(1).and_then(|before| self.ends.get(before)).copied();
        self.bytes.get(start.unwrap_or(0)..end).unwrap_or_default()
    }
}

/// Reads a text row by row.
pub(super) struct Rows<'b> {
    input: &'b [u8],
    at: usize,
    reader: Reader,
    /// Empty lines passed over before the reader saw them.
    skipped: u32,
}

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
        Rows { input, at, reader, skipped: u32::from(at > 0) }
    }

    /// Bytes read, and bytes there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.at, self.input.len())
    }

    /// Reads the next row into `cells`; `false` where there is none left.
    pub fn next(&mut self, cells: &mut Cells) -> bool {
        while let Some(byte @ (b'\n' | b'\r')) = self.input.get(self.at) {
            self.skipped += u32::from(*byte == b'\n');
            self.at += 1;
        }
        cells.line = self.line();
        cells.count = 0;
        let mut written = 0;
        loop {
            let rest = self.input.get(self.at..).unwrap_or_default();
            let output = cells.bytes.get_mut(written..).unwrap_or_default();
            let ends = cells.ends.get_mut(cells.count..).unwrap_or_default();
            let (result, read, wrote, ended) = self.reader.read_record(rest, output, ends);
            self.at += read;
            written += wrote;
            cells.count += ended;
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
                    cells.last_line = self.line();
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
