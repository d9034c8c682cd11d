//! Every kind of problem, with the words and the place that its reader sees.

mod dates;
mod quotations;
mod references;
mod shape;

use super::{Vocabulary, read, render, write};
use expect_test::Expect;

const TEXT: &str = "\
Kazakhstan and Kenya Talk
Ambassador Aya Bek met with the Minister of Trade of Kenya, Joe Odu, in Nairobi.
The Minister thanked Kazakhstan. The Minister’s visit to Kazakhstan is on March 15.
A Second Item
Nobody met anybody in Astana.
";

/// Facts without a problem; each test breaks one line of them.
const FACTS: &str = r#"[bulletin]
id = "test"
title = "A test"
publisher = "Nobody"
language = "en"
published = { is = "2026-02-24", curated = "known" }

[[item]]
key = "kenya"
title = "Kazakhstan and Kenya Talk"

[[item]]
key = "second"
title = "A Second Item"

[[engagement]]
id = "bek-meets-odu"
items = ["kenya"]
mode = { is = "resident", quote = "Ambassador Aya Bek" }
status = { is = "held", quote = "met with" }
when = { bounds = [{ latest = "2026-03-14", quote = "on March 15", inferred = "looks-forward-to" }] }
place = { is = "nairobi", quote = "in Nairobi" }
countries = [{ is = "KEN", quote = "Kenya, Joe" }]
subjects = [{ is = "trade-and-economy", quote = "Trade" }]

[[engagement.participant]]
person = "aya-bek"
name = "Aya Bek"
represents = [{ country = "KAZ", quote = "Ambassador" }]

[[engagement.statement]]
id = "odu-thanks"
quote = "The Minister thanked Kazakhstan."
by = [{ person = "joe-odu", quote = "The Minister", inferred = "role-in-item" }]
kind = { is = "appreciation", quote = "thanked" }

[[person]]
name = "Aya Bek"

[[person]]
name = "Joe Odu"
variants = ["The Minister"]

[[place]]
name = "Nairobi"
country = { is = "KEN", curated = "Nairobi is the capital of Kenya." }
coordinates = { is = [-1.286, 36.817], curated = "The city." }
"#;

fn vocabulary() -> Vocabulary {
    Vocabulary::new("KAZ\tKZ\tKazakhstan\nKEN\tKE\tKenya\n", "trade-and-economy\tTrade\n")
}

/// Breaks the facts by writing `to` for `from`; what is then said.
fn said(from: &str, to: &str) -> String {
    assert_eq!(FACTS.matches(from).count(), 1, "{from}");
    let facts = FACTS.replace(from, to);
    let (_, problems) = read(TEXT, &facts, &vocabulary());
    let drawn = problems.iter().map(|problem| render("facts.toml", &facts, problem, false));
    drawn.collect::<Vec<String>>().join("\n\n") + "\n"
}

/// The codes of what is said once several words are changed.
fn codes(changes: &[(&str, &str)]) -> Vec<&'static str> {
    let change = |facts: String, (from, to): &(&str, &str)| facts.replace(from, to);
    let facts = changes.iter().fold(FACTS.to_owned(), change);
    let (_, problems) = read(TEXT, &facts, &vocabulary());
    problems.iter().map(|problem| problem.code).collect()
}

fn check(from: &str, to: &str, expect: Expect) {
    expect.assert_eq(&said(from, to));
}

#[test]
fn whole_facts_have_no_problem() {
    let (dataset, problems) = read(TEXT, FACTS, &vocabulary());
    assert_eq!(problems, []);
    assert_eq!(dataset.orphaned_quotations(), Vec::<&str>::new());
}

#[test]
fn a_lost_quotation_keeps_its_words_and_is_never_moved() {
    let facts = FACTS.replace("quote = \"met with\"", "quote = \"sat with\"");
    let (dataset, problems) = read(TEXT, &facts, &vocabulary());
    assert_eq!(problems.len(), 1);
    assert_eq!(dataset.orphaned_quotations(), ["sat with"]);
    let status = &dataset.engagements[0].status;
    assert!(status.evidence[0].anchor.as_ref().is_some_and(|anchor| anchor.span.is_empty()));
    // Kept, and opened again, it is lost still.
    let (again, problems) = read(TEXT, &write(&dataset), &vocabulary());
    assert_eq!((problems.len(), again), (1, dataset));
}

/// All of them at once, in the order of the file.
#[test]
fn no_problem_hides_another() {
    let facts = FACTS
        .replace("quote = \"met with\"", "quote = \"sat with\"")
        .replace("{ is = \"KEN\", quote", "{ is = \"KNE\", quote")
        .replace("latest = \"2026-03-14\"", "latest = \"2026-02-30\"")
        .replace("person = \"joe-odu\"", "person = \"joe-oduu\"");
    let (dataset, problems) = read(TEXT, &facts, &vocabulary());
    let codes: Vec<&str> = problems.iter().map(|problem| problem.code).collect();
    let want = ["quotation-not-found", "impossible-date", "unknown-country", "dangling-reference"];
    assert_eq!(codes, want);
    assert_eq!(dataset.engagements.len(), 1);
}
