//! Every parameter of the page's URL, in one list.
//!
//! What is not in this list is not in the URL. A change to it is a change of
//! version: `migrate` says what that takes.

use super::{Quote, State, View};
use elshi_index::{Entity, FACETS, Facet, Kind, Pack};
use elshi_record::{Day, Span};

/// A parameter's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The room in front.
    View,
    /// The chosen values of a facet.
    Facet(Facet),
    /// First day of the brushed time.
    From,
    /// Last day of the brushed time.
    To,
    /// The words searched for.
    Text,
    /// The part of time that the timeline shows.
    Zoom,
    /// What is open.
    Open,
    /// Which words are lit.
    At,
}

impl Name {
    /// The name as it stands in the URL.
    pub const fn text(self) -> &'static str {
        match self {
            Name::View => "view",
            Name::Facet(facet) => match facet {
                Facet::Country => "country",
                Facet::Organisation => "org",
                Facet::Person => "person",
                Facet::Subject => "subject",
                Facet::StatementKind => "kind",
                Facet::Mode => "mode",
                Facet::Status => "status",
                Facet::DateKnown => "date",
                Facet::Source => "source",
            },
            Name::From => "from",
            Name::To => "to",
            Name::Text => "q",
            Name::Zoom => "zoom",
            Name::Open => "open",
            Name::At => "at",
        }
    }
}

/// Puts a value into the state; gives back the parts that mean nothing.
type Read = fn(Name, &str, &Pack, &mut State) -> Vec<String>;
/// The value that says what the state holds; `None` where it is the default.
type Write = fn(Name, &Pack, &State) -> Option<String>;

/// One parameter: its name, the form of its value, and how to read and write it.
pub struct Parameter {
    /// The name.
    pub name: Name,
    /// The form, as the schema's history knows it.
    pub form: &'static str,
    /// How to read a value.
    pub read: Read,
    /// How to write one.
    pub write: Write,
}

const fn facet(facet: Facet) -> Parameter {
    Parameter { name: Name::Facet(facet), form: "ids", read: read_facet, write: write_facet }
}

/// Every parameter, in the order in which links are written.
pub const PARAMETERS: &[Parameter] = &[
    Parameter { name: Name::View, form: "view", read: read_view, write: write_view },
    facet(Facet::Country),
    facet(Facet::Organisation),
    facet(Facet::Person),
    facet(Facet::Subject),
    facet(Facet::StatementKind),
    facet(Facet::Mode),
    facet(Facet::Status),
    facet(Facet::DateKnown),
    facet(Facet::Source),
    Parameter { name: Name::From, form: "day", read: read_window, write: write_window },
    Parameter { name: Name::To, form: "day", read: read_window, write: write_window },
    Parameter { name: Name::Text, form: "text", read: read_text, write: write_text },
    Parameter { name: Name::Zoom, form: "days", read: read_zoom, write: write_zoom },
    Parameter { name: Name::Open, form: "entity", read: read_open, write: write_open },
    Parameter { name: Name::At, form: "quote", read: read_at, write: write_at },
];

const _: () = assert!(PARAMETERS.len() == FACETS + 7, "every facet has its parameter");

/// Longest search that a link can carry, in code points.
const LONGEST_TEXT: usize = 400;

/// Days that the URL's windows may name; far beyond any record.
const FIRST_DAY: Day = Day(-2_000_000);
const LAST_DAY: Day = Day(1_500_000);

fn strange(value: &str) -> Vec<String> {
    vec![value.to_owned()]
}

fn view_name(view: View) -> &'static str {
    match view {
        View::Timeline => "timeline",
        View::Map => "map",
        View::List => "list",
        View::Positions => "positions",
        View::Filters => "filters",
    }
}

fn read_view(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    match View::ALL.into_iter().find(|&view| view_name(view) == value) {
        Some(view) => state.view = view,
        None => return strange(value),
    }
    Vec::new()
}

fn write_view(_: Name, _: &Pack, state: &State) -> Option<String> {
    (state.view != View::default()).then(|| view_name(state.view).to_owned())
}

