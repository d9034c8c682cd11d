//! Numbers as attributes have them.

/// A number that is not negative with two decimals, without what it takes to
/// write any float.
pub fn decimal(value: f64) -> String {
    let hundredths = (value * 100.0 + 0.5) as u64;
    format!("{}.{}{}", hundredths / 100, hundredths / 10 % 10, hundredths % 10)
}

#[cfg(test)]
mod tests {
    use super::decimal;

    #[test]
    fn numbers_are_written_with_two_decimals() {
        for (value, words) in
            [(0.0, "0.00"), (0.036, "0.04"), (1999.999, "2000.00"), (12.5, "12.50")]
        {
            assert_eq!(decimal(value), words);
        }
    }
}
