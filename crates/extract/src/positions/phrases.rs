//! Where phrases and clauses end.

use crate::engagements::event::cue;
use crate::when::time::Expression;
use crate::who::people;
use crate::words::item::Item;
use crate::words::lexicon::{Cue, class};

/// Whether a word after "to" is a verb: lower case, and no article or
/// adjective that a noun follows.
pub fn is_verb(item: &Item, at: usize) -> bool {
    let adverb = item.word(at).ends_with("ly") || item.is_any(at, &["further", "jointly", "also"]);
    let noun = item.is_any(
        at,
        &[
            "the",
            "a",
            "an",
            "its",
            "their",
            "this",
            "these",
            "our",
            "his",
            "international",
            "bilateral",
            "any",
        ],
    );
    let lower = item.token(at).is_some_and(|token| !token.is_capital());
    const VERBS: [&str; 5] = ["support", "exchange", "import", "export", "control"];
    let field = item.has(at, class::PORTFOLIO) && !item.is_any(at, &VERBS);
    let bare = lower && !noun && !item.word(at).ends_with("ing") && item.mark(at).is_none();
    adverb || bare && !field
}

/// Where a phrase ends: before another report, a clause beside it, the date
/// of something.
pub fn phrase_end(item: &Item, start: usize, end: usize) -> usize {
    let dates = item.times_in(start..end.min(start + 90));
    let mut at = start;
    while at < end {
        if item.is_mark(at, '.') && at + 1 >= end || item.is_mark(at, ';') {
            break;
        }
        if at > start && (closes(item, at, end) || is_dated(item, at, dates, end)) {
            break;
        }
        at += 1;
    }
    let mut stop = at;
    while stop > start && (item.is_mark(stop - 1, ',') || item.is_mark(stop - 1, '.')) {
        stop -= 1;
    }
    stop
}

/// "in November 2025" at the end of what was said.
pub fn is_dated(item: &Item, at: usize, dates: &[Expression], end: usize) -> bool {
    item.is_any(at, &["in", "on"])
        && dates.iter().any(|date| date.tokens.start == at + 1 && date.tokens.end + 1 >= end)
}

pub fn closes(item: &Item, at: usize, end: usize) -> bool {
    const ASIDE: [&str; 12] = [
        "which",
        "who",
        "including",
        "aimed",
        "noting",
        "emphasizing",
        "stressing",
        "scheduled",
        "viewing",
        "where",
        "underscoring",
        "while",
    ];
    let next = at + 1;
    if item.is_mark(at, ',') {
        // "…, the Minister said at a meeting".
        let from = next + item.article(next);
        let speaker = people::mention(item, from, end).is_some_and(|one| {
            one.tokens.end > from && item.is_any(one.tokens.end, &["said", "stated", "noted"])
        });
        return speaker
            || item.is_any(next, &ASIDE)
            || item.is_any(next + 1, &["which", "whom"])
            || leads_to_report(item, next, end);
    }
    if item.is_any(at, &["and", "but"]) {
        return leads_to_report(item, next, end);
    }
    if item.is(at, "to") {
        return item.is(next, "be") && item.is_any(next + 1, &["held", "signed", "adopted"]);
    }
    let quote = matches!(item.word(at), "\"" | "”" | "»") && item.is_mark(next, ',');
    let doing = item.is(at, "in")
        && item.word(next).ends_with("ing")
        && item.is_any(at.wrapping_sub(2), &["of"]);
    quote
        || doing
        || item.is_any(at, &["aimed", "scheduled", "which"])
        || item.is(at, "based") && item.is(next, "on")
        || item.is(at, "following") && !item.is_any(at.wrapping_sub(1), &["the", "for"])
        || item.is(at, "in") && item.is(next, "line") && item.is(next + 1, "with")
        || item.is(at, "will") && item.is(next, "be") && item.is(next + 2, "held")
}

/// Whether a reporting verb follows, past adverbs and auxiliaries.
pub fn leads_to_report(item: &Item, from: usize, end: usize) -> bool {
    let mut at = from;
    loop {
        if matches!(cue(item, at, end), Some((Cue::Statement(_) | Cue::Topic | Cue::Other, _))) {
            return !item.is_any(at, &["readiness", "commitment", "interest", "mutual"]);
        }
        let light = item.is_any(at, &["and", "has", "have", "also", "further", "then", "both"])
            || item.is_any(at, &["he", "she", "they"])
            || item.word(at).ends_with("ly");
        if !light || at >= end {
            return false;
        }
        at += 1;
    }
}

/// Where a clause after "that" ends.
pub fn clause_end(item: &Item, start: usize, end: usize) -> usize {
    let mut at = start;
    while at < end {
        let joined = item.is_mark(at, ',') || item.is_any(at, &["and", "but"]);
        if item.is_mark(at, '.') && at + 1 >= end || joined && leads_to_report(item, at + 1, end) {
            break;
        }
        at += 1;
    }
    at
}
