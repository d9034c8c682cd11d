//! Titles as templates; see `format::template`.

use super::relations::RowValues;
use crate::Kind;
use crate::facet::relation_of;
use crate::format::{MARKS, PLAIN, TEXT, is_template};
use elshi_record::{Dataset, SourceKind};

/// Names shorter than this are left where they stand.
const SHORTEST: usize = 3;

/// Whether a template does for every row that is like its own, with another
/// person of whom it begins with the name.
pub(super) fn begins_with_person(template: &str) -> bool {
    MARKS.first().is_some_and(|(mark, ..)| template.starts_with(*mark)) && !template.contains(TEXT)
}

/// Writes the title of an engagement, which some item reports first: a
/// template where its source is a table, else the title itself. `made` is
/// emptied first, and used again for each row.
#[inline(never)]
pub(super) fn template(
    dataset: &Dataset,
    countries: &[String],
    title: &str,
    item: Option<u32>,
    values: &RowValues,
    made: &mut String,
) {
    made.clear();
    if is_template(title) {
        made.push(PLAIN);
        return made.push_str(title);
    }
    made.push_str(title);
    let item = item.and_then(|item| dataset.items.get(item as usize));
    let bulletin = item.and_then(|item| dataset.bulletins.get(item.bulletin as usize));
    if bulletin.is_none_or(|bulletin| bulletin.kind != SourceKind::Table) {
        return;
    }
    let mut names = [(TEXT, ""); MARKS.len() + 1];
    let mut count = 0;
    // The longest come first, so that no name is cut by one that it contains.
    let mut put = |mark: char, name| {
        if str::len(name) < SHORTEST {
            return;
        }
        let before = names.iter().take(count).take_while(|(_, other)| other.len() >= name.len());
        let place = before.count();
        names[place..].rotate_right(1);
        names[place] = (mark, name);
        count += 1;
    };
    for &(mark, kind, place) in &MARKS {
        let row = relation_of(kind).and_then(|relation| values.get(relation)?.get(place as usize));
        if let Some(name) = row.and_then(|&row| name_of(dataset, countries, kind, row)) {
            put(mark, name);
        }
    }
    if let Some(item) = item {
        put(TEXT, &item.text);
    }
    for (mark, name) in names.into_iter().take(count) {
        if let Some(at) = find(made, name) {
            made.replace_range(at..at + name.len(), mark.encode_utf8(&mut [0; 4]));
        }
    }
}

/// Where a name stands; titles are short, and a searcher is dear to set up.
fn find(title: &str, name: &str) -> Option<usize> {
    let (title, name) = (title.as_bytes(), name.as_bytes());
    let (first, last) = (*name.first()?, title.len().checked_sub(name.len())?);
    let starts = title.iter().take(last + 1).enumerate().filter(|(_, byte)| **byte == first);
    starts.map(|(at, _)| at).find(|&at| title.get(at..at + name.len()) == Some(name))
}

/// A thing's name.
fn name_of<'e>(
    dataset: &'e Dataset,
    countries: &'e [String],
    kind: Kind,
    row: u32,
) -> Option<&'e str> {
    let row = row as usize;
    Some(match kind {
        Kind::Person => &dataset.people.get(row)?.name,
        Kind::Country => countries.get(row)?,
        Kind::Organisation => &dataset.organisations.get(row)?.name,
        Kind::Place => &dataset.places.get(row)?.name,
        Kind::Subject => &dataset.subjects.get(row)?.name,
        _ => return None,
    })
}
