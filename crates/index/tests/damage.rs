//! Bytes that were damaged give wrong answers or none, and never a panic.

mod made;

use elshi_index::{Entity, Facet, Kind, Pack};
use elshi_record::{Day, Span};
use proptest::prelude::*;

/// Asks a pack for everything there is.
fn exercise(pack: &Pack) {
    for kind in Kind::ALL {
        for row in (0..pack.count(kind).min(30)).chain([u32::MAX]) {
            let entity = Entity { kind, row };
            let id = pack.id(entity).into_owned();
            let _ =
                (pack.name(entity), pack.find(kind, &id), pack.rows_of(entity).take(99).count());
        }
    }
    let dataset = pack.dataset();
    let _ = dataset.orphaned_quotations();
    for bulletin in 0..pack.bulletin_count().min(5) {
        let _ = (pack.bulletin_language(bulletin), pack.bulletin_length(bulletin));
        let _ = pack.text(bulletin, Span { start: 7, end: 900 });
    }
    let mut filters: [Vec<u32>; 9] = Default::default();
    for facet in Facet::ALL {
        for value in 0..pack.value_count(facet).min(30) {
            let _ = (pack.value_id(facet, value), pack.value_name(facet, value));
        }
        filters[facet as usize] = vec![0, 2, u32::MAX];
        let _ = pack.query(&filters, Some((Day(20_000), Day(20_600))), "");
    }
    for text in
        ["minister", "referndum", "\"foreign affairs\" -jordan", "country:KEN before:2027", "a"]
    {
        let results = pack.query(&Default::default(), None, text);
        for &row in results.ranked().iter().take(5) {
            let _ = (pack.snippet(row, text), pack.timed(row), pack.mode(row));
        }
        let _ = pack.place_counts(results.rows());
        let _ = pack.complete(text, 9);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn flipped_bytes_never_panic(
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
    ) {
        let mut bytes = made::bytes().to_vec();
        for (at, byte) in flips {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        if let Ok(pack) = Pack::from_bytes(bytes) {
            exercise(&pack);
        }
    }

    #[test]
    fn cut_bytes_never_panic(at in any::<prop::sample::Index>()) {
        let bytes = made::bytes();
        let kept = at.index(bytes.len());
        if let Ok(pack) = Pack::from_bytes(bytes[..kept].to_vec()) {
            exercise(&pack);
        }
    }
}

#[test]
fn every_byte_may_be_wrong() {
    // Each byte of the head and of the columns, which are short here.
    for at in 0..3000 {
        let mut bytes = made::bytes().to_vec();
        let Some(byte) = bytes.get_mut(at) else { return };
        *byte ^= 0xFF;
        if let Ok(pack) = Pack::from_bytes(bytes) {
            let _ = pack.query(&Default::default(), None, "minister");
            let _ = pack.engagement(0);
        }
    }
}

#[test]
fn other_bytes_are_no_pack() {
    for bytes in [&b""[..], b"elshi", b"{}", &[0; 4096]] {
        assert!(Pack::from_bytes(bytes.to_vec()).is_err());
    }
}
