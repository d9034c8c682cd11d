//! Records of any bytes: every quotation stands where it says.
#![no_main]

use elshi_extract::{Options, extract_bytes};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let options = Options { published: "2026-02-24".to_owned(), ..Options::default() };
    let found = extract_bytes(bytes, &options);
    assert!(found.dataset.orphaned_quotations().is_empty());
    let length = found.dataset.bulletins[0].text.chars().count() as u32;
    for span in found.diagnostics.iter().filter_map(|finding| finding.span) {
        assert!(span.end <= length);
    }
});
