//! How many of a query's words each row holds, and its score so far.
//!
//! A board is kept from query to query, and nothing of it is cleared: what
//! earlier queries left there counts as nothing.

/// How far the counts of one query are apart from those of the next.
const STRIDE: u32 = 64;
/// Stands for a row that holds what it must not.
const OUT: u32 = STRIDE - 1;

/// One entry a row, and the rows found.
#[derive(Clone, Debug, Default)]
pub(crate) struct Board {
    rows: Vec<Entry>,
    /// The rows found, in the order found, and room for one more than there
    /// are.
    found: Vec<u32>,
    /// How many those are.
    count: usize,
    /// What a row counts that holds no word of this query.
    none: u32,
}

#[derive(Clone, Copy, Debug, Default)]
struct Entry {
    held: u32,
    score: f32,
}

impl Board {
    /// Makes the board ready for a query over so many rows.
    pub(crate) fn ready(&mut self, rows: u32) {
        let rows = rows as usize;
        match self.none.checked_add(2 * STRIDE) {
            Some(_) if self.rows.len() == rows => self.none += STRIDE,
            _ => {
                let (entries, found) = (vec![Entry::default(); rows], vec![0; rows + 1]);
                *self = Board { rows: entries, found, count: 0, none: 0 };
            }
        }
    }

    /// Takes a row out, whatever it holds. Rows are taken out before words are
    /// counted.
    pub(crate) fn out(&mut self, row: u32) {
        if let Some(entry) = self.rows.get_mut(row as usize) {
            entry.held = self.none + OUT;
        }
    }

    /// Whether a row was taken out.
    pub(crate) fn is_out(&self, row: u32) -> bool {
        self.rows.get(row as usize).is_none_or(|entry| entry.held == self.none + OUT)
    }

    /// Begins with the next word: no row is found yet that holds it.
    pub(crate) fn next_word(&mut self) {
        self.count = 0;
    }

    /// Whether no row holds the word at hand and all before.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// Adds to the score of rows that hold the word at hand, which follows
    /// `before` others; those that hold it and all before for the first time
    /// are found.
    pub(crate) fn count(&mut self, rows: &[u32], score: f32, before: u8) {
        let (old, new) = (self.none + u32::from(before), self.none + u32::from(before) + 1);
        let (first, out) = (before == 0, self.none + OUT);
        for &row in rows {
            let Some(entry) = self.rows.get_mut(row as usize) else { continue };
            let again = entry.held == new;
            // Rows that hold no word yet are as earlier queries left them.
            if entry.held == out || !(again || first || entry.held == old) {
                continue;
            }
            // Whether it is found again or anew cannot be foretold: neither
            // is a branch.
            let so_far = if again || !first { entry.score } else { 0.0 };
            *entry = Entry { held: new, score: so_far + score };
            if let Some(place) = self.found.get_mut(self.count) {
                *place = row;
            }
            self.count += usize::from(!again);
        }
    }

    /// The rows that hold so many words in their order, and the score of each.
    pub(crate) fn in_order(&self, words: u8) -> (Vec<u32>, Vec<f32>) {
        let found = self.found.get(..self.count).unwrap_or_default();
        let rows = in_order(found, self.rows.len());
        let scores = rows.iter().map(|&row| self.score(row, words)).collect();
        (rows, scores)
    }

    /// The score of a row that holds so many words; 0 for other rows.
    pub(crate) fn score(&self, row: u32, words: u8) -> f32 {
        let entry = self.rows.get(row as usize).filter(|_| words > 0);
        let entry = entry.filter(|entry| entry.held == self.none + u32::from(words));
        entry.map_or(0.0, |entry| entry.score)
    }
}

/// Rows of so many in their order, each once.
fn in_order(found: &[u32], all: usize) -> Vec<u32> {
    const FEW: usize = 256;
    let mut rows = Vec::with_capacity(found.len());
    if found.len() < FEW {
        rows.extend(found);
        rows.sort_unstable();
        return rows;
    }
    // A bit for each row: cheaper than to sort.
    let mut bits = vec![0u64; all.div_ceil(64)];
    for &row in found {
        if let Some(word) = bits.get_mut(row as usize / 64) {
            *word |= 1 << (row % 64);
        }
    }
    for (start, mut word) in (0..).step_by(64).zip(bits) {
        while word != 0 {
            rows.push(start + word.trailing_zeros());
            word &= word - 1;
        }
    }
    rows
}
