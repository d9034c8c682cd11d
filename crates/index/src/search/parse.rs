//! What was typed, as clauses: words, phrases, exclusions, field words.
//!
//! Reading never fails: what is broken is read as words, and the notice says
//! what was wrong with it.

use super::complete::matching;
use super::fold::keys;
use crate::{Facet, Pack};
use elshi_record::{Day, Edtf};

/// What could not be read as it was meant, and was searched for as words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QueryNotice {
    /// A quotation mark has no partner.
    OpenQuote,
    /// Nothing has this name in the field that it was asked of.
    UnknownValue(String),
    /// This is no date.
    NotADate(String),
}

/// One condition.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Clause {
    /// A word; the last one may be the beginning of one.
    Word {
        /// The word's key.
        key: String,
        /// Whether it may go on.
        open: bool,
    },
    /// Words that follow each other.
    Phrase(Vec<String>),
    /// One of some values of a facet.
    Values(Facet, Vec<u32>),
    /// Days that it could have happened on, both included.
    Days(Day, Day),
}

/// A query, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// What must hold.
    pub(crate) wanted: Vec<Clause>,
    /// What must not.
    pub(crate) unwanted: Vec<Clause>,
    /// The first thing that was broken.
    pub(crate) notice: Option<QueryNotice>,
}

/// Fields that can be asked by name.
const FIELDS: &[(&str, Asked)] = &[
    ("country", Asked::Facet(Facet::Country)),
    ("person", Asked::Facet(Facet::Person)),
    ("org", Asked::Facet(Facet::Organisation)),
    ("organisation", Asked::Facet(Facet::Organisation)),
    ("subject", Asked::Facet(Facet::Subject)),
    ("mode", Asked::Facet(Facet::Mode)),
    ("status", Asked::Facet(Facet::Status)),
    ("kind", Asked::Facet(Facet::StatementKind)),
    ("source", Asked::Facet(Facet::Source)),
    ("before", Asked::Before),
    ("after", Asked::After),
];

#[derive(Clone, Copy)]
enum Asked {
    Facet(Facet),
    Before,
    After,
}

/// Reads a query.
pub(crate) fn parse(pack: &Pack, text: &str) -> Parsed {
    let mut parsed = Parsed::default();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let excluded =
            rest.starts_with('-') && rest.chars().nth(1).is_some_and(|l| !l.is_whitespace());
        if excluded {
            rest = rest.get(1..).unwrap_or_default();
        }
        let (asked, value) = field(rest);
        let (words, quoted, after) = parsed.value(value);
        rest = after.trim_start();
        // The last word may go on, unless a blank or a quotation mark ends it.
        let open = after.is_empty() && !quoted && !text.ends_with(char::is_whitespace);
        let clauses = parsed.clauses(pack, asked, words, quoted, open);
        let list = if excluded { &mut parsed.unwanted } else { &mut parsed.wanted };
        list.extend(clauses);
    }
    parsed
}

/// The field that is asked, if any, and what follows its colon.
fn field(text: &str) -> (Option<Asked>, &str) {
    let known = text.split_once(':').and_then(|(name, value)| {
        let (_, asked) = FIELDS.iter().find(|(known, _)| known.eq_ignore_ascii_case(name))?;
        Some((Some(*asked), value))
    });
    known.unwrap_or((None, text))
}

impl Parsed {
    /// A word, or what stands in quotation marks: the words, whether they
    /// were quoted, and what follows.
    fn value<'t>(&mut self, text: &'t str) -> (&'t str, bool, &'t str) {
        let marks = [('"', '"'), ('“', '”'), ('„', '“'), ('«', '»')];
        let quoted = marks.iter().find_map(|&(from, to)| Some((text.strip_prefix(from)?, to)));
        if let Some((inside, end)) = quoted {
            match inside.split_once([end, '"']) {
                Some((words, after)) => return (words, true, after),
                None => self.say(QueryNotice::OpenQuote),
            }
        }
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        let (word, after) = text.split_at(end);
        (word, false, after)
    }

    fn say(&mut self, notice: QueryNotice) {
        self.notice.get_or_insert(notice);
    }

    fn clauses(
        &mut self,
        pack: &Pack,
        asked: Option<Asked>,
        words: &str,
        quoted: bool,
        open: bool,
    ) -> Vec<Clause> {
        match asked {
            // A field that is being typed has no value yet.
            Some(_) if words.is_empty() => return Vec::new(),
            Some(Asked::Facet(facet)) => match values(pack, facet, words, open) {
                found if found.is_empty() => self.say(QueryNotice::UnknownValue(words.to_owned())),
                found => return vec![Clause::Values(facet, found)],
            },
            Some(Asked::Before | Asked::After) => match Edtf::parse(words) {
                Ok(Edtf { earliest: Some(first), .. }) if matches!(asked, Some(Asked::Before)) => {
                    return vec![Clause::Days(Day(i32::MIN), first.plus(-1))];
                }
                Ok(Edtf { latest: Some(last), .. }) if matches!(asked, Some(Asked::After)) => {
                    return vec![Clause::Days(last.plus(1), Day(i32::MAX))];
                }
                _ => self.say(QueryNotice::NotADate(words.to_owned())),
            },
            None => {}
        }
        let mut keys = keys(words);
        if quoted && keys.len() > 1 {
            return vec![Clause::Phrase(keys)];
        }
        // The last letter typed may belong to no word: "U.S." is complete.
        let ends_in_word = words.ends_with(char::is_alphanumeric);
        let last = keys.pop();
        let closed = keys.into_iter().map(|key| Clause::Word { key, open: false });
        let last = last.map(|key| Clause::Word { key, open: open && ends_in_word });
        closed.chain(last).collect()
    }
}

/// The values of a facet that words mean: one by its id, or all by name.
fn values(pack: &Pack, facet: Facet, words: &str, open: bool) -> Vec<u32> {
    let (upper, lower) = (words.to_ascii_uppercase(), words.to_ascii_lowercase());
    let exact = [words, &upper, &lower];
    if let Some(value) = exact.iter().find_map(|id| pack.find_value(facet, id)) {
        return vec![value];
    }
    match facet.kind() {
        Some(kind) => matching(pack, kind, words, open),
        None => (0..pack.value_count(facet))
            .filter(|&value| pack.value_id(facet, value).starts_with(&lower))
            .collect(),
    }
}
