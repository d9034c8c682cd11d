//! Who gave the news, which is no position.

use crate::words::item::Item;
use std::ops::Range;

/// "…, reported the Ministry’s press service", "This was reported by": who
/// gave the news, and no position.
pub fn is_source(
    item: &Item,
    sentence: &Range<usize>,
    tokens: &Range<usize>,
    passive: bool,
) -> bool {
    const TELL: [&str; 6] = ["reported", "informed", "said", "announced", "stated", "reports"];
    if !item.is_any(tokens.start, &TELL) {
        return false;
    }
    let near = tokens.end..sentence.end.min(tokens.end + 10);
    let inverted = item.is_mark(tokens.start.wrapping_sub(1), ',');
    let outlet = near.clone().any(|at| item.is_any(at, &OUTLETS));
    inverted && outlet || passive && outlet && near.clone().any(|at| item.is(at, "by"))
}

/// Who publishes news.
pub const OUTLETS: [&str; 14] = [
    "release",
    "statement",
    "service",
    "ministry",
    "MFA",
    "office",
    "Akorda",
    "Kazinform",
    "agency",
    "website",
    "embassy",
    "correspondent",
    "kz",
    "spokesperson",
];

/// Where a sentence ends without the words that name the source of the news:
/// "…, Kazinform has learned from the Ministry’s press service".
pub fn without_source(item: &Item, sentence: &Range<usize>) -> usize {
    const TELL: [&str; 9] = [
        "reports",
        "reported",
        "report",
        "informs",
        "cites",
        "citing",
        "learned",
        "learnt",
        "according",
    ];
    let first = sentence.start.max(sentence.end.saturating_sub(32));
    let Some(comma) = (first..sentence.end).rev().find(|&at| item.is_mark(at, ',')) else {
        return sentence.end;
    };
    let tail = comma + 1..sentence.end;
    let tells = tail.clone().any(|at| item.is_any(at, &TELL));
    let outlet = tail.clone().any(|at| item.is_any(at, &OUTLETS));
    if tells && outlet { comma } else { sentence.end }
}
