//! Titles as templates; see `format::template`.

use super::relations::RowValues;
use crate::Kind;
use crate::facet::relation_of;
use crate::format::{MARKS, PLAIN, TEXT, is_template};
use elshi_record::{Dataset, Engagement, SourceKind};
use std::borrow::Cow;

/// Names shorter than this are left where they stand.
const SHORTEST: usize = 3;

/// The title of a row: a template where its source is a table, else itself.
pub(super) fn template<'e>(
    dataset: &'e Dataset,
    countries: &[String],
    engagement: &'e Engagement,
    values: &RowValues,
) -> Cow<'e, str> {
    let title = &engagement.title;
    if is_template(title) {
        return Cow::Owned(format!("{PLAIN}{title}"));
    }
    let item = engagement.items.first().and_then(|&item| dataset.items.get(item as usize));
    let bulletin = item.and_then(|item| dataset.bulletins.get(item.bulletin as usize));
    if bulletin.is_none_or(|bulletin| bulletin.kind != SourceKind::Table) {
        return Cow::Borrowed(title);
    }
    let mut made = Cow::Borrowed(title.as_str());
    // The longest come first, so that no name is cut by one that it contains.
    let mut names: Vec<(char, &str)> = MARKS
        .iter()
        .filter_map(|&(mark, kind, place)| {
            let row = *values.get(relation_of(kind)?)?.get(place as usize)?;
            Some((mark, name(dataset, countries, kind, row)?))
        })
        .collect();
    names.extend(item.map(|item| (TEXT, item.text.as_str())));
    names.sort_by_key(|&(mark, name)| (std::cmp::Reverse(name.len()), mark));
    for (mark, name) in names.into_iter().filter(|(_, name)| name.len() >= SHORTEST) {
        if let Some(at) = find(&made, name) {
            made.to_mut().replace_range(at..at + name.len(), mark.encode_utf8(&mut [0; 4]));
        }
    }
    made
}

/// Where a name stands; titles are short, and a searcher is dear to set up.
fn find(title: &str, name: &str) -> Option<usize> {
    let (title, name) = (title.as_bytes(), name.as_bytes());
    let (first, last) = (*name.first()?, title.len().checked_sub(name.len())?);
    let starts = title.iter().take(last + 1).enumerate().filter(|(_, byte)| **byte == first);
    starts.map(|(at, _)| at).find(|&at| title.get(at..at + name.len()) == Some(name))
}

/// A thing's name.
fn name<'e>(
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
