//! SVG paths in tenths of a pixel, written without floating point.

/// A path being written.
#[derive(Debug, Default)]
pub struct Path(String);

impl Path {
    /// Adds a command and its numbers, in tenths of a pixel.
    pub fn add(mut self, command: char, tenths: &[i32]) -> Path {
        self.0.push(command);
        for &number in tenths {
            self.0.push(' ');
            push_tenths(&mut self.0, number);
        }
        self
    }

    /// Adds a rectangle.
    pub fn rect(self, left: i32, top: i32, right: i32, bottom: i32) -> Path {
        self.add('M', &[left, top])
            .add('H', &[right])
            .add('V', &[bottom])
            .add('H', &[left])
            .add('Z', &[])
    }

    /// Adds a rectangle whose corners are rounded by so much.
    pub fn rounded(self, [left, top, right, bottom]: [i32; 4], by: i32) -> Path {
        let by = by.min((right - left) / 2);
        self.add('M', &[left + by, top])
            .add('H', &[right - by])
            .add('Q', &[right, top, right, top + by])
            .add('V', &[bottom - by])
            .add('Q', &[right, bottom, right - by, bottom])
            .add('H', &[left + by])
            .add('Q', &[left, bottom, left, bottom - by])
            .add('V', &[top + by])
            .add('Q', &[left, top, left + by, top])
            .add('Z', &[])
    }

    /// The path's data; empty where nothing was added.
    pub fn data(self) -> String {
        self.0
    }
}

/// Tenths of a pixel as a decimal number.
pub fn tenths(number: i32) -> String {
    let mut words = String::with_capacity(8);
    push_tenths(&mut words, number);
    words
}

fn push_tenths(words: &mut String, number: i32) {
    let size = number.unsigned_abs();
    if number < 0 {
        words.push('-');
    }
    words.push_str(&(size / 10).to_string());
    if !size.is_multiple_of(10) {
        words.push('.');
        words.push(char::from(b'0' + (size % 10) as u8));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_are_written_as_decimals() {
        for (number, words) in
            [(0, "0"), (5, "0.5"), (-5, "-0.5"), (120, "12"), (-123, "-12.3"), (10_001, "1000.1")]
        {
            assert_eq!(tenths(number), words);
        }
    }

    #[test]
    fn a_rectangle_goes_round_once() {
        assert_eq!(Path::default().rect(0, 5, 100, 25).data(), "M 0 0.5H 10V 2.5H 0Z");
    }

    #[test]
    fn round_corners_fit_into_what_is_narrow() {
        let round = |right| Path::default().rounded([0, 0, right, 100], 30).data();
        assert_eq!(round(100), "M 3 0H 7Q 10 0 10 3V 7Q 10 10 7 10H 3Q 0 10 0 7V 3Q 0 0 3 0Z");
        assert!(round(10).starts_with("M 0.5 0H 0.5Q 1 0 1 0.5V"));
    }
}
