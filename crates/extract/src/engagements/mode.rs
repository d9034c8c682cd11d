//! How they met, and who was the host: by residence, venue and verb.

use crate::engagements::engagement::Draft;
use crate::engagements::event::Event;
use crate::engagements::participants::countries;
use crate::engagements::place::Venue;
use crate::reading::Reading;
use crate::who::represent::{self, Tie};
use crate::who::roles::Role;
use crate::words::lexicon::{self, Entity};
use elshi_record::{Mode, Participant, Party, Side, slug};
use std::ops::Range;

/// Somebody who resides in a country on another's behalf.
pub struct Resident {
    /// Which participant.
    at: usize,
    /// Code of the country of residence.
    country: String,
    /// The words.
    tokens: Range<usize>,
    /// The rule that says so.
    rule: &'static str,
}

/// The first country that somebody is there for.
pub fn country_of(participant: &Participant) -> Option<&str> {
    countries(participant).find_map(|fact| match &fact.value {
        Party::Country(code) => Some(code.as_str()),
        _ => None,
    })
}

pub fn resident(reading: &Reading, draft: &Draft) -> Option<Resident> {
    let item = reading.item();
    draft.people.iter().enumerate().find_map(|(at, &number)| {
        let known = reading.registry.people.get(number)?;
        known.roles.iter().find_map(|role| {
            let consul = item.is(role.head, "Consul")
                || item.is(role.head, "General") && item.is(role.head.wrapping_sub(1), "Consul");
            let envoy = consul
                || item.is(role.head, "Ambassador")
                || item.word(role.head).ends_with("ffaires");
            let sent =
                item.is_any(role.head, &["Representative", "Coordinator", "Director", "Head"]);
            let posted = aimed_country(reading, role, "in");
            let aimed = if envoy { aimed_country(reading, role, "to").or(posted) } else { posted }?;
            let others =
                draft.engagement.participants.iter().enumerate().filter(|(other, _)| *other != at);
            // Accredited to a state and to an organisation: the latter's own.
            let also: Vec<Party> = represent::ties(item, role)
                .into_iter()
                .filter(|(_, tie, _)| *tie == Tie::Aimed)
                .filter_map(|(entity, _, _)| represent::party(entity))
                .collect();
            let elsewhere = |other: &Participant| {
                other.represents.iter().any(|fact| {
                    matches!(fact.value, Party::Organisation(_)) && also.contains(&fact.value)
                })
            };
            let alone = envoy && others.clone().next().is_none();
            let hosted = alone
                || others.clone().any(|(_, other)| {
                    country_of(other) == Some(aimed.as_str())
                        || country_of(other).is_none() && envoy && !elsewhere(other)
                });
            let rule = if envoy { "resident-ambassador" } else { "resident-representative" };
            ((envoy || sent) && hosted).then(|| Resident {
                at,
                country: aimed,
                tokens: role.tokens.clone(),
                rule,
            })
        })
    })
}

/// The country that a role is aimed at by a preposition.
pub fn aimed_country(reading: &Reading, role: &Role, preposition: &str) -> Option<String> {
    let item = reading.item();
    represent::ties(item, role).into_iter().find_map(|(entity, tie, tokens)| {
        let before = tokens.start.checked_sub(1)?;
        let before = if item.is(before, "the") { before - 1 } else { before };
        let fits = tie == Tie::Aimed && item.is(before, preposition);
        match (represent::party(entity), entity) {
            (Some(Party::Country(code)), _) if fits => Some(code),
            // "Consul General of Latvia in Istanbul".
            (_, Entity::City(country)) if fits => Some(lexicon::alpha3(country).to_owned()),
            _ => None,
        }
    })
}

