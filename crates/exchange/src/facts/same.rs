//! Which engagements of different sources are one, and which only look it:
//! what a reviewer said of them, as `same.toml` beside the sources.

use super::diagnostic::FactsDiagnostic;
use super::read::syntax_error;
use super::table::{Problems, Table, Word};
use super::write::string;
use elshi_record::{Dataset, Id};
use toml::de::DeTable;

/// The file's name.
pub const SAME: &str = "same.toml";

/// What a reviewer said of engagements that look alike.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Same {
    /// Pairs that are one: the id under which it is known, and another.
    pub united: Vec<[Id; 2]>,
    /// Pairs that are two.
    pub apart: Vec<[Id; 2]>,
}

impl Same {
    /// Whether a path is that of such a file.
    pub fn is_at(path: &str) -> bool {
        path.rsplit('/').next() == Some(SAME)
    }

    /// Reads a `same.toml`, with what there is to say about it.
    pub fn read(text: &str) -> (Same, Vec<FactsDiagnostic>) {
        let (root, errors) = DeTable::parse_recoverable(text);
        let mut problems: Problems = errors.iter().map(|error| syntax_error(error, text)).collect();
        let root = Table::new(root.get_ref(), 0..text.len().min(1));
        root.only(&["one", "two"], &mut problems);
        let mut pairs = |key| {
            let tables = root.tables(key, &mut problems);
            tables.iter().filter_map(|table| pair(table, &mut problems)).collect()
        };
        let same = Same { united: pairs("one"), apart: pairs("two") };
        (same, problems)
    }

    /// The file that says this.
    pub fn write(&self) -> String {
        let mut text = "# Engagements that several sources report: `is` is the same as `also`,\n\
            # and in `two` it only looks the same.\n"
            .to_owned();
        for (key, pairs) in [("one", &self.united), ("two", &self.apart)] {
            for [is, also] in pairs {
                let (is, also) = (string(is), string(also));
                text.push_str(&format!("\n[[{key}]]\nis = {is}\nalso = {also}\n"));
            }
        }
        text
    }

    /// Unites what is one in a set, and gives the pairs of which that cannot
    /// be said. `now` gives the id that an engagement has in the set.
    pub fn apply(&self, set: &mut Dataset, now: impl Fn(&str) -> Option<Id>) -> Vec<[Id; 2]> {
        let mut refused = Vec::new();
        for pair in &self.united {
            let done = pair.each_ref().map(|id| now(id));
            let done = matches!(&done, [Some(is), Some(also)] if set.unite(is, also));
            if !done {
                refused.push(pair.clone());
            }
        }
        for pair in &self.apart {
            let [Some(is), Some(also)] = pair.each_ref().map(|id| now(id)) else {
                refused.push(pair.clone());
                continue;
            };
            set.keep_apart([is, also]);
        }
        refused
    }
}

fn pair(table: &Table<'_>, problems: &mut Problems) -> Option<[Id; 2]> {
    table.only(&["is", "also"], problems);
    let mut id = |key| table.required(key, problems).map(|word: Word<'_>| word.text.to_owned());
    Some([id("is")?, id("also")?])
}
