//! Who can speak: everyone, a side, somebody by name, role or pronoun, a body.

use crate::engagements::engagement::Draft;
use crate::positions::speakers::Speakers;
use crate::reading::Reading;
use crate::who::people::{self, Mention};
use crate::who::represent;
use crate::words::item::Item;
use crate::words::lexicon::{Entity, class};
use elshi_record::{Party, slug};

/// "The parties", "The interlocutors", "They", "The two".
pub fn everyone(reading: &Reading, at: usize) -> Option<Speakers> {
    const ALL: [&str; 14] = [
        "parties",
        "interlocutors",
        "sides",
        "counterparts",
        "leaders",
        "two",
        "ministers",
        "both",
        "diplomats",
        "officials",
        "presidents",
        "delegations",
        "participants",
        "politicians",
    ];
    let item = reading.item();
    let alone = item.is_any(at, &["they", "both"]) && !item.is(at.wrapping_sub(1), "that");
    let named = item.is(at, "the") && item.is_any(at + 1, &ALL)
        || item.is(at, "both") && item.is_any(at + 1, &ALL);
    let length = if named { 2 } else { usize::from(alone) };
    let extra = usize::from(named && item.is(at + 1, "two") && item.is_any(at + 2, &ALL))
        + usize::from(
            named && item.is(at + 1, "two") && item.is_any(at + 2, &["diplomats", "officials"]),
        );
    let words = match several_offices(item, at) {
        Some(end) if length < 2 => at..end,
        _ => at..at + length + extra,
    };
    (words.end > at)
        .then(|| Speakers { end: words.end, parties: vec![(Party::Everyone, words, "")] })
}

/// "the foreign ministers", "both presidents", "the two heads of state".
pub fn several_offices(item: &Item, at: usize) -> Option<usize> {
    if !item.is_any(at, &["the", "both"]) {
        return None;
    }
    let mut next = at + 1 + usize::from(item.is(at + 1, "two"));
    while item.has(next, class::PREFIX | class::PORTFOLIO) && !item.has(next, class::PLURAL) {
        next += 1;
    }
    let plural = item.has(next, class::PLURAL) && !item.is_name(next + 1);
    let state = item.is(next, "heads") && item.is(next + 1, "of") && item.is(next + 2, "state");
    plural.then_some(next + 1 + 2 * usize::from(state))
}

/// "the Armenian side", "Jordan's".
pub fn side(reading: &Reading, at: usize, end: usize) -> Option<Speakers> {
    let item = reading.item();
    let from = at + item.article(at);
    let (entity, after) = item.entity(from)?;
    let Entity::Adjective(_) = entity else { return None };
    let side = item.is_any(after, &["side", "delegation", "party"]) && after < end;
    let party = represent::party(entity)?;
    side.then(|| Speakers { end: after + 1, parties: vec![(party, at..after + 1, "")] })
}

pub fn pronoun(reading: &Reading, at: usize, last: &Speakers) -> Option<Speakers> {
    let item = reading.item();
    let [(Party::Person(person), _, _)] = last.parties.as_slice() else { return None };
    item.is_any(at, &["he", "she"]).then(|| Speakers {
        end: at + 1,
        parties: vec![(Party::Person(person.clone()), at..at + 1, "pronoun")],
    })
}

/// One person or several who are named, or meant by a role.
pub fn people(reading: &Reading, draft: &Draft, at: usize, end: usize) -> Option<Speakers> {
    let item = reading.item();
    let first = people::mention(item, at, end)?;
    let owner = |mention: &Mention| {
        item.token(mention.tokens.end)
            .is_some_and(|t| t.kind == crate::words::tokens::Kind::Possessive)
    };
    if owner(&first) {
        return None;
    }
    let mut speakers = Speakers { end: first.tokens.end, parties: Vec::new() };
    let mut mention = first;
    loop {
        let known = person(reading, draft, &mention);
        if let Some((number, rule)) = known {
            push(reading, &mut speakers, number, &mention, rule);
        }
        // "The Secretary and Foreign Minister Kuleba": two people where the
        // first role is somebody else's.
        speakers.end = mention.tokens.end;
        let next = speakers.end + 1 + item.article(speakers.end + 1);
        if !item.is(speakers.end, "and") || next >= end {
            break;
        }
        let Some(another) = people::mention(item, next, end).filter(|one| !owner(one)) else {
            break;
        };
        mention = another;
    }
    (!speakers.parties.is_empty()).then_some(speakers)
}

