//! One decision of a reviewer, carried out over a packed dataset.

use super::LISTS;
use super::read::dataset;
use super::tell::{tell, tell_bytes};
use elshi_index::pack;
use elshi_intake::Intake;
use elshi_record::{Dataset, Review};
use elshi_review::{Decision, Field, Refusal, apply};
use js_sys::Array;
use web_sys::DedicatedWorkerGlobalScope;

/// `["edit", pack, verb, id, field, number, value]`: answered with
/// `["done", pack, [], []]`, or with `["refused", why]`.
pub fn edit(scope: &DedicatedWorkerGlobalScope, order: &Array) {
    let mut set = dataset(&order.get(1)).unwrap_or_default();
    let word = |at| order.get(at).as_string().unwrap_or_default();
    let number = order.get(5).as_f64().unwrap_or_default() as usize;
    let decision = decision(&set, [word(2), word(3), word(4), word(6)], number);
    let done = decision.ok_or(Refusal::NotThere).and_then(|decision| apply(&mut set, &decision));
    match done {
        Ok(_) => {
            let gazetteer = Intake::gazetteer(LISTS);
            let packed = pack(&set, &|code| Some(gazetteer.country_name(code)));
            tell_bytes(scope, "done", &packed, &[Array::new().into(), Array::new().into()]);
        }
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

fn decision(set: &Dataset, words: [String; 4], number: usize) -> Option<Decision> {
    let [verb, engagement, field, value] = words;
    Some(match verb.as_str() {
        "accept" => Decision::Judge { engagement, review: Review::Accepted },
        "reject" => Decision::Judge { engagement, review: Review::Rejected },
        "certain" => Decision::AcceptCertain,
        "correct" => Decision::Correct { engagement, field: field_of(&field, number)?, value },
        "requote" => {
            Decision::Requote { engagement, field: field_of(&field, number)?, words: value }
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
        _ => return None,
    })
}

fn person(set: &Dataset, name: &str) -> Option<String> {
    let known = set.people.iter().find(|person| person.id == name || person.name == name);
    known.map(|person| person.id.clone())
}
