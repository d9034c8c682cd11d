//! A query answered: rows that hold all of it, with scores.
//!
//! Scores are BM25's, each field with its weight. Words are looked up one by
//! one; a row counts on only where it held all words before.

use super::dictionary::{Dictionary, Found, Likeness};
use super::field::Field;
use super::parse::{Clause, Parsed};
use super::phrase::phrase_units;
use crate::Pack;
use crate::format::{Column, Section};
use crate::query::{Chosen, Window};
use elshi_rows::{Board, Weigh};

/// The rows that hold what was searched for.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Hits {
    /// Rows, sorted.
    pub(crate) rows: Vec<u32>,
    /// The score of each.
    pub(crate) scores: Vec<f32>,
}

/// More words than this in one query are left out.
const MOST_WORDS: usize = 60;

struct Run<'p> {
    pack: &'p Pack,
    dictionary: Dictionary<'p>,
    board: Board,
    /// Lengths of strings, in bytes.
    lengths: Column<'p>,
    /// The rows of each unit at hand, and how much the word counts there.
    units: Vec<(&'p [u32], f32)>,
}

/// Answers a query.
pub(crate) fn run(pack: &Pack, parsed: &Parsed) -> Hits {
    let mut run = Run {
        pack,
        dictionary: Dictionary::new(pack),
        board: pack.take_board(),
        lengths: pack.blobs(Section::Strings).lengths(),
        units: Vec::new(),
    };
    let hits = run.answer(parsed);
    pack.put_board(run.board);
    hits
}

fn is_text(clause: &Clause) -> bool {
    matches!(clause, Clause::Word { .. } | Clause::Phrase(_))
}

impl Run<'_> {
    fn answer(&mut self, parsed: &Parsed) -> Hits {
        for clause in &parsed.unwanted {
            self.exclude(clause);
        }
        let mut count = 0;
        let texts = parsed.wanted.iter().filter(|clause| is_text(clause)).take(MOST_WORDS);
        for clause in texts {
            self.board.begin(count);
            self.text(clause, count);
            count += 1;
            if self.board.is_empty(count) {
                return Hits::default();
            }
        }
        let filters: Vec<Filter<'_>> =
            parsed.wanted.iter().filter_map(|clause| Filter::new(self.pack, clause)).collect();
        let all = self.pack.engagement_count();
        let passes = |row: u32| filters.iter().all(|filter| filter.passes(row));
        if count > 0 {
            let (rows, scores) = self.board.in_order(count);
            if filters.is_empty() {
                return Hits { rows, scores };
            }
            let hits = rows.into_iter().zip(scores).filter(|(row, _)| passes(*row));
            let (rows, scores) = hits.unzip();
            return Hits { rows, scores };
        }
        let mut rows = match filters.iter().min_by_key(|filter| filter.most(self.pack)) {
            Some(rarest) => rarest.rows(self.pack),
            None => (0..all).collect(),
        };
        rows.retain(|&row| passes(row) && !self.board.is_out(row));
        Hits { scores: vec![0.0; rows.len()], rows }
    }

    fn exclude(&mut self, clause: &Clause) {
        if let Some(filter) = Filter::new(self.pack, clause) {
            let all = 0..self.pack.engagement_count();
            return self.out(all.filter(|&row| filter.passes(row)));
        }
        let units = match clause {
            // What must not be there is meant as it is written.
            Clause::Word { key, .. } => {
                let mut units = Vec::new();
                for found in self.dictionary.find(key, false) {
                    if found.likeness() <= Likeness::Form {
                        let place = found.place();
                        self.dictionary.units(place, &mut |f, unit| units.push((f, unit)));
                    }
                }
                units
            }
            Clause::Phrase(keys) => phrase_units(self.pack, &self.dictionary, keys),
            _ => Vec::new(),
        };
        for (field, unit) in units {
            self.out(self.pack.unit_rows(field, unit).iter().copied());
        }
    }

    fn out(&mut self, rows: impl Iterator<Item = u32>) {
        for row in rows {
            self.board.out(row);
        }
    }

    /// Counts a word or phrase that follows `before` others.
    fn text(&mut self, clause: &Clause, before: u8) {
        match clause {
            Clause::Word { key, open } => {
                for found in self.dictionary.find(key, *open) {
                    self.word(found, before);
                }
            }
            Clause::Phrase(keys) => {
                self.units.clear();
                for (field, unit) in phrase_units(self.pack, &self.dictionary, keys) {
                    self.units.push(weigh(self.pack, &self.lengths, field).unit(unit, 1));
                }
                self.count(keys.len() as f32, before);
            }
            _ => {}
        }
    }

    fn word(&mut self, found: Found, before: u8) {
        self.units.clear();
        let Run { pack, dictionary, lengths, units, .. } = self;
        dictionary.lists(found.place(), &mut |field, list| {
            list.weigh(&weigh(pack, lengths, field), units);
        });
        self.count(found.likeness().weight(), before);
    }

    /// Adds the units at hand to the rows that they belong to.
    fn count(&mut self, weight: f32, before: u8) {
        let with: usize = self.units.iter().map(|(rows, _)| rows.len()).sum();
        let (all, with) = (self.pack.engagement_count() as f32, with as f32);
        let rarity = (1.0 + ((all - with).max(0.0) + 0.5) / (with + 0.5)).ln();
        for &(rows, often) in &self.units {
            self.board.count(rows, weight * rarity * often, before);
        }
    }
}

/// How much words count in a field.
fn weigh<'p>(pack: &'p Pack, lengths: &Column<'p>, field: Field) -> Weigh<'p> {
    let lengths = (field == Field::Text).then_some(*lengths);
    Weigh { rows: pack.rows_of_units(field), weight: field.weight(), lengths }
}

/// A field word as a filter.
enum Filter<'p> {
    Chosen(Box<Chosen<'p>>),
    Window(Window<'p>),
}

impl<'p> Filter<'p> {
    fn new(pack: &'p Pack, clause: &Clause) -> Option<Filter<'p>> {
        match clause {
            Clause::Values(facet, values) => {
                Chosen::new(pack, *facet as usize, values).map(|c| Filter::Chosen(Box::new(c)))
            }
            &Clause::Days(first, last) => Some(Filter::Window(Window::new(pack, (first, last)))),
            _ => None,
        }
    }

    /// At most how many rows pass.
    fn most(&self, pack: &Pack) -> usize {
        match self {
            Filter::Chosen(chosen) => chosen.most(pack),
            Filter::Window(_) => pack.engagement_count() as usize,
        }
    }

    /// The rows that pass, sorted.
    fn rows(&self, pack: &Pack) -> Vec<u32> {
        match self {
            Filter::Chosen(chosen) => chosen.rows(pack),
            Filter::Window(window) => window.rows(),
        }
    }

    fn passes(&self, row: u32) -> bool {
        match self {
            Filter::Chosen(chosen) => chosen.passes(row),
            Filter::Window(window) => window.passes(row),
        }
    }
}
