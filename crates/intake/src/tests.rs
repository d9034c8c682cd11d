//! Sources of every kind, together.

use super::*;
use elshi_record::{Dataset, Severity};

const LISTS: Lists<'_> = Lists {
    countries: include_str!("../../../assets/gazetteers/countries.tsv"),
    historic: include_str!("../../../assets/gazetteers/historic.tsv"),
    organisations: include_str!("../../../assets/gazetteers/organisations.tsv"),
    subjects: include_str!("../../../assets/gazetteers/subjects.tsv"),
};
const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
const FACTS: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/facts.toml");

fn take(sources: &[(&str, &str)], base: Dataset) -> Taken {
    let source = |(name, text): &(&str, &str)| Source {
        name: (*name).to_owned(),
        bytes: text.as_bytes().to_vec(),
    };
    let sources: Vec<Source> = sources.iter().map(source).collect();
    let gazetteer = LISTS.gazetteer();
    let mut intake = Intake::new(&sources, base, Vec::new(), &gazetteer, LISTS);
    let mut before = (0, 0);
    while intake.step() {
        let now = intake.progress();
        assert!(now.0 >= before.0 && now.0 <= now.1, "{before:?} {now:?}");
        before = now;
    }
    assert_eq!(intake.progress().0, intake.progress().1);
    intake.finish()
}

#[test]
fn facts_are_read_over_the_text_beside_them() {
    for names in [["x/bulletin.txt", "x/facts.toml"], ["some.txt", "facts.toml"]] {
        let taken = take(&[(names[0], TEXT), (names[1], FACTS)], Dataset::default());
        assert_eq!(taken.findings, []);
        assert_eq!(taken.dataset.bulletins.len(), 1);
        assert_eq!(taken.dataset.items.len(), 9);
        assert!(taken.dataset.orphaned_quotations().is_empty());
    }
    let taken = take(&[("facts.toml", FACTS)], Dataset::default());
    assert_eq!(taken.findings.len(), 1);
    assert_eq!(taken.findings[0].severity, Severity::Error);
}

#[test]
fn sources_of_several_kinds_become_one_set() {
    let sources = [
        ("table.csv", "id,person,country\na,Anna,Kenya\na,Bela,Atlantis\n"),
        ("lines.jsonl", "{\"person\":\"Anna\",\"country\":\"KEN\"}\n"),
        ("bulletin.txt", TEXT),
        ("page.html", "<h1>A title of a page</h1><p>Somebody met somebody in Nairobi.</p>"),
    ];
    let taken = take(&sources, Dataset::default());
    assert_eq!(taken.dataset.bulletins.len(), 4);
    let titles: Vec<&str> = taken.dataset.bulletins.iter().map(|b| b.title.as_str()).collect();
    assert_eq!(titles, ["table", "lines", "bulletin", "page"]);
    assert_eq!(taken.dataset.people.iter().filter(|person| person.name == "Anna").count(), 1);
    assert_eq!(taken.tables.len(), 2);
    assert!(taken.findings.iter().any(|found| found.line == 3 && found.source == "table.csv"));
    assert!(taken.dataset.orphaned_quotations().is_empty());
}

