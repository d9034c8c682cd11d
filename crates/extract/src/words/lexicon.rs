//! The compiled gazetteers: words with their classes, and phrases as tries
//! over word numbers. Nothing is built at start; the tables are read in place.

pub mod tables {
    #![allow(missing_docs)]
    include!(concat!(env!("OUT_DIR"), "/lexicon.rs"));
}

pub use tables::{COUNTRIES, FURNITURE, KINDS, OFFICES, ORGANISATIONS, SUBJECTS};

/// Classes of words in roles, titles and names; bits of [`Word::classes`].
pub mod class {
    /// Heads a role: minister, ambassador.
    pub const HEAD: u16 = 1;
    /// Heads the roles of several: ministers.
    pub const PLURAL: u16 = 1 << 1;
    /// Qualifies a role: deputy, acting.
    pub const PREFIX: u16 = 1 << 2;
    /// Says what a post or a body is about: affairs, security.
    pub const PORTFOLIO: u16 = 1 << 3;
    /// Comes before names: Mr, Dr, Sheikh.
    pub const HONORIFIC: u16 = 1 << 4;
    /// Stands inside names: bin, van.
    pub const PARTICLE: u16 = 1 << 5;
    /// Stands after names: Jr, III.
    pub const SUFFIX: u16 = 1 << 6;
    /// Never part of a name, though capitalised at the head of a sentence.
    pub const STOP: u16 = 1 << 7;
    /// Heads the names of bodies: ministry, commission.
    pub const BODY: u16 = 1 << 8;
    /// Something that takes place, or holds, at a time: summit, plan.
    pub const EVENT: u16 = 1 << 9;
    /// May begin an expression of time.
    pub const TIME: u16 = 1 << 10;
    /// People coming together: meeting, talks, visit.
    pub const MEETING: u16 = 1 << 11;
    /// Begins a verb or phrase that reports; set with the cues' phrases.
    pub const CUE: u16 = 1 << 14;
    /// Part of the name of somebody whom the item names in full; not in the
    /// gazetteers but set when an item is read.
    pub const KNOWN: u16 = 1 << 15;
}

/// Number of a word that the gazetteers do not hold.
pub const UNKNOWN: u16 = u16::MAX;

/// What an entity phrase names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entity {
    /// A country by its name: index into [`COUNTRIES`].
    Country(u16),
    /// A country by an adjective or demonym.
    Adjective(u16),
    /// A city, by its country.
    City(u16),
    /// An organisation: index into [`ORGANISATIONS`].
    Organisation(u16),
}

/// What a verb or a phrase signals.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    /// A position of the kind.
    Statement(elshi_record::StatementKind),
    /// What was talked about.
    Topic,
    /// Met with.
    Meet,
    /// Spoke with.
    Call,
    /// Called somebody.
    ReceiveCall,
    /// Received, hosted, visited somebody.
    Receive,
    /// Held, had: needs a meeting as its object.
    Hold,
    /// Took part in.
    Join,
    /// Was held, took place.
    Passive,
    /// Names the source of the report.
    Source,
    /// Anything else.
    Other,
}

const CUES: [Cue; 17] = {
    use elshi_record::StatementKind as Kind;
    [
        Cue::Statement(Kind::Support),
        Cue::Statement(Kind::Interest),
        Cue::Statement(Kind::Readiness),
        Cue::Statement(Kind::Appreciation),
        Cue::Statement(Kind::Agreement),
        Cue::Statement(Kind::Proposal),
        Cue::Statement(Kind::Briefing),
        Cue::Topic,
        Cue::Meet,
        Cue::Call,
        Cue::ReceiveCall,
        Cue::Receive,
        Cue::Hold,
        Cue::Join,
        Cue::Passive,
        Cue::Source,
        Cue::Other,
    ]
};

