//! The worker that keeps the page's files, with their names.

use super::html::slim;
use super::{names, read, short_hash, write};
use crate::{Result, root};
use std::fs;
use std::path::Path;

/// Writes the worker that keeps the files that the page needs to start. What
/// it starts on demand, such as the reader of a person's own texts, is kept
/// from its first use on.
///
/// # Errors
/// Where a file cannot be read or written.
pub fn put(folder: &Path) -> Result<()> {
    let page = read(&folder.join("index.html"))?;
    let mut kept = vec!["./".to_owned()];
    let mut all = Vec::new();
    for name in names(folder)? {
        let bytes = fs::read(folder.join(&name));
        all.extend(bytes.map_err(|error| format!("cannot read {name}: {error}"))?);
        if page.contains(&name) {
            kept.push(format!("./{name}"));
        }
    }
    let list: Vec<_> = kept.iter().map(|name| format!("\"{name}\"")).collect();
    let script = read(&root().join("assets/boot/offline.js"))?;
    let script = script.replace("/*FILES*/", &list.join(","));
    let script = script.replace("VERSION", &short_hash(&all));
    write(&folder.join("offline.js"), slim(&script).as_bytes())
}
