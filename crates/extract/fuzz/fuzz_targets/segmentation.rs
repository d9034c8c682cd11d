//! Items of any text: their spans lie in the text, in order.
#![no_main]

use elshi_extract::{Options, Reader};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let found = Reader::new(text, Options::default()).finish().dataset;
    let length = found.bulletins[0].text.chars().count() as u32;
    let mut last = 0;
    for item in &found.items {
        assert!(item.span.start >= last && item.span.end <= length);
        assert!(item.span.contains(item.title_span));
        last = item.span.end;
    }
});
