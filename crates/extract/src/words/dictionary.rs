//! Words by number: one table of words with their classes, found by a hash.

use crate::words::lexicon::{UNKNOWN, class, tables};

/// Number and classes of a word, folded by [`fold`] or of ASCII alone in any
/// case; `UNKNOWN` and 0 for one that no gazetteer holds. Plurals in -s count
/// as their singulars.
pub fn word(word: &[u8]) -> (u16, u16) {
    if let Some(found) = find(word) {
        return found;
    }
    match word.split_last() {
        Some((b's' | b'S', stem)) if stem.len() > 3 => match find(stem) {
            // A plural is not the head of one person's role.
            Some((number, classes)) => (number, classes & !(class::HEAD | class::STOP)),
            None => (UNKNOWN, 0),
        },
        _ => (UNKNOWN, 0),
    }
}

pub fn find(word: &[u8]) -> Option<(u16, u16)> {
    let mask = tables::SLOTS.len() - 1;
    let mut at = hash(word) as usize & mask;
    loop {
        let number = *tables::SLOTS.get(at)?;
        if number == UNKNOWN {
            return None;
        }
        let index = usize::from(number);
        let (start, end) = (*tables::STARTS.get(index)?, *tables::STARTS.get(index + 1)?);
        let known = tables::WORDS.as_bytes().get(usize::from(start)..usize::from(end))?;
        if known.eq_ignore_ascii_case(word) {
            return Some((number, *tables::CLASSES.get(index)?));
        }
        at = (at + 1) & mask;
    }
}

/// FNV-1a; must agree with `hash` in `build/words.rs`.
pub fn hash(word: &[u8]) -> u32 {
    word.iter().fold(0x811c_9dc5, |hash, byte| {
        (hash ^ u32::from(byte.to_ascii_lowercase())).wrapping_mul(0x0100_0193)
    })
}

/// A word as the tables write it: lower case, one form of apostrophe, no
/// periods. Must agree with `fold` in `build/lists.rs`.
pub fn fold(word: &str, folded: &mut String) {
    folded.clear();
    for letter in word.chars() {
        match letter {
            '\'' | '’' | '‘' | 'ʼ' | '`' => folded.push('\''),
            '.' => {}
            ascii if ascii.is_ascii() => folded.push(ascii.to_ascii_lowercase()),
            other => folded.extend(other.to_lowercase()),
        }
    }
}
