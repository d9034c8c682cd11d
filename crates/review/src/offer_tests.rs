//! Which reports are offered as one, and what becomes of them.

use super::*;
use elshi_record::{
    Anchor, Bulletin, Engagement, Evidence, Fact, Item, Method, Mode, Participant, Person, Span,
    When, slug,
};
use proptest::prelude::*;

/// A report of one engagement: who, with whom, when; each name is quoted from
/// the text, which is all of them.
#[derive(Clone, Debug)]
struct Report {
    people: Vec<&'static str>,
    countries: Vec<&'static str>,
    when: &'static str,
    mode: Mode,
}

fn report(people: &[&'static str], countries: &[&'static str], when: &'static str) -> Report {
    Report { people: people.to_vec(), countries: countries.to_vec(), when, mode: Mode::Visit }
}

/// A set in which each report is the only item of a source of its own.
fn set(reports: &[Report]) -> Dataset {
    let mut set = Dataset::default();
    for (number, report) in (0u32..).zip(reports) {
        let text = format!("Report {number}: {} on {}", report.people.join(", "), report.when);
        let quoted = |words: &str| {
            let start = text.find(words).unwrap_or_default() as u32;
            let span = Span::new(start, start + words.len() as u32);
            let anchor = Anchor { item: number, span, exact: words.to_owned() };
            Evidence { anchor: Some(anchor), method: Method::Stated }
        };
        let mut event = Engagement {
            id: format!("event-{number}"),
            items: vec![number],
            mode: Fact::new(report.mode, quoted("Report")),
            when: When::default(),
            review: Review::Unreviewed,
            ..Engagement::default()
        };
        if !report.when.is_empty() {
            event.when = When::stated(report.when, vec![quoted(report.when)]).unwrap();
        }
        for name in &report.people {
            let person = slug(name);
            event.participants.push(Participant {
                person: person.clone(),
                name: Fact::new((*name).to_owned(), quoted(name)),
                ..Participant::default()
            });
            if let Err(at) = set.people.binary_search_by(|known| known.id.cmp(&person)) {
                let known = Person { id: person, name: (*name).to_owned(), ..Person::default() };
                set.people.insert(at, known);
            }
        }
        for code in &report.countries {
            event.countries.push(Fact::new((*code).to_owned(), quoted("Report")));
        }
        let span = Span::new(0, text.chars().count() as u32);
        let id = format!("source-{number}");
        set.bulletins.push(Bulletin { id, hash: text.clone(), text, ..Bulletin::default() });
        set.items.push(Item { bulletin: number, span, ..Item::default() });
        set.engagements.push(event);
    }
    set
}

const ANNA: &str = "Anna Kova";
const BELA: &str = "Bela Nagy";

#[test]
fn reports_that_agree_are_offered() {
    let one = report(&[ANNA, BELA], &["KEN"], "2026-02-20");
    let changed = |change: fn(&mut Report)| {
        let mut other = one.clone();
        change(&mut other);
        other
    };
    let check = |other: Report, offered: bool| {
        let found = offers(&set(&[one.clone(), other.clone()]));
        assert_eq!(found.len(), usize::from(offered), "{other:?}");
        found
    };
    let found = check(one.clone(), true);
    assert_eq!((found[0].first.as_str(), found[0].second.as_str()), ("event-0", "event-1"));
    assert_eq!(
        (found[0].people.as_slice(), found[0].countries.as_slice()),
        ([ANNA.to_owned(), BELA.to_owned()].as_slice(), ["KEN".to_owned()].as_slice())
    );
    assert_eq!(found[0].earliest.map(|day| day.to_string()).as_deref(), Some("2026-02-20"));
    check(changed(|other| other.when = "2026-02"), true);
    check(changed(|other| other.when = ""), true);
    check(changed(|other| other.when = "2026-02-21"), false);
    check(changed(|other| other.when = "2026-03"), false);
    check(changed(|other| other.mode = Mode::Call), false);
    check(changed(|other| other.countries = vec!["UGA"]), false);
    check(changed(|other| other.countries = vec!["KEN", "UGA"]), true);
    check(changed(|other| other.countries.clear()), true);
    check(changed(|other| other.people = vec!["A.Kova", "Mr. Nagy"]), true);
    check(changed(|other| other.people = vec!["C. Kova", "Bela Nagy"]), false);
    check(changed(|other| other.people = vec![ANNA, "Cecil Ode"]), false);
    check(changed(|other| other.people = vec![ANNA]), true);
    check(changed(|other| other.people.push("Cecil Ode")), true);
    // One name in common is reason enough only within a few days.
    let alone = |when| report(&[ANNA], &["KEN"], when);
    assert_eq!(offers(&set(&[alone("2026-02-20"), alone("2026-02")])).len(), 1);
    assert_eq!(offers(&set(&[alone("2026-02-20"), alone("2026")])), []);
    // Nobody is named: the day and the country have to be known.
    let nobody = |when| report(&[], &["KEN"], when);
    assert_eq!(offers(&set(&[nobody("2026-02-20"), nobody("2026-02-20")])).len(), 1);
    assert_eq!(offers(&set(&[nobody("2026-02"), nobody("2026-02")])), []);
}

