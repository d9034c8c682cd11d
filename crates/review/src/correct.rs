//! Another value, or other words for one.

use super::{Field, Refusal};
use elshi_record::{
    Anchor, Dataset, Engagement, Evidence, Fact, Method, Mode, Name, Offsets, Person, Review, Span,
    StatementKind, Status, When, slug,
};

/// What a corrected value says of itself.
const NOTE: &str = "Corrected by a reviewer.";

/// Puts a value in the place of one that was found wrong.
pub(super) fn value(
    dataset: &mut Dataset,
    id: &str,
    field: Field,
    value: &str,
) -> Result<(), Refusal> {
    let note = Evidence { anchor: None, method: Method::Curated { note: NOTE.to_owned() } };
    replace(dataset, id, field, value, note)
}

/// Puts words of the text in the place of those that were taken. A name, a role
/// and what a position is towards are the words themselves; a date and a
/// position keep their value, and rest on these words too.
pub(super) fn words(
    dataset: &mut Dataset,
    id: &str,
    field: Field,
    words: &str,
    at: Option<u32>,
) -> Result<(), Refusal> {
    let event = dataset.engagements.iter().find(|event| event.id == id);
    let event = event.ok_or(Refusal::NotThere)?;
    let anchor = event.items.iter().find_map(|item| anchor(dataset, *item, words, at));
    let anchor = anchor.ok_or(Refusal::NotInText)?;
    let evidence = Evidence { anchor: Some(anchor), method: Method::Stated };
    match field {
        Field::Name(_) | Field::Role(_) => replace(dataset, id, field, words, evidence),
        Field::Date | Field::Towards(_) => {
            let event = dataset.engagements.iter_mut().find(|event| event.id == id);
            let event = event.ok_or(Refusal::NotThere)?;
            let reasons = match field {
                Field::Towards(number) => {
                    let said = event.statements.get_mut(number).ok_or(Refusal::NotThere)?;
                    &mut said.evidence
                }
                _ => &mut event.when.evidence,
            };
            if reasons.first() == Some(&evidence) {
                return Err(Refusal::NoChange);
            }
            // The first reason is the one that the page shows first.
            reasons.retain(|reason| *reason != evidence);
            reasons.insert(0, evidence);
            Ok(())
        }
        _ => Err(Refusal::NotAValue),
    }
}

/// Where an item's text has these words: at a code point of the bulletin's
/// text, or first of all.
fn anchor(dataset: &Dataset, item: u32, words: &str, at: Option<u32>) -> Option<Anchor> {
    let known = dataset.items.get(item as usize)?;
    let text = &dataset.bulletins.get(known.bulletin as usize)?.text;
    let offsets = Offsets::new(text);
    let start = offsets.byte(text, known.span.start)?;
    let end = offsets.byte(text, known.span.end)?;
    let inside = text.get(start..end)?;
    let found = match at {
        Some(at) => {
            let at = offsets.byte(text, at)?.checked_sub(start)?;
            inside.get(at..)?.starts_with(words).then_some(at)
        }
        None => inside.find(words),
    };
    let at = start + found.filter(|_| !words.is_empty())?;
    let span = Span::new(offsets.code_point(text, at), offsets.code_point(text, at + words.len()));
    Some(Anchor { item, span, exact: words.to_owned() })
}

fn replace(
    dataset: &mut Dataset,
    id: &str,
    field: Field,
    value: &str,
    evidence: Evidence,
) -> Result<(), Refusal> {
    let event = dataset.engagements.iter_mut().find(|event| event.id == id);
    let event = event.ok_or(Refusal::NotThere)?;
    let value = value.trim();
    match field {
        Field::Title if value.is_empty() => return Err(Refusal::NotAValue),
        Field::Title => value.clone_into(&mut event.title),
        Field::Mode => put(&mut event.mode, mode(value).ok_or(Refusal::NotAValue)?, evidence),
        Field::Status => put(&mut event.status, status(value).ok_or(Refusal::NotAValue)?, evidence),
        Field::Date => {
            event.when = dated(event, value, evidence)?;
            event.when_review = Review::Accepted;
        }
        Field::Countries => countries(event, value, &evidence)?,
        Field::Role(number) => {
            let part = event.participants.get_mut(number).ok_or(Refusal::NotThere)?;
            match part.roles.first_mut() {
                Some(role) => put(role, value.to_owned(), evidence),
                None => part.roles.push(Fact::new(value.to_owned(), evidence)),
            }
        }
        Field::Towards(number) => {
            let said = event.statements.get_mut(number).ok_or(Refusal::NotThere)?;
            match (&mut said.towards, value.is_empty()) {
                (_, true) => return Err(Refusal::NotAValue),
                (Some(towards), _) => put(towards, value.to_owned(), evidence),
                (none, _) => *none = Some(Fact::new(value.to_owned(), evidence)),
            }
        }
        Field::Kind(number) => {
            let said = event.statements.get_mut(number).ok_or(Refusal::NotThere)?;
            put(&mut said.kind, statement_kind(value).ok_or(Refusal::NotAValue)?, evidence);
        }
        Field::Name(number) => return name(dataset, id, number, value, evidence),
    }
    Ok(())
}

