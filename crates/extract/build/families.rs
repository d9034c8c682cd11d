//! Families of phrases: names of states and bodies, subjects, cues.

use crate::lists::{alternatives, case, cell, rows, split};
use std::fmt::Write as _;
use std::path::Path;

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

/// One family of phrases.
pub struct Family {
    pub name: &'static str,
    pub phrases: Vec<(Vec<String>, u16, u8)>,
}

/// Countries by all their names, and organisations.
pub fn entities(lists: &Path, code: &mut String) -> Family {
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

pub fn subjects(lists: &Path, code: &mut String) -> Family {
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

pub fn cues(lists: &Path) -> Family {
    let mut phrases = Vec::new();
    for row in rows(lists, "cues.tsv") {
        let kind = CUES.iter().position(|kind| *kind == cell(&row, 1));
        let kind = kind.unwrap_or_else(|| panic!("cues.tsv: no kind {:?}", cell(&row, 1)));
        phrases.push((split(cell(&row, 0)), kind as u16, 0));
    }
    Family { name: "CUE", phrases }
}
