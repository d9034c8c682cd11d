//! Every kind of problem, with the words and the place that its reader sees.

use super::{Vocabulary, read, render};
use expect_test::{Expect, expect};

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
    let (again, problems) = read(TEXT, &super::write(&dataset), &vocabulary());
    assert_eq!((problems.len(), again), (1, dataset));
}

#[test]
fn a_quotation_that_is_not_found() {
    check(
        "quote = \"met with\"",
        "quote = \"sat with\"",
        expect![[r#"
        error[quotation-not-found]: these words do not stand in the item `kenya`
          --> facts.toml:20:33
           |
        20 | status = { is = "held", quote = "sat with" }
           |                                 ^^^^^^^^^^
           |
           = help: a quotation repeats the text letter by letter
    "#]],
    );
}

#[test]
fn a_quotation_that_the_text_writes_otherwise() {
    check(
        "quote = \"met with\"",
        "quote = \"the minister's visit\"",
        expect![[r#"
        error[quotation-not-found]: these words do not stand in the item `kenya`
          --> facts.toml:20:33
           |
        20 | status = { is = "held", quote = "the minister's visit" }
           |                                 ^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: the text writes “The Minister’s visit”
    "#]],
    );
}

#[test]
fn a_quotation_that_stands_in_another_item() {
    check(
        "quote = \"met with\"",
        "quote = \"Nobody met anybody\"",
        expect![[r#"
        error[quotation-not-found]: these words do not stand in the item `kenya`
          --> facts.toml:20:33
           |
        20 | status = { is = "held", quote = "Nobody met anybody" }
           |                                 ^^^^^^^^^^^^^^^^^^^^
           |
           = help: they stand in the item `second`: add `item = "second"`
    "#]],
    );
}

#[test]
fn a_quotation_that_is_found_more_than_once() {
    check(
        "quote = \"Kenya, Joe\"",
        "quote = \"Kenya\"",
        expect![[r#"
        error[quotation-ambiguous]: the words stand there 2 times
          --> facts.toml:23:36
           |
        23 | countries = [{ is = "KEN", quote = "Kenya" }]
           |                                    ^^^^^^^
           |
           = help: say which with `nth`, or with a longer phrase in `within`:
                   1: …Kazakhstan and [Kenya] Talk Ambassador Aya Bek…
                   2: …the Minister of Trade of [Kenya], Joe Odu, in Nairobi. T…
    "#]],
    );
}

#[test]
fn a_quotation_with_too_high_a_number() {
    check(
        "quote = \"Kenya, Joe\"",
        "quote = \"Kenya\", nth = 3",
        expect![[r#"
        error[quotation-not-found]: the words stand there 2 times, not 3
          --> facts.toml:23:51
           |
        23 | countries = [{ is = "KEN", quote = "Kenya", nth = 3 }]
           |                                                   ^
           |
           = help: 1: …Kazakhstan and [Kenya] Talk Ambassador Aya Bek…
                   2: …the Minister of Trade of [Kenya], Joe Odu, in Nairobi. T…
    "#]],
    );
}

#[test]
fn a_phrase_that_is_not_found() {
    check(
        "quote = \"Trade\"",
        "quote = \"Trade\", within = \"Minister for Trade\"",
        expect![[r#"
        error[quotation-not-found]: these words do not stand in the item `kenya`
          --> facts.toml:24:67
           |
        24 | subjects = [{ is = "trade-and-economy", quote = "Trade", within = "Minister for Trade" }]
           |                                                                   ^^^^^^^^^^^^^^^^^^^^
           |
           = help: a quotation repeats the text letter by letter
    "#]],
    );
}

#[test]
fn a_title_that_no_line_is() {
    check(
        "title = \"A Second Item\"",
        "title = \"The Second Item\"",
        expect![[r#"
        error[quotation-not-found]: no line of the text is this title
          --> facts.toml:14:9
           |
        14 | title = "The Second Item"
           |         ^^^^^^^^^^^^^^^^^
           |
           = help: a title is a whole line, letter by letter
    "#]],
    );
}

#[test]
fn an_entity_that_the_text_does_not_name() {
    check(
        "name = \"Nairobi\"",
        "id = \"nairobi\"\nname = \"Mombasa\"",
        expect![[r#"
        error[quotation-not-found]: the text names it nowhere by these words alone
          --> facts.toml:46:8
           |
        46 | name = "Mombasa"
           |        ^^^^^^^^^
           |
           = help: add a form of the name that the text uses to `variants`, or a `quote`
    "#]],
    );
}

#[test]
fn a_fact_without_quotation() {
    check(
        "{ is = \"held\", quote = \"met with\" }",
        "{ is = \"held\" }",
        expect![[r#"
        error[missing-quotation]: a fact quotes the text
          --> facts.toml:20:10
           |
        20 | status = { is = "held" }
           |          ^^^^^^^^^^^^^^^
           |
           = help: add `quote = "…"`; or `curated = "…"` where no words of the text say it
    "#]],
    );
}

#[test]
fn an_unknown_country() {
    check(
        "{ is = \"KEN\", quote",
        "{ is = \"KNE\", quote",
        expect![[r#"
        error[unknown-country]: there is no country `KNE`
          --> facts.toml:23:21
           |
        23 | countries = [{ is = "KNE", quote = "Kenya, Joe" }]
           |                     ^^^^^
           |
           = help: did you mean `KEN`?
    "#]],
    );
}

#[test]
fn a_country_by_its_name() {
    check(
        "{ is = \"KEN\", quote",
        "{ is = \"Kenya\", quote",
        expect![[r#"
        error[unknown-country]: there is no country `Kenya`
          --> facts.toml:23:21
           |
        23 | countries = [{ is = "Kenya", quote = "Kenya, Joe" }]
           |                     ^^^^^^^
           |
           = help: write `KEN`
    "#]],
    );
}

#[test]
fn an_unknown_subject() {
    check(
        "\"trade-and-economy\"",
        "\"trade-and-economics\"",
        expect![[r#"
        error[unknown-subject]: there is no subject `trade-and-economics`
          --> facts.toml:24:20
           |
        24 | subjects = [{ is = "trade-and-economics", quote = "Trade" }]
           |                    ^^^^^^^^^^^^^^^^^^^^^
           |
           = help: did you mean `trade-and-economy`?
    "#]],
    );
}

#[test]
fn an_impossible_date() {
    check(
        "latest = \"2026-03-14\"",
        "latest = \"2026-02-30\"",
        expect![[r#"
        error[impossible-date]: the calendar has no day “2026-02-30”
          --> facts.toml:21:31
           |
        21 | when = { bounds = [{ latest = "2026-02-30", quote = "on March 15", inferred = "looks-forward-to" }] }
           |                               ^^^^^^^^^^^^
           |
           = help: look at the month and the day
    "#]],
    );
}

#[test]
fn a_date_that_is_none() {
    check(
        "latest = \"2026-03-14\"",
        "latest = \"March 14\"",
        expect![[r#"
        error[malformed-date]: “March 14” is not an EDTF date
          --> facts.toml:21:31
           |
        21 | when = { bounds = [{ latest = "March 14", quote = "on March 15", inferred = "looks-forward-to" }] }
           |                               ^^^^^^^^^^
           |
           = help: EDTF: `2026-03-15`, `2026-03`, `2026`, `2026-04-22/2026-04-24`
    "#]],
    );
}

#[test]
fn a_date_without_quotation_marks() {
    check(
        "latest = \"2026-03-14\"",
        "latest = 2026-03-14",
        expect![[r#"
        error[wrong-type]: `latest` wants a string, and this is a date
          --> facts.toml:21:31
           |
        21 | when = { bounds = [{ latest = 2026-03-14, quote = "on March 15", inferred = "looks-forward-to" }] }
           |                               ^^^^^^^^^^
           |
           = help: put quotation marks around it
    "#]],
    );
}

#[test]
fn an_interval_that_ends_before_it_starts() {
    check(
        "is = \"2026-02-24\"",
        "is = \"2026-02-24/2026-02-01\"",
        expect![[r#"
        error[impossible-interval]: “2026-02-24/2026-02-01” ends before it starts
         --> facts.toml:6:20
          |
        6 | published = { is = "2026-02-24/2026-02-01", curated = "known" }
          |                    ^^^^^^^^^^^^^^^^^^^^^^^
          |
          = help: swap its ends
    "#]],
    );
}

#[test]
fn bounds_that_leave_no_day() {
    check(
        "latest = \"2026-03-14\"",
        "earliest = \"2026-03-14\"",
        expect![[r#"
        error[impossible-interval]: the bounds leave no day: not before 2026-03-14, not after 2026-02-24
          --> facts.toml:21:19
           |
        21 | when = { bounds = [{ earliest = "2026-03-14", quote = "on March 15", inferred = "looks-forward-to" }] }
           |                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: publication counts as a bound; `publication = false` drops it
    "#]],
    );
}

#[test]
fn a_bound_with_an_open_end() {
    check(
        "latest = \"2026-03-14\"",
        "latest = \"2026-03-14/..\"",
        expect![[r#"
        error[malformed-bound]: this date is open at the end that it is to limit
          --> facts.toml:21:31
           |
        21 | when = { bounds = [{ latest = "2026-03-14/..", quote = "on March 15", inferred = "looks-forward-to" }] }
           |                               ^^^^^^^^^^^^^^^
           |
           = help: a bound is a day, or a month or year whose first or last day counts
    "#]],
    );
}

#[test]
fn a_bound_without_a_side() {
    check(
        "latest = \"2026-03-14\", ",
        "",
        expect![[r#"
        error[malformed-bound]: a bound has either `earliest` or `latest`
          --> facts.toml:21:20
           |
        21 | when = { bounds = [{ quote = "on March 15", inferred = "looks-forward-to" }] }
           |                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: write one bound for each end
    "#]],
    );
}

#[test]
fn a_dangling_reference() {
    check(
        "person = \"joe-odu\"",
        "person = \"joe-oduu\"",
        expect![[r#"
        error[dangling-reference]: there is no person `joe-oduu`
          --> facts.toml:34:18
           |
        34 | by = [{ person = "joe-oduu", quote = "The Minister", inferred = "role-in-item" }]
           |                  ^^^^^^^^^^
           |
           = help: did you mean `joe-odu`?
    "#]],
    );
}

#[test]
fn an_unknown_item() {
    check(
        "items = [\"kenya\"]",
        "items = [\"uganda\"]",
        expect![[r#"
            error[dangling-reference]: there is no item `uganda`
              --> facts.toml:18:10
               |
            18 | items = ["uganda"]
               |          ^^^^^^^^
               |
               = help: add a `[[item]]` for it
        "#]],
    );
}

#[test]
fn an_unknown_key() {
    check(
        "status =",
        "statsu =",
        expect![[r#"
        error[missing-field]: `status` is missing
          --> facts.toml:16:1
           |
        16 | [[engagement]]
           | ^^^^^^^^^^^^^^
           |
           = help: add `status`

        error[unknown-key]: `statsu` is not a key of this table
          --> facts.toml:20:1
           |
        20 | statsu = { is = "held", quote = "met with" }
           | ^^^^^^
           |
           = help: did you mean `status`?
    "#]],
    );
}

#[test]
fn an_unknown_word() {
    check(
        "\"resident\"",
        "\"residential\"",
        expect![[r#"
        error[unknown-word]: `residential` is not a word that is known here
          --> facts.toml:19:15
           |
        19 | mode = { is = "residential", quote = "Ambassador Aya Bek" }
           |               ^^^^^^^^^^^^^
           |
           = help: did you mean `resident`?
    "#]],
    );
}

#[test]
fn a_duplicate_id() {
    check(
        "name = \"Joe Odu\"",
        "id = \"aya-bek\"\nname = \"Joe Odu\"",
        expect![[r#"
        error[dangling-reference]: there is no person `joe-odu`
          --> facts.toml:34:18
           |
        34 | by = [{ person = "joe-odu", quote = "The Minister", inferred = "role-in-item" }]
           |                  ^^^^^^^^^
           |
           = help: add a `[[person]]` for it

        error[duplicate-id]: the person `aya-bek` is defined twice
          --> facts.toml:41:6
           |
        38 | name = "Aya Bek"
           |        --------- first defined here
        ...
        41 | id = "aya-bek"
           |      ^^^^^^^^^
           |
           = help: keep one of them, or give this one another id
    "#]],
    );
}

#[test]
fn an_id_that_is_none() {
    check(
        "\"bek-meets-odu\"",
        "\"Bek meets Odu\"",
        expect![[r#"
        error[malformed-id]: `Bek meets Odu` is not an id: lower-case words joined by hyphens
          --> facts.toml:17:6
           |
        17 | id = "Bek meets Odu"
           |      ^^^^^^^^^^^^^^^
           |
           = help: write `bek-meets-odu`
    "#]],
    );
}

#[test]
fn a_missing_field() {
    check(
        "publisher = \"Nobody\"\n",
        "",
        expect![[r#"
        error[missing-field]: `publisher` is missing
         --> facts.toml:1:1
          |
        1 | [bulletin]
          | ^^^^^^^^^^
          |
          = help: add `publisher`
    "#]],
    );
}

#[test]
fn a_value_of_the_wrong_type() {
    check(
        "title = \"A test\"",
        "title = 7",
        expect![[r#"
        error[wrong-type]: `title` wants a string, and this is a whole number
         --> facts.toml:3:9
          |
        3 | title = 7
          |         ^
    "#]],
    );
}

#[test]
fn a_party_that_is_none() {
    check(
        "{ country = \"KAZ\", quote",
        "{ quote",
        expect![[r#"
        error[malformed-party]: a party is one of person, organisation, country, everyone
          --> facts.toml:29:15
           |
        29 | represents = [{ quote = "Ambassador" }]
           |               ^^^^^^^^^^^^^^^^^^^^^^^^
           |
           = help: `{ person = "…" }`, `{ country = "KAZ" }`, `{ everyone = true }`
    "#]],
    );
}

#[test]
fn a_fact_with_two_methods() {
    check(
        "inferred = \"role-in-item\"",
        "inferred = \"a\", curated = \"b\"",
        expect![[r#"
        error[two-methods]: a fact is either inferred or curated, not both
          --> facts.toml:34:79
           |
        34 | by = [{ person = "joe-odu", quote = "The Minister", inferred = "a", curated = "b" }]
           |                                                                               ^^^
           |
           = help: keep the one that says how the fact was got
    "#]],
    );
}

#[test]
fn a_point_off_the_earth() {
    check(
        "[-1.286, 36.817]",
        "[-101.286, 36.817]",
        expect![[r#"
        error[impossible-coordinates]: there is no such point on the earth
          --> facts.toml:47:22
           |
        47 | coordinates = { is = [-101.286, 36.817], curated = "The city." }
           |                      ^^^^^^^^^^^^^^^^^^
           |
           = help: degrees north from -90 to 90, then degrees east from -180 to 180
    "#]],
    );
}

#[test]
fn a_wikidata_item_that_is_none() {
    check(
        "name = \"Joe Odu\"",
        "name = \"Joe Odu\"\nwikidata = \"467664\"",
        expect![[r#"
        error[malformed-wikidata]: `467664` is not a Wikidata item
          --> facts.toml:42:12
           |
        42 | wikidata = "467664"
           |            ^^^^^^^^
           |
           = help: items are written like `Q467664`
    "#]],
    );
}

#[test]
fn a_syntax_error() {
    check(
        "id = \"test\"",
        "id = \"test",
        expect![[r#"
            error[toml-syntax]: invalid basic string, expected `"`
             --> facts.toml:2:10
              |
            2 | id = "test
              |          ^
              |
              = help: see https://toml.io for how TOML is written
        "#]],
    );
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
