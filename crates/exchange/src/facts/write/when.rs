//! Dates back to the keys that they were read from.

use super::Writer;
use super::quote::Pairs;
use super::value::{list, string, table};
use crate::facts::source::Scope;
use crate::facts::when::{PUBLICATION, publication_bound};
use elshi_record::{Bound, Edge, When, WhenBasis};

impl Writer<'_> {
    /// `when`'s inline table; `None` where leaving it out says the same.
    /// `closed` says whether the publication limits it by default.
    pub(super) fn when(&self, when: &When, scope: &Scope, closed: bool) -> Option<String> {
        let published = publication_bound(self.published);
        let found_wrong = when.edtf.is_empty() && !when.evidence.is_empty();
        if when.basis == WhenBasis::Stated || found_wrong {
            let mut pairs: Pairs = vec![("is", string(&when.edtf))];
            pairs.extend(self.evidence(&when.evidence, scope));
            if !when.bounds.is_empty() {
                pairs.push(("bounds", self.bounds(&when.bounds, None, scope)));
            }
            return Some(table(&pairs));
        }
        if let Some((bound, about)) = published.clone().filter(|_| closed) {
            let rest = without(&when.bounds, &bound);
            if When::bounded(rest.clone(), Some((bound, about))) == *when {
                let pairs = vec![("bounds", self.bounds(&rest, None, scope))];
                return (!rest.is_empty()).then(|| table(&pairs));
            }
        }
        if let Some((last, about)) = published.clone() {
            let is_publication =
                |bound: &&Bound| bound.edge == Edge::Latest && bound.day == last.day;
            for bound in when.bounds.iter().filter(is_publication) {
                let rest = without(&when.bounds, bound);
                if When::bounded(rest.clone(), Some((bound.clone(), about))) == *when {
                    return Some(table(&[("bounds", self.bounds(&rest, Some(bound), scope))]));
                }
            }
        }
        if !closed && when.bounds.is_empty() {
            return None;
        }
        let mut pairs: Pairs = Vec::new();
        if !when.bounds.is_empty() {
            pairs.push(("bounds", self.bounds(&when.bounds, None, scope)));
        }
        if closed && published.is_some() {
            pairs.push(("publication", "false".to_owned()));
        }
        (!pairs.is_empty()).then(|| table(&pairs))
    }

    fn bounds(&self, bounds: &[Bound], publication: Option<&Bound>, scope: &Scope) -> String {
        let day = |bound: &Bound| string(&bound.day.to_string());
        let plain = bounds.iter().map(|bound| (bound, day(bound)));
        let named = publication.map(|bound| (bound, string(PUBLICATION)));
        let members = plain.chain(named).map(|(bound, day)| {
            let key = if bound.edge == Edge::Earliest { "earliest" } else { "latest" };
            let evidence = std::slice::from_ref(&bound.evidence);
            self.fact_of(vec![(key, day)], evidence, scope)
        });
        list(&members.collect::<Vec<String>>())
    }
}

/// All bounds but one.
fn without(bounds: &[Bound], one: &Bound) -> Vec<Bound> {
    let at = bounds.iter().position(|bound| bound == one);
    let others = bounds.iter().enumerate().filter(|(index, _)| Some(*index) != at);
    others.map(|(_, bound)| bound.clone()).collect()
}
