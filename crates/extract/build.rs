//! Compiles the word lists of `assets/gazetteers` into sorted tables that the
//! engine reads in place: one table of words, and a trie of word numbers for
//! each family of phrases.

// A build that lacks its word lists should stop loudly.
#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs};

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

/// Kinds of cues, in the order of `Cue` in `src/words/lexicon.rs`.
const CUES: [&str; 17] = [
    "support",
    "interest",
    "readiness",
    "appreciation",
    "agreement",
    "proposal",
    "briefing",
    "topic",
    "meet",
    "call",
    "receive-call",
    "receive",
    "hold",
    "join",
    "passive",
    "source",
    "other",
];

/// A phrase trie under construction: children by word number.
#[derive(Default)]
struct Node {
    children: BTreeMap<u16, usize>,
    value: Option<(u16, u8)>,
}

/// One family of phrases.
struct Family {
    name: &'static str,
    phrases: Vec<(Vec<String>, u16, u8)>,
}

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets it"));
    let lists = root.join("../../assets/gazetteers");
    println!("cargo::rerun-if-changed={}", lists.display());
    let mut code = String::new();
    let entities = entities(&lists, &mut code);
    let subjects = subjects(&lists, &mut code);
    let cues = cues(&lists);
    let classes = classes(&lists);
    furniture(&lists, &mut code);
    offices(&lists, &mut code);
    kinds(&lists, &mut code);
    let families = [entities, subjects, cues];
    let classes = with_starts(&families, classes);
    let words = words(&families, &classes, &mut code);
    for family in &families {
        trie(family, &words, &mut code);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("lexicon.rs"), code).expect("the output directory is writable");
}

fn rows(lists: &Path, file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(lists.join(file)).unwrap_or_else(|why| panic!("{file}: {why}"));
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| line.split('\t').map(|cell| cell.trim().to_owned()).collect()).collect()
}

fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

fn alternatives(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|form| !form.is_empty())
}

/// How a phrase must be written: 0 any case, 1 capitalised, 2 in capitals.
fn case(phrase: &str) -> u8 {
    let letters: Vec<char> = phrase.chars().filter(|c| c.is_alphabetic()).collect();
    let first = phrase.split(' ').next().unwrap_or_default();
    let upper = |c: &char| c.is_uppercase();
    if letters.len() > 1 && letters.iter().all(upper) && !phrase.contains(' ') {
        2
    } else if first.chars().next().is_some_and(char::is_uppercase) || letters.iter().any(upper) {
        1
    } else {
        0
    }
}

/// Countries by all their names, and organisations.
fn entities(lists: &Path, code: &mut String) -> Family {
    let mut phrases = Vec::new();
    let mut table = String::new();
    let countries = rows(lists, "countries.tsv");
    for (at, row) in countries.iter().enumerate() {
        let number = at as u16;
        // Names come before adjectives: "Lao" and "Uzbek" are both.
        for name in std::iter::once(cell(row, 2)).chain(alternatives(cell(row, 3))) {
            phrases.push((split(name), number, case(name)));
        }
        for name in alternatives(cell(row, 4)) {
            phrases.push((split(name), number, case(name) | 1 << 2));
        }
        for name in alternatives(cell(row, 5)) {
            phrases.push((split(name), number, case(name) | 2 << 2));
        }
        let (alpha3, alpha2) = (cell(row, 0), cell(row, 1));
        writeln!(table, "({alpha3:?}, {alpha2:?}, {:?}),", cell(row, 2)).unwrap();
    }
    writeln!(code, "pub static COUNTRIES: [(&str, &str, &str); {}] = [{table}];", countries.len())
        .unwrap();
    let mut table = String::new();
    let organisations = rows(lists, "organisations.tsv");
    for (at, row) in organisations.iter().enumerate() {
        for name in std::iter::once(cell(row, 1)).chain(alternatives(cell(row, 2))) {
            phrases.push((split(name), at as u16, case(name) | 3 << 2));
        }
        let short = alternatives(cell(row, 2)).find(|form| case(form) == 2).unwrap_or_default();
        writeln!(table, "({:?}, {:?}, {short:?}),", cell(row, 0), cell(row, 1)).unwrap();
    }
    writeln!(
        code,
        "pub static ORGANISATIONS: [(&str, &str, &str); {}] = [{table}];",
        organisations.len()
    )
    .unwrap();
    Family { name: "ENTITY", phrases }
}

fn subjects(lists: &Path, code: &mut String) -> Family {
    let (mut phrases, mut table) = (Vec::new(), String::new());
    let rows = rows(lists, "subjects.tsv");
    for (at, row) in rows.iter().enumerate() {
        for phrase in alternatives(cell(row, 2)) {
            phrases.push((split(phrase), at as u16, 0));
        }
        writeln!(table, "({:?}, {:?}),", cell(row, 0), cell(row, 1)).unwrap();
    }
    writeln!(code, "pub static SUBJECTS: [(&str, &str); {}] = [{table}];", rows.len()).unwrap();
    Family { name: "SUBJECT", phrases }
}

