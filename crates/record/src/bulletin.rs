//! The source, and everything that was read from it.

use crate::{
    Engagement, Evidence, Fact, Id, MentionedEvent, Offsets, Organisation, Person, Place, Span,
    Subject, When,
};

/// What kind of source a bulletin is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SourceKind {
    /// Running text: facts quote it.
    #[default]
    Text,
    /// A table: each row is an item, and the evidence of its facts.
    Table,
}

/// One source: a bulletin, a readout, or a table of records.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bulletin {
    /// Stable id; the folder's name for a compiled-in one.
    pub id: Id,
    /// Title for people.
    pub title: String,
    /// Who published it.
    pub publisher: String,
    /// Where it was published, as an absolute URL; empty where unknown.
    pub url: String,
    /// BCP 47 language of the text.
    pub language: String,
    /// The day it was retrieved, as EDTF; empty where unknown.
    pub retrieved: String,
    /// When it was published, with its own basis.
    pub published: When,
    /// Running text or table.
    pub kind: SourceKind,
    /// The text that spans refer to, normalised; empty for a table.
    pub text: String,
    /// SHA-256 of `text`, in hexadecimal.
    pub hash: String,
}

/// What an item is, where it reports no engagement.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ItemKind {
    /// It reports one engagement or several.
    #[default]
    Engagement,
    /// A notice: something is announced or explained.
    Notice,
    /// Condolences.
    Condolence,
    /// Congratulations.
    Congratulation,
    /// A statement of position that reports no meeting.
    Statement,
    /// Something else.
    Other,
}

/// One news item of a bulletin, or one row of a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Item {
    /// Index of its bulletin in [`Dataset::bulletins`].
    pub bulletin: u32,
    /// Its title, as written.
    pub title: String,
    /// Its text in the bulletin, the title included.
    pub span: Span,
    /// Its title in the bulletin.
    pub title_span: Span,
    /// 1-based line of its title in the source.
    pub line: u32,
    /// What it is.
    pub kind: ItemKind,
    /// Its own text where the source is a table; empty otherwise.
    pub text: String,
}

/// Everything that was read from one or several sources.
///
/// Records refer to each other by stable id; `Evidence` refers to items by
/// their index here. Vectors are sorted by id, items and engagements by their
/// order in the sources.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dataset {
    /// The sources.
    pub bulletins: Vec<Bulletin>,
    /// Their items.
    pub items: Vec<Item>,
    /// What the items report.
    pub engagements: Vec<Engagement>,
    /// Everybody who is named.
    pub people: Vec<Person>,
    /// Every body that is named.
    pub organisations: Vec<Organisation>,
    /// Every place that is named as somebody's or something's place.
    pub places: Vec<Place>,
    /// The subjects that occur.
    pub subjects: Vec<Subject>,
    /// The dated things that are referred to.
    pub events: Vec<MentionedEvent>,
    /// Pairs of engagements that look alike, of which a person said that they
    /// are two; sorted, the smaller id first.
    pub apart: Vec<[Id; 2]>,
}

impl Dataset {
    /// The item and bulletin that a piece of evidence stands in.
    pub fn source_of(&self, evidence: &Evidence) -> Option<(&Item, &Bulletin)> {
        let item = self.items.get(evidence.anchor.as_ref()?.item as usize)?;
        Some((item, self.bulletins.get(item.bulletin as usize)?))
    }

    /// Every quotation that its source does not hold at that place, as the
    /// words that were expected there.
    pub fn orphaned_quotations(&self) -> Vec<&str> {
        let offsets: Vec<Offsets> = self.bulletins.iter().map(|b| Offsets::new(&b.text)).collect();
        let mut orphaned = Vec::new();
        self.each_evidence(&mut |evidence| {
            let Some(anchor) = &evidence.anchor else { return };
            let found = self.source_of(evidence).and_then(|(item, bulletin)| {
                offsets.get(item.bulletin as usize)?.slice(&bulletin.text, anchor.span)
            });
            if found != Some(anchor.exact.as_str()) {
                orphaned.push(anchor.exact.as_str());
            }
        });
        orphaned
    }

    /// Visits every piece of evidence in the set, in a fixed order.
    pub fn each_evidence<'d>(&'d self, visit: &mut dyn FnMut(&'d Evidence)) {
        for bulletin in &self.bulletins {
            bulletin.published.each_evidence(visit);
        }
        for engagement in &self.engagements {
            engagement.each_evidence(visit);
        }
        for person in &self.people {
            person.evidence.iter().for_each(&mut *visit);
        }
        for organisation in &self.organisations {
            organisation.evidence.iter().for_each(&mut *visit);
            of_option(&organisation.country, visit);
            of_option(&organisation.parent, visit);
        }
        for place in &self.places {
            place.evidence.iter().for_each(&mut *visit);
            of_option(&place.country, visit);
            of_option(&place.coordinates, visit);
        }
        for event in &self.events {
            event.evidence.iter().for_each(&mut *visit);
            event.when.each_evidence(visit);
            of_option(&event.place, visit);
        }
    }
}

fn of_option<'d, T>(fact: &'d Option<Fact<T>>, visit: &mut dyn FnMut(&'d Evidence)) {
    fact.iter().flat_map(|fact| &fact.evidence).for_each(visit);
}
