//! Positions in the passive: "… was emphasized", "It was noted that …", "The
//! guest was briefed on …".

use crate::positions::objects::{self, Object};
use crate::positions::reports::Report;
use crate::positions::speakers::{Scene, Speakers};
use crate::words::item::Item;
use elshi_record::{Party, StatementKind};
use std::ops::Range;

/// "… was emphasized", "An agreement was reached to …", "It was emphasized
/// that …".
pub fn passive(
    scene: Scene,
    sentence: &Range<usize>,
    report: &Report,
) -> Option<(Object, Speakers)> {
    let item = scene.reading.item();
    let words = passive_words(item, report);
    if let Some(told) = told(scene, sentence, report, &words) {
        return Some(told);
    }
    let after = objects::after(item, report.tokens.end, sentence.end, report.kind);
    let it = (sentence.start..report.tokens.start)
        .find(|&at| item.is(at, "it") && item.is_any(at + 1, &["was"]));
    let last = scene.last.map(|last| last.parties.as_slice());
    if let (Some(it), Some([(Party::Person(person), _, _)])) = (it, last) {
        let party =
            (Party::Person(person.clone()), it..report.tokens.end, "speaker-of-the-passage");
        return Some((after, Speakers { end: report.tokens.end, parties: vec![party] }));
    }
    let everyone = Speakers {
        end: report.tokens.end,
        parties: vec![(Party::Everyone, words, "passive-of-the-meeting")],
    };
    if !after.tokens.is_empty() && (it.is_some() || after.follows) {
        return Some((after, everyone));
    }
    // "As was noted, this is due to …".
    if item.is(sentence.start, "as") && report.tokens.start <= sentence.start + 3 {
        return (!after.tokens.is_empty()).then_some((after, everyone));
    }
    let object = objects::before(item, sentence, report.tokens.start)?;
    Some((object, everyone))
}

/// "The Secretary General was briefed on …", "the guests were presented with
/// …": whoever speaks is one of the others.
pub fn told(
    scene: Scene,
    sentence: &Range<usize>,
    report: &Report,
    words: &Range<usize>,
) -> Option<(Object, Speakers)> {
    let item = scene.reading.item();
    let verb = report.tokens.start;
    let end = report.tokens.end;
    // "informed in detail about".
    let end = end + if item.is(end, "in") && item.is(end + 1, "detail") { 2 } else { 0 };
    let tells = item.is_any(verb, &["informed", "briefed", "updated"])
        && item.is_any(end, &["on", "about", "of", "that"])
        || item.is_any(verb, &["presented", "familiarized", "acquainted"]) && item.is(end, "with");
    if !tells {
        return None;
    }
    let object = objects::after(item, end, sentence.end, report.kind);
    let hears = Scene { last: None, ..scene }.before(sentence.start, words.start);
    let hearing = |id: &str| {
        hears.iter().flat_map(|one| &one.parties).any(|(party, _, _)| match party {
            Party::Person(person) => person == id,
            _ => false,
        })
    };
    let others = scene.draft.engagement.participants.iter().filter(|one| !hearing(&one.person));
    let mut others = others.map(|one| one.person.clone());
    let (party, rule) = match (others.next(), others.next()) {
        (Some(one), None) => (Party::Person(one), "speaker-of-the-passage"),
        _ => (Party::Everyone, "passive-of-the-meeting"),
    };
    let parties = vec![(party, words.clone(), rule)];
    (!object.tokens.is_empty()).then_some((object, Speakers { end: report.tokens.end, parties }))
}

pub fn passive_words(item: &Item, report: &Report) -> Range<usize> {
    let mut start = report.tokens.start;
    while start > 0 && item.is_any(start - 1, &["was", "were", "also", "further"]) {
        start -= 1;
    }
    start..report.tokens.end
}

/// "The initiatives … aroused keen interest of the Armenian side."
pub fn aroused(
    scene: Scene,
    sentence: &Range<usize>,
    report: &Report,
) -> Option<(Object, Speakers)> {
    let item = scene.reading.item();
    if !item.is_any(report.tokens.start, &["aroused", "generated", "sparked"])
        || !item.is_any(report.tokens.end, &["of", "among", "from"])
    {
        return None;
    }
    let by = Scene { last: None, ..scene }.before(report.tokens.end + 1, sentence.end)?;
    let object = objects::before(item, sentence, report.tokens.start)?;
    Some((object, by))
}

/// "the initiative to create …, proposed by the President".
pub fn by_agent(
    scene: Scene,
    sentence: &Range<usize>,
    report: &Report,
) -> Option<(Object, Speakers)> {
    let item = scene.reading.item();
    let by = scene.named(report.tokens.end + 1, sentence.end)?;
    let mut stop = report.tokens.start;
    while stop > sentence.start && item.is_mark(stop - 1, ',') {
        stop -= 1;
    }
    let first = (sentence.start..stop).rev().take(40).find(|&at| {
        item.is_any(at, &["initiative", "initiatives", "proposal", "idea"]) || item.is_mark(at, ',')
    })?;
    let tokens = first + 1..stop;
    (!tokens.is_empty()).then_some((Object { tokens, end: by.end, follows: false }, by))
}

/// "readiness for … was confirmed", "interest in … was noted".
pub fn noun_kind(item: &Item, object: &Object) -> Option<StatementKind> {
    let first = object.tokens.start;
    if item.is_any(first, &["readiness", "willingness", "commitment"]) {
        Some(StatementKind::Readiness)
    } else if item.is(first, "interest") {
        Some(StatementKind::Interest)
    } else {
        None
    }
}
