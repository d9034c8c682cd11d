//! English stems, by the Snowball project's algorithm Porter2.
//!
//! A crate for it brings eighteen languages into the bundle.

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

/// A word under way, with a consonant `y` as `Y`, and where its regions start.
struct Word {
    letters: String,
    r1: usize,
    r2: usize,
}

impl Word {
    fn new(key: &str) -> Word {
        let mut letters = String::with_capacity(key.len() + 1);
        for letter in key.chars() {
            let after_vowel = letters.bytes().last().is_none_or(is_vowel);
            letters.push(if letter == 'y' && after_vowel { 'Y' } else { letter });
        }
        let special = ["gener", "commun", "arsen"].iter().find(|start| key.starts_with(*start));
        let r1 = special.map_or_else(|| region(&letters, 0), |start| start.len());
        let r2 = region(&letters, r1);
        Word { letters, r1, r2 }
    }

    fn as_str(&self) -> &str {
        &self.letters
    }

    fn ends(&self, ending: &str) -> bool {
        self.letters.ends_with(ending)
    }

    /// What stands before an ending.
    fn before(&self, ending: &str) -> &str {
        self.letters.strip_suffix(ending).unwrap_or_default()
    }

    /// Whether an ending lies in the region that starts at `from`.
    fn lies(&self, ending: &str, from: usize) -> bool {
        self.letters.len() >= from + ending.len()
    }

    fn replace(&mut self, ending: &str, by: &str) {
        self.letters.truncate(self.letters.len().saturating_sub(ending.len()));
        self.letters.push_str(by);
    }

    fn step_1a(&mut self) {
        if self.ends("sses") {
            self.replace("sses", "ss");
        } else if self.ends("ied") || self.ends("ies") {
            let long = self.letters.len() > 4;
            self.replace("ies", if long { "i" } else { "ie" });
        } else if self.ends("us") || self.ends("ss") {
        } else if self.ends("s") {
            let before = self.before("s");
            let last = before.len().saturating_sub(1);
            if before.get(..last).unwrap_or_default().bytes().any(is_vowel) {
                self.replace("s", "");
            }
        }
    }

    fn step_1b(&mut self) {
        for ending in ["eedly", "eed"] {
            if self.ends(ending) {
                if self.lies(ending, self.r1) {
                    self.replace(ending, "ee");
                }
                return;
            }
        }
        for ending in ["ingly", "edly", "ing", "ed"] {
            if !self.ends(ending) {
                continue;
            }
            if !self.before(ending).bytes().any(is_vowel) {
                return;
            }
            self.replace(ending, "");
            let last: String = self.letters.chars().rev().take(2).collect();
            if self.ends("at") || self.ends("bl") || self.ends("iz") {
                self.letters.push('e');
            } else if ["bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt"].contains(&&*last) {
                self.letters.pop();
            } else if self.is_short() {
                self.letters.push('e');
            }
            return;
        }
    }

    fn is_short(&self) -> bool {
        self.r1 >= self.letters.len() && ends_short(&self.letters)
    }

    fn step_1c(&mut self) {
        let mut back = self.letters.bytes().rev();
        let (last, before) = (back.next(), back.next());
        let y = matches!(last, Some(b'y' | b'Y'));
        if y && before.is_some_and(|letter| !is_vowel(letter)) && self.letters.len() > 2 {
            self.replace("y", "i");
        }
    }

    /// Replaces the longest ending of a list where it lies in a region.
    fn longest(&mut self, endings: &[(&str, &str)], from: usize, may: fn(&Word, &str) -> bool) {
        let found = endings.iter().filter(|(ending, _)| self.ends(ending));
        if let Some((ending, by)) = found.max_by_key(|(ending, _)| ending.len())
            && self.lies(ending, from)
            && may(self, ending)
        {
            self.replace(ending, by);
        }
    }

    fn step_2(&mut self) {
        const ENDINGS: &[(&str, &str)] = &[
            ("tional", "tion"),
            ("enci", "ence"),
            ("anci", "ance"),
            ("abli", "able"),
            ("entli", "ent"),
            ("izer", "ize"),
            ("ization", "ize"),
            ("ational", "ate"),
            ("ation", "ate"),
            ("ator", "ate"),
            ("alism", "al"),
            ("aliti", "al"),
            ("alli", "al"),
            ("fulness", "ful"),
            ("ousli", "ous"),
            ("ousness", "ous"),
            ("iveness", "ive"),
            ("iviti", "ive"),
            ("biliti", "ble"),
            ("bli", "ble"),
            ("ogi", "og"),
            ("fulli", "ful"),
            ("lessli", "less"),
            ("li", ""),
        ];
        self.longest(ENDINGS, self.r1, |word, ending| {
            let before = word.before(ending).bytes().last().unwrap_or_default();
            match ending {
                "ogi" => before == b'l',
                "li" => b"cdeghkmnrt".contains(&before),
                _ => true,
            }
        });
    }

    fn step_3(&mut self) {
        const ENDINGS: &[(&str, &str)] = &[
            ("tional", "tion"),
            ("ational", "ate"),
            ("alize", "al"),
            ("icate", "ic"),
            ("iciti", "ic"),
            ("ical", "ic"),
            ("ful", ""),
            ("ness", ""),
            ("ative", ""),
        ];
        self.longest(ENDINGS, self.r1, |word, ending| {
            ending != "ative" || word.lies(ending, word.r2)
        });
    }

    fn step_4(&mut self) {
        const ENDINGS: &[(&str, &str)] = &[
            ("al", ""),
            ("ance", ""),
            ("ence", ""),
            ("er", ""),
            ("ic", ""),
            ("able", ""),
            ("ible", ""),
            ("ant", ""),
            ("ement", ""),
            ("ment", ""),
            ("ent", ""),
            ("ism", ""),
            ("ate", ""),
            ("iti", ""),
            ("ous", ""),
            ("ive", ""),
            ("ize", ""),
            ("ion", ""),
        ];
        self.longest(ENDINGS, self.r2, |word, ending| {
            let before = word.before(ending).bytes().last();
            ending != "ion" || matches!(before, Some(b's' | b't'))
        });
    }

    fn step_5(&mut self) {
        if self.ends("e") {
            let goes =
                self.lies("e", self.r2) || self.lies("e", self.r1) && !ends_short(self.before("e"));
            if goes {
                self.replace("e", "");
            }
        } else if self.ends("ll") && self.lies("l", self.r2) {
            self.letters.pop();
        }
    }
}

fn is_vowel(letter: u8) -> bool {
    b"aeiouy".contains(&letter)
}

/// What stands after the first consonant that follows a vowel.
fn region(letters: &str, from: usize) -> usize {
    let rest = letters.as_bytes().get(from..).unwrap_or_default();
    let edge = rest.windows(2).position(|pair| match pair {
        [vowel, consonant] => is_vowel(*vowel) && !is_vowel(*consonant),
        _ => false,
    });
    edge.map_or(letters.len(), |at| from + at + 2)
}

/// Whether letters end in a short syllable.
fn ends_short(letters: &str) -> bool {
    match letters.as_bytes() {
        [vowel, consonant] => is_vowel(*vowel) && !is_vowel(*consonant),
        [.., before, vowel, consonant] => {
            !is_vowel(*before)
                && is_vowel(*vowel)
                && !is_vowel(*consonant)
                && !b"wxY".contains(consonant)
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::stem;
    use rust_stemmers::{Algorithm, Stemmer};
    use std::collections::BTreeSet;

    const TEXTS: [&str; 3] = [
        include_str!("../../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt"),
        include_str!("../../../../ARCHITECTURE.md"),
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
