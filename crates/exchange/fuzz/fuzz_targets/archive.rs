//! Any bytes as a zip.

#![no_main]

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let (files, problems) = elshi_exchange::archive::unzip(bytes);
    assert!(bytes.len() < 4 || files.len() + problems.len() <= bytes.len());
});
