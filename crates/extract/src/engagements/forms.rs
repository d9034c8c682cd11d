//! How a sentence reports a meeting: each kind of verb with its objects.

use crate::engagements::company::{objects, starts_mention, with, with_or_to};
use crate::engagements::delegations::chaired;
use crate::engagements::event::Event;
use crate::engagements::meetings::{is_call_noun, is_meeting_noun, is_remote, meeting_noun};
use crate::words::item::Item;
use crate::words::lexicon::class;
use std::ops::Range;

/// "called on the Minister", who was visited, but not "called on the Minister
/// to end the war", who was asked.
pub fn calls_on(item: &Item, verb: &Range<usize>, end: usize) -> bool {
    const VISITORS: [&str; 10] = [
        "brief", "discuss", "exchange", "convey", "present", "pay", "hand", "bid", "review", "mark",
    ];
    let call = item.is_any(verb.start, &["called", "calls", "call"]);
    if !call || !item.is(verb.start + 1, "on") {
        return false;
    }
    let met = objects(item, verb.end, end);
    let Some(last) = met.last().map(|last| last.tokens.end) else { return false };
    let asked = (last..end.min(last + 12)).find(|&at| {
        item.is(at, "to") && !item.has(at + 1, class::STOP) && item.mark(at + 1).is_none()
    });
    met.iter().any(|one| one.is_named() && !one.roles.is_empty())
        && asked.is_none_or(|to| {
            item.token(to + 1).is_some_and(|next| next.is_capital())
                || item.is_any(to + 1, &VISITORS)
        })
}

/// "received a phone call today from": where the caller is named.
pub fn call_from(item: &Item, verb: &Range<usize>, end: usize) -> Option<usize> {
    let received = item.is_any(verb.start, &["received", "receives"]);
    let call = (verb.end..verb.end + 3).find(|&at| received && item.is(at, "call"))?;
    (call + 1..end.min(call + 5)).find(|&at| item.is(at, "from")).map(|from| from + 1)
}

/// "met with", "met in Astana with".
pub fn meet(item: &Item, event: &mut Event) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let from = match with(item, verb.end, end) {
        Some(at) if !starts_mention(item, verb.end, end) => at,
        _ => verb.end,
    };
    event.right = objects(item, from, end);
    event.report.end = report_end(item, verb.end, from);
    event.call = is_remote(item, verb.end..end.min(verb.end + 6));
}

/// "spoke today with", "spoke on the telephone to".
pub fn spoke(item: &Item, event: &mut Event) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    event.call = true;
    if let Some(from) = with_or_to(item, verb.end, end) {
        event.right = objects(item, from, end);
        event.report.end = report_end(item, verb.end, from);
    }
}

/// "held a meeting with", "led a delegation … to continue discussions with".
pub fn hold(item: &Item, event: &mut Event) -> Option<()> {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let led = item.is_any(verb.start, &["led", "leads", "headed"]);
    let reach = if led { 40 } else { 8 };
    // "The round table brought together …".
    if item.is(verb.end - 1, "together") {
        (event.sentence.start..verb.start).find(|&at| is_meeting_noun(item, at))?;
        event.right = objects(item, verb.end, end);
        event.between = true;
        return Some(());
    }
    let Some(noun) = meeting_noun(item, verb.end, end.min(verb.end + reach)) else {
        // "Round table dedicated to the anniversary held in Oslo".
        if item.is(verb.start, "held") && item.is_any(verb.end, &["in", "at", "on"]) {
            return passive(item, event);
        }
        // "led the delegation at the regular meeting of the Council".
        let delegation = (verb.end..end.min(verb.end + 4)).any(|at| item.is(at, "delegation"));
        (led && delegation).then(|| event.joined = true)?;
        return Some(());
    };
    let from = with(item, noun + 1, end);
    event.right = from.map(|from| objects(item, from, end)).unwrap_or_default();
    event.report.end = noun + 1;
    event.call = is_call_noun(item, noun) || is_remote(item, verb.end..noun);
    Some(())
}

/// "A meeting was held between", "Consultations with the participation of …
/// took place", "The consultations were co-chaired by".
pub fn passive(item: &Item, event: &mut Event) -> Option<()> {
    let (sentence, verb) = (event.sentence.clone(), event.report.clone());
    let noun = (sentence.start..verb.start).rev().take(60).find(|&at| is_meeting_noun(item, at))?;
    let with = with(item, noun + 1, verb.start).or_else(|| with(item, verb.end, sentence.end));
    if item.is(verb.end - 1, "by") {
        event.right = objects(item, verb.end, sentence.end);
    } else {
        event.right = with.map(|with| objects(item, with, sentence.end)).unwrap_or_default();
    }
    if event.right.is_empty() {
        event.right = chaired(item, noun + 1, sentence.end);
    }
    // "A briefing by the Deputy Minister, X, took place".
    if event.right.is_empty() && item.is(noun + 1, "by") {
        event.right = objects(item, noun + 2, verb.start);
    }
    let near = noun.saturating_sub(8).max(sentence.start)..sentence.end.min(verb.end + 16);
    event.bare = with.is_none() && event.right.is_empty();
    if event.bare && !near.into_iter().any(|at| item.mark_from(at).is_some()) {
        return None;
    }
    event.between = true;
    let first = noun - usize::from(noun > sentence.start);
    event.report = first.max(sentence.start)..verb.end;
    event.call = is_call_noun(item, noun)
        || is_remote(item, first..noun)
        || is_remote(item, verb.end..sentence.end.min(verb.end + 4));
    Some(())
}

/// "participated in a call with": a meeting like others.
pub fn join(item: &Item, event: &mut Event, reach: usize) {
    let (end, verb) = (event.sentence.end, event.report.clone());
    let noun = meeting_noun(item, verb.end, end.min(verb.end + reach));
    let from = noun.and_then(|noun| with(item, noun + 1, end));
    event.right = from.map(|from| objects(item, from, end)).unwrap_or_default();
    event.joined = event.right.is_empty();
    event.call = !event.joined && noun.is_some_and(|noun| is_call_noun(item, noun));
}

pub fn report_end(item: &Item, verb: usize, from: usize) -> usize {
    if from == verb + 1 && item.is(verb, "with") { from } else { verb }
}
