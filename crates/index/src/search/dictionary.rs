//! Words looked up: as they are, by their beginning, by their stem, and by
//! how little they differ.

use super::field::{FIELDS, Field};
use super::stem::stem;
use super::typo::Typo;
use crate::Pack;
use crate::format::{Reader, Section};
use elshi_rows::Units;
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
    /// It differs by one letter.
    Near,
    /// It differs by more.
    Far,
}

impl Likeness {
    const ALL: [Likeness; 5] =
        [Likeness::Same, Likeness::Form, Likeness::Longer, Likeness::Near, Likeness::Far];

    /// How much such a word counts, from 0 to 1.
    pub(crate) fn weight(self) -> f32 {
        match self {
            Likeness::Same => 1.0,
            Likeness::Form => 0.8,
            Likeness::Longer => 0.6,
            Likeness::Near => 0.4,
            Likeness::Far => 0.2,
        }
    }
}

/// A word of the index, by the place of its list, and how it was found; one
/// number, for numbers of one kind are sorted by one piece of code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Found(u64);

const LIKENESS_BITS: u32 = 3;

impl Found {
    fn number(place: u64, likeness: Likeness) -> u64 {
        place << LIKENESS_BITS | likeness as u64
    }

    /// Where its list is.
    pub(crate) fn place(self) -> u64 {
        self.0 >> LIKENESS_BITS
    }

    /// How it was found.
    pub(crate) fn likeness(self) -> Likeness {
        let number = (self.0 & ((1 << LIKENESS_BITS) - 1)) as usize;
        Likeness::ALL.get(number).copied().unwrap_or(Likeness::Far)
    }
}

/// The words of a pack.
pub(crate) struct Dictionary<'p> {
    terms: Option<Map<&'p [u8]>>,
    lists: &'p [u8],
}

/// Shortest words with forms of their own.
const SHORTEST_FORM: usize = 3;

impl<'p> Dictionary<'p> {
    /// The dictionary of a pack; one without words where it is damaged.
    pub(crate) fn new(pack: &'p Pack) -> Dictionary<'p> {
        let terms = Map::new(pack.terms()).ok();
        Dictionary { terms, lists: pack.raw(Section::Postings) }
    }

    /// Every word that a typed key can mean. Words that differ are looked
    /// for only where nothing else is found.
    pub(crate) fn find(&self, key: &str, as_prefix: bool) -> impl Iterator<Item = Found> + use<> {
        let mut found = self.numbers(key, as_prefix);
        found.sort_unstable();
        found.dedup_by_key(|number| *number >> LIKENESS_BITS);
        found.into_iter().map(Found)
    }

    fn numbers(&self, key: &str, as_prefix: bool) -> Vec<u64> {
        let Some(terms) = &self.terms else { return Vec::new() };
        let mut found: Vec<u64> = Vec::new();
        if as_prefix {
            self.longer(terms, key, &mut found);
            // Of Tokayev, "Tokay" is a part, and the index holds Tokaev.
            let shorter = key.strip_suffix('y').filter(|s| s.ends_with(['a', 'e', 'i', 'o', 'u']));
            if let (true, Some(shorter)) = (found.is_empty(), shorter) {
                self.longer(terms, shorter, &mut found);
            }
        } else if let Some(place) = terms.get(key) {
            found.push(Found::number(place, Likeness::Same));
        }
        self.forms(terms, key, &mut found);
        if found.is_empty() {
            self.typos(terms, key, &mut found);
        }
        found
    }

    fn longer(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<u64>) {
        let mut stream = terms.search(Str::new(key).starts_with()).into_stream();
        while let Some((term, place)) = stream.next() {
            let same = term.len() == key.len();
            let likeness = if same { Likeness::Same } else { Likeness::Longer };
            found.push(Found::number(place, likeness));
        }
    }

    fn forms(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<u64>) {
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
                found.push(Found::number(place, Likeness::Form));
            }
        }
    }

    fn typos(&self, terms: &Map<&[u8]>, key: &str, found: &mut Vec<u64>) {
        let Some(typo) = Typo::new(key) else { return };
        // Of what differs, only the nearest is meant; to look for one edit
        // alone passes over most of the words that two can reach.
        let near = typo.stricter();
        within(terms, near.as_ref().unwrap_or(&typo), Likeness::Near, found);
        if found.is_empty() && near.is_some() {
            within(terms, &typo, Likeness::Far, found);
        }
    }

    /// Visits the lists of a word: a field, and the units of it that hold the
    /// word.
    pub(crate) fn lists(&self, place: u64, visit: &mut dyn FnMut(Field, &mut Units<'_, 'p>)) {
        let list = usize::try_from(place).ok().and_then(|place| self.lists.get(place..));
        let mut reader = Reader::new(list.unwrap_or_default());
        let _end = read_lists(&mut reader, visit);
    }

    /// Visits where a word stands: field and unit.
    pub(crate) fn units(&self, place: u64, visit: &mut dyn FnMut(Field, u32)) {
        self.lists(place, &mut |field, units| units.for_each(|(unit, _)| visit(field, unit)));
    }
}

/// The words that a key can have become by its edits.
fn within(terms: &Map<&[u8]>, typo: &Typo, likeness: Likeness, found: &mut Vec<u64>) {
    let mut stream = terms.search(typo).into_stream();
    while let Some((_, place)) = stream.next() {
        found.push(Found::number(place, likeness));
    }
}

fn read_lists<'p>(
    reader: &mut Reader<'p>,
    visit: &mut dyn FnMut(Field, &mut Units<'_, 'p>),
) -> Option<()> {
    for _ in 0..reader.varint()? {
        let field = *FIELDS.get(usize::from(reader.byte()?))?;
        let left = reader.varint()?;
        let mut units = Units::new(reader, left);
        visit(field, &mut units);
        units.for_each(drop);
    }
    Some(())
}
