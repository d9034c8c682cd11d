//! Two people who are one.

use super::Refusal;
use elshi_record::{Dataset, Fact, Name, Party};

/// Makes every mention of `from` one of `into`, under all names of both.
pub(super) fn people(dataset: &mut Dataset, from: &str, into: &str) -> Result<(), Refusal> {
    if from == into {
        return Err(Refusal::NoChange);
    }
    let place = |id: &str| dataset.people.iter().position(|person| person.id == id);
    let (Some(at), Some(_)) = (place(from), place(into)) else { return Err(Refusal::NotThere) };
    let gone = dataset.people.remove(at);
    let kept = dataset.people.iter_mut().find(|person| person.id == into);
    let kept = kept.ok_or(Refusal::NotThere)?;
    let name = Name { text: gone.name, lang: "und".to_owned() };
    for variant in [name].into_iter().chain(gone.variants) {
        if variant.text != kept.name && kept.variants.iter().all(|v| v.text != variant.text) {
            kept.variants.push(variant);
        }
    }
    kept.wikidata = kept.wikidata.take().or(gone.wikidata);
    kept.evidence.extend(gone.evidence);
    for event in &mut dataset.engagements {
        for part in &mut event.participants {
            if part.person == from {
                into.clone_into(&mut part.person);
            }
            part.represents.iter_mut().for_each(|fact| party(fact, from, into));
        }
        for statement in &mut event.statements {
            statement.by.iter_mut().for_each(|fact| party(fact, from, into));
        }
    }
    Ok(())
}

fn party(fact: &mut Fact<Party>, from: &str, into: &str) {
    if let Party::Person(id) = &mut fact.value
        && id == from
    {
        into.clone_into(id);
    }
}
