//! What two accounts of one thing leave of its date.

use super::bounded::one_of;
use super::{When, WhenBasis};

impl When {
    /// What two accounts of one thing leave: the days that both hold possible,
    /// with the reasons of both. `None` where they share no day.
    ///
    /// A date that one of them states and the other does not narrow stays
    /// stated; what else a date was stated by becomes a limit.
    pub fn shared(&self, other: &When) -> Option<When> {
        let earliest = self.earliest.max(other.earliest);
        let latest = match (self.latest, other.latest) {
            (Some(ours), Some(theirs)) => Some(ours.min(theirs)),
            (ours, theirs) => ours.or(theirs),
        };
        if earliest.zip(latest).is_some_and(|(first, last)| first > last) {
            return None;
        }
        let is_it = |when: &&When| {
            when.basis == WhenBasis::Stated && (when.earliest, when.latest) == (earliest, latest)
        };
        let stated = [self, other].into_iter().find(is_it);
        let mut closing = [self, other].into_iter().filter(|when| when.latest == latest);
        let approximate = latest.is_some() && closing.all(|when| when.approximate);
        let mut when = When {
            edtf: one_of(earliest, latest, approximate),
            earliest,
            latest,
            approximate,
            basis: self.basis.min(other.basis).max(WhenBasis::Bounded),
            ..When::default()
        };
        if let Some(stated) = stated {
            when.edtf.clone_from(&stated.edtf);
            when.approximate = stated.approximate;
            when.basis = WhenBasis::Stated;
        }
        for account in [self, other] {
            when.bounds.extend(account.bounds.iter().cloned());
            if account.edtf == when.edtf {
                for reason in &account.evidence {
                    if !when.evidence.contains(reason) {
                        when.evidence.push(reason.clone());
                    }
                }
            } else {
                when.bounds.extend(account.limits());
            }
        }
        when.bounds.sort();
        when.bounds.dedup();
        Some(when)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::bound;
    use super::*;
    use crate::{Edge, Edtf};

    #[test]
    fn two_accounts_leave_the_days_of_both() {
        use WhenBasis::{Bounded, FromBulletin, Stated, Unknown};
        let stated = |edtf| When::stated(edtf, vec![bound(Edge::Latest, "2026-01-01").evidence]);
        let limited = |edge, iso| When::bounded(vec![bound(edge, iso)], None);
        let published = |iso| When::bounded(Vec::new(), Some((bound(Edge::Latest, iso), true)));
        let check = |ours: &When, theirs: &When, want: Option<(&str, WhenBasis)>| {
            for (one, other) in [(ours, theirs), (theirs, ours)] {
                let shared = one.shared(other);
                assert_eq!(shared.as_ref().map(|when| (when.edtf.as_str(), when.basis)), want);
                let Some(shared) = shared else { continue };
                assert_eq!(shared.shared(one), Some(shared.clone()));
                let days = Edtf::parse(&shared.edtf).unwrap_or_default();
                assert_eq!((days.earliest, days.latest), (shared.earliest, shared.latest));
            }
        };
        let day = stated("2026-02-20").unwrap();
        let month = stated("2026-02").unwrap();
        let early = limited(Edge::Latest, "2026-02-10");
        check(&day, &month, Some(("2026-02-20", Stated)));
        check(&day, &early, None);
        check(&month, &early, Some(("[2026-02-01..2026-02-10]", Bounded)));
        check(&month, &published("2026-03-03"), Some(("2026-02", Stated)));
        check(&early, &published("2026-02-24"), Some(("[..2026-02-10]", Bounded)));
        check(
            &published("2026-02-24"),
            &published("2026-02-26"),
            Some(("[..2026-02-24~]", FromBulletin)),
        );
        check(&When::default(), &day, Some(("2026-02-20", Stated)));
        check(&When::default(), &When::default(), Some(("", Unknown)));
        let late = limited(Edge::Earliest, "2026-02-01");
        check(&late, &early, Some(("[2026-02-01..2026-02-10]", Bounded)));
    }
}
