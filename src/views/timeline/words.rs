//! What the timeline says of marks and bins, made of the messages room's words.

use super::density::Bin;
use super::marks::{APPROXIMATE, Mark, OPEN_END, OPEN_START};
use super::ticks::Unit;
use crate::messages::{Key, basis, count, day_words, fill, grouped, month_name, span_words, t};
use elshi_record::{Day, WhenBasis};

/// The name of a unit on the axis.
pub fn tick(unit: Unit, (year, month, day): (i32, u32, u32)) -> String {
    let year = || year.to_string();
    match unit {
        Unit::Day => day.to_string(),
        Unit::Month => month_name(month).to_owned(),
        Unit::MonthOfYear => fill(Key::MonthForm, &[month_name(month), &year()]),
        Unit::Quarter => fill(Key::QuarterForm, &[&(month.div_ceil(3)).to_string()]),
        Unit::Year => year(),
        Unit::Decade => fill(Key::DecadeForm, &[&year()]),
    }
}

/// When a mark was, in words that claim no more than is known.
pub fn when(mark: &Mark) -> String {
    let about = |words: String| {
        if mark.is(APPROXIMATE) { fill(Key::About, &[&words]) } else { words }
    };
    let (first, last) = (Day(mark.earliest), Day(mark.latest));
    match (mark.earliest, mark.latest) {
        (OPEN_START, OPEN_END) => t(Key::DateUnknown).to_owned(),
        (_, OPEN_END) => fill(Key::WhenFrom, &[&day_words(first)]),
        (OPEN_START, _) => fill(Key::WhenUntil, &[&about(day_words(last))]),
        _ if mark.is_duration() || first == last => about(span_words(first, last)),
        _ if mark.basis() == WhenBasis::Stated => {
            fill(Key::SomeDayIn, &[&about(span_words(first, last))])
        }
        _ => fill(Key::WhenBetween, &[&day_words(first), &about(day_words(last))]),
    }
}

/// A mark as a sentence: when, what, and what the date rests on.
pub fn sentence(mark: &Mark, title: &str) -> String {
    let words = fill(Key::MarkSentence, &[&capital(&when(mark)), title]);
    match mark.basis() {
        WhenBasis::Stated => words,
        other => fill(Key::MarkBasis, &[&words, t(basis(other))]),
    }
}

/// Some days and what falls on them, as a sentence.
pub fn bin(bin: &Bin) -> String {
    let days = span_words(Day(bin.first), Day(bin.end.saturating_sub(1).max(bin.first)));
    let key = match (bin.certain, bin.possible.saturating_sub(bin.certain)) {
        (_, 0) => Key::BinCertain,
        (0, _) => Key::BinPossible,
        _ => Key::BinBoth,
    };
    // The number that is seen is among the words that are heard.
    fill(key, &[&days, &grouped(bin.certain), &grouped(bin.possible)])
}

/// How many marks a lane shows, of how many.
pub fn in_view(shown: usize, total: usize) -> String {
    if shown == total {
        return grouped(total);
    }
    count(Key::LaneCount, shown, &[&grouped(total)])
}

/// Words with a capital: the page's own, which begin with plain letters.
fn capital(words: &str) -> String {
    let mut words = words.to_owned();
    if let Some(first) = words.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    words
}
