//! The verbs and phrases of a sentence that report positions.

use crate::engagements::event::cue;
use crate::positions::sources::is_source;
use crate::positions::speakers::Speakers;
use crate::who::people;
use crate::words::item::Item;
use crate::words::lexicon::Cue;
use crate::words::tokens::Kind;
use elshi_record::StatementKind;
use std::ops::Range;

/// A verb or phrase that reports a position.
#[derive(Clone, Debug)]
pub struct Report {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// The kind of position.
    pub kind: StatementKind,
    /// "It was emphasized": nobody is named.
    pub passive: bool,
}

/// Whether a verb is in its -ing form.
pub fn is_participle(item: &Item, at: usize) -> bool {
    item.word(at).ends_with("ing")
}

/// Every report of a sentence, from left to right; where one leads straight to
/// another ("confirmed Jordan's readiness to"), the second says the kind.
pub fn reports(item: &Item, sentence: &Range<usize>) -> Vec<Report> {
    let mut found: Vec<Report> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        let Some((what, after)) = cue(item, at, sentence.end) else {
            at += 1;
            continue;
        };
        let kind = match what {
            Cue::Statement(kind) => kind,
            // "welcomed the ceasefire", but not "welcomed the Minister".
            Cue::Receive if item.is(at, "welcomed") && !greets(item, after, sentence.end) => {
                StatementKind::Appreciation
            }
            _ => {
                at = after;
                continue;
            }
        };
        let tokens = at..after;
        at = after;
        // "presented a copy of his credentials to the Minister".
        let near = tokens.end..sentence.end.min(tokens.end + 6);
        if item.is_any(tokens.start, &["presented", "presenting"])
            && near.into_iter().any(|at| item.is_any(at, &["credentials", "credence"]))
        {
            continue;
        }
        // "called on the Minister" was a visit.
        if kind == StatementKind::Proposal
            && crate::engagements::forms::calls_on(item, &tokens, sentence.end)
        {
            continue;
        }
        let passive = is_passive(item, &tokens);
        if is_source(item, sentence, &tokens, passive) {
            continue;
        }
        if is_noun(item, &tokens) {
            match found.last_mut() {
                Some(verb) if leads(item, verb.tokens.end..tokens.start) => {
                    verb.kind = kind;
                    verb.tokens.end = tokens.end;
                }
                _ if has_owner(item, tokens.start) => {
                    found.push(Report { tokens, kind, passive: false })
                }
                _ => {}
            }
            continue;
        }
        if !passive && is_adjective(item, tokens.start) {
            continue;
        }
        // "noting that he is the co-chair" says who speaks, not what.
        if is_participle(item, tokens.start)
            && !item.is(tokens.end, "that")
            && kind == StatementKind::Briefing
            || item.is(tokens.end, "that")
                && item.is_any(tokens.end + 1, &["he", "she"])
                && item.is(tokens.end + 2, "is")
        {
            continue;
        }
        match found.last_mut() {
            Some(verb)
                if leads(item, verb.tokens.end..tokens.start)
                    && verb.kind == StatementKind::Briefing =>
            {
                verb.kind = kind;
                verb.tokens.end = tokens.end;
            }
            _ => found.push(Report { tokens, kind, passive }),
        }
    }
    found
}

/// Whether somebody is named right after a verb.
fn greets(item: &Item, at: usize, end: usize) -> bool {
    let at = at + usize::from(item.is_any(at, &["the", "his", "her"]));
    people::mention(item, at, end)
        .is_some_and(|one| !item.token(one.tokens.end).is_some_and(|t| t.kind == Kind::Possessive))
}

/// "readiness to", "commitment to": a noun that needs a verb before it.
fn is_noun(item: &Item, tokens: &Range<usize>) -> bool {
    const NOUNS: [&str; 8] = [
        "readiness",
        "willingness",
        "openness",
        "commitment",
        "intention",
        "interest",
        "mutual",
        "parties",
    ];
    item.is_any(tokens.start, &NOUNS) && !tokens.clone().any(|at| item.is_any(at, &["was", "were"]))
}

/// Whether between a verb and a noun stand only words that qualify it.
fn leads(item: &Item, between: Range<usize>) -> bool {
    between.len() <= 5
        && between.clone().all(|at| {
            let token = item.token(at);
            let owner = item.token(at + 1).is_some_and(|t| t.kind == Kind::Possessive);
            item.mark(at).is_some()
                || owner
                || token.is_some_and(|t| t.kind == Kind::Possessive)
                || item.is_any(
                    at,
                    &[
                        "its",
                        "their",
                        "his",
                        "her",
                        "our",
                        "the",
                        "a",
                        "mutual",
                        "shared",
                        "strong",
                        "continued",
                        "steadfast",
                        "full",
                        "sincere",
                        "keen",
                        "great",
                        "common",
                        "joint",
                        "firm",
                        "deep",
                        "s",
                    ],
                )
        })
}

/// "Jordan's readiness", "the parties' interest".
fn has_owner(item: &Item, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        item.token(before).is_some_and(|t| t.kind == Kind::Possessive)
            || item.is_mark(before, '’')
            || item.is_mark(before, '\'')
    })
}

/// "the shared commitment", "its stated aim": no verb.
fn is_adjective(item: &Item, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        item.is_any(
            before,
            &[
                "the", "a", "an", "its", "their", "our", "his", "her", "of", "to", "for",
                "and the", "from",
            ],
        ) || item.token(before).is_some_and(|t| t.kind == Kind::Possessive)
    }) && !item.is(at, "interested")
}

fn is_passive(item: &Item, tokens: &Range<usize>) -> bool {
    let has = |at: usize| item.is_any(at, &["was", "were"]);
    let adverb = |at: usize| {
        item.is_any(at, &["also", "further", "particularly", "especially", "well", "once"])
            || item.word(at).ends_with("ly")
    };
    let inside = tokens.clone().any(has);
    let before = (1..3).any(|back| {
        tokens.start.checked_sub(back).is_some_and(|at| has(at) && (back == 1 || adverb(at + 1)))
    });
    (inside || before) && !item.is(tokens.end, "by")
}

/// Whether a report belongs to a subject: it stands near it, or is joined to
/// an earlier report of the same subject.
pub fn governs(item: &Item, speakers: &Speakers, report: &Report, more: bool) -> bool {
    let start = report.tokens.start;
    let Some(before) = start.checked_sub(1) else { return false };
    let auxiliary = |at: usize| {
        item.is_any(
            at,
            &[
                "has",
                "have",
                "also",
                "further",
                "then",
                "highly",
                "positively",
                "strongly",
                "again",
                "jointly",
                "both",
                "subsequently",
            ],
        )
    };
    let mut at = before;
    while auxiliary(at) && at > 0 {
        at -= 1;
    }
    let joined = item.is_mark(at, ',') || item.is_any(at, &["and", "but", "while"]);
    if joined && (more || speakers.end < start) {
        return true;
    }
    let gap = speakers.end..start;
    // "provided the Jordanian side with detailed information".
    if item.is_any(gap.start, &["provided", "gave", "offered"]) && gap.len() < 12 {
        return true;
    }
    let clause = gap.clone().any(|at| item.is_any(at, &["that", "which", "who"]));
    gap.end <= gap.start || gap.len() <= 4 && !clause || item.is_mark(before, ',')
}
