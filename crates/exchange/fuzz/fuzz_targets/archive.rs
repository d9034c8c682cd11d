//! Any bytes as a zip, and bytes laid over a sound one at any place.

#![no_main]

use elshi_exchange::archive::{unzip, write};
use elshi_exchange::tables::{Gazetteer, TableOptions, read};
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// A collection of one table.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let table = b"id,date,person,country\nabai,2026-03-15,Abai,KAZ\ninger,2026-03-16,Inger,KEN\n";
    let options = TableOptions { title: "Table".to_owned(), ..TableOptions::default() };
    write(&read(table, options, &Gazetteer::default()).dataset)
});

fuzz_target!(|bytes: &[u8]| {
    let mut changed = SOUND.clone();
    // Each three bytes are a place and what stands there from now on.
    for change in bytes.chunks_exact(3) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]]));
        let length = changed.len();
        changed[place % length] = change[2];
    }
    for bytes in [bytes, &changed] {
        let (files, problems) = unzip(bytes);
        assert!(bytes.len() < 4 || files.len() + problems.len() <= bytes.len());
    }
});
