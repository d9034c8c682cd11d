//! What later sentences say of an engagement: who took part, where and when it
//! was.

use crate::engagements::delegations;
use crate::engagements::event::{self, Event};
use crate::engagements::events::is_set_apart;
use crate::reading::Reading;
use crate::who::people::Mention;
use crate::words::item::Item;
use crate::words::lexicon::Cue;
use std::ops::Range;

/// How many sentences after the first may say who took part.
pub const NEAR: usize = 3;

/// Who took part, where later sentences say so: "The discussion brought
/// together …", "The delegation was headed by …", "Ambassador X informed those
/// present".
pub fn fill(reading: &Reading, lone: &mut Event, until: usize) {
    let item = reading.item();
    if !lone.right.is_empty() || lone.left.len() > 1 {
        return;
    }
    let after = item.sentences.partition_point(|one| one.tokens.start <= lone.sentence.start);
    let near = item.sentences.iter().skip(after).take(NEAR);
    let near = near.take_while(|one| one.tokens.end <= until);
    // "The delegation of the one was led by X. Y headed that of the other."
    let led = near.clone().flat_map(|one| delegations::leaders(item, &one.tokens));
    let led: Vec<Mention> = led.filter(|one| one.is_named() && !one.roles.is_empty()).collect();
    if led.len() > 1 {
        lone.between = lone.left.is_empty();
        lone.right = led;
        return;
    }
    for sentence in near.clone() {
        let listed = delegations::listed(item, &sentence.tokens);
        let known = |one: &Mention| !one.roles.is_empty() || one.origin.is_some();
        if listed.iter().any(|one| one.is_named() && known(one)) {
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
        one.is_named()
            && !one.roles.is_empty()
            && crate::engagements::asides::reports_something(item, verb)
    };
    lone.left.extend(mentions.clone().find(speaks).cloned());
    if lone.left.is_empty()
        && let Some(title) = item.sentences.first().filter(|first| first.paragraph == 0)
        && let Some(titled) = crate::engagements::asides::in_title(item, &title.tokens)
    {
        lone.right = titled.right.into_iter().filter(Mention::is_named).collect();
    }
}

/// "The meeting took place in Astana on …": where and when, and nothing else.
pub fn sets_scene(item: &Item, sentence: &Range<usize>) -> bool {
    let first = sentence.start;
    let noun =
        (first + 1..first + 3).find(|&at| crate::engagements::meetings::is_meeting_noun(item, at));
    item.is(first, "the")
        && noun.is_some_and(|noun| {
            let comma = item.is_mark(noun + 1, ',') && item.is(noun + 2, "which");
            let verb = noun + 1 + 2 * usize::from(comma);
            matches!(event::cue(item, verb, sentence.end), Some((Cue::Passive, after)) if {
                item.is_any(after, &["in", "at", "on", "today", "yesterday"])
            })
        })
}

/// "The Consul also took part in the meeting": one more at the engagement that
/// was reported last.
pub fn takes_part(reading: &Reading, found: &Event, events: &mut [Event]) -> bool {
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

/// Whom an item is about: the first whom its first sentence names with a role.
pub fn protagonist(reading: &Reading, found: &Event) -> Option<Mention> {
    let item = reading.item();
    let first = item.sentences.iter().position(|sentence| sentence.paragraph > 0)?;
    let sentence = item.sentences.get(first)?;
    let mentions = reading.mentions.get(first)?;
    let known = |one: &&Mention| one.is_named() && !one.roles.is_empty();
    let one = mentions.iter().find(known)?;
    let other = found.right.iter().any(|right| reading.same(right, one));
    (sentence.tokens.start < found.sentence.start && !other).then(|| one.clone())
}

/// "During the meeting, the parties discussed …": there was one, though
/// nothing says who came.
pub fn during(item: &Item, sentence: &Range<usize>) -> Option<Event> {
    let first = sentence.start;
    let noun = first + 2;
    let opens = item.is_any(first, &["during", "following", "at"])
        && item.is(first + 1, "the")
        && crate::engagements::meetings::is_meeting_noun(item, noun);
    let told = (noun..sentence.end.min(noun + 14)).any(|at| {
        matches!(event::cue(item, at, sentence.end), Some((Cue::Topic | Cue::Statement(_), _)))
    });
    (opens && told).then(|| Event::new(sentence, first..noun + 1))
}

/// Whether a sentence names the counterparts of the engagement that the item
/// began with: "held talks with his counterparts. … met with the Minister, X".
pub fn completes(reading: &Reading, found: &Event, events: &[Event]) -> bool {
    let [lone] = events else { return false };
    // "The Minister met with the Minister of State. … talks between X and Y".
    let named = found.people().filter(|one| one.is_named()).count();
    if named > 1 && found.between && !lone.people().any(Mention::is_named) {
        return true;
    }
    let same_left = found.left.is_empty()
        || lone.left.is_empty()
        || found
            .left
            .iter()
            .all(|one| !one.is_named() || lone.left.iter().any(|known| reading.same(known, one)));
    let new = |one: &Mention| one.is_named() && (!one.roles.is_empty() || one.origin.is_some());
    lone.right.is_empty()
        && lone.left.len() <= 1
        && found.right.iter().any(new)
        && same_left
        && !is_set_apart(reading, found)
}

/// Puts what a later sentence says in the place of the first.
pub fn complete(events: &mut [Event], mut found: Event) {
    let Some(lone) = events.first_mut() else { return };
    if !lone.left.is_empty() && found.left.iter().all(|one| !one.is_named()) {
        found.left.clone_from(&lone.left);
    }
    found.context = Some(lone.sentence.clone());
    *lone = found;
}
