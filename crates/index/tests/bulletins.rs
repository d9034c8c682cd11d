//! The compiled-in bulletins, packed and opened again.

use elshi_exchange::collection::{SourceFile, collect};
use elshi_exchange::facts::Vocabulary;
use elshi_index::{Entity, Facet, Kind, Pack, pack};
use elshi_record::Dataset;

const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
const FACTS: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/facts.toml");
const COUNTRIES: &str = include_str!("../../../assets/gazetteers/countries.tsv");
const SUBJECTS: &str = include_str!("../../../assets/gazetteers/subjects.tsv");

fn bulletins() -> (Dataset, Vocabulary) {
    let file = |name: &str, text: &str| SourceFile {
        path: format!("bulletins/kazakhstan-2026-02/{name}"),
        text: text.to_owned(),
    };
    let vocabulary = Vocabulary::new(COUNTRIES, SUBJECTS);
    let files = [file("bulletin.txt", TEXT), file("facts.toml", FACTS)];
    let (dataset, problems) = collect(&files, &vocabulary);
    assert_eq!(problems, []);
    (dataset, vocabulary)
}

fn packed() -> (Dataset, Vec<u8>) {
    let (dataset, vocabulary) = bulletins();
    let bytes = pack(&dataset, &|code| vocabulary.country(code).map(str::to_owned));
    (dataset, bytes)
}

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
    let (_, bytes) = packed();
    let opened = Pack::from_bytes(bytes).unwrap();
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
