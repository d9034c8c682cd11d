//! The columns and records of engagements, row by row.

use super::entries::Entry;
use super::out::{Out, Shared};
use super::pool::Pool;
use super::relations::{Relation, RowValues, value_count, values_of};
use super::{Sections, title};
use crate::facet::{ITEMS, RELATIONS, ROLES};
use crate::format::{Section, VERBATIM, columns_of, form_of, write_blobs, write_column};
use crate::{Facet, Kind};
use elshi_record::{Alike, Engagement, When};
use rustc_hash::FxHashMap;
use std::borrow::Cow;

/// What the index of words needs of them.
pub(super) struct Named<'d> {
    /// The strings that are their titles, by row.
    pub(super) titles: Vec<u32>,
    /// The roles, by number.
    pub(super) roles: Vec<&'d str>,
}

/// The columns under way.
struct Columns<'d> {
    days: Vec<u32>,
    lengths: Vec<u32>,
    flags: Vec<u32>,
    titles: Vec<u32>,
    shape_of: Vec<u32>,
    shapes: Pool<Vec<u8>>,
    roles: Pool<&'d str>,
    relations: Vec<Relation>,
    /// The shape of each row that others are like, by the form of their dates.
    shapes_of_forms: FxHashMap<(u32, u32), u32>,
    /// Used again for each row.
    scratch: Scratch,
}

#[derive(Default)]
struct Scratch {
    values: RowValues,
    record: Vec<u8>,
    title: String,
}

/// Writes the sections of engagements.
#[inline(never)]
pub(super) fn write<'d>(
    shared: &mut Shared<'d>,
    countries: &[String],
    sections: &mut Sections,
) -> Named<'d> {
    let mut columns = Columns::new(shared.entries.len());
    for number in 0..shared.entries.len() {
        match shared.entries.get(number) {
            Some(&Entry::Whole(engagement)) => columns.whole(shared, countries, engagement),
            Some(&Entry::Like(alike, whole)) => columns.like(shared, countries, alike, whole),
            None => {}
        }
    }
    columns.finish(shared, sections)
}

