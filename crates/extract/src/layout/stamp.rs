//! Lines that say when an item was published: "24.02.2026, 15:00".

use crate::when::calendar;
use crate::when::time::{self, Part, Value};
use crate::words::scan::tokenise;
use crate::words::tokens::{Kind, Token};

/// Whether a line holds a full date and nothing else but a time of day.
pub fn is_stamp(line: &str) -> bool {
    stamp(line).is_some()
}

/// The date of a stamp line.
pub fn stamp(line: &str) -> Option<Part> {
    if !line.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut tokens: Vec<Token> = Vec::new();
    tokenise(line, 0..line.len(), &mut tokens);
    let word = |token: &Token| line.get(token.range()).unwrap_or_default();
    let found = time::find(line, &tokens, 0..tokens.len());
    let date = found.iter().find_map(|expression| match expression.value {
        Value::Date(part) if part.day > 0 && part.year.is_some() => Some((part, expression)),
        _ => None,
    });
    let (part, expression) = date?;
    let clock = |(at, token): (usize, &Token)| {
        expression.tokens.contains(&at)
            || token.kind == Kind::Number
            || matches!(
                token.kind,
                Kind::Mark(
                    ',' | ':'
                        | '|'
                        | '-'
                        | '–'
                        | '.'
                        | '/'
                        | '('
                        | ')'
                        | '['
                        | ']'
                        | '*'
                        | '—'
                        | '+'
                )
            )
            || calendar::weekday(word(token)).is_some()
            || matches!(
                word(token),
                "at" | "AM"
                    | "PM"
                    | "am"
                    | "pm"
                    | "GMT"
                    | "UTC"
                    | "a.m."
                    | "p.m."
                    | "EST"
                    | "EDT"
                    | "Published"
                    | "Updated"
                    | "Date"
                    | "on"
                    | "Astana"
                    | "h"
            )
    };
    tokens.iter().enumerate().all(clock).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stamps_hold_a_date_and_nothing_else() {
        for line in [
            "24.02.2026, 15:00",
            "15:00, 24 February 2026",
            "February 24, 2026",
            "2026-02-24 15:00",
            "Tuesday, 24 February 2026",
        ] {
            assert!(is_stamp(line), "{line}");
        }
        for line in ["On March 15, 2026, they met", "2026", "Referendum on March 15", "Agenda 2030"]
        {
            assert!(!is_stamp(line), "{line}");
        }
    }
}
