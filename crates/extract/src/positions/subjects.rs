//! What was talked about, from the controlled list in
//! `assets/gazetteers/subjects.tsv`.

use crate::positions::objects::Object;
use crate::reading::Reading;
use crate::words::item::Item;
use crate::words::lexicon::{self, UNKNOWN};
use crate::words::mark::longest;
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

/// The subject of a position: in its object, in its words, or the one that
/// the passage was about before.
pub fn subject(reading: &Reading, object: &Object, words: &Range<usize>) -> Option<Fact<Id>> {
    let (item, quoter) = (reading.item(), reading.quoter);
    let stated =
        |(subject, tokens): (u16, Range<usize>)| quoter.fact(id_of(subject).to_owned(), &tokens);
    // "these changes" are what the passage was about.
    let points_back = item.is_any(object.tokens.start, &["this", "these", "such", "its", "their"]);
    if !points_back {
        if let Some(found) = first_of(item, object.tokens.clone()) {
            return Some(stated(found));
        }
        if let Some(found) = first_of(item, words.clone()) {
            return Some(stated(found));
        }
    }
    let earlier = item.sentences.iter().rev();
    let earlier = earlier.filter(|one| one.tokens.start < words.start && one.paragraph > 0);
    let before = earlier.take(3).find_map(|sentence| {
        first_of(item, sentence.tokens.start..sentence.tokens.end.min(words.start))
    });
    if let Some((subject, _)) = before {
        let id = id_of(subject).to_owned();
        return Some(quoter.concluded(id, words, "subject-of-the-passage"));
    }
    first_of(item, object.tokens.clone()).map(stated)
}

/// The first subject that some words name; a broad one gives way to another.
pub fn first_of(item: &Item, range: Range<usize>) -> Option<(u16, Range<usize>)> {
    let found = within(item, range);
    let broad = |subject: u16| id_of(subject) == "bilateral-relations";
    found.iter().find(|(subject, _)| !broad(*subject)).or(found.first()).cloned()
}
