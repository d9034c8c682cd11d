//! Source text: its normal form, its hash, and the way between bytes and the
//! code points that spans count in.

use crate::Span;
use sha2::{Digest, Sha256};
use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The form that spans refer to: NFC, without a byte order mark, with `\n`
/// for every line end.
pub fn normalise(text: &str) -> String {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let lines = if text.contains('\r') {
        text.replace("\r\n", "\n").replace('\r', "\n")
    } else {
        text.to_owned()
    };
    if is_nfc(&lines) { lines } else { lines.nfc().collect() }
}

/// SHA-256 of the text's UTF-8, in lower-case hexadecimal.
pub fn text_hash(text: &str) -> String {
    hash(text.as_bytes())
}

/// SHA-256 of bytes, in lower-case hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// How many code points lie between two remembered byte offsets.
const STRIDE: usize = 64;

/// Converts between code points and bytes of one text, in constant time.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offsets {
    /// Byte offset of every `STRIDE`-th code point.
    marks: Vec<u32>,
    /// Length of the text in code points.
    length: u32,
}

impl Offsets {
    /// Reads the text once. Texts of 4 GiB and more are not supported.
    pub fn new(text: &str) -> Offsets {
        let mut marks = Vec::with_capacity(text.len() / STRIDE + 1);
        let mut length = 0;
        for (count, (byte, _)) in text.char_indices().enumerate() {
            if count % STRIDE == 0 {
                marks.push(byte as u32);
            }
            length = count as u32 + 1;
        }
        Offsets { marks, length }
    }

    /// Length of the text in code points.
    pub fn len(&self) -> u32 {
        self.length
    }

    /// Whether the text is empty.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// Byte offset of a code point of `text`, the text this was made of; one
    /// past the last code point gives the text's length in bytes.
    pub fn byte(&self, text: &str, code_point: u32) -> Option<usize> {
        self.byte_in(text.as_bytes(), code_point)
    }

    fn byte_in(&self, text: &[u8], code_point: u32) -> Option<usize> {
        if code_point >= self.length {
            return (code_point == self.length).then_some(text.len());
        }
        let mark = *self.marks.get(code_point as usize / STRIDE)? as usize;
        let near = text.get(mark..)?.iter();
        let mut begun = near.enumerate().filter(|(_, byte)| **byte & 0xC0 != 0x80);
        let (offset, _) = begun.nth(code_point as usize % STRIDE)?;
        Some(mark + offset)
    }

    /// Number of the code point that starts at or before a byte of `text`.
    pub fn code_point(&self, text: &str, byte: usize) -> u32 {
        let at = self.marks_until(byte);
        let Some(&mark) = at.checked_sub(1).and_then(|index| self.marks.get(index)) else {
            return 0;
        };
        let before = text.as_bytes().get(mark as usize..byte.min(text.len())).unwrap_or_default();
        (at as u32 - 1) * STRIDE as u32 + started(before)
    }

    /// How many marks stand at or before a byte. A code point's number is at
    /// most its byte, and in most texts little less: the search starts there.
    fn marks_until(&self, byte: usize) -> usize {
        let later = |at: usize| self.marks.get(at).is_some_and(|&mark| mark as usize > byte);
        let mut high = self.marks.len().min(byte / STRIDE + 1);
        let (mut low, mut step) = (high, 1);
        while low > 0 && later(low - 1) {
            high = low - 1;
            low = low.saturating_sub(step);
            step *= 2;
        }
        let between = self.marks.get(low..high).unwrap_or_default();
        low + between.partition_point(|&mark| mark as usize <= byte)
    }

    /// The words that a span covers, or `None` where it leaves the text.
    pub fn slice<'t>(&self, text: &'t str, span: Span) -> Option<&'t str> {
        self.slice_of(text.as_bytes(), span)
    }

    /// The same of a text's bytes, no others of which are looked at: whether
    /// all of a long text is UTF-8 takes long to say.
    pub fn slice_of<'t>(&self, text: &'t [u8], span: Span) -> Option<&'t str> {
        let bytes = self.byte_in(text, span.start)?..self.byte_in(text, span.end)?;
        std::str::from_utf8(text.get(bytes)?).ok()
    }
}

/// How many code points begin in some bytes: those of the form 10xxxxxx
/// continue one that began before. Eight are looked at in one.
fn started(bytes: &[u8]) -> u32 {
    const LOWEST: u64 = 0x0101_0101_0101_0101;
    let (eights, rest) = bytes.as_chunks::<8>();
    let first = eights.iter().map(|eight| {
        let eight = u64::from_le_bytes(*eight);
        8 - (eight >> 7 & !(eight >> 6) & LOWEST).count_ones()
    });
    let rest = rest.iter().filter(|&&byte| byte & 0xC0 != 0x80).count() as u32;
    first.sum::<u32>() + rest
}

