//! Where the text names somebody or something: every form of the name that
//! is not part of a longer name.

use super::diagnostic::FactsDiagnostic;
use super::source::{Place, Source};
use elshi_record::{Evidence, Method};
use std::ops::Range;

/// An entity with the forms of its name.
#[derive(Clone)]
pub(super) struct Named {
    /// Name, abbreviation and variants.
    pub forms: Vec<String>,
    /// Whether it gives quotations of its own, so that none are looked for.
    pub quoted: bool,
    /// Where it is named.
    pub evidence: Vec<Evidence>,
    /// Bytes of its name in the `facts.toml`.
    pub span: Range<usize>,
}

impl Named {
    /// What to say where the text names it nowhere.
    pub(super) fn problem(&self) -> FactsDiagnostic {
        let message = "the text names it nowhere by these words alone";
        let hint = "add a form of the name that the text uses to `variants`, or a `quote`";
        FactsDiagnostic::new("quotation-not-found", self.span.clone(), message, hint)
    }
}

/// Looks for those that give no quotations of their own.
pub(super) fn fill_mentions(source: &Source, named: &mut [Named]) {
    let everywhere = source.everywhere();
    let mut found: Vec<(usize, Place)> = Vec::new();
    for (index, entity) in named.iter().enumerate() {
        for form in &entity.forms {
            let places = source.find(form, &everywhere).places.into_iter();
            let whole = places.filter(|place| source.is_whole_words(&place.bytes));
            found.extend(whole.map(|place| (index, place)));
        }
    }
    let by_place = |place: &Place| (place.bytes.start, place.bytes.end);
    found.sort_by_key(|(index, place)| (*index, by_place(place)));
    found.dedup();
    for (index, entity) in named.iter_mut().enumerate().filter(|(_, entity)| !entity.quoted) {
        let own = found.iter().filter(|(of, _)| *of == index).map(|(_, place)| place);
        let alone = own.filter(|place| !found.iter().any(|(_, other)| is_part_of(place, other)));
        entity.evidence = alone
            .map(|place| Evidence { anchor: Some(source.anchor(place)), method: Method::Stated })
            .collect();
    }
}

fn is_part_of(part: &Place, whole: &Place) -> bool {
    let inside = whole.bytes.start <= part.bytes.start && part.bytes.end <= whole.bytes.end;
    inside && part.bytes != whole.bytes
}
