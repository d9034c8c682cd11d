//! The compiled-in bulletin, read and packed.

#![allow(dead_code, reason = "no test uses all of it")]

use elshi_exchange::collection::{SourceFile, collect};
use elshi_exchange::facts::Vocabulary;
use elshi_index::{Pack, pack};
use elshi_record::Dataset;
use std::sync::OnceLock;

const TEXT: &str = include_str!("../../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
const FACTS: &str = include_str!("../../../../assets/bulletins/kazakhstan-2026-02/facts.toml");
const COUNTRIES: &str = include_str!("../../../../assets/gazetteers/countries.tsv");
const SUBJECTS: &str = include_str!("../../../../assets/gazetteers/subjects.tsv");

/// The records, and their pack's bytes.
pub fn packed() -> (Dataset, Vec<u8>) {
    let file = |name: &str, text: &str| SourceFile {
        path: format!("bulletins/kazakhstan-2026-02/{name}"),
        text: text.to_owned(),
    };
    let vocabulary = Vocabulary::new(COUNTRIES, SUBJECTS);
    let files = [file("bulletin.txt", TEXT), file("facts.toml", FACTS)];
    let (dataset, problems) = collect(&files, &vocabulary);
    assert_eq!(problems, []);
    let bytes = pack(&dataset, &|code| vocabulary.country(code).map(str::to_owned));
    (dataset, bytes)
}

/// The opened pack.
#[expect(clippy::unwrap_used, reason = "a pack that does not open fails the test")]
pub fn opened() -> Pack {
    Pack::from_bytes(packed().1).unwrap()
}

/// The pack's bytes, made once.
pub fn bytes() -> &'static [u8] {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    BYTES.get_or_init(|| packed().1)
}
