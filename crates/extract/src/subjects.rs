//! What was talked about, from the controlled list in
//! `assets/gazetteers/subjects.tsv`.

use crate::item::Item;
use crate::lexicon::{self, UNKNOWN};
use crate::mark::longest;
use crate::reading::Reading;
use elshi_record::{Fact, Id};
use std::ops::Range;

/// Every subject of some of an item's tokens, in the order of the text, with
/// its first words.
pub fn find(reading: &Reading, scope: &Range<usize>) -> Vec<Fact<Id>> {
    let item = reading.item();
    let mut found: Vec<Fact<Id>> = Vec::new();
    let body = item.sentences.iter().filter(|sentence| sentence.paragraph > 0);
    let title = item.sentences.iter().filter(|sentence| sentence.paragraph == 0);
    for sentence in body.chain(title).filter(|one| scope.contains(&one.tokens.start)) {
        let names = covered(reading, sentence.tokens.clone());
        for (subject, tokens) in within(item, sentence.tokens.clone()) {
            let id = id_of(subject);
            let in_name = names.iter().any(|name| name.contains(&tokens.start));
            if !in_name && !found.iter().any(|known| known.value == id) {
                found.push(reading.quoter.fact(id.to_owned(), &tokens));
            }
        }
    }
    found
}

/// Id of a subject by its number.
pub fn id_of(subject: u16) -> &'static str {
    lexicon::SUBJECTS.get(usize::from(subject)).map_or("", |row| row.0)
}

/// The subjects whose words stand in some tokens.
pub fn within(item: &Item, range: Range<usize>) -> Vec<(u16, Range<usize>)> {
    let mut found = Vec::new();
    let end = range.end;
    let tokens = item.tokens.get(..end).unwrap_or(&item.tokens);
    let mut at = range.start;
    while at < end {
        let known = tokens.get(at).is_some_and(|token| token.word != UNKNOWN);
        match known.then(|| longest(lexicon::SUBJECT_PHRASES, tokens, at, |_| true)).flatten() {
            Some(((subject, _), after)) => {
                found.push((subject, at..after));
                at = after;
            }
            None => at += 1,
        }
    }
    found
}

/// Names and roles of people, whose words say nothing of what was discussed.
fn covered(reading: &Reading, range: Range<usize>) -> Vec<Range<usize>> {
    let item = reading.item();
    let from = item.sentences.partition_point(|sentence| sentence.tokens.start < range.start);
    reading.mentions.get(from).into_iter().flatten().map(|one| one.tokens.clone()).collect()
}
