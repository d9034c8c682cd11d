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

/// Words with the units that they stand in, gathered unit by unit.
#[derive(Default)]
pub(crate) struct WordIndex {
    words: FxHashMap<String, Vec<Posting>>,
}

#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Posting {
    field: u8,
    unit: u32,
    times: u32,
}

impl WordIndex {
    /// Reads the words of a unit; units of one field come in any order, and
    /// the parts of one unit directly after each other.
    pub(crate) fn add(&mut self, field: Field, unit: u32, text: &str) {
        let field = FIELDS.iter().position(|&other| other == field).unwrap_or(0) as u8;
        words(text, &mut |key, _| {
            let list = match self.words.get_mut(key) {
                Some(list) => list,
                None => self.words.entry(key.to_owned()).or_default(),
            };
            match list.last_mut() {
                Some(last) if last.field == field && last.unit == unit => last.times += 1,
                _ => list.push(Posting { field, unit, times: 1 }),
            }
        });
    }

    /// The transducer and the lists. A transducer can fail only where words
    /// are out of order; an empty one finds nothing.
    pub(crate) fn finish(self) -> (Vec<u8>, Vec<u8>) {
        let mut words: Vec<(String, Vec<Posting>)> = self.words.into_iter().collect();
        words.sort_unstable_by(|a, b| a.0.cmp(&b.0));
        let mut terms = MapBuilder::memory();
        let mut lists = Vec::new();
        for (word, mut postings) in words {
            let place = lists.len() as u64;
            postings.sort_unstable();
            write_list(&postings, &mut lists);
            if terms.insert(word, place).is_err() {
                return (Vec::new(), Vec::new());
            }
        }
        (terms.into_inner().unwrap_or_default(), lists)
    }
}

fn write_list(postings: &[Posting], out: &mut Vec<u8>) {
    let by_field = || postings.chunk_by(|a, b| a.field == b.field);
    push_varint(out, by_field().count() as u32);
    for run in by_field() {
        out.push(run.first().map_or(0, |posting| posting.field));
        push_varint(out, run.len() as u32);
        let mut before = 0;
        for posting in run {
            let distance = posting.unit - before;
            before = posting.unit;
            push_varint(out, distance << 1 | u32::from(posting.times > 1));
            if posting.times > 1 {
                push_varint(out, posting.times);
            }
        }
    }
}
