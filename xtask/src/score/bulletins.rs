//! Item boundaries of readouts run together.

use super::tally::Tally;
use elshi_extract::{Options, extract};
use std::fs;
use std::path::Path;

/// Prints the F1 of boundaries and every miss.
pub fn score(corpora: &Path) {
    let gold = fs::read_to_string(corpora.join("bulletins.json")).unwrap_or_default();
    let mut tally = Tally::default();
    let mut file = String::new();
    let mut wanted: Vec<String> = Vec::new();
    for line in gold.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('"').and_then(|rest| rest.split_once(".txt\"")) {
            compare(corpora, &file, &mut wanted, &mut tally);
            file = format!("{}.txt", name.0);
        } else if let Some(number) = line.strip_prefix("\"line\": ") {
            wanted.push(number.trim_end_matches(',').to_owned());
        }
    }
    compare(corpora, &file, &mut wanted, &mut tally);
    tally.print("bulletins");
}

fn compare(corpora: &Path, file: &str, wanted: &mut Vec<String>, tally: &mut Tally) {
    if file.is_empty() {
        return;
    }
    let text = fs::read_to_string(corpora.join("bulletins").join(file)).unwrap_or_default();
    let found = extract(&text, &Options::default()).dataset;
    let lines: Vec<String> = found.items.iter().map(|item| item.line.to_string()).collect();
    tally.compare("boundary", file, &std::mem::take(wanted), &lines);
}
