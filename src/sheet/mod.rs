//! What is known of one thing, as lines that each rest on words of the text.
//!
//! Every kind of thing gives the same shape, a `Sheet`, so that one view can
//! draw them all and one mechanism can light the words of any of their facts.

mod engagement;
mod entities;
mod passage;
mod sentence;

pub use passage::{Mark, Passage, Segment, passages, segments, stands};

use crate::messages::Key;
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Evidence, Fact, Method, Review};

/// A part of a line: words, or a thing that can be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Words of the page.
    Words(String),
    /// Words of the source.
    Quoted(String),
    /// A thing, by name.
    Thing(Entity, String),
}

/// One fact, with the words it rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// What the fact is about, such as "Role"; `None` where its group says it.
    pub label: Option<Key>,
    /// What is held.
    pub pieces: Vec<Piece>,
    /// Why it is held.
    pub evidence: Vec<Evidence>,
    /// How it is judged on its own, where it can be.
    pub judged: Option<Judged>,
}

/// A fact that a reviewer judges on its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Judged {
    /// `date`, `name` or `towards`.
    pub field: &'static str,
    /// Which participant or position.
    pub number: usize,
    /// What it was found to be.
    pub review: Review,
}

/// Facts that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// What they are about.
    pub title: Key,
    /// Whom or what of that, for one of several: a participant's name.
    pub heading: Option<Line>,
    /// The facts.
    pub lines: Vec<Line>,
}

/// Everything that is known of one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The thing.
    pub entity: Entity,
    /// Its name or title.
    pub title: String,
    /// What a reader should know before the rest, such as the date.
    pub lead: String,
    /// The facts.
    pub groups: Vec<Group>,
    /// The items that report it, for an engagement; empty for other things.
    pub items: Vec<u32>,
    /// The engagements that involve it; empty for an engagement itself.
    pub engagements: Vec<u32>,
}

/// Makes the sheet of a thing; `None` where the set has no such thing.
pub fn sheet(pack: &Pack, entity: Entity) -> Option<Sheet> {
    match entity.kind {
        Kind::Engagement => engagement::sheet(pack, entity),
        _ => entities::sheet(pack, entity),
    }
}

impl Sheet {
    /// Every fact, headings included, in the order in which they are drawn.
    /// The place in this order is a line's number.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.groups.iter().flat_map(|group| group.heading.iter().chain(&group.lines))
    }
}

impl Line {
    fn new<T>(label: Option<Key>, pieces: Vec<Piece>, fact: &Fact<T>) -> Line {
        Line { label, pieces, evidence: fact.evidence.clone(), judged: None }
    }

    /// The line as one that is judged on its own.
    fn judged(self, field: &'static str, number: usize, review: Review) -> Line {
        Line { judged: Some(Judged { field, number, review }), ..self }
    }

    /// How sure the line is: the weakest method that it rests on.
    pub fn method(&self) -> Option<&Method> {
        self.evidence.iter().map(|evidence| &evidence.method).max()
    }
}

impl Group {
    fn new(title: Key, lines: Vec<Line>) -> Group {
        Group { title, heading: None, lines }
    }
}

fn words(text: impl Into<String>) -> Piece {
    Piece::Words(text.into())
}

/// A thing by its id; its id as words where the set does not have it.
fn thing(pack: &Pack, kind: Kind, id: &str) -> Piece {
    match pack.find(kind, id) {
        Some(entity) => Piece::Thing(entity, pack.name(entity).into_owned()),
        None => words(id),
    }
}
