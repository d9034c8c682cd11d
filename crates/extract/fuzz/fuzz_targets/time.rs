//! Expressions of time of any text: their spans lie in the text, in order.
#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let length = text.chars().count() as u32;
    let mut last = 0;
    for (span, edtf) in elshi_extract::dates(text, "2026-02-24") {
        assert!(span.start >= last && span.end <= length && !edtf.is_empty());
        last = span.end;
    }
});
