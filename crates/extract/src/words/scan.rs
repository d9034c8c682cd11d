//! Text to tokens.

use crate::words::dictionary;
use crate::words::lexicon::UNKNOWN;
use crate::words::shape::{plain_shape, shape_of};
use crate::words::tokens::{Kind, Shape, Token, is_apostrophe, is_hidden, sign};
use std::ops::Range;

/// Appends the tokens of one paragraph.
pub fn tokenise(text: &str, paragraph: Range<usize>, tokens: &mut Vec<Token>) {
    let Some(body) = text.get(paragraph.clone()) else { return };
    let mut scanner =
        Scanner { text: body, base: paragraph.start as u32, at: 0, folded: String::new() };
    let mut glued = false;
    loop {
        // Most of a text is ASCII, and most of its words are nothing else.
        match scanner.plain(glued) {
            Plain::Space => {
                glued = false;
                continue;
            }
            Plain::Token(token) => {
                tokens.push(token);
                glued = true;
                continue;
            }
            Plain::Other => {}
        }
        let Some(letter) = scanner.peek() else { break };
        if letter.is_whitespace() || is_hidden(letter) {
            glued = glued && is_hidden(letter);
            scanner.at += letter.len_utf8();
            continue;
        }
        let start = scanner.at;
        let kind = scanner.token(letter);
        let token = scanner.finish(start, kind, glued);
        tokens.push(token);
        glued = true;
    }
}

struct Scanner<'t> {
    text: &'t str,
    base: u32,
    at: usize,
    folded: String,
}

/// What stands at a place, where it is of ASCII alone.
enum Plain {
    Space,
    Token(Token),
    Other,
}

impl Scanner<'_> {
    /// Moves past white space, or a token that needs no letter besides ASCII
    /// to be told.
    fn plain(&mut self, glued: bool) -> Plain {
        let bytes = self.text.as_bytes();
        let Some(&first) = bytes.get(self.at) else { return Plain::Other };
        let kind = match first {
            b' ' | b'\t'..=b'\r' => {
                self.at += 1;
                return Plain::Space;
            }
            b'a'..=b'z' | b'A'..=b'Z' => Kind::Word,
            b'0'..=b'9' => Kind::Number,
            b'\'' | b'`' => return Plain::Other,
            mark if mark.is_ascii() => Kind::Mark(char::from(mark)),
            _ => return Plain::Other,
        };
        let rest = bytes.get(self.at..).unwrap_or_default();
        let length = match kind {
            Kind::Word => rest.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count(),
            Kind::Number => rest.iter().take_while(|byte| byte.is_ascii_digit()).count(),
            _ => 1,
        };
        let written = rest.get(..length).unwrap_or_default();
        if kind == Kind::Word {
            // An accent, an apostrophe or the period of an initial may follow.
            let next = rest.get(length).copied().unwrap_or(b' ');
            if !next.is_ascii() || matches!(next, b'\'' | b'`') || next == b'.' && length == 1 {
                return Plain::Other;
            }
        }
        let (start, end) = (self.base + self.at as u32, self.base + (self.at + length) as u32);
        self.at += length;
        let (mut word, mut classes, mut shape) = (UNKNOWN, 0, Shape::Lower);
        if kind == Kind::Word {
            (word, classes) = dictionary::word(written);
            shape = plain_shape(written);
        }
        let sign = sign(written);
        Plain::Token(Token { start, end, kind, shape, word, classes, sign, glued })
    }

    fn peek(&self) -> Option<char> {
        self.rest().chars().next()
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Moves past one token that starts with `first`.
    fn token(&mut self, first: char) -> Kind {
        if first.is_ascii_digit() {
            let digits = self.rest().bytes().take_while(u8::is_ascii_digit).count();
            self.at += digits;
            return Kind::Number;
        }
        if first.is_alphabetic() {
            return self.word(first);
        }
        self.at += first.len_utf8();
        if is_apostrophe(first) {
            let mut rest = self.rest().chars();
            let is_s = matches!(rest.next(), Some('s' | 'S'));
            if is_s && !rest.next().is_some_and(char::is_alphanumeric) {
                self.at += 1;
                return Kind::Possessive;
            }
        }
        Kind::Mark(first)
    }

    fn word(&mut self, first: char) -> Kind {
        if let Some(length) = abbreviation(self.rest()) {
            self.at += length;
            return Kind::Word;
        }
        if first.is_uppercase()
            && self.rest().get(first.len_utf8()..).is_some_and(|rest| rest.starts_with('.'))
        {
            self.at += first.len_utf8() + 1;
            return Kind::Initial;
        }
        let mut end = 0;
        let mut letters = self.rest().char_indices().peekable();
        while let Some((at, letter)) = letters.next() {
            if letter.is_alphanumeric() || is_hidden(letter) || is_combining(letter) {
                end = at + letter.len_utf8();
                continue;
            }
            // An apostrophe belongs to the word where more than a lone s follows.
            let mut after = letters.clone().map(|(_, next)| next);
            let joins = is_apostrophe(letter)
                && match (after.next(), after.next()) {
                    (Some('s' | 'S'), Some(second)) => second.is_alphanumeric(),
                    (Some('s' | 'S'), None) => false,
                    (Some(next), _) => next.is_alphanumeric(),
                    (None, _) => false,
                };
            if !joins {
                break;
            }
        }
        self.at += end.max(first.len_utf8());
        Kind::Word
    }

    fn finish(&mut self, start: usize, kind: Kind, glued: bool) -> Token {
        let written = self.text.get(start..self.at).unwrap_or_default();
        let (mut word, mut classes, mut shape) = (UNKNOWN, 0, Shape::Lower);
        if matches!(kind, Kind::Word | Kind::Possessive) {
            shape = shape_of(written);
            // "p.m." is no PM.
            let clock = shape == Shape::Lower && written.contains('.');
            if !clock {
                dictionary::fold(written, &mut self.folded);
                (word, classes) = dictionary::word(self.folded.as_bytes());
            }
        }
        if kind == Kind::Initial {
            shape = Shape::Capital;
        }
        let sign = sign(written.as_bytes());
        let (start, end) = (self.base + start as u32, self.base + self.at as u32);
        Token { start, end, kind, shape, word, classes, sign, glued }
    }
}

