//! A word under way: its letters, and the regions that endings lie in.

/// A word under way, with a consonant `y` as `Y`, and where its regions start.
pub struct Word {
    pub letters: String,
    pub r1: usize,
    pub r2: usize,
}

impl Word {
    pub fn new(key: &str) -> Word {
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

    pub fn as_str(&self) -> &str {
        &self.letters
    }

    pub fn ends(&self, ending: &str) -> bool {
        self.letters.ends_with(ending)
    }

    /// What stands before an ending.
    pub fn before(&self, ending: &str) -> &str {
        self.letters.strip_suffix(ending).unwrap_or_default()
    }

    /// Whether an ending lies in the region that starts at `from`.
    pub fn lies(&self, ending: &str, from: usize) -> bool {
        self.letters.len() >= from + ending.len()
    }

    pub fn replace(&mut self, ending: &str, by: &str) {
        self.letters.truncate(self.letters.len().saturating_sub(ending.len()));
        self.letters.push_str(by);
    }
}

pub fn is_vowel(letter: u8) -> bool {
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
pub fn ends_short(letters: &str) -> bool {
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