#[test]
fn a_table_alone_is_read_as_among_others() {
    let table = "id,person,country,colour\na,Anna,Kenya,red\na,Bela,Atlantis,\nb,,,\n";
    let lines = "{\"person\":\"Anna\",\"country\":\"KEN\"}\nnothing\n";
    for (name, text) in [("some_table.csv", table), ("lines.jsonl", lines), ("empty.tsv", "")] {
        let source = Source { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
        let (gazetteer, kind) = (LISTS.gazetteer(), Kind::of_name(name).unwrap());
        let mut rows = Rows::start(&source, kind, &gazetteer, &[]).unwrap();
        while rows.step() {}
        assert_eq!(rows.progress(), (text.len(), text.len()));
        assert_eq!(rows.finish().written_out(), take(&[(name, text)], Dataset::default()));
    }
    let gazetteer = LISTS.gazetteer();
    assert!(Rows::start(&Source::default(), Kind::Text, &gazetteer, &[]).is_none());
}

#[test]
fn what_is_open_stays_and_ids_stay_apart() {
    let base = take(&[("t.csv", "id,country\na,Kenya\nb,Kenya\n")], Dataset::default()).dataset;
    let taken = take(&[("t.csv", "id,country\na,Kenya\nc,Kenya\n")], base);
    let ids: Vec<&str> = taken.dataset.engagements.iter().map(|e| e.id.as_str()).collect();
    assert_eq!(ids, ["a", "b", "a-2", "c"]);
    let ids: Vec<&str> = taken.dataset.bulletins.iter().map(|b| b.id.as_str()).collect();
    assert_eq!(ids, ["t", "t-2"]);
}

#[test]
fn a_binary_file_is_said_to_be_one() {
    let taken =
        take(&[("picture.png", "\u{89}PNG\u{0}\u{1}\u{2}\u{3}\u{4}\u{5}")], Dataset::default());
    assert!(taken.findings.iter().any(|found| found.severity == Severity::Error));
}

#[test]
fn a_collection_is_taken_out_of_its_archive() {
    let set =
        take(&[("x/bulletin.txt", TEXT), ("x/facts.toml", FACTS)], Dataset::default()).dataset;
    let zip = Source { name: "kept.zip".into(), bytes: elshi_exchange::archive::write(&set) };
    let text = Source { name: "a.txt".into(), bytes: b"A title\n\nA text.".to_vec() };
    let (sources, findings) = unpacked(vec![zip, text]);
    assert_eq!((sources.len(), findings.len()), (3, 0));
    let gazetteer = LISTS.gazetteer();
    let mut intake = Intake::new(&sources, Dataset::default(), Vec::new(), &gazetteer, LISTS);
    while intake.step() {}
    let taken = intake.finish();
    assert_eq!(taken.dataset.bulletins.len(), 2);
    assert!(taken.dataset.engagements.iter().any(|engagement| engagement == &set.engagements[0]));
    let broken = Source { name: "b.zip".into(), bytes: b"PK\x03\x04".to_vec() };
    assert_eq!(unpacked(vec![broken]).1.len(), 1);
}

#[test]
fn what_is_one_stays_one_beside_what_is_open() {
    let open = take(&[("x/bulletin.txt", TEXT), ("x/facts.toml", FACTS)], Dataset::default());
    let mut set = open.dataset.clone();
    let names = elshi_exchange::add(&mut set, open.dataset.clone());
    let [first, second] = names[0].clone();
    assert!(set.unite(&first, &second));
    let zip = Source { name: "kept.zip".into(), bytes: elshi_exchange::archive::write(&set) };
    let read = |sources: &[Source], base: Dataset| {
        let (sources, findings) = unpacked(sources.to_vec());
        assert_eq!(findings, []);
        let gazetteer = LISTS.gazetteer();
        let mut intake = Intake::new(&sources, base, Vec::new(), &gazetteer, LISTS);
        while intake.step() {}
        intake.finish()
    };
    let alone = read(std::slice::from_ref(&zip), Dataset::default());
    assert_eq!((alone.findings.as_slice(), &alone.dataset), ([].as_slice(), &set));
    let beside = read(std::slice::from_ref(&zip), open.dataset);
    assert_eq!(beside.findings, []);
    assert_eq!(beside.dataset.engagements.len(), 9 + 17);
    let reported =
        |set: &Dataset| set.engagements.iter().filter(|event| event.items.len() == 2).count();
    assert_eq!(reported(&beside.dataset), 1);
    // Two archives with the same ids: which is meant cannot be said.
    let twice = read(&[zip.clone(), zip], Dataset::default());
    assert_eq!(reported(&twice.dataset), 0);
    assert_eq!(twice.findings.len(), 2);
}

#[test]
fn findings_know_where_in_the_set_they_are() {
    let base = take(&[("t.csv", "id,country\na,Kenya\n")], Dataset::default()).dataset;
    let taken = take(&[("a.txt", "A title\n\nA text with a \u{1}.\n")], base);
    let found = taken.findings.iter().find(|found| found.span.is_some()).unwrap();
    assert_eq!(found.bulletin, Some(1));
}
