//! One engagement of an item: who, how, where, for whom.

use crate::event::Event;
use crate::item::Item;
use crate::lexicon::{self, Entity};
use crate::participants::{self, countries};
use crate::people::Mention;
use crate::place::{self, Venue};
use crate::reading::Reading;
use crate::represent::{self, Tie};
use crate::roles::Role;
use elshi_record::{
    Engagement, Evidence, Fact, Method, Mode, Participant, Party, Side, Status, slug,
};
use std::ops::Range;

/// An engagement and what else its item says of it.
pub struct Draft {
    /// The record, without time and statements.
    pub engagement: Engagement,
    /// Numbers of its people in the registry, in its participants' order.
    pub people: Vec<usize>,
    /// How many of them stand before the verb.
    pub actors: usize,
    /// Where it took place.
    pub venue: Option<Venue>,
}

/// Puts together what an event's sentence says.
pub fn read(reading: &Reading, event: &Event) -> Draft {
    let (item, quoter) = (reading.item(), reading.quoter);
    let mut draft = Draft {
        engagement: Engagement { items: vec![quoter.number], ..Engagement::default() },
        people: Vec::new(),
        actors: 0,
        venue: None,
    };
    for mention in &event.left {
        // "the President spoke with British Prime Minister X and French
        // President Y": a role alone means none of those after the verb.
        let other =
            !mention.is_named() && event.right.iter().any(|right| reading.same(mention, right));
        if !other {
            draft.add(reading, mention);
        }
    }
    draft.actors = draft.people.len();
    for mention in &event.right {
        draft.add(reading, mention);
    }
    let named: Vec<&Mention> = event.left.iter().chain(&event.right).collect();
    let context = event.context.as_ref();
    let bodies = reading.bodies.as_slice();
    let told = place::find(item, bodies, &event.sentence, &named)
        .or_else(|| place::find(item, bodies, context?, &named));
    // A country alone says less than a title's building.
    let whole = told.clone().filter(|venue| !venue.name.is_empty());
    draft.venue = whole.or_else(|| {
        let title = item.sentences.first().filter(|first| first.paragraph == 0)?;
        let found = place::find(item, bodies, &title.tokens, &[])?;
        // "Reforms in Kazakhstan" is a subject, "Discussed in Jordan" a venue.
        let before = found.quote.start.checked_sub(1)?;
        let held =
            item.is_any(before, &["Discussed", "Held", "Met", "discussed", "held", "met", "place"]);
        let last = found.quote.end >= title.tokens.end && !found.name.is_empty();
        (held || last).then_some(found)
    });
    draft.venue = draft.venue.take().or(told);
    // "X and Y co-chaired consultations": neither is there for the other's side.
    let facing = event.right.is_empty() && event.left.len() > 1;
    if !event.between && !facing {
        companions(&mut draft);
    }
    home(reading, &mut draft);
    status(reading, event, &mut draft.engagement);
    mode_and_sides(reading, event, &mut draft);
    parties(&mut draft, event);
    draft.engagement.id = id(reading, event, &draft);
    draft
}

impl Draft {
    fn add(&mut self, reading: &Reading, mention: &Mention) {
        let Some(number) = reading.person(mention) else { return };
        if self.people.contains(&number) {
            return;
        }
        if let Some(participant) = participants::participant(reading, mention, number) {
            self.people.push(number);
            self.engagement.participants.push(participant);
        }
    }
}

