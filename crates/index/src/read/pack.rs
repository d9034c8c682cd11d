//! The opened pack: its bytes, where its sections lie, and what was worked
//! out of them when it was first asked for.

use super::profile::Profiles;
use super::relation::{Relation, Values};
use crate::facet::{EVENTS, ITEMS, PLACES, RELATIONS, ROLES};
use crate::format::{Blobs, Column, Layout, PackError, Section, Timed, checksum, limits};
use crate::search::UnitRows;
use crate::{Facet, Kind};
use elshi_record::{Day, Offsets, Span};
use elshi_rows::{Board, Inverse};
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;

#[derive(Debug)]
enum Bytes {
    Static(&'static [u8]),
    Owned(Vec<u8>),
}

/// A packed dataset, read in place.
///
/// Rows, values and items that it does not have give empty strings, no values
/// and `None`.
#[derive(Debug)]
pub struct Pack {
    bytes: Bytes,
    layout: Layout,
    offsets: OnceCell<Vec<OnceCell<Offsets>>>,
    inverses: [OnceCell<Inverse>; RELATIONS],
    totals: [OnceCell<Rc<[u32]>>; RELATIONS],
    profiles: OnceCell<Profiles>,
    string_rows: OnceCell<UnitRows>,
    limits: OnceCell<Vec<(i32, i32)>>,
    terms_are_sound: OnceCell<bool>,
    board: RefCell<Board>,
}

impl Pack {
    /// Opens a compiled-in pack.
    ///
    /// # Errors
    /// Where the bytes are no pack of this version.
    pub fn from_static(bytes: &'static [u8]) -> Result<Pack, PackError> {
        Pack::open(Bytes::Static(bytes))
    }

    /// Opens a pack that was made or received at run time.
    ///
    /// # Errors
    /// Where the bytes are no pack of this version.
    pub fn from_bytes(bytes: Vec<u8>) -> Result<Pack, PackError> {
        Pack::open(Bytes::Owned(bytes))
    }

    fn open(bytes: Bytes) -> Result<Pack, PackError> {
        let layout = Layout::find(match &bytes {
            Bytes::Static(bytes) => bytes,
            Bytes::Owned(bytes) => bytes,
        })?;
        let (inverses, totals) = Default::default();
        Ok(Pack {
            bytes,
            layout,
            offsets: OnceCell::new(),
            inverses,
            totals,
            profiles: OnceCell::new(),
            string_rows: OnceCell::new(),
            limits: OnceCell::new(),
            terms_are_sound: OnceCell::new(),
            board: RefCell::default(),
        })
    }

    /// The bytes, as [`crate::pack`] wrote them.
    pub fn bytes(&self) -> &[u8] {
        match &self.bytes {
            Bytes::Static(bytes) => bytes,
            Bytes::Owned(bytes) => bytes,
        }
    }

    pub(crate) fn column(&self, section: Section) -> Column<'_> {
        self.layout.column(self.bytes(), section)
    }

