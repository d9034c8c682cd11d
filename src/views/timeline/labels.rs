//! How wide words will be, near enough to lay them out without drawing them.

use std::cell::Cell;

/// Tenths of a pixel that the letters from the space to `~` take in 13-pixel
/// Noto Serif, the widest of the usual serifs: too much room rather than too
/// little.
#[rustfmt::skip]
const LETTERS: [u8; 95] = [
    34, 43, 53, 73, 73, 116, 96, 29, 45, 45, 65, 73, 33, 40, 33, 37, 73, 73, 73,
    73, 73, 73, 73, 73, 73, 73, 37, 37, 73, 73, 73, 62, 120, 92, 85, 80, 95, 81,
    77, 93, 103, 48, 46, 91, 81, 122, 99, 96, 79, 96, 85, 71, 80, 93, 88, 136, 86,
    81, 77, 47, 37, 47, 73, 60, 36, 73, 80, 64, 80, 70, 48, 70, 83, 42, 39, 76,
    40, 123, 84, 75, 80, 80, 61, 59, 46, 83, 75, 112, 75, 73, 66, 56, 73, 56, 73,
];
const ELLIPSIS: i32 = 112;

/// What learning adds for bold letters and rounding, in thousandths.
const SPARE: f64 = 1060.0;

thread_local! {
    /// Thousandths of the widths above that letters have on this machine.
    static SHARE: Cell<i32> = const { Cell::new(1000) };
}

/// Learns from words and the pixels that they took how wide letters are on
/// this machine; whether that was news.
pub fn learn(words: &str, pixels: f64) -> bool {
    let assumed = words.chars().map(letter).sum::<i32>();
    // Few letters say little of the rest; what is not shown has no width.
    if assumed < 600 || pixels < 1.0 {
        return false;
    }
    let share = (pixels * 10.0 * SPARE / f64::from(assumed)) as i32;
    let share = share.clamp(500, 1200);
    SHARE.replace(share) != share
}

fn letter(letter: char) -> i32 {
    let ascii = (letter as usize).checked_sub(32).and_then(|at| LETTERS.get(at));
    match (ascii, letter) {
        (Some(&tenths), _) => tenths.into(),
        (None, '…') => ELLIPSIS,
        (None, '’' | '‘' | '\u{a0}' | '\u{202f}') => 34,
        // Latin, Greek and Cyrillic; then wider scripts.
        (None, ..='\u{10ff}') => 88,
        (None, _) => 132,
    }
}

/// Pixels that a text takes.
pub fn text_width(text: &str) -> i32 {
    text.chars().map(letter).sum::<i32>() * SHARE.get() / 10_000 + 1
}

/// As many whole words of a text as fit into `room` pixels, with an ellipsis
/// where some were left out; empty where not even a short one fits. Words are
/// not cut: what is seen of a name must be words of it, also to those who
/// speak it to their computer.
pub fn shortened(text: &str, room: i32) -> String {
    if text_width(text) <= room {
        return text.to_owned();
    }
    let mut left = room.max(0) * 10_000 / SHARE.get() - ELLIPSIS;
    let mut end = 0;
    for (at, c) in text.char_indices() {
        left -= letter(c);
        if left < 0 {
            break;
        }
        if c.is_whitespace() {
            end = at;
        }
    }
    let words = text.get(..end).unwrap_or_default().trim_end();
    if words.chars().count() < 4 { String::new() } else { words.to_owned() + "…" }
}
