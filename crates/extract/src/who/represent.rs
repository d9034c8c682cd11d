//! For whom somebody is there: by country, adjective, organisation or office
//! in the role, or by a country beside the name.

use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity, class};
use crate::words::tokens::Shape;
use elshi_record::Party;
use std::ops::Range;

/// A party and the words that say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Represents {
    /// The party.
    pub party: Party,
    /// The words.
    pub tokens: Range<usize>,
    /// The rule; empty where the words say it.
    pub rule: &'static str,
}

/// How a name in a role is tied to its head.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tie {
    /// Before the head, or after "of" or "at".
    Own,
    /// After "to", "for", "in", "on".
    Aimed,
}

/// Everything named in a role, with its tie, and where it starts and ends.
pub fn ties(item: &Item, role: &Role) -> Vec<(Entity, Tie, Range<usize>)> {
    let mut ties = Vec::new();
    let mut tie = Tie::Own;
    let mut at = role.tokens.start;
    // "for the normalisation of relations between X and Y": what for.
    let mut purpose = false;
    while at < role.tokens.end {
        // "Joint Secretary (UN Political)": a desk; a name in quotation marks.
        if item.is_mark(at, '(') || at > role.head && matches!(item.word(at), "\"" | "“" | "«") {
            let close = |at: usize| matches!(item.word(at), ")" | "\"" | "”" | "»");
            at += 1;
            while at < role.tokens.end && !close(at) {
                at += 1;
            }
            at += 1;
            continue;
        }
        if let Some((entity, end)) = item.entity(at) {
            // "Chief of Staff for European Commission President Y": a
            // superior's office is one's own.
            let superior = end < role.tokens.end && at > role.head && item.has(end, class::HEAD);
            // "the CIS Department of the Ministry" is the Ministry's.
            let about = matches!(entity, Entity::Organisation(_))
                && item.is_any(end, &["Department", "Division", "Section", "Desk", "Directorate"]);
            let own = if superior { Tie::Own } else { tie };
            ties.push((entity, if about { Tie::Aimed } else { own }, at..end));
            at = end;
            continue;
        }
        match item.word(at) {
            "of" | "at" if !purpose => tie = Tie::Own,
            "to" | "for" | "in" | "on" => {
                tie = Tie::Aimed;
                let next = at + 1 + item.article(at + 1);
                let lower = item.token(next).is_some_and(|token| token.shape == Shape::Lower);
                purpose = lower && item.is(at, "for");
            }
            _ => {}
        }
        at += 1;
    }
    ties
}

/// Whom the holder of some roles is there for.
pub fn represents(item: &Item, roles: &[Role], origin: Option<usize>) -> Vec<Represents> {
    let mut found: Vec<Represents> = Vec::new();
    let mut add = |party: Party, tokens: Range<usize>, rule| {
        if !found.iter().any(|known| known.party == party) {
            found.push(Represents { party, tokens, rule });
        }
    };
    for role in roles {
        for (entity, tie, tokens) in ties(item, role) {
            if tie == Tie::Own
                && let Some(party) = party(entity)
            {
                add(party, role.tokens.start..tokens.end, "");
            }
        }
    }
    if let Some((entity, end)) = origin.and_then(|at| item.entity(at))
        && let (Some(party), Some(at)) = (party(entity), origin)
    {
        add(party, at..end, "");
    }
    if found.is_empty() {
        for role in roles {
            if let Some(party) = office(item, role) {
                found.push(Represents {
                    party,
                    tokens: role.tokens.clone(),
                    rule: "office-of-one-state",
                });
                break;
            }
        }
    }
    if found.is_empty() {
        // "Mayor of Berlin".
        for role in roles {
            for (entity, tie, tokens) in ties(item, role) {
                if let (Entity::City(country), Tie::Own) = (entity, tie) {
                    let party = Party::Country(lexicon::alpha3(country).to_owned());
                    found.push(Represents {
                        party,
                        tokens: role.tokens.start..tokens.end,
                        rule: "country-of-city",
                    });
                    return found;
                }
            }
        }
    }
    found
}

/// The party that a name stands for; a city stands for none by itself.
pub fn party(entity: Entity) -> Option<Party> {
    match entity {
        Entity::Country(number) | Entity::Adjective(number) => {
            Some(Party::Country(lexicon::alpha3(number).to_owned()))
        }
        Entity::Organisation(number) => {
            let row = lexicon::ORGANISATIONS.get(usize::from(number))?;
            Some(Party::Organisation(row.0.to_owned()))
        }
        Entity::City(_) => None,
    }
}

/// An office that only one state or organisation has, from `offices.tsv`.
fn office(item: &Item, role: &Role) -> Option<Party> {
    let words = item.words(&role.tokens);
    let known = lexicon::OFFICES.iter().find(|(office, _)| {
        // An office that ends with "." is all of the role.
        let (office, whole) = office.strip_suffix('.').map_or((*office, false), |o| (o, true));
        words.get(..office.len()).is_some_and(|head| head.eq_ignore_ascii_case(office))
            && match words.as_bytes().get(office.len()) {
                None => true,
                Some(byte) => !whole && matches!(*byte, b' ' | b','),
            }
    })?;
    Some(if known.1.len() == 3 && known.1.bytes().all(|b| b.is_ascii_uppercase()) {
        Party::Country(known.1.to_owned())
    } else {
        Party::Organisation(known.1.to_owned())
    })
}
