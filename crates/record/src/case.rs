//! Small letters, from a twentieth of the bytes of the standard library's tables.

/// Runs of letters by code point: first, last, step, distance to the small letter.
static SMALL: &[(u32, u32, u8, i32)] = include!(concat!(env!("OUT_DIR"), "/small.rs"));

/// The small form of a letter, itself where it has none.
///
/// What `char::to_lowercase` gives, but for İ (U+0130): there the dot, which
/// would be a letter of its own, is left out.
pub fn lower(letter: char) -> char {
    if letter.is_ascii() {
        return letter.to_ascii_lowercase();
    }
    let code = letter as u32;
    let run = SMALL.get(SMALL.partition_point(|run| run.1 < code));
    let small = run.and_then(|&(first, _, step, distance)| {
        let inside = code.checked_sub(first)?.is_multiple_of(u32::from(step));
        inside.then(|| code.saturating_add_signed(distance))
    });
    small.and_then(char::from_u32).unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_unicode_is_made_small() {
        for letter in '\0'..=char::MAX {
            assert_eq!(Some(lower(letter)), letter.to_lowercase().next(), "{letter:?}");
        }
    }
}
