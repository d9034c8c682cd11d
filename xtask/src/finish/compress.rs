//! Compressed copies beside each file, for hosts that send them as they are.

use super::{names, write};
use crate::Result;
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write;
use std::path::Path;

/// Writes `NAME.br` and `NAME.gz` beside each file of a folder.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn compress(folder: &Path) -> Result<()> {
    for name in names(folder)? {
        if name.ends_with(".br") || name.ends_with(".gz") {
            continue;
        }
        let bytes =
            fs::read(folder.join(&name)).map_err(|error| format!("cannot read {name}: {error}"))?;
        write(&folder.join(format!("{name}.br")), &compressed(&bytes)?)?;
        let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
        let zipped = gzip.write_all(&bytes).and_then(|()| gzip.finish());
        let zipped = zipped.map_err(|error| format!("cannot compress {name}: {error}"))?;
        write(&folder.join(format!("{name}.gz")), &zipped)?;
    }
    Ok(())
}

/// Bytes in Brotli, at its best and slowest.
///
/// # Errors
/// Never in practice: memory is written to.
pub fn compressed(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut out, &params)
        .map_err(|error| format!("cannot compress: {error}"))?;
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn compressed_bytes_are_the_same_bytes() {
        let bytes = "whom did they meet, ".repeat(100).into_bytes();
        let small = compressed(&bytes).unwrap();
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &small[..], &mut back).unwrap();
        assert!(small.len() < bytes.len() / 10);
        assert_eq!(back, bytes);
    }
}
