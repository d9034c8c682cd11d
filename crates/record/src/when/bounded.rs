//! What limits leave of a date that no words state.

use super::{Bound, Edge, When, WhenBasis};
use crate::Day;

impl When {
    /// The time that a set of limits leaves: one unknown day between the
    /// latest of the earliest days and the earliest of the latest ones.
    ///
    /// `published` is the span of days on which the bulletin can have been
    /// published, and whether that is approximate; its last day closes the
    /// time where no words do so more tightly. Of limits that contradict each
    /// other those of the last day are kept, the publication being one of them:
    /// see [`When::contradiction`].
    pub fn bounded(mut bounds: Vec<Bound>, published: Option<(Bound, bool)>) -> When {
        let from_text = !bounds.is_empty();
        let mut approximate = false;
        if let Some((bound, about)) = published {
            let tighter = tightest(&bounds, Edge::Latest).is_some_and(|day| day < bound.day);
            approximate = about && !tighter;
            bounds.push(bound);
        }
        bounds.sort();
        let latest = tightest(&bounds, Edge::Latest);
        let earliest = tightest(&bounds, Edge::Earliest)
            .filter(|first| latest.is_none_or(|last| *first <= last));
        let basis = match (from_text, bounds.is_empty()) {
            (true, _) => WhenBasis::Bounded,
            (false, false) => WhenBasis::FromBulletin,
            (false, true) => WhenBasis::Unknown,
        };
        let edtf = one_of(earliest, latest, approximate);
        When { edtf, earliest, latest, approximate, basis, bounds, evidence: Vec::new() }
    }
}

fn tightest(bounds: &[Bound], edge: Edge) -> Option<Day> {
    let days = bounds.iter().filter(|bound| bound.edge == edge).map(|bound| bound.day);
    match edge {
        Edge::Earliest => days.max(),
        Edge::Latest => days.min(),
    }
}

/// EDTF for "one of the days from `earliest` to `latest`".
pub(super) fn one_of(earliest: Option<Day>, latest: Option<Day>, approximate: bool) -> String {
    let about = if approximate { "~" } else { "" };
    match (earliest, latest) {
        (None, None) => String::new(),
        (Some(first), Some(last)) if first == last => format!("{first}{about}"),
        (Some(first), Some(last)) => format!("[{first}..{last}{about}]"),
        (Some(first), None) => format!("[{first}..]"),
        (None, Some(last)) => format!("[..{last}{about}]"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::bound;
    use super::*;
    use crate::Edtf;

    fn check(bounds: &[(Edge, &str)], published: Option<(&str, bool)>, want: (&str, WhenBasis)) {
        let bounds = bounds.iter().map(|&(edge, iso)| bound(edge, iso)).collect();
        let published = published.map(|(iso, about)| (bound(Edge::Latest, iso), about));
        let when = When::bounded(bounds, published);
        assert_eq!((when.edtf.as_str(), when.basis), want);
        if !when.edtf.is_empty() {
            let parsed = Edtf::parse(&when.edtf).unwrap();
            assert_eq!((parsed.earliest, parsed.latest), (when.earliest, when.latest));
        }
    }

    #[test]
    fn bounds_leave_the_tightest_time() {
        use Edge::{Earliest, Latest};
        use WhenBasis::{Bounded, FromBulletin, Unknown};
        check(&[], None, ("", Unknown));
        check(&[], Some(("2026-02-24", true)), ("[..2026-02-24~]", FromBulletin));
        check(&[(Earliest, "2025-11-01")], None, ("[2025-11-01..]", Bounded));
        check(&[(Latest, "2026-03-14")], None, ("[..2026-03-14]", Bounded));
        check(
            &[(Earliest, "2025-01-01"), (Earliest, "2025-12-01"), (Latest, "2026-03-14")],
            Some(("2026-02-24", true)),
            ("[2025-12-01..2026-02-24~]", Bounded),
        );
        check(&[(Latest, "2026-01-31")], Some(("2026-02-24", true)), ("[..2026-01-31]", Bounded));
        check(&[(Earliest, "2026-02-24")], Some(("2026-02-24", false)), ("2026-02-24", Bounded));
        check(
            &[(Earliest, "2026-06-01")],
            Some(("2026-02-24", false)),
            ("[..2026-02-24]", Bounded),
        );
    }
}
