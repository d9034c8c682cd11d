//! Where it took place: a city, a country, a building of one of the parties.

use crate::bodies;
use crate::item::Item;
use crate::lexicon::{self, Entity};
use crate::people::Mention;
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
pub fn find(item: &Item, sentence: &Range<usize>, people: &[&Mention]) -> Option<Venue> {
    let inside = |at: usize| people.iter().any(|mention| mention.tokens.contains(&at));
    let mut best: Option<Venue> = None;
    for at in sentence.clone().take(160) {
        if !item.is_any(at, &["in", "at", "visited"]) || inside(at) {
            continue;
        }
        let from = at + 1 + item.article(at + 1);
        let found = if !item.is(at, "at") {
            city(item, at, from)
        } else {
            building(item, at, from, sentence.end)
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
fn building(item: &Item, at: usize, from: usize, end: usize) -> Option<Venue> {
    if let Some((Entity::City(number), after)) = item.entity(from) {
        return Some(Venue {
            quote: at..after,
            name: from..after,
            title: None,
            country: Some(number),
            rule: "country-of-city",
        });
    }
    if let Some(body) = bodies::body(item, from, end) {
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
        let ministry = body.id == bodies::ministry("Foreign Affairs", state);
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
    seat.then(|| Venue {
        quote: at..after + 1,
        name: from..after + 1,
        title: None,
        country: None,
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
