//! Where news agencies say that a report is from, and when: "RIYADH, April 2
//! (Agency) — …". That is no part of the sentence that follows.

use crate::when::calendar::month;
use crate::words::lexicon::{self, Entity};
use crate::words::mark::longest;
use crate::words::tokens::{Kind, Shape, Token};
use std::ops::Range;

/// The longest one, in tokens.
const LONGEST: usize = 26;

/// How many tokens at the head of a paragraph are a dateline.
pub fn length(text: &str, all: &[Token], paragraph: Range<usize>) -> usize {
    let end = paragraph.end.min(paragraph.start + LONGEST);
    let Some(within) = all.get(..end) else { return 0 };
    let line = Line { text, tokens: within };
    let closed = line.place(paragraph.start).and_then(|at| line.closed(at));
    closed.map_or(0, |end| end - paragraph.start)
}

struct Line<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl Line<'_> {
    fn kind(&self, at: usize) -> Option<Kind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// One past the place: a city, or one or two words in capitals.
    fn place(&self, at: usize) -> Option<usize> {
        let known = longest(lexicon::ENTITIES, self.tokens, at, |_| true);
        if let Some((value, after)) = known {
            return matches!(lexicon::entity(value).0, Entity::City(_)).then_some(after);
        }
        let shouted = |at: usize| {
            self.tokens.get(at).is_some_and(|token| {
                token.kind == Kind::Word
                    && token.shape == Shape::Capitals
                    && token.range().len() > 3
            })
        };
        shouted(at).then(|| at + 1 + usize::from(shouted(at + 1)))
    }

    /// One past the mark that parts it from the news: a dash, or a full stop
    /// behind a date; brackets and the names of states may come before.
    fn closed(&self, place: usize) -> Option<usize> {
        let mut at = place;
        loop {
            let token = self.tokens.get(at)?;
            match token.kind {
                Kind::Mark('(' | '[') => {
                    at += 1;
                    while !matches!(self.kind(at)?, Kind::Mark(')' | ']')) {
                        at += 1;
                    }
                    // "RIYADH, (Agency - 02nd Apr, 2020) The Minister …".
                    let told = self.is_dated(place..at).then_some(at + 1);
                    match self.kind(at + 1)? {
                        Kind::Mark('—' | '–' | '-' | ':' | ',') => {}
                        _ => return told,
                    }
                }
                Kind::Mark('—' | '–') => return Some(at + 1),
                Kind::Mark('-') if !token.glued => {
                    let twice = matches!(self.kind(at + 1), Some(Kind::Mark('-')));
                    return Some(at + 1 + usize::from(twice));
                }
                Kind::Mark(':') => return Some(at + 1),
                // "BAKU, Azerbaijan, July 3. The Minister …", "July 3. /Agency/. …".
                Kind::Mark('.') if self.is_dated(place..at) => {
                    let number = matches!(self.kind(at - 1), Some(Kind::Number | Kind::Mark('/')));
                    if number && self.kind(at + 1) != Some(Kind::Mark('/')) {
                        return Some(at + 1);
                    }
                }
                Kind::Mark(',' | '.' | '/') | Kind::Number => {}
                Kind::Word if token.is_capital() => {}
                _ => return None,
            }
            at += 1;
        }
    }

    /// Whether some tokens hold the name of a month.
    fn is_dated(&self, range: Range<usize>) -> bool {
        let tokens = self.tokens.get(range).unwrap_or_default();
        tokens.iter().any(|token| self.text.get(token.range()).and_then(month).is_some())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::scan::tokenise;

    #[test]
    fn a_report_begins_behind_its_dateline() {
        for (line, news) in [
            ("RIYADH, (NewsPoint / WAX - 02nd Apr, 2020) The Minister met", "The Minister met"),
            ("LIVERPOOL, England (Agency) — The Minister met", "The Minister met"),
            ("BAKU, Azerbaijan, July 3. The Minister met", "The Minister met"),
            ("TASHKENT, January 8. /Agency/. The Minister met", "The Minister met"),
            ("NEW YORK, Sept. 24 (Agency) -- The Minister met", "The Minister met"),
            ("Abu Dhabi [UAE], June 27 (ANX/WAX): The Minister met", "The Minister met"),
            ("ISLAMABAD: The Minister met", "The Minister met"),
            ("MOSCOW – The Minister met", "The Minister met"),
            ("Baku-London ties were discussed", "Baku-London ties were discussed"),
            ("Astana hosted the forum", "Astana hosted the forum"),
            ("Oslo, Norway, was the venue", "Oslo, Norway, was the venue"),
            ("NATO – EU talks were held", "NATO – EU talks were held"),
            ("The Minister met", "The Minister met"),
            ("OSLO", "OSLO"),
        ] {
            let mut tokens = Vec::new();
            tokenise(line, 0..line.len(), &mut tokens);
            let skipped = length(line, &tokens, 0..tokens.len());
            let start = tokens.get(skipped).map_or(line.len(), |token| token.start as usize);
            assert_eq!(&line[start..], news);
        }
    }
}
