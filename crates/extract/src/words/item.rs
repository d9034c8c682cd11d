//! One item, ready to be read: its tokens, sentences and what the gazetteers
//! know in them.

use crate::layout::segment::Segment;
use crate::when::time::{self, Expression};
use crate::words::lexicon::{Entity, class};
use crate::words::mark::{self, Mark};
use crate::words::tokens::{Kind, Token, sign};
use crate::words::{dateline, scan, sentences};
use std::ops::Range;

/// One sentence, as a range of token numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Number of its paragraph, 0 for the title.
    pub paragraph: u32,
}

/// One item's words.
pub struct Item<'t> {
    /// The whole bulletin.
    pub text: &'t str,
    /// Its tokens, the title's first.
    pub tokens: Vec<Token>,
    /// Its sentences, the title's first.
    pub sentences: Vec<Sentence>,
    /// Countries and organisations in it.
    pub marks: Vec<Mark>,
    /// Expressions of time, from left to right.
    pub times: Vec<Expression>,
    /// Number of the mark that covers each token, plus one; 0 for none.
    covered: Vec<u32>,
    /// How many tokens the title has.
    titled: usize,
}

impl<'t> Item<'t> {
    /// Reads an item's words.
    pub fn new(text: &'t str, segment: &Segment) -> Item<'t> {
        let (mut all, mut sentences, mut marks) = (Vec::new(), Vec::new(), Vec::new());
        let paragraphs = std::iter::once(&segment.title).chain(&segment.paragraphs);
        let mut ranges = Vec::new();
        for (paragraph, range) in paragraphs.enumerate() {
            let first = all.len();
            scan::tokenise(text, range.clone(), &mut all);
            ranges.clear();
            if paragraph == 0 {
                if first < all.len() {
                    ranges.push(first..all.len());
                }
            } else {
                let news = first + dateline::length(text, &all, first..all.len());
                sentences::sentences(text, &all, news..all.len(), &mut ranges);
            }
            let paragraph = paragraph as u32;
            for tokens in ranges.drain(..) {
                // What is longer than any sentence is read in parts, so that
                // looking about in a sentence takes bounded time.
                let mut start = tokens.start;
                while start < tokens.end {
                    let end = tokens.end.min(start + LONGEST_SENTENCE);
                    sentences.push(Sentence { tokens: start..end, paragraph });
                    start = end;
                }
            }
        }
        let mut times = Vec::new();
        for sentence in &sentences {
            mark::entities(&all, sentence.tokens.clone(), &mut marks);
            times.extend(time::find(text, &all, sentence.tokens.clone()));
        }
        let mut covered = vec![0; all.len()];
        for (number, mark) in marks.iter().enumerate() {
            for slot in covered.get_mut(mark.tokens.clone()).unwrap_or_default() {
                *slot = number as u32 + 1;
            }
        }
        let title = sentences.iter().take_while(|sentence| sentence.paragraph == 0);
        let titled = title.map(|sentence| sentence.tokens.end).last().unwrap_or(0);
        Item { text, tokens: all, sentences, marks, times, covered, titled }
    }

    /// The expressions of time that start in some tokens.
    pub fn times_in(&self, range: Range<usize>) -> &[Expression] {
        let first = self.times.partition_point(|time| time.tokens.start < range.start);
        let last = self.times.partition_point(|time| time.tokens.start < range.end);
        self.times.get(first..last.max(first)).unwrap_or_default()
    }

    /// The mark that covers a token.
    pub fn mark(&self, at: usize) -> Option<&Mark> {
        let number = self.covered.get(at)?.checked_sub(1)?;
        self.marks.get(number as usize)
    }

    /// The mark that starts at a token.
    pub fn mark_from(&self, at: usize) -> Option<&Mark> {
        self.mark(at).filter(|mark| mark.tokens.start == at)
    }

    /// The entity that is named from a token on, and where its name ends.
    pub fn entity(&self, at: usize) -> Option<(Entity, usize)> {
        self.mark_from(at).map(|mark| (mark.entity, mark.tokens.end))
    }

    /// A token.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// A token's words.
    pub fn word(&self, at: usize) -> &'t str {
        self.tokens.get(at).and_then(|token| self.text.get(token.range())).unwrap_or_default()
    }

    /// Whether a token is this word, in any case.
    #[inline(always)]
    pub fn is(&self, at: usize, word: &str) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.sign == sign(word.as_bytes()) && self.has_bytes(token, word))
    }

    /// Whether a token is one of these words, in any case. Inlined, the signs of
    /// the words are constants, and all but a few words need no comparing.
    #[inline(always)]
    pub fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        words.iter().any(|word| token.sign == sign(word.as_bytes()) && self.has_bytes(token, word))
    }

    #[inline(never)]
    fn has_bytes(&self, token: &Token, word: &str) -> bool {
        let found = self.text.as_bytes().get(token.range()).unwrap_or_default();
        found.eq_ignore_ascii_case(word.as_bytes())
    }

    /// Whether a token has a class.
    pub fn has(&self, at: usize, class: u16) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is(class))
    }

    /// Whether a token is a mark.
    pub fn is_mark(&self, at: usize, mark: char) -> bool {
        self.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    /// Whether a token could be part of somebody's name: capitalised, and
    /// neither a word of roles and titles nor of grammar.
    pub fn is_name(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.kind {
            Kind::Initial => true,
            Kind::Word => {
                token.is_capital()
                    && !token.is(NOT_NAMES)
                    && self.mark(at).is_none()
                    && !(self.is_in_title(at) && is_titled_verb(token, self.word(at)))
            }
            _ => false,
        }
    }

    /// Marks tokens as names of people whom the item names in full.
    pub fn know(&mut self, tokens: &[usize]) {
        for &at in tokens {
            if let Some(token) = self.tokens.get_mut(at) {
                token.classes |= class::KNOWN;
            }
        }
    }

    /// How many tokens an article at a token takes: none where it belongs to a
    /// name, as in "The Hague".
    pub fn article(&self, at: usize) -> usize {
        usize::from(self.is(at, "the") && self.mark_from(at).is_none())
    }

    /// Whether a token stands in the title.
    pub fn is_in_title(&self, at: usize) -> bool {
        at < self.titled
    }

    /// Bytes that a range of tokens covers.
    pub fn bytes(&self, range: &Range<usize>) -> Range<usize> {
        let start = self.tokens.get(range.start).map_or(0, |token| token.start as usize);
        let last = range.end.checked_sub(1).and_then(|at| self.tokens.get(at));
        start..last.map_or(start, |token| token.end as usize).max(start)
    }

    /// The words of a range of tokens.
    pub fn words(&self, range: &Range<usize>) -> &'t str {
        self.text.get(self.bytes(range)).unwrap_or_default()
    }
}

/// "Kazakh FM Participates in …": titles write verbs like names.
fn is_titled_verb(token: &Token, word: &str) -> bool {
    token.is(class::CUE) && !word.eq_ignore_ascii_case("said")
}

/// The longest sentence, in tokens.
const LONGEST_SENTENCE: usize = 320;

/// Classes of words that names are not made of.
const NOT_NAMES: u16 = class::HEAD
    | class::PLURAL
    | class::PREFIX
    | class::PORTFOLIO
    | class::STOP
    | class::BODY
    | class::EVENT;
