//! Words that differ from a key by a letter or two.
//!
//! Myers and Wu's way to run an automaton of edits as bits: bit `n` of row
//! `d` is set where the first `n` letters of the key can have become what was
//! read so far by `d` edits.

use fst::Automaton;

/// Most edits that are looked for.
const MOST: usize = 2;

/// A key with the edits that it allows.
pub(crate) struct Typo {
    /// For each byte where in the key it stands.
    places: Box<[u32; 256]>,
    end: u32,
    most: usize,
}

/// A row of bits for each number of edits.
pub(crate) type State = [u32; MOST + 1];

impl Typo {
    /// The typos of a key: one edit from five letters on, two from eight;
    /// `None` for shorter keys, and for those that do not fit.
    pub(crate) fn new(key: &str) -> Option<Typo> {
        let most = edits(key.chars().count());
        if most == 0 || key.len() > 31 {
            return None;
        }
        let mut places = Box::new([0; 256]);
        for (at, byte) in key.bytes().enumerate() {
            if let Some(mask) = places.get_mut(usize::from(byte)) {
                *mask |= 1 << at;
            }
        }
        Some(Typo { places, end: 1 << key.len(), most })
    }

    /// The same key with one edit less; `None` where it allows none then.
    pub(crate) fn stricter(&self) -> Option<Typo> {
        let most = self.most.checked_sub(1).filter(|most| *most > 0)?;
        Some(Typo { places: self.places.clone(), end: self.end, most })
    }

    /// Whether a word is within the edits allowed.
    pub(crate) fn allows(&self, word: &str) -> bool {
        let read = word.bytes().fold(self.start(), |state, byte| self.accept(&state, byte));
        self.is_match(&read)
    }
}

/// How many edits a word of so many letters may take.
fn edits(letters: usize) -> usize {
    match letters {
        0..5 => 0,
        5..8 => 1,
        _ => MOST,
    }
}

impl Automaton for Typo {
    type State = State;

    fn start(&self) -> State {
        let mut rows = [0; MOST + 1];
        for (edits, row) in rows.iter_mut().enumerate().take(self.most + 1) {
            *row = (1 << (edits + 1)) - 1;
        }
        rows
    }

    fn is_match(&self, state: &State) -> bool {
        state.iter().any(|row| row & self.end != 0)
    }

    fn can_match(&self, state: &State) -> bool {
        state.iter().any(|row| *row != 0)
    }

    fn accept(&self, state: &State, byte: u8) -> State {
        let place = self.places.get(usize::from(byte)).copied().unwrap_or(0);
        let within = self.end | (self.end - 1);
        let mut next = [0; MOST + 1];
        let (mut old_below, mut new_below) = (0u32, 0u32);
        for (number, (row, old)) in next.iter_mut().zip(state).enumerate().take(self.most + 1) {
            let kept = (old & place) << 1;
            *row = match number {
                0 => kept,
                // A letter more, another letter, a letter less.
                _ => kept | old_below | old_below << 1 | new_below << 1,
            } & within;
            (old_below, new_below) = (*old, *row);
        }
        next
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn distance(a: &str, b: &str) -> usize {
        let (a, b) = (a.as_bytes(), b.as_bytes());
        let mut row: Vec<usize> = (0..=b.len()).collect();
        for (i, x) in a.iter().enumerate() {
            let mut before = row[0];
            row[0] = i + 1;
            for (j, y) in b.iter().enumerate() {
                let changed = before + usize::from(x != y);
                before = row[j + 1];
                row[j + 1] = changed.min(row[j] + 1).min(before + 1);
            }
        }
        row[b.len()]
    }

    proptest! {
        #[test]
        fn what_is_allowed_is_near(key in "[a-c]{5,12}", word in "[a-c]{3,14}") {
            let typo = Typo::new(&key).unwrap();
            let most = if key.len() < 8 { 1 } else { 2 };
            let far = distance(&key, &word);
            prop_assert_eq!(typo.allows(&word), far <= most, "{} apart", far);
            match typo.stricter() {
                Some(near) => prop_assert_eq!(near.allows(&word), far <= 1, "{} apart", far),
                None => prop_assert_eq!(most, 1),
            }
        }
    }

    #[test]
    fn short_words_have_no_typos() {
        assert!(Typo::new("four").is_none());
    }
}
