//! Numbers as attributes have them, without the code for any float.

/// A number as near as can be within limits, of which the lower one holds
/// where they cross. `f64::clamp` panics there, and writes both in its words.
pub fn within(value: f64, low: f64, high: f64) -> f64 {
    value.min(high).max(low)
}

/// A number that is not negative with two decimals, without what it takes to
/// write any float.
pub fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0 + 0.5) as u64;
    format!("{}.{}{}", hundredths / 100, hundredths / 10 % 10, hundredths % 10)
}

#[cfg(test)]
mod tests {
    use super::{decimal, within};

    #[test]
    fn numbers_stay_within_their_limits() {
        for (value, low, high, held) in [
            (5.0, 0.0, 9.0, 5.0),
            (-1.0, 0.0, 9.0, 0.0),
            (10.0, 0.0, 9.0, 9.0),
            (5.0, 4.0, 2.0, 4.0),
        ] {
            assert!((within(value, low, high) - held).abs() < f64::EPSILON);
        }
        assert!(within(f64::NAN, 1.0, 2.0) >= 1.0);
    }

    #[test]
    fn numbers_are_written_with_two_decimals() {
        for (value, words) in
            [(0.0, "0.00"), (0.036, "0.04"), (1999.999, "2000.00"), (12.5, "12.50")]
        {
            assert_eq!(decimal(value), words);
        }
    }
}
