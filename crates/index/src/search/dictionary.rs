//! Words looked up: as they are, by their beginning, by their stem, and by
//! how little they differ.

use super::field::{FIELDS, Field};
use super::stem::stem;
use super::typo::Typo;
use crate::Pack;
use crate::format::{Reader, Section};
use fst::automaton::Str;
use fst::{Automaton, IntoStreamer, Map, Streamer};

/// How a word was found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Likeness {
    /// It is the very word.
    Same,
    /// It is another form of it.
    Form,
    /// It starts with what was typed.
    Longer,
    /// It differs by so many letters.
    Typo(u8),
}

impl Likeness {
    /// How much such a word counts, from 0 to 1.
    pub(crate) fn weight(self) -> f32 {
        match self {
            Likeness::Same => 1.0,
            Likeness::Form => 0.8,
            Likeness::Longer => 0.6,
            Likeness::Typo(1) => 0.4,
            Likeness::Typo(_) => 0.2,
        }
    }
}

/// A word of the index, by the place of its list.
pub(crate) type Found = (u64, Likeness);

/// The words of a pack.
pub(crate) struct Dictionary<'p> {
    terms: Option<Map<&'p [u8]>>,
    lists: &'p [u8],
}

/// Shortest words with forms of their own.
const SHORTEST_FORM: usize = 3;

impl<'p> Dictionary<'p> {
    /// The dictionary of a pack; one without words where it is damaged, for
    /// a transducer trusts its bytes.
    pub(crate) fn new(pack: &'p Pack) -> Dictionary<'p> {
        let terms =
            if pack.terms_are_sound() { Map::new(pack.raw(Section::Terms)).ok() } else { None };
        Dictionary { terms, lists: pack.raw(Section::Postings) }
    }

    /// Every word that a typed key can mean. Words that differ are looked
    /// for only where nothing else is found.
    pub(crate) fn find(&self, key: &str, as_prefix: bool) -> Vec<Found> {
        let Some(terms) = &self.terms else { return Vec::new() };
        let mut found: Vec<Found> = Vec::new();
        if as_prefix {
            self.longer(terms, key, &mut found);
            // Of Tokayev, "Tokay" is a part, and the index holds Tokaev.
            let shorter = key.strip_suffix('y').filter(|s| s.ends_with(['a', 'e', 'i', 'o', 'u']));
            if let (true, Some(shorter)) = (found.is_empty(), shorter) {
                self.longer(terms, shorter, &mut found);
            }
        } else if let Some(place) = terms.get(key) {
            found.push((place, Likeness::Same));
        }
        self.forms(terms, key, &mut found);
        if found.is_empty() {
            self.typos(terms, key, &mut found);
        }
        found.sort_unstable();
        found.dedup_by_key(|(place, _)| *place);
        found
    }

    fn longer(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<Found>) {
        let mut stream = terms.search(Str::new(key).starts_with()).into_stream();
        while let Some((term, place)) = stream.next() {
            let same = term.len() == key.len();
            found.push((place, if same { Likeness::Same } else { Likeness::Longer }));
        }
    }

    fn forms(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<Found>) {
        if key.len() < SHORTEST_FORM || !key.bytes().all(|b| b.is_ascii_lowercase()) {
            return;
        }
        let stemmed = stem(key);
        let shared = key.bytes().zip(stemmed.bytes()).take_while(|(a, b)| a == b).count();
        let start = key.get(..shared).unwrap_or_default();
        if start.len() < 2 {
            return;
        }
        let mut stream = terms.search(Str::new(start).starts_with()).into_stream();
        while let Some((term, place)) = stream.next() {
            // A stem is hardly shorter than its word by more than this.
            let near = term.len() <= stemmed.len() + 7;
            let term = std::str::from_utf8(term).unwrap_or_default();
            if near && term != key && stem(term) == stemmed {
                found.push((place, Likeness::Form));
            }
        }
    }

    fn typos(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<Found>) {
        let Some(typo) = Typo::new(key) else { return };
        let mut stream = terms.search_with_state(&typo).into_stream();
        let mut least = u8::MAX;
        while let Some((_, place, state)) = stream.next() {
            let distance = typo.distance(&state).max(1);
            least = least.min(distance);
            found.push((place, Likeness::Typo(distance)));
        }
        // Of what differs, only the nearest is meant.
        found.retain(|&(_, likeness)| likeness == Likeness::Typo(least));
    }

    /// Visits where a word stands: field, unit, how often.
    pub(crate) fn units(&self, place: u64, visit: &mut dyn FnMut(Field, u32, u32)) {
        let list = usize::try_from(place).ok().and_then(|place| self.lists.get(place..));
        let mut reader = Reader::new(list.unwrap_or_default());
        let _end = read_list(&mut reader, visit);
    }
}

fn read_list(reader: &mut Reader<'_>, visit: &mut dyn FnMut(Field, u32, u32)) -> Option<()> {
    for _ in 0..reader.varint()? {
        let field = *FIELDS.get(usize::from(reader.byte()?))?;
        let mut unit = 0u32;
        for _ in 0..reader.varint()? {
            let head = reader.varint()?;
            unit = unit.wrapping_add(head >> 1);
            let times = if head & 1 == 0 { 1 } else { reader.varint()? };
            visit(field, unit, times);
        }
    }
    Some(())
}
