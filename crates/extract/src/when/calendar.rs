//! Words of the calendar: months, seasons, days of the week, ordinals.

/// Number of a month by its name or a common short form.
pub fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    if !(3..=9).contains(&word.len())
        || !word.is_ascii()
        || !word.starts_with(|c: char| c.is_ascii_uppercase())
    {
        return None;
    }
    let same = |month: &str| match word.len() {
        3 => month.get(..3).is_some_and(|short| short.eq_ignore_ascii_case(word)),
        4 => {
            month.eq_ignore_ascii_case(word)
                || (month == "september" && word.eq_ignore_ascii_case("sept"))
        }
        _ => month.eq_ignore_ascii_case(word),
    };
    MONTHS.iter().position(|month| same(month)).map(|at| at as u32 + 1)
}

/// EDTF's number of a season, 21 to 24.
pub fn season(word: &str) -> Option<u32> {
    match word {
        "spring" | "Spring" => Some(21),
        "summer" | "Summer" => Some(22),
        "autumn" | "Autumn" | "fall" | "Fall" => Some(23),
        "winter" | "Winter" => Some(24),
        _ => None,
    }
}

/// Day of the week, 0 for Monday.
pub fn weekday(word: &str) -> Option<u32> {
    const DAYS: [&str; 7] =
        ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
    DAYS.iter().position(|day| *day == word).map(|at| at as u32)
}

/// "first" to "fourth", "1st" to "4th", "last" as 0.
pub fn ordinal(word: &str) -> Option<u32> {
    match word {
        "first" | "First" | "1st" => Some(1),
        "second" | "Second" | "2nd" => Some(2),
        "third" | "Third" | "3rd" => Some(3),
        "fourth" | "Fourth" | "4th" => Some(4),
        "last" | "latter" | "final" => Some(0),
        _ => None,
    }
}

/// A day of the month: "15", "15th".
pub fn day(word: &str) -> Option<u32> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_lowercase());
    let ending = word.get(digits.len()..)?;
    let value: u32 = digits.parse().ok()?;
    ((1..=31).contains(&value)
        && digits.len() <= 2
        && matches!(ending, "" | "st" | "nd" | "rd" | "th"))
    .then_some(value)
}

/// A year of four digits.
pub fn year(word: &str) -> Option<i32> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let value: i32 = word.parse().ok()?;
    (digits && (1000..2200).contains(&value)).then_some(value)
}
