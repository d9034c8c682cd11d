//! Bytes laid over a sound pack, at any place, never make it panic.
#![no_main]

mod made;

use elshi_index::{Entity, Facet, Kind, Pack};
use elshi_record::Day;
use libfuzzer_sys::fuzz_target;
use std::sync::LazyLock;

/// The sound pack, made once.
static SOUND: LazyLock<Vec<u8>> = LazyLock::new(made::packed);

fuzz_target!(|data: &[u8]| {
    let mut bytes = SOUND.clone();
    // Each three bytes are a place and what stands there from now on.
    for change in data.chunks_exact(3) {
        let place = usize::from(u16::from_le_bytes([change[0], change[1]]));
        if let Some(byte) = bytes.get_mut(place) {
            *byte = change[2];
        }
    }
    let Ok(pack) = Pack::from_bytes(bytes) else { return };
    for kind in Kind::ALL {
        for row in 0..pack.count(kind).min(30) {
            let entity = Entity { kind, row };
            let _ = (pack.name(entity), pack.rows_of(entity).take(50).count());
            let id = pack.id(entity).into_owned();
            let _ = pack.find(kind, &id);
        }
    }
    for row in 0..pack.engagement_count().min(30) {
        let _ = (pack.engagement(row), pack.timed(row), pack.snippet(row, "trade"));
    }
    for item in 0..pack.item_count().min(30) {
        let _ = pack.item(item);
    }
    let mut filters: [Vec<u32>; elshi_index::FACETS] = Default::default();
    filters[Facet::Country as usize] = vec![0, 1];
    let _ = pack.query(&filters, Some((Day(0), Day(30_000))), "referendum mars");
});
