//! When, from the cells of a row: EDTF, ISO 8601, and ranges of them.

use elshi_record::{Day, Edtf, When, WhenBasis};
use std::borrow::Cow;

/// A date of one cell, or of a first and a last day.
///
/// # Errors
/// The words that are no date; what the other cells say is then lost too, for
/// half a period is not what the row says.
pub(super) fn when(date: &str, start: &str, end: &str) -> Result<When, String> {
    plain(date, start, end).map_or_else(|| other(date, start, end), Ok)
}

/// A date that is not written as most are.
#[inline(never)]
fn other(date: &str, start: &str, end: &str) -> Result<When, String> {
    let one = |cell: &str| -> Result<When, String> {
        let written = written(cell);
        if Day::parse_iso(&written).is_none() && Edtf::parse(&written).is_err() {
            return Err(cell.to_owned());
        }
        When::stated(&written, Vec::new()).map_err(|_| cell.to_owned())
    };
    match (date, start, end) {
        ("", "", "") => Ok(When::default()),
        ("", "", day) | ("", day, "") => one(day),
        ("", first, last) if first == last => one(first),
        ("", first, last) => {
            let (first_written, last_written) = (written(first), written(last));
            let whole = format!("{first_written}/{last_written}");
            let is_range = |text: &str| text.contains(['/', '[', '{']);
            if is_range(&first_written) || is_range(&last_written) {
                return Err(format!("{first}/{last}"));
            }
            When::stated(&whole, Vec::new()).map_err(|_| format!("{first}/{last}"))
        }
        (date, ..) => one(date),
    }
}

/// A day or two, written as most tables write them.
fn plain(date: &str, start: &str, end: &str) -> Option<When> {
    let (first, last) = match (date, start, end) {
        ("", first, last) if !first.is_empty() && !last.is_empty() => (first, last),
        ("", day, "") | (day, "", "") => (day, day),
        _ => return None,
    };
    let earliest = Day::parse_iso(first)?;
    let latest = if last == first { earliest } else { Day::parse_iso(last)? };
    if earliest > latest {
        return None;
    }
    let mut edtf = String::with_capacity(21);
    edtf.push_str(first);
    if latest != earliest {
        edtf.push('/');
        edtf.push_str(last);
    }
    let (earliest, latest, basis) = (Some(earliest), Some(latest), WhenBasis::Stated);
    Some(When { edtf, earliest, latest, basis, ..When::default() })
}

/// EDTF for what tables write instead: `20260315`, `2026/03/15`,
/// `15.03.2026`, `2026-03-15 10:00`, `2026-03-15 – 2026-03-17`.
fn written(cell: &str) -> Cow<'_, str> {
    if Edtf::parse(cell).is_ok() && !cell.contains('T') {
        return Cow::Borrowed(cell);
    }
    for dash in [" – ", " - ", " to ", "–", "—"] {
        if let Some((first, last)) = cell.split_once(dash)
            && let (Some(first), Some(last)) = (day(first.trim()), day(last.trim()))
        {
            return Cow::Owned(format!("{first}/{last}"));
        }
    }
    day(cell).map_or(Cow::Borrowed(cell), Cow::Owned)
}

/// One date, in EDTF.
fn day(text: &str) -> Option<String> {
    let head = text.split(['T', ' ']).next().unwrap_or_default();
    if Edtf::parse(head).is_ok() {
        return Some(head.to_owned());
    }
    let digits = |part: &str, most: usize| {
        let fits = (1..=most).contains(&part.len());
        if fits && part.bytes().all(|b| b.is_ascii_digit()) {
            part.parse::<u32>().ok()
        } else {
            None
        }
    };
    let parts: Vec<&str> = head.split(['.', '/', '-']).collect();
    let (year, month, day) = match parts.as_slice() {
        [all] if all.len() == 8 => {
            (digits(all.get(..4)?, 4)?, digits(all.get(4..6)?, 2)?, digits(all.get(6..)?, 2)?)
        }
        [year, month, day] if year.len() == 4 => {
            (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?)
        }
        // With slashes the day or the month may come first: that is not guessed.
        [day, month, year] if year.len() == 4 && !head.contains('/') => {
            (digits(year, 4)?, digits(month, 2)?, digits(day, 2)?)
        }
        _ => return None,
    };
    Day::from_ymd(year as i32, month, day).map(|day| day.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_as_tables_write_them() {
        for (cells, edtf) in [
            (["2026-03-15", "", ""], "2026-03-15"),
            (["", "2026-03-15", ""], "2026-03-15"),
            (["", "2026-03-15", "2026-03-15"], "2026-03-15"),
            (["", "1874-12-12", "1874-12-23"], "1874-12-12/1874-12-23"),
            (["", "1993-05", "1993-05"], "1993-05"),
            (["1990?", "", ""], "1990?"),
            (["[..2026-02-24]", "", ""], "[..2026-02-24]"),
            (["2026-03-15T10:30:00Z", "", ""], "2026-03-15"),
            (["2026-03-15 10:30", "", ""], "2026-03-15"),
            (["20260315", "", ""], "2026-03-15"),
            (["2026/03/15", "", ""], "2026-03-15"),
            (["15.3.2026", "", ""], "2026-03-15"),
            (["2026-03-15 – 2026-03-17", "", ""], "2026-03-15/2026-03-17"),
            (["2010–2012", "", ""], "2010/2012"),
        ] {
            let when = when(cells[0], cells[1], cells[2]).unwrap();
            assert_eq!((when.edtf.as_str(), when.basis), (edtf, WhenBasis::Stated), "{cells:?}");
        }
        assert_eq!(when("", "", "").unwrap(), When::default());
    }

    #[test]
    fn what_is_not_plain_is_not_guessed() {
        for cells in [
            ["03/04/2026", "", ""],
            ["2026-02-30", "", ""],
            ["last week", "", ""],
            ["", "2026-03-15", "2026-03-01"],
            ["", "2026-03-15", "soon"],
            ["2026-04-31T10:00", "", ""],
        ] {
            assert!(when(cells[0], cells[1], cells[2]).is_err(), "{cells:?}");
        }
    }

    proptest! {
        #[test]
        fn any_cells_give_an_answer(a in "\\PC{0,20}", b in "[0-9/.–T-]{0,12}", c in "[0-9-]{0,12}") {
            let _ = (when(&a, &b, &c), when("", &b, &c), when(&b, "", ""));
        }
    }
}
