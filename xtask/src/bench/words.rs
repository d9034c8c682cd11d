//! The documents found for exact words, beside those that another library
//! finds: every difference is printed.

use super::table;
use serde_json::Value;
use std::collections::BTreeSet;

/// Prints for each query how many both find, and what only one of them does.
pub fn print(words: &[String], theirs: &Value, ours: &Value) {
    let found = |lists: &Value, at: usize| -> BTreeSet<String> {
        let ids = lists.get(at).and_then(Value::as_array).into_iter().flatten();
        ids.filter_map(Value::as_str).map(str::to_owned).collect()
    };
    let (mut rows, mut only) = (Vec::new(), Vec::new());
    for (at, query) in words.iter().enumerate() {
        let (theirs, ours) = (found(theirs, at), found(ours, at));
        let [missed, more] = [(&theirs, &ours), (&ours, &theirs)]
            .map(|(a, b)| a.difference(b).cloned().collect::<Vec<_>>());
        let counts = [theirs.len(), ours.len(), missed.len(), more.len()];
        rows.push([query.clone()].into_iter().chain(counts.map(|c| c.to_string())).collect());
        for (who, ids) in [("MiniSearch", missed), ("Elshi", more)] {
            if !ids.is_empty() {
                only.push(format!("- “{query}”, only {who}: {}", ids.join(", ")));
            }
        }
    }
    table(&["exact words", "MiniSearch", "Elshi", "only MiniSearch", "only Elshi"], &rows);
    println!();
    only.iter().for_each(|line| println!("{line}"));
}