#[test]
fn reports_of_one_source_are_never_offered() {
    let mut set = set(&[report(&[ANNA, BELA], &["KEN"], ""), report(&[ANNA, BELA], &["KEN"], "")]);
    assert_eq!(offers(&set).len(), 1);
    set.items[1].bulletin = 0;
    assert_eq!(offers(&set), []);
}

#[test]
fn what_is_united_says_so_and_is_not_offered_again() {
    let mut all = set(&[
        report(&[ANNA, BELA], &["KEN"], "2026-02"),
        report(&["A.Kova", BELA], &["KEN"], "2026-02-20"),
        report(&[ANNA, BELA], &["KEN"], ""),
    ]);
    assert_eq!(offers(&all).len(), 3);
    let before = all.clone();
    let unite = Decision::Unite { into: "event-0".into(), from: "event-1".into() };
    let undo = apply(&mut all, &unite).unwrap();
    assert_eq!(apply(&mut all, &unite), Err(Refusal::NotThere));
    assert_eq!(all.engagements.len(), 2);
    let event = &all.engagements[0];
    assert_eq!(
        (event.items.as_slice(), event.when.edtf.as_str()),
        ([0, 1].as_slice(), "2026-02-20")
    );
    let names: Vec<(&str, usize)> =
        event.participants.iter().map(|p| (p.person.as_str(), p.name.evidence.len())).collect();
    assert_eq!(names, [("anna-kova", 2), ("bela-nagy", 2)]);
    assert!(all.people.iter().any(|p| p.variants.iter().any(|v| v.text == "A.Kova")));
    assert_eq!(offers(&all).len(), 1);
    undo.undo(&mut all);
    assert_eq!(all, before);
}

#[test]
fn what_is_kept_apart_is_not_offered_again() {
    let two = [report(&[ANNA, BELA], &["KEN"], ""), report(&[ANNA, BELA], &["KEN"], "")];
    let mut all = set(&two);
    let pair = ["event-1".to_owned(), "event-0".to_owned()];
    let undo = apply(&mut all, &Decision::KeepApart { pair: pair.clone() }).unwrap();
    assert_eq!(offers(&all), []);
    assert_eq!(apply(&mut all, &Decision::KeepApart { pair }), Err(Refusal::NoChange));
    undo.undo(&mut all);
    assert_eq!(offers(&all).len(), 1);
}

fn reports() -> impl Strategy<Value = Vec<Report>> {
    const NAMES: [&str; 6] = [ANNA, "A.Kova", BELA, "Mr. Nagy", "Cecil Ode", "Anna Nagy"];
    const DAYS: [&str; 5] = ["", "2026-02-20", "2026-02", "2026", "2026-03-01/2026-03-04"];
    let people = prop::sample::subsequence(NAMES.to_vec(), 0..4);
    let countries = prop::sample::subsequence(vec!["KEN", "UGA"], 0..=2);
    let modes = prop::sample::select(vec![Mode::Visit, Mode::Visit, Mode::Call]);
    let one = (people, countries, prop::sample::select(DAYS.to_vec()), modes);
    let one =
        one.prop_map(|(people, countries, when, mode)| Report { people, countries, when, mode });
    prop::collection::vec(one, 0..9)
}

proptest! {
    #[test]
    fn the_short_way_offers_what_comparing_all_offers(reports in reports()) {
        let all = set(&reports);
        let found = offers(&all);
        let mut every = Vec::new();
        for (at, first) in all.engagements.iter().enumerate() {
            let rest = all.engagements.iter().skip(at + 1);
            every.extend(rest.filter_map(|second| super::offer::offer(&all, first, second)));
        }
        prop_assert_eq!(found, every);
    }

    #[test]
    fn uniting_keeps_every_quotation_and_can_be_taken_back(reports in reports(), picks in prop::collection::vec(any::<usize>(), 0..6)) {
        let first = set(&reports);
        let mut all = first.clone();
        let mut undos = Vec::new();
        for pick in picks {
            let offered = offers(&all);
            if offered.is_empty() {
                break;
            }
            let Offer { first, second, .. } = offered[pick % offered.len()].clone();
            let quoted = |set: &Dataset| {
                let mut words = Vec::new();
                set.each_evidence(&mut |reason| words.extend(reason.anchor.clone()));
                words.sort();
                words.dedup();
                words
            };
            let before = (quoted(&all), all.engagements.len());
            undos.push(apply(&mut all, &Decision::Unite { into: first, from: second }).unwrap());
            prop_assert_eq!((quoted(&all), all.engagements.len() + 1), before);
            prop_assert!(all.orphaned_quotations().is_empty());
        }
        let reported: usize = all.engagements.iter().map(|event| event.items.len()).sum();
        prop_assert_eq!(reported, reports.len());
        while let Some(undo) = undos.pop() {
            undo.undo(&mut all);
        }
        prop_assert_eq!(all, first);
    }
}
