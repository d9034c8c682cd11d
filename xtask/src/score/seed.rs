//! The built-in bulletin against its reviewed facts.

use super::tally::Tally;
use elshi_exchange::facts::{Vocabulary, read};
use elshi_extract::{Options, extract};
use elshi_record::{Dataset, Engagement, Fact, Party, Statement};
use std::fs;
use std::path::Path;

/// Prints F1 by kind of fact and every miss.
pub fn score(root: &Path) {
    let folder = root.join("assets/bulletins/kazakhstan-2026-02");
    let file = |name: &str| fs::read_to_string(folder.join(name)).unwrap_or_default();
    let list = |name: &str| {
        fs::read_to_string(root.join("assets/gazetteers").join(name)).unwrap_or_default()
    };
    let text = file("bulletin.txt");
    let vocabulary = Vocabulary::new(&list("countries.tsv"), &list("subjects.tsv"));
    let (want, problems) = read(&text, &file("facts.toml"), &vocabulary);
    println!("reviewed facts: {} problems", problems.len());
    let published = want.bulletins.first().map(|b| b.published.edtf.clone()).unwrap_or_default();
    let got = extract(&text, &Options { published, ..Options::default() }).dataset;
    let mut tally = Tally::default();
    let titles =
        |set: &Dataset| set.items.iter().map(|item| item.title.clone()).collect::<Vec<_>>();
    tally.compare("item", "the bulletin", &titles(&want), &titles(&got));
    for (number, item) in (0..).zip(&want.items) {
        let of = |set: &Dataset| {
            set.engagements
                .iter()
                .filter(|e| e.items.contains(&number))
                .cloned()
                .collect::<Vec<_>>()
        };
        for (kind, facts) in KINDS {
            let (want_facts, got_facts) = (facts(&of(&want), &want), facts(&of(&got), &got));
            tally.compare(kind, &item.title, &want_facts, &got_facts);
        }
        statements(&mut tally, &item.title, &of(&want), &of(&got));
    }
    tally.print("seed");
}

type Facts = fn(&[Engagement], &Dataset) -> Vec<String>;

const KINDS: [(&str, Facts); 15] = [
    ("mode", |all, _| all.iter().map(|e| format!("{:?}", e.mode.value)).collect()),
    ("status", |all, _| all.iter().map(|e| format!("{:?}", e.status.value)).collect()),
    ("when", |all, _| all.iter().map(|e| e.when.edtf.clone()).collect()),
    ("country", |all, _| {
        all.iter().filter_map(|e| e.country.as_ref()).map(|c| c.value.clone()).collect()
    }),
    ("place", |all, set| {
        let name = |id: &String| set.places.iter().find(|p| p.id == *id).map(|p| p.name.clone());
        all.iter().filter_map(|e| e.place.as_ref()).filter_map(|p| name(&p.value)).collect()
    }),
    ("person", |all, _| people(all, |p| vec![p.name.value.clone()])),
    ("role", |all, _| people(all, |p| p.roles.iter().map(|r| r.value.clone()).collect())),
    ("affiliation", |all, _| {
        people(all, |p| p.affiliation.iter().map(|a| a.value.clone()).collect())
    }),
    ("represents", |all, _| {
        people(all, |p| p.represents.iter().map(|r| party(&r.value)).collect())
    }),
    ("side", |all, _| people(all, |p| vec![format!("{} {:?}", p.name.value, p.side.value)])),
    ("countries", |all, _| ids(all, |e| &e.countries)),
    ("organisation", |all, _| ids(all, |e| &e.organisations)),
    ("subject", |all, _| ids(all, |e| &e.subjects)),
    ("event", |all, set| {
        let when =
            |id: &String| set.events.iter().find(|e| e.id == *id).map(|e| e.when.edtf.clone());
        let mut found: Vec<String> =
            all.iter().flat_map(|e| &e.mentions).filter_map(|m| when(&m.value)).collect();
        found.sort();
        found
    }),
    ("bound", |all, _| {
        let bounds = all.iter().flat_map(|e| &e.when.bounds);
        let mut found: Vec<String> = bounds.map(|b| format!("{:?} {}", b.edge, b.day)).collect();
        found.sort();
        found.dedup();
        found
    }),
];

