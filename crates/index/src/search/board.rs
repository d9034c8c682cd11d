//! How many of a query's words each row holds, and its score so far.
//!
//! A board is kept from query to query, and nothing of it is cleared: what
//! earlier queries left there counts as nothing.

/// How far the counts of one query are apart from those of the next.
const STRIDE: u32 = 64;
/// Stands for a row that holds what it must not.
const OUT: u32 = STRIDE - 1;

/// One entry a row.
#[derive(Clone, Debug, Default)]
pub(crate) struct Board {
    rows: Vec<Entry>,
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
        match self.none.checked_add(2 * STRIDE) {
            Some(_) if self.rows.len() == rows as usize => self.none += STRIDE,
            _ => *self = Board { rows: vec![Entry::default(); rows as usize], none: 0 },
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

    /// Adds to the score of rows that hold a word, which follows `before`
    /// others; those that hold it and all before for the first time are found.
    pub(crate) fn count(&mut self, rows: &[u32], score: f32, before: u8, found: &mut Vec<u32>) {
        let old = self.none + u32::from(before);
        let first = before == 0;
        for &row in rows {
            let Some(entry) = self.rows.get_mut(row as usize) else { continue };
            if entry.held == old + 1 {
                entry.score += score;
            } else if entry.held == old || first && entry.held < old {
                entry.score = if first { score } else { entry.score + score };
                entry.held = old + 1;
                found.push(row);
            }
        }
    }

    /// The score of a row that holds so many words; 0 for other rows.
    pub(crate) fn score(&self, row: u32, words: u8) -> f32 {
        let entry = self.rows.get(row as usize).filter(|_| words > 0);
        let entry = entry.filter(|entry| entry.held == self.none + u32::from(words));
        entry.map_or(0.0, |entry| entry.score)
    }
}
