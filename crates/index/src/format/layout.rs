//! The table of sections at the front of a pack.
//!
//! Bytes: `elshi` and three more, version (u32), number of sections (u32),
//! the length of each (u32), the sections themselves one after another.

use super::{Blobs, BlobsAt, Column, ColumnAt};
use crate::Kind;
use crate::facet::RELATIONS;
use crate::kind::KINDS;
use std::ops::Range;

const MAGIC: [u8; 8] = *b"elshi\0pk";
/// Grows with every change of what sections mean.
const VERSION: u32 = 2;

/// What a section holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Column,
    Blobs,
    Raw,
}

/// The sections of a pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Section {
    /// Blobs: strings that are referred to by number.
    Strings,
    /// Blobs: the ids of bulletins.
    BulletinIds,
    /// Blobs: their texts.
    BulletinTexts,
    /// Blobs: what else there is of them.
    Bulletins,
    /// Column: each item's record among `ItemShapes`.
    ItemShapeOf,
    /// Blobs: items less their titles, texts and lines.
    ItemShapes,
    /// Column: 0 for the title of the item's engagement, else a string plus 1.
    ItemTitles,
    /// Column: the string that is the item's own text.
    ItemTexts,
    /// Column: the line less the item's number, of either sign.
    ItemLines,
    /// Column: first possible day plus 2^31, or the last one where only that
    /// is known.
    Days,
    /// Column: days from the first possible one to the last.
    Lengths,
    /// Column: see `format::flags`.
    Flags,
    /// Column: the template of an engagement's title, as a string.
    Titles,
    /// Column: the engagement of a statement.
    StatementRows,
    /// Column: the string that is a role.
    Roles,
    /// Raw: a checksum (u32), then every word as a finite state transducer.
    Terms,
    /// Raw: where each word stands.
    Postings,
    /// Blobs: ids of engagements, of which each two are said to be different.
    Apart,
    /// Blobs: the ids of a kind; empty for one made of the name.
    Ids(Kind),
    /// Blobs: the names of a kind; for engagements empty.
    Names(Kind),
    /// Column: each row's record among `Shapes`.
    ShapeOf(Kind),
    /// Blobs: the distinct records of a kind.
    Shapes(Kind),
    /// Column: what a row of engagements relates to, as a code.
    Codes(usize),
    /// Column: where each set of values ends in `SetValues`.
    SetEnds(usize),
    /// Column: the values of sets.
    SetValues(usize),
    /// Column: the codes of a closed list that occur.
    Closed(usize),
}

const PLAIN: usize = 18;
const PER_KIND: usize = 4;
const PER_RELATION: usize = 4;
const SECTIONS: usize = PLAIN + PER_KIND * KINDS + PER_RELATION * RELATIONS;

impl Section {
    fn number(self) -> usize {
        let of_kind = |kind: Kind, part: usize| PLAIN + PER_KIND * kind as usize + part;
        let of_relation = |relation: usize, part: usize| {
            PLAIN + PER_KIND * KINDS + PER_RELATION * relation + part
        };
        match self {
            Section::Strings => 0,
            Section::BulletinIds => 1,
            Section::BulletinTexts => 2,
            Section::Bulletins => 3,
            Section::ItemShapeOf => 4,
            Section::ItemShapes => 5,
            Section::ItemTitles => 6,
            Section::ItemTexts => 7,
            Section::ItemLines => 8,
            Section::Days => 9,
            Section::Lengths => 10,
            Section::Flags => 11,
            Section::Titles => 12,
            Section::StatementRows => 13,
            Section::Roles => 14,
            Section::Terms => 15,
            Section::Postings => 16,
            Section::Apart => 17,
            Section::Ids(kind) => of_kind(kind, 0),
            Section::Names(kind) => of_kind(kind, 1),
            Section::ShapeOf(kind) => of_kind(kind, 2),
            Section::Shapes(kind) => of_kind(kind, 3),
            Section::Codes(relation) => of_relation(relation, 0),
            Section::SetEnds(relation) => of_relation(relation, 1),
            Section::SetValues(relation) => of_relation(relation, 2),
            Section::Closed(relation) => of_relation(relation, 3),
        }
    }
}

/// The form of the section of a number.
fn form(number: usize) -> Form {
    match number {
        0..=3 | 5 | 17 => Form::Blobs,
        15 | 16 => Form::Raw,
        4 | 6..PLAIN => Form::Column,
        _ if number < PLAIN + PER_KIND * KINDS => match (number - PLAIN) % PER_KIND {
            2 => Form::Column,
            _ => Form::Blobs,
        },
        _ => Form::Column,
    }
}