fn people(all: &[Engagement], of: fn(&elshi_record::Participant) -> Vec<String>) -> Vec<String> {
    all.iter().flat_map(|e| &e.participants).flat_map(of).collect()
}

fn ids(all: &[Engagement], of: fn(&Engagement) -> &Vec<Fact<String>>) -> Vec<String> {
    all.iter().flat_map(of).map(|fact| fact.value.clone()).collect()
}

fn party(party: &Party) -> String {
    match party {
        Party::Country(code) => code.clone(),
        Party::Organisation(id) => id.clone(),
        Party::Person(id) => id.clone(),
        Party::Everyone => "everyone".to_owned(),
    }
}

/// A statement counts as found where one of the same kind by the same parties
/// rests on overlapping words; its object is scored by itself.
fn statements(tally: &mut Tally, place: &str, want: &[Engagement], got: &[Engagement]) {
    let all =
        |set: &[Engagement]| set.iter().flat_map(|e| e.statements.clone()).collect::<Vec<_>>();
    let (want, mut got) = (all(want), all(got));
    let (mut wanted, mut found) = (Vec::new(), Vec::new());
    let (mut wanted_towards, mut found_towards) = (Vec::new(), Vec::new());
    let mut pairs = Vec::new();
    for statement in &want {
        let fits = |other: &Statement| {
            other.kind.value == statement.kind.value
                && overlaps(statement, other)
                && towards_meet(statement, other)
        };
        let loose = |other: &Statement| {
            other.kind.value == statement.kind.value && overlaps(statement, other)
        };
        let at = got.iter().position(fits).or_else(|| got.iter().position(loose));
        pairs.push((statement, at.map(|at| got.remove(at))));
    }
    for (statement, other) in pairs {
        let label = label(statement);
        wanted.push(label.clone());
        let Some(other) = other else { continue };
        found.push(label);
        let by = |s: &Statement| s.by.iter().map(|b| party(&b.value)).collect::<Vec<_>>();
        let (mut one, mut two) = (by(statement), by(&other));
        one.sort();
        two.sort();
        tally.compare("statement by", place, &one, &two);
        wanted_towards.extend(statement.towards.iter().map(|t| t.value.clone()));
        found_towards.extend(other.towards.iter().map(|t| t.value.clone()));
        let subject = |s: &Statement| s.subject.iter().map(|t| t.value.clone()).collect::<Vec<_>>();
        let words = statement.towards.as_ref().map(|t| t.value.as_str()).unwrap_or_default();
        tally.compare("statement subject", words, &subject(statement), &subject(&other));
    }
    found.extend(got.iter().map(label));
    tally.compare("statement", place, &wanted, &found);
    tally.compare("towards", place, &wanted_towards, &found_towards);
}

fn label(statement: &Statement) -> String {
    let towards = statement.towards.as_ref().map(|t| t.value.as_str()).unwrap_or_default();
    format!("{:?}: {towards}", statement.kind.value)
}

fn towards_meet(one: &Statement, other: &Statement) -> bool {
    let span = |s: &Statement| {
        s.towards.as_ref().and_then(|t| t.evidence.first()?.anchor.as_ref().map(|a| a.span))
    };
    match (span(one), span(other)) {
        (Some(one), Some(other)) => one.overlaps(other),
        _ => false,
    }
}

fn overlaps(one: &Statement, other: &Statement) -> bool {
    let spans = |s: &Statement| {
        s.evidence.iter().filter_map(|e| e.anchor.as_ref().map(|a| a.span)).collect::<Vec<_>>()
    };
    spans(one).iter().any(|a| spans(other).iter().any(|b| a.overlaps(*b)))
}
