//! Words for people coming together.

use crate::words::item::Item;
use crate::words::lexicon::class;
use std::ops::Range;

pub fn is_remote(item: &Item, range: Range<usize>) -> bool {
    range.into_iter().any(|at| {
        item.is_any(
            at,
            &[
                "virtually",
                "phone",
                "telephone",
                "online",
                "videoconference",
                "video",
                "call",
                "virtual",
            ],
        )
    })
}

/// "… discussed it *during a phone conversation*".
pub fn is_by_phone(item: &Item, range: Range<usize>) -> bool {
    const FAR: [&str; 4] = ["phone", "telephone", "telephonic", "video"];
    let far = |at: usize| item.is_any(at, &FAR) && is_meeting_noun(item, at + 1);
    range
        .into_iter()
        .any(|at| item.is_any(at, &["during", "in", "over", "by"]) && (at + 1..at + 4).any(far))
}

pub fn meeting_noun(item: &Item, from: usize, end: usize) -> Option<usize> {
    (from..end).find(|&at| is_meeting_noun(item, at) && !item.is(at + 1, "of"))
}

/// Whether an article, an adjective or a preposition makes a word a noun.
pub fn is_noun(item: &Item, at: usize) -> bool {
    let before = at.wrapping_sub(1);
    item.is_any(
        before,
        &["a", "the", "his", "her", "their", "at", "during", "this", "first", "bilateral"],
    )
}

/// Whether a token is a word for people coming together.
pub fn is_meeting_noun(item: &Item, at: usize) -> bool {
    item.has(at, class::MEETING) || item.is(at, "table") && item.is(at.wrapping_sub(1), "round")
}

pub fn is_call_noun(item: &Item, at: usize) -> bool {
    let paid = item.is_any(at.wrapping_sub(1), &["courtesy"]);
    item.is_any(at, &["call", "calls"]) && !paid
        || (1..4).any(|back| item.is_any(at.wrapping_sub(back), &["phone", "telephone", "video"]))
}
