//! One TOML table with its place in the file: typed access that reports what
//! is missing, unknown or of the wrong type, and goes on.

use super::diagnostic::{FactsDiagnostic, did_you_mean};
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Every problem found so far.
pub(super) type Problems = Vec<FactsDiagnostic>;

/// A table and the bytes it stands at.
#[derive(Clone)]
pub(super) struct Table<'t> {
    entries: &'t DeTable<'t>,
    /// Bytes of the table in the file; of its header for `[table]`.
    pub span: Range<usize>,
}

/// A string and the bytes it stands at.
#[derive(Clone, Debug)]
pub(super) struct Word<'t> {
    /// The string, unescaped.
    pub text: &'t str,
    /// Its bytes in the file, quotation marks included.
    pub span: Range<usize>,
}

/// A fact is written as a bare string, or as a table with more to say.
pub(super) enum Entry<'t> {
    /// `"words"`
    Word(Word<'t>),
    /// `{ is = "...", ... }`
    Table(Table<'t>),
}

impl<'t> Table<'t> {
    pub(super) fn new(entries: &'t DeTable<'t>, span: Range<usize>) -> Table<'t> {
        Table { entries, span }
    }

    /// Reports each key that is none of `known`.
    pub(super) fn only(&self, known: &[&str], problems: &mut Problems) {
        for key in self.entries.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let hint = did_you_mean(name, known.iter().copied())
                    .unwrap_or_else(|| format!("known here: {}", known.join(", ")));
                let message = format!("`{name}` is not a key of this table");
                problems.push(FactsDiagnostic::new("unknown-key", key.span(), message, hint));
            }
        }
    }

    fn value(&self, key: &str) -> Option<&'t Spanned<DeValue<'t>>> {
        self.entries.get(key)
    }

    pub(super) fn has(&self, key: &str) -> bool {
        self.value(key).is_some()
    }

    /// Bytes of a key's value, or of the table where the key is missing.
    pub(super) fn span_of(&self, key: &str) -> Range<usize> {
        self.value(key).map_or_else(|| self.span.clone(), Spanned::span)
    }

    /// The string under a key; a value of another type is reported.
    pub(super) fn word(&self, key: &str, problems: &mut Problems) -> Option<Word<'t>> {
        word(self.value(key)?, key, problems)
    }

    /// The string under a key that must be there.
    pub(super) fn required(&self, key: &str, problems: &mut Problems) -> Option<Word<'t>> {
        if !self.has(key) {
            problems.push(self.missing(key));
        }
        self.word(key, problems)
    }

    /// What to say where a key is missing.
    pub(super) fn missing(&self, key: &str) -> FactsDiagnostic {
        let message = format!("`{key}` is missing");
        FactsDiagnostic::new("missing-field", self.span.clone(), message, format!("add `{key}`"))
    }

    /// A string, unescaped; empty where there is none.
    pub(super) fn text(&self, key: &str, problems: &mut Problems) -> String {
        self.word(key, problems).map(|word| word.text.to_owned()).unwrap_or_default()
    }

    /// A whole number of at least one.
    pub(super) fn count(&self, key: &str, problems: &mut Problems) -> Option<usize> {
        let value = self.value(key)?;
        let number = value.get_ref().as_integer().filter(|number| number.radix() == 10);
        let count = number.and_then(|number| number.as_str().parse().ok());
        if count.is_none_or(|count: usize| count == 0) {
            problems.push(wrong_type(key, "a whole number from 1", value));
            return None;
        }
        count
    }

    /// `true` or `false`.
    pub(super) fn flag(&self, key: &str, problems: &mut Problems) -> Option<bool> {
        let value = self.value(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            problems.push(wrong_type(key, "true or false", value));
        }
        flag
    }

    /// Two decimal numbers, in thousandths.
    pub(super) fn thousandths(&self, key: &str, problems: &mut Problems) -> Option<(i32, i32)> {
        let value = self.value(key)?;
        let numbers: Vec<i32> = value.get_ref().as_array().map_or_else(Vec::new, |array| {
            array.iter().filter_map(|number| in_thousandths(number.get_ref())).collect()
        });
        match *numbers.as_slice() {
            [first, second] => Some((first, second)),
            _ => {
                problems.push(wrong_type(key, "two decimal numbers", value));
                None
            }
        }
    }

    /// Strings and tables under a key: one of them, or a list.
    pub(super) fn entries(&self, key: &str, problems: &mut Problems) -> Vec<Entry<'t>> {
        let Some(value) = self.value(key) else { return Vec::new() };
        let one = |value: &'t Spanned<DeValue<'t>>| match value.get_ref() {
            DeValue::String(text) => Some(Entry::Word(Word { text, span: value.span() })),
            DeValue::Table(table) => Some(Entry::Table(Table::new(table, value.span()))),
            _ => None,
        };
        let values = value.get_ref().as_array().map_or_else(
            || vec![one(value).ok_or(value)],
            |array| array.iter().map(|member| one(member).ok_or(member)).collect(),
        );
        let mut entries = Vec::new();
        for found in values {
            match found {
                Ok(entry) => entries.push(entry),
                Err(other) => problems.push(wrong_type(key, "a string or a table", other)),
            }
        }
        entries
    }

    /// The tables under a key: one of them, or a list.
    pub(super) fn tables(&self, key: &str, problems: &mut Problems) -> Vec<Table<'t>> {
        let mut tables = Vec::new();
        for entry in self.entries(key, problems) {
            match entry {
                Entry::Table(table) => tables.push(table),
                Entry::Word(word) => {
                    let message = format!("`{key}` wants a table here, and this is a string");
                    let hint = "write `{ is = \"…\", quote = \"…\" }`";
                    problems.push(FactsDiagnostic::new("wrong-type", word.span, message, hint));
                }
            }
        }
        tables
    }
}

fn word<'t>(
    value: &'t Spanned<DeValue<'t>>,
    key: &str,
    problems: &mut Problems,
) -> Option<Word<'t>> {
    let text = value.get_ref().as_str();
    if text.is_none() {
        problems.push(wrong_type(key, "a string", value));
    }
    text.map(|text| Word { text, span: value.span() })
}

fn wrong_type(key: &str, wanted: &str, value: &Spanned<DeValue<'_>>) -> FactsDiagnostic {
    let found = match value.get_ref().type_str() {
        "array" => "a list",
        "integer" => "a whole number",
        "float" => "a decimal number",
        "boolean" => "true or false",
        "datetime" => "a date",
        "table" => "a table",
        _ => "a string",
    };
    let message = format!("`{key}` wants {wanted}, and this is {found}");
    let hint = if found == "a date" { "put quotation marks around it" } else { "" };
    FactsDiagnostic::new("wrong-type", value.span(), message, hint)
}

/// A decimal number such as `-1.2864` in thousandths, without rounding up.
fn in_thousandths(value: &DeValue<'_>) -> Option<i32> {
    let text = value
        .as_float()
        .map(|number| number.as_str())
        .or_else(|| value.as_integer().map(|number| number.as_str()))?;
    let (sign, digits) = text.strip_prefix('-').map_or((1, text), |digits| (-1, digits));
    let (whole, part) = digits.split_once('.').unwrap_or((digits, ""));
    let part: String = part.chars().chain("000".chars()).take(3).collect();
    let whole: i32 = whole.parse().ok()?;
    let part: i32 = part.parse().ok()?;
    whole.checked_mul(1000)?.checked_add(part).map(|number| sign * number)
}
