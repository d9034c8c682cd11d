//! The table of words, each with its classes, found by a hash.

use crate::families::Family;
use crate::lists::{alternatives, cell, rows, split};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

/// Classes of words, in the order of their bits; `src/words/lexicon.rs` names them.
const CLASSES: [&str; 12] = [
    "head",
    "plural",
    "prefix",
    "portfolio",
    "honorific",
    "particle",
    "suffix",
    "stop",
    "body",
    "event",
    "time",
    "meeting",
];

pub fn classes(lists: &Path) -> BTreeMap<String, u16> {
    let mut classes = BTreeMap::new();
    for row in rows(lists, "words.tsv") {
        let mut bits = 0;
        for class in alternatives(cell(&row, 1)) {
            let bit = CLASSES.iter().position(|name| *name == class);
            bits |= 1u16 << bit.unwrap_or_else(|| panic!("words.tsv: no class {class:?}"));
        }
        let mut parts = split(cell(&row, 0));
        if let (Some(word), true) = (parts.pop(), parts.is_empty()) {
            *classes.entry(word).or_default() |= bits;
        }
    }
    classes
}

/// Marks the words that phrases of each family start with, in the bits after
/// the classes, so that most tokens need no look into a trie.
pub fn with_starts(families: &[Family], classes: BTreeMap<String, u16>) -> BTreeMap<String, u16> {
    let mut all = classes;
    for (number, family) in families.iter().enumerate() {
        for first in family.phrases.iter().filter_map(|(words, _, _)| words.first()) {
            *all.entry(first.clone()).or_default() |= 1u16 << (CLASSES.len() + number);
        }
    }
    all
}

/// Writes the sorted words with their classes; gives their numbers.
pub fn words(
    families: &[Family],
    classes: &BTreeMap<String, u16>,
    code: &mut String,
) -> BTreeMap<String, u16> {
    let mut all: BTreeSet<String> = classes.keys().cloned().collect();
    for family in families {
        all.extend(family.phrases.iter().flat_map(|(words, _, _)| words.iter().cloned()));
    }
    let (mut text, mut starts, mut bits) = (String::new(), String::new(), String::new());
    let mut numbers = BTreeMap::new();
    for (number, word) in all.iter().enumerate() {
        write!(starts, "{},", text.len()).unwrap();
        write!(bits, "{},", classes.get(word).copied().unwrap_or_default()).unwrap();
        text.push_str(word);
        numbers.insert(word.clone(), number as u16);
    }
    write!(starts, "{}", text.len()).unwrap();
    let count = all.len();
    slots(&all, code);
    writeln!(code, "pub static WORDS: &str = {text:?};").unwrap();
    writeln!(code, "pub static STARTS: [u16; {}] = [{starts}];", count + 1).unwrap();
    writeln!(code, "pub static CLASSES: [u16; {count}] = [{bits}];").unwrap();
    numbers
}

/// Writes a table from hashes to word numbers, twice as long as the list.
fn slots(all: &BTreeSet<String>, code: &mut String) {
    let size = (all.len() * 2).next_power_of_two();
    let mut table = vec![u16::MAX; size];
    for (number, word) in all.iter().enumerate() {
        let mut at = hash(word.as_bytes()) as usize & (size - 1);
        while table[at] != u16::MAX {
            at = (at + 1) & (size - 1);
        }
        table[at] = number as u16;
    }
    writeln!(code, "pub static SLOTS: [u16; {size}] = {table:?};").unwrap();
}

/// FNV-1a; must agree with `hash` in `src/words/dictionary.rs`.
fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}
