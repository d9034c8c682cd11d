//! Reads a text step by step, so that a caller can show progress and stop.

use crate::assemble::Assembly;
use crate::layout::segment::{Segment, segment};
use crate::layout::source;
use crate::layout::stretches::{is_short, stretch};
use crate::{Extraction, Options};
use elshi_record::normalise;

/// How far a reader has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Bytes read.
    pub done: usize,
    /// Bytes there are.
    pub total: usize,
}

/// Reads one text, an item a step, or a stretch of one that is very long.
///
/// ```
/// let mut reader = elshi_extract::Reader::new("", elshi_extract::Options::default());
/// while reader.step() {}
/// assert!(reader.finish().dataset.items.is_empty());
/// ```
pub struct Reader {
    text: String,
    segments: Vec<Segment>,
    /// Number of the item that is read next.
    at: usize,
    /// Where the next stretch of it starts.
    from: usize,
    assembly: Assembly,
}

impl Reader {
    /// Starts to read a text: normalises it and finds its items.
    pub fn new(text: &str, options: Options) -> Reader {
        Reader::start(text, options, false)
    }

    /// Starts to read bytes that should be UTF-8; what is not is replaced,
    /// and said so.
    pub fn from_bytes(bytes: &[u8], options: Options) -> Reader {
        let (text, broken) = source::decode(bytes);
        Reader::start(&text, options, broken)
    }

    fn start(text: &str, options: Options, broken: bool) -> Reader {
        let text = normalise(source::within_limits(text));
        let findings = if broken { vec![source::broken(&text)] } else { Vec::new() };
        let segments = segment(&text);
        let assembly = Assembly::new(&text, &segments, options, findings);
        Reader { text, segments, at: 0, from: 0, assembly }
    }

    /// Reads on; `false` where nothing is left.
    pub fn step(&mut self) -> bool {
        let Some(segment) = self.segments.get(self.at) else { return false };
        let number = self.at as u32;
        if is_short(segment) {
            self.assembly.item(&self.text, number, segment);
        } else if let Some((part, next)) = stretch(&self.text, segment, self.from) {
            self.assembly.item(&self.text, number, &part);
            self.from = next;
            return true;
        }
        self.from = segment.whole.end;
        self.at += 1;
        self.at < self.segments.len()
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress { done: self.from, total: self.text.len() }
    }

    /// What was read so far; items that were not reached are listed without
    /// their facts.
    pub fn finish(self) -> Extraction {
        self.assembly.finish(self.text)
    }
}

/// Reads a whole text.
pub fn extract(text: &str, options: &Options) -> Extraction {
    read_all(Reader::new(text, options.clone()))
}

/// Reads bytes that should be UTF-8.
pub fn extract_bytes(bytes: &[u8], options: &Options) -> Extraction {
    read_all(Reader::from_bytes(bytes, options.clone()))
}

fn read_all(mut reader: Reader) -> Extraction {
    while reader.step() {}
    reader.finish()
}
