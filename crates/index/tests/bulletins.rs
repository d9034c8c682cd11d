//! The compiled-in bulletins, packed and opened again.

mod made;

use elshi_index::{Entity, Facet, Kind, Pack};
use made::{opened, packed};

#[test]
fn everything_that_was_packed_is_unpacked() {
    let (dataset, bytes) = packed();
    let opened = Pack::from_bytes(bytes).unwrap();
    assert_eq!(opened.dataset(), dataset);
    assert_eq!(opened.engagement_count() as usize, dataset.engagements.len());
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
