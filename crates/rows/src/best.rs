//! The best of many.

/// The best rows of some with their scores, best first, of equals the earlier;
/// at most `most`.
///
/// No score is negative.
pub fn best(rows: &[u32], scores: &[f32], most: usize) -> Vec<u32> {
    // The bits of numbers that are not negative are in their order.
    let key = |at: usize| {
        let (row, score) = (rows.get(at), scores.get(at));
        let (row, score) = (row.copied().unwrap_or(u32::MAX), score.map_or(0, |s| s.to_bits()));
        u64::from(!score) << 32 | u64::from(row)
    };
    let best = least(rows.len().min(scores.len()), key, most);
    best.into_iter().map(|key| key as u32).collect()
}

/// The least of `count` keys, sorted, at most `most`.
pub fn least(count: usize, key: impl Fn(usize) -> u64, most: usize) -> Vec<u64> {
    let limit = limit(count, &key, most).unwrap_or(u64::MAX);
    let mut keys: Vec<u64> = (0..count).map(&key).filter(|key| *key <= limit).collect();
    if keys.len() < most.min(count) {
        // The limit was guessed too low.
        keys = (0..count).map(&key).collect();
    }
    keys.sort_unstable();
    keys.truncate(most);
    keys
}

/// A number that `most` keys do not pass, most likely, and hardly more: few are
/// then looked at again. `None` where that would not pay.
fn limit(count: usize, key: impl Fn(usize) -> u64, most: usize) -> Option<u64> {
    const SAMPLE: usize = 256;
    if count < 4 * SAMPLE || most > count / 8 {
        return None;
    }
    let step = count / SAMPLE;
    let mut sample: Vec<u64> = (0..count).step_by(step).map(key).collect();
    sample.sort_unstable();
    sample.get(4 * most / step + 8).copied()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        /// Few scores for many rows, so that most of them have equals, and some
        /// lists of which the sample tells nothing.
        #[test]
        fn the_best_are_the_first_of_all_sorted(
            scores in prop::collection::vec((0u8..40).prop_map(f32::from), 0..6000),
            most in 0usize..9000,
            sorted in any::<bool>(),
        ) {
            let mut scores = scores;
            if sorted {
                scores.sort_by(f32::total_cmp);
            }
            let rows: Vec<u32> = (0..).zip(&scores).map(|(row, _)| row * 3).collect();
            let mut all: Vec<(u32, f32)> = rows.iter().copied().zip(scores.clone()).collect();
            all.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
            for most in [most, most / 100] {
                let first: Vec<u32> = all.iter().take(most).map(|(row, _)| *row).collect();
                prop_assert_eq!(best(&rows, &scores, most), first);
            }
        }
    }
}
