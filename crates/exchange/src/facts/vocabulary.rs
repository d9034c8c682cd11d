//! The closed lists that facts are checked against: countries and subjects.

use std::collections::BTreeMap;

/// Country codes and subjects that exist, each with its label.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    countries: BTreeMap<String, String>,
    subjects: BTreeMap<String, String>,
}

impl Vocabulary {
    /// Reads the tables of `assets/gazetteers`: of countries `alpha-3`,
    /// `alpha-2`, `name`, of subjects `id`, `label`, each followed by more
    /// cells; lines that start with `#` are comments.
    pub fn new(countries: &str, subjects: &str) -> Vocabulary {
        Vocabulary { countries: keyed(countries, 2), subjects: keyed(subjects, 1) }
    }

    /// Whether a country code exists.
    pub fn has_country(&self, code: &str) -> bool {
        self.countries.contains_key(code)
    }

    /// A country's name.
    pub fn country(&self, code: &str) -> Option<&str> {
        self.countries.get(code).map(String::as_str)
    }

    /// A subject's label.
    pub fn subject(&self, id: &str) -> Option<&str> {
        self.subjects.get(id).map(String::as_str)
    }

    pub(super) fn country_codes(&self) -> impl Iterator<Item = &str> {
        self.countries.keys().map(String::as_str)
    }

    pub(super) fn country_by_name(&self, name: &str) -> Option<&str> {
        let mut countries = self.countries.iter();
        countries.find(|(_, label)| label.eq_ignore_ascii_case(name)).map(|(code, _)| code.as_str())
    }

    pub(super) fn subject_ids(&self) -> impl Iterator<Item = &str> {
        self.subjects.keys().map(String::as_str)
    }
}

/// First cell of each row, with the cell number `label`.
fn keyed(table: &str, label: usize) -> BTreeMap<String, String> {
    let rows = table.lines().filter(|line| !line.starts_with('#'));
    let cells = rows.filter_map(|line| {
        let mut cells = line.split('\t').map(|cell| cell.trim().to_owned());
        let key = cells.next().filter(|key| !key.is_empty())?;
        Some((key, cells.nth(label - 1)?))
    });
    cells.collect()
}
