//! EDTF strings that follow from their days, so that they need not be kept.

use elshi_record::Day;

/// The number of the form that keeps its string.
pub(crate) const VERBATIM: u32 = 1;
const EMPTY: u32 = 0;
/// Forms from here on follow from the days; each is there plain and with `~`.
const FIRST: u32 = 2;
const FORMS: u32 = 7;
const YEAR: u32 = FIRST + 5;
const MONTH: u32 = FIRST + 6;

/// The number of the form that gives `edtf`, or [`VERBATIM`].
pub(crate) fn form_of(edtf: &str, earliest: Option<Day>, latest: Option<Day>) -> u32 {
    if edtf.is_empty() {
        return EMPTY;
    }
    // Most dates are plain days; writing out every form to compare is dear.
    if is(edtf, earliest) {
        return FIRST;
    }
    if edtf.split_once('/').is_some_and(|(first, last)| is(first, earliest) && is(last, latest)) {
        return FIRST + 1;
    }
    let written = |&form: &u32| write_form(form, earliest, latest).as_deref() == Some(edtf);
    let likely = match edtf.len() {
        4 => Some(YEAR),
        7 => Some(MONTH),
        _ => None,
    };
    likely.filter(written).or_else(|| (FIRST..FIRST + 2 * FORMS).find(written)).unwrap_or(VERBATIM)
}

/// Whether this is how a day is written, in the years that have four digits.
fn is(text: &str, day: Option<Day>) -> bool {
    day.is_some() && Day::parse_iso(text) == day
}

/// The string of a form, or `None` where its days are missing.
pub(crate) fn write_form(form: u32, earliest: Option<Day>, latest: Option<Day>) -> Option<String> {
    if form == EMPTY {
        return Some(String::new());
    }
    let number = form.checked_sub(FIRST)?;
    let about = if number >= FORMS { "~" } else { "" };
    let first = || earliest;
    Some(match number % FORMS {
        0 => format!("{}{about}", first()?),
        1 => format!("{}/{}{about}", first()?, latest?),
        2 => format!("[{}..{}{about}]", first()?, latest?),
        3 => format!("[{}..]", first()?),
        4 => format!("[..{}{about}]", latest?),
        5 => format!("{:04}{about}", first()?.ymd().0),
        _ => format!("{:04}-{:02}{about}", first()?.ymd().0, first()?.ymd().1),
    })
}
