//! Decisions over records that the engine read from a real text.

use super::*;
use elshi_extract::{Options, extract};
use elshi_record::{Evidence, Method, Party};
use proptest::prelude::*;

const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");

fn read() -> Dataset {
    extract(TEXT, &Options::default()).dataset
}

fn reasons(dataset: &Dataset) -> Vec<Evidence> {
    let mut all = Vec::new();
    dataset.each_evidence(&mut |evidence| all.push(evidence.clone()));
    all
}

/// Whether all of some reasons are still there.
fn kept(before: &[Evidence], after: &Dataset) -> bool {
    let after = reasons(after);
    before.iter().all(|reason| after.contains(reason))
}

#[test]
fn what_is_accepted_is_accepted_with_its_parts() {
    let mut set = read();
    let (id, before) = (set.engagements[0].id.clone(), left(&set));
    let done = Decision::Judge { engagement: id, review: Review::Accepted };
    apply(&mut set, &done).unwrap();
    assert_eq!(left(&set).engagements, before.engagements - 1);
    assert!(set.engagements[0].participants.iter().all(|part| part.review == Review::Accepted));
    assert!(set.engagements[0].statements.iter().all(|said| said.review == Review::Accepted));
}

#[test]
fn what_was_decided_on_its_own_stays() {
    let mut set = read();
    let at = set.engagements.iter().position(|event| !event.statements.is_empty()).unwrap();
    let engagement = set.engagements[at].id.clone();
    let facts = left(&set).facts;
    let reject = Decision::JudgePart {
        engagement: engagement.clone(),
        part: Part::Statement(0),
        review: Review::Rejected,
    };
    apply(&mut set, &reject).unwrap();
    assert_eq!(left(&set).facts, facts - 1);
    assert_eq!(apply(&mut set, &reject), Err(Refusal::NoChange));
    apply(&mut set, &Decision::Judge { engagement, review: Review::Accepted }).unwrap();
    assert_eq!(set.engagements[at].statements[0].review, Review::Rejected);
}

#[test]
fn certain_is_what_nothing_was_inferred_for() {
    let mut set = read();
    let certain = set.engagements.iter().filter(|event| is_certain(event)).count();
    let before = left(&set);
    match apply(&mut set, &Decision::AcceptCertain) {
        Ok(_) => assert_eq!(left(&set).engagements, before.engagements - certain),
        Err(refusal) => assert_eq!((refusal, certain), (Refusal::NoChange, 0)),
    }
    assert_eq!(apply(&mut set, &Decision::AcceptCertain), Err(Refusal::NoChange));
}

#[test]
fn a_corrected_value_keeps_its_reasons_and_says_who_corrected_it() {
    let mut set = read();
    let (id, before) = (set.engagements[0].id.clone(), reasons(&set));
    for (field, value) in [
        (Field::Date, "2026-02-20"),
        (Field::Mode, "call"),
        (Field::Status, "planned"),
        (Field::Countries, "KEN, x-prussia"),
        (Field::Name(0), "Somebody Else"),
        (Field::Role(0), "Envoy"),
    ] {
        let value = value.to_owned();
        apply(&mut set, &Decision::Correct { engagement: id.clone(), field, value }).unwrap();
    }
    assert!(kept(&before, &set));
    let event = &set.engagements[0];
    assert_eq!(event.when.edtf, "2026-02-20");
    assert_eq!(event.participants[0].person, "somebody-else");
    assert!(set.people.iter().any(|person| person.name == "Somebody Else"));
    assert!(set.people.is_sorted_by(|a, b| a.id < b.id));
    let codes: Vec<&str> = event.countries.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(codes, ["KEN", "x-prussia"]);
}

#[test]
fn words_that_a_person_chose_are_quoted_where_they_stand() {
    let mut set = read();
    let engagement = set.engagements[0].id.clone();
    let title = set.items[set.engagements[0].items[0] as usize].title.clone();
    let words: String = title.split(' ').take(2).collect::<Vec<_>>().join(" ");
    let field = Field::Role(0);
    apply(&mut set, &Decision::Requote { engagement: engagement.clone(), field, words, at: None })
        .unwrap();
    assert!(set.orphaned_quotations().is_empty());
    let none = Decision::Requote { engagement, field, words: "no such words".to_owned(), at: None };
    assert_eq!(apply(&mut set, &none), Err(Refusal::NotInText));
}