fn put<T>(fact: &mut Fact<T>, value: T, evidence: Evidence) {
    fact.value = value;
    if !fact.evidence.contains(&evidence) {
        fact.evidence.push(evidence);
    }
}

/// The date, with every reason that there was before.
fn dated(event: &Engagement, edtf: &str, evidence: Evidence) -> Result<When, Refusal> {
    let mut reasons = event.when.evidence.clone();
    reasons.push(evidence);
    let mut when = When::stated(edtf, reasons).map_err(|_| Refusal::NotAValue)?;
    when.bounds.clone_from(&event.when.bounds);
    Ok(when)
}

fn countries(event: &mut Engagement, value: &str, evidence: &Evidence) -> Result<(), Refusal> {
    let codes: Vec<&str> =
        value.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
    let known = |code: &&str| {
        code.starts_with("x-") || code.len() == 3 && code.bytes().all(|b| b.is_ascii_uppercase())
    };
    if codes.is_empty() || !codes.iter().all(known) {
        return Err(Refusal::NotAValue);
    }
    // Reasons for a country that is gone are reasons for what came instead.
    let gone = event.countries.iter().filter(|fact| !codes.contains(&fact.value.as_str()));
    let mut reasons: Vec<Evidence> = gone.flat_map(|fact| fact.evidence.clone()).collect();
    reasons.push(evidence.clone());
    let fact = |code: &&str| {
        let before = event.countries.iter().find(|fact| fact.value == **code);
        let mut fact = before.cloned().unwrap_or_else(|| Fact::from_row((*code).to_owned()));
        if before.is_none() || !codes.iter().any(|c| event.countries.iter().all(|f| f.value != **c))
        {
            fact.evidence.extend(reasons.iter().cloned());
        }
        fact
    };
    event.countries = codes.iter().map(fact).collect();
    Ok(())
}

/// Another name is another person: the one of that name, or a new one.
fn name(
    dataset: &mut Dataset,
    id: &str,
    number: usize,
    value: &str,
    evidence: Evidence,
) -> Result<(), Refusal> {
    if value.is_empty() {
        return Err(Refusal::NotAValue);
    }
    let same = |person: &&Person| {
        person.name == value || person.variants.iter().any(|variant| variant.text == value)
    };
    let known = dataset.people.iter().find(same).map(|person| person.id.clone());
    let person = known.unwrap_or_else(|| slug(value));
    if let Err(at) = dataset.people.binary_search_by(|known| known.id.cmp(&person)) {
        let evidence = evidence.anchor.is_some().then(|| evidence.clone());
        let fresh = Person {
            id: person.clone(),
            name: value.to_owned(),
            evidence: evidence.into_iter().collect(),
            ..Person::default()
        };
        dataset.people.insert(at, fresh);
    } else if let Some(known) = dataset.people.iter_mut().find(|known| known.id == person)
        && known.name != value
        && known.variants.iter().all(|variant| variant.text != value)
    {
        known.variants.push(Name { text: value.to_owned(), lang: "und".to_owned() });
    }
    let event = dataset.engagements.iter_mut().find(|event| event.id == id);
    let part = event.and_then(|event| event.participants.get_mut(number));
    let part = part.ok_or(Refusal::NotThere)?;
    part.person = person;
    put(&mut part.name, value.to_owned(), evidence);
    Ok(())
}

fn mode(word: &str) -> Option<Mode> {
    Some(match word {
        "visit" => Mode::Visit,
        "third-party" => Mode::ThirdParty,
        "multilateral" => Mode::Multilateral,
        "call" => Mode::Call,
        "resident" => Mode::Resident,
        _ => return None,
    })
}

fn status(word: &str) -> Option<Status> {
    Some(match word {
        "held" => Status::Held,
        "planned" => Status::Planned,
        "cancelled" => Status::Cancelled,
        _ => return None,
    })
}

fn statement_kind(word: &str) -> Option<StatementKind> {
    StatementKind::ALL.into_iter().find(|kind| kind.id() == word)
}
