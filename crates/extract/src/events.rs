//! The engagements that one item reports: the main one, what later sentences
//! add to it, and others.

use crate::company;
use crate::event::{self, Event};
use crate::people::Mention;
use crate::reading::Reading;
use std::ops::Range;

/// How many engagements are read from one item.
const MOST: usize = 32;

/// Words that set a further engagement apart from the one before.
const FURTHER: [&str; 14] = [
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
];

/// The engagements that an item reports, the main one first.
pub fn find(reading: &Reading) -> Vec<Event> {
    let item = reading.item();
    let mut events: Vec<Event> = Vec::new();
    let mut joined = None;
    for sentence in item.sentences.iter().filter(|sentence| sentence.paragraph > 0) {
        let main = event::find(item, &sentence.tokens);
        let beside = main.is_none();
        let found = main.or_else(|| event::aside(item, &sentence.tokens));
        let Some(mut found) = found else { continue };
        if found.joined {
            joined = joined.or(Some(found));
        } else if events.is_empty() {
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
        events.extend(of_title(reading));
    }
    if events.is_empty() {
        events.extend(joined);
    }
    if let [lone] = events.as_mut_slice() {
        fill(reading, lone);
    }
    events
}

/// How many sentences after the first may say who took part.
const NEAR: usize = 3;

/// Who took part, where later sentences say so: "The discussion brought
/// together …", "The delegation was headed by …", "Ambassador X informed those
/// present".
fn fill(reading: &Reading, lone: &mut Event) {
    let item = reading.item();
    if !lone.right.is_empty() || lone.left.len() > 1 {
        return;
    }
    let after = item.sentences.partition_point(|one| one.tokens.start <= lone.sentence.start);
    let near = item.sentences.iter().skip(after).take(NEAR);
    for sentence in near.clone() {
        let listed = company::listed(item, &sentence.tokens);
        if listed.iter().any(|one| one.is_named() && !one.roles.is_empty()) {
            lone.between = lone.left.is_empty();
            lone.right = listed;
            return;
        }
    }
    if lone.left.iter().any(Mention::is_named) {
        return;
    }
    // Nobody is named at all: whoever speaks first was there.
    let mentions = reading.mentions.get(after..).unwrap_or_default().iter().take(NEAR).flatten();
    let speaks = |one: &&Mention| {
        let verb = one.tokens.end;
        one.is_named() && !one.roles.is_empty() && event::reports_something(item, verb)
    };
    lone.left.extend(mentions.clone().find(speaks).cloned());
    if lone.left.is_empty()
        && let Some(title) = item.sentences.first().filter(|first| first.paragraph == 0)
        && let Some(titled) = event::in_title(item, &title.tokens)
    {
        lone.right = titled.right.into_iter().filter(Mention::is_named).collect();
    }
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
    event::find(item, &title.tokens).or_else(|| event::in_title(item, &title.tokens))
}

/// Whether a sentence names the counterparts of the engagement that the item
/// began with: "held talks with his counterparts. … met with the Minister, X".
fn completes(reading: &Reading, found: &Event, events: &[Event]) -> bool {
    let [lone] = events else { return false };
    let same_left = found.left.is_empty()
        || lone.left.is_empty()
        || found
            .left
            .iter()
            .all(|one| !one.is_named() || lone.left.iter().any(|known| reading.same(known, one)));
    let new = |one: &Mention| one.is_named() && !one.roles.is_empty();
    lone.right.is_empty()
        && lone.left.len() <= 1
        && found.right.iter().any(new)
        && same_left
        && !is_set_apart(reading, found)
}

/// Puts what a later sentence says in the place of the first.
fn complete(events: &mut [Event], mut found: Event) {
    let Some(lone) = events.first_mut() else { return };
    if !lone.left.is_empty() && found.left.iter().all(|one| !one.is_named()) {
        found.left.clone_from(&lone.left);
    }
    found.context = Some(lone.sentence.clone());
    *lone = found;
}

fn is_set_apart(reading: &Reading, found: &Event) -> bool {
    let lead = found.sentence.start..found.report.end + 3;
    lead.into_iter().any(|at| reading.item().is_any(at, &FURTHER))
}

/// Whether a later sentence reports an engagement of its own: with people
/// who are introduced there, and not of a meeting that lies behind.
fn is_another(reading: &Reading, found: &Event, before: &[Event], beside: bool) -> bool {
    let new = |mention: &Mention| {
        mention.is_named()
            && !mention.roles.is_empty()
            && !before.iter().flat_map(Event::people).any(|known| reading.same(known, mention))
    };
    let known_left = found.left.is_empty()
        || found.left.iter().any(|mention| {
            let mut left = before.iter().flat_map(|event| event.left.iter());
            left.any(|known| reading.same(known, mention)) || !mention.is_named()
        });
    !found.right.is_empty()
        && found.right.iter().all(new)
        && known_left
        && (beside || is_set_apart(reading, found))
}
