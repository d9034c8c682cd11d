//! One decision of a reviewer, carried out over a packed dataset.

use super::read::dataset;
use super::set::tell_set;
use super::tell::tell;
use super::worker::gazetteer;
use elshi_record::{Dataset, Review};
use elshi_review::{Decision, Field, Part, Refusal, apply};
use js_sys::Array;
use web_sys::DedicatedWorkerGlobalScope;

/// `["edit", pack, verb, id, field, number, value, at]`: answered as a reading
/// is, or with `["refused", why]`.
pub fn edit(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let mut set = dataset(&order.get(1)).unwrap_or_default();
    let word = |at| order.get(at).as_string().unwrap_or_default();
    let number = order.get(5).as_f64().unwrap_or_default() as usize;
    let at = order.get(7).as_f64().map(|at| at as u32);
    let decision = decision(&set, [word(2), word(3), word(4), word(6)], number, at);
    let done = decision.ok_or(Refusal::NotThere).and_then(|decision| apply(&mut set, &decision));
    match done {
        Ok(_) => tell_set(scope, &gazetteer(), &set, &[], &[]),
        Err(refusal) => {
            let why = match refusal {
                Refusal::NotThere => "not-there",
                Refusal::NotAValue => "not-a-value",
                Refusal::NotInText => "not-in-text",
                Refusal::NoChange => "no-change",
            };
            tell(scope, &["refused".into(), why.into()]);
        }
    }
}

fn decision(set: &Dataset, words: [String; 4], number: usize, at: Option<u32>) -> Option<Decision> {
    let [verb, engagement, field, value] = words;
    Some(match verb.as_str() {
        "accept" | "reject" => {
            let review = if verb == "accept" { Review::Accepted } else { Review::Rejected };
            let part = match field.as_str() {
                "" => return Some(Decision::Judge { engagement, review }),
                "date" => Part::Date,
                "name" => Part::Participant(number),
                "towards" => Part::Statement(number),
                _ => return None,
            };
            Decision::JudgePart { engagement, part, review }
        }
        "unite" => Decision::Unite { into: engagement, from: field },
        "apart" => Decision::KeepApart { pair: [engagement, field] },
        "certain" => Decision::AcceptCertain,
        "correct" => Decision::Correct { engagement, field: field_of(&field, number)?, value },
        "requote" => {
            let field = field_of(&field, number)?;
            Decision::Requote { engagement, field, words: value, at }
        }
        // A person is named by an id, or as people write the name.
        "merge" => Decision::Merge { from: field, into: person(set, &value)? },
        "split" => {
            let numbers = value.split(',').filter_map(|number| number.parse().ok());
            Decision::Split { engagement, participants: numbers.collect() }
        }
        _ => return None,
    })
}

fn field_of(word: &str, number: usize) -> Option<Field> {
    Some(match word {
        "title" => Field::Title,
        "mode" => Field::Mode,
        "status" => Field::Status,
        "date" => Field::Date,
        "countries" => Field::Countries,
        "name" => Field::Name(number),
        "role" => Field::Role(number),
        "towards" => Field::Towards(number),
        "kind" => Field::Kind(number),
        _ => return None,
    })
}

fn person(set: &Dataset, name: &str) -> Option<String> {
    let known = set.people.iter().find(|person| person.id == name || person.name == name);
    known.map(|person| person.id.clone())
}
