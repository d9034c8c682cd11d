//! The people of an engagement as records: name, roles, body, whom they are
//! there for.

use crate::engagements::bodies;
use crate::engagements::ministries;
use crate::engagements::place::country_name;
use crate::reading::Reading;
use crate::who::people::Mention;
use crate::who::registry::{Known, role_words};
use crate::who::represent::{self, Tie};
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::lexicon::{self, Entity, class};
use elshi_record::{Fact, Id, Participant, Party, Review, slug};
use std::borrow::Cow;
use std::ops::Range;

/// A body that a role implies or names, with its words and rule.
pub struct Affiliation {
    /// Its id.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Number of its state.
    pub country: Option<u16>,
    /// The words.
    pub tokens: Range<usize>,
    /// The rule; empty where the words name it.
    pub rule: &'static str,
}

/// A participant of a mention, who is number `number` of the registry.
pub fn participant(reading: &Reading, mention: &Mention, number: usize) -> Option<Participant> {
    let (item, quoter) = (reading.item(), reading.quoter);
    let known = reading.registry.people.get(number)?;
    let roles = distinct(item, mention, known);
    // A surname alone gives way to the full name.
    let name = if mention.name.len() > 1 || known.name.len() <= mention.name.len() {
        &mention.name
    } else {
        &known.name
    };
    let represents = represent::represents(item, &roles, known.origin.or(mention.origin));
    Some(Participant {
        person: slug(item.words(&known.name)),
        name: quoter.fact(item.words(name).to_owned(), name),
        roles: roles
            .iter()
            .map(|role| quoter.fact(item.words(&role.tokens).to_owned(), &role.tokens))
            .collect(),
        affiliation: affiliation(item, &roles)
            .map(|body| quoter.concluded(body.id, &body.tokens, body.rule)),
        represents: represents
            .into_iter()
            .map(|one| quoter.concluded(one.party, &one.tokens, one.rule))
            .collect(),
        side: Fact::default(),
        review: Review::Unreviewed,
    })
}

/// The roles of somebody, those given beside the name first, without shorter
/// forms of others.
fn distinct(item: &Item, mention: &Mention, known: &Known) -> Vec<Role> {
    let within = |few: &[String], many: &[String]| few.iter().all(|word| many.contains(word));
    let mut roles: Vec<Role> = Vec::new();
    let mut taken: Vec<Cow<[String]>> = Vec::new();
    let words_of = |role: &Role| {
        let same = known.roles.iter().position(|other| other.tokens == role.tokens);
        match same.and_then(|at| known.role_words.get(at)) {
            Some(words) => Cow::Borrowed(words.as_slice()),
            None => Cow::Owned(role_words(item.words(&role.tokens))),
        }
    };
    let others = known.roles.iter().zip(&known.role_words);
    let others = others.map(|(role, words)| (role, Cow::Borrowed(words.as_slice())));
    for (role, new) in mention.roles.iter().map(|role| (role, words_of(role))).chain(others) {
        let shorter = taken.iter().any(|other| within(&new, other));
        let fuller =
            known.role_words.iter().any(|other| other.len() > new.len() && within(&new, other));
        if !shorter && !fuller && roles.len() < 6 {
            roles.push(role.clone());
            taken.push(new);
        }
    }
    roles
}

/// The body that somebody serves in, by the roles.
pub fn affiliation(item: &Item, roles: &[Role]) -> Option<Affiliation> {
    let own = || {
        let bodies = roles.iter().filter_map(|role| own_organisation(item, role));
        // An agency says more than the United Nations.
        bodies.reduce(|one, other| if one.id == "un" { other } else { one })
    };
    let named = roles.iter().find_map(|role| named_body(item, role));
    // "Kazakh Deputy Prime Minister and Foreign Minister": the state is said once.
    let state = || roles.iter().find_map(|role| state(item, role));
    named.or_else(own).or_else(|| roles.iter().find_map(|role| ministry(item, role, None))).or_else(
        || {
            let state = state()?;
            roles.iter().find_map(|role| ministry(item, role, Some(&state)))
        },
    )
}

/// The state that a role belongs to, and its words.
fn state(item: &Item, role: &Role) -> Option<(u16, Range<usize>)> {
    represent::ties(item, role).into_iter().find_map(|(entity, tie, tokens)| match entity {
        Entity::Country(number) | Entity::Adjective(number) if tie == Tie::Own => {
            Some((number, tokens))
        }
        _ => None,
    })
}

