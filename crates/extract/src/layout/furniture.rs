//! Lines that belong to the page and not to the news; the list is
//! `assets/gazetteers/furniture.tsv`.

use crate::words::lexicon::{self, FURNITURE, class};
use crate::words::scan::tokenise;
use crate::words::tokens::{Kind, Token};

/// Whether a line is furniture.
pub fn is_furniture(line: &str) -> bool {
    let bare = line.trim_end_matches(['.', ':', ' ', '\u{200e}', '\u{200f}']);
    let lower = line.to_ascii_lowercase();
    FURNITURE.iter().any(|&(words, place)| match place {
        0 => bare.eq_ignore_ascii_case(words),
        1 => lower.starts_with(words),
        _ => lower.contains(words),
    })
}

/// Whether a line is "Antony J. Blinken, Secretary of State" and no more: who
/// signs what follows.
pub fn is_byline(line: &str) -> bool {
    if line.len() > 90 || line.ends_with('.') {
        return false;
    }
    let mut tokens: Vec<Token> = Vec::new();
    tokenise(line, 0..line.len(), &mut tokens);
    let Some(comma) = tokens.iter().position(|token| token.is_mark(',')) else {
        return line.starts_with("By ") || line.starts_with("by ");
    };
    let (name, role) =
        (tokens.get(..comma).unwrap_or_default(), tokens.get(comma + 1..).unwrap_or_default());
    let named = (2..=4).contains(&name.len())
        && name.iter().all(|token| {
            matches!(token.kind, Kind::Initial)
                || (token.is_capital() && token.word == lexicon::UNKNOWN)
        });
    named && role.len() <= 8 && role.iter().any(|token| token.is(class::HEAD))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn furniture_and_bylines_are_known() {
        for line in [
            "Office of the Spokesperson",
            "The below is attributable to Spokesperson Ned Price:",
            "Photo: Akorda",
        ] {
            assert!(is_furniture(line), "{line}");
        }
        assert!(is_byline("Antony J. Blinken, Secretary of State"));
        for line in
            ["President Whipps, Jr.", "Secretary Blinken’s Call with Foreign Minister Kuleba"]
        {
            assert!(!is_furniture(line) && !is_byline(line), "{line}");
        }
    }
}
