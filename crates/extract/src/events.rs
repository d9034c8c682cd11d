//! The engagements that one item reports: the main one, what later sentences
//! add to it, and others.

use crate::company;
use crate::event::{self, Event};
use crate::item::Item;
use crate::lexicon::Cue;
use crate::people::Mention;
use crate::reading::Reading;
use crate::time::Value;
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
        if let Some(last) = events.last_mut().filter(|_| sets_scene(item, &sentence.tokens)) {
            last.context = last.context.take().or(Some(sentence.tokens.clone()));
            continue;
        }
        let main = event::find(item, &sentence.tokens);
        let beside = main.is_none();
        let found = main.or_else(|| event::aside(item, &sentence.tokens));
        let Some(mut found) = found else { continue };
        if found.bare && (!events.is_empty() || sentence.tokens.start > head_end(reading)) {
            continue;
        }
        if found.joined {
            if !takes_part(reading, &found, &mut events) {
                joined = joined.or(Some(found));
            }
        } else if events.is_empty() {
            if beside && found.left.is_empty() {
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
    if let [lone] = events.as_mut_slice() {
        fill(reading, lone);
    }
    events
}

/// "The meeting took place in Astana on …": where and when, and nothing else.
fn sets_scene(item: &Item, sentence: &Range<usize>) -> bool {
    let first = sentence.start;
    let noun = (first + 1..first + 3).find(|&at| event::is_meeting_noun(item, at));
    item.is(first, "the")
        && noun.is_some_and(|noun| {
            let comma = item.is_mark(noun + 1, ',') && item.is(noun + 2, "which");
            let verb = noun + 1 + 2 * usize::from(comma);
            matches!(event::cue(item, verb, sentence.end), Some((Cue::Passive, after)) if {
                item.is_any(after, &["in", "at", "on", "today", "yesterday"])
            })
        })
}

/// "During the meeting, the parties discussed …": there was one, though
/// nothing says who came.
fn during(item: &Item, sentence: &Range<usize>) -> Option<Event> {
    let first = sentence.start;
    let noun = first + 2;
    let opens = item.is_any(first, &["during", "following", "at"])
        && item.is(first + 1, "the")
        && event::is_meeting_noun(item, noun);
    let told = (noun..sentence.end.min(noun + 14)).any(|at| {
        matches!(event::cue(item, at, sentence.end), Some((Cue::Topic | Cue::Statement(_), _)))
    });
    (opens && told).then(|| Event::new(sentence, first..noun + 1))
}

/// One past the first paragraph, where an item says what took place.
fn head_end(reading: &Reading) -> usize {
    let sentences = &reading.item().sentences;
    let after = sentences.partition_point(|sentence| sentence.paragraph <= 1);
    let last = after.checked_sub(1).and_then(|last| sentences.get(last));
    last.map_or(0, |sentence| sentence.tokens.start)
}

/// Whom an item is about: the first whom its first sentence names with a role.
fn protagonist(reading: &Reading, found: &Event) -> Option<Mention> {
    let item = reading.item();
    let first = item.sentences.iter().position(|sentence| sentence.paragraph > 0)?;
    let sentence = item.sentences.get(first)?;
    let mentions = reading.mentions.get(first)?;
    let known = |one: &&Mention| one.is_named() && !one.roles.is_empty();
    let one = mentions.iter().find(known)?;
    let other = found.right.iter().any(|right| reading.same(right, one));
    (sentence.tokens.start < found.sentence.start && !other).then(|| one.clone())
}

/// "The Consul also took part in the meeting": one more at the engagement that
/// was reported last.
fn takes_part(reading: &Reading, found: &Event, events: &mut [Event]) -> bool {
    const WHAT: [&str; 7] =
        ["meeting", "event", "talks", "conversation", "consultations", "negotiations", "briefing"];
    let item = reading.item();
    let after = found.report.end..found.sentence.end.min(found.report.end + 4);
    let same = after.clone().any(|at| item.is_any(at, &WHAT) && item.is(at.wrapping_sub(1), "the"));
    let Some(last) = events.last_mut().filter(|_| same) else { return false };
    let new = |one: &&Mention| {
        one.is_named()
            && !one.roles.is_empty()
            && !last.people().any(|known| reading.same(known, one))
    };
    let more: Vec<Mention> = found.left.iter().filter(new).cloned().collect();
    last.right.extend(more);
    true
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
    // "Ministers X, Y and Z attended the meeting."
    for sentence in near.clone() {
        let attended = event::find(item, &sentence.tokens).filter(|found| found.joined);
        let left = attended.map(|found| found.left).unwrap_or_default();
        if left.iter().filter(|one| one.is_named()).count() > 1 {
            lone.between = true;
            lone.left.retain(Mention::is_named);
            lone.right = left;
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
    let item = reading.item();
    let lead = found.sentence.start..found.report.end + 3;
    // "On 18 September, the Minister met with …".
    let dated = item
        .times_in(found.sentence.start..found.report.start)
        .iter()
        .any(|time| matches!(time.value, Value::Date(part) if part.day > 0));
    dated || lead.into_iter().any(|at| item.is_any(at, &FURTHER))
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
