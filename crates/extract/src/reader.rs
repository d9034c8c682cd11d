//! Reads a text item by item, so that a caller can show progress and stop.

use crate::assemble::Assembly;
use crate::layout::segment::{Segment, segment};
use crate::layout::source;
use crate::{Extraction, Options};
use elshi_record::{Diagnostic, normalise};

/// How far a reader has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// Items read.
    pub done: usize,
    /// Items found.
    pub total: usize,
}

/// Reads one text, an item a step.
///
/// ```
/// let mut reader = elshi_extract::Reader::new("", elshi_extract::Options::default());
/// while reader.step() {}
/// assert!(reader.finish().dataset.items.is_empty());
/// ```
pub struct Reader {
    text: String,
    segments: Vec<Segment>,
    at: usize,
    assembly: Assembly,
}

impl Reader {
    /// Starts to read a text: normalises it and finds its items.
    pub fn new(text: &str, options: Options) -> Reader {
        Reader::with_findings(text, options, Vec::new())
    }

    /// Starts to read bytes that should be UTF-8; what is not is replaced,
    /// and said so.
    pub fn from_bytes(bytes: &[u8], options: Options) -> Reader {
        let (text, findings) = source::decode(bytes);
        Reader::with_findings(&text, options, findings)
    }

    fn with_findings(text: &str, options: Options, findings: Vec<Diagnostic>) -> Reader {
        let text = normalise(source::within_limits(text));
        let segments = segment(&text);
        let assembly = Assembly::new(&text, &segments, options, findings);
        Reader { text, segments, at: 0, assembly }
    }

    /// Reads the next item; `false` where there is none left.
    pub fn step(&mut self) -> bool {
        let Some(segment) = self.segments.get(self.at) else { return false };
        self.assembly.item(&self.text, self.at as u32, segment);
        self.at += 1;
        self.at < self.segments.len()
    }

    /// How far it has come.
    pub fn progress(&self) -> Progress {
        Progress { done: self.at, total: self.segments.len() }
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
