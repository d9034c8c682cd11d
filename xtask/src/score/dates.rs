//! Expressions of time that carry their own year, against their TIMEX3 values.

use std::fs;
use std::path::Path;

/// Values of the list that its own words contradict, or that only the text
/// around them gave: they count as missed, and are marked.
const DISPUTED: [&str; 4] = ["1998", "1989-11-27", "1989-Q3", "1989"];

/// Prints the share and every miss.
pub fn score(corpora: &Path) {
    let list = fs::read_to_string(corpora.join("dates.tsv")).unwrap_or_default();
    let (mut all, mut right, mut disputed) = (0, 0, 0);
    for row in list.lines() {
        let cells: Vec<&str> = row.split('\t').collect();
        let &[words, _, value] = cells.as_slice() else { continue };
        all += 1;
        let found = elshi_extract::dates(words, "");
        let got = found.first().map(|(_, edtf)| edtf.as_str()).unwrap_or_default();
        if same(value, got) {
            right += 1;
        } else {
            let doubt = DISPUTED.contains(&value);
            disputed += usize::from(doubt);
            let mark = if doubt { " (disputed)" } else { "" };
            println!("  `{words}`: {value}, found {got}{mark}");
        }
    }
    let share = |count: usize, of: usize| 100.0 * count as f64 / of.max(1) as f64;
    println!("dates: {right} of {all}, {:.1} %", share(right, all));
    println!("  without the {disputed} disputed: {:.1} %", share(right, all - disputed));
}

/// Whether an EDTF date says what a TIMEX3 value does; times of day are out
/// of scope.
fn same(timex: &str, edtf: &str) -> bool {
    let day = timex.split('T').next().unwrap_or_default();
    let edtf = edtf.strip_suffix("/..").unwrap_or(edtf);
    let wanted = match day.split_once('-') {
        Some((year, part)) => match part.as_bytes() {
            [b'Q', quarter @ b'1'..=b'4'] => format!("{year}-{}", 32 + u32::from(quarter - b'0')),
            [b'H', half @ b'1'..=b'2'] => format!("{year}-{}", 39 + u32::from(half - b'0')),
            _ => day.to_owned(),
        },
        None if day.len() == 3 => format!("{day}X"),
        None => day.to_owned(),
    };
    wanted == edtf
}
