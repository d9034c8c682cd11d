//! Units and the rows that they belong to.

use super::field::Field;
use crate::facet::{ITEMS, ROLES, relation_of};
use crate::format::Section;
use crate::{Entity, Pack};
use elshi_record::Span;
use elshi_rows::Inverse;

/// The rows of titles and texts, by the number of their string.
#[derive(Clone, Debug)]
pub(crate) struct UnitRows {
    titles: Inverse,
    texts: Inverse,
}

impl UnitRows {
    /// Turns the columns of titles and texts round.
    pub(crate) fn new(pack: &Pack) -> UnitRows {
        let strings = pack.blobs(Section::Strings).len();
        let rows = pack.engagement_count();
        let (titles, texts) = (pack.column(Section::Titles), pack.column(Section::ItemTexts));
        let items = pack.relation(ITEMS);
        UnitRows {
            titles: Inverse::gather(strings, &|put| {
                (0..rows).for_each(|row| put(titles.at(row), row));
            }),
            texts: Inverse::gather(strings, &|put| {
                for row in 0..rows {
                    items.of_row(row).for_each(|item| put(texts.at(item), row));
                }
            }),
        }
    }
}

impl Pack {
    /// The rows of each unit of a field; none where the pack is damaged.
    pub(crate) fn rows_of_units(&self, field: Field) -> Option<&Inverse> {
        match field {
            Field::Title => Some(&self.string_rows().titles),
            Field::Text => Some(&self.string_rows().texts),
            Field::Name(kind) => self.inverse(relation_of(kind)?),
            Field::Role => self.inverse(ROLES),
            Field::Passage => self.inverse(ITEMS),
        }
    }

    /// The rows of a unit, sorted.
    pub(crate) fn unit_rows(&self, field: Field, unit: u32) -> &[u32] {
        self.rows_of_units(field).map_or(&[], |rows| rows.rows(unit))
    }

    /// Visits the texts of a unit.
    pub(crate) fn unit_texts(&self, field: Field, unit: u32, visit: &mut dyn FnMut(&str)) {
        match field {
            Field::Title | Field::Text => visit(self.string(unit)),
            Field::Name(kind) => {
                visit(self.plain_name(kind, unit));
                for name in self.other_names(Entity { kind, row: unit }) {
                    visit(&name);
                }
            }
            Field::Role => visit(self.string(self.column(Section::Roles).at(unit))),
            Field::Passage => {
                if let Some((bulletin, span)) = self.passage(unit) {
                    visit(self.text(bulletin, span).unwrap_or_default());
                }
            }
        }
    }

    /// An item's text in its bulletin, without its title.
    pub(crate) fn passage(&self, item: u32) -> Option<(u32, Span)> {
        let (bulletin, span, title) = self.item_spans(item)?;
        let start = if span.contains(title) { title.end } else { span.start };
        Some((bulletin, Span { start, end: span.end }))
    }
}
