//! Who leads a delegation or stands for a state, and who is listed as there.

use crate::engagements::company::{REACH, objects, past_article, subjects};
use crate::who::people::{Mention, mention};
use crate::words::item::Item;
use crate::words::lexicon::Entity;
use std::ops::Range;

/// "a delegation of the European Parliament led by": what follows it.
pub fn led_by(item: &Item, at: usize, end: usize) -> Option<usize> {
    if mention(item, at, end).is_some_and(|mention| mention.is_named()) {
        return None;
    }
    let found = (at..end.min(at + 30))
        .find(|&at| item.is_any(at, &["led", "headed", "chaired"]) && item.is(at + 1, "by"))?;
    Some(past_article(item, found + 2))
}

/// The state or organisation that sends a delegation, whose words stand
/// before those who lead it.
pub fn sender(item: &Item, from: usize, led: usize) -> Option<usize> {
    (from..led)
        .find(|&at| item.entity(at).is_some_and(|(entity, _)| !matches!(entity, Entity::City(_))))
}

/// "under the chairmanship of", "co-chaired by", "with the participation of":
/// who they were.
pub fn chaired(item: &Item, from: usize, end: usize) -> Vec<Mention> {
    let at = (from..end.min(from + REACH)).find(|&at| {
        item.is_any(at, &["chairmanship", "participation", "co-chairmanship"])
            && item.is(at + 1, "of")
            || item.is_any(at, &["chaired", "co-chaired", "led", "headed", "attended"])
                && item.is(at + 1, "by")
    });
    at.map_or(Vec::new(), |at| objects(item, at + 2, end))
}

/// "The Latvian delegation was led by X", "Latvia was represented by X, Norway
/// by Y": one for each state, or for several "by X and Y, respectively".
pub fn leaders(item: &Item, sentence: &Range<usize>) -> Vec<Mention> {
    const SIDES: [&str; 4] = ["delegation", "side", "delegations", "team"];
    let mut led: Vec<Mention> = Vec::new();
    let mut represented = false;
    for at in sentence.clone().skip(1).filter(|&at| item.is(at, "by")) {
        let verb = item.is_any(at - 1, &["headed", "led", "chaired", "represented"]);
        let whose = |noun: usize| noun.checked_sub(1).filter(|&from| item.mark(from).is_some());
        let state = |at: usize| {
            item.mark(at).filter(|mark| matches!(mark.entity, Entity::Country(_))).map(|_| at)
        };
        let (sides, from) = if verb {
            let noun = (at.saturating_sub(5)..at).find(|&at| item.is_any(at, &SIDES));
            let own = (at.saturating_sub(4).max(sentence.start)..at).rev().find_map(state);
            let stands = item.is(at - 1, "represented").then_some(own).flatten();
            represented |= stands.is_some();
            (noun.is_some() || stands.is_some(), noun.and_then(whose).or(stands))
        } else {
            // "Norway by Y", "the Norwegian side by Y".
            let side = item.is_any(at - 1, &SIDES) && at > sentence.start + 1;
            let other = side.then(|| at - 2).filter(|&at| item.mark(at).is_some());
            let own = state(at - 1).filter(|_| represented).or(other);
            (own.is_some() && (represented || !led.is_empty()), own)
        };
        if !sides {
            continue;
        }
        let from = from.and_then(|from| item.mark(from)).map(|mark| mark.tokens.start);
        let mut found = objects(item, at + 1, sentence.end);
        let several = verb && item.is_any(at - 3, &["delegations"]);
        found.truncate(if several { 2 } else { 1 });
        for mention in found.iter_mut().filter(|_| !several) {
            mention.origin = mention.origin.or(from);
        }
        led.extend(found);
    }
    led.extend(heads(item, sentence, &SIDES));
    led
}

/// "X headed the Norwegian delegation".
fn heads(item: &Item, sentence: &Range<usize>, sides: &[&str]) -> Option<Mention> {
    let verb = sentence.clone().find(|&at| {
        item.is_any(at, &["headed", "led"])
            && item.is(at + 1, "the")
            && item.mark_from(at + 2).is_some_and(|mark| item.is_any(mark.tokens.end, sides))
    })?;
    let mut found = subjects(item, sentence.start..verb).pop().filter(Mention::is_named)?;
    found.origin = found.origin.or(Some(verb + 2));
    Some(found)
}

/// Those whom a sentence lists as having taken part: "brought together",
/// "included", "with the participation of", "delegation was headed by".
pub fn listed(item: &Item, sentence: &Range<usize>) -> Vec<Mention> {
    let led = leaders(item, sentence);
    if !led.is_empty() {
        return led;
    }
    // "Among the speakers were …", "Those presenting credentials were …".
    let among = item.is(sentence.start, "among") && item.is(sentence.start + 1, "the")
        || item.is(sentence.start, "those");
    if let Some(were) = (sentence.start..sentence.end.min(sentence.start + 12))
        .find(|&at| among && item.is_any(at, &["were", "was"]))
    {
        return objects(item, were + 1, sentence.end);
    }
    let list = sentence.clone().find(|&at| {
        item.is(at, "together") && item.is(at.wrapping_sub(1), "brought")
            || item.is_any(at, &["included", "include"])
    });
    let listed = list.map(|at| objects(item, at + 1, sentence.end)).unwrap_or_default();
    if listed.iter().any(Mention::is_named) {
        return listed;
    }
    chaired(item, sentence.start, sentence.end)
}
