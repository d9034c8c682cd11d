//! Dates: stated ones, and limits that the text sets to unstated ones.

use super::diagnostic::FactsDiagnostic;
use super::evidence::with_evidence_keys;
use super::read::Reader;
use super::source::Scope;
use super::table::{Table, Word};
use elshi_record::{Bound, Day, Edge, Edtf, EdtfError, Evidence, Method, When};

/// What a bound writes for the last possible day of publication.
pub(super) const PUBLICATION: &str = "publication";

impl Reader<'_> {
    /// Reads `when`. `closed` says whether the publication limits it where
    /// `when` does not say so itself: it does for what was held.
    pub(super) fn when(&mut self, table: Option<&Table<'_>>, scope: &Scope, closed: bool) -> When {
        let Some(table) = table else {
            return When::bounded(Vec::new(), self.publication().filter(|_| closed));
        };
        table.only(&with_evidence_keys(&["is", "bounds", "publication"]), &mut self.problems);
        let closed = table.flag("publication", &mut self.problems).unwrap_or(closed);
        let mut bounds = Vec::new();
        let mut published = self.publication().filter(|_| closed);
        for entry in table.tables("bounds", &mut self.problems) {
            match self.bound(&entry, scope) {
                Some((bound, true)) => published = Some((bound, self.published.approximate)),
                Some((bound, false)) => bounds.push(bound),
                None => {}
            }
        }
        if let Some(date) = table.word("is", &mut self.problems) {
            let evidence = self.evidence(table, scope);
            // A date that was found wrong leaves none, with its reasons.
            if date.text.is_empty() {
                return When { evidence, ..When::default() };
            }
            let mut when = self.stated(&date, evidence);
            bounds.sort();
            when.bounds = bounds;
            return when;
        }
        When::bounded(bounds, published)
    }

    /// A stated date; reports one that is not a date.
    pub(super) fn stated(&mut self, date: &Word<'_>, evidence: Vec<Evidence>) -> When {
        match When::stated(date.text, evidence) {
            Ok(when) => when,
            Err(error) => {
                self.problems.push(not_a_date(date, &error));
                When::default()
            }
        }
    }

    /// The last possible day of publication as a limit, and whether that day
    /// is approximate.
    pub(super) fn publication(&self) -> Option<(Bound, bool)> {
        publication_bound(&self.published)
    }

    /// One limit, and whether it is that of the publication.
    fn bound(&mut self, table: &Table<'_>, scope: &Scope) -> Option<(Bound, bool)> {
        table.only(&with_evidence_keys(&["earliest", "latest"]), &mut self.problems);
        let edge = match (table.has("earliest"), table.has("latest")) {
            (true, false) => Edge::Earliest,
            (false, true) => Edge::Latest,
            _ => {
                let message = "a bound has either `earliest` or `latest`";
                let hint = "write one bound for each end";
                let span = table.span.clone();
                self.problems.push(FactsDiagnostic::new("malformed-bound", span, message, hint));
                return None;
            }
        };
        let key = if edge == Edge::Earliest { "earliest" } else { "latest" };
        let date = table.word(key, &mut self.problems)?;
        let evidence = self.evidence(table, scope).into_iter().next();
        let is_publication = edge == Edge::Latest && date.text == PUBLICATION;
        let day = if is_publication {
            self.publication().map(|(bound, _)| bound.day)
        } else {
            self.day(&date, edge)
        };
        Some((Bound { edge, day: day?, evidence: evidence? }, is_publication))
    }

    /// First or last day of an EDTF date; reports one that has none.
    fn day(&mut self, date: &Word<'_>, edge: Edge) -> Option<Day> {
        let parsed = match Edtf::parse(date.text) {
            Ok(parsed) => parsed,
            Err(error) => {
                self.problems.push(not_a_date(date, &error));
                return None;
            }
        };
        let day = if edge == Edge::Earliest { parsed.earliest } else { parsed.latest };
        if day.is_none() {
            let message = "this date is open at the end that it is to limit";
            let hint = "a bound is a day, or a month or year whose first or last day counts";
            let span = date.span.clone();
            self.problems.push(FactsDiagnostic::new("malformed-bound", span, message, hint));
        }
        day
    }

    /// Reports limits that leave no day.
    pub(super) fn check_bounds(&mut self, table: Option<&Table<'_>>, when: &When) {
        let Some(table) = table.filter(|table| !table.has("is")) else { return };
        let Some([first, last]) = when.contradiction() else { return };
        let (first, last) = (first.day, last.day);
        let message = format!("the bounds leave no day: not before {first}, not after {last}");
        let hint = "publication counts as a bound; `publication = false` drops it";
        let span = table.span_of("bounds");
        self.problems.push(FactsDiagnostic::new("impossible-interval", span, message, hint));
    }
}

/// The last possible day of publication as a limit, and whether that day is
/// approximate; `None` where nothing is known of it.
pub(super) fn publication_bound(published: &When) -> Option<(Bound, bool)> {
    let evidence = published.evidence.first().cloned();
    let evidence = evidence.unwrap_or(Evidence { anchor: None, method: Method::Stated });
    let bound = Bound { edge: Edge::Latest, day: published.latest?, evidence };
    Some((bound, published.approximate))
}

/// What to say of a string that is not a date.
pub(super) fn not_a_date(date: &Word<'_>, error: &EdtfError) -> FactsDiagnostic {
    let (code, hint) = match error {
        EdtfError::Malformed(_) => {
            ("malformed-date", "EDTF: `2026-03-15`, `2026-03`, `2026`, `2026-04-22/2026-04-24`")
        }
        EdtfError::NoSuchDay(_) => ("impossible-date", "look at the month and the day"),
        EdtfError::EndsBeforeStart(_) => ("impossible-interval", "swap its ends"),
    };
    FactsDiagnostic::new(code, date.span.clone(), error.to_string(), hint)
}
