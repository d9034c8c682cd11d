//! The address and the state say the same: over the compiled-in dataset, what
//! is written is read back, and whatever is read does no harm.

#![cfg(not(target_arch = "wasm32"))]
#![allow(clippy::unwrap_used, reason = "a test that cannot start has failed")]

use elshi::state::{Group, PARAMETERS, Problem, Quote, Sort, State, View, read, write};
use elshi_index::{Entity, FACETS, Facet, Kind, Pack};
use elshi_record::{Day, Span};
use proptest::prelude::*;

static DATASET: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/dataset.pack"));

/// Opening parses nothing, so that each test may open its own.
fn pack() -> Pack {
    Pack::from_static(DATASET).unwrap()
}

fn any_entity(kinds: &'static [Kind]) -> impl Strategy<Value = Entity> {
    (prop::sample::select(kinds), any::<prop::sample::Index>()).prop_filter_map(
        "none",
        |(kind, at)| {
            let count = pack().count(kind) as usize;
            (count > 0).then(|| Entity { kind, row: at.index(count) as u32 })
        },
    )
}

fn any_filters() -> impl Strategy<Value = [Vec<u32>; FACETS]> {
    prop::collection::vec(prop::collection::btree_set(0u32..6, 0..4), FACETS).prop_map(|chosen| {
        let mut chosen = chosen.into_iter().zip(Facet::ALL).map(|(values, facet)| {
            let known = pack().value_count(facet);
            values.into_iter().filter(|&value| value < known).collect::<Vec<u32>>()
        });
        std::array::from_fn(|_| chosen.next().unwrap_or_default())
    })
}

fn any_days() -> impl Strategy<Value = Option<(Day, Day)>> {
    prop::option::of((-80_000i32..80_000, 1i32..40_000).prop_map(|(a, b)| (Day(a), Day(a + b))))
}

fn any_quote() -> impl Strategy<Value = Option<Quote>> {
    let length = pack().bulletin_length(0);
    prop::option::of((0..length, 1..200u32).prop_map(move |(start, count)| Quote {
        bulletin: 0,
        span: Span::new(start, (start + count).min(length)),
    }))
}

fn any_state() -> impl Strategy<Value = State> {
    let order = (
        prop::sample::select(&Sort::ALL[..]),
        any::<bool>(),
        prop::sample::select(&Group::ALL[..]),
    );
    let comparable = &[Kind::Country, Kind::Organisation];
    let side = || prop::option::of(any_entity(comparable));
    let shown = (prop::sample::select(&View::ALL[..]), any_filters(), any_days(), any_days());
    let rest =
        ("\\PC{0,30}", prop::option::of(any_entity(&Kind::ALL)), any_quote(), side(), side());
    (shown, order, rest).prop_map(|(shown, (sort, reversed, group), rest)| {
        let (view, filters, window, range) = shown;
        let (text, selection, quote, left, right) = rest;
        let compare = [left, right];
        State {
            view,
            filters,
            window,
            range,
            text,
            sort,
            reversed,
            group,
            compare,
            selection,
            quote,
        }
    })
}

proptest! {
    #[test]
    fn every_state_is_read_back_from_its_address(state in any_state()) {
        let query = write(&state, &pack());
        let (again, problems) = read(&query, &pack());
        prop_assert_eq!(problems, Vec::<Problem>::new(), "{}", query);
        prop_assert_eq!(&again, &state, "{}", query);
        prop_assert_eq!(write(&again, &pack()), query);
    }

    #[test]
    fn any_query_is_read_and_means_the_same_the_second_time(query in "\\PC{0,80}") {
        let (state, _) = read(&query, &pack());
        let (again, problems) = read(&write(&state, &pack()), &pack());
        prop_assert_eq!(problems, Vec::<Problem>::new());
        prop_assert_eq!(again, state);
    }

    #[test]
    fn any_value_of_a_known_parameter_is_used_or_reported(
        at in any::<prop::sample::Index>(),
        value in "[a-z0-9:,/.-]{1,20}",
    ) {
        let name = PARAMETERS[at.index(PARAMETERS.len())].name.text();
        let (state, problems) = read(&format!("?{name}={value}"), &pack());
        let unused = state == State::default();
        // Only a default that was spelt out, or bare commas, may go unsaid.
        let spelt_out = ["timeline", "relevance", "none"].contains(&value.as_str())
            || value.chars().all(|letter| letter == ',');
        prop_assert!(!unused || !problems.is_empty() || spelt_out, "{}={}", name, value);
    }
}

#[test]
fn a_link_of_a_newer_page_says_so() {
    let (_, problems) = read("?v=99&view=list", &pack());
    assert_eq!(problems, [Problem::Version("99".to_owned())]);
}

#[test]
fn a_plain_address_is_the_plain_state() {
    assert_eq!(write(&State::default(), &pack()), "");
    assert_eq!(read("", &pack()), (State::default(), Vec::new()));
}
