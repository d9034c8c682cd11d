//! What is written as facts reads back as the same records.

mod made;

use elshi_exchange::facts::{Vocabulary, read, write};
use proptest::prelude::*;

const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
const FACTS: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/facts.toml");
const COUNTRIES: &str = include_str!("../../../assets/gazetteers/countries.tsv");
const SUBJECTS: &str = include_str!("../../../assets/gazetteers/subjects.tsv");

fn vocabulary() -> Vocabulary {
    Vocabulary::new(COUNTRIES, SUBJECTS)
}

#[test]
fn the_first_bulletin_survives() {
    let (dataset, problems) = read(TEXT, FACTS, &vocabulary());
    assert_eq!(problems, []);
    let written = write(&dataset);
    let (again, problems) = read(TEXT, &written, &vocabulary());
    assert_eq!(problems, [], "{written}");
    assert_eq!(again, dataset);
}

/// The lines around the first difference, for a failure that can be read.
fn first_difference(ours: &str, theirs: &str) -> String {
    let (ours, theirs): (Vec<&str>, Vec<&str>) = (ours.lines().collect(), theirs.lines().collect());
    let at = ours.iter().zip(&theirs).position(|(a, b)| a != b).unwrap_or_default();
    let around = |lines: &[&str]| lines[at.saturating_sub(8)..lines.len().min(at + 8)].join("\n");
    format!("read:\n{}\nwritten:\n{}", around(&ours), around(&theirs))
}

proptest! {
    #[test]
    fn any_records_survive(rolls in prop::collection::vec(any::<u16>(), 400..1200)) {
        let dataset = made::dataset(&rolls);
        let written = write(&dataset);
        let (again, problems) = read(&dataset.bulletins[0].text, &written, &vocabulary());
        let differs = first_difference(&format!("{again:#?}"), &format!("{dataset:#?}"));
        prop_assert!(again == dataset, "{}\n{}", differs, written);
        prop_assert_eq!(problems, [], "{}", written);
    }

    #[test]
    fn reading_never_panics(
        text in "(A title|[a-z ’\"é\\n]{0,40}|\\PC{0,10}){0,6}",
        facts in "(\\[\\[(item|engagement|person|event)\\]\\]\n|key = \"[a-z]{0,3}\"\n|title = \"A title\"\n|\
                  (quote|within|is|when|by) = \"\\PC{0,9}\"\n|nth = [0-9]{1,20}\n|\\PC{0,20}\n){0,20}",
    ) {
        let (dataset, _) = read(&text, &facts, &vocabulary());
        prop_assert_eq!(dataset.orphaned_quotations(), Vec::<&str>::new());
    }
}
