//! Towards what a position is: the words that a reporting verb governs.

use crate::event::cue;
use crate::item::Item;
use crate::lexicon::{Cue, class};
use crate::people;
use crate::time::Expression;
use crate::tokens::Shape;
use elshi_record::StatementKind;
use std::ops::Range;

/// The words towards which a position is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The words.
    pub tokens: Range<usize>,
    /// One past everything that belongs to the report.
    pub end: usize,
    /// It follows its verb straight or after a preposition.
    pub follows: bool,
}

/// The object after a verb.
pub fn after(item: &Item, from: usize, end: usize, kind: StatementKind) -> Object {
    let start = past_recipient(item, past_addressee(item, from, end), end);
    // "As he noted, the victory …", "added: …".
    let start = start
        + usize::from(item.is_mark(start, ',') || item.is_mark(start, ':') && start + 1 < end);
    // "welcomed the", "noted with satisfaction the": what belongs to the object.
    let start =
        if start == from && item.is(from.wrapping_sub(1), "the") { from - 1 } else { start };
    let glad = ["satisfaction", "appreciation", "regret", "concern", "gratitude", "pleasure"];
    let start =
        if item.is(start, "with") && item.is_any(start + 1, &glad) { start + 2 } else { start };
    let follows = item.is_any(start, &["that", "on", "about", "for", "in", "to", "of"]);
    if item.is(start, "that") {
        let clause = clause_end(item, start + 1, end);
        let tokens = clause_object(item, start + 1..clause);
        return Object { tokens, end: clause, follows };
    }
    // "the interest of the Kenyan side in", "the readiness of Nairobi to".
    let start = past_owner(item, start, end, kind);
    let verbal = matches!(
        kind,
        StatementKind::Readiness
            | StatementKind::Agreement
            | StatementKind::Proposal
            | StatementKind::Support
            | StatementKind::Briefing
            | StatementKind::Appreciation
            | StatementKind::Interest
    );
    let start = match item.word(start) {
        "on" | "about" | "for" | "in" | "of" | "with" | "regarding" => start + 1,
        "to" if !(verbal && is_verb(item, start + 1)) => start + 1,
        _ => start,
    };
    // "ready to": the cue holds the "to" that belongs to what follows.
    let start = match start.checked_sub(1) {
        Some(before) if before + 1 == from && item.is(before, "to") && is_verb(item, start) => {
            before
        }
        _ => start,
    };
    let stop = phrase_end(item, start, end);
    Object { tokens: start..stop, end: stop, follows }
}

/// Past those whom the words were addressed to: "informed Foreign Minister
/// about", "briefed him on".
fn past_addressee(item: &Item, from: usize, end: usize) -> usize {
    const TO: [&str; 6] = ["on", "about", "for", "that", "of", "with"];
    let verb = from.checked_sub(1);
    let addressed = verb.is_some_and(|verb| {
        item.is_any(
            verb,
            &[
                "informed",
                "briefed",
                "thanked",
                "appreciated",
                "updated",
                "told",
                "informing",
                "briefing",
                "commended",
                "congratulated",
                "praised",
                "familiarized",
                "thanking",
                "assured",
                "reassured",
            ],
        )
    });
    if !addressed {
        return from;
    }
    let mut at = from + item.article(from);
    let somebody = people::mention(item, at, end)
        .map(|one| one.tokens.end)
        .or_else(|| item.entity(at).map(|(_, after)| after))
        .or_else(|| {
            item.is_any(
                at,
                &[
                    "him",
                    "her",
                    "them",
                    "interlocutor",
                    "organization",
                    "organisation",
                    "counterpart",
                    "guest",
                ],
            )
            .then_some(at + 1)
        })
        .or_else(|| item.is_any(at, &["his", "her", "their"]).then_some(at + 2));
    // "informed the foreign ambassadors about", "briefed those present on".
    let telling = verb.is_some_and(|verb| {
        item.is_any(verb, &["informed", "briefed", "told", "updated", "informing", "briefing"])
    });
    let several =
        (from + 1..end.min(from + 6)).find(|&at| telling && item.is_any(at, &["about", "on"]));
    let plural = several.filter(|&to| {
        let last = item.word(to - 1);
        let people = last.ends_with('s') || item.is_any(to - 1, &["present", "audience", "corps"]);
        item.is_any(from, &["the", "those", "foreign", "all"]) && people && !last.ends_with("’s")
    });
    let somebody = somebody.or(plural);
    // "informed the MEP about".
    let title = item.is(from, "the")
        && item.token(at).is_some_and(|token| token.shape == Shape::Capitals)
        && item.is_any(at + 1, &["on", "about", "for", "that"]);
    let somebody = somebody.or(title.then_some(at + 1));
    let Some(next) = somebody else { return from };
    at = next + usize::from(item.is_any(next, &["side", "delegation"]));
    if item.is_any(at, &TO) { at } else { from }
}

/// "presented *to his Greek counterpart* the situation".
fn past_recipient(item: &Item, at: usize, end: usize) -> usize {
    if !item.is(at, "to")
        || !item.is_any(at.wrapping_sub(1), &["presented", "explained", "outlined"])
    {
        return at;
    }
    let from = at + 1 + usize::from(item.is_any(at + 1, &["his", "her", "the", "their"]));
    let peer = (from..end.min(from + 3))
        .find(|&at| item.is_any(at, &["counterpart", "interlocutor", "colleague", "guest"]));
    let named = people::mention(item, from, end).map(|one| one.tokens.end);
    let after = peer.map(|peer| peer + 1).or(named).unwrap_or(at);
    if item.is_any(after, &["the", "his", "her", "a"]) { after } else { at }
}

