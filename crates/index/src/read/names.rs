//! What things are called, and how they are found.

use super::Pack;
use crate::facet::{ITEMS, relation_of};
use crate::format::{MARKS, PLAIN, Section, TEXT, is_template};
use crate::{Entity, Facet, Kind};
use elshi_record::slug;
use std::borrow::Cow;
use std::cmp::Ordering;

impl Pack {
    /// A thing's name: the title of an engagement, the words of a statement.
    pub fn name(&self, entity: Entity) -> Cow<'_, str> {
        match entity.kind {
            Kind::Engagement => {
                if entity.row >= self.engagement_count() {
                    return Cow::Borrowed("");
                }
                self.title(entity.row)
            }
            kind => Cow::Borrowed(self.plain_name(kind, entity.row)),
        }
    }

    pub(crate) fn plain_name(&self, kind: Kind, row: u32) -> &str {
        self.blobs(Section::Names(kind)).text(row)
    }

    fn title(&self, row: u32) -> Cow<'_, str> {
        let title = self.string(self.column(Section::Titles).at(row));
        if !is_template(title) {
            return Cow::Borrowed(title);
        }
        if let Some(plain) = title.strip_prefix(PLAIN) {
            return Cow::Borrowed(plain);
        }
        let mut words = String::new();
        for letter in title.chars() {
            match MARKS.iter().find(|(mark, ..)| *mark == letter) {
                Some(&(_, kind, place)) => words.push_str(self.nth_name(row, kind, place)),
                None if letter == TEXT => {
                    let item = self.values(ITEMS, row).next();
                    words.push_str(item.map_or("", |item| self.item_text(item)));
                }
                None => words.push(letter),
            }
        }
        Cow::Owned(words)
    }

    fn nth_name(&self, row: u32, kind: Kind, place: u32) -> &str {
        let values = relation_of(kind).map(|relation| self.values(relation, row));
        let value = values.and_then(|mut values| values.nth(place as usize));
        value.map_or("", |value| self.plain_name(kind, value))
    }

    pub(crate) fn item_text(&self, item: u32) -> &str {
        self.string(self.column(Section::ItemTexts).at(item))
    }

    /// A thing's stable id.
    pub fn id(&self, entity: Entity) -> Cow<'_, str> {
        let id = self.blobs(Section::Ids(entity.kind)).text(entity.row);
        let made = id.is_empty()
            && entity.kind != Kind::Engagement
            && entity.row < self.count(entity.kind);
        match made {
            true => Cow::Owned(slug(self.plain_name(entity.kind, entity.row))),
            false => Cow::Borrowed(id),
        }
    }

    /// The thing of an id.
    pub fn find(&self, kind: Kind, id: &str) -> Option<Entity> {
        let count = self.count(kind);
        let entity = |row: u32| Entity { kind, row };
        if kind == Kind::Engagement {
            let ids = self.blobs(Section::Ids(kind));
            let found = ids.iter().zip(0..).find(|(held, _)| *held == id.as_bytes());
            return found.map(|(_, row)| entity(row));
        }
        let (mut low, mut high) = (0, count);
        while low < high {
            let middle = low + (high - low) / 2;
            match self.id(entity(middle)).as_ref().cmp(id) {
                Ordering::Less => low = middle + 1,
                Ordering::Equal => return Some(entity(middle)),
                Ordering::Greater => high = middle,
            }
        }
        None
    }

    /// How many values a facet has.
    pub fn value_count(&self, facet: Facet) -> u32 {
        self.relation(facet as usize).value_count()
    }

    /// The stable id of a facet's value.
    pub fn value_id(&self, facet: Facet, value: u32) -> Cow<'_, str> {
        match (facet, facet.kind()) {
            (_, Some(kind)) => self.id(Entity { kind, row: value }),
            (Facet::Source, _) => Cow::Borrowed(self.bulletin_id(value)),
            _ => Cow::Borrowed(self.closed_id(facet, value)),
        }
    }

    fn closed_id(&self, facet: Facet, value: u32) -> &'static str {
        let codes = self.column(Section::Closed(facet as usize));
        let known = (value as usize) < codes.rows();
        let id = facet.closed_ids().get(codes.at(value) as usize).filter(|_| known);
        id.copied().unwrap_or_default()
    }

    /// The name of a facet's value; that of a closed list's is its id.
    pub fn value_name(&self, facet: Facet, value: u32) -> Cow<'_, str> {
        match (facet, facet.kind()) {
            (_, Some(kind)) => Cow::Borrowed(self.plain_name(kind, value)),
            (Facet::Source, _) => Cow::Borrowed(self.bulletin_title(value)),
            _ => Cow::Borrowed(self.closed_id(facet, value)),
        }
    }

    /// The value of an id.
    pub fn find_value(&self, facet: Facet, id: &str) -> Option<u32> {
        match facet.kind() {
            Some(kind) => self.find(kind, id).map(|entity| entity.row),
            None => (0..self.value_count(facet)).find(|&value| self.value_id(facet, value) == id),
        }
    }

    /// The engagements that involve a thing, sorted.
    pub fn rows_of(&self, entity: Entity) -> impl Iterator<Item = u32> {
        let related = relation_of(entity.kind).and_then(|relation| self.inverse(relation));
        let rows = related.map_or(&[][..], |inverse| inverse.rows(entity.row));
        let itself = match entity.kind {
            Kind::Engagement => Some(entity.row).filter(|&row| row < self.engagement_count()),
            Kind::Statement if entity.row < self.count(Kind::Statement) => {
                Some(self.column(Section::StatementRows).at(entity.row))
            }
            _ => None,
        };
        rows.iter().copied().chain(itself)
    }
}
