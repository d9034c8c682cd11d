//! From evidence back to a quotation that is found where it stands.

use super::Writer;
use super::value::{list, string, table};
use crate::facts::source::{Place, Scope};
use elshi_record::{Anchor, Evidence, Fact, Method};

/// Keys and their values, as they stand in a table.
pub(super) type Pairs = Vec<(&'static str, String)>;

impl Writer<'_> {
    /// `{ is = …, quote = … }`.
    pub(super) fn fact(&self, is: &str, evidence: &[Evidence], scope: &Scope) -> String {
        self.fact_of(vec![("is", is.to_owned())], evidence, scope)
    }

    /// A fact whose value stands under keys of its own.
    pub(super) fn fact_of(&self, mut pairs: Pairs, evidence: &[Evidence], scope: &Scope) -> String {
        pairs.extend(self.evidence(evidence, scope));
        table(&pairs)
    }

    /// A fact in the source's own words: a bare string where that will do.
    pub(super) fn own_words(&self, fact: &Fact<String>, scope: &Scope) -> String {
        let pairs = self.evidence(&fact.evidence, scope);
        match pairs.as_slice() {
            [("quote", quote)] if *quote == string(&fact.value) => quote.clone(),
            [("quote", quote), ..] if *quote == string(&fact.value) => table(&pairs),
            _ => self.fact(&string(&fact.value), &fact.evidence, scope),
        }
    }

    /// The keys that say what something rests on.
    pub(super) fn evidence(&self, evidence: &[Evidence], scope: &Scope) -> Pairs {
        match evidence {
            [only] => self.one(only, scope),
            several => {
                let members: Vec<String> = several
                    .iter()
                    .map(|evidence| match self.one(evidence, scope).as_slice() {
                        [("quote", words)] => words.clone(),
                        pairs => table(pairs),
                    })
                    .collect();
                vec![("quotes", list(&members))]
            }
        }
    }

    fn one(&self, evidence: &Evidence, scope: &Scope) -> Pairs {
        let anchor = evidence.anchor.as_ref();
        let mut pairs = anchor.map(|anchor| self.quote(anchor, scope)).unwrap_or_default();
        match &evidence.method {
            Method::Stated => {}
            Method::Inferred { rule } => pairs.push(("inferred", string(rule))),
            Method::Curated { note } => pairs.push(("curated", string(note))),
        }
        pairs
    }

    /// The shortest way to say which words are meant.
    fn quote(&self, anchor: &Anchor, scope: &Scope) -> Pairs {
        let mut pairs = vec![("quote", string(&anchor.exact))];
        let Some(bytes) = self.source.bytes(anchor.span) else { return pairs };
        let place = Place { item: anchor.item, bytes };
        if let Some(nth) = self.nth(anchor, &place, scope) {
            pairs.extend(nth);
            return pairs;
        }
        // Outside the statement's own words, or outside the engagement's items.
        if let Some(item) = self.source.items.get(anchor.item as usize) {
            let scope = Scope { narrow: None, items: vec![anchor.item] };
            pairs.push(("item", string(&item.key)));
            pairs.extend(self.nth(anchor, &place, &scope).unwrap_or_default());
        }
        pairs
    }

    /// `nth`, where it is needed; `None` where a scope lacks the place.
    fn nth(&self, anchor: &Anchor, place: &Place, scope: &Scope) -> Option<Pairs> {
        let found = self.source.find(&anchor.exact, scope);
        let index = found.places.iter().position(|other| other == place)?;
        if found.likely() == std::slice::from_ref(place) {
            return Some(Vec::new());
        }
        Some(vec![("nth", (index + 1).to_string())])
    }
}
