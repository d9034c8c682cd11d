//! Ids that are defined and ids that are meant: each of the second must be
//! one of the first, and the first must not repeat.

use super::diagnostic::{FactsDiagnostic, did_you_mean};
use super::table::{Problems, Word};
use std::ops::Range;

/// What an id names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    Item,
    Engagement,
    Person,
    Organisation,
    Place,
    Event,
    Statement,
}

impl Kind {
    /// The key under which such things are defined.
    fn key(self) -> &'static str {
        match self {
            Kind::Item => "item",
            Kind::Engagement => "engagement",
            Kind::Person => "person",
            Kind::Organisation => "organisation",
            Kind::Place => "place",
            Kind::Event => "event",
            Kind::Statement => "statement",
        }
    }
}

/// All ids of one file.
#[derive(Default)]
pub(super) struct References {
    defined: Vec<(Kind, String, Range<usize>)>,
    meant: Vec<(Kind, String, Range<usize>)>,
}

impl References {
    /// Notes that an id is defined at `span`; reports one that is already, and
    /// one that is not of the form that ids have.
    pub(super) fn define(
        &mut self,
        kind: Kind,
        id: &str,
        span: Range<usize>,
        problems: &mut Problems,
    ) {
        if elshi_record::slug(id) != id {
            let message = format!("`{id}` is not an id: lower-case words joined by hyphens");
            let hint = format!("write `{}`", elshi_record::slug(id));
            problems.push(FactsDiagnostic::new("malformed-id", span.clone(), message, hint));
        }
        let earlier = self.defined.iter().find(|(k, known, _)| *k == kind && known == id);
        if let Some((_, _, first)) = earlier {
            let message = format!("the {} `{id}` is defined twice", kind.key());
            let hint = "keep one of them, or give this one another id";
            let mut problem = FactsDiagnostic::new("duplicate-id", span, message, hint);
            problem.related = Some((first.clone(), "first defined here"));
            problems.push(problem);
            return;
        }
        self.defined.push((kind, id.to_owned(), span));
    }

    /// Notes that an id is meant.
    pub(super) fn mean(&mut self, kind: Kind, word: &Word<'_>) -> String {
        self.meant.push((kind, word.text.to_owned(), word.span.clone()));
        word.text.to_owned()
    }

    /// Reports each id that is meant and not defined.
    pub(super) fn check(&self, problems: &mut Problems) {
        for (kind, id, span) in &self.meant {
            let known = self.defined.iter().filter(|(k, _, _)| k == kind).map(|(_, id, _)| id);
            if known.clone().any(|known| known == id) {
                continue;
            }
            let key = kind.key();
            let hint = did_you_mean(id, known.map(String::as_str))
                .unwrap_or_else(|| format!("add a `[[{key}]]` for it"));
            let message = format!("there is no {key} `{id}`");
            problems.push(FactsDiagnostic::new("dangling-reference", span.clone(), message, hint));
        }
    }
}
