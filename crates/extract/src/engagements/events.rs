//! The engagements that one item reports: the main one, what later sentences
//! add to it, and others.

use crate::engagements::event::{self, Event};
use crate::engagements::later::{
    complete, completes, during, fill, protagonist, sets_scene, takes_part,
};
use crate::reading::Reading;
use crate::when::time::Value;
use crate::who::people::Mention;
use crate::words::lexicon::Entity;
use std::ops::Range;

/// How many engagements are read from one item.
const MOST: usize = 32;

/// Words that set a further engagement apart from the one before.
const FURTHER: [&str; 15] = [
    "also",
    "later",
    "separately",
    "then",
    "subsequently",
    "earlier",
    "afterwards",
    "day",
    "sidelines",
    "margins",
    "addition",
    "same",
    "turn",
    "another",
    "separate",
];

/// The engagements that an item reports, the main one first.
pub fn find(reading: &Reading) -> Vec<Event> {
    let item = reading.item();
    let mut events: Vec<Event> = Vec::new();
    let mut joined = None;
    for sentence in item.sentences.iter().filter(|sentence| sentence.paragraph > 0) {
        if let Some(last) = events.last_mut().filter(|_| sets_scene(item, &sentence.tokens)) {
            last.context = last.context.take().or(Some(sentence.tokens.clone()));
            continue;
        }
        let main = event::find(item, &sentence.tokens);
        let beside = main.is_none();
        let found = main.or_else(|| crate::engagements::asides::aside(item, &sentence.tokens));
        let Some(mut found) = found else { continue };
        if found.bare && (!events.is_empty() || sentence.tokens.start > head_end(reading)) {
            continue;
        }
        if found.joined {
            if !takes_part(reading, &found, &mut events) {
                joined = joined.or(Some(found));
            }
        } else if events.is_empty() {
            let he = |at: usize| item.is_any(at, &["he", "she"]);
            let known = beside || (found.sentence.start..found.report.start).take(2).any(he);
            if known && found.left.is_empty() {
                found.left.extend(protagonist(reading, &found));
            }
            events.push(found);
        } else if completes(reading, &found, &events) {
            complete(&mut events, found);
        } else if is_another(reading, &found, &events, beside) {
            // "the Kazakh diplomat" is who the item began with.
            if found.left.iter().all(|one| reading.person(one).is_none())
                && let Some(first) = events.first()
            {
                found.left.clone_from(&first.left);
            }
            events.push(found);
        }
        if events.len() >= MOST {
            break;
        }
    }
    if events.is_empty() {
        let titled = of_title(reading);
        let bare = titled.as_ref().is_some_and(|titled| titled.bare) && joined.is_some();
        events.extend(titled.filter(|_| !bare));
    }
    if events.is_empty() {
        events.extend(joined);
    }
    if events.is_empty() {
        events.extend(item.sentences.iter().find_map(|one| during(item, &one.tokens)));
    }
    let until = events.get(1).map_or(item.tokens.len(), |next| next.sentence.start);
    if let Some(first) = events.first_mut() {
        fill(reading, first, until);
    }
    events
}

/// One past the first paragraph, where an item says what took place.
fn head_end(reading: &Reading) -> usize {
    let sentences = &reading.item().sentences;
    let after = sentences.partition_point(|sentence| sentence.paragraph <= 1);
    let last = after.checked_sub(1).and_then(|last| sentences.get(last));
    last.map_or(0, |sentence| sentence.tokens.start)
}

/// The tokens that tell of each engagement: from the sentence that reports it
/// up to that of the next; what comes first, the title too, is the first's.
pub fn scopes(reading: &Reading, events: &[Event]) -> Vec<Range<usize>> {
    let all = reading.item().tokens.len();
    let starts: Vec<usize> = events.iter().map(|event| event.sentence.start).collect();
    let ends = starts.iter().skip(1).copied().chain([all]);
    let starts = starts.iter().enumerate().map(|(at, start)| if at == 0 { 0 } else { *start });
    starts.zip(ends).map(|(start, end)| start..end.max(start)).collect()
}

fn of_title(reading: &Reading) -> Option<Event> {
    let item = reading.item();
    let title = item.sentences.first().filter(|first| first.paragraph == 0)?;
    event::find(item, &title.tokens)
        .or_else(|| crate::engagements::asides::in_title(item, &title.tokens))
}

pub fn is_set_apart(reading: &Reading, found: &Event) -> bool {
    let item = reading.item();
    let lead = found.sentence.start..found.report.end + 3;
    // "On 18 September, the Minister met with …".
    let dated = item
        .times_in(found.sentence.start..found.report.start)
        .iter()
        .any(|time| matches!(time.value, Value::Date(part) if part.day > 0));
    // "In Oslo, he will have talks with …".
    let first = found.sentence.start;
    let elsewhere = item.is(first, "In")
        && matches!(item.entity(first + 1), Some((Entity::City(_) | Entity::Country(_), _)));
    dated || elsewhere || lead.into_iter().any(|at| item.is_any(at, &FURTHER))
}

/// Whether a later sentence reports an engagement of its own: with people
/// who are introduced there, and not of a meeting that lies behind.
fn is_another(reading: &Reading, found: &Event, before: &[Event], beside: bool) -> bool {
    let new = |mention: &Mention| {
        mention.is_named()
            && (!mention.roles.is_empty() || mention.origin.is_some())
            && !before.iter().flat_map(Event::people).any(|known| reading.same(known, mention))
    };
    let known_left = found.left.is_empty()
        || found.left.iter().any(|mention| {
            let mut left = before.iter().flat_map(|event| event.left.iter());
            left.any(|known| reading.same(known, mention)) || !mention.is_named()
        });
    // What is to come is not what was; nor is what the same person did with
    // somebody else who is introduced in full.
    let other = before.last().is_some_and(|last| {
        last.planned.is_some() != found.planned.is_some()
            || !last.right.is_empty() && names_both(reading, found, last)
    });
    // "also met with the Adviser, X, and the Minister", who was there before.
    found.right.first().is_some_and(new)
        && found.right.iter().filter(|one| new(one)).count() * 2 > found.right.len()
        && known_left
        && (beside || other || is_set_apart(reading, found))
}

/// "Ivanova met with the Minister, X. … Ivanova met with the Minister, Y": by
/// name on both sides of the verb.
fn names_both(reading: &Reading, found: &Event, last: &Event) -> bool {
    let [one] = found.left.as_slice() else { return false };
    let same = last.left.iter().any(|known| reading.same(known, one));
    let verb = reading.item().is_any(found.report.start, &["met", "meets", "received", "receives"]);
    one.is_named() && same && verb && found.planned.is_none()
}
