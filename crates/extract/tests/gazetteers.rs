//! Every word list is in order, refers to what there is, and has an effect.

use elshi_extract::{Options, extract};
use elshi_record::{Dataset, ItemKind, Party, StatementKind};
use std::collections::BTreeSet;
use std::path::Path;

/// The rows of a list, as cells.
fn rows(file: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/gazetteers").join(file);
    let text = std::fs::read_to_string(path).unwrap_or_default();
    assert!(text.starts_with("# "), "{file} says what its columns hold");
    let lines = text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty());
    lines.map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

/// The first cells, each once.
fn keys(file: &str) -> BTreeSet<String> {
    let rows = rows(file);
    let keys: BTreeSet<String> = rows.iter().map(|row| row[0].clone()).collect();
    assert_eq!(keys.len(), rows.len(), "{file} says something twice");
    keys
}

fn read(body: &str) -> Dataset {
    extract(&format!("A Title of the News\n{body}\n"), &Options::default()).dataset
}

#[test]
fn countries_have_codes_and_are_known_by_every_name() {
    for code in keys("countries.tsv") {
        assert!(code.len() == 3 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
    }
    for words in
        ["Foreign Minister of Norway", "Norwegian Foreign Minister", "Norway’s Foreign Minister"]
    {
        let found =
            read(&format!("President Abai Kunanbayev met with {words} Espen Barth Eide in Oslo."));
        let party = &found.engagements[0].participants[1].represents[0].value;
        assert_eq!(*party, Party::Country("NOR".to_owned()), "{words}");
        assert_eq!(found.engagements[0].country.as_ref().unwrap().value, "NOR");
    }
}

#[test]
fn organisations_are_known_by_name_and_abbreviation() {
    assert!(keys("organisations.tsv").contains("un"));
    for words in ["UNICEF", "United Nations Children’s Fund"] {
        let found = read(&format!("They met with {words} Representative Rashed Sarwar."));
        let party = &found.engagements[0].participants[0].represents[0].value;
        assert_eq!(*party, Party::Organisation("unicef".to_owned()), "{words}");
    }
}

#[test]
fn offices_belong_to_states_and_bodies_that_are_listed() {
    let known: BTreeSet<String> =
        keys("countries.tsv").union(&keys("organisations.tsv")).cloned().collect();
    for row in rows("offices.tsv") {
        assert!(known.contains(&row[1]), "{row:?}");
    }
    let found = read(
        "Secretary of State Antony J. Blinken met with Norwegian Foreign Minister Espen Eide.",
    );
    let party = &found.engagements[0].participants[0].represents[0].value;
    assert_eq!(*party, Party::Country("USA".to_owned()));
}

#[test]
fn subjects_are_found_by_their_phrases() {
    keys("subjects.tsv");
    let found = read(
        "Foreign Minister of Norway Espen Eide met with Foreign Minister of Ireland Simon Harris. They discussed consular issues.",
    );
    let subjects: Vec<&str> =
        found.engagements[0].subjects.iter().map(|fact| fact.value.as_str()).collect();
    assert_eq!(subjects, ["consular-affairs"]);
}

#[test]
fn words_are_sorted_and_make_roles() {
    let rows = rows("words.tsv");
    keys("words.tsv");
    assert!(rows.is_sorted_by(|a, b| a[0] < b[0]), "words.tsv is sorted");
    let found = read(
        "Acting Deputy Comptroller of Norway Espen Barth Eide met with Mayor of Dublin Simon Harris.",
    );
    assert_eq!(
        found.engagements[0].participants[0].roles[0].value,
        "Acting Deputy Comptroller of Norway"
    );
}

#[test]
fn cues_say_what_a_verb_reports() {
    keys("cues.tsv");
    for (verb, kind) in [
        ("expressed interest in", StatementKind::Interest),
        ("praised", StatementKind::Appreciation),
        ("expressed readiness for", StatementKind::Readiness),
        ("proposed", StatementKind::Proposal),
        ("backed", StatementKind::Support),
        ("underscored", StatementKind::Briefing),
        ("agreed on", StatementKind::Agreement),
    ] {
        let found = read(&format!(
            "Foreign Minister of Norway Espen Eide met with Foreign Minister of Ireland Simon Harris. E. Eide {verb} the reforms."
        ));
        let statement = &found.engagements[0].statements[0];
        assert_eq!(statement.kind.value, kind, "{verb}");
        assert_eq!(statement.towards.as_ref().unwrap().value, "the reforms", "{verb}");
    }
}

#[test]
fn furniture_is_set_aside() {
    keys("furniture.tsv");
    let found =
        extract("A Title\nThey talked of the weather.\nTell a friend\n", &Options::default());
    assert_eq!(found.furniture.len(), 1);
}

#[test]
fn kinds_name_what_reports_no_engagement() {
    keys("kinds.tsv");
    let found =
        extract("A Notice to Citizens\nThe office is closed.\n", &Options::default()).dataset;
    assert_eq!(found.items[0].kind, ItemKind::Notice);
}

/// Whom the second participant is there for, where a body names one.
fn counterpart(body: &str) -> Option<Party> {
    let found = read(body);
    let engagement = found.engagements.first()?;
    Some(engagement.participants.get(1)?.represents.first()?.value.clone())
}

#[test]
fn every_country_is_known_by_its_names_adjectives_and_ministry() {
    let mut unknown = Vec::new();
    for row in rows("countries.tsv") {
        let [code, _, name, others, adjectives, _] = row.as_slice() else {
            panic!("{row:?} has six columns");
        };
        let list = |cell: &str| cell.split('|').map(str::to_owned).collect::<Vec<_>>();
        let mut ways: Vec<String> = Vec::new();
        for name in list(name).into_iter().chain(list(others)).filter(|one| !one.is_empty()) {
            ways.push(format!("Foreign Minister of {name}"));
            ways.push(format!("Director of the Ministry of Foreign Affairs of {name}"));
        }
        for adjective in list(adjectives).into_iter().filter(|one| !one.is_empty()) {
            ways.push(format!("{adjective} Foreign Minister"));
        }
        for way in ways {
            let body = format!("Secretary of State Antony J. Blinken met with {way} Jan Novak.");
            if counterpart(&body) != Some(Party::Country(code.clone())) {
                unknown.push(way);
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}

#[test]
fn every_capital_is_a_place_in_its_country() {
    let mut unknown = Vec::new();
    for row in rows("countries.tsv") {
        let (code, cities) = (&row[0], &row[5]);
        for city in cities.split('|').filter(|city| !city.is_empty()) {
            let body = format!(
                "Secretary of State Antony J. Blinken met with Foreign Minister Jan Novak in {city}."
            );
            let found = read(&body);
            let country = found.engagements.first().and_then(|one| one.country.as_ref());
            if country.is_none_or(|fact| fact.value != *code) {
                unknown.push(city.to_owned());
            }
        }
    }
    assert_eq!(unknown, Vec::<String>::new());
}
