//! What was read from one item, in words, for tests to compare.

#![allow(dead_code, reason = "each test file uses some of it")]

use elshi_extract::{Options, extract};
use elshi_record::{Dataset, Party};
use expect_test::Expect;
use std::fmt::Write as _;

/// Reads one item under a title that says nothing.
pub fn read(body: &str) -> Dataset {
    let text = format!("A title over the news of the day\n{body}\n");
    let options = Options { published: "2026-02-24".to_owned(), ..Options::default() };
    let found = extract(&text, &options).dataset;
    assert_eq!(found.orphaned_quotations(), Vec::<&str>::new());
    found
}

fn party(party: &Party) -> &str {
    match party {
        Party::Country(id) | Party::Organisation(id) | Party::Person(id) => id,
        Party::Everyone => "everyone",
    }
}

/// Compares who met, for whom, how and where.
pub fn met(body: &str, expect: Expect) {
    let mut out = String::new();
    for engagement in &read(body).engagements {
        let place = engagement.place.as_ref().map_or("-", |fact| fact.value.as_str());
        let country = engagement.country.as_ref().map_or("-", |fact| fact.value.as_str());
        let (mode, status) = (engagement.mode.value, engagement.status.value);
        let _ = writeln!(out, "{mode:?} {status:?} at {place} in {country}");
        for person in &engagement.participants {
            let roles: Vec<&str> = person.roles.iter().map(|role| role.value.as_str()).collect();
            let parties: Vec<&str> =
                person.represents.iter().map(|fact| party(&fact.value)).collect();
            let (roles, parties) = (roles.join(" + "), parties.join("+"));
            let side = person.side.value;
            let _ = writeln!(out, "  {} | {roles} | {parties} | {side:?}", person.name.value);
        }
    }
    expect.assert_eq(&out);
}

/// Compares who said what, and of what kind.
pub fn said(body: &str, expect: Expect) {
    let mut out = String::new();
    for statement in read(body).engagements.iter().flat_map(|one| &one.statements) {
        let by: Vec<&str> = statement.by.iter().map(|fact| party(&fact.value)).collect();
        let towards = statement.towards.as_ref().map_or("-", |fact| fact.value.as_str());
        let _ = writeln!(out, "{} | {:?} | {towards}", by.join("+"), statement.kind.value);
    }
    expect.assert_eq(&out);
}

/// Compares when it was and what dated things are referred to.
pub fn dated(body: &str, expect: Expect) {
    let found = read(body);
    let mut out = String::new();
    for engagement in &found.engagements {
        let _ = writeln!(out, "{}", engagement.when.edtf);
    }
    for event in &found.events {
        let _ = writeln!(out, "  {} | {}", event.name, event.when.edtf);
    }
    expect.assert_eq(&out);
}

/// Compares the bodies that are named.
pub fn bodies(body: &str, expect: Expect) {
    let mut out = String::new();
    for organisation in &read(body).organisations {
        let country = organisation.country.as_ref().map_or("-", |fact| fact.value.as_str());
        let _ = writeln!(out, "{} | {} | {country}", organisation.id, organisation.name);
    }
    expect.assert_eq(&out);
}
