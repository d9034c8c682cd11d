//! What an item is that reports no engagement; the words are in
//! `assets/gazetteers/kinds.tsv`.

use crate::words::item::Item;
use crate::words::lexicon::KINDS;
use elshi_record::ItemKind;

/// How much of an item is looked at, in bytes.
const READ: usize = 4000;

/// The kind whose words come first in the title, or else in the text.
pub fn of(item: &Item) -> ItemKind {
    let titled = item.sentences.iter().take_while(|sentence| sentence.paragraph == 0).count();
    let words = |from: usize, to: usize| {
        let mut text = String::new();
        for sentence in item.sentences.get(from..to).unwrap_or_default() {
            if text.len() > READ {
                break;
            }
            text.push(' ');
            text.push_str(&item.words(&sentence.tokens).to_lowercase());
        }
        text
    };
    let find = |text: &str| {
        KINDS.iter().find(|(phrase, _)| text.contains(phrase)).map(|(_, kind)| match kind {
            0 => ItemKind::Condolence,
            1 => ItemKind::Congratulation,
            2 => ItemKind::Statement,
            _ => ItemKind::Notice,
        })
    };
    // What an item is stands at its head; further on, words say less.
    let opening = item.sentences.len().min(titled + 2);
    find(&words(0, titled)).or_else(|| find(&words(titled, opening))).unwrap_or(ItemKind::Other)
}