#[test]
fn words_are_quoted_at_the_place_that_was_selected() {
    let mut set = read();
    let at = set.engagements.iter().position(|event| !event.statements.is_empty()).unwrap();
    let engagement = set.engagements[at].id.clone();
    let item = set.items[set.engagements[at].items[0] as usize].clone();
    let offsets = elshi_record::Offsets::new(&set.bulletins[0].text);
    let inside = offsets.slice(&set.bulletins[0].text, item.span).unwrap().to_owned();
    let second = inside.match_indices("the").nth(1).unwrap().0;
    let second = item.span.start + inside[..second].chars().count() as u32;
    for field in [Field::Towards(0), Field::Date] {
        let words = "the".to_owned();
        let requote = |at| Decision::Requote {
            engagement: engagement.clone(),
            field,
            words: words.clone(),
            at,
        };
        assert_eq!(apply(&mut set, &requote(Some(second + 1))), Err(Refusal::NotInText));
        apply(&mut set, &requote(Some(second))).unwrap();
        assert_eq!(apply(&mut set, &requote(Some(second))), Err(Refusal::NoChange));
    }
    let quoted = |evidence: &Evidence| evidence.anchor.as_ref().map(|anchor| anchor.span.start);
    assert_eq!(quoted(&set.engagements[at].statements[0].evidence[0]), Some(second));
    assert_eq!(quoted(&set.engagements[at].when.evidence[0]), Some(second));
    assert!(set.orphaned_quotations().is_empty());
}

#[test]
fn doubts_stand_at_words_and_go_where_a_person_decides() {
    let text = "Minister met Anna Kova\n\nThe Minister met with Anna Kova.\n";
    let mut set = extract(text, &Options::default()).dataset;
    assert_eq!(set.engagements.len(), 1);
    let found = doubts(&set);
    assert!(found.iter().any(|(_, doubt)| doubt.code == "no-date"), "{found:?}");
    let length = set.bulletins[0].text.chars().count() as u32;
    for (bulletin, doubt) in &found {
        let span = doubt.span.unwrap();
        assert!(*bulletin == 0 && !span.is_empty() && span.end <= length, "{doubt:?}");
        assert!(!doubt.hint.is_empty());
    }
    let id = set.engagements[0].id.clone();
    let accept = Decision::Judge { engagement: id, review: Review::Accepted };
    apply(&mut set, &accept).unwrap();
    assert_eq!(doubts(&set), []);
}

#[test]
fn a_date_that_cannot_be_is_doubted_in_the_words_of_both_reasons() {
    let said = |published: &str, body: &str| {
        let text = format!("The Minister Meets the Ambassador\n{published}\n{body}\n");
        let set = extract(&text, &Options::default()).dataset;
        assert_eq!(set.engagements.len(), 1, "{text}");
        let told = doubts(&set).into_iter().filter(|(_, doubt)| doubt.code == "impossible-date");
        let told: Vec<String> = told.map(|(_, doubt)| doubt.message).collect();
        assert_eq!(is_certain(&set.engagements[0]), told.is_empty());
        told
    };
    let met = "Foreign Minister of Latvia Anna Kalnina met with Ambassador of Norway Espen Eide";
    assert_eq!(
        said("24.02.2024, 15:00", &format!("On 5 March 2026, {met}.")),
        ["No day is left for this: not before 2026-03-05, by “5 March 2026”, \
             but not after 2024-02-24, by “24.02.2024, 15:00”."]
    );
    assert_eq!(
        said(
            "24.02.2026, 15:00",
            &format!(
                "{met}. They spoke of the election to be held on March 15, 2024, and of the work of this year."
            )
        ),
        ["No day is left for this: not before 2026-01-01, by “this year”, \
             but not after 2024-03-14, by “the election to be held on March 15, 2024”."]
    );
    for published in ["06.03.2026, 9:00", "05.03.2026"] {
        assert_eq!(said(published, &format!("On 5 March 2026, {met}.")), Vec::<String>::new());
    }
}

#[test]
fn a_date_found_wrong_is_unknown_and_keeps_its_words() {
    let mut set = read();
    let (engagement, before) = (set.engagements[0].id.clone(), reasons(&set));
    let was = set.engagements[0].when.edtf.clone();
    let part = Part::Date;
    apply(&mut set, &Decision::JudgePart { engagement, part, review: Review::Rejected }).unwrap();
    assert!(kept(&before, &set));
    let when = &set.engagements[0].when;
    assert_eq!((when.edtf.as_str(), when.earliest, when.latest), ("", None, None));
    let last = when.evidence.last().unwrap();
    assert!(matches!(&last.method, Method::Curated { note } if note.contains(&was)));
}

