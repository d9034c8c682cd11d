//! Any bytes as a table and as JSON Lines: every row is read or told of.

#![no_main]

use elshi_exchange::tables::{Gazetteer, TableOptions, read, read_lines};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

static GAZETTEER: LazyLock<Gazetteer> = LazyLock::new(|| {
    Gazetteer::new(
        include_str!("../../../../assets/gazetteers/countries.tsv"),
        include_str!("../../../../assets/gazetteers/historic.tsv"),
        include_str!("../../../../assets/gazetteers/organisations.tsv"),
        include_str!("../../../../assets/gazetteers/subjects.tsv"),
    )
});

/// Columns that fuzzed rows stand under, so that fields are reached.
const HEAD: &[u8] = b"id,kind,start,end,date,person,role,country,place,text\n";

fuzz_target!(|bytes: &[u8]| {
    let with_head = [HEAD, bytes].concat();
    for table in [bytes, &with_head] {
        let import = read(table, TableOptions::default(), &GAZETTEER);
        assert!(import.dataset.items.len() <= import.rows as usize);
    }
    let import = read_lines(bytes, TableOptions::default(), &GAZETTEER);
    assert!(import.dataset.items.len() <= import.rows as usize);
});
