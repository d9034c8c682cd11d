//! Engagements of different sources that may be one: offered, never assumed.

use super::names::{forms, shared, there};
use elshi_record::{CountryCode, Dataset, Day, Engagement, Id, Review};
use std::collections::{BTreeMap, BTreeSet};

/// Two engagements that a person may find to be one, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The one that comes first in the sources.
    pub first: Id,
    /// The other one.
    pub second: Id,
    /// Names of the people whom both name, as the first has them.
    pub people: Vec<String>,
    /// Countries that both are with.
    pub countries: Vec<CountryCode>,
    /// The first day on which both can have been, where one is known.
    pub earliest: Option<Day>,
    /// The last such day.
    pub latest: Option<Day>,
    /// Whether both sources have the very same text.
    pub same_text: bool,
}

/// How many pairs are offered at most.
const MOST: usize = 500;
/// How many pairs are looked at: sets in which thousands meet the same person
/// on unknown days have more than anybody can go through.
const MOST_LOOKED_AT: usize = 2_000_000;
/// Within how many days a single common name is reason enough.
const FEW_DAYS: i32 = 31;

/// Every pair of engagements of different sources that agree in how, when,
/// with whom and by whom, in the order of the sources. What a person said of
/// a pair before is not asked again.
pub fn offers(dataset: &Dataset) -> Vec<Offer> {
    if dataset.bulletins.len() < 2 { Vec::new() } else { among_sources(dataset) }
}

#[inline(never)]
fn among_sources(dataset: &Dataset) -> Vec<Offer> {
    let mut pairs = BTreeSet::new();
    let mut looked = 0;
    'looking: for mut rows in alike(dataset).into_values().filter(|rows| rows.len() > 1) {
        let event = |row: &u32| dataset.engagements.get(*row as usize);
        let first_day = |row: &u32| event(row).and_then(|event| event.when.earliest);
        rows.sort_by_key(|row| (first_day(row), *row));
        for (at, row) in rows.iter().enumerate() {
            let last_day = event(row).and_then(|event| event.when.latest);
            // Those that begin after this one's last day are too late, and so
            // are all that follow them.
            let later = rows.iter().skip(at + 1);
            let in_time = later.take_while(|other| {
                first_day(other).zip(last_day).is_none_or(|(first, last)| first <= last)
            });
            for other in in_time {
                looked += 1;
                if looked > MOST_LOOKED_AT {
                    break 'looking;
                }
                pairs.insert((*row.min(other), *row.max(other)));
            }
        }
    }
    let offers = pairs.into_iter().filter_map(|(first, second)| {
        let first = dataset.engagements.get(first as usize)?;
        offer(dataset, first, dataset.engagements.get(second as usize)?)
    });
    offers.take(MOST).collect()
}

/// Rows under each last name, and under the day and country of those that name
/// nobody.
fn alike(dataset: &Dataset) -> BTreeMap<String, Vec<u32>> {
    let mut alike: BTreeMap<String, Vec<u32>> = BTreeMap::new();
    for (row, event) in (0..).zip(&dataset.engagements) {
        let mut keys: BTreeSet<String> = BTreeSet::new();
        for part in there(event) {
            keys.extend(forms(dataset, part).iter().filter_map(|form| form.last().cloned()));
        }
        if keys.is_empty() {
            let day = event.when.earliest.filter(|_| event.when.is_exact());
            let with = event.countries.iter().map(|fact| &fact.value);
            keys.extend(
                day.iter().flat_map(|day| with.clone().map(move |with| format!("{day} {with}"))),
            );
        }
        for key in keys {
            alike.entry(key).or_default().push(row);
        }
    }
    alike
}

/// The pair as an offer; `None` where they do not agree.
pub(super) fn offer(dataset: &Dataset, first: &Engagement, second: &Engagement) -> Option<Offer> {
    let judged = [first, second]
        .iter()
        .any(|event| event.review == Review::Rejected || event.when_review == Review::Rejected);
    let (ours, theirs) = (sources(dataset, first), sources(dataset, second));
    let alike = first.event_type == second.event_type
        && first.mode.value == second.mode.value
        && first.status.value == second.status.value;
    if judged || !alike || !ours.is_disjoint(&theirs) {
        return None;
    }
    if dataset.are_apart(&first.id, &second.id) || elsewhere(first, second) {
        return None;
    }
    let when = first.when.shared(&second.when)?;
    let codes = |event: &Engagement| -> BTreeSet<CountryCode> {
        event.countries.iter().map(|fact| fact.value.clone()).collect()
    };
    let (with, with_too) = (codes(first), codes(second));
    let countries: Vec<CountryCode> = with.intersection(&with_too).cloned().collect();
    if countries.len() != with.len().min(with_too.len()) {
        return None;
    }
    let people = shared(dataset, first, second);
    let [named, named_too] = [first, second].map(|event| there(event).count());
    if people.len() != named.min(named_too) || (named == 0) != (named_too == 0) {
        return None;
    }
    let close = |event: &Engagement| {
        let days = event.when.earliest.zip(event.when.latest);
        days.is_some_and(|(first, last)| last.0 - first.0 <= FEW_DAYS)
    };
    let enough = match people.len() {
        0 => !countries.is_empty() && first.when.is_exact() && second.when.is_exact(),
        1 => (close(first) && close(second)) || same_text(dataset, &ours, &theirs),
        _ => true,
    };
    enough.then(|| Offer {
        first: first.id.clone(),
        second: second.id.clone(),
        people: people.iter().map(|(part, _)| part.name.value.clone()).collect(),
        countries,
        earliest: when.earliest,
        latest: when.latest,
        same_text: same_text(dataset, &ours, &theirs),
    })
}

fn sources(dataset: &Dataset, event: &Engagement) -> BTreeSet<u32> {
    let items = event.items.iter().filter_map(|item| dataset.items.get(*item as usize));
    items.map(|item| item.bulletin).collect()
}

/// Whether the two took place in different countries.
fn elsewhere(first: &Engagement, second: &Engagement) -> bool {
    let places = first.country.as_ref().zip(second.country.as_ref());
    places.is_some_and(|(one, other)| one.value != other.value)
}

fn same_text(dataset: &Dataset, ours: &BTreeSet<u32>, theirs: &BTreeSet<u32>) -> bool {
    let hash = |source: &u32| {
        let known = dataset.bulletins.get(*source as usize);
        known.map(|known| known.hash.as_str()).filter(|hash| !hash.is_empty())
    };
    ours.iter().filter_map(hash).any(|one| theirs.iter().filter_map(hash).any(|other| one == other))
}