impl<'d> Columns<'d> {
    fn new(rows: usize) -> Columns<'d> {
        let column = || Vec::with_capacity(rows);
        Columns {
            days: column(),
            lengths: column(),
            flags: column(),
            titles: column(),
            shape_of: column(),
            shapes: Pool::new(),
            roles: Pool::new(),
            relations: (0..RELATIONS).map(|_| Relation::new(rows)).collect(),
            shapes_of_forms: FxHashMap::default(),
            scratch: Scratch::default(),
        }
    }

    #[inline(never)]
    fn whole(&mut self, shared: &mut Shared<'d>, countries: &[String], engagement: &'d Engagement) {
        let row = self.shape_of.len() as u32;
        let Scratch { values, title, .. } = &mut self.scratch;
        values_of(shared.dataset, &shared.tables, engagement, values);
        if let Some(list) = values.get_mut(ROLES) {
            let parts = engagement.participants.iter().flat_map(|part| &part.roles);
            list.extend(parts.map(|role| self.roles.text(&role.value)));
            list.sort_unstable();
            list.dedup();
        }
        for (relation, values) in self.relations.iter_mut().zip(values.iter()) {
            relation.push(values);
        }
        let item = engagement.items.first().copied();
        title::template(shared.dataset, countries, &engagement.title, item, values, title);
        self.titles.push(shared.strings.copied(title));
        self.date(&engagement.when, engagement);
        let shape = self.shape(shared, engagement, &engagement.when);
        if let Some(form) = plain_form(&engagement.when) {
            self.shapes_of_forms.insert((row, form), shape);
        }
        self.shape_of.push(shape);
    }

    /// Adds what is like the engagement of an earlier row.
    #[inline(never)]
    fn like(
        &mut self,
        shared: &mut Shared<'d>,
        countries: &[String],
        alike: &'d Alike,
        whole: u32,
    ) {
        let Some(&Entry::Whole(of)) = shared.entries.get(whole as usize) else { return };
        for (number, relation) in self.relations.iter_mut().enumerate() {
            match number {
                ITEMS => relation.push(&[alike.item]),
                _ if number == Facet::Person as usize => relation.push(&[alike.person]),
                _ if number == Facet::DateKnown as usize => {
                    relation.push(&[alike.when.basis as u32]);
                }
                _ => relation.again(whole),
            }
        }
        let of_whole = self.titles.get(whole as usize).copied().unwrap_or_default();
        let begins = |template: &Cow<'_, str>| title::begins_with_person(template);
        let follows = shared.strings.values().get(of_whole as usize).is_some_and(begins);
        let template = match follows && alike.title.is_none() {
            true => of_whole,
            false => self.own_title(shared, countries, of, alike),
        };
        self.titles.push(template);
        self.date(&alike.when, of);
        let form = plain_form(&alike.when);
        let known = form.and_then(|form| self.shapes_of_forms.get(&(whole, form)).copied());
        let shape = known.unwrap_or_else(|| {
            // Its own values give the same bytes, for they stand at the same places.
            values_of(shared.dataset, &shared.tables, of, &mut self.scratch.values);
            let shape = self.shape(shared, of, &alike.when);
            form.map(|form| self.shapes_of_forms.insert((whole, form), shape));
            shape
        });
        self.shape_of.push(shape);
    }

    /// The title of what is like another, where it is more than the same
    /// template over another name.
    #[inline(never)]
    fn own_title(
        &mut self,
        shared: &mut Shared<'d>,
        countries: &[String],
        of: &Engagement,
        alike: &Alike,
    ) -> u32 {
        let Scratch { values, title, .. } = &mut self.scratch;
        values_of(shared.dataset, &shared.tables, of, values);
        let people = &shared.dataset.people;
        let name = people.get(alike.person as usize).map_or("", |person| &person.name);
        let own = [(Facet::Person as usize, alike.person), (ITEMS, alike.item)];
        for (relation, value) in own {
            if let Some(list) = values.get_mut(relation) {
                list.clear();
                list.push(value);
            }
        }
        let whole = alike.title(of, name);
        title::template(shared.dataset, countries, &whole, Some(alike.item), values, title);
        shared.strings.copied(title)
    }

    fn date(&mut self, when: &When, engagement: &Engagement) {
        let [day, length, flag] = columns_of(when, engagement.status.value);
        self.days.push(day);
        self.lengths.push(length);
        self.flags.push(flag);
    }

    /// The number of an engagement's record, at some date; what it relates to
    /// is in `scratch`.
    fn shape(
        &mut self,
        shared: &mut Shared<'d>,
        engagement: &'d Engagement,
        when: &'d When,
    ) -> u32 {
        let Scratch { values, record, .. } = &mut self.scratch;
        let mut out = Out::new(shared, values, std::mem::take(record));
        out.engagement(engagement, when);
        *record = out.finish();
        self.shapes.number(record.as_slice())
    }

    #[inline(never)]
    fn finish(self, shared: &mut Shared<'d>, sections: &mut Sections) -> Named<'d> {
        let roles = self.roles.values().to_vec();
        for (number, relation) in self.relations.into_iter().enumerate() {
            let count = match number {
                ROLES => roles.len() as u32,
                _ => value_count(shared.dataset, &shared.tables, number),
            };
            sections.extend(relation.sections(number, count));
        }
        let strings: Vec<u32> = roles.iter().map(|role| shared.strings.text(role)).collect();
        let ids = shared.tables.ids(Kind::Engagement);
        sections.extend([
            (Section::Roles, write_column(&strings)),
            (Section::Days, write_column(&self.days)),
            (Section::Lengths, write_column(&self.lengths)),
            (Section::Flags, write_column(&self.flags)),
            (Section::Titles, write_column(&self.titles)),
            (Section::ShapeOf(Kind::Engagement), write_column(&self.shape_of)),
            (Section::Shapes(Kind::Engagement), write_blobs(self.shapes.values())),
            (Section::Ids(Kind::Engagement), write_blobs(ids)),
        ]);
        Named { titles: self.titles, roles }
    }
}

/// The form of a date that is in the columns but for its form; `None` where
/// its record holds words or days of its own.
fn plain_form(when: &When) -> Option<u32> {
    if !(when.bounds.is_empty() && when.evidence.is_empty()) {
        return None;
    }
    let form = form_of(&when.edtf, when.earliest, when.latest);
    (form != VERBATIM).then_some(form)
}
