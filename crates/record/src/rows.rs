//! The records of a table, most of which are like an earlier one.
//!
//! Thousands of rows of a table say the same but for a person and a date.
//! Written out, each is an engagement with a dozen lists of its own; here it
//! is what differs, and a packer does once what they share.

use crate::{Dataset, Engagement, Id, Item, When};
use std::borrow::Cow;

/// Records of one source, row by row.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RowSet {
    /// All that is no engagement, and the engagements that stand whole, in the
    /// order of their rows. The items of other rows lack their titles.
    pub set: Dataset,
    /// Each engagement, in the order of the rows.
    pub rows: Vec<Row>,
}

/// What one row says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Row {
    /// The next of the engagements that stand whole.
    Whole,
    /// What another one says, but for what is said here.
    Like(Alike),
}

/// What tells an engagement from an earlier one. The only participant of both
/// is named in full.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Alike {
    /// The earlier one, as an index into the engagements that stand whole.
    pub of: u32,
    /// Its id.
    pub id: Id,
    /// Its only item, as an index.
    pub item: u32,
    /// The participant, as an index into the set's people.
    pub person: u32,
    /// Its title, where that is not the other one's with the name of the
    /// participant, with which that begins, in the place of the other name.
    pub title: Option<String>,
    /// When it took place.
    pub when: When,
}

impl RowSet {
    /// Adds an item, and the engagement that it alone reports.
    pub fn push(&mut self, item: Item, engagement: Option<Engagement>) {
        let at = self.set.items.len() as u32;
        self.set.items.push(item);
        if let Some(mut engagement) = engagement {
            engagement.items.push(at);
            self.set.engagements.push(engagement);
            self.rows.push(Row::Whole);
        }
    }

    /// Adds an item without its title, and the engagement that it reports.
    pub fn push_like(&mut self, item: Item, mut alike: Alike) {
        alike.item = self.set.items.len() as u32;
        self.set.items.push(item);
        self.rows.push(Row::Like(alike));
    }

    /// The same with every engagement and every title written out.
    pub fn into_dataset(self) -> Dataset {
        let mut set = self.set;
        let wholes = std::mem::take(&mut set.engagements);
        // Those that stand whole are copied from first, and moved then.
        let mut written: Vec<Option<Engagement>> = Vec::with_capacity(self.rows.len());
        for row in self.rows {
            match row {
                Row::Whole => written.push(None),
                Row::Like(alike) => {
                    let of = wholes.get(alike.of as usize);
                    written.extend(of.map(|of| Some(written_out(of, alike, &mut set))));
                }
            }
        }
        let mut wholes = wholes.into_iter();
        let in_order = written.into_iter().filter_map(|one| one.or_else(|| wholes.next()));
        set.engagements = in_order.collect();
        set
    }
}

impl Alike {
    /// Its title, by the engagement that it is like and the name of the
    /// participant.
    pub fn title(&self, of: &Engagement, name: &str) -> Cow<'_, str> {
        match &self.title {
            Some(title) => Cow::Borrowed(title),
            None => {
                let first = of.participants.first();
                let rest = first.and_then(|part| of.title.strip_prefix(&part.name.value));
                Cow::Owned([name, rest.unwrap_or_default()].concat())
            }
        }
    }
}

/// An engagement that is like another; gives its item the title too.
fn written_out(of: &Engagement, alike: Alike, set: &mut Dataset) -> Engagement {
    let mut engagement = of.clone();
    let part = engagement.participants.first_mut().zip(set.people.get(alike.person as usize));
    if let Some((part, person)) = part {
        engagement.title = alike.title(of, &person.name).into_owned();
        part.person.clone_from(&person.id);
        part.name.value.clone_from(&person.name);
    }
    engagement.items = vec![alike.item];
    (engagement.id, engagement.when) = (alike.id, alike.when);
    if let Some(item) = set.items.get_mut(alike.item as usize) {
        item.title.clone_from(&engagement.title);
    }
    engagement
}
