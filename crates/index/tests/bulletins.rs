//! The compiled-in bulletins, packed and opened again.

mod made;

use elshi_index::{Entity, Facet, Kind, Pack, pack};
use elshi_record::{Fact, Participant, Person};
use made::{opened, packed};

#[test]
fn everything_that_was_packed_is_unpacked() {
    let (dataset, bytes) = packed();
    let opened = Pack::from_bytes(bytes).unwrap();
    assert_eq!(opened.dataset(), dataset);
    assert_eq!(opened.engagement_count() as usize, dataset.engagements.len());
}

/// Short lists are read through and long ones searched: both know every place.
#[test]
fn an_engagement_of_many_people_is_unpacked_too() {
    let (mut dataset, _) = packed();
    let crowd: Vec<String> = (10..60).map(|number| format!("guest-{number}")).collect();
    for id in &crowd {
        let person = Person { id: id.clone(), name: id.to_uppercase(), ..Person::default() };
        dataset.people.push(person);
        let name = Fact::from_row(id.to_uppercase());
        let part = Participant { person: id.clone(), name, ..Participant::default() };
        dataset.engagements[0].participants.push(part);
    }
    dataset.people.sort_by(|one, other| one.id.cmp(&other.id));
    let opened = Pack::from_bytes(pack(&dataset, &|_| None)).unwrap();
    assert_eq!(opened.dataset(), dataset);
}

#[test]
fn the_same_records_give_the_same_bytes() {
    assert_eq!(packed().1, packed().1);
}

#[test]
fn countries_have_names_and_things_are_found_by_id() {
    let opened = opened();
    let jordan = opened.find(Kind::Country, "JOR").unwrap();
    assert_eq!(opened.name(jordan), "Jordan");
    for kind in Kind::ALL {
        for row in 0..opened.count(kind) {
            let entity = Entity { kind, row };
            assert_eq!(opened.find(kind, &opened.id(entity)), Some(entity));
        }
    }
}

#[test]
fn places_are_counted_in_the_rows_that_are_asked_for() {
    let (dataset, bytes) = packed();
    let opened = Pack::from_bytes(bytes).unwrap();
    let some: Vec<u32> = (0..opened.engagement_count()).step_by(2).collect();
    for rows in [&some[..], &[]] {
        let counts = opened.place_counts(rows);
        for (row, &count) in (0..).zip(&counts) {
            let id = opened.id(Entity { kind: Kind::Place, row });
            let there = |&&row: &&u32| {
                let place = &dataset.engagements[row as usize].place;
                place.as_ref().is_some_and(|place| place.value == id)
            };
            assert_eq!(rows.iter().filter(there).count(), count as usize, "{id}");
        }
        let named = rows.iter().filter(|&&row| dataset.engagements[row as usize].place.is_some());
        assert_eq!(counts.iter().sum::<u32>() as usize, named.count());
    }
}

#[test]
fn facets_count_what_the_records_hold() {
    let (dataset, bytes) = packed();
    let opened = Pack::from_bytes(bytes).unwrap();
    let all = opened.query(&Default::default(), None, "");
    for value in 0..opened.value_count(Facet::Country) {
        let code = opened.value_id(Facet::Country, value);
        let with = dataset.engagements.iter();
        let with = with.filter(|e| e.countries.iter().any(|fact| fact.value == *code)).count();
        assert_eq!(all.counts(Facet::Country)[value as usize] as usize, with, "{code}");
    }
}
