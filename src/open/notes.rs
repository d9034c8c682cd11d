//! What there is to say of the dataset that is open, besides its records.

use elshi_record::{Day, Span};
use js_sys::Array;
use wasm_bindgen::JsValue;

/// Everything there is to say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Notes {
    /// What the readings of its sources said.
    pub findings: Vec<Finding>,
    /// What is doubtful of what nobody has looked at.
    pub doubts: Vec<Finding>,
    /// Engagements of different sources that may be one.
    pub offers: Vec<Offer>,
}

/// Something that a reader should know about a source.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Finding {
    /// `info`, `warning` or `error`.
    pub severity: String,
    /// The source it is about.
    pub source: String,
    /// 1-based line it is about; 0 for the source as a whole.
    pub line: u32,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub hint: String,
    /// The bulletin and the code points of its text, where it is about words.
    pub place: Option<(u32, Span)>,
}

/// Two engagements that may be one, and why.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Offer {
    /// Ids of both, in the order of the sources.
    pub pair: [String; 2],
    /// Names of the people whom both name.
    pub people: String,
    /// Names of the countries that both are with.
    pub countries: String,
    /// The first and the last day on which both can have been.
    pub days: (Option<Day>, Option<Day>),
    /// Whether both sources have the same text.
    pub same_text: bool,
}

/// `["done", pack, findings, tables, offers, doubts]`.
pub(super) fn notes(parts: &Array) -> Notes {
    let list = |at| Array::from(&parts.get(at));
    Notes {
        findings: list(2).iter().map(|value| finding(&value)).collect(),
        doubts: list(5).iter().map(|value| finding(&value)).collect(),
        offers: list(4).iter().map(|value| offer(&value)).collect(),
    }
}

/// `[severity, source, line, message, hint, bulletin, start, end]`.
fn finding(value: &JsValue) -> Finding {
    let parts = Array::from(value);
    let words = |index| parts.get(index).as_string().unwrap_or_default();
    let number = |index| parts.get(index).as_f64().unwrap_or_default() as u32;
    Finding {
        severity: words(0),
        source: words(1),
        line: number(2),
        message: words(3),
        hint: words(4),
        place: (parts.length() > 5).then(|| (number(5), Span::new(number(6), number(7)))),
    }
}

/// `[first, second, people, countries, earliest, latest, same text]`.
fn offer(value: &JsValue) -> Offer {
    let parts = Array::from(value);
    let words = |index| parts.get(index).as_string().unwrap_or_default();
    let day = |index| parts.get(index).as_f64().map(|day| Day(day as i32));
    Offer {
        pair: [words(0), words(1)],
        people: words(2),
        countries: words(3),
        days: (day(4), day(5)),
        same_text: parts.get(6).is_truthy(),
    }
}
