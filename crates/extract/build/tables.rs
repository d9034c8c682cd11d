//! Lists that are compiled as they are: lines of the page, offices, kinds of
//! items.

use crate::lists::{cell, rows};
use std::fmt::Write as _;
use std::path::Path;

pub fn furniture(lists: &Path, code: &mut String) {
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

pub fn offices(lists: &Path, code: &mut String) {
    let (mut table, rows) = (String::new(), rows(lists, "offices.tsv"));
    for row in &rows {
        writeln!(table, "({:?}, {:?}),", cell(row, 0), cell(row, 1)).unwrap();
    }
    writeln!(code, "pub static OFFICES: [(&str, &str); {}] = [{table}];", rows.len()).unwrap();
}

pub fn kinds(lists: &Path, code: &mut String) {
    const KINDS: [&str; 4] = ["condolence", "congratulation", "statement", "notice"];
    let (mut table, rows) = (String::new(), rows(lists, "kinds.tsv"));
    for row in &rows {
        let kind = KINDS.iter().position(|kind| *kind == cell(row, 1));
        let kind = kind.unwrap_or_else(|| panic!("kinds.tsv: no kind {:?}", cell(row, 1)));
        writeln!(table, "({:?}, {kind}),", cell(row, 0)).unwrap();
    }
    writeln!(code, "pub static KINDS: [(&str, u8); {}] = [{table}];", rows.len()).unwrap();
}
