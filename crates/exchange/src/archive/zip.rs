//! Zip files, in memory.

use miniz_oxide::deflate::compress_to_vec;
use miniz_oxide::inflate::decompress_to_vec_with_limit;
use rawzip::{CompressionMethod, Error, ZipArchive, ZipArchiveWriter};
use std::io::Write;

/// A file of an archive that could not be read, or the archive itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ArchiveProblem {
    /// The file's path; empty for the archive as a whole.
    pub path: String,
    /// What is wrong, in one sentence.
    pub message: String,
}

/// How many bytes all files of an archive may have together: a small file can
/// unfold to more than a machine has.
const MOST: usize = 512 << 20;
/// How hard to compress, of 10.
const LEVEL: u8 = 6;

/// The files of an archive, less folders, in its order; what cannot be read is
/// said, and the rest is given.
pub fn unzip(bytes: &[u8]) -> (Vec<(String, Vec<u8>)>, Vec<ArchiveProblem>) {
    let (mut files, mut problems) = (Vec::new(), Vec::new());
    let mut problem = |path: &str, message: &str| {
        problems.push(ArchiveProblem { path: path.to_owned(), message: message.to_owned() });
    };
    let Ok(archive) = ZipArchive::from_slice(bytes) else {
        problem("", "The archive is damaged: its list of files cannot be found.");
        return (files, problems);
    };
    let (mut entries, mut left) = (archive.entries(), MOST);
    loop {
        let entry = match entries.next_entry() {
            Ok(Some(entry)) => entry,
            Ok(None) => break,
            Err(_) => {
                problem("", "The archive is damaged: its list of files breaks off.");
                break;
            }
        };
        if entry.is_dir() {
            continue;
        }
        // Paths that lead out of the archive are no use, and not taken.
        let Ok(path) = entry.file_path().try_normalize() else {
            problem("", "A file's path in the archive is of no use.");
            continue;
        };
        let path = path.as_ref().to_owned();
        let Ok(local) = archive.get_entry(entry.wayfinder()) else {
            problem(&path, "The file is missing from the archive.");
            continue;
        };
        let unpacked = match entry.compression_method() {
            CompressionMethod::STORE if local.data().len() <= left => Some(local.data().to_vec()),
            CompressionMethod::DEFLATE => decompress_to_vec_with_limit(local.data(), left).ok(),
            _ => None,
        };
        let sound = unpacked.as_ref().is_some_and(|data| rawzip::crc32(data) == entry.crc32());
        match unpacked.filter(|_| sound) {
            Some(data) => {
                left -= data.len();
                files.push((path, data));
            }
            None => problem(&path, "The file is damaged, too large, or packed in a strange way."),
        }
    }
    (files, problems)
}

/// An archive of these files.
pub(super) fn zip(files: &[(String, String)]) -> Vec<u8> {
    let mut bytes = Vec::new();
    // Writing to memory fails only for paths that zip cannot hold, and ids are
    // short words.
    match fill(&mut bytes, files) {
        Ok(()) => bytes,
        Err(_) => Vec::new(),
    }
}

fn fill(bytes: &mut Vec<u8>, files: &[(String, String)]) -> Result<(), Error> {
    let mut archive = ZipArchiveWriter::new(bytes);
    for (path, text) in files {
        let packed = compress_to_vec(text.as_bytes(), LEVEL);
        let builder = archive.new_file(path).compression_method(CompressionMethod::DEFLATE);
        let (mut entry, config) = builder.start()?;
        let mut counted = config.wrap(Already { entry: &mut entry, packed: &packed, told: false });
        counted.write_all(text.as_bytes())?;
        let (_, descriptor) = counted.finish()?;
        entry.finish(descriptor)?;
    }
    archive.finish()?;
    Ok(())
}

/// Writes what was compressed beforehand, once, where the plain bytes come by.
struct Already<'p, W> {
    entry: W,
    packed: &'p [u8],
    told: bool,
}

impl<W: Write> Write for Already<'_, W> {
    fn write(&mut self, plain: &[u8]) -> std::io::Result<usize> {
        self.flush()?;
        Ok(plain.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        if !std::mem::replace(&mut self.told, true) {
            self.entry.write_all(self.packed)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn files_survive() {
        let files = [("a/bulletin.txt", "Text, “quoted”.\n"), ("b.csv", ""), ("é.txt", "x")];
        let files = files.map(|(path, text)| (path.to_owned(), text.to_owned()));
        let (read, problems) = unzip(&zip(&files));
        assert_eq!(problems, []);
        let read: Vec<(String, String)> =
            read.into_iter().map(|(path, data)| (path, String::from_utf8(data).unwrap())).collect();
        assert_eq!(read, files);
    }

    #[test]
    fn damage_is_found() {
        let mut bytes = zip(&[("a.txt".to_owned(), "A text that is packed.".repeat(9))]);
        bytes[45] ^= 0x55;
        let (files, problems) = unzip(&bytes);
        assert_eq!((files.len(), problems.len()), (0, 1));
        assert_eq!(unzip(b"PK\x03\x04nothing").1.len(), 1);
    }

    proptest! {
        #[test]
        fn any_bytes_give_an_answer(at in 0usize..400, flip in 1u8.., cut in 0usize..400) {
            let mut bytes = zip(&[("a/b.txt".into(), "x y z ".repeat(40)), ("c".into(), "d".into())]);
            let (at, cut) = (at % bytes.len(), cut % bytes.len());
            bytes[at] ^= flip;
            let _ = unzip(&bytes);
            let _ = unzip(&bytes[..cut]);
        }
    }
}
