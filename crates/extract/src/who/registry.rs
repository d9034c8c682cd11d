//! Who is who in one item: the forms of a name belong to one person, and a
//! role alone to the person who holds it.

use crate::who::people::Mention;
use crate::who::roles::Role;
use crate::words::item::Item;
use crate::words::tokens::Kind;
use elshi_record::slug;
use std::collections::BTreeMap;
use std::ops::Range;

/// One person of an item.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// Where the fullest form of the name stands.
    pub name: Range<usize>,
    /// Words of the fullest form, folded.
    words: Vec<String>,
    /// Every form of the name, in the order of the text.
    pub forms: Vec<Range<usize>>,
    /// Every role given, the first of those that say the same.
    pub roles: Vec<Role>,
    /// The words of each role, folded.
    pub role_words: Vec<Vec<String>>,
    /// Where a country beside the name starts.
    pub origin: Option<usize>,
}

/// The people of one item.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// In the order of the text.
    pub people: Vec<Known>,
    by_word: BTreeMap<String, Vec<usize>>,
}

/// How many people with a word in common are compared.
const COMPARED: usize = 8;

impl Registry {
    /// Takes up a mention; gives the number of its person.
    pub fn add(&mut self, item: &Item, mention: &Mention) -> Option<usize> {
        if !mention.is_named() {
            return None;
        }
        let words = words(item, &mention.name);
        let number = self.find(&words).unwrap_or_else(|| {
            self.people.push(Known::default());
            self.people.len() - 1
        });
        for word in words.iter().filter(|word| word.len() > 1) {
            let known = self.by_word.entry(word.clone()).or_default();
            if known.len() < COMPARED && !known.contains(&number) {
                known.push(number);
            }
        }
        let person = self.people.get_mut(number)?;
        if person.words.is_empty() || weight(&words) > weight(&person.words) {
            person.words = words;
            person.name = mention.name.clone();
        }
        person.forms.push(mention.name.clone());
        person.origin = person.origin.or(mention.origin);
        // "The Chancellor and President X": of somebody known as President alone.
        let known =
            mention.roles.last().filter(|_| mention.article).is_some_and(|last| {
                person.role_words.contains(&role_words(item.words(&last.tokens)))
            });
        let others = if known { mention.roles.len() - 1 } else { 0 };
        for role in mention.roles.iter().skip(others) {
            if person.roles.len() >= 12 {
                break;
            }
            let new = role_words(item.words(&role.tokens));
            if !person.role_words.contains(&new) {
                person.roles.push(role.clone());
                person.role_words.push(new);
            }
        }
        Some(number)
    }

    /// The person whom a mention names.
    pub fn of(&self, item: &Item, mention: &Mention) -> Option<usize> {
        self.find(&words(item, &mention.name))
    }

    fn find(&self, words: &[String]) -> Option<usize> {
        let long = words.iter().filter(|word| word.len() > 1);
        let candidates = long.filter_map(|word| self.by_word.get(word)).flatten();
        let mut best: Option<usize> = None;
        for &number in candidates {
            let same = self.people.get(number).is_some_and(|known| same_name(words, &known.words));
            if same {
                best = Some(best.map_or(number, |best| best.min(number)));
            }
        }
        best
    }
}

/// Words between a name and that of the father.
const SON_OF: [&str; 6] = ["bin", "ibn", "bint", "ben", "oglu", "ogly"];

fn weight(words: &[String]) -> usize {
    words.iter().map(|word| if word.len() > 1 { 100 } else { 1 }).sum()
}

/// The words of a name, folded; initials are single letters.
fn words(item: &Item, name: &Range<usize>) -> Vec<String> {
    let parts = name.clone().filter_map(|at| {
        let token = item.token(at)?;
        matches!(token.kind, Kind::Word | Kind::Initial).then(|| folded(item.word(at)))
    });
    parts.filter(|word| !matches!(word.as_str(), "unnamed" | "jr" | "sr")).collect()
}

/// A word as an id writes it; most need no table of letters.
fn folded(word: &str) -> String {
    match word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        true => word.to_ascii_lowercase(),
        false => slug(word),
    }
}

/// The words of a role, folded, without those of grammar.
pub fn role_words(text: &str) -> Vec<String> {
    if !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b' ') {
        let grammar = |word: &&str| {
            !word.is_empty()
                && !["of", "the", "for", "and"].iter().any(|one| word.eq_ignore_ascii_case(one))
        };
        return text.split(' ').filter(grammar).map(str::to_ascii_lowercase).collect();
    }
    let grammar = |word: &&str| !matches!(*word, "of" | "the" | "for" | "and");
    slug(text).split('-').filter(grammar).map(str::to_owned).collect()
}

/// Whether one of two names is a form of the other: every word of the shorter
/// is in the longer, an initial where a word begins with it.
fn same_name(left: &[String], right: &[String]) -> bool {
    let (short, long) = if left.len() <= right.len() { (left, right) } else { (right, left) };
    let full = |words: &[String]| words.iter().filter(|word| word.len() > 1).count();
    if full(short) == 0 {
        return false;
    }
    let has = |word: &String| {
        long.iter().any(|other| {
            other == word
                || word.len() == 1 && other.starts_with(word.as_str())
                || other.len() == 1 && word.starts_with(other.as_str())
        })
    };
    // "Theyab bin Mohamed bin Zayed" is the son of "Mohamed bin Zayed".
    let father = |pair: &[String]| match pair {
        [of, name] => SON_OF.contains(&of.as_str()) && Some(name) == short.first(),
        _ => false,
    };
    short.iter().all(has)
        && short.iter().any(|word| word.len() > 1 && long.contains(word))
        && (short.len() == long.len() || !long.windows(2).any(father))
}
