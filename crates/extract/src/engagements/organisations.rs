//! The bodies that an engagement was with or about.

use crate::engagements::event;
use crate::engagements::ministries;
use crate::engagements::participants::Affiliation;
use crate::engagements::place::country_name;
use crate::reading::Reading;
use crate::words::lexicon::{self, Cue, Entity};
use elshi_record::{Fact, Id, Name, Organisation};
use std::ops::Range;

/// A body of an item, as a record and as a fact of its engagement.
pub struct Found {
    /// The record.
    pub record: Organisation,
    /// The words and the rule.
    pub tokens: Range<usize>,
    /// The rule; empty where the words name it.
    pub rule: &'static str,
}

/// Every body that an item names, in the order of the text; the one that only
/// reports the news is left out.
pub fn find(reading: &Reading) -> Vec<Found> {
    let item = reading.item();
    let mut found: Vec<Found> = Vec::new();
    let source = |end: usize| {
        matches!(event::cue(item, end, item.tokens.len()), Some((Cue::Source, _)))
            || item.is_any(end.wrapping_add(0), &["reports", "reported", "informs"])
    };
    let mut bodies = reading.bodies.iter().peekable();
    let mut marks = item.marks.iter().peekable();
    loop {
        let body = bodies.peek().map_or(usize::MAX, |body| body.tokens.start);
        let mark = marks.peek().map_or(usize::MAX, |mark| mark.tokens.start);
        if body == usize::MAX && mark == usize::MAX || found.len() > 400 {
            break;
        }
        if body <= mark {
            let Some(body) = bodies.next() else { break };
            while marks.peek().is_some_and(|mark| {
                mark.tokens.start < body.tokens.end && mark.tokens.start >= body.tokens.start
            }) {
                marks.next();
            }
            if !source(body.tokens.end) {
                push(reading, &mut found, of_body(reading, body), &body.tokens, "");
            }
        } else {
            let Some(mark) = marks.next() else { break };
            if let Entity::Organisation(number) = mark.entity {
                push(reading, &mut found, gazetted(number), &mark.tokens, "");
            }
        }
    }
    found
}

/// Adds a body, or a further place where it is named.
pub fn push(
    reading: &Reading,
    found: &mut Vec<Found>,
    mut record: Organisation,
    tokens: &Range<usize>,
    rule: &'static str,
) {
    let evidence = reading.quoter.by_rule(tokens, rule);
    let words = reading.item().words(tokens);
    if let Some(known) = found.iter_mut().find(|known| known.record.id == record.id) {
        add_form(&mut known.record, words);
        known.record.evidence.push(evidence);
        return;
    }
    if rule.is_empty() {
        add_form(&mut record, words);
    }
    record.evidence = vec![evidence];
    found.push(Found { record, tokens: tokens.clone(), rule });
}

fn add_form(record: &mut Organisation, words: &str) {
    let known = words == record.name
        || record.abbreviation.as_deref() == Some(words)
        || record.variants.iter().any(|name| name.text == words);
    if !known && !words.is_empty() {
        record.variants.push(Name { text: words.to_owned(), lang: "en".to_owned() });
    }
}

/// A body of the gazetteer.
pub fn gazetted(number: u16) -> Organisation {
    let row = lexicon::ORGANISATIONS.get(usize::from(number)).copied().unwrap_or_default();
    Organisation {
        id: row.0.to_owned(),
        name: row.1.to_owned(),
        abbreviation: (!row.2.is_empty()).then(|| row.2.to_owned()),
        ..Organisation::default()
    }
}

fn of_body(reading: &Reading, body: &crate::engagements::bodies::Body) -> Organisation {
    let (item, quoter) = (reading.item(), reading.quoter);
    let parent = body.parent.as_ref().and_then(|(number, tokens)| {
        let row = lexicon::ORGANISATIONS.get(usize::from(*number))?;
        Some(quoter.fact::<Id>(row.0.to_owned(), tokens))
    });
    // "Kazakh MFA", "Ministries of …" go by the ministry's own name.
    let written = item.words(&body.tokens);
    let state = body.country.as_ref().map_or("", |(number, _)| country_name(*number));
    let ministry = (!written.starts_with("Ministry") || !body.rule.is_empty())
        && body.id.starts_with("ministry-of-foreign-affairs")
        && body.id == ministries::ministry("Foreign Affairs", state);
    let name = if ministry {
        format!("Ministry of Foreign Affairs of {state}")
    } else {
        written.to_owned()
    };
    Organisation {
        id: body.id.clone(),
        name,
        abbreviation: body.short.as_ref().map(|short| item.words(short).to_owned()),
        country: body.country.as_ref().map(|(number, tokens)| {
            quoter.concluded(lexicon::alpha3(*number).to_owned(), tokens, body.rule)
        }),
        parent,
        ..Organisation::default()
    }
}

/// A body that a role implies.
pub fn of_affiliation(reading: &Reading, body: &Affiliation) -> Organisation {
    let country = body.country.map(|number| {
        reading.quoter.concluded(lexicon::alpha3(number).to_owned(), &body.tokens, body.rule)
    });
    match lexicon::ORGANISATIONS.iter().position(|row| row.0 == body.id) {
        Some(number) => gazetted(number as u16),
        None => Organisation {
            id: body.id.clone(),
            name: body.name.clone(),
            country,
            ..Organisation::default()
        },
    }
}

/// The bodies as facts of an engagement, which some tokens tell of.
pub fn facts(reading: &Reading, found: &[Found], scope: &Range<usize>) -> Vec<Fact<Id>> {
    found
        .iter()
        .filter(|one| scope.contains(&one.tokens.start))
        .map(|one| reading.quoter.concluded(one.record.id.clone(), &one.tokens, one.rule))
        .collect()
}
