//! Searching the compiled-in bulletin.

mod made;

use elshi_index::{Entity, Kind, Pack, QueryNotice, pack};
use elshi_record::{Dataset, Day, Engagement, Span};

/// The items that a query finds, best first, by the keys of their engagements.
fn found(pack: &Pack, text: &str) -> Vec<String> {
    let results = pack.query(&Default::default(), None, text);
    let id = |&row: &u32| pack.id(Entity { kind: Kind::Engagement, row }).into_owned();
    results.ranked().iter().map(id).collect()
}

fn total(pack: &Pack, text: &str) -> u32 {
    pack.query(&Default::default(), None, text).total()
}

#[test]
fn names_are_found_in_every_spelling() {
    let pack = made::opened();
    let want = found(&pack, "Mucunski");
    assert_eq!(want.len(), 1);
    for spelling in ["mucunski", "Муцунски", "Mucunsky", "MUCUN", "Mucnuski", "mucúnski"] {
        assert_eq!(found(&pack, spelling), want, "{spelling}");
    }
}

#[test]
fn every_word_must_be_there_and_excluded_words_must_not() {
    let pack = made::opened();
    let (both, one) = (total(&pack, "referendum "), total(&pack, "referendum jordan "));
    assert!(both > one && one > 0, "{both} {one}");
    assert_eq!(total(&pack, "referendum -jordan "), both - one);
    assert_eq!(total(&pack, "zebra"), 0);
    assert_eq!(total(&pack, "-referendum"), pack.engagement_count() - both);
}

#[test]
fn forms_of_a_word_are_the_word() {
    let pack = made::opened();
    assert!(total(&pack, "reforms ") > 0);
    assert_eq!(total(&pack, "reform "), total(&pack, "reforms "));
    assert_eq!(total(&pack, "discussing "), total(&pack, "discussed "));
}

#[test]
fn phrases_hold_together() {
    let pack = made::opened();
    let apart = total(&pack, "affairs foreign minister ");
    assert!(apart > 0);
    assert_eq!(total(&pack, "\"affairs foreign minister\""), 0);
    assert!(total(&pack, "\"minister of foreign affairs\"") > 0);
}

#[test]
fn titles_and_names_come_first() {
    let pack = made::opened();
    let first = pack.query(&Default::default(), None, "mexico").ranked()[0];
    let title = pack.name(Entity { kind: Kind::Engagement, row: first });
    assert!(title.contains("Mexico"), "{title}");
}

#[test]
fn field_words_ask_one_field() {
    let pack = made::opened();
    let jordan = pack.find(Kind::Country, "JOR").unwrap();
    let with = pack.rows_of(jordan).count() as u32;
    assert!(with > 0);
    for text in ["country:JOR", "country:jor ", "country:jordan", "country:\"Jordan\""] {
        assert_eq!(total(&pack, text), with, "{text}");
    }
    assert_eq!(total(&pack, "-country:JOR"), pack.engagement_count() - with);
    let window = Some((Day::from_ymd(2026, 1, 1).unwrap(), Day(i32::MAX)));
    let after = pack.query(&Default::default(), window, "").total();
    assert_eq!(total(&pack, "after:2025"), after);
    assert_eq!(total(&pack, "before:1990"), {
        let window = Some((Day(i32::MIN), Day::from_ymd(1989, 12, 31).unwrap()));
        pack.query(&Default::default(), window, "").total()
    });
}

#[test]
fn what_is_broken_is_searched_as_words_and_said() {
    let pack = made::opened();
    let notice = |text: &str| pack.query(&Default::default(), None, text).notice().cloned();
    assert_eq!(notice("\"referendum"), Some(QueryNotice::OpenQuote));
    assert_eq!(total(&pack, "\"referendum"), total(&pack, "referendum"));
    assert_eq!(notice("country:zebra"), Some(QueryNotice::UnknownValue("zebra".to_owned())));
    assert_eq!(notice("before:soon"), Some(QueryNotice::NotADate("soon".to_owned())));
    assert_eq!(notice("referendum country:"), None);
    for strange in ["", " ", "-", "\"", "\"\"", "::", "country:", "- -", "“", "-\"", "()*\\"] {
        let _ = pack.query(&Default::default(), None, strange);
    }
}

#[test]
fn snippets_mark_the_words() {
    let pack = made::opened();
    let results = pack.query(&Default::default(), None, "constitutional referendum");
    let row = results.ranked()[0];
    let snippet = pack.snippet(row, "constitutional referendum").unwrap();
    let marked = |span: &Span| -> String {
        let letters = snippet.text.chars().skip(span.start as usize);
        letters.take(span.len() as usize).collect()
    };
    assert!(!snippet.marks.is_empty());
    for mark in &snippet.marks {
        let word = marked(mark).to_lowercase();
        assert!(word.starts_with("constitution") || word.starts_with("referend"), "{word}");
    }
    assert_eq!(pack.snippet(row, "zebra"), None);
    assert_eq!(pack.snippet(u32::MAX, "referendum"), None);
}

#[test]
fn names_complete_from_any_of_their_words() {
    let pack = made::opened();
    let names = |typed: &str| -> Vec<String> {
        pack.complete(typed, 5).into_iter().map(|e| pack.name(e).into_owned()).collect()
    };
    assert!(names("mucu").iter().any(|name| name.contains("Mucunski")));
    assert!(names("north mac").contains(&"North Macedonia".to_owned()));
    assert!(names("mac").contains(&"North Macedonia".to_owned()));
    assert!(names("").is_empty());
    assert!(names("zebra").is_empty());
}

#[test]
fn of_words_that_differ_the_nearest_are_meant() {
    let titled = |title: &str| Engagement { title: title.to_owned(), ..Engagement::default() };
    let engagements = vec![titled("Amanbekova"), titled("Amanbakova"), titled("Omanbakova")];
    let dataset = Dataset { engagements, ..Dataset::default() };
    let pack = Pack::from_bytes(pack(&dataset, &|_| None)).unwrap();
    let rows = |text: &str| pack.query(&Default::default(), None, text).rows().to_vec();
    for (typed, meant) in [
        // One edit from the first, two from the second.
        ("amanbekoba ", &[0][..]),
        // Two edits from the first two, three from the last.
        ("amanbikobaa ", &[]),
        ("amanbikoba ", &[0, 1]),
        ("omanbekova ", &[0, 2]),
    ] {
        assert_eq!(rows(typed), meant, "{typed}");
    }
}