    pub(crate) fn blobs(&self, section: Section) -> Blobs<'_> {
        self.layout.blobs(self.bytes(), section)
    }

    pub(crate) fn raw(&self, section: Section) -> &[u8] {
        self.layout.raw(self.bytes(), section)
    }

    pub(crate) fn string(&self, number: u32) -> &str {
        self.blobs(Section::Strings).text(number)
    }

    /// How many rows a kind has.
    pub fn count(&self, kind: Kind) -> u32 {
        self.blobs(Section::Ids(kind)).len()
    }

    /// How many engagements there are.
    pub fn engagement_count(&self) -> u32 {
        self.count(Kind::Engagement)
    }

    /// How many items there are.
    pub fn item_count(&self) -> u32 {
        self.column(Section::ItemShapeOf).rows() as u32
    }

    /// How many bulletins there are.
    pub fn bulletin_count(&self) -> u32 {
        self.blobs(Section::BulletinIds).len()
    }

    /// A bulletin's id.
    pub fn bulletin_id(&self, bulletin: u32) -> &str {
        self.blobs(Section::BulletinIds).text(bulletin)
    }

    pub(crate) fn bulletin_text(&self, bulletin: u32) -> &str {
        self.blobs(Section::BulletinTexts).text(bulletin)
    }

    pub(crate) fn offsets(&self, bulletin: u32) -> Option<&Offsets> {
        let all = self.offsets.get_or_init(|| {
            (0..self.blobs(Section::BulletinTexts).len()).map(|_| OnceCell::new()).collect()
        });
        let one = all.get(bulletin as usize)?;
        Some(one.get_or_init(|| Offsets::new(self.bulletin_text(bulletin))))
    }

    /// Length of a bulletin's text in code points.
    pub fn bulletin_length(&self, bulletin: u32) -> u32 {
        self.offsets(bulletin).map_or(0, Offsets::len)
    }

    /// The words at a span of a bulletin's text; `None` where it leaves it.
    pub fn text(&self, bulletin: u32, span: Span) -> Option<&str> {
        let text = self.blobs(Section::BulletinTexts).get(bulletin)?;
        self.offsets(bulletin)?.slice_of(text, span)
    }

    /// The dates and state of an engagement.
    pub fn timed(&self, row: u32) -> Timed {
        self.times()(row)
    }

    /// The dates and state of engagements, for whoever asks for many.
    pub fn times(&self) -> impl Fn(u32) -> Timed + '_ {
        let columns =
            [Section::Days, Section::Lengths, Section::Flags].map(|section| self.column(section));
        move |row| Timed::read(columns.map(|column| column.at(row)))
    }

    /// The first and the last possible day of an engagement.
    pub fn days(&self, row: u32) -> (Option<Day>, Option<Day>) {
        let timed = self.timed(row);
        (timed.earliest, timed.latest)
    }

    pub(crate) fn relation(&self, number: usize) -> Relation<'_> {
        let facet = Facet::ALL.get(number).copied();
        let closed = self.column(Section::Closed(number));
        Relation {
            codes: self.column(Section::Codes(number)),
            set_ends: self.column(Section::SetEnds(number)),
            set_values: self.column(Section::SetValues(number)),
            values: match (facet, number) {
                (Some(Facet::Source), _) => self.bulletin_count(),
                (Some(facet), _) => match facet.kind() {
                    Some(kind) => self.count(kind),
                    None => closed.rows() as u32,
                },
                (None, PLACES) => self.count(Kind::Place),
                (None, EVENTS) => self.count(Kind::Event),
                (None, ITEMS) => self.item_count(),
                (None, ROLES) => self.column(Section::Roles).rows() as u32,
                (None, _) => 0,
            },
        }
    }

    pub(crate) fn values(&self, relation: usize, row: u32) -> Values<'_> {
        self.relation(relation).of_row(row)
    }

    /// The values of a facet that an engagement has, sorted.
    pub fn values_of(&self, facet: Facet, row: u32) -> impl Iterator<Item = u32> {
        self.values(facet as usize, row)
    }

    /// The countries that an engagement was with, as rows, sorted.
    pub fn countries_of(&self, row: u32) -> impl Iterator<Item = u32> {
        self.values_of(Facet::Country, row)
    }

    /// For each place how many of some engagements took place there.
    pub fn place_counts(&self, rows: &[u32]) -> Vec<u32> {
        let places = self.relation(PLACES);
        let mut by_code = vec![0; places.code_count()];
        places.codes().count(rows, &mut by_code);
        places.spread(&by_code)
    }

    pub(crate) fn inverse(&self, relation: usize) -> Option<&Inverse> {
        let inverse = self.inverses.get(relation)?;
        Some(inverse.get_or_init(|| self.relation(relation).inverse()))
    }

    /// Lays out what queries need: which would otherwise be done by the first
    /// query that needs it. Of a large set that takes a while.
    pub fn prepare(&self) {
        let mut part = 0;
        while self.prepare_part(part) {
            part += 1;
        }
    }

    /// One part of that, from 0 on, for whoever cannot wait for all of it at
    /// once; `false` where it is the last.
    pub fn prepare_part(&self, part: usize) -> bool {
        const REST: usize = 5;
        match part {
            0 => _ = self.limits(),
            1 => _ = self.profiles(),
            2 => _ = self.string_rows(),
            3 => self.put_board(self.take_board()),
            4 => _ = self.terms(),
            _ => _ = (self.inverse(part - REST), self.totals(part - REST)),
        }
        part + 1 < REST + RELATIONS
    }

    /// First and last possible day of every engagement, open ends at the ends
    /// of all days; side by side, for windows are moved many times a second.
    pub(crate) fn limits(&self) -> &[(i32, i32)] {
        self.limits.get_or_init(|| {
            let columns = [Section::Days, Section::Lengths, Section::Flags].map(|s| self.column(s));
            let of = |row| limits(columns.each_ref().map(|column| column.at(row)));
            (0..self.engagement_count()).map(of).collect()
        })
    }

    pub(crate) fn string_rows(&self) -> &UnitRows {
        self.string_rows.get_or_init(|| UnitRows::new(self))
    }

    /// The board of searches, ready for one; it is put back afterwards.
    pub(crate) fn take_board(&self) -> Board {
        self.board.take().ready(self.engagement_count())
    }

    pub(crate) fn put_board(&self, mut board: Board) {
        board.clear();
        self.board.replace(board);
    }

    /// The transducer of words; none where it is not as it was written, for
    /// a transducer trusts its bytes.
    pub(crate) fn terms(&self) -> &[u8] {
        let section = self.raw(Section::Terms);
        let Some((sum, terms)) = section.split_first_chunk::<4>() else { return &[] };
        let sound = || checksum(terms) == u32::from_le_bytes(*sum);
        if *self.terms_are_sound.get_or_init(sound) { terms } else { &[] }
    }

    /// What all facets of few values say of each row.
    pub(crate) fn profiles(&self) -> &Profiles {
        self.profiles.get_or_init(|| {
            let relations = std::array::from_fn(|facet| self.relation(facet));
            Profiles::new(self.engagement_count(), &relations)
        })
    }

    /// How many engagements each value of a relation has, in the whole set.
    pub(crate) fn totals(&self, relation: usize) -> &[u32] {
        self.kept_totals(relation).map_or(&[], |totals| totals)
    }

    /// The same, to be held on to.
    pub(crate) fn kept_totals(&self, relation: usize) -> Option<&Rc<[u32]>> {
        let totals = self.totals.get(relation)?;
        Some(totals.get_or_init(|| {
            let relation = self.relation(relation);
            let mut by_code = vec![0; relation.code_count()];
            relation.codes().count_all(&mut by_code);
            relation.spread(&by_code).into()
        }))
    }
}
