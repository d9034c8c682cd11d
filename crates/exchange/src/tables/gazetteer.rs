//! What is known of the world while a table is read.

use super::countries::{Countries, Named, key};
use elshi_record::{Id, Organisation, Subject, slug};
use std::collections::HashMap;

/// Countries, bodies and subjects that exist, by their names.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    pub(super) countries: Countries,
    organisations: HashMap<String, Id>,
    bodies: HashMap<Id, Organisation>,
    subjects: HashMap<String, Subject>,
}

/// What stands before the name of a body that somebody is accredited to.
const ACCREDITED: [&str; 5] =
    ["representative-to-", "representative-", "mission-to-", "ambassador-to-", "delegate-to-"];

impl Gazetteer {
    /// Reads the tables of `assets/gazetteers`: `countries.tsv`,
    /// `historic.tsv`, `organisations.tsv` and `subjects.tsv`.
    #[inline(never)]
    pub fn new(countries: &str, historic: &str, organisations: &str, subjects: &str) -> Gazetteer {
        let mut gazetteer =
            Gazetteer { countries: Countries::new(countries, historic), ..Gazetteer::default() };
        for cells in rows(organisations) {
            let cell = |at: usize| cells.get(at).copied().unwrap_or_default();
            let (id, name) = (cell(0), cell(1));
            let abbreviation = cell(2).split('|').find(|other| is_abbreviation(other));
            for other in [id, name].into_iter().chain(cell(2).split('|')) {
                gazetteer.organisations.entry(key(other)).or_insert_with(|| id.to_owned());
            }
            let body = Organisation {
                id: id.to_owned(),
                name: name.to_owned(),
                abbreviation: abbreviation.map(str::to_owned),
                ..Organisation::default()
            };
            gazetteer.bodies.insert(id.to_owned(), body);
        }
        for cells in rows(subjects) {
            let (Some(id), Some(name)) = (cells.first(), cells.get(1)) else { continue };
            let subject = Subject { id: (*id).to_owned(), name: (*name).to_owned() };
            gazetteer.subjects.insert(key(name), subject.clone());
            gazetteer.subjects.insert(key(id), subject);
        }
        gazetteer
    }

    /// Name of a country's code; of an own code that no list has, the words
    /// that the code was made of.
    pub fn country_name(&self, code: &str) -> String {
        self.countries.name(code)
    }

    /// What a counterpart's cell names; `None` for a country that is not known.
    pub(super) fn named(&self, cell: &str) -> Option<Named> {
        if cell.strip_prefix("x-").is_some_and(|name| slug(name) == name) {
            return Some(Named::Country(cell.to_owned()));
        }
        if let Some(code) = self.countries.code(cell) {
            return Some(Named::Country(code.to_owned()));
        }
        let known = |name: &str| self.organisations.get(&key(name)).cloned();
        if let Some(id) = known(cell) {
            return Some(Named::Organisation(id));
        }
        let slug = slug(cell);
        let body = ACCREDITED.iter().find_map(|prefix| slug.strip_prefix(prefix))?;
        Some(Named::Organisation(known(body).unwrap_or_else(|| body.to_owned())))
    }

    /// The body of a name or an id; one that is not known is made of the words.
    pub(super) fn organisation(&self, name: &str) -> Organisation {
        let id = self.organisations.get(&key(name)).cloned().unwrap_or_else(|| slug(name));
        self.bodies.get(&id).cloned().unwrap_or_else(|| {
            // A bare key such as `unafa` stands for an abbreviation.
            let bare = name == id && !name.contains('-');
            let name = if bare { name.to_uppercase() } else { name.to_owned() };
            Organisation { id, name, ..Organisation::default() }
        })
    }

    /// The subject of a label or an id; one that is not known is made of the
    /// words.
    pub(super) fn subject(&self, name: &str) -> Subject {
        let known = self.subjects.get(&key(name)).cloned();
        known.unwrap_or_else(|| Subject { id: slug(name), name: name.to_owned() })
    }
}

fn is_abbreviation(name: &str) -> bool {
    !name.is_empty() && name.len() <= 9 && !name.contains(' ') && !name.contains('.')
}

/// Cells of each line of a gazetteer that is not a comment.
pub(super) fn rows(table: &str) -> impl Iterator<Item = Vec<&str>> {
    let lines = table.lines().filter(|line| !line.starts_with('#') && !line.is_empty());
    lines.map(|line| line.split('\t').map(str::trim).collect())
}
