//! What sort of event a row's own words for it mean.

use super::countries::Countries;
use elshi_record::{EventType, Mode, Status, slug};

/// What the cells for kind, mode and status say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Kind {
    pub event_type: EventType,
    /// An event of another kind than people of different parties meeting.
    pub other: bool,
    pub mode: Mode,
    pub status: Status,
    /// The country that `visit_to_US` names: it took place there.
    pub host: Option<String>,
}

/// Words and what they mean, the telling ones first.
const WORDS: &str = include_str!("kinds.tsv");

impl Kind {
    /// Reads the cells. What they do not say is a visit that took place.
    #[inline(never)]
    pub fn read(cells: [&str; 3], countries: &Countries) -> Kind {
        let mut kind = Kind::default();
        let slug = slug(&cells.join(" "));
        let words = format!("-{slug}-");
        let (mut event_type, mut mode, mut status) = (false, false, false);
        for line in WORDS.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let known = columns.next().unwrap_or_default();
            if !known.split('|').any(|known| words.contains(&format!("-{known}-"))) {
                continue;
            }
            let seen = match columns.next() {
                Some("type") => &mut event_type,
                Some("mode") => &mut mode,
                _ => &mut status,
            };
            if std::mem::replace(seen, true) {
                continue;
            }
            match columns.next().unwrap_or_default() {
                "appointment" => kind.event_type = EventType::Appointment,
                "other" => kind.other = true,
                "call" => kind.mode = Mode::Call,
                "multilateral" => kind.mode = Mode::Multilateral,
                "third-party" => kind.mode = Mode::ThirdParty,
                "resident" => kind.mode = Mode::Resident,
                "planned" => kind.status = Status::Planned,
                "cancelled" => kind.status = Status::Cancelled,
                _ => {}
            }
        }
        if kind.event_type == EventType::Appointment {
            kind.mode = Mode::Resident;
        }
        kind.host =
            slug.split_once("-to-").and_then(|(_, to)| countries.code(to)).map(str::to_owned);
        kind
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::gazetteer;
    use super::*;

    fn check(cells: [&str; 3], event_type: EventType, mode: Mode, status: Status, host: &str) {
        let kind = Kind::read(cells, &gazetteer().countries);
        let got = (kind.event_type, kind.mode, kind.status, kind.host.as_deref().unwrap_or(""));
        assert_eq!(got, (event_type, mode, status, host), "{cells:?}");
    }

    #[test]
    fn kinds_are_told_by_their_words() {
        use EventType::{Appointment, Consult};
        check(["", "", ""], Consult, Mode::Visit, Status::Held, "");
        check(["visit_to_US", "", ""], Consult, Mode::Visit, Status::Held, "USA");
        check(["secretary_travel", "", ""], Consult, Mode::Visit, Status::Held, "");
        check(["ambassador_appointed", "", ""], Appointment, Mode::Resident, Status::Held, "");
        check(["ambassador_ended", "", ""], Appointment, Mode::Resident, Status::Held, "");
        check(["Phone call", "", ""], Consult, Mode::Call, Status::Held, "");
        check(["CONSULT", "multilateral", ""], Consult, Mode::Multilateral, Status::Held, "");
        check(
            ["CONSULT", "third-party", "planned"],
            Consult,
            Mode::ThirdParty,
            Status::Planned,
            "",
        );
        check(["meeting", "", "Cancelled"], Consult, Mode::Visit, Status::Cancelled, "");
        check(["recall", "", ""], Appointment, Mode::Resident, Status::Held, "");
    }

    #[test]
    fn events_of_other_kinds_are_told_apart() {
        for (cell, other) in [("PROTEST", true), ("CONSULT", false), ("visit", false)] {
            assert_eq!(Kind::read([cell, "", ""], &gazetteer().countries).other, other, "{cell}");
        }
    }
}
