//! Reads the lists: rows of cells, phrases, and the form that a phrase has.

use std::fs;
use std::path::Path;

pub fn rows(lists: &Path, file: &str) -> Vec<Vec<String>> {
    let text = fs::read_to_string(lists.join(file)).unwrap_or_else(|why| panic!("{file}: {why}"));
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| line.split('\t').map(|cell| cell.trim().to_owned()).collect()).collect()
}

pub fn cell(row: &[String], at: usize) -> &str {
    row.get(at).map_or("", String::as_str)
}

pub fn alternatives(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('|').map(str::trim).filter(|form| !form.is_empty())
}

/// How a phrase must be written: 0 any case, 1 capitalised, 2 in capitals.
pub fn case(phrase: &str) -> u8 {
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

/// The words of a phrase as the tokeniser gives them, folded.
pub fn split(phrase: &str) -> Vec<String> {
    let ended = format!("{} ", phrase.replace(['-', '/', ','], " "));
    let spaced = ended.replace("’s ", " ’s ").replace("'s ", " ’s ");
    spaced.split(' ').filter(|word| !word.is_empty()).map(fold).collect()
}

/// Must agree with `fold` in `src/words/dictionary.rs`.
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
