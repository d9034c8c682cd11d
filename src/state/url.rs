//! From a URL's query to the state and back.
//!
//! Reading never fails: what cannot be used is left out, and reported.

use super::State;
use super::migrate::{MIGRATIONS, Pairs, current_version, migrate};
use super::schema::PARAMETERS;
use elshi_index::Pack;
use percent_encoding::{AsciiSet, CONTROLS, utf8_percent_encode};

/// What could not be used of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Problem {
    /// No parameter has this name.
    Unknown(String),
    /// The parameter, and the part of its value that means nothing here.
    Value(&'static str, String),
    /// The link's schema version is newer than this page, or none at all.
    Version(String),
}

/// The parameter that holds the schema's version.
const VERSION: &str = "v";

/// Longest part of a strange link that is quoted back.
const QUOTED: usize = 60;

/// What must be escaped in a query for it to survive mail and chat programs.
const ESCAPED: &AsciiSet = &CONTROLS
    .add(b' ')
    .add(b'"')
    .add(b'#')
    .add(b'%')
    .add(b'&')
    .add(b'+')
    .add(b'<')
    .add(b'>')
    .add(b'=');

/// Reads a query, with or without its `?`.
pub fn read(query: &str, pack: &Pack) -> (State, Vec<Problem>) {
    let query = query.strip_prefix('?').unwrap_or(query);
    let mut problems = Vec::new();
    let (version, pairs) = split_version(query, &mut problems);
    let mut state = State::default();
    for (name, value) in migrate(pairs, version, MIGRATIONS) {
        match PARAMETERS.iter().find(|parameter| parameter.name.text() == name) {
            None => problems.push(Problem::Unknown(quoted(&name))),
            Some(parameter) => {
                for strange in (parameter.read)(parameter.name, &value, pack, &mut state) {
                    problems.push(Problem::Value(parameter.name.text(), quoted(&strange)));
                }
            }
        }
    }
    if let Some((first, last)) = state.window
        && first > last
    {
        state.window = Some((last, first));
    }
    (state, problems)
}

fn split_version(query: &str, problems: &mut Vec<Problem>) -> (usize, Pairs) {
    let mut version = current_version();
    let mut pairs = Pairs::new();
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        if name != VERSION {
            pairs.push((name.into_owned(), value.into_owned()));
            continue;
        }
        match value.parse() {
            Ok(number) if (1..=current_version()).contains(&number) => version = number,
            _ => problems.push(Problem::Version(quoted(&value))),
        }
    }
    (version, pairs)
}

fn quoted(strange: &str) -> String {
    strange.chars().take(QUOTED).collect()
}

/// Writes the query of a state with its `?`; empty for the state that a plain
/// address shows.
pub fn write(state: &State, pack: &Pack) -> String {
    let mut query = String::new();
    for parameter in PARAMETERS {
        let Some(value) = (parameter.write)(parameter.name, pack, state) else { continue };
        query.push(if query.is_empty() { '?' } else { '&' });
        query.push_str(parameter.name.text());
        query.push('=');
        query.extend(utf8_percent_encode(&value, ESCAPED));
    }
    if query.is_empty() {
        return query;
    }
    let version = current_version();
    format!("?{VERSION}={version}&{}", query.trim_start_matches('?'))
}
