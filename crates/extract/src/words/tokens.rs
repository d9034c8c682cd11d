//! What a text is made of: words, numbers and marks, with byte offsets into
//! the whole text.

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
    /// Its length and first letter, which tell most words apart.
    pub sign: u16,
    /// Whether no space comes before it.
    pub glued: bool,
}

/// The length and the first letter of a word, the case of ASCII left out.
#[inline(always)]
pub const fn sign(word: &[u8]) -> u16 {
    match word {
        [first, ..] => (word.len() as u16) << 8 | (*first | 0x20) as u16,
        [] => 0,
    }
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

/// The characters that are written for an apostrophe.
pub fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`')
}