fn read_facet(name: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
    let Name::Facet(facet) = name else { return strange(value) };
    let mut unknown = Vec::new();
    let Some(values) = state.filters.get_mut(facet as usize) else { return strange(value) };
    for id in value.split(',').filter(|id| !id.is_empty()) {
        match pack.find_value(facet, id) {
            Some(row) => values.push(row),
            None => unknown.push(id.to_owned()),
        }
    }
    values.sort_unstable();
    values.dedup();
    unknown
}

fn write_facet(name: Name, pack: &Pack, state: &State) -> Option<String> {
    let Name::Facet(facet) = name else { return None };
    let ids: Vec<&str> = state.chosen(facet).iter().map(|&row| pack.value_id(facet, row)).collect();
    (!ids.is_empty()).then(|| ids.join(","))
}

fn read_day(value: &str) -> Option<Day> {
    Day::parse_iso(value).filter(|day| (FIRST_DAY..=LAST_DAY).contains(day))
}

fn read_window(name: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    let Some(day) = read_day(value) else { return strange(value) };
    let (first, last) = state.window.unwrap_or((FIRST_DAY, LAST_DAY));
    state.window = Some(if name == Name::From { (day, last) } else { (first, day) });
    Vec::new()
}

fn write_window(name: Name, _: &Pack, state: &State) -> Option<String> {
    let (first, last) = state.window?;
    match name {
        Name::From => (first > FIRST_DAY).then(|| first.to_string()),
        _ => (last < LAST_DAY).then(|| last.to_string()),
    }
}

fn read_text(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    state.text = value.chars().take(LONGEST_TEXT).collect();
    Vec::new()
}

fn write_text(_: Name, _: &Pack, state: &State) -> Option<String> {
    (!state.text.is_empty()).then(|| state.text.clone())
}

fn read_zoom(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    let days = value.split_once('/').and_then(|(a, b)| Some((read_day(a)?, read_day(b)?)));
    match days {
        Some((first, last)) if first < last => state.range = Some((first, last)),
        _ => return strange(value),
    }
    Vec::new()
}

fn write_zoom(_: Name, _: &Pack, state: &State) -> Option<String> {
    state.range.map(|(first, last)| format!("{first}/{last}"))
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Engagement => "engagement",
        Kind::Person => "person",
        Kind::Organisation => "org",
        Kind::Country => "country",
        Kind::Place => "place",
        Kind::Subject => "subject",
        Kind::Event => "event",
        Kind::Statement => "statement",
    }
}

fn read_open(_: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
    let entity = value.split_once(':').and_then(|(kind, id)| {
        let kind = Kind::ALL.into_iter().find(|&k| kind_name(k) == kind)?;
        pack.find(kind, id)
    });
    match entity {
        Some(entity) => state.selection = Some(entity),
        None => return strange(value),
    }
    Vec::new()
}

fn write_open(_: Name, pack: &Pack, state: &State) -> Option<String> {
    let entity: Entity = state.selection?;
    Some(format!("{}:{}", kind_name(entity.kind), pack.id(entity)))
}

/// `bulletin-id:start-end`, in code points of the bulletin's text.
fn read_at(_: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
    let quote = value.rsplit_once(':').and_then(|(id, span)| {
        let (start, end) = span.split_once('-')?;
        let span = Span { start: start.parse().ok()?, end: end.parse().ok()? };
        let bulletin = (0..pack.bulletin_count()).find(|&row| pack.bulletin_id(row) == id)?;
        let inside = span.start < span.end && span.end <= pack.bulletin_length(bulletin);
        inside.then_some(Quote { bulletin, span })
    });
    match quote {
        Some(quote) => state.quote = Some(quote),
        None => return strange(value),
    }
    Vec::new()
}

fn write_at(_: Name, pack: &Pack, state: &State) -> Option<String> {
    let Quote { bulletin, span } = state.quote?;
    Some(format!("{}:{}-{}", pack.bulletin_id(bulletin), span.start, span.end))
}
