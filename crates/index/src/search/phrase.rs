//! Words that follow each other.

use super::dictionary::{Dictionary, Likeness};
use super::field::{FIELDS, Field};
use super::fold::words;
use crate::Pack;

/// Words of a phrase beyond these are left out.
const MOST: usize = 64;

/// The units in which words follow each other.
pub(super) fn phrase_units(
    pack: &Pack,
    dictionary: &Dictionary<'_>,
    keys: &[String],
) -> Vec<(Field, u32)> {
    let keys = keys.get(..MOST).unwrap_or(keys);
    let mut held: Option<Vec<u64>> = None;
    for key in keys {
        let mut units = Vec::new();
        let same = dictionary.find(key, false);
        for found in same.filter(|found| found.likeness() == Likeness::Same) {
            dictionary.units(found.place(), &mut |f, unit| units.push(numbered(f, unit)));
        }
        if let Some(held) = &held {
            units.retain(|unit| held.binary_search(unit).is_ok());
        }
        units.sort_unstable();
        held = Some(units);
    }
    let units = held.unwrap_or_default().into_iter().filter_map(unit_of);
    let follow = |(field, unit): &(Field, u32)| {
        let mut follow = false;
        pack.unit_texts(*field, *unit, &mut |text| follow |= holds_phrase(text, keys));
        follow
    };
    units.filter(follow).collect()
}

/// A field and a unit as one number, which sorts as they do.
fn numbered(field: Field, unit: u32) -> u64 {
    let field = FIELDS.iter().position(|&other| other == field).unwrap_or(0);
    (field as u64) << 32 | u64::from(unit)
}

fn unit_of(number: u64) -> Option<(Field, u32)> {
    Some((*FIELDS.get((number >> 32) as usize)?, number as u32))
}

/// Whether words stand in a text one after another: bit `n` of a number says
/// that the first `n + 1` of them are the last that were read.
fn holds_phrase(text: &str, keys: &[String]) -> bool {
    let Some(last) = keys.len().checked_sub(1) else { return false };
    let (mut read, mut found) = (0u64, false);
    words(text, &mut |key, _| {
        let same = (0..).zip(keys).filter(|(_, other)| *other == key);
        let here = same.fold(0u64, |bits, (place, _)| bits | 1u64.unbounded_shl(place));
        read = (read << 1 | 1) & here;
        found |= read.unbounded_shr(last as u32) & 1 == 1;
    });
    found
}

#[cfg(test)]
mod tests {
    use super::holds_phrase;

    #[test]
    fn words_follow_each_other_or_do_not() {
        for (text, phrase, follow) in [
            ("a working visit", "working visit", true),
            ("working on a visit", "working visit", false),
            ("visit working", "working visit", false),
            ("a a b", "a b", true),
            ("a b a b c", "a b c", true),
            ("a b a c", "a b c", false),
            ("a a", "a a a", false),
            ("word", "word", true),
            ("", "word", false),
        ] {
            let keys: Vec<String> = phrase.split(' ').map(str::to_owned).collect();
            assert_eq!(holds_phrase(text, &keys), follow, "{text} / {phrase}");
        }
        assert!(!holds_phrase("word", &[]));
    }
}
