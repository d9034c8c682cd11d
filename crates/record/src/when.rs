//! When something happened, as far as anybody can honestly say.

use crate::{Day, Edtf, EdtfError, Evidence};

/// What a date rests on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum WhenBasis {
    /// The text gives the date.
    Stated,
    /// The text gives limits: what it looks back on is earlier, what it looks
    /// forward to is later.
    Bounded,
    /// Only the bulletin's publication limits it.
    FromBulletin,
    /// Nothing limits it.
    #[default]
    Unknown,
}

/// Which end of the possible time a bound sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edge {
    /// It cannot have been before this day.
    Earliest,
    /// It cannot have been after this day.
    Latest,
}

/// One limit that something sets to a date, with its reason.
///
/// The rule that used the words is in the evidence's method.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Bound {
    /// Which end it sets.
    pub edge: Edge,
    /// The first or last possible day, itself possible.
    pub day: Day,
    /// The words and the rule.
    pub evidence: Evidence,
}

/// A date with its doubt: an EDTF string and what follows from it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct When {
    /// EDTF (ISO 8601-2); empty where nothing is known.
    pub edtf: String,
    /// First possible day, where something limits it.
    pub earliest: Option<Day>,
    /// Last possible day, where something limits it.
    pub latest: Option<Day>,
    /// Whether the source says "about".
    pub approximate: bool,
    /// What it rests on.
    pub basis: WhenBasis,
    /// Every limit found, the tightest and the others.
    pub bounds: Vec<Bound>,
    /// The words that state the date, where some do.
    pub evidence: Vec<Evidence>,
}

impl When {
    /// A date that the text gives as `edtf`.
    ///
    /// # Errors
    /// Where `edtf` is not EDTF.
    pub fn stated(edtf: &str, evidence: Vec<Evidence>) -> Result<When, EdtfError> {
        let parsed = Edtf::parse(edtf)?;
        Ok(When {
            edtf: edtf.to_owned(),
            earliest: parsed.earliest,
            latest: parsed.latest,
            approximate: parsed.approximate || parsed.uncertain,
            basis: WhenBasis::Stated,
            bounds: Vec::new(),
            evidence,
        })
    }

    /// The time that a set of limits leaves: one unknown day between the
    /// latest of the earliest days and the earliest of the latest ones.
    ///
    /// `published` is the span of days on which the bulletin can have been
    /// published, and whether that is approximate; its last day closes the
    /// time where no words do so more tightly. Limits that contradict each
    /// other leave the publication alone to speak.
    pub fn bounded(mut bounds: Vec<Bound>, published: Option<(Bound, bool)>) -> When {
        let from_text = !bounds.is_empty();
        let mut approximate = false;
        if let Some((bound, about)) = published {
            let tighter = tightest(&bounds, Edge::Latest).is_some_and(|day| day < bound.day);
            approximate = about && !tighter;
            bounds.push(bound);
        }
        bounds.sort();
        let (mut earliest, latest) =
            (tightest(&bounds, Edge::Earliest), tightest(&bounds, Edge::Latest));
        if let (Some(first), Some(last)) = (earliest, latest)
            && first > last
        {
            earliest = None;
        }
        let basis = match (from_text, bounds.is_empty()) {
            (true, _) => WhenBasis::Bounded,
            (false, false) => WhenBasis::FromBulletin,
            (false, true) => WhenBasis::Unknown,
        };
        let edtf = one_of(earliest, latest, approximate);
        When { edtf, earliest, latest, approximate, basis, bounds, evidence: Vec::new() }
    }

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

    /// The ends of a stated date as limits, each with its reasons.
    fn limits(&self) -> impl Iterator<Item = Bound> {
        let ends = [(Edge::Earliest, self.earliest), (Edge::Latest, self.latest)];
        let ends = ends.into_iter().filter_map(|(edge, day)| Some((edge, day?)));
        ends.flat_map(|(edge, day)| {
            self.evidence.iter().map(move |reason| Bound { edge, day, evidence: reason.clone() })
        })
    }

    /// Whether the day is known, to the day.
    pub fn is_exact(&self) -> bool {
        self.earliest.is_some() && self.earliest == self.latest && !self.approximate
    }

    /// Whether it can have been between two days, both included.
    pub fn possible_in(&self, first: Day, last: Day) -> bool {
        self.earliest.is_none_or(|day| day <= last) && self.latest.is_none_or(|day| day >= first)
    }

    /// Whether it must have been between two days, both included.
    pub fn certain_in(&self, first: Day, last: Day) -> bool {
        self.earliest.is_some_and(|day| day >= first) && self.latest.is_some_and(|day| day <= last)
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
fn one_of(earliest: Option<Day>, latest: Option<Day>, approximate: bool) -> String {
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
    use super::*;
    use crate::Method;

    fn bound(edge: Edge, iso: &str) -> Bound {
        let method = Method::Inferred { rule: "test".to_owned() };
        let day = Day::parse_iso(iso).unwrap();
        Bound { edge, day, evidence: Evidence { anchor: None, method } }
    }

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

    #[test]
    fn an_unknown_date_is_possible_always_and_certain_never() {
        let (first, last) = (Day(0), Day(10));
        assert!(When::default().possible_in(first, last));
        assert!(!When::default().certain_in(first, last));
    }

    #[test]
    fn a_band_is_certain_only_inside_the_window() {
        let when = When::stated("2026-03-10/2026-03-20", Vec::new()).unwrap();
        let day = |iso| Day::parse_iso(iso).unwrap();
        assert!(when.possible_in(day("2026-03-20"), day("2026-04-01")));
        assert!(!when.certain_in(day("2026-03-11"), day("2026-04-01")));
        assert!(when.certain_in(day("2026-03-10"), day("2026-03-20")));
        assert!(!when.possible_in(day("2026-03-21"), day("2026-04-01")));
    }
}
