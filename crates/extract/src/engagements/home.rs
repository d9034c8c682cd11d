//! Whom somebody is there for whose role names no party.

use crate::engagements::engagement::Draft;
use crate::engagements::participants::countries;
use crate::reading::Reading;
use crate::who::people::Mention;
use crate::who::represent::{self, Tie};
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity};
use elshi_record::{Evidence, Fact, Method, Party};
use std::ops::Range;

/// Somebody whose role names no party is there for the party of the others on
/// the same side of the verb.
pub fn companions(draft: &mut Draft) {
    let actors = draft.actors.min(draft.engagement.participants.len());
    let (left, right) = draft.engagement.participants.split_at_mut(actors);
    for side in [left, right] {
        let known = side.iter().flat_map(countries).next().cloned();
        let Some(Fact { value, evidence }) = known else { continue };
        let Some(anchor) = evidence.into_iter().find_map(|one| one.anchor) else { continue };
        for participant in side.iter_mut().filter(|one| one.represents.is_empty()) {
            let method = Method::Inferred { rule: "side-in-item".to_owned() };
            let evidence = Evidence { anchor: Some(anchor.clone()), method };
            participant.represents.push(Fact::new(value.clone(), evidence));
        }
    }
}

/// Whom somebody without a named party is there for: the country that the
/// item speaks of most besides the others' and those that the role is aimed at.
pub fn home(reading: &Reading, draft: &mut Draft) {
    let item = reading.item();
    let venue = draft.venue.as_ref().and_then(|venue| venue.country);
    let venue = venue.map(|number| Party::Country(lexicon::alpha3(number).to_owned()));
    let people = &draft.engagement.participants;
    let open: Vec<usize> = (0..people.len())
        .filter(|&at| people.get(at).is_some_and(|one| one.represents.is_empty()))
        .collect();
    if open.is_empty() || open.len() == people.len() && open.len() > 1 {
        return;
    }
    let mut others: Vec<Party> =
        people.iter().flat_map(countries).map(|fact| fact.value.clone()).collect();
    // Whom everybody else in the item serves.
    for (number, known) in reading.registry.people.iter().enumerate().take(64) {
        if !open.iter().any(|&at| draft.people.get(at) == Some(&number)) {
            let ties = known.roles.iter().flat_map(|role| represent::ties(item, role));
            let own = ties.filter(|(_, tie, _)| *tie == Tie::Own);
            others.extend(own.filter_map(|(entity, _, _)| represent::party(entity)));
        }
    }
    for &at in &open {
        let Some(&number) = draft.people.get(at) else { continue };
        if let (Some((party, tokens)), Some(one)) =
            (named_elsewhere(reading, number), draft.engagement.participants.get_mut(at))
        {
            one.represents.push(reading.quoter.concluded(party, &tokens, "role-in-item"));
        }
    }
    let open = open.into_iter().filter(|&at| {
        draft.engagement.participants.get(at).is_some_and(|one| one.represents.is_empty())
    });
    for at in open.collect::<Vec<_>>() {
        let known = draft.people.get(at).and_then(|&number| reading.registry.people.get(number));
        let roles = known.map(|known| known.roles.as_slice()).unwrap_or_default();
        let ties = roles.iter().flat_map(|role| represent::ties(item, role));
        let aimed: Vec<Party> =
            ties.filter_map(|(entity, _, _)| represent::party(entity)).collect();
        // A counterpart whose role names a field elsewhere may be anybody's.
        if at >= draft.actors && !aimed.is_empty() {
            continue;
        }
        let Some((party, tokens)) = most_named(reading, venue.clone(), |party| {
            others.contains(party) || aimed.contains(party)
        }) else {
            continue;
        };
        if let Some(participant) = draft.engagement.participants.get_mut(at) {
            let fact = reading.quoter.concluded(party, &tokens, "speaker-of-the-passage");
            participant.represents.push(fact);
        }
    }
}