pub fn mode_and_sides(reading: &Reading, event: &Event, draft: &mut Draft) {
    let quoter = reading.quoter;
    let resident = resident(reading, draft);
    let venue = draft.venue.clone().filter(|_| !event.call);
    let engagement = &mut draft.engagement;
    if let Some(venue) = &venue {
        if let Some(number) = venue.country {
            let code = lexicon::alpha3(number).to_owned();
            engagement.country = Some(quoter.concluded(code, &venue.quote, venue.rule));
        }
        if !venue.name.is_empty() {
            let id = slug(&venue.title(reading.item()));
            engagement.place = Some(quoter.fact(id, &venue.quote));
        }
    }
    let parties: Vec<&Party> = {
        let mut parties: Vec<&Party> = engagement
            .participants
            .iter()
            .filter_map(|one| one.represents.first().map(|fact| &fact.value))
            .collect();
        parties.sort();
        parties.dedup();
        parties
    };
    // Several whom one receives are guests still.
    let many = parties.len() > 2 && !event.received || event.joined;
    if event.call {
        engagement.mode = quoter.fact(Mode::Call, &event.report);
        return;
    }
    if let Some(resident) = resident {
        let (tokens, rule) = (&resident.tokens, resident.rule);
        engagement.mode = quoter.concluded(Mode::Resident, tokens, rule);
        if engagement.country.as_ref().is_none_or(|fact| fact.value != resident.country) {
            engagement.country = Some(quoter.concluded(resident.country.clone(), tokens, rule));
        }
        let home = engagement.participants.get(resident.at).and_then(country_of).map(str::to_owned);
        // Beside somebody of the country itself, other organisations are guests.
        let host = |one: &Participant| country_of(one) == Some(resident.country.as_str());
        let hosted = engagement.participants.iter().any(host);
        for (at, participant) in engagement.participants.iter_mut().enumerate() {
            let country = country_of(participant);
            let own = at == resident.at
                || home.is_some() && country == home.as_deref()
                || hosted && country.is_none() && !participant.represents.is_empty();
            let side = if own { Side::Guest } else { Side::Host };
            participant.side = quoter.concluded(side, tokens, rule);
        }
        return;
    }
    if many {
        engagement.mode =
            quoter.concluded(Mode::Multilateral, &event.report, "more-than-two-parties");
        return;
    }
    visit(reading, event, draft, venue.as_ref());
}

/// One came to the other, or both to a third country.
pub fn visit(reading: &Reading, event: &Event, draft: &mut Draft, venue: Option<&Venue>) {
    let (item, quoter) = (reading.item(), reading.quoter);
    let engagement = &mut draft.engagement;
    let country = engagement.country.as_ref().map(|fact| fact.value.clone());
    let told = engagement.participants.iter().any(|one| country_of(one).is_some());
    if let (Some(code), Some(venue), true) = (&country, venue, told) {
        let hosts: Vec<bool> = engagement
            .participants
            .iter()
            .map(|one| country_of(one) == Some(code.as_str()))
            .collect();
        // Somebody who may be anybody's may be at home there.
        let open = engagement.participants.iter().any(|one| one.represents.is_empty());
        let (rule, mode) = match hosts.iter().any(|host| *host) {
            true => ("venue-of-party", Mode::Visit),
            false if open => ("met-in-person", Mode::Visit),
            false => ("venue-of-neither-party", Mode::ThirdParty),
        };
        engagement.mode = quoter.concluded(mode, &venue.quote, rule);
        if hosts.iter().any(|host| *host) {
            for (participant, host) in engagement.participants.iter_mut().zip(hosts) {
                let side = if host { Side::Host } else { Side::Guest };
                participant.side = quoter.concluded(side, &venue.quote, rule);
            }
        }
        return;
    }
    // A head of state receives at home, unless the text says where.
    let head_of_state = event.left.first().is_some_and(|mention| {
        mention.roles.iter().any(|role| {
            item.is_any(role.head, &["President", "King", "Emir"]) && role.head == role.tokens.start
        })
    });
    if event.received || head_of_state && draft.actors == 1 {
        let rule = if head_of_state { "received-by-head-of-state" } else { "received" };
        let words =
            event.sentence.start..event.right.last().map_or(event.report.end, |m| m.tokens.end);
        engagement.mode = quoter.concluded(Mode::Visit, &words, rule);
        let host = engagement.participants.first().and_then(country_of).map(str::to_owned);
        engagement.country = host.map(|code| quoter.concluded(code, &words, rule));
        for (at, participant) in engagement.participants.iter_mut().enumerate() {
            let side = if at < draft.actors { Side::Host } else { Side::Guest };
            participant.side = quoter.concluded(side, &words, rule);
        }
        return;
    }
    engagement.mode = quoter.concluded(Mode::Visit, &event.report, "met-in-person");
}