fn furniture(lists: &Path, code: &mut String) {
    let (mut table, rows) = (String::new(), rows(lists, "furniture.tsv"));
    for row in &rows {
        let place = match cell(row, 1) {
            "line" => 0,
            "starts" => 1,
            "contains" => 2,
            other => panic!("furniture.tsv: no place {other:?}"),
        };
        writeln!(table, "({:?}, {place}),", cell(row, 0)).unwrap();
    }
    writeln!(code, "pub static FURNITURE: [(&str, u8); {}] = [{table}];", rows.len()).unwrap();
}

fn offices(lists: &Path, code: &mut String) {
    let (mut table, rows) = (String::new(), rows(lists, "offices.tsv"));
    for row in &rows {
        writeln!(table, "({:?}, {:?}),", cell(row, 0), cell(row, 1)).unwrap();
    }
    writeln!(code, "pub static OFFICES: [(&str, &str); {}] = [{table}];", rows.len()).unwrap();
}

fn kinds(lists: &Path, code: &mut String) {
    const KINDS: [&str; 4] = ["condolence", "congratulation", "statement", "notice"];
    let (mut table, rows) = (String::new(), rows(lists, "kinds.tsv"));
    for row in &rows {
        let kind = KINDS.iter().position(|kind| *kind == cell(row, 1));
        let kind = kind.unwrap_or_else(|| panic!("kinds.tsv: no kind {:?}", cell(row, 1)));
        writeln!(table, "({:?}, {kind}),", cell(row, 0)).unwrap();
    }
    writeln!(code, "pub static KINDS: [(&str, u8); {}] = [{table}];", rows.len()).unwrap();
}

fn cues(lists: &Path) -> Family {
    let mut phrases = Vec::new();
    for row in rows(lists, "cues.tsv") {
        let kind = CUES.iter().position(|kind| *kind == cell(&row, 1));
        let kind = kind.unwrap_or_else(|| panic!("cues.tsv: no kind {:?}", cell(&row, 1)));
        phrases.push((split(cell(&row, 0)), kind as u16, 0));
    }
    Family { name: "CUE", phrases }
}

fn classes(lists: &Path) -> BTreeMap<String, u16> {
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
fn with_starts(families: &[Family], classes: BTreeMap<String, u16>) -> BTreeMap<String, u16> {
    let mut all = classes;
    for (number, family) in families.iter().enumerate() {
        for first in family.phrases.iter().filter_map(|(words, _, _)| words.first()) {
            *all.entry(first.clone()).or_default() |= 1u16 << (CLASSES.len() + number);
        }
    }
    all
}

/// The words of a phrase as the tokeniser gives them, folded.
fn split(phrase: &str) -> Vec<String> {
    let ended = format!("{} ", phrase.replace(['-', '/', ','], " "));
    let spaced = ended.replace("’s ", " ’s ").replace("'s ", " ’s ");
    spaced.split(' ').filter(|word| !word.is_empty()).map(fold).collect()
}

/// Must agree with `fold` in `src/words/lexicon.rs`.
fn fold(word: &str) -> String {
    let mut folded = String::new();
    for letter in word.chars() {
        match letter {
            '\'' | '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '.' => {}
            _ => folded.extend(letter.to_lowercase()),
        }
    }
    folded
}

/// Writes the sorted words with their classes; gives their numbers.
fn words(
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

/// FNV-1a; must agree with `hash` in `src/words/lexicon.rs`.
fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// Writes a family's trie: edges sorted by (node, word), and a value a node.
fn trie(family: &Family, numbers: &BTreeMap<String, u16>, code: &mut String) {
    let mut nodes = vec![Node::default()];
    for (words, value, flags) in &family.phrases {
        let mut at = 0;
        for word in words {
            let next = nodes.len();
            let child = *nodes[at].children.entry(numbers[word]).or_insert(next);
            if child == next {
                nodes.push(Node::default());
            }
            at = child;
        }
        // The first line of a file wins where two give the same phrase.
        nodes[at].value.get_or_insert((*value, *flags));
    }
    let (mut edges, mut values, mut starts) = (String::new(), String::new(), String::new());
    let mut count: u16 = 0;
    for node in &nodes {
        write!(starts, "{count},").unwrap();
        for (word, child) in &node.children {
            write!(edges, "({word},{child}),").unwrap();
            count += 1;
        }
        match node.value {
            Some((value, flags)) => write!(values, "{},", u32::from(value) << 8 | u32::from(flags)),
            None => write!(values, "{},", u32::MAX),
        }
        .unwrap();
    }
    let name = family.name;
    writeln!(code, "pub static {name}_EDGES: [(u16, u16); {count}] = [{edges}];").unwrap();
    writeln!(code, "pub static {name}_NODES: [u16; {}] = [{starts}{count}];", nodes.len() + 1)
        .unwrap();
    writeln!(code, "pub static {name}_VALUES: [u32; {}] = [{values}];", nodes.len()).unwrap();
}