/// "Secretary of the Security Council of the Republic of Armenia".
fn named_body(item: &Item, role: &Role) -> Option<Affiliation> {
    let mut at = role.tokens.start;
    let mut aimed = false;
    while at < role.tokens.end {
        if item.is_any(at, &["to", "for"]) {
            aimed = true;
        } else if item.is_any(at, &["at", "of"]) {
            aimed = false;
        }
        if !aimed && let Some(body) = bodies::body(item, at, role.tokens.end) {
            return Some(Affiliation {
                name: item.words(&body.tokens).to_owned(),
                country: body.country.as_ref().map(|(number, _)| *number),
                tokens: role.tokens.start..body.tokens.end,
                id: body.id,
                rule: "",
            });
        }
        at = item.mark_from(at).map_or(at + 1, |mark| mark.tokens.end);
    }
    None
}

fn own_organisation(item: &Item, role: &Role) -> Option<Affiliation> {
    represent::ties(item, role).into_iter().find_map(|(entity, tie, tokens)| {
        let Entity::Organisation(number) = entity else { return None };
        let row = lexicon::ORGANISATIONS.get(usize::from(number))?;
        (tie == Tie::Own).then(|| Affiliation {
            id: row.0.to_owned(),
            name: row.1.to_owned(),
            country: None,
            tokens: role.tokens.start..tokens.end,
            rule: "",
        })
    })
}

/// "Minister of Foreign Affairs of Mexico": the ministry, by a rule.
fn ministry(item: &Item, role: &Role, other: Option<&(u16, Range<usize>)>) -> Option<Affiliation> {
    if !item.is_any(role.head, &["Minister", "Secretary"]) {
        return None;
    }
    let (number, stands) = state(item, role).or_else(|| other.cloned())?;
    let field = field(item, role, &stands)?;
    let state = country_name(number);
    Some(Affiliation {
        id: ministries::ministry(&field, state),
        name: format!("Ministry of {field} of {state}"),
        country: Some(number),
        tokens: role.tokens.clone(),
        rule: "office-of-ministry",
    })
}

/// What a minister is minister of: after "of" or "for", or before the head.
fn field(item: &Item, role: &Role, stands: &Range<usize>) -> Option<String> {
    let after = role.head + 1;
    // "Assistant Foreign Minister for Asian Affairs" serves the foreign ministry.
    if item.is(role.head.wrapping_sub(1), "Foreign") && role.head > role.tokens.start {
        return Some("Foreign Affairs".to_owned());
    }
    if item.is_any(after, &["of", "for"]) && item.is(role.head, "Minister") {
        let inside = stands.start > after && stands.start < role.tokens.end;
        let mut end = if inside { stands.start } else { role.tokens.end };
        while end > after && item.is_any(end - 1, &["the", "of"]) {
            end -= 1;
        }
        // "Foreign Minister of the Dominican Republic" says it before.
        let words = item.words(&(after + 1..end.max(after + 1)));
        // "Minister of State for Asia" is a rank in another ministry.
        let rank = words.strip_prefix("State").map(|rest| rest.trim_start_matches(" for "));
        match rank {
            Some("Foreign Affairs") => return rank.map(str::to_owned),
            Some(_) => return None,
            None if !words.is_empty() => return Some(words.to_owned()),
            None => {}
        }
    }
    let start = (role.tokens.start..role.head)
        .rev()
        .take_while(|&at| item.mark(at).is_none() && item.has(at, class::PORTFOLIO))
        .filter(|&at| !item.is_any(at, &["First", "Deputy", "Vice", "Prime", "Senior", "Interim"]))
        .last()?;
    let words = item.words(&(start..role.head));
    match words {
        "Foreign" => Some("Foreign Affairs".to_owned()),
        "" | "State" | "Cabinet" | "General" | "Permanent" | "Executive" => None,
        words => Some(words.to_owned()),
    }
}

/// The countries that a participant is there for.
pub fn countries(participant: &Participant) -> impl Iterator<Item = &Fact<Party>> {
    participant.represents.iter().filter(|fact| matches!(fact.value, Party::Country(_)))
}
