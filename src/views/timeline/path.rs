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
}
