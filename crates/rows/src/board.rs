//! The rows that hold a query's words, and their scores so far.
//!
//! Half of a million rows may hold a word, in no order that a processor could
//! foretell: what is looked up for each is kept small, a score and a bit, and
//! what only a second word needs is left alone until there is one. A board is
//! kept from query to query, and clears what was found, not all there is.

/// The score of a row that holds what it must not.
const OUT: f32 = f32::NEG_INFINITY;

/// What a query has found so far; one entry a row in each list but that of rows
/// taken out.
#[derive(Clone, Debug, Default)]
pub struct Board {
    /// The score of each row; 0 where it does not hold the first word.
    scores: Vec<f32>,
    /// The rows that hold the first word, and some that were taken out.
    first: Bits,
    /// The rows that hold all words so far, where there are several.
    found: Bits,
    /// How many words after the first one each row holds; nothing until there
    /// is a second.
    held: Vec<u8>,
    /// The rows that were taken out.
    out: Vec<u32>,
}

/// A bit for each row.
#[derive(Clone, Debug, Default)]
struct Bits(Vec<u64>);

impl Bits {
    fn new(rows: usize) -> Bits {
        Bits(vec![0; rows.div_ceil(64)])
    }

    fn set(&mut self, row: u32) {
        if let Some(word) = self.0.get_mut(row as usize / 64) {
            *word |= 1 << (row % 64);
        }
    }

    /// How many rows there are.
    fn count(&self) -> usize {
        self.0.iter().map(|word| word.count_ones() as usize).sum()
    }

    /// Visits the rows in their order.
    fn each(&self, mut visit: impl FnMut(u32)) {
        for (start, &word) in (0..).step_by(64).zip(&self.0) {
            let mut left = word;
            while left != 0 {
                visit(start + left.trailing_zeros());
                left &= left - 1;
            }
        }
    }
}

impl Board {
    /// A board for so many rows, this one where it is as large.
    pub fn ready(self, rows: u32) -> Board {
        let rows = rows as usize;
        if self.scores.len() == rows {
            return self;
        }
        Board { scores: vec![0.0; rows], first: Bits::new(rows), ..Board::default() }
    }

    /// Forgets what the query found.
    pub fn clear(&mut self) {
        let Board { scores, first, held, out, .. } = self;
        // Where many rows were found, all are cleared in less time.
        if first.count() > scores.len() / 16 {
            scores.fill(0.0);
            held.fill(0);
        } else {
            let mut forget = |row: u32| {
                if let Some(score) = scores.get_mut(row as usize) {
                    *score = 0.0;
                }
                if let Some(held) = held.get_mut(row as usize) {
                    *held = 0;
                }
            };
            out.iter().copied().for_each(&mut forget);
            first.each(forget);
        }
        out.clear();
        first.0.fill(0);
    }

    /// Takes a row out, whatever it holds. Rows are taken out before words are
    /// counted.
    pub fn out(&mut self, row: u32) {
        if let Some(score) = self.scores.get_mut(row as usize) {
            *score = OUT;
            self.out.push(row);
        }
    }

    /// Whether a row was taken out.
    pub fn is_out(&self, row: u32) -> bool {
        self.scores.get(row as usize).is_none_or(|score| *score == OUT)
    }

    /// Begins with a word that follows `before` others: no row is found yet
    /// that holds it.
    pub fn begin(&mut self, before: u8) {
        if before > 0 {
            self.held.resize(self.scores.len(), 0);
            self.found = Bits::new(self.scores.len());
        }
    }

    /// Adds to the score of rows that hold the word at hand, which follows
    /// `before` others; those that hold it and all before are found. A score is
    /// more than 0.
    pub fn count(&mut self, rows: &[u32], score: f32, before: u8) {
        if before > 0 {
            return self.count_next(rows, score, before);
        }
        for &row in rows {
            if let Some(so_far) = self.scores.get_mut(row as usize) {
                *so_far += score;
                self.first.set(row);
            }
        }
    }

    fn count_next(&mut self, rows: &[u32], score: f32, before: u8) {
        for &row in rows {
            let entry = self.scores.get_mut(row as usize).zip(self.held.get_mut(row as usize));
            let Some((so_far, held)) = entry.filter(|(so_far, _)| **so_far > 0.0) else { continue };
            if *held == before || *held + 1 == before {
                *so_far += score;
                *held = before;
                self.found.set(row);
            }
        }
    }

    /// The rows that hold so many words, all of those so far, in their order,
    /// and the score of each.
    pub fn in_order(&self, words: u8) -> (Vec<u32>, Vec<f32>) {
        let found = if words > 1 { &self.found } else { &self.first };
        let count = found.count();
        let (mut rows, mut scores) = (Vec::with_capacity(count), Vec::with_capacity(count));
        found.each(&mut |row| {
            if let Some(&score) = self.scores.get(row as usize).filter(|score| **score > 0.0) {
                rows.push(row);
                scores.push(score);
            }
        });
        (rows, scores)
    }

    /// Whether no row holds so many words, all of those so far.
    pub fn is_empty(&self, words: u8) -> bool {
        let found = if words > 1 { &self.found } else { &self.first };
        found.count() == 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    const ROWS: u32 = 150;

    /// Rows that hold a word, and the score of it, several to a word.
    type Word = Vec<(Vec<u32>, f32)>;

    fn asked() -> impl Strategy<Value = (Vec<u32>, Vec<Word>)> {
        let rows = || prop::collection::vec(0..ROWS, 0..40);
        let word = prop::collection::vec((rows(), 0.5_f32..4.0), 1..4);
        (prop::collection::vec(0..ROWS, 0..5), prop::collection::vec(word, 1..4))
    }

    /// The same by a plain loop.
    fn plain(out: &[u32], words: &[Word]) -> BTreeMap<u32, f32> {
        let scores = |word: &Word| {
            let mut scores = BTreeMap::new();
            for (rows, score) in word {
                rows.iter().for_each(|row| *scores.entry(*row).or_insert(0.0) += score);
            }
            scores
        };
        let mut all = scores(words.first().unwrap());
        all.retain(|row, _| !out.contains(row));
        for word in words.iter().skip(1) {
            let next = scores(word);
            all.retain(|row, _| next.contains_key(row));
            all.iter_mut().for_each(|(row, score)| *score += next.get(row).unwrap());
        }
        all
    }

    proptest! {
        #[test]
        fn a_board_finds_what_a_plain_loop_finds_query_after_query(
            queries in prop::collection::vec(asked(), 1..6),
        ) {
            let mut board = Board::default().ready(ROWS);
            for (out, words) in &queries {
                out.iter().for_each(|row| board.out(*row));
                for (before, word) in (0..).zip(words) {
                    board.begin(before);
                    for (rows, score) in word {
                        board.count(rows, *score, before);
                    }
                }
                let count = words.len() as u8;
                let (rows, scores) = board.in_order(count);
                let wanted = plain(out, words);
                prop_assert_eq!(&rows, &wanted.keys().copied().collect::<Vec<_>>());
                for (score, wanted) in scores.iter().zip(wanted.values()) {
                    prop_assert!((score - wanted).abs() < 1e-3);
                }
                board.clear();
            }
        }
    }
}
