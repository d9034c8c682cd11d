//! Reasons for a date that cannot all hold.

use super::{Bound, Edge, When};

impl When {
    /// The two reasons that leave no day between them, where some do: the one
    /// that sets the latest first day, and the one that sets the earliest last
    /// day.
    pub fn contradiction(&self) -> Option<[Bound; 2]> {
        let reasons = |edge| {
            let all = self.limits().chain(self.bounds.iter().cloned());
            all.filter(move |reason| reason.edge == edge)
        };
        let first = reasons(Edge::Earliest).max()?;
        let last = reasons(Edge::Latest).min()?;
        (first.day > last.day).then_some([first, last])
    }

    /// A stated date that keeps, beside its own reasons, a limit that it does
    /// not heed, for both to be told.
    pub fn beside(mut self, limit: Bound) -> When {
        let heeded = match limit.edge {
            Edge::Earliest => self.latest.is_none_or(|day| day >= limit.day),
            Edge::Latest => self.earliest.is_none_or(|day| day <= limit.day),
        };
        if !heeded {
            self.bounds.push(limit);
            self.bounds.sort();
        }
        self
    }

    /// The ends of a stated date as limits, each with its reasons.
    pub(super) fn limits(&self) -> impl Iterator<Item = Bound> {
        let ends = [(Edge::Earliest, self.earliest), (Edge::Latest, self.latest)];
        let ends = ends.into_iter().filter_map(|(edge, day)| Some((edge, day?)));
        ends.flat_map(|(edge, day)| {
            self.evidence.iter().map(move |reason| Bound { edge, day, evidence: reason.clone() })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::bound;
    use super::*;
    use crate::{Day, Edtf, WhenBasis};
    use proptest::prelude::*;

    #[test]
    fn reasons_that_leave_no_day_are_told_and_make_no_interval() {
        let days =
            |when: &When| when.contradiction().map(|both| both.map(|one| one.day.to_string()));
        let both = vec![bound(Edge::Earliest, "2026-01-01"), bound(Edge::Latest, "2024-03-14")];
        for published in [None, Some((bound(Edge::Latest, "2026-02-24"), false))] {
            let when = When::bounded(both.clone(), published);
            assert_eq!((when.edtf.as_str(), when.basis), ("[..2024-03-14]", WhenBasis::Bounded));
            assert_eq!(days(&when), Some(["2026-01-01".to_owned(), "2024-03-14".to_owned()]));
        }
        let when = When::bounded(vec![bound(Edge::Latest, "2024-03-14")], None);
        assert_eq!(days(&when), None);
    }

    #[test]
    fn a_stated_date_is_told_with_the_limit_that_it_does_not_heed() {
        let stated = |edtf| When::stated(edtf, vec![bound(Edge::Latest, "2026-01-01").evidence]);
        let published = bound(Edge::Latest, "2024-02-24");
        let when = stated("2026-03-05").unwrap().beside(published.clone());
        assert_eq!((when.edtf.as_str(), when.basis), ("2026-03-05", WhenBasis::Stated));
        assert!(when.contradiction().is_some_and(|[first, last]| first.day > last.day));
        for edtf in ["2024-02-24", "2024-02", "2023", "2024-02-20/2024-03-02"] {
            let when = stated(edtf).unwrap();
            assert_eq!(when.clone().beside(published.clone()), when);
        }
    }

    fn bounds() -> impl Strategy<Value = Vec<Bound>> {
        let one = (any::<bool>(), -800_000..1_200_000_i32).prop_map(|(first, day)| Bound {
            edge: if first { Edge::Earliest } else { Edge::Latest },
            day: Day(day),
            ..bound(Edge::Latest, "2026-01-01")
        });
        prop::collection::vec(one, 0..6)
    }

    fn is_possible(when: &When) -> Result<(), TestCaseError> {
        let days = when.earliest.zip(when.latest);
        prop_assert!(days.is_none_or(|(first, last)| first <= last), "{:?}", when);
        let years = |day: Day| (0..=9999).contains(&day.ymd().0);
        if [when.earliest, when.latest].into_iter().flatten().all(years) && !when.edtf.is_empty() {
            let read = Edtf::parse(&when.edtf);
            let read = read.map(|read| (read.earliest, read.latest));
            prop_assert_eq!(read, Ok((when.earliest, when.latest)), "{}", when.edtf);
        }
        Ok(())
    }

    proptest! {
        #[test]
        fn no_limits_leave_an_impossible_time(
            ours in bounds(),
            theirs in bounds(),
            published in any::<bool>(),
            about in any::<bool>(),
        ) {
            let published = published.then(|| (bound(Edge::Latest, "2026-02-24"), about));
            let when = When::bounded(ours, published);
            is_possible(&when)?;
            let other = When::bounded(theirs, None);
            is_possible(&other)?;
            if let Some(shared) = when.shared(&other) {
                is_possible(&shared)?;
            }
        }
    }
}
