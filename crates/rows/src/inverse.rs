//! The rows of each value, where the values of each row are at hand.

/// Visits pairs of a value and a row.
type Pairs<'p> = dyn Fn(&mut dyn FnMut(u32, u32)) + 'p;

/// The rows of each value, sorted.
#[derive(Clone, Debug, Default)]
pub struct Inverse {
    /// Where the rows of each value start in `rows`; one more for the end.
    starts: Vec<u32>,
    rows: Vec<u32>,
}

impl Inverse {
    /// Gathers the rows of values from pairs, which come in the order of
    /// their rows: one pass to count, one to place.
    pub fn gather(values: u32, pairs: &Pairs<'_>) -> Inverse {
        let mut starts = vec![0u32; values as usize + 1];
        let mut total = 0u64;
        pairs(&mut |value, _| {
            if let Some(count) = starts.get_mut(value as usize).filter(|_| value < values) {
                *count += 1;
                total += 1;
            }
        });
        if total >= u64::from(u32::MAX) {
            return Inverse::default();
        }
        let mut start = 0;
        for slot in &mut starts {
            start += std::mem::replace(slot, start);
        }
        let mut next = starts.clone();
        let mut rows = vec![0u32; start as usize];
        pairs(&mut |value, row| {
            let Some(place) = next.get_mut(value as usize).filter(|_| value < values) else {
                return;
            };
            if let Some(slot) = rows.get_mut(*place as usize) {
                *slot = row;
            }
            *place += 1;
        });
        Inverse { starts, rows }
    }

    /// The rows of a value.
    pub fn rows(&self, value: u32) -> &[u32] {
        let at = |place: usize| self.starts.get(place).map(|&start| start as usize);
        match (at(value as usize), at(value as usize + 1)) {
            (Some(start), Some(end)) => self.rows.get(start..end).unwrap_or_default(),
            _ => &[],
        }
    }
}
