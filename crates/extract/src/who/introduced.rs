//! Whom an item introduces: everybody it names in full, and where it means
//! them by surname alone.

use crate::who::people::{self, Mention};
use crate::who::registry::Registry;
use crate::words::item::Item;
use crate::words::lexicon::{UNKNOWN, class};
use crate::words::tokens::Kind;

/// The people of an item.
pub struct Introduced {
    /// Who is named, sentence by sentence.
    pub mentions: Vec<Vec<Mention>>,
    /// Who is who.
    pub registry: Registry,
}

/// Reads everybody whom an item names, and marks where a surname alone means
/// one of them, so that it counts as a name from then on.
pub fn read(item: &mut Item) -> Introduced {
    let mut mentions = Vec::with_capacity(item.sentences.len());
    for sentence in &item.sentences {
        let mut found = Vec::new();
        people::mentions(item, sentence.tokens.clone(), &mut found);
        mentions.push(found);
    }
    let mut registry = Registry::default();
    // The text gives names in full; a title may shorten them.
    let titled = item.sentences.first().is_some_and(|first| first.paragraph == 0);
    let (title, body) = mentions.split_at(usize::from(titled).min(mentions.len()));
    for mention in body.iter().chain(title).flatten() {
        registry.add(item, mention);
    }
    let known = surnames(item, &mentions);
    item.know(&known);
    Introduced { mentions, registry }
}

/// Tokens outside full names that are words of one.
fn surnames(item: &Item, mentions: &[Vec<Mention>]) -> Vec<usize> {
    const NEVER: u16 = class::PARTICLE | class::SUFFIX | class::HONORIFIC;
    let word = |at: usize| {
        let long = item.token(at).is_some_and(|t| t.kind == Kind::Word && !t.is(NEVER));
        let stranger = item.token(at).is_some_and(|t| t.word == UNKNOWN);
        Some(item.word(at)).filter(|word| long && (word.len() > 2 || word.len() == 2 && stranger))
    };
    let named = mentions.iter().flatten().flat_map(|mention| mention.name.clone());
    let mut words: Vec<&str> = named.filter_map(word).collect();
    words.sort_unstable();
    words.dedup();
    let mut found = Vec::new();
    for (sentence, mentions) in item.sentences.iter().zip(mentions) {
        let mut mentions = mentions.iter().peekable();
        for at in sentence.tokens.clone() {
            while mentions.peek().is_some_and(|mention| mention.tokens.end <= at) {
                mentions.next();
            }
            let inside = mentions.peek().is_some_and(|mention| mention.tokens.start <= at);
            if !inside
                && item.is_name(at)
                && word(at).is_some_and(|word| words.binary_search(&word).is_ok())
            {
                found.push(at);
            }
        }
    }
    found
}
