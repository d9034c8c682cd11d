//! EDTF strings that follow from their days, so that they need not be kept.

use elshi_record::Day;

/// The number of the form that keeps its string.
pub(crate) const VERBATIM: u32 = 1;
const EMPTY: u32 = 0;
/// Forms from here on follow from the days; each is there plain and with `~`.
const FIRST: u32 = 2;
const FORMS: u32 = 7;

/// The number of the form that gives `edtf`, or [`VERBATIM`].
pub(crate) fn form_of(edtf: &str, earliest: Option<Day>, latest: Option<Day>) -> u32 {
    if edtf.is_empty() {
        return EMPTY;
    }
    let mut forms = FIRST..FIRST + 2 * FORMS;
    let found = forms.find(|&form| write_form(form, earliest, latest).as_deref() == Some(edtf));
    found.unwrap_or(VERBATIM)
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
