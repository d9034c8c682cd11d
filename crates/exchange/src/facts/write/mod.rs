//! Writes records as a `facts.toml`: a draft to review, or a reviewed
//! collection to keep. What is written reads back as the same records.

mod engagement;
mod entity;
mod quote;
mod value;
mod when;

use super::mention::{Named, fill_mentions};
use super::source::{Scope, Source, SourceItem};
use super::terms::{ITEM_KINDS, word_for};
use elshi_record::{Bulletin, Dataset, ItemKind, When, slug};
pub(super) use value::string;

use value::Lines;

/// What is known while one file is written.
struct Writer<'d> {
    source: Source,
    dataset: &'d Dataset,
    published: &'d When,
    language: &'d str,
}

/// The `facts.toml` of a set that holds one bulletin of running text.
///
/// Read back over the bulletin's text it gives the same set, where items are
/// in the order of the text and entities are sorted by id. A set without a
/// bulletin gives an empty string.
pub fn write(dataset: &Dataset) -> String {
    let Some(bulletin) = dataset.bulletins.first() else { return String::new() };
    let writer = Writer {
        source: source(dataset, bulletin),
        dataset,
        published: &bulletin.published,
        language: &bulletin.language,
    };
    let mut lines = Lines::default();
    writer.bulletin(bulletin, &mut lines);
    writer.items(&mut lines);
    for engagement in &dataset.engagements {
        writer.engagement(engagement, &mut lines);
    }
    writer.entities(&mut lines);
    for event in &dataset.events {
        writer.event(event, &mut lines);
    }
    lines.text
}

/// The text with its items, each under a key made of its title.
fn source(dataset: &Dataset, bulletin: &Bulletin) -> Source {
    let mut source = Source::new(bulletin.text.clone());
    for item in &dataset.items {
        let bytes = source.bytes(item.span).unwrap_or_default();
        let words: Vec<&str> = item.title.split_whitespace().take(4).collect();
        let short = slug(&words.join(" "));
        let same = |count: usize| match count {
            1 => short.clone(),
            count => format!("{short}-{count}"),
        };
        let key = (1..).map(same).find(|key| source.item(key).is_none()).unwrap_or_default();
        source.items.push(SourceItem { key, bytes, record: item.clone() });
    }
    source
}

impl Writer<'_> {
    fn bulletin(&self, bulletin: &Bulletin, lines: &mut Lines) {
        lines.header("[bulletin]");
        lines.key("id", &string(&bulletin.id));
        lines.key("title", &string(&bulletin.title));
        lines.key("publisher", &string(&bulletin.publisher));
        lines.text_unless_empty("url", &bulletin.url);
        lines.key("language", &string(&bulletin.language));
        lines.text_unless_empty("retrieved", &bulletin.retrieved);
        if !bulletin.published.edtf.is_empty() {
            let scope = self.source.everywhere();
            let is = string(&bulletin.published.edtf);
            let fact = self.fact(&is, &bulletin.published.evidence, &scope);
            lines.key("published", &fact);
        }
    }

    fn items(&self, lines: &mut Lines) {
        for (index, item) in self.source.items.iter().enumerate() {
            lines.header("[[item]]");
            lines.key("key", &string(&item.key));
            lines.key("title", &string(&item.record.title));
            let is_title = |line: &&str| line.trim() == item.record.title;
            if self.source.text.split('\n').filter(is_title).count() > 1 {
                let before = self.source.text.get(..item.bytes.start).unwrap_or_default();
                let nth = before.split('\n').filter(is_title).count() + 1;
                lines.key("nth", &nth.to_string());
            }
            if item.record.kind != ItemKind::default() {
                lines.key("kind", &string(word_for(ITEM_KINDS, item.record.kind)));
            }
            debug_assert_eq!(self.source.item(&item.key), Some(index as u32));
        }
    }

    /// A list of an engagement's item keys.
    fn item_keys(&self, items: &[u32]) -> Vec<String> {
        let known = items.iter().filter_map(|&index| self.source.items.get(index as usize));
        known.map(|item| string(&item.key)).collect()
    }

    /// Where each entity is named, if no quotations are given.
    fn default_mentions(&self) -> Vec<Named> {
        let people = self.dataset.people.iter().map(|p| (&p.name, None, p.variants.as_slice()));
        let bodies = self.dataset.organisations.iter();
        let bodies = bodies.map(|o| (&o.name, o.abbreviation.as_ref(), o.variants.as_slice()));
        let places = self.dataset.places.iter().map(|p| (&p.name, None, [].as_slice()));
        let forms = people.chain(bodies).chain(places).map(|(name, short, variants)| {
            let forms = [name].into_iter().chain(short);
            forms.chain(variants.iter().map(|variant| &variant.text)).cloned().collect()
        });
        let named = |forms| Named { forms, quoted: false, evidence: Vec::new(), span: 0..0 };
        let mut named: Vec<Named> = forms.map(named).collect();
        fill_mentions(&self.source, &mut named);
        named
    }

    fn scope_of(&self, items: &[u32]) -> Scope {
        Scope { narrow: None, items: items.to_vec() }
    }
}
