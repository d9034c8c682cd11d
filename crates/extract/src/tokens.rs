//! Text to tokens and sentences, with byte offsets into the whole text.

use crate::lexicon::{self, UNKNOWN, class};
use std::ops::Range;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with inner apostrophes, periods or digits.
    Word,
    /// One capital letter with its period: part of a name.
    Initial,
    /// Digits.
    Number,
    /// ’s, or a lone apostrophe after a plural.
    Possessive,
    /// Anything else, one character.
    Mark(char),
}

/// How a word is capitalised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// No capital at its head, or no letters.
    Lower,
    /// A capital at its head.
    Capital,
    /// Capitals alone, at least two.
    Capitals,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// First byte in the whole text.
    pub start: u32,
    /// One past its last byte.
    pub end: u32,
    /// What it is.
    pub kind: Kind,
    /// How it is capitalised.
    pub shape: Shape,
    /// Number in the gazetteers, or `UNKNOWN`.
    pub word: u16,
    /// Classes in the gazetteers.
    pub classes: u16,
    /// Whether no space comes before it.
    pub glued: bool,
}

impl Token {
    /// Whether it has a class.
    pub fn is(&self, class: u16) -> bool {
        self.classes & class != 0
    }

    /// Whether it is this punctuation mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether it is a word with a capital.
    pub fn is_capital(&self) -> bool {
        self.kind == Kind::Word && self.shape != Shape::Lower
    }

    /// Its bytes.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }
}

/// Characters that are there but not seen: they neither part nor make words.
pub fn is_hidden(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`')
}

/// Appends the tokens of one paragraph.
pub fn tokenise(text: &str, paragraph: Range<usize>, tokens: &mut Vec<Token>) {
    let Some(body) = text.get(paragraph.clone()) else { return };
    let mut scanner =
        Scanner { text: body, base: paragraph.start as u32, at: 0, folded: String::new() };
    let mut glued = false;
    while let Some(letter) = scanner.peek() {
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

impl Scanner<'_> {
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
                lexicon::fold(written, &mut self.folded);
                (word, classes) = lexicon::word(&self.folded);
            }
        }
        if kind == Kind::Initial {
            shape = Shape::Capital;
        }
        let (start, end) = (self.base + start as u32, self.base + self.at as u32);
        Token { start, end, kind, shape, word, classes, glued }
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

fn shape_of(word: &str) -> Shape {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    // "eSwatini" is a name.
    let inner = letters.clone().next().is_some_and(char::is_uppercase);
    if first.is_some_and(char::is_lowercase) && inner {
        return Shape::Capital;
    }
    if !first.is_some_and(|c| !c.is_lowercase() && c.is_uppercase()) {
        return Shape::Lower;
    }
    let mut more = 0;
    for letter in letters {
        if !letter.is_uppercase() {
            return Shape::Capital;
        }
        more += 1;
    }
    if more > 0 { Shape::Capitals } else { Shape::Capital }
}

/// Parts tokens into sentences, as ranges of token numbers.
pub fn sentences(text: &str, tokens: &[Token], range: Range<usize>, out: &mut Vec<Range<usize>>) {
    let mut start = range.start;
    for at in range.clone() {
        if ends_sentence(text, tokens, at, range.end) {
            // A closing quotation mark belongs to the sentence it closes.
            let mut end = at + 1;
            while end < range.end
                && tokens.get(end).is_some_and(|token| {
                    token.glued && matches!(token.kind, Kind::Mark('"' | '”' | ')' | '’' | '»'))
                })
            {
                end += 1;
            }
            if end > start {
                out.push(start..end);
            }
            start = end;
        }
    }
    if start < range.end {
        out.push(start..range.end);
    }
}

fn ends_sentence(text: &str, tokens: &[Token], at: usize, end: usize) -> bool {
    let Some(token) = tokens.get(at) else { return false };
    let next = tokens.get(at + 1).filter(|_| at + 1 < end);
    let abbreviated =
        token.kind == Kind::Word && text.get(token.range()).is_some_and(|word| word.ends_with('.'));
    let starts_anew = |next: &Token| match next.kind {
        Kind::Word | Kind::Initial => next.shape != Shape::Lower,
        Kind::Number => true,
        Kind::Mark(mark) => matches!(mark, '"' | '“' | '«' | '–' | '-'),
        Kind::Possessive => false,
    };
    match token.kind {
        Kind::Mark('!' | '?' | '…') => next.is_none_or(|next| !next.glued && starts_anew(next)),
        Kind::Mark('.') => {
            let titled =
                at.checked_sub(1).and_then(|before| tokens.get(before)).is_some_and(|word| {
                    token.glued && is_abbreviation(text.get(word.range()).unwrap_or_default())
                });
            // "Jr." may well end a sentence; "Dr." never does.
            next.is_none_or(|next| !next.glued && starts_anew(next) && !titled)
        }
        // "… in Washington, D.C. The Secretary …", but "the U.S. Secretary".
        Kind::Word if abbreviated => next.is_some_and(|next| {
            let place = text.get(token.range()).is_some_and(|word| word == "D.C.");
            next.shape != Shape::Lower && (place || next.is(class::STOP))
        }),
        _ => false,
    }
}

fn is_abbreviation(word: &str) -> bool {
    const TITLES: [&str; 22] = [
        "Mr", "Mrs", "Ms", "Dr", "Prof", "St", "Gen", "Lt", "Col", "Sen", "Rep", "Gov", "Hon",
        "No", "Rev", "Capt", "Maj", "Adm", "Amb", "vs", "Messrs", "Brig",
    ];
    TITLES.contains(&word)
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
    fn sentences_end_where_a_reader_says() {
        for (text, count) in [
            ("They met in Washington, D.C. The Secretary spoke.", 2),
            ("Dr. S. Jaishankar spoke. He left.", 2),
            ("President Whipps, Jr. today met.", 1),
            ("the U.S. Secretary of State", 1),
            ("S.Burshakov stressed. T.Mucunski left.", 2),
        ] {
            let (mut tokens, mut found) = (Vec::new(), Vec::new());
            tokenise(text, 0..text.len(), &mut tokens);
            sentences(text, &tokens, 0..tokens.len(), &mut found);
            assert_eq!(found.len(), count, "{text}");
        }
    }
}
