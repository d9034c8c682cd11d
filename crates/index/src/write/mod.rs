//! Records into a pack.

mod engagements;
mod entries;
mod out;
mod pool;
mod record;
mod relations;
mod search;
mod tables;
mod title;

use crate::facet::RELATIONS;
use crate::format::{Section, write_blobs, write_column, write_sections};
use crate::{FACETS, Kind};
use elshi_record::{Dataset, Offsets, RowSet, slug};
use entries::Entry;
use out::{Out, Shared};
use pool::Pool;
use relations::RowValues;
use std::borrow::Cow;
use tables::{Tables, in_order};

type Sections = Vec<(Section, Vec<u8>)>;

/// Packs a set of records.
///
/// `country_name` gives the name of a country's code; a code without a name
/// is its own. The same set gives the same bytes.
pub fn pack(dataset: &Dataset, country_name: &dyn Fn(&str) -> Option<String>) -> Vec<u8> {
    let dataset = &*in_order(dataset);
    packed(dataset, entries::of_dataset(dataset), country_name)
}

/// Packs the records of a table; the bytes hold the same as those of the set
/// that is written out, and are made in a fraction of the time.
pub fn pack_rows(rows: &RowSet, country_name: &dyn Fn(&str) -> Option<String>) -> Vec<u8> {
    match in_order(&rows.set) {
        Cow::Borrowed(dataset) => packed(dataset, entries::of_rows(rows), country_name),
        // Rows know people by their places among them.
        Cow::Owned(_) => pack(&rows.clone().into_dataset(), country_name),
    }
}

#[inline(never)]
fn packed<'d>(
    dataset: &'d Dataset,
    entries: Vec<Entry<'d>>,
    country_name: &dyn Fn(&str) -> Option<String>,
) -> Vec<u8> {
    let mut shared = Shared {
        dataset,
        tables: Tables::new(dataset, &entries),
        entries,
        strings: Pool::new(),
        offsets: dataset.bulletins.iter().map(|b| Offsets::new(&b.text)).collect(),
    };
    // The empty string is number 0, for it is the most common one.
    shared.strings.text("");
    let countries: Vec<String> = shared
        .tables
        .ids(Kind::Country)
        .iter()
        .map(|&code| country_name(code).unwrap_or_else(|| code.to_owned()))
        .collect();
    let mut sections = Vec::new();
    bulletins(&mut shared, &mut sections);
    let named = engagements::write(&mut shared, &countries, &mut sections);
    let texts = items(&mut shared, &mut sections);
    sections.extend(search::index(&shared, &named, &texts, &countries));
    things(&mut shared, &countries, &mut sections);
    let apart: Vec<&str> = dataset.apart.iter().flatten().map(String::as_str).collect();
    sections.push((Section::Apart, write_blobs(&apart)));
    let strings: Vec<&[u8]> = shared.strings.values().iter().map(|text| text.as_bytes()).collect();
    sections.push((Section::Strings, write_blobs(&strings)));
    write_sections(sections)
}

#[inline(never)]
fn bulletins(shared: &mut Shared<'_>, sections: &mut Sections) {
    let dataset = shared.dataset;
    let ids: Vec<&str> = dataset.bulletins.iter().map(|b| b.id.as_str()).collect();
    let texts: Vec<&str> = dataset.bulletins.iter().map(|b| b.text.as_str()).collect();
    let records: Vec<Vec<u8>> = dataset
        .bulletins
        .iter()
        .map(|bulletin| plain(shared, |out| out.bulletin(bulletin)))
        .collect();
    sections.push((Section::BulletinIds, write_blobs(&ids)));
    sections.push((Section::BulletinTexts, write_blobs(&texts)));
    sections.push((Section::Bulletins, write_blobs(&records)));
}

/// A record that belongs to no row of engagements.
#[inline(never)]
fn plain<'d>(shared: &mut Shared<'d>, write: impl FnOnce(&mut Out<'_, 'd>)) -> Vec<u8> {
    let row = RowValues::default();
    let mut out = Out::new(shared, &row, Vec::new());
    write(&mut out);
    out.finish()
}

