//! What is worked out once, when it is first asked for.

use super::relation::Relation;

/// More values a row than this on average are a damaged pack's.
const MOST_PER_ROW: u64 = 256;

/// The rows of each value of a relation, sorted.
#[derive(Clone, Debug, Default)]
pub(crate) struct Inverse {
    /// Where the rows of each value start in `rows`; one more for the end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Inverse {
    /// Turns a relation round: one pass to count, one to place.
    pub(crate) fn new(relation: &Relation<'_>) -> Inverse {
        let codes = relation.codes();
        let mut by_code = vec![0u32; relation.code_count()];
        codes.count_all(&mut by_code);
        let counts = relation.spread(&by_code);
        let total: u64 = counts.iter().copied().map(u64::from).sum();
        if total > MOST_PER_ROW * codes.len() as u64 {
            return Inverse::default();
        }
        let mut starts = Vec::with_capacity(counts.len() + 1);
        let mut start = 0;
        for count in counts {
            starts.push(start);
            start += count;
        }
        starts.push(start);
        let mut next = starts.clone();
        let mut rows = vec![0u32; start as usize];
        for row in 0..codes.len() as u32 {
            for value in relation.of_code(codes.at(row)) {
                let Some(place) = next.get_mut(value as usize) else { continue };
                if let Some(slot) = rows.get_mut(*place as usize) {
                    *slot = row;
                }
                *place += 1;
            }
        }
        Inverse { starts, rows }
    }

    /// The rows of a value.
    pub(crate) fn rows(&self, value: u32) -> &[u32] {
        let at = |place: usize| self.starts.get(place).map(|&start| start as usize);
        match (at(value as usize), at(value as usize + 1)) {
            (Some(start), Some(end)) => self.rows.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }
}
