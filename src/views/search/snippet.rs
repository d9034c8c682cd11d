//! The words that were found, where they stand.

use crate::app::Site;
use elshi_record::Span;
use yew::prelude::*;

/// A piece of an engagement's text with what was searched for marked in it;
/// nothing where nothing is searched for.
pub fn snippet(site: &Site, row: u32) -> Html {
    if site.state.text.is_empty() {
        return html! {};
    }
    let Some(snippet) = site.pack.snippet(row, &site.state.text) else { return html! {} };
    let pieces = cut(&snippet.text, &snippet.marks);
    html! {
        <p class="snippet">
            { for pieces.into_iter().map(|(text, found)| match found {
                true => html! { <mark class="found">{ text }</mark> },
                false => html! { { text } },
            }) }
        </p>
    }
}

/// A text cut at the edges of its marks, which are in code points and sorted.
fn cut(text: &str, marks: &[Span]) -> Vec<(String, bool)> {
    let mut letters = text.chars();
    let mut at = 0;
    let mut pieces = Vec::new();
    for mark in marks {
        let before: String =
            letters.by_ref().take(mark.start.saturating_sub(at) as usize).collect();
        let from = mark.start.max(at);
        let found: String = letters.by_ref().take(mark.end.saturating_sub(from) as usize).collect();
        at = mark.end.max(at);
        pieces.extend([(before, false), (found, true)]);
    }
    pieces.push((letters.collect(), false));
    pieces.retain(|(text, _)| !text.is_empty());
    pieces
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn marks_cut_a_text() {
        let pieces = cut("Ключ to Kenya", &[Span::new(0, 4), Span::new(8, 13)]);
        let pieces: Vec<_> = pieces.iter().map(|(text, found)| (text.as_str(), *found)).collect();
        assert_eq!(pieces, [("Ключ", true), (" to ", false), ("Kenya", true)]);
    }

    proptest! {
        #[test]
        fn nothing_is_lost(
            text in "\\PC{0,40}",
            mut marks in prop::collection::vec((0u32..50, 0u32..50), 0..5),
        ) {
            marks.sort_unstable();
            let marks: Vec<Span> = marks.into_iter().map(|(a, b)| Span::new(a, b)).collect();
            let whole: String = cut(&text, &marks).into_iter().map(|(text, _)| text).collect();
            prop_assert_eq!(whole, text);
        }
    }
}
