//! The text of an HTML page, as a reader sees it: blocks become paragraphs,
//! scripts and styles are left out and never run.

use html_escape::decode_html_entities;

/// Elements of which nothing is text for readers.
const HIDDEN: [&str; 9] =
    ["script", "style", "head", "noscript", "template", "svg", "nav", "form", "iframe"];

/// Elements that begin and end a paragraph.
const BLOCKS: [&str; 28] = [
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "li",
    "ul",
    "ol",
    "table",
    "tr",
    "section",
    "article",
    "header",
    "footer",
    "main",
    "aside",
    "blockquote",
    "pre",
    "figure",
    "figcaption",
    "dl",
    "dt",
    "dd",
    "hr",
    "title",
];

/// The text of a page. Takes time in proportion to its length.
pub(crate) fn text_of(html: &str) -> String {
    let mut page = Page { text: String::with_capacity(html.len() / 2), hidden: "" };
    let mut rest = html;
    while let Some(at) = rest.find('<') {
        let (before, tag) = rest.split_at(at);
        page.words(before);
        rest = match tag.strip_prefix("<!--") {
            Some(comment) => comment.split_once("-->").map_or("", |(_, after)| after),
            None => page.tag(tag),
        };
    }
    page.words(rest);
    page.finish()
}

struct Page {
    text: String,
    /// Name of the hidden element that is open; empty where none is.
    hidden: &'static str,
}

impl Page {
    fn words(&mut self, source: &str) {
        if !self.hidden.is_empty() || source.is_empty() {
            return;
        }
        let decoded = decode_html_entities(source);
        for letter in decoded.chars() {
            if letter.is_whitespace() && letter != '\u{a0}' {
                if !self.text.ends_with([' ', '\n']) && !self.text.is_empty() {
                    self.text.push(' ');
                }
            } else {
                // A non-breaking space is a space to whoever reads sentences.
                self.text.push(if letter == '\u{a0}' { ' ' } else { letter });
            }
        }
    }

    /// Takes a tag, from its `<`; gives what follows it.
    fn tag<'h>(&mut self, tag: &'h str) -> &'h str {
        let inner = tag.get(1..).unwrap_or_default();
        let (closing, inner) = match inner.strip_prefix('/') {
            Some(inner) => (true, inner),
            None => (false, inner),
        };
        if !inner.starts_with(|letter: char| letter.is_ascii_alphabetic() || letter == '!') {
            // Not a tag: a bare "<", as in "a < b".
            self.words("<");
            return tag.get(1..).unwrap_or_default();
        }
        let length = inner.find(|letter: char| !letter.is_ascii_alphanumeric());
        let name = inner.get(..length.unwrap_or(inner.len())).unwrap_or_default();
        let after = inner.get(end_of_tag(inner)..).unwrap_or_default();
        let is = |known: &&str| name.eq_ignore_ascii_case(known);
        if !self.hidden.is_empty() {
            if closing && is(&self.hidden) {
                self.hidden = "";
            }
        } else if let Some(known) = HIDDEN.iter().find(|known| is(known)).filter(|_| !closing) {
            self.hidden = known;
        } else if name.eq_ignore_ascii_case("br") {
            self.line();
        } else if BLOCKS.iter().any(is) {
            self.paragraph();
        } else if name.eq_ignore_ascii_case("td") || name.eq_ignore_ascii_case("th") {
            self.words(" ");
        }
        after
    }

    fn line(&mut self) {
        self.text.truncate(self.text.trim_end_matches(' ').len());
        if !self.text.is_empty() && !self.text.ends_with("\n\n") {
            self.text.push('\n');
        }
    }

    fn paragraph(&mut self) {
        self.text.truncate(self.text.trim_end().len());
        if !self.text.is_empty() {
            self.text.push_str("\n\n");
        }
    }

    fn finish(mut self) -> String {
        self.paragraph();
        self.text.truncate(self.text.trim_end().len());
        self.text
    }
}

/// One past the `>` that ends a tag; quoted attributes may hold others.
fn end_of_tag(tag: &str) -> usize {
    let mut quote = None;
    for (at, byte) in tag.bytes().enumerate() {
        match (quote, byte) {
            (Some(open), byte) if open == byte => quote = None,
            (Some(_), _) => {}
            (None, b'"' | b'\'') if tag.as_bytes().get(at.wrapping_sub(1)) == Some(&b'=') => {
                quote = Some(byte);
            }
            (None, b'>') => return at + 1,
            _ => {}
        }
    }
    // A tag that never ends is not one: only its first letter is passed over.
    tag.find('>').map_or(tag.len(), |at| at + 1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn blocks_are_paragraphs_and_scripts_are_nothing() {
        let html = "<!DOCTYPE html><html><head><title>x</title><style>p{}</style></head><body>\n\
            <script>alert('<p>no</p>')</script><h1>Kenya &amp; UNEP</h1>\n<p>One\n two&nbsp;<b>three</b>.<br>Four\
            <!-- <p>no --></p><ul><li>a < b<li>c</ul><p title=\"a > b\">end";
        let want = "Kenya & UNEP\n\nOne two three.\nFour\n\na < b\n\nc\n\nend";
        assert_eq!(text_of(html), want);
    }

    #[test]
    fn broken_pages_give_what_there_is() {
        assert_eq!(text_of("a<p"), "a");
        assert_eq!(text_of("a<p title=\"x>b"), "a\n\nb");
        assert_eq!(text_of("<script>x"), "");
        assert_eq!(text_of("a &notanentity; <3"), "a &notanentity; <3");
    }

    proptest! {
        #[test]
        fn any_page_gives_text(html in "[<>/a-z\"'=& !-]{0,120}") {
            let text = text_of(&html);
            prop_assert_eq!(text.trim(), text.as_str());
        }
    }
}
