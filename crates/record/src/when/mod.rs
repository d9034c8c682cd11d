//! When something happened, as far as anybody can honestly say.

mod bounded;
mod contradiction;
mod shared;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Method;

    pub fn bound(edge: Edge, iso: &str) -> Bound {
        let method = Method::Inferred { rule: "test".to_owned() };
        let day = Day::parse_iso(iso).unwrap();
        Bound { edge, day, evidence: Evidence { anchor: None, method } }
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