pub fn push(
    reading: &Reading,
    speakers: &mut Speakers,
    number: usize,
    mention: &Mention,
    rule: &'static str,
) {
    let item = reading.item();
    let Some(known) = reading.registry.people.get(number) else { return };
    let party = Party::Person(slug(item.words(&known.name)));
    let tokens = if mention.is_named() {
        let from =
            mention.honorific.as_ref().map_or(mention.name.start, |honorific| honorific.start);
        from..mention.name.end
    } else {
        mention.tokens.clone()
    };
    // The first of two roles may be another participant's.
    if mention.is_named() && mention.roles.len() == 2 {
        let alone = Mention {
            tokens: mention.roles.first().map(|role| role.tokens.clone()).unwrap_or_default(),
            name: mention.name.start..mention.name.start,
            roles: mention.roles.iter().take(1).cloned().collect(),
            ..mention.clone()
        };
        let other =
            reading.by_role(&alone, &(0..reading.registry.people.len().min(8)).collect::<Vec<_>>());
        if let Some(other) = other.filter(|other| *other != number)
            && let Some(other) = reading.registry.people.get(other)
        {
            let party = Party::Person(slug(item.words(&other.name)));
            speakers.parties.push((party, alone.tokens, "role-in-item"));
        }
    }
    if !speakers.parties.iter().any(|(known, _, _)| *known == party) {
        speakers.parties.push((party, tokens, rule));
    }
}

/// The person of a mention: by name, by a participant's role, or the one
/// participant of the country that the words name.
pub fn person(
    reading: &Reading,
    draft: &Draft,
    mention: &Mention,
) -> Option<(usize, &'static str)> {
    if mention.is_named() {
        return reading.person(mention).map(|number| (number, ""));
    }
    let rule = "role-in-item";
    if let Some(number) = reading.by_role(mention, &draft.people) {
        return Some((number, rule));
    }
    let ours = represent::represents(reading.item(), &mention.roles, None);
    let wanted = ours.first()?;
    let mut fitting = draft
        .people
        .iter()
        .zip(&draft.engagement.participants)
        .filter(|(_, one)| one.represents.iter().any(|fact| fact.value == wanted.party));
    let (number, _) = fitting.next()?;
    fitting.next().is_none().then_some((*number, rule))
}

/// A body or state that a participant is there for, as the subject itself.
pub fn body(reading: &Reading, draft: &Draft, at: usize, end: usize) -> Option<Speakers> {
    let item = reading.item();
    let (entity, after) = item.entity(at)?;
    let party = represent::party(entity)?;
    let involved = draft
        .engagement
        .participants
        .iter()
        .any(|one| one.represents.iter().any(|fact| fact.value == party));
    // "reforms in Kazakhstan and highlighted": no subject.
    let before = at.wrapping_sub(1 + item.article(at.wrapping_sub(1)));
    let inside = ["in", "of", "with", "to", "for", "from", "by", "between", "at", "on", "and"];
    let owner = item.token(after).is_some_and(|t| t.kind == crate::words::tokens::Kind::Possessive);
    let subject = !owner && !item.is_any(before, &inside);
    let plain = matches!(entity, Entity::Country(_) | Entity::Organisation(_)) && subject;
    let near = after <= end && (after..end).len() <= 4;
    (plain && involved && near)
        .then(|| Speakers { end: after, parties: vec![(party, at..after, "")] })
}
