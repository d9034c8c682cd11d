//! The sentence around some words, for showing them where they stand.

/// Words after which a full stop ends nothing.
const ABBREVIATIONS: &[&str] =
    &["Mr", "Mrs", "Ms", "Dr", "Prof", "Gen", "Amb", "St", "Jr", "Sr", "H.E", "No", "U.S", "U.N"];

/// The byte range of the sentence, or run of sentences, that holds `start..end`
/// of `text`. A line's end always ends a sentence.
pub fn around(text: &str, start: usize, end: usize) -> (usize, usize) {
    let before = text.get(..start).unwrap_or_default();
    let first = ends(before).last().unwrap_or(0);
    let after = text.get(end..).unwrap_or_default();
    // Words that end with their sentence's full stop are whole already.
    let words = text.get(..end).unwrap_or_default().trim_end_matches(['"', '”', '’', ')']);
    let closed = words.ends_with(['.', '!', '?', '\n']);
    let rest = text.get(first..).unwrap_or_default();
    let last = ends(rest).map(|at| first + at).find(|&at| at > end || (closed && at == end));
    let last = last.unwrap_or(end + after.len());
    trim(text, first, last)
}

/// Where sentences end: the bytes at which the next one may start.
fn ends(text: &str) -> impl Iterator<Item = usize> {
    text.char_indices().filter_map(move |(at, letter)| match letter {
        '\n' => Some(at + 1),
        '.' | '!' | '?' => {
            let next = at + 1;
            let rest = text.get(next..)?;
            let tail = rest.trim_start_matches(['"', '”', '’', ')']);
            let closed = next + (rest.len() - tail.len());
            let starts = tail.starts_with(char::is_whitespace)
                && tail.trim_start().starts_with(|c: char| c.is_uppercase() || "“\"‘(".contains(c));
            (starts && !is_abbreviation(text.get(..at)?)).then_some(closed)
        }
        _ => None,
    })
}

fn is_abbreviation(before: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || "(“\"".contains(c)).next();
    let word = word.unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || ABBREVIATIONS.contains(&word)
}

fn trim(text: &str, first: usize, last: usize) -> (usize, usize) {
    let Some(slice) = text.get(first..last) else { return (first, last) };
    let start = first + (slice.len() - slice.trim_start().len());
    (start, start + slice.trim().len())
}

#[cfg(test)]
mod tests {
    use super::around;

    fn check(text: &str, words: &str, sentence: &str) {
        let start = text.find(words).unwrap();
        let (first, last) = around(text, start, start + words.len());
        assert_eq!(&text[first..last], sentence);
    }

    #[test]
    fn the_sentence_around_words() {
        let text = "Title\nAmbassador met T.Mucunski. For his part, A. Gomez Toledo asked Mr. Who. \
                    He said: “Yes.” They left.\nLast";
        check(text, "Title", "Title");
        check(text, "Ambassador", "Ambassador met T.Mucunski.");
        check(text, "Ambassador met T.Mucunski.", "Ambassador met T.Mucunski.");
        check(text, "Toledo", "For his part, A. Gomez Toledo asked Mr. Who.");
        check(text, "“Yes.”", "He said: “Yes.”");
        check(text, "left", "They left.");
        check(text, "Last", "Last");
        check(text, "Who. He", "For his part, A. Gomez Toledo asked Mr. Who. He said: “Yes.”");
    }
}
