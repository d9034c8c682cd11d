//! From a fact's quotation to its evidence: where the words stand, and how
//! the fact was got from them.

use super::diagnostic::FactsDiagnostic;
use super::read::Reader;
use super::source::{Place, Scope};
use super::table::{Entry, Table, Word};
use elshi_record::{Anchor, Evidence, Fact, Method, Span};

/// The keys that say what a fact rests on; every fact has them.
pub(super) const EVIDENCE_KEYS: [&str; 7] =
    ["quote", "quotes", "nth", "within", "item", "inferred", "curated"];

/// The keys of a table that also has those of evidence.
pub(super) fn with_evidence_keys(keys: &[&'static str]) -> Vec<&'static str> {
    keys.iter().copied().chain(EVIDENCE_KEYS).collect()
}

impl Reader<'_> {
    /// The evidence that a fact's table gives: one quotation under `quote`,
    /// several under `quotes`, or none for a curated fact.
    pub(super) fn evidence(&mut self, table: &Table<'_>, scope: &Scope) -> Vec<Evidence> {
        let method = self.method(table);
        if !table.has("quotes") {
            let quote = table.word("quote", &mut self.problems);
            if quote.is_none() && !matches!(method, Some(Method::Curated { .. })) {
                if !table.has("quote") {
                    self.problems.push(no_quotation(table));
                }
                return Vec::new();
            }
            let anchor = match quote.map(|words| self.anchor(&words, Some(table), scope)) {
                None => None,
                Some(Some(anchor)) => Some(anchor),
                Some(None) => return Vec::new(),
            };
            return vec![Evidence { anchor, method: method.unwrap_or(Method::Stated) }];
        }
        let mut evidence = Vec::new();
        let entries = table.entries("quotes", &mut self.problems);
        if entries.is_empty() {
            self.problems.push(no_quotation(table));
        }
        for entry in entries {
            match entry {
                Entry::Word(words) => {
                    let anchor = self.anchor(&words, Some(table), scope);
                    let method = method.clone().unwrap_or(Method::Stated);
                    let placed = anchor.map(|anchor| Evidence { anchor: Some(anchor), method });
                    evidence.extend(placed);
                }
                Entry::Table(part) => {
                    part.only(&EVIDENCE_KEYS, &mut self.problems);
                    evidence.extend(self.evidence(&part, scope));
                }
            }
        }
        evidence
    }

    /// A fact in the source's own words: a string that quotes itself, or a
    /// table whose `is` defaults to its quotation.
    pub(super) fn own_words(&mut self, entry: &Entry<'_>, scope: &Scope) -> Option<Fact<String>> {
        match entry {
            Entry::Word(words) => {
                let anchor = Some(self.anchor(words, None, scope)?);
                let evidence = Evidence { anchor, method: Method::Stated };
                Some(Fact::new(words.text.to_owned(), evidence))
            }
            Entry::Table(table) => {
                table.only(&with_evidence_keys(&["is"]), &mut self.problems);
                let key = if table.has("is") { "is" } else { "quote" };
                let value = table.required(key, &mut self.problems)?.text.to_owned();
                Some(Fact { value, evidence: self.evidence(table, scope) })
            }
        }
    }

    /// Where a quotation stands. One that stands nowhere keeps its words, at no
    /// letter of the item: who reads the fact sees that its words are gone.
    fn anchor(
        &mut self,
        words: &Word<'_>,
        options: Option<&Table<'_>>,
        scope: &Scope,
    ) -> Option<Anchor> {
        if let Some(place) = self.locate(words, options, scope) {
            return Some(self.source.anchor(&place));
        }
        let item = *scope.items.first()?;
        let start = self.source.items.get(item as usize)?.record.span.start;
        let exact = elshi_record::normalise(words.text);
        Some(Anchor { item, span: Span::new(start, start), exact })
    }

    fn method(&mut self, table: &Table<'_>) -> Option<Method> {
        let inferred = table.word("inferred", &mut self.problems);
        let curated = table.word("curated", &mut self.problems);
        if let (Some(_), Some(note)) = (&inferred, &curated) {
            let message = "a fact is either inferred or curated, not both";
            let hint = "keep the one that says how the fact was got";
            let span = note.span.clone();
            self.problems.push(FactsDiagnostic::new("two-methods", span, message, hint));
        }
        let rule = inferred.map(|word| Method::Inferred { rule: word.text.to_owned() });
        rule.or_else(|| curated.map(|word| Method::Curated { note: word.text.to_owned() }))
    }

    /// Where the words of a quotation stand; `options` holds `nth`, `within`
    /// and `item`.
    pub(super) fn locate(
        &mut self,
        words: &Word<'_>,
        options: Option<&Table<'_>>,
        scope: &Scope,
    ) -> Option<Place> {
        let scope =
            options.map_or_else(|| Some(scope.clone()), |table| self.narrowed(table, scope));
        // An unknown item was reported; that its words are not found is no news.
        let scope = scope.filter(|scope| !scope.items.is_empty())?;
        let nth = options.and_then(|table| table.count("nth", &mut self.problems));
        let text = elshi_record::normalise(words.text);
        let within = scope.narrow.as_ref().filter(|_| options.is_some_and(|t| t.has("within")));
        let found = match within {
            Some(place) => self.source.inside(&text, place),
            None => self.source.find(&text, &scope),
        };
        match (found.likely(), nth) {
            ([], _) => self.problems.push(self.not_found(words, &text, &scope)),
            ([only], None) => return Some(only.clone()),
            (likely, Some(nth)) => match found.places.get(nth - 1) {
                Some(place) => return Some(place.clone()),
                None => {
                    let message =
                        format!("the words stand there {} times, not {nth}", likely.len());
                    let span = options.map_or(words.span.clone(), |table| table.span_of("nth"));
                    let hint = self.choices(likely);
                    let code = "quotation-not-found";
                    self.problems.push(FactsDiagnostic::new(code, span, message, hint));
                }
            },
            (likely, None) => {
                let message = format!("the words stand there {} times", likely.len());
                let hint = "say which with `nth`, or with a longer phrase in `within`:";
                let hint = format!("{hint}\n{}", self.choices(likely));
                let (code, span) = ("quotation-ambiguous", words.span.clone());
                self.problems.push(FactsDiagnostic::new(code, span, message, hint));
            }
        }
        None
    }

    /// The scope that `item` and `within` leave.
    pub(super) fn narrowed(&mut self, table: &Table<'_>, scope: &Scope) -> Option<Scope> {
        let mut scope = scope.clone();
        if let Some(key) = table.word("item", &mut self.problems) {
            let index = self.item_index(&key)?;
            scope = Scope { narrow: None, items: vec![index] };
        }
        if let Some(phrase) = table.word("within", &mut self.problems) {
            let place = self.locate(&phrase, None, &scope)?;
            scope.narrow = Some(place);
        }
        Some(scope)
    }

    fn not_found(&self, words: &Word<'_>, text: &str, scope: &Scope) -> FactsDiagnostic {
        let elsewhere = self.source.find(text, &self.source.everywhere());
        let hint = if let Some(item) =
            elsewhere.likely().first().and_then(|place| self.source.items.get(place.item as usize))
        {
            format!("they stand in the item `{}`: add `item = \"{}\"`", item.key, item.key)
        } else if let Some(place) = self.source.find_loosely(text, scope) {
            format!("the text writes “{}”", self.source.text.get(place.bytes).unwrap_or_default())
        } else {
            "a quotation repeats the text letter by letter".to_owned()
        };
        let which = match scope.items.as_slice() {
            [index] => self.source.items.get(*index as usize).map(|item| item.key.as_str()),
            _ => None,
        };
        let message = match which {
            Some(key) => format!("these words do not stand in the item `{key}`"),
            None => "these words do not stand in the text".to_owned(),
        };
        FactsDiagnostic::new("quotation-not-found", words.span.clone(), message, hint)
    }

    fn choices(&self, found: &[Place]) -> String {
        let lines = found.iter().take(5).enumerate();
        let lines: Vec<String> = lines
            .map(|(index, place)| format!("{}: {}", index + 1, self.source.in_context(place)))
            .collect();
        lines.join("\n")
    }
}

fn no_quotation(table: &Table<'_>) -> FactsDiagnostic {
    let hint = "add `quote = \"…\"`; or `curated = \"…\"` where no words of the text say it";
    FactsDiagnostic::new("missing-quotation", table.span.clone(), "a fact quotes the text", hint)
}
