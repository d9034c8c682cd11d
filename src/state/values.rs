//! How each parameter's value is read into the state and written from it.

use super::schema::Name;
use super::{Group, Quote, Sort, State, View};
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Day, Span};

/// Longest search that a link can carry, in code points.
const LONGEST_TEXT: usize = 400;

/// Days that the URL's windows may name; far beyond any record.
const FIRST_DAY: Day = Day(-2_000_000);
const LAST_DAY: Day = Day(1_500_000);

fn strange(value: &str) -> Vec<String> {
    vec![value.to_owned()]
}

pub(super) fn read_view(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    match View::ALL.into_iter().find(|&view| view.name() == value) {
        Some(view) => state.view = view,
        None => return strange(value),
    }
    Vec::new()
}

pub(super) fn write_view(_: Name, _: &Pack, state: &State) -> Option<String> {
    (state.view != View::default()).then(|| state.view.name().to_owned())
}

pub(super) fn read_facet(name: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
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

pub(super) fn write_facet(name: Name, pack: &Pack, state: &State) -> Option<String> {
    let Name::Facet(facet) = name else { return None };
    let chosen = state.chosen(facet).iter();
    let ids: Vec<_> = chosen.map(|&row| pack.value_id(facet, row)).collect();
    (!ids.is_empty()).then(|| ids.join(","))
}

fn read_day(value: &str) -> Option<Day> {
    Day::parse_iso(value).filter(|day| (FIRST_DAY..=LAST_DAY).contains(day))
}

pub(super) fn read_window(name: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    let Some(day) = read_day(value) else { return strange(value) };
    let (first, last) = state.window.unwrap_or((FIRST_DAY, LAST_DAY));
    state.window = Some(if name == Name::From { (day, last) } else { (first, day) });
    Vec::new()
}

pub(super) fn write_window(name: Name, _: &Pack, state: &State) -> Option<String> {
    let (first, last) = state.window?;
    match name {
        Name::From => (first > FIRST_DAY).then(|| first.to_string()),
        _ => (last < LAST_DAY).then(|| last.to_string()),
    }
}

pub(super) fn read_text(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    state.text = value.chars().take(LONGEST_TEXT).collect();
    Vec::new()
}

pub(super) fn write_text(_: Name, _: &Pack, state: &State) -> Option<String> {
    (!state.text.is_empty()).then(|| state.text.clone())
}

pub(super) fn read_zoom(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    let days = value.split_once('/').and_then(|(a, b)| Some((read_day(a)?, read_day(b)?)));
    match days {
        Some((first, last)) if first < last => state.range = Some((first, last)),
        _ => return strange(value),
    }
    Vec::new()
}

pub(super) fn write_zoom(_: Name, _: &Pack, state: &State) -> Option<String> {
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

/// `kind:id`.
fn read_entity(value: &str, pack: &Pack) -> Option<Entity> {
    let (kind, id) = value.split_once(':')?;
    let kind = Kind::ALL.into_iter().find(|&k| kind_name(k) == kind)?;
    pack.find(kind, id)
}

fn write_entity(entity: Entity, pack: &Pack) -> String {
    format!("{}:{}", kind_name(entity.kind), pack.id(entity))
}

pub(super) fn read_open(_: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
    match read_entity(value, pack) {
        Some(entity) => state.selection = Some(entity),
        None => return strange(value),
    }
    Vec::new()
}

pub(super) fn write_open(_: Name, pack: &Pack, state: &State) -> Option<String> {
    Some(write_entity(state.selection?, pack))
}

/// A sort's name, with a minus before it where the order is turned round.
pub(super) fn read_sort(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    let name = value.strip_prefix('-');
    match Sort::ALL.into_iter().find(|sort| sort.name() == name.unwrap_or(value)) {
        Some(sort) => (state.sort, state.reversed) = (sort, name.is_some()),
        None => return strange(value),
    }
    Vec::new()
}

pub(super) fn write_sort(_: Name, _: &Pack, state: &State) -> Option<String> {
    let minus = if state.reversed { "-" } else { "" };
    let plain = state.sort == Sort::default() && !state.reversed;
    (!plain).then(|| format!("{minus}{}", state.sort.name()))
}

pub(super) fn read_group(_: Name, value: &str, _: &Pack, state: &mut State) -> Vec<String> {
    match Group::ALL.into_iter().find(|group| group.name() == value) {
        Some(group) => state.group = group,
        None => return strange(value),
    }
    Vec::new()
}

pub(super) fn write_group(_: Name, _: &Pack, state: &State) -> Option<String> {
    (state.group != Group::default()).then(|| state.group.name().to_owned())
}

/// Two things with a comma between them, either of which may be missing.
pub(super) fn read_compare(_: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
    let mut unknown = Vec::new();
    let mut sides = value.splitn(2, ',');
    for side in &mut state.compare {
        let Some(text) = sides.next().filter(|text| !text.is_empty()) else { continue };
        *side = read_entity(text, pack).filter(|entity| is_comparable(entity.kind));
        if side.is_none() {
            unknown.push(text.to_owned());
        }
    }
    unknown
}

pub(super) fn write_compare(_: Name, pack: &Pack, state: &State) -> Option<String> {
    let sides = state.compare.map(|side| side.map(|entity| write_entity(entity, pack)));
    sides.iter().any(Option::is_some).then(|| sides.map(Option::unwrap_or_default).join(","))
}

/// Only what engagements are with can be compared.
fn is_comparable(kind: Kind) -> bool {
    matches!(kind, Kind::Country | Kind::Organisation)
}

/// `bulletin-id:start-end`, in code points of the bulletin's text.
pub(super) fn read_at(_: Name, value: &str, pack: &Pack, state: &mut State) -> Vec<String> {
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

pub(super) fn write_at(_: Name, pack: &Pack, state: &State) -> Option<String> {
    let Quote { bulletin, span } = state.quote?;
    Some(format!("{}:{}-{}", pack.bulletin_id(bulletin), span.start, span.end))
}
