//! The bulletin and its items.

use super::diagnostic::FactsDiagnostic;
use super::evidence::with_evidence_keys;
use super::read::Reader;
use super::references::Kind;
use super::source::SourceItem;
use super::table::{Table, Word};
use super::terms;
use elshi_record::{Bulletin, Edtf, Item, SourceKind, text_hash};
use std::ops::Range;

impl Reader<'_> {
    pub(super) fn bulletin(&mut self, root: &Table<'_>) -> Bulletin {
        let Some(table) = root.tables("bulletin", &mut self.problems).into_iter().next() else {
            self.problems.push(root.missing("bulletin"));
            return Bulletin::default();
        };
        let known = ["id", "title", "publisher", "url", "language", "retrieved", "published"];
        table.only(&known, &mut self.problems);
        let problems = &mut self.problems;
        let required = |key: &str, problems: &mut _| {
            table.required(key, problems).map(|word| word.text.to_owned()).unwrap_or_default()
        };
        let mut bulletin = Bulletin {
            id: required("id", problems),
            title: required("title", problems),
            publisher: required("publisher", problems),
            url: table.text("url", problems),
            language: required("language", problems),
            retrieved: table.text("retrieved", problems),
            kind: SourceKind::Text,
            text: self.source.text.clone(),
            hash: text_hash(&self.source.text),
            ..Bulletin::default()
        };
        if let Some(retrieved) = table.word("retrieved", &mut self.problems)
            && let Err(error) = Edtf::parse(retrieved.text)
        {
            self.problems.push(super::when::not_a_date(&retrieved, &error));
        }
        if let Some(published) = table.tables("published", &mut self.problems).first() {
            published.only(&with_evidence_keys(&["is"]), &mut self.problems);
            let scope = self.source.everywhere();
            let evidence = self.evidence(published, &scope);
            if let Some(date) = published.required("is", &mut self.problems) {
                bulletin.published = self.stated(&date, evidence);
            }
        }
        self.published = bulletin.published.clone();
        self.language = bulletin.language.clone();
        bulletin
    }

    pub(super) fn items(&mut self, root: &Table<'_>) {
        let tables = root.tables("item", &mut self.problems);
        if tables.is_empty() {
            self.problems.push(root.missing("item"));
        }
        let mut found: Vec<(Range<usize>, String, Item)> = Vec::new();
        for table in tables {
            table.only(&["key", "title", "nth", "kind"], &mut self.problems);
            let kind = self.term_or_default(&table, "kind", terms::ITEM_KINDS);
            let key = table.required("key", &mut self.problems);
            let title = table.required("title", &mut self.problems);
            let (Some(key), Some(title)) = (key, title) else { continue };
            self.references.define(Kind::Item, key.text, key.span.clone(), &mut self.problems);
            let Some(line) = self.title_line(&table, &title) else { continue };
            let item = Item { title: title.text.to_owned(), kind, ..Item::default() };
            found.push((line, key.text.to_owned(), item));
        }
        found.sort_by_key(|(line, _, _)| line.start);
        let starts: Vec<usize> = found.iter().skip(1).map(|(line, _, _)| line.start).collect();
        let ends = starts.into_iter().chain([self.source.text.len()]);
        let mut items = Vec::new();
        for ((line, key, mut record), end) in found.into_iter().zip(ends) {
            let inside = self.source.text.get(line.start..end).unwrap_or_default();
            let bytes = line.start..line.start + inside.trim_end().len();
            record.span = self.source.span(&bytes);
            record.title_span = self.source.span(&line);
            let before = self.source.text.get(..line.start).unwrap_or_default();
            record.line = before.matches('\n').count() as u32 + 1;
            items.push(SourceItem { key, bytes, record });
        }
        self.source.items = items;
    }

    /// Bytes of the line that is an item's title.
    fn title_line(&mut self, table: &Table<'_>, title: &Word<'_>) -> Option<Range<usize>> {
        let nth = table.count("nth", &mut self.problems);
        let wanted = elshi_record::normalise(title.text);
        let mut lines = Vec::new();
        let mut start = 0;
        for line in self.source.text.split('\n') {
            if line.trim() == wanted && !wanted.is_empty() {
                let from = start + line.len() - line.trim_start().len();
                lines.push(from..from + wanted.len());
            }
            start += line.len() + 1;
        }
        let chosen = match nth {
            None if lines.len() > 1 => {
                let message = format!("{} lines of the text are this title", lines.len());
                let span = title.span.clone();
                let hint = "say which with `nth`";
                self.problems.push(FactsDiagnostic::new(
                    "quotation-ambiguous",
                    span,
                    message,
                    hint,
                ));
                return None;
            }
            nth => lines.get(nth.unwrap_or(1) - 1).cloned(),
        };
        if chosen.is_none() {
            let message = "no line of the text is this title";
            let hint = "a title is a whole line, letter by letter";
            let span = title.span.clone();
            self.problems.push(FactsDiagnostic::new("quotation-not-found", span, message, hint));
        }
        chosen
    }

    /// Index of the item that a key names; reports one that there is not.
    pub(super) fn item_index(&mut self, key: &Word<'_>) -> Option<u32> {
        self.references.mean(Kind::Item, key);
        self.source.item(key.text)
    }
}
