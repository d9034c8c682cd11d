//! How wide words will be, near enough to lay them out without drawing them.

/// Tenths of a pixel that a letter takes in the labels' 13-pixel serif; meant
/// to be a little too much rather than too little.
fn letter(letter: char) -> i32 {
    match letter {
        'i' | 'j' | 'l' | 't' | 'f' | 'r' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '-'
        | '(' | ')' | ' ' | '|' => 43,
        'm' | 'w' | 'M' | 'W' | '—' | '…' => 112,
        'A'..='Z' => 92,
        '\0'..='\u{7f}' => 67,
        '\u{80}'..='\u{10ff}' => 84,
        _ => 132,
    }
}

/// Pixels that a text takes.
pub fn text_width(text: &str) -> i32 {
    text.chars().map(letter).sum::<i32>() / 10 + 1
}

/// As much of a text as fits into `room` pixels, with an ellipsis where
/// something was left out; empty where not even a few letters fit.
pub fn shortened(text: &str, room: i32) -> String {
    if text_width(text) <= room {
        return text.to_owned();
    }
    let mut left = room * 10 - letter('…');
    let mut end = 0;
    for (at, c) in text.char_indices() {
        left -= letter(c);
        if left < 0 {
            break;
        }
        end = at + c.len_utf8();
    }
    let words = text.get(..end).unwrap_or_default().trim_end();
    if words.chars().count() < 4 { String::new() } else { words.to_owned() + "…" }
}