/// Past whose interest or readiness it is.
fn past_owner(item: &Item, start: usize, end: usize, kind: StatementKind) -> usize {
    let leads = match kind {
        StatementKind::Interest => "in",
        StatementKind::Readiness => "to",
        _ => return start,
    };
    let owner = start + 1 + item.article(start + 1);
    if !item.is(start, "of") || item.mark_from(owner).is_none() {
        return start;
    }
    let after = (owner..end.min(owner + 6)).find(|&at| item.is(at, leads));
    after.filter(|&at| leads == "in" || is_verb(item, at + 1)).unwrap_or(start)
}

/// Whether a word after "to" is a verb: lower case, and no article or
/// adjective that a noun follows.
fn is_verb(item: &Item, at: usize) -> bool {
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
fn phrase_end(item: &Item, start: usize, end: usize) -> usize {
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
fn is_dated(item: &Item, at: usize, dates: &[Expression], end: usize) -> bool {
    item.is_any(at, &["in", "on"])
        && dates.iter().any(|date| date.tokens.start == at + 1 && date.tokens.end + 1 >= end)
}

fn closes(item: &Item, at: usize, end: usize) -> bool {
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
fn leads_to_report(item: &Item, from: usize, end: usize) -> bool {
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
fn clause_end(item: &Item, start: usize, end: usize) -> usize {
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

/// What a clause is about: its subject, or all of it where it says what the
/// subject is.
fn clause_object(item: &Item, clause: Range<usize>) -> Range<usize> {
    const VERBS: [&str; 9] = ["is", "are", "was", "were", "had", "has", "have", "will", "would"];
    let verb = clause.clone().skip(1).find(|&at| {
        item.is_any(at, &VERBS)
            || item.is_any(at, &["aimed", "aligns", "remains", "remain"])
            || item.is_mark(at, ',') && item.is_any(at + 1, &["built", "which"])
    });
    let Some(verb) = verb else { return clause };
    let says = item.is(verb, "is") && item.is_any(verb + 1, &["a", "an", "the"])
        || item.is_any(verb, &["will", "would"]) && !item.is(verb + 2, "held");
    if says {
        return clause;
    }
    if item.is(verb, "is") && item.word(verb + 2).ends_with("ing") {
        let object = verb + 3;
        return object..phrase_end(item, object, clause.end);
    }
    // "that Hungary was among the first", "that it is important": the subject
    // alone says nothing.
    if is_bare(item, clause.start..verb) {
        return clause;
    }
    clause.start..verb
}

/// A state, a pronoun, "the two countries": a subject that says nothing alone.
fn is_bare(item: &Item, subject: Range<usize>) -> bool {
    let start = subject.start + item.article(subject.start);
    let start = start + usize::from(item.is_any(start, &["two", "both"]));
    let named = item.entity(start).is_some_and(|(_, after)| after >= subject.end);
    let word = subject.end == start + 1
        && item.is_any(start, &["it", "this", "there", "they", "countries", "sides", "parties"]);
    named || word
}

/// The subject of a passive verb, as its object: from the sentence's start,
/// past an opening phrase, to the verb.
pub fn before(item: &Item, sentence: &Range<usize>, verb: usize) -> Option<Object> {
    let mut stop = verb;
    while stop > sentence.start
        && (item.is_any(stop - 1, &["was", "were", "also", "has", "been"])
            || item.is_mark(stop - 1, ','))
    {
        stop -= 1;
    }
    let mut start = sentence.start;
    // "The importance … was noted, as well as readiness for … was confirmed".
    while start < stop
        && (item.is_mark(start, ',') || item.is_any(start, &["and", "as", "well", "also", "while"]))
        && start > 0
        && !item.is_any(start + 1, &["part", "a", "was"])
    {
        start += 1;
    }
    if item
        .is_any(start, &["in", "at", "during", "following", "on", "as", "moreover", "furthermore"])
    {
        let comma = (start..stop.min(start + 12)).find(|&at| item.is_mark(at, ','));
        start = comma.map_or(start, |comma| comma + 1);
    }
    // A clause beside it and a second subject are not the first.
    let aside = (start..stop).find(|&at| item.is_mark(at, ',') && item.is(at + 1, "which"));
    let owned = (start..stop).find(|&at| {
        item.is(at, "and") && item.is(at + 1, "the") && item.is_any(at + 2, &["parties"])
    });
    let stop = aside.or(owned).unwrap_or(stop);
    (stop > start).then_some(Object { tokens: start..stop, end: verb, follows: false })
}

/// "for the invitation …, as well as for the assistance …": two objects.
pub fn parts(item: &Item, object: Object) -> Vec<Object> {
    let tokens = object.tokens.clone();
    let split = tokens.clone().find(|&at| {
        item.is_mark(at, ',')
            && item.is(at + 1, "as")
            && item.is(at + 2, "well")
            && item.is_any(at + 4, &["for", "in", "on", "to"])
    });
    match split {
        Some(at) => vec![
            Object { tokens: tokens.start..at, end: at, follows: object.follows },
            Object { tokens: at + 5..tokens.end, ..object },
        ],
        None => vec![object],
    }
}