/// One family of phrases.
#[derive(Clone, Copy)]
pub struct Family {
    /// Word and child of each edge; those of one node stand together.
    edges: &'static [(u16, u16)],
    /// Where the edges of each node start, and where the last end.
    nodes: &'static [u16],
    values: &'static [u32],
    /// The bit of the words that its phrases start with.
    starts: u16,
}

/// Countries and organisations.
pub static ENTITIES: Family = Family {
    edges: &tables::ENTITY_EDGES,
    nodes: &tables::ENTITY_NODES,
    values: &tables::ENTITY_VALUES,
    starts: 1 << 12,
};
/// Phrases of the subject list.
pub static SUBJECT_PHRASES: Family = Family {
    edges: &tables::SUBJECT_EDGES,
    nodes: &tables::SUBJECT_NODES,
    values: &tables::SUBJECT_VALUES,
    starts: 1 << 13,
};
/// Verbs and phrases that report.
pub static CUE_PHRASES: Family = Family {
    edges: &tables::CUE_EDGES,
    nodes: &tables::CUE_NODES,
    values: &tables::CUE_VALUES,
    starts: class::CUE,
};

/// How a phrase has to be written to count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// In any case.
    Any,
    /// With a capital.
    Capital,
    /// In capitals.
    Capitals,
}

impl Family {
    /// Whether a phrase can start with a word of these classes.
    pub fn may_start(&self, classes: u16) -> bool {
        classes & self.starts != 0
    }

    /// The node that a word leads to; the root is node 0.
    pub fn step(&self, node: u16, word: u16) -> Option<u16> {
        let node = usize::from(node);
        let (start, end) = (*self.nodes.get(node)?, *self.nodes.get(node + 1)?);
        let edges = self.edges.get(usize::from(start)..usize::from(end))?;
        let at = edges.binary_search_by_key(&word, |edge| edge.0).ok()?;
        Some(edges.get(at)?.1)
    }

    /// What ends at a node: a number, and the flags of the phrase.
    pub fn value(&self, node: u16) -> Option<(u16, u8)> {
        let value = *self.values.get(usize::from(node))?;
        (value != u32::MAX).then_some(((value >> 8) as u16, value as u8))
    }
}

/// What an entity's value stands for, and how it has to be written.
pub fn entity((number, flags): (u16, u8)) -> (Entity, Case) {
    let case = match flags & 3 {
        0 => Case::Any,
        1 => Case::Capital,
        _ => Case::Capitals,
    };
    let entity = match flags >> 2 {
        0 => Entity::Country(number),
        1 => Entity::Adjective(number),
        2 => Entity::City(number),
        _ => Entity::Organisation(number),
    };
    (entity, case)
}

/// The cue of a value.
pub fn cue((number, _): (u16, u8)) -> Cue {
    CUES.get(usize::from(number)).copied().unwrap_or(Cue::Other)
}

/// Alpha-3 code of a country's number.
pub fn alpha3(country: u16) -> &'static str {
    COUNTRIES.get(usize::from(country)).map_or("", |row| row.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::dictionary::word;

    #[test]
    fn tables_are_sorted_so_that_they_can_be_searched() {
        assert!(COUNTRIES.is_sorted_by_key(|row| row.0));
        for family in [ENTITIES, SUBJECT_PHRASES, CUE_PHRASES] {
            assert!(family.nodes.is_sorted());
            for node in family.nodes.windows(2) {
                let edges = &family.edges[usize::from(node[0])..usize::from(node[1])];
                assert!(edges.is_sorted());
            }
        }
        assert!(u16::try_from(tables::WORDS.len()).is_ok(), "offsets are 16 bits wide");
    }

    #[test]
    fn words_are_found_with_their_classes() {
        assert_ne!(word(b"minister").1 & class::HEAD, 0);
        assert_ne!(word(b"bin").1 & class::PARTICLE, 0);
        assert_eq!(word(b"tileuberdi"), (UNKNOWN, 0));
        assert_eq!(word(b"Referendums").0, word(b"referendum").0);
    }
}