/// The party of somebody whose role is given elsewhere without the name:
/// "meets with UK Ambassador", "the British diplomat".
pub fn named_elsewhere(reading: &Reading, number: usize) -> Option<(Party, Range<usize>)> {
    let item = reading.item();
    let known = reading.registry.people.get(number)?;
    // An "FM" is a Minister of Foreign Affairs.
    let office = |one: &Role, other: &Role| {
        let foreign = |role: &Role| role.tokens.clone().any(|at| item.is(at, "Foreign"));
        item.is(one.head, item.word(other.head))
            || item.is(one.head, "FM") && item.is(other.head, "Minister") && foreign(other)
    };
    let fits = |mention: &&Mention| {
        let same = |role: &Role| known.roles.iter().any(|own| office(role, own));
        !mention.is_named() && mention.roles.iter().any(same)
    };
    let others = reading.mentions.iter().flatten().filter(fits);
    let mut parties = others.flat_map(|mention| &mention.roles).filter_map(|role| {
        let own = represent::ties(item, role).into_iter().find(|(_, tie, _)| *tie == Tie::Own);
        let (entity, _, tokens) = own?;
        Some((represent::party(entity)?, role.tokens.start..tokens.end))
    });
    let first = parties.next()?;
    // Two states with such an office leave it open.
    let taken = |party: &Party| {
        reading.registry.people.iter().enumerate().any(|(other, one)| {
            let same = one.roles.iter().any(|role| {
                let other = item.is_any(role.head, &["counterpart", "colleague"]);
                (other || known.roles.iter().any(|own| item.is(own.head, item.word(role.head))))
                    && represent::ties(item, role).iter().any(|(entity, tie, _)| {
                        *tie == Tie::Own && represent::party(*entity).as_ref() == Some(party)
                    })
            });
            other != number && same
        })
    };
    (!taken(&first.0) && parties.all(|(party, _)| party == first.0)).then_some(first)
}

/// "visited Norway", "his visit to Norway": where somebody went.
pub fn is_visited(item: &Item, at: usize) -> bool {
    let before = at.wrapping_sub(1 + usize::from(item.is(at.wrapping_sub(1), "the")));
    item.is_any(before, &["visited", "visits"])
        || item.is(before, "to") && (1..7).any(|back| item.is(before.wrapping_sub(back), "visit"))
}

/// "in Kuala Lumpur, *Malaysia*": where something is.
fn closes_address(item: &Item, at: usize) -> bool {
    let city = at.checked_sub(2).and_then(|before| item.mark(before));
    item.is_mark(at.wrapping_sub(1), ',')
        && city.is_some_and(|mark| matches!(mark.entity, Entity::City(_)))
}

/// The country that an item names most often, and where first.
pub fn most_named(
    reading: &Reading,
    venue: Option<Party>,
    except: impl Fn(&Party) -> bool,
) -> Option<(Party, Range<usize>)> {
    let mut counts: Vec<(Party, usize, Range<usize>)> = Vec::new();
    let item = reading.item();
    for mark in &item.marks {
        let party = match (represent::party(mark.entity), mark.entity) {
            (Some(party @ Party::Country(_)), _) => party,
            // "the foreign policy of Astana"; not where somebody met.
            (_, Entity::City(number))
                if !item.is_any(mark.tokens.start.wrapping_sub(1), &["in", "at", "to", "from"]) =>
            {
                Party::Country(lexicon::alpha3(number).to_owned())
            }
            _ => continue,
        };
        let start = mark.tokens.start;
        // "the conflict in Ukraine" is what they spoke of.
        const TOPIC: [&str; 6] =
            ["conflict", "war", "situation", "crisis", "events", "developments"];
        if item.is(start.wrapping_sub(1), "in") && item.is_any(start.wrapping_sub(2), &TOPIC) {
            continue;
        }
        if except(&party) || is_visited(item, start) || closes_address(item, start) {
            continue;
        }
        // "Kazakhstan-Singapore cooperation": the counterpart's other side.
        let pair = [mark.tokens.end + 1, mark.tokens.start.wrapping_sub(2)];
        let paired = pair.into_iter().any(|at| {
            let joint = if at > mark.tokens.end { at - 1 } else { at + 1 };
            let other = item.mark(at).and_then(|other| represent::party(other.entity));
            matches!(item.word(joint), "-" | "–" | "‑") && other.is_some_and(|other| except(&other))
        });
        match counts.iter_mut().find(|(known, _, _)| *known == party) {
            Some((_, count, _)) => *count += 1 + usize::from(paired),
            None => {
                // Where they met at home, once is enough.
                let more = usize::from(paired || venue.as_ref() == Some(&party));
                counts.push((party, 1 + more, mark.tokens.clone()));
            }
        }
    }
    // One country among several that are named as often says nothing.
    let most = counts.iter().map(|(_, count, _)| *count).max()?;
    let mut named = counts.into_iter().filter(|(_, count, _)| *count == most);
    let (party, count, tokens) = named.next()?;
    (count > 1 && named.next().is_none()).then_some((party, tokens))
}
