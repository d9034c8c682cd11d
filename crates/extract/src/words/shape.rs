//! How words are capitalised.

use crate::words::tokens::Shape;

/// As [`shape_of`], for a word of ASCII letters and digits.
pub fn plain_shape(word: &[u8]) -> Shape {
    let mut letters = word.iter().filter(|byte| byte.is_ascii_alphabetic());
    let first = letters.next().is_some_and(u8::is_ascii_uppercase);
    let capitals = letters.clone().filter(|byte| byte.is_ascii_uppercase()).count();
    let second = letters.next().is_some_and(u8::is_ascii_uppercase);
    match (first, capitals, capitals == letters.count() + usize::from(second)) {
        (false, _, _) if second => Shape::Capital,
        (false, _, _) => Shape::Lower,
        (true, 0, _) | (true, _, false) => Shape::Capital,
        (true, _, true) => Shape::Capitals,
    }
}

pub fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    // "eSwatini" is a name.
    let inner = letters.clone().next().is_some_and(char::is_uppercase);
    if first.is_some_and(char::is_lowercase) && inner {
        return Shape::Capital;
    }
    if !first.is_some_and(|c| !c.is_lowercase() && c.is_uppercase()) {
        return Shape::Lower;
    }
    let mut more = 0;
    for letter in letters {
        if !letter.is_uppercase() {
            return Shape::Capital;
        }
        more += 1;
    }
    if more > 0 { Shape::Capitals } else { Shape::Capital }
}
