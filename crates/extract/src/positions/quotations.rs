//! Positions that a text quotes: "We appreciate …", the Minister said.

use crate::engagements::engagement::Draft;
use crate::engagements::event::cue;
use crate::positions::objects::Object;
use crate::positions::reports::Report;
use crate::positions::speakers::{Scene, Speakers};
use crate::positions::statements::Reported;
use crate::reading::Reading;
use crate::who::people;
use crate::words::item::Item;
use crate::words::lexicon::{Cue, class};
use elshi_record::StatementKind;
use std::ops::Range;

/// "We highly appreciate …", - the First Deputy Minister noted.
pub fn quoted_speaker(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
) -> Option<Speakers> {
    let item = reading.item();
    let close = (sentence.start..sentence.end).find(|&at| {
        matches!(item.word(at), "\"" | "”" | "»")
            && (item.is_mark(at + 1, ',') || item.is_mark(at + 1, '-') || item.is_mark(at + 1, '–'))
    })?;
    let first =
        item.is_any(sentence.start, &["we", "I"]) || item.is_any(sentence.start + 1, &["we", "I"]);
    let speaker = Scene::new(reading, draft).before(close + 1, sentence.end)?;
    first.then_some(speaker)
}

/// "…," the diplomat stated; "…, said the President": the words themselves
/// are what is said.
pub fn quoted(reading: &Reading, draft: &Draft, sentence: &Range<usize>) -> Option<Reported> {
    let item = reading.item();
    let inside = sentence.start + 1..sentence.end;
    let close = inside.clone().find(|&at| {
        matches!(item.word(at), "\"" | "”" | "»")
            && (item.is_any(at - 1, &[",", "!", "?"]) || item.is_mark(at + 1, ','))
    });
    let (stop, from) = match close {
        Some(close) => (close, close + 1),
        // "Our ties are exemplary, said the President", "…, the Minister said
        // at a meeting with X".
        None => {
            let said = inside.clone().rev().take(60).find(|&at| {
                item.has(at, class::CUE)
                    && item.is_any(at, &["said", "stated", "noted", "stressed", "added"])
                    && (item.is_mark(at - 1, ',') && at + 12 > sentence.end
                        || item.is_any(at + 1, &["at", "during", "while", "following", "after"]))
            })?;
            let first = (sentence.start + 1..said).rev().find(|&at| {
                item.is_mark(at, ',')
                    && people::mention(item, at + 1 + item.article(at + 1), said)
                        .is_some_and(|one| one.tokens.end == said)
            });
            let stop = if item.is_mark(said - 1, ',') { said - 1 } else { first? };
            (stop, stop + 1)
        }
    };
    // The name stands right before or after the verb.
    let verb = (from..sentence.end.min(from + 14))
        .find(|&at| matches!(cue(item, at, sentence.end), Some((Cue::Statement(_), _))))?;
    let skip = |at: usize| {
        let dash = matches!(item.word(at), "-" | "–" | "—" | ",");
        at + usize::from(dash) + usize::from(dash && item.is_mark(at + 1, '-'))
    };
    let speakers = if verb <= skip(from) + 1 {
        let at = verb + 1;
        Scene::new(reading, draft).before(at, sentence.end.min(at + 24))
    } else {
        Scene::new(reading, draft).before(skip(from), verb)
    }?;
    let mut start = sentence.start;
    while start < stop && matches!(item.word(start), "\"" | "“" | "«") {
        start += 1;
    }
    let mut end = stop;
    while end > start && item.is_mark(end - 1, ',') {
        end -= 1;
    }
    let object = Object { tokens: start..end, end: sentence.end, follows: false };
    let report = Report { tokens: verb..verb + 1, kind: StatementKind::Briefing, passive: false };
    (end > start).then_some((speakers, report, object, sentence.start))
}

/// "stated during the meeting" says when, not what.
pub fn is_scene(item: &Item, object: &Object) -> bool {
    item.is_any(object.tokens.start, &["during", "at", "following", "after"])
}

/// What is said without the quotation marks around it.
pub fn unquoted(item: &Item, tokens: &Range<usize>) -> Range<usize> {
    let opens = |at: usize| matches!(item.word(at), "«" | "“" | "\"" | "„");
    let closes = |at: usize| matches!(item.word(at), "»" | "”" | "\"" | "“");
    let inside = tokens.start + 1..tokens.end.saturating_sub(1);
    let whole = tokens.len() > 2
        && opens(tokens.start)
        && closes(tokens.end - 1)
        && !inside.clone().any(|at| opens(at) || closes(at));
    if !whole {
        return tokens.clone();
    }
    let stop = item.is_any(inside.end - 1, &[".", ","]);
    inside.start..inside.end - usize::from(stop && inside.len() > 1)
}
