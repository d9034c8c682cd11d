//! A table packed by what its rows share holds what it holds written out.

use elshi_exchange::tables::{Gazetteer, TableOptions, TableReader};
use elshi_index::{Pack, pack, pack_rows};
use elshi_record::Row;
use proptest::prelude::*;
use std::sync::LazyLock;

/// Names of people that are one person, another's name, a country, too short
/// to be marked in a title, or marks themselves.
const PEOPLE: [&str; 12] = [
    "Abai Kunan",
    "Ábai Kunan",
    "Bela Marsh",
    "Kenya",
    "Ann",
    "Al",
    "Ann (Kenya) · Geneva",
    "\u{3}Cato",
    "Dara; Ezra",
    "",
    "Geneva",
    "A talk.",
];
const COUNTRIES: [&str; 5] = ["Kenya", "Mexico", "Hawaii", "Kenya; Mexico", ""];
const PLACES: [&str; 4] = ["Geneva", "Mexico City", "United States", ""];
const DATES: [&str; 8] = [
    "2026-03-15",
    "2026-03",
    "1992",
    "2026-03-15/2026-03-17",
    "1984~",
    "[..1972-05-01]",
    "no day",
    "",
];
const TEXTS: [&str; 4] = ["A talk.", "Kenya", "Abai Kunan", ""];
const KINDS: [&str; 4] = ["visit_to_US", "meeting", "PROTEST", "ambassador_appointed"];

fn table() -> impl Strategy<Value = String> {
    fn one<const N: usize>(of: [&'static str; N]) -> impl Strategy<Value = &'static str> {
        prop::sample::select(of.to_vec())
    }
    let titled = prop_oneof![4 => Just(""), 1 => Just("A title"), 4 => Just("{} · Geneva")];
    let subject = one(["energy", "trade; energy", ""]);
    let cells = (one(KINDS), one(DATES), one(PEOPLE), one(COUNTRIES), one(PLACES), one(TEXTS));
    let row = (cells, titled, subject, 0..3u8).prop_map(|(cells, title, subject, id)| {
        let (kind, date, person, country, place, text) = cells;
        let title = title.replace("{}", person);
        let id = if id == 0 { "same" } else { "" };
        format!("{id},{kind},{date},{person},{country},{place},{text},{title},{subject}\n")
    });
    prop::collection::vec(row, 0..40).prop_map(|rows| {
        format!("id,kind,date,person,country,place,text,title,subject\n{}", rows.concat())
    })
}

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::new(
        include_str!("../../../assets/gazetteers/countries.tsv"),
        include_str!("../../../assets/gazetteers/historic.tsv"),
        include_str!("../../../assets/gazetteers/organisations.tsv"),
        include_str!("../../../assets/gazetteers/subjects.tsv"),
    )
});

fn opened(bytes: Vec<u8>) -> Result<Pack, TestCaseError> {
    Pack::from_bytes(bytes).map_err(|error| TestCaseError::fail(format!("{error:?}")))
}

/// Packs both ways and unpacks; gives back how many rows were like others.
fn check(table: &str) -> Result<usize, TestCaseError> {
    let options = TableOptions { title: "events".to_owned(), ..TableOptions::default() };
    let mut reader = TableReader::new(table.as_bytes(), options, &GAZETTEER);
    while reader.step(usize::MAX) {}
    let rows = reader.finish_rows().dataset;
    let alike = rows.rows.iter().filter(|row| matches!(row, Row::Like(_))).count();
    let name = |code: &str| Some(GAZETTEER.country_name(code));
    let by_rows = opened(pack_rows(&rows, &name))?;
    let written_out = rows.into_dataset();
    let whole = opened(pack(&written_out, &name))?;
    prop_assert_eq!(whole.dataset(), written_out.clone());
    prop_assert_eq!(by_rows.dataset(), written_out);
    Ok(alike)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn rows_that_share_are_packed_as_rows_that_stand_whole(table in table()) {
        check(&table)?;
    }
}

#[test]
fn most_rows_of_a_table_are_like_others() {
    let rows: String =
        (0..50).map(|n| format!("visit,2026-01-01,Person {n},Kenya,Geneva,trade\n")).collect();
    let table = format!("kind,date,person,country,place,subject\n{rows}");
    assert_eq!(check(&table).unwrap(), 49);
    let titled = table.lines().skip(1).enumerate();
    let titled: String = titled.map(|(n, row)| format!("{row},Person {n} came\n")).collect();
    let table = format!("kind,date,person,country,place,subject,title\n{titled}");
    assert_eq!(check(&table).unwrap(), 49);
}
