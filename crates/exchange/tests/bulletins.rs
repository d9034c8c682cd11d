//! The bulletins that ship with the page: no problem in their facts, every
//! quotation where it says, every sentence touched by a fact.

use elshi_exchange::facts::{Vocabulary, read};
use elshi_record::{Dataset, Offsets, Span};
use std::ops::Range;

const TEXT: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
const FACTS: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/facts.toml");
const COUNTRIES: &str = include_str!("../../../assets/gazetteers/countries.tsv");
const SUBJECTS: &str = include_str!("../../../assets/gazetteers/subjects.tsv");

/// Sentences that state no fact that the vocabulary has room for, each with
/// the reason. None.
const NOTHING_TO_QUOTE: [(&str, &str); 0] = [];

fn dataset() -> Dataset {
    let (dataset, problems) = read(TEXT, FACTS, &Vocabulary::new(COUNTRIES, SUBJECTS));
    assert_eq!(problems, []);
    dataset
}

#[test]
fn no_quotation_is_orphaned() {
    assert_eq!(dataset().orphaned_quotations(), Vec::<&str>::new());
}

#[test]
fn every_sentence_is_quoted() {
    let dataset = dataset();
    let untouched = untouched_sentences(&dataset);
    let expected: Vec<&str> = NOTHING_TO_QUOTE.iter().map(|(sentence, _)| *sentence).collect();
    assert_eq!(untouched, expected);
}

/// The measure itself must be able to find something.
#[test]
fn a_sentence_whose_facts_are_lost_is_found() {
    let mut dataset = dataset();
    let sentence = "M.Al-Maaytah expressed interest in the constitutional reforms being carried \
                    out in Kazakhstan and confirmed Jordan's readiness to send observers.";
    for person in &mut dataset.people {
        person.evidence.clear();
    }
    for engagement in &mut dataset.engagements {
        engagement.statements.retain(|statement| {
            !statement.evidence.iter().any(|evidence| {
                evidence.anchor.as_ref().is_some_and(|anchor| sentence.contains(&anchor.exact))
            })
        });
    }
    assert_eq!(untouched_sentences(&dataset), [sentence]);
}

/// Every sentence that no quotation overlaps.
fn untouched_sentences(dataset: &Dataset) -> Vec<&str> {
    let text = &dataset.bulletins[0].text;
    let offsets = Offsets::new(text);
    let mut quoted = Vec::new();
    dataset.each_evidence(&mut |evidence| {
        quoted.extend(evidence.anchor.as_ref().map(|anchor| anchor.span));
    });
    let touched = |bytes: &Range<usize>| {
        let at = |byte| offsets.code_point(text, byte);
        let span = Span::new(at(bytes.start), at(bytes.end));
        quoted.iter().any(|quote| quote.overlaps(span))
    };
    let untouched = sentences(text).into_iter().filter(|bytes| !touched(bytes));
    untouched.map(|bytes| &text[bytes]).collect()
}

/// Bytes of every line, cut after each full stop that ends a sentence: one
/// with white space after it, after a word of three letters or more. That
/// leaves "A. Syrigos" and "Mr. Akhundlu" whole.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut word = 0;
    for (at, letter) in text.char_indices() {
        let ends = letter == '\n' || letter == '.' && word > 2 && text[at + 1..].starts_with(' ');
        word = if letter.is_alphanumeric() { word + 1 } else { 0 };
        if ends {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    sentences.push(start..text.len());
    let trimmed = sentences.into_iter().map(|bytes| {
        let inside = &text[bytes.clone()];
        let lead = inside.len() - inside.trim_start().len();
        bytes.start + lead..bytes.start + lead + inside.trim().len()
    });
    trimmed.filter(|bytes| !bytes.is_empty()).collect()
}

#[test]
fn sentences_are_cut_at_full_stops_alone() {
    let text = "Title here\nIn turn, A. Syrigos met Mr. Akhundlu of kz.org. He left.\n";
    let cut: Vec<&str> = sentences(text).into_iter().map(|bytes| &text[bytes]).collect();
    let want = ["Title here", "In turn, A. Syrigos met Mr. Akhundlu of kz.org.", "He left."];
    assert_eq!(cut, want);
    assert_eq!(sentences(TEXT).len(), 71);
}