/// Bytes of "U.S.", "D.C." or "U.A.E.", which are one word; not of initials.
fn abbreviation(text: &str) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = 0;
    while bytes.get(at).is_some_and(u8::is_ascii_alphabetic) && bytes.get(at + 1) == Some(&b'.') {
        at += 2;
    }
    if at == 2 || at == 0 {
        // "U.S" without its last period still counts.
        let pair = at == 2
            && bytes.get(2).is_some_and(u8::is_ascii_uppercase)
            && !bytes.get(3).is_some_and(|b| b.is_ascii_alphanumeric() || *b >= 0x80);
        return pair.then_some(3);
    }
    let ends = text.get(at..).and_then(|rest| rest.chars().next());
    (!ends.is_some_and(char::is_alphanumeric)).then_some(at)
}

fn is_combining(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        tokenise(text, 0..text.len(), &mut tokens);
        tokens.iter().map(|token| text[token.range()].to_owned()).collect()
    }

    #[test]
    fn names_and_abbreviations_are_whole() {
        for (text, expect) in [
            ("Y.Ashikbayev met", &["Y.", "Ashikbayev", "met"][..]),
            ("A. Gomez Toledo", &["A.", "Gomez", "Toledo"]),
            ("Wetang'ula’s U.S.-ROK", &["Wetang'ula", "’s", "U.S.", "-", "ROK"]),
            ("Washington, D.C.", &["Washington", ",", "D.C."]),
            ("Sana’a", &["Sana’a"]),
            ("citizens' rights", &["citizens", "'", "rights"]),
            ("22-24, 2026", &["22", "-", "24", ",", "2026"]),
            ("Kule\u{200b}ba", &["Kule\u{200b}ba"]),
        ] {
            assert_eq!(words(text), expect, "{text}");
        }
    }

    #[test]
    fn what_is_of_ascii_is_read_like_the_rest() {
        for word in
            ["a", "A", "met", "Met", "MET", "eSwatini", "iPhone", "G7", "COP28", "McKay", "x1"]
        {
            assert_eq!(plain_shape(word.as_bytes()), shape_of(word), "{word}");
            let mut folded = String::new();
            dictionary::fold(word, &mut folded);
            assert_eq!(dictionary::word(word.as_bytes()), dictionary::word(folded.as_bytes()));
        }
    }
}