/// Writes a pack of the sections given; others are empty.
#[inline(never)]
pub(crate) fn write_sections(sections: Vec<(Section, Vec<u8>)>) -> Vec<u8> {
    let mut parts: Vec<Vec<u8>> = (0..SECTIONS)
        .map(|number| match form(number) {
            Form::Column => super::write_column(&[]),
            Form::Blobs => super::write_blobs::<&[u8]>(&[]),
            Form::Raw => Vec::new(),
        })
        .collect();
    for (section, bytes) in sections {
        if let Some(part) = parts.get_mut(section.number()) {
            *part = bytes;
        }
    }
    // No column may have more rows than the pack has bytes; see `ColumnAt`.
    let sized = parts.iter().enumerate().filter(|&(number, _)| form(number) != Form::Raw);
    let rows = sized.filter_map(|(_, part)| part.first_chunk::<4>());
    let most = rows.map(|rows| u32::from_le_bytes(*rows) as usize).max().unwrap_or(0);
    let mut out = Vec::from(MAGIC);
    out.reserve_exact(8 + 4 * SECTIONS + parts.iter().map(Vec::len).sum::<usize>());
    out.extend(VERSION.to_le_bytes());
    out.extend((SECTIONS as u32).to_le_bytes());
    for part in &parts {
        out.extend((part.len() as u32).to_le_bytes());
    }
    for part in &mut parts {
        out.append(part);
    }
    out.resize(out.len().max(most), 0);
    out
}

/// Why bytes are no pack.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PackError {
    /// They do not start as a pack does.
    NotAPack,
    /// They are a pack of another version; holds which.
    Version(u32),
    /// The table of sections does not fit the bytes.
    Damaged,
}

impl std::fmt::Display for PackError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            PackError::NotAPack => write!(f, "these bytes are not a packed dataset"),
            PackError::Version(version) => {
                write!(f, "the dataset is packed in version {version}, not {VERSION}")
            }
            PackError::Damaged => write!(f, "the packed dataset is damaged"),
        }
    }
}

impl std::error::Error for PackError {}

#[derive(Clone, Debug)]
enum Place {
    Column(ColumnAt),
    Blobs(BlobsAt),
    Raw(Range<usize>),
}

/// Where the sections of a pack lie.
#[derive(Clone, Debug)]
pub(crate) struct Layout(Vec<Place>);

impl Layout {
    /// Reads the table of sections, and the head of each.
    pub(crate) fn find(bytes: &[u8]) -> Result<Layout, PackError> {
        let rest = bytes.strip_prefix(&MAGIC).ok_or(PackError::NotAPack)?;
        let (version, rest) = rest.split_first_chunk::<4>().ok_or(PackError::Damaged)?;
        let version = u32::from_le_bytes(*version);
        if version != VERSION {
            return Err(PackError::Version(version));
        }
        let (count, rest) = rest.split_first_chunk::<4>().ok_or(PackError::Damaged)?;
        if u32::from_le_bytes(*count) as usize != SECTIONS {
            return Err(PackError::Damaged);
        }
        let lengths = rest.get(..4 * SECTIONS).ok_or(PackError::Damaged)?;
        let mut start = bytes.len() - rest.len() + lengths.len();
        let mut places = Vec::with_capacity(SECTIONS);
        for (number, length) in lengths.as_chunks::<4>().0.iter().enumerate() {
            let end = start.checked_add(u32::from_le_bytes(*length) as usize);
            let end = end.filter(|&end| end <= bytes.len()).ok_or(PackError::Damaged)?;
            let range = start..end;
            let place = match form(number) {
                Form::Column => ColumnAt::find(bytes, range).map(|(at, _)| Place::Column(at)),
                Form::Blobs => BlobsAt::find(bytes, range).map(Place::Blobs),
                Form::Raw => Some(Place::Raw(range)),
            };
            places.push(place.ok_or(PackError::Damaged)?);
            start = end;
        }
        let layout = Layout(places);
        if layout.is_consistent() { Ok(layout) } else { Err(PackError::Damaged) }
    }

    /// Whether columns of the same rows are of the same length.
    fn is_consistent(&self) -> bool {
        let rows = |section: Section| match self.0.get(section.number()) {
            Some(Place::Column(at)) => at.rows(),
            Some(Place::Blobs(at)) => at.len(),
            _ => 0,
        };
        let same = |sections: &[Section], many: usize| sections.iter().all(|&s| rows(s) == many);
        let engagements = rows(Section::Ids(Kind::Engagement));
        use Section::{Days, Flags, Lengths, ShapeOf, Titles};
        let shape_of = ShapeOf(Kind::Engagement);
        same(&[Days, Lengths, Flags, Titles, shape_of], engagements)
            && (0..RELATIONS).all(|relation| rows(Section::Codes(relation)) == engagements)
            && same(
                &[Section::ItemTitles, Section::ItemTexts, Section::ItemLines],
                rows(Section::ItemShapeOf),
            )
            && Kind::ALL
                .into_iter()
                .skip(1)
                .all(|kind| same(&[Section::Names(kind), ShapeOf(kind)], rows(Section::Ids(kind))))
    }

    /// A column.
    pub(crate) fn column<'b>(&self, bytes: &'b [u8], section: Section) -> Column<'b> {
        match self.0.get(section.number()) {
            Some(Place::Column(at)) => at.of(bytes),
            _ => Column::default(),
        }
    }

    /// Runs of bytes.
    pub(crate) fn blobs<'b>(&self, bytes: &'b [u8], section: Section) -> Blobs<'b> {
        match self.0.get(section.number()) {
            Some(Place::Blobs(at)) => at.of(bytes),
            _ => Blobs::default(),
        }
    }

    /// Bytes of a form of their own.
    pub(crate) fn raw<'b>(&self, bytes: &'b [u8], section: Section) -> &'b [u8] {
        match self.0.get(section.number()) {
            Some(Place::Raw(range)) => bytes.get(range.clone()).unwrap_or_default(),
            _ => &[],
        }
    }
}
