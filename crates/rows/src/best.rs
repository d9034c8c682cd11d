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