/// The columns and records of items; gives back the strings that are texts.
#[inline(never)]
fn items(shared: &mut Shared<'_>, sections: &mut Sections) -> Vec<u32> {
    let dataset = shared.dataset;
    let mut titled: Vec<Option<&str>> = vec![None; dataset.items.len()];
    for entry in shared.entries.iter().rev() {
        let (items, title) = match entry {
            Entry::Whole(engagement) => (engagement.items.as_slice(), engagement.title.as_str()),
            // Such an item has no title of its own.
            Entry::Like(alike, _) => (std::slice::from_ref(&alike.item), ""),
        };
        for &item in items {
            if let Some(titled) = titled.get_mut(item as usize) {
                *titled = Some(title);
            }
        }
    }
    let (mut titles, mut texts, mut lines) = (Vec::new(), Vec::new(), Vec::new());
    let mut shape_of = Vec::with_capacity(dataset.items.len());
    let mut shapes: Pool<Vec<u8>> = Pool::new();
    let (row, mut record) = (RowValues::default(), Vec::new());
    for (number, (item, title)) in (0u32..).zip(dataset.items.iter().zip(titled)) {
        titles.push(match title {
            Some(title) if title == item.title => 0,
            _ => shared.strings.text(&item.title) + 1,
        });
        texts.push(shared.strings.text(&item.text));
        let line = item.line.wrapping_sub(number) as i32;
        lines.push(((line << 1) ^ (line >> 31)) as u32);
        let mut out = Out::new(shared, &row, record);
        out.item_record(item);
        record = out.finish();
        shape_of.push(shapes.number(record.as_slice()));
    }
    sections.extend([
        (Section::ItemTitles, write_column(&titles)),
        (Section::ItemTexts, write_column(&texts)),
        (Section::ItemLines, write_column(&lines)),
        (Section::ItemShapeOf, write_column(&shape_of)),
        (Section::ItemShapes, write_blobs(shapes.values())),
    ]);
    texts
}

/// The tables of everything but engagements.
#[inline(never)]
fn things(shared: &mut Shared<'_>, countries: &[String], sections: &mut Sections) {
    let dataset = shared.dataset;
    let codes: Vec<&str> = shared.tables.ids(Kind::Country).to_vec();
    let names = codes.iter().zip(countries);
    table(
        Kind::Country,
        names.map(|(&code, name)| (code, name.as_str(), Vec::new())).collect(),
        sections,
    );
    let mut rows = Vec::new();
    for person in &dataset.people {
        let record = plain(shared, |out| out.person(person));
        rows.push((person.id.as_str(), person.name.as_str(), record));
    }
    table(Kind::Person, rows, sections);
    let mut rows = Vec::new();
    for body in &dataset.organisations {
        let record = plain(shared, |out| out.organisation(body));
        rows.push((body.id.as_str(), body.name.as_str(), record));
    }
    table(Kind::Organisation, rows, sections);
    let mut rows = Vec::new();
    for place in &dataset.places {
        let record = plain(shared, |out| out.place(place));
        rows.push((place.id.as_str(), place.name.as_str(), record));
    }
    table(Kind::Place, rows, sections);
    let rows = dataset.subjects.iter().map(|s| (s.id.as_str(), s.name.as_str(), Vec::new()));
    table(Kind::Subject, rows.collect(), sections);
    let mut rows = Vec::new();
    for event in &dataset.events {
        let record = plain(shared, |out| out.event(event));
        rows.push((event.id.as_str(), event.name.as_str(), record));
    }
    table(Kind::Event, rows, sections);
    statements(shared, sections);
}

#[inline(never)]
fn statements(shared: &mut Shared<'_>, sections: &mut Sections) {
    let ids: Vec<&str> = shared.tables.ids(Kind::Statement).to_vec();
    let mut rows: Vec<(&str, &str, Vec<u8>)> =
        ids.into_iter().map(|id| (id, "", Vec::new())).collect();
    let mut engagement_of = vec![0u32; rows.len()];
    for (number, entry) in (0..).zip(&shared.entries) {
        let Entry::Whole(engagement) = entry else { continue };
        for statement in &engagement.statements {
            let Some(row) = shared.tables.row(Kind::Statement, &statement.id) else { continue };
            if let (Some((_, name, _)), Some(at)) =
                (rows.get_mut(row as usize), engagement_of.get_mut(row as usize))
            {
                *name = statement.towards.as_ref().map_or("", |towards| &towards.value);
                *at = number;
            }
        }
    }
    table(Kind::Statement, rows, sections);
    sections.push((Section::StatementRows, write_column(&engagement_of)));
}

/// A table of rows with id, name and record, sorted by id.
#[inline(never)]
fn table(kind: Kind, rows: Vec<(&str, &str, Vec<u8>)>, sections: &mut Sections) {
    let mut shapes: Pool<Vec<u8>> = Pool::new();
    let shape_of: Vec<u32> =
        rows.iter().map(|(.., record)| shapes.number(record.as_slice())).collect();
    let ids: Vec<&str> =
        rows.iter().map(|(id, name, _)| if slug(name) == *id { "" } else { *id }).collect();
    let names: Vec<&str> = rows.iter().map(|(_, name, _)| *name).collect();
    sections.extend([
        (Section::Ids(kind), write_blobs(&ids)),
        (Section::Names(kind), write_blobs(&names)),
        (Section::ShapeOf(kind), write_column(&shape_of)),
        (Section::Shapes(kind), write_blobs(shapes.values())),
    ]);
}

const _: () = assert!(FACETS < RELATIONS, "relations hold the facets and more");
