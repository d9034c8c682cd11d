//! Where it took place: a city, a country, a building of one of the parties.

use crate::engagements::bodies::Body;
use crate::engagements::ministries;
use crate::positions::sources::without_source;
use crate::who::people::Mention;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity};
use std::ops::Range;

/// A venue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Venue {
    /// The preposition and the name.
    pub quote: Range<usize>,
    /// The name of the place; empty where only the country is named.
    pub name: Range<usize>,
    /// The place's own name, where the words are a form of it.
    pub title: Option<String>,
    /// Number of the country.
    pub country: Option<u16>,
    /// The country follows from the city or the body.
    pub rule: &'static str,
}

/// Where a sentence says that it took place; nothing inside somebody's role
/// counts.
pub fn find(
    item: &Item,
    bodies: &[Body],
    sentence: &Range<usize>,
    people: &[&Mention],
) -> Option<Venue> {
    let inside = |at: usize| people.iter().any(|mention| mention.tokens.contains(&at));
    // "…, the press service of the Embassy in Oslo reports" is no venue.
    let sentence = &(sentence.start..without_source(item, sentence));
    let mut best: Option<Venue> = None;
    for at in sentence.clone().take(160) {
        // "paid a visit to Norway".
        let visit = item.is(at, "to") && item.is(at.wrapping_sub(1), "visit")
            || item.is(at, "visit") && item.is(at.wrapping_sub(1), "will");
        if !visit && !item.is_any(at, &["in", "at", "visited"]) || inside(at) {
            continue;
        }
        // What was talked about, and what it aims at, is not where.
        if item.is_any(at, &["in", "at"]) && is_topic(item, sentence.start, at) {
            continue;
        }
        let from = at + 1 + item.article(at + 1);
        let found = if !item.is(at, "at") {
            // "in the Ministry of Foreign Affairs of Latvia".
            let inside = item.is(at, "in") && from > at + 1;
            city(item, at, from).or_else(|| {
                let found =
                    inside.then(|| building(item, bodies, at, from, sentence.end)).flatten();
                found.filter(|venue| venue.country.is_some() && item.is(from, "Ministry"))
            })
        } else {
            building(item, bodies, at, from, sentence.end)
        };
        if let Some(found) = found {
            // A city says more than a country.
            let better =
                best.as_ref().is_none_or(|best| best.name.is_empty() && !found.name.is_empty());
            if better {
                best = Some(found);
            }
        }
        // What was talked about is not where.
        if best.as_ref().is_some_and(|best| !best.name.is_empty()) {
            break;
        }
    }
    best
}

/// "establishing a centre in Almaty", "discussed reforms in Norway".
fn is_topic(item: &Item, start: usize, at: usize) -> bool {
    const TOPIC: [&str; 13] = [
        "establishing",
        "opening",
        "creating",
        "building",
        "launching",
        "holding",
        "hosting",
        "situation",
        "conflict",
        "war",
        "crisis",
        "events",
        "developments",
    ];
    let from = start.max(at.saturating_sub(10));
    let last =
        (from..at).rev().find(|&back| item.is_mark(back, ',')).map_or(from, |comma| comma + 1);
    (last..at).any(|back| item.is_any(back, &TOPIC))
}

fn city(item: &Item, at: usize, from: usize) -> Option<Venue> {
    let (entity, end) = item.entity(from)?;
    // "in the Astana International Forum" names no place.
    let named_after = from > at + 1 && item.token(end).is_some_and(|next| next.is_capital());
    match entity {
        Entity::City(_) if named_after => None,
        Entity::City(number) => Some(Venue {
            quote: at..end,
            name: from..end,
            title: None,
            country: Some(number),
            rule: "country-of-city",
        }),
        Entity::Country(number) => Some(Venue {
            quote: at..end,
            name: end..end,
            title: None,
            country: Some(number),
            rule: "",
        }),
        _ => None,
    }
}

/// "at the Ministry of Foreign Affairs of Kazakhstan", "at UN Environment
/// headquarters".
fn building(item: &Item, bodies: &[Body], at: usize, from: usize, end: usize) -> Option<Venue> {
    if let Some((Entity::City(number), after)) = item.entity(from) {
        return Some(Venue {
            quote: at..after,
            name: from..after,
            title: None,
            country: Some(number),
            rule: "country-of-city",
        });
    }
    let known = bodies.iter().find(|body| body.tokens.start == from && body.tokens.end <= end);
    if let Some(body) = known.cloned() {
        let mut country = body.country.map(|(number, _)| number);
        // An embassy stands in the other state: "of Kazakhstan in Chișinău".
        if item.is_any(body.tokens.start, &["Embassy", "Consulate"]) {
            let seat = item.is(body.tokens.end, "in").then(|| item.entity(body.tokens.end + 1));
            country = match seat.flatten() {
                Some((Entity::City(number) | Entity::Country(number), _)) => Some(number),
                _ => None,
            };
        }
        // "Kazakh Foreign Ministry" is the Ministry of Foreign Affairs.
        let state = country.map(country_name).unwrap_or_default();
        let ministry = body.id == ministries::ministry("Foreign Affairs", state);
        let title = ministry.then(|| format!("Ministry of Foreign Affairs of {state}"));
        return Some(Venue {
            quote: at..body.tokens.end,
            name: body.tokens,
            title,
            country,
            rule: "country-of-venue",
        });
    }
    // "at UN Environment headquarters", "at the Department of State".
    let (_, after) = item.entity(from)?;
    let seat = item.is_any(after, &["headquarters", "Headquarters"]);
    // "at the UN headquarters in New York".
    let city = item.is(after + 1, "in").then(|| item.entity(after + 2)).flatten();
    let country = city.and_then(|(entity, _)| match entity {
        Entity::City(number) | Entity::Country(number) => Some(number),
        _ => None,
    });
    seat.then(|| Venue {
        quote: at..after + 1,
        name: from..after + 1,
        title: None,
        country,
        rule: "country-of-venue",
    })
}

impl Venue {
    /// The place's name.
    pub fn title(&self, item: &Item) -> String {
        self.title.clone().unwrap_or_else(|| item.words(&self.name).to_owned())
    }
}

/// Name of a country by its number.
pub fn country_name(number: u16) -> &'static str {
    lexicon::COUNTRIES.get(usize::from(number)).map_or("", |row| row.2)
}
