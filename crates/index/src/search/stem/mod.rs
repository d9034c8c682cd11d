//! English stems, by the Snowball project's algorithm Porter2.
//!
//! A crate for it brings eighteen languages into the bundle.

mod steps;
mod word;

use word::Word;

/// The stem of a key; keys that are no English word stay as they are.
pub(crate) fn stem(key: &str) -> String {
    if key.len() <= 2 || !key.bytes().all(|b| b.is_ascii_lowercase()) {
        return key.to_owned();
    }
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(word, _)| *word == key) {
        return (*stem).to_owned();
    }
    let mut word = Word::new(key);
    word.step_1a();
    if !UNCHANGED.contains(&word.as_str()) {
        word.step_1b();
        word.step_1c();
        word.step_2();
        word.step_3();
        word.step_4();
        word.step_5();
    }
    word.as_str().to_ascii_lowercase()
}

const EXCEPTIONS: &[(&str, &str)] = &[
    ("skis", "ski"),
    ("skies", "sky"),
    ("dying", "die"),
    ("lying", "lie"),
    ("tying", "tie"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Words that stay as they are once their plural is gone.
const UNCHANGED: &[&str] =
    &["inning", "outing", "canning", "herring", "earring", "proceed", "exceed", "succeed"];

#[cfg(test)]
mod tests {
    use super::stem;
    use rust_stemmers::{Algorithm, Stemmer};
    use std::collections::BTreeSet;

    const TEXTS: [&str; 3] = [
        include_str!("../../../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt"),
        include_str!("../../../../../ARCHITECTURE.md"),
        "generously communism arsenal skies dying happily controlled relational \
         hopefulness adjustments electricity formalized vietnamization feudalism \
         singly proceeds canning sensibilities allowance replacement adoption \
         falling hopping hoping bled agreed agreeing analogously say cry by enjoy \
         consignment knackeries geologists ties gas kiwis gaps",
    ];

    #[test]
    fn stems_are_those_of_snowball() {
        let snowball = Stemmer::create(Algorithm::English);
        let words: BTreeSet<String> = TEXTS
            .iter()
            .flat_map(|text| text.split(|letter: char| !letter.is_ascii_alphabetic()))
            .map(str::to_ascii_lowercase)
            .filter(|word| word.len() > 2)
            .collect();
        assert!(words.len() > 500, "{}", words.len());
        let strange: Vec<_> = words
            .iter()
            .filter(|word| stem(word) != snowball.stem(word))
            .map(|word| (word, stem(word), snowball.stem(word)))
            .collect();
        assert!(strange.is_empty(), "{strange:?}");
    }
}
