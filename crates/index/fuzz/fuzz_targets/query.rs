//! Whatever is typed is answered.
#![no_main]

mod made;

use elshi_index::Pack;
use libfuzzer_sys::fuzz_target;
use std::cell::OnceCell;

thread_local! {
    static PACK: OnceCell<Pack> = const { OnceCell::new() };
}

fuzz_target!(|typed: &str| {
    PACK.with(|pack| {
        let pack = pack.get_or_init(|| Pack::from_bytes(made::packed()).expect("a pack opens"));
        let results = pack.query(&Default::default(), None, typed);
        assert_eq!(results.ranked().len(), results.rows().len());
        assert!(results.rows().is_sorted());
        for row in 0..3 {
            if let Some(snippet) = pack.snippet(row, typed) {
                let length = snippet.text.chars().count() as u32;
                assert!(snippet.marks.iter().all(|mark| mark.end <= length && !mark.is_empty()));
            }
        }
        assert!(pack.complete(typed, 5).len() <= 5);
    });
});
