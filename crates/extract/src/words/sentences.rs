//! Tokens to sentences.

use crate::words::lexicon::class;
use crate::words::tokens::{Kind, Shape, Token};
use std::ops::Range;

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
            // "the U.S. Special Envoy" goes on.
            let begins = next.is(class::STOP) && !next.is(class::PREFIX);
            next.shape != Shape::Lower && (place || begins)
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
    use crate::words::scan::tokenise;

    #[test]
    fn sentences_end_where_a_reader_says() {
        for (text, count) in [
            ("They met in Washington, D.C. The Secretary spoke.", 2),
            ("Dr. S. Jaishankar spoke. He left.", 2),
            ("President Whipps, Jr. today met.", 1),
            ("the U.S. Secretary of State", 1),
            ("They met with U.S. Special Envoy X.", 1),
            ("They met in the U.S. The Envoy left.", 2),
            ("S.Burshakov stressed. T.Mucunski left.", 2),
        ] {
            let (mut tokens, mut found) = (Vec::new(), Vec::new());
            tokenise(text, 0..text.len(), &mut tokens);
            sentences(text, &tokens, 0..tokens.len(), &mut found);
            assert_eq!(found.len(), count, "{text}");
        }
    }
}
