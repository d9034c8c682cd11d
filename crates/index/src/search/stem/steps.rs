//! The steps, each of which takes an ending away or puts another in its place.

use super::word::{Word, ends_short, is_vowel};

impl Word {
    pub fn step_1a(&mut self) {
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

    pub fn step_1b(&mut self) {
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

    pub fn step_1c(&mut self) {
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

    pub fn step_2(&mut self) {
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

    pub fn step_3(&mut self) {
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

    pub fn step_4(&mut self) {
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

    pub fn step_5(&mut self) {
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