#[test]
fn two_people_become_one_everywhere() {
    let mut set = read();
    let (from, into) = (set.people[0].id.clone(), set.people[1].id.clone());
    let before = reasons(&set);
    apply(&mut set, &Decision::Merge { from: from.clone(), into: into.clone() }).unwrap();
    assert!(kept(&before, &set));
    assert!(set.people.iter().all(|person| person.id != from));
    let named = |event: &elshi_record::Engagement| {
        event.participants.iter().any(|part| part.person == from)
            || event
                .statements
                .iter()
                .flat_map(|said| &said.by)
                .any(|fact| matches!(&fact.value, Party::Person(id) if *id == from))
    };
    assert!(!set.engagements.iter().any(named));
}

#[test]
fn an_engagement_becomes_two_with_everybody_in_one_of_them() {
    let mut set = read();
    let at = set.engagements.iter().position(|event| event.participants.len() > 1).unwrap();
    let (id, before) = (set.engagements[at].id.clone(), reasons(&set));
    let people = set.engagements[at].participants.len();
    let split = Decision::Split { engagement: id.clone(), participants: vec![0] };
    apply(&mut set, &split).unwrap();
    assert!(kept(&before, &set));
    assert_eq!(set.engagements[at].participants.len(), people - 1);
    assert_eq!(set.engagements[at + 1].participants.len(), 1);
    assert_ne!(set.engagements[at + 1].id, id);
    let all = Decision::Split { engagement: id, participants: (0..people - 1).collect() };
    assert_eq!(apply(&mut set, &all), Err(Refusal::NoChange));
}

fn decision(set: &Dataset, roll: (u8, usize, usize, String)) -> Decision {
    let (kind, a, b, words) = roll;
    let event = &set.engagements[a % set.engagements.len()];
    let engagement = if b % 7 == 0 { "nothing".to_owned() } else { event.id.clone() };
    let part = [Part::Date, Part::Participant(b % 3), Part::Statement(b % 4)][a % 3];
    let other = set.engagements[b % set.engagements.len()].id.clone();
    let fields = [
        Field::Towards(b % 4),
        Field::Kind(b % 4),
        Field::Title,
        Field::Mode,
        Field::Status,
        Field::Date,
        Field::Countries,
        Field::Name(b % 3),
        Field::Role(b % 3),
    ];
    let field = fields[b % fields.len()];
    let person = |number: usize| set.people[number % set.people.len()].id.clone();
    let values = ["call", "held", "support", "2026-01", "KEN", "Anna Kova", words.as_str()];
    let value = values[(a + b) % values.len()].to_owned();
    match kind % 11 {
        0 => Decision::Judge { engagement, review: Review::Accepted },
        1 => Decision::Judge { engagement, review: Review::Rejected },
        2 => Decision::AcceptCertain,
        3 => Decision::Correct { engagement, field, value },
        4 => Decision::Requote { engagement, field, words: value, at: None },
        5 => Decision::Merge { from: person(a), into: person(b) },
        6 => Decision::JudgePart { engagement, part, review: Review::Rejected },
        7 => Decision::JudgePart { engagement, part, review: Review::Accepted },
        8 => Decision::Unite { into: engagement, from: other },
        9 => Decision::KeepApart { pair: [engagement, other] },
        _ => Decision::Split { engagement, participants: vec![b % 3, a % 2] },
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn undoing_restores_exactly_and_nothing_loses_its_reasons(
        rolls in prop::collection::vec((any::<u8>(), 0usize..99, 0usize..99, "\\PC{0,8}"), 1..8),
    ) {
        let first = read();
        let mut set = first.clone();
        let mut undos = Vec::new();
        for roll in rolls {
            let (before, reasons) = (set.clone(), reasons(&set));
            let decision = decision(&set, roll);
            match apply(&mut set, &decision) {
                Ok(undo) => undos.push(undo),
                Err(_) => prop_assert_eq!(&set, &before),
            }
            prop_assert!(kept(&reasons, &set), "{decision:?}");
            prop_assert!(set.orphaned_quotations().is_empty());
        }
        for undo in undos.into_iter().rev() {
            undo.undo(&mut set);
        }
        prop_assert_eq!(set, first);
    }
}
