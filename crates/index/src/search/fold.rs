//! Words as they are compared: without case, accents or script.
//!
//! One name has many spellings: Токаев, Tokayev and Tokaev have one key.

use elshi_record::fold_letter;
use std::ops::Range;

/// Longest key, in bytes; what is longer is cut.
const LONGEST: usize = 31;

/// Visits every word of a text: its key and its bytes in the text.
pub(crate) fn words(text: &str, visit: &mut dyn FnMut(&str, Range<usize>)) {
    let mut key = String::new();
    let mut start = None;
    for (at, letter) in text.char_indices() {
        if letter.is_alphanumeric() || is_mark(letter) && start.is_some() {
            start.get_or_insert(at);
            fold_into(letter, &mut key);
        } else if !is_apostrophe(letter)
            && let Some(start) = start.take()
        {
            finish(&mut key, start..at, visit);
        }
    }
    if let Some(start) = start {
        finish(&mut key, start..text.len(), visit);
    }
}

fn finish(key: &mut String, range: Range<usize>, visit: &mut dyn FnMut(&str, Range<usize>)) {
    respell(key);
    if !key.is_empty() {
        visit(key, range);
    }
    key.clear();
}

/// The keys of a text's words.
pub(crate) fn keys(text: &str) -> Vec<String> {
    let mut keys = Vec::new();
    words(text, &mut |key, _| keys.push(key.to_owned()));
    keys
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`')
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36f}')
}

/// Letters of other scripts as one or more Latin ones.
///
/// Each letter is followed by its Latin form and a blank.
const LETTERS: &str = "аa бb вv гg дd еe ёe жzh зz иi йy кk лl мm нn оo пp рr сs тt уu фf хkh цts \
                       чch шsh щshch ъ ыy ь эe юyu яya іi їi єe ґg ўu әa ғg қk ңn өo ұu үu һh јj \
                       љlj њnj ћc ђd џdz ќk ѓg ѕdz άα έε ήη ίι όο ύυ ώω ϊι ϋυ ΐι ΰυ ";

fn fold_into(letter: char, key: &mut String) {
    if letter.is_ascii() {
        return key.push(letter.to_ascii_lowercase());
    }
    let latin = fold_letter(letter);
    if !latin.is_empty() {
        return key.push_str(latin);
    }
    if is_mark(letter) {
        return;
    }
    let small = elshi_record::lower(letter);
    match LETTERS.split(' ').find_map(|entry| entry.strip_prefix(small)) {
        Some(folded) => key.push_str(folded),
        None => key.push(small),
    }
}

/// Brings the ways of writing one Slavic or Turkic name together.
fn respell(key: &mut String) {
    if key.len() > LONGEST {
        let cut = (0..=LONGEST).rev().find(|&at| key.is_char_boundary(at)).unwrap_or(0);
        key.truncate(cut);
    }
    for ending in ["skiy", "skyy", "skii", "skij", "ski"] {
        if key.len() > ending.len() + 1 && key.ends_with(ending) {
            key.truncate(key.len() - ending.len());
            key.push_str("sky");
            break;
        }
    }
    if !key.contains("ye") {
        return;
    }
    // A glide between two vowels is written or not: Tokayev, Tokaev.
    let letters = key.as_bytes();
    let glide = |at: usize| {
        let vowel = |letter: Option<&u8>| letter.is_some_and(|l| b"aeiou".contains(l));
        at > 0
            && letters.get(at) == Some(&b'y')
            && letters.get(at + 1) == Some(&b'e')
            && vowel(letters.get(at - 1))
    };
    let kept: String =
        key.char_indices().filter(|&(at, _)| !glide(at)).map(|(_, letter)| letter).collect();
    *key = kept;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_have_one_key() {
        for spellings in [
            &["Токаев", "Tokayev", "Tokaev", "TOKAYEV", "Тоқаев"][..],
            &["Зеленский", "Zelensky", "Zelenskyy", "Zelenskiy", "Zelenski"],
            &["Çavuşoğlu", "Cavusoglu", "Çavus\u{327}oğlu"],
            &["Wetang'ula", "Wetang’ula", "Wetangula"],
            &["Łukasz", "Lukasz"],
            &["Жапаров", "Zhaparov"],
            &["Άννα", "Αννα"],
        ] {
            let found: Vec<Vec<String>> = spellings.iter().map(|name| keys(name)).collect();
            assert!(found.iter().all(|key| *key == found[0]), "{found:?}");
        }
    }

    #[test]
    fn words_know_their_place() {
        let text = "Mr. Çelik’s “U.S.–Jordan” talks, 2026";
        let mut found = Vec::new();
        words(text, &mut |key, range| found.push((key.to_owned(), &text[range])));
        let found: Vec<(&str, &str)> = found.iter().map(|(k, w)| (k.as_str(), *w)).collect();
        assert_eq!(
            found,
            [
                ("mr", "Mr"),
                ("celiks", "Çelik’s"),
                ("u", "U"),
                ("s", "S"),
                ("jordan", "Jordan"),
                ("talks", "talks"),
                ("2026", "2026")
            ]
        );
    }
}
