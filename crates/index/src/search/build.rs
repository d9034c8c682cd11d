//! The index of words: a transducer from each word to where it stands.
//!
//! A word's list: how many fields (varint), then for each its number, how
//! many units, and the units: distance to the one before, times two, plus one
//! where the word stands there more than once; then how often.

use super::field::{FIELDS, Field};
use super::fold::words;
use crate::format::push_varint;
use fst::MapBuilder;
use rustc_hash::FxHashMap;
use std::ops::Range;

/// Words with the units that they stand in, gathered unit by unit.
///
/// Words repeat: each way of writing one is folded once, and looked up then.
#[derive(Default)]
pub(crate) struct WordIndex<'t> {
    /// What stands between separators, and its words in `folded`.
    written: FxHashMap<&'t [u8], Range<u32>>,
    folded: Vec<u32>,
    /// The number of each word.
    numbers: FxHashMap<String, u32>,
    /// The last posting of each word, by number.
    last: Vec<u32>,
    postings: Vec<Posting>,
}

#[derive(Clone, Copy)]
struct Posting {
    word: u32,
    unit: u32,
    times: u32,
    field: u8,
}

impl<'t> WordIndex<'t> {
    /// Reads the words of a unit. Fields come in the order of their numbers,
    /// units of a field in theirs, and the parts of one unit one after another.
    ///
    /// Like other work on single rows this is kept apart from the loop around
    /// it: a browser takes the faster form of a function when it is called
    /// next, not while it runs.
    #[inline(never)]
    pub(crate) fn add(&mut self, field: Field, unit: u32, text: &'t str) {
        let field = FIELDS.iter().position(|&other| other == field).unwrap_or(0) as u8;
        let runs = text.as_bytes().split(|byte| SEPARATES[usize::from(*byte)]);
        for run in runs.filter(|run| !run.is_empty()) {
            let words = match self.written.get(run) {
                Some(words) => words.clone(),
                None => self.fold(run),
            };
            for at in words {
                if let Some(&word) = self.folded.get(at as usize) {
                    self.put(Posting { word, unit, times: 1, field });
                }
            }
        }
    }

    /// The words of a run of letters, as places in `folded`.
    fn fold(&mut self, run: &'t [u8]) -> Range<u32> {
        let start = self.folded.len() as u32;
        let (numbers, folded, last) = (&mut self.numbers, &mut self.folded, &mut self.last);
        words(std::str::from_utf8(run).unwrap_or_default(), &mut |key, _| {
            let number = numbers.get(key).copied().unwrap_or_else(|| {
                last.push(u32::MAX);
                numbers.insert(key.to_owned(), last.len() as u32 - 1);
                last.len() as u32 - 1
            });
            folded.push(number);
        });
        self.written.insert(run, start..self.folded.len() as u32);
        start..self.folded.len() as u32
    }

    fn put(&mut self, posting: Posting) {
        let Some(last) = self.last.get_mut(posting.word as usize) else { return };
        match self.postings.get_mut(*last as usize) {
            Some(last) if last.unit == posting.unit && last.field == posting.field => {
                last.times += 1;
            }
            _ => {
                *last = self.postings.len() as u32;
                self.postings.push(posting);
            }
        }
    }

    /// The transducer and the lists. A transducer can fail only where words
    /// are out of order; an empty one finds nothing.
    #[inline(never)]
    pub(crate) fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let (ends, postings) = by_word(&self.postings, self.last.len());
        // Most words differ within their first bytes, and numbers compare fast.
        let mut words: Vec<(u64, String, u32)> = self
            .numbers
            .into_iter()
            .map(|(word, number)| (start_of(&word), word, number))
            .collect();
        words.sort_unstable();
        let mut terms = MapBuilder::memory();
        let mut lists = Vec::with_capacity(2 * postings.len());
        for (_, word, number) in words {
            let end = |number: u32| ends.get(number as usize).map_or(0, |&end| end as usize);
            let run = number.checked_sub(1).map_or(0, end)..end(number);
            let place = lists.len() as u64;
            write_list(postings.get(run).unwrap_or_default(), &mut lists);
            if insert(&mut terms, &word, place).is_none() {
                return (Vec::new(), Vec::new());
            }
        }
        (terms.into_inner().unwrap_or_default(), lists)
    }
}

#[inline(never)]
fn insert(terms: &mut MapBuilder<Vec<u8>>, word: &str, place: u64) -> Option<()> {
    terms.insert(word, place).ok()
}

/// Bytes that belong to no word: ASCII but for letters, digits and apostrophes,
/// which stand within words.
static SEPARATES: [bool; 256] = {
    let mut separates = [false; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = byte as u8;
        separates[byte] = !letter.is_ascii_alphanumeric() && letter != b'\'' && letter != b'`';
        byte += 1;
    }
    separates
};

/// The first eight bytes of a word as a number that sorts as they do.
fn start_of(word: &str) -> u64 {
    let mut start = [0; 8];
    start.iter_mut().zip(word.bytes()).for_each(|(to, from)| *to = from);
    u64::from_be_bytes(start)
}

/// Where the postings of each word end, and the postings by word; those of one
/// word stay in their order.
fn by_word(postings: &[Posting], words: usize) -> (Vec<u32>, Vec<Posting>) {
    let mut ends = vec![0u32; words];
    for posting in postings {
        if let Some(count) = ends.get_mut(posting.word as usize) {
            *count += 1;
        }
    }
    let mut end = 0;
    for slot in &mut ends {
        end += std::mem::replace(slot, end);
    }
    // Each slot is where its word starts, and ends up where it ends.
    let mut sorted = postings.to_vec();
    for posting in postings {
        let Some(place) = ends.get_mut(posting.word as usize) else { continue };
        if let Some(slot) = sorted.get_mut(*place as usize) {
            *slot = *posting;
        }
        *place += 1;
    }
    (ends, sorted)
}

#[inline(never)]
fn write_list(postings: &[Posting], out: &mut Vec<u8>) {
    let by_field = || postings.chunk_by(|a, b| a.field == b.field);
    push_varint(out, by_field().count() as u32);
    for run in by_field() {
        out.push(run.first().map_or(0, |posting| posting.field));
        push_varint(out, run.len() as u32);
        let mut before = 0;
        for posting in run {
            let distance = posting.unit.wrapping_sub(before);
            before = posting.unit;
            push_varint(out, distance << 1 | u32::from(posting.times > 1));
            if posting.times > 1 {
                push_varint(out, posting.times);
            }
        }
    }
}