/// The letter under the accents of U+00C0 to U+024F, a dot where there is none.
///
/// The tables of Unicode would say the same in a hundred times the bytes.
const LATIN: &str = "\
    aaaaaa.ceeeeiiii.nooooo..uuuuy..aaaaaa.ceeeeiiii.nooooo..uuuuy.yaaaaaaccccccccdd..ee\
    eeeeeeeegggggggghh..iiiiiiiii...jjkk.llllll....nnnnnn...oooooo..rrrrrrsssssssstttt..\
    uuuuuuuuuuuuwwyyyzzzzzz.................................oo.............uu...........\
    .................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....aaaaeeeeiiiioooo\
    rrrruuuusstt..hh......aaeeooooooooyy............................";
/// The same of U+1E00 to U+1EFF.
const LATIN_ADDITIONAL: &str = "\
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooo\
    pppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......aaaaaaaa\
    aaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy..\
    ....";

/// A letter or digit folded to lower-case ASCII; empty for anything else.
///
/// Covers the Latin letters of European, Turkic and Vietnamese names.
pub fn fold_letter(letter: char) -> &'static str {
    const ASCII: &str = "abcdefghijklmnopqrstuvwxyz0123456789";
    let (table, at) = match letter {
        'ß' => return "ss",
        'æ' | 'Æ' => return "ae",
        'œ' | 'Œ' => return "oe",
        'þ' | 'Þ' => return "th",
        'ø' | 'Ø' => return "o",
        'ł' | 'Ł' => return "l",
        'đ' | 'Đ' | 'ð' | 'Ð' => return "d",
        'ħ' | 'Ħ' => return "h",
        'ı' | 'İ' => return "i",
        'ə' | 'Ə' => return "a",
        'ŋ' | 'Ŋ' => return "n",
        'ŧ' | 'Ŧ' => return "t",
        '\u{212a}' => return "k",
        '\u{212b}' => return "a",
        'a'..='z' => (ASCII, letter as usize - 'a' as usize),
        'A'..='Z' => (ASCII, letter as usize - 'A' as usize),
        '0'..='9' => (ASCII, letter as usize - '0' as usize + 26),
        '\u{c0}'..='\u{24f}' => (LATIN, letter as usize - 0xC0),
        '\u{1e00}'..='\u{1eff}' => (LATIN_ADDITIONAL, letter as usize - 0x1E00),
        _ => return "",
    };
    match table.get(at..at + 1) {
        Some(".") | None => "",
        Some(folded) => folded,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn line_ends_and_accents_become_one_form() {
        assert_eq!(normalise("\u{feff}a\r\nb\rc e\u{301}"), "a\nb\nc é");
    }

    #[test]
    fn the_hash_is_sha_256() {
        let empty = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
        assert_eq!(text_hash(""), empty);
    }

    #[test]
    fn letters_fold_as_they_decompose() {
        const APART: &str = "ßæÆœŒþÞøØłŁđĐðÐħĦıİəƏŋŊŧŦ";
        for letter in ('\0'..=char::MAX).filter(|letter| !APART.contains(*letter)) {
            let base = std::iter::once(letter).nfd().next().unwrap_or(letter);
            let base = base.to_ascii_lowercase();
            let want = if base.is_ascii_alphanumeric() { base.to_string() } else { String::new() };
            assert_eq!(fold_letter(letter), want, "{letter}");
        }
    }

    proptest! {
        #[test]
        fn code_points_and_bytes_agree(text in "\\PC{0,300}") {
            let offsets = Offsets::new(&text);
            prop_assert_eq!(offsets.len() as usize, text.chars().count());
            for (count, (byte, letter)) in text.char_indices().enumerate() {
                let start = count as u32;
                prop_assert_eq!(offsets.byte(&text, start), Some(byte));
                prop_assert_eq!(offsets.code_point(&text, byte), start);
                let slice = offsets.slice(&text, Span::new(start, start + 1));
                prop_assert_eq!(slice.map(str::to_owned), Some(letter.to_string()));
            }
            prop_assert_eq!(offsets.byte(&text, offsets.len()), Some(text.len()));
            prop_assert_eq!(offsets.byte(&text, offsets.len() + 1), None);
            prop_assert_eq!(offsets.code_point(&text, text.len() + 9), offsets.len());
        }
    }
}