/// Somebody whose role names no party is there for the party of the others on
/// the same side of the verb.
fn companions(draft: &mut Draft) {
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
fn home(reading: &Reading, draft: &mut Draft) {
    let item = reading.item();
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
        let Some((party, tokens)) =
            most_named(reading, |party| others.contains(party) || aimed.contains(party))
        else {
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
fn named_elsewhere(reading: &Reading, number: usize) -> Option<(Party, Range<usize>)> {
    let item = reading.item();
    let known = reading.registry.people.get(number)?;
    let fits = |mention: &&Mention| {
        !mention.is_named()
            && mention
                .roles
                .iter()
                .any(|role| known.roles.iter().any(|own| item.is(own.head, item.word(role.head))))
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
                known.roles.iter().any(|own| item.is(own.head, item.word(role.head)))
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
fn is_visited(item: &Item, at: usize) -> bool {
    let before = at.wrapping_sub(1 + usize::from(item.is(at.wrapping_sub(1), "the")));
    item.is_any(before, &["visited", "visits"])
        || item.is(before, "to") && (1..7).any(|back| item.is(before.wrapping_sub(back), "visit"))
}

/// The country that an item names most often, and where first.
fn most_named(reading: &Reading, except: impl Fn(&Party) -> bool) -> Option<(Party, Range<usize>)> {
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
        if except(&party) || is_visited(item, mark.tokens.start) {
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
            None => counts.push((party, 1 + usize::from(paired), mark.tokens.clone())),
        }
    }
    // One country among several that are named as often says nothing.
    let most = counts.iter().map(|(_, count, _)| *count).max()?;
    let mut named = counts.into_iter().filter(|(_, count, _)| *count == most);
    let (party, count, tokens) = named.next()?;
    (count > 1 && named.next().is_none()).then_some((party, tokens))
}

fn status(reading: &Reading, event: &Event, engagement: &mut Engagement) {
    let quoter = reading.quoter;
    engagement.status = match (&event.cancelled, &event.planned) {
        (Some(words), _) => quoter.fact(Status::Cancelled, words),
        (None, Some(words)) => quoter.fact(Status::Planned, words),
        (None, None) => quoter.fact(Status::Held, &event.report),
    };
}

/// The first country that somebody is there for.
fn country_of(participant: &Participant) -> Option<&str> {
    countries(participant).find_map(|fact| match &fact.value {
        Party::Country(code) => Some(code.as_str()),
        _ => None,
    })
}

/// Somebody who resides in a country on another's behalf.
struct Resident {
    /// Which participant.
    at: usize,
    /// Code of the country of residence.
    country: String,
    /// The words.
    tokens: Range<usize>,
    /// The rule that says so.
    rule: &'static str,
}

fn resident(reading: &Reading, draft: &Draft) -> Option<Resident> {
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
fn aimed_country(reading: &Reading, role: &Role, preposition: &str) -> Option<String> {
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

fn mode_and_sides(reading: &Reading, event: &Event, draft: &mut Draft) {
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
    let many = parties.len() > 2 || event.joined;
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
        for (at, participant) in engagement.participants.iter_mut().enumerate() {
            let own =
                at == resident.at || home.is_some() && country_of(participant) == home.as_deref();
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
fn visit(reading: &Reading, event: &Event, draft: &mut Draft, venue: Option<&Venue>) {
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

/// The countries that it was with: those of the other side.
fn parties(draft: &mut Draft, event: &Event) {
    // "the President spoke with …": nobody before the verb is known.
    let first = draft.engagement.participants.first();
    let first = first.filter(|_| draft.actors > 0 || event.between);
    let own = first.and_then(country_of).map(str::to_owned);
    let mut found: Vec<Fact<String>> = Vec::new();
    for participant in &draft.engagement.participants {
        for fact in countries(participant) {
            let Party::Country(code) = &fact.value else { continue };
            if Some(code) == own.as_ref() || found.iter().any(|known| known.value == *code) {
                continue;
            }
            let evidence: Vec<Evidence> = fact.evidence.clone();
            found.push(Fact { value: code.clone(), evidence });
        }
    }
    draft.engagement.countries = found;
}

/// `burshakov-meets-mucunski`, or of the title's words.
fn id(reading: &Reading, event: &Event, draft: &Draft) -> String {
    let surname = |participant: &Participant| {
        let name = slug(&participant.name.value);
        name.rsplit('-').next().unwrap_or_default().to_owned()
    };
    let people = &draft.engagement.participants;
    let verb = if event.call { "calls" } else { "meets" };
    match (people.first(), people.get(1)) {
        (Some(one), Some(other)) => format!("{}-{verb}-{}", surname(one), surname(other)),
        _ => {
            let item = reading.item();
            let first =
                item.sentences.first().map(|first| first.tokens.clone()).unwrap_or_default();
            slug(item.words(&(first.start..first.end.min(first.start + 9))))
        }
    }
}
