//! Every word that the page says, by key.
//!
//! A language is one table and one plural rule; Kazakh and Russian will stand
//! beside English. Source text never passes through here: it keeps its own
//! words and its own `lang`.

mod dates;
mod en;

pub use dates::{bound_words, day_words, month_name, span_words, when_words};
pub use en::Key;

use elshi_index::QueryNotice;
use elshi_record::{EventType, Mode, Review, Side, StatementKind, Status, WhenBasis};

/// What is said of a search that could not wholly be done as it was written.
pub fn query_notice(notice: &QueryNotice) -> String {
    match notice {
        QueryNotice::OpenQuote => t(Key::NoticeOpenQuote).to_owned(),
        QueryNotice::UnknownValue(value) => fill(Key::NoticeUnknownValue, &[value]),
        QueryNotice::NotADate(value) => fill(Key::NoticeNotADate, &[value]),
    }
}

/// The words of a key, as they stand in the table.
pub fn t(key: Key) -> &'static str {
    en::text(key)
}

/// The words of a key with `{0}`, `{1}`, … filled in.
pub fn fill(key: Key, parts: &[&str]) -> String {
    let mut words = String::new();
    let mut rest = t(key);
    while let Some((before, after)) = rest.split_once('{') {
        words.push_str(before);
        let Some((slot, tail)) = after.split_once('}') else {
            rest = after;
            break;
        };
        let part = slot.parse().ok().and_then(|index: usize| parts.get(index));
        words.push_str(part.copied().unwrap_or_default());
        rest = tail;
    }
    words.push_str(rest);
    words
}

/// The words of a key for a count: the plural form that the language wants,
/// with `{0}` as the count and `{1}`, … as the other parts.
pub fn count(key: Key, n: usize, parts: &[&str]) -> String {
    let forms: Vec<&str> = t(key).split('|').collect();
    let form = forms.get(en::plural(n)).or(forms.last()).copied().unwrap_or_default();
    let number = grouped(n);
    let mut words = form.replace("{0}", &number);
    for (index, part) in parts.iter().enumerate() {
        words = words.replace(["{1}", "{2}", "{3}"].get(index).copied().unwrap_or("{4}"), part);
    }
    words
}

/// Words in small letters, letter by letter.
pub fn lower(words: &str) -> String {
    words.chars().map(elshi_record::lower).collect()
}

/// A whole number with a thin space between its thousands: `23 428`.
pub fn grouped(n: usize) -> String {
    let digits = n.to_string();
    let mut words = String::with_capacity(digits.len() + 4);
    for (index, digit) in digits.char_indices() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            words.push('\u{202f}');
        }
        words.push(digit);
    }
    words
}

/// What a mode of meeting is called.
pub fn mode(mode: Mode) -> Key {
    match mode {
        Mode::Visit => Key::ModeVisit,
        Mode::ThirdParty => Key::ModeThirdParty,
        Mode::Multilateral => Key::ModeMultilateral,
        Mode::Call => Key::ModeCall,
        Mode::Resident => Key::ModeResident,
    }
}

/// What a reader should know of a record that nobody accepted.
pub fn review(review: Review) -> Option<Key> {
    match review {
        Review::Accepted => None,
        Review::Unreviewed => Some(Key::NotReviewed),
        Review::Rejected => Some(Key::FoundWrong),
    }
}

/// What a status is called.
pub fn status(status: Status) -> Key {
    match status {
        Status::Held => Key::StatusHeld,
        Status::Planned => Key::StatusPlanned,
        Status::Cancelled => Key::StatusCancelled,
    }
}

/// What a type of event is called.
pub fn event_type(event_type: EventType) -> Key {
    match event_type {
        EventType::Consult => Key::TypeConsult,
        EventType::Appointment => Key::TypeAppointment,
    }
}

/// What a side is called.
pub fn side(side: Side) -> Key {
    match side {
        Side::Host => Key::SideHost,
        Side::Guest => Key::SideGuest,
        Side::Unclear => Key::SideUnclear,
    }
}

/// What a kind of statement is called.
pub fn statement_kind(kind: StatementKind) -> Key {
    match kind {
        StatementKind::Support => Key::KindSupport,
        StatementKind::Interest => Key::KindInterest,
        StatementKind::Readiness => Key::KindReadiness,
        StatementKind::Appreciation => Key::KindAppreciation,
        StatementKind::Agreement => Key::KindAgreement,
        StatementKind::Proposal => Key::KindProposal,
        StatementKind::Briefing => Key::KindBriefing,
    }
}

/// What a date rests on, in words.
pub fn basis(basis: WhenBasis) -> Key {
    match basis {
        WhenBasis::Stated => Key::BasisStated,
        WhenBasis::Bounded => Key::BasisBounded,
        WhenBasis::FromBulletin => Key::BasisFromBulletin,
        WhenBasis::Unknown => Key::BasisUnknown,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_are_filled_and_strange_ones_vanish() {
        assert_eq!(fill(Key::CrashDetail, &["boom"]), t(Key::CrashDetail).replace("{0}", "boom"));
        assert!(!fill(Key::CrashDetail, &[]).contains('{'));
    }

    #[test]
    fn one_and_many_have_their_own_words() {
        assert_eq!(count(Key::Engagements, 1, &[]), "1 engagement");
        assert_eq!(count(Key::Engagements, 0, &[]), "0 engagements");
        assert_eq!(count(Key::MatchCount, 6, &["9"]), "6 of 9 engagements");
    }

    #[test]
    fn thousands_are_set_apart() {
        for (n, words) in [(0, "0"), (999, "999"), (23_428, "23\u{202f}428")] {
            assert_eq!(grouped(n), words);
        }
    }
}
