//! Dates that are none, and bounds that leave no day.

use super::{check, codes};
use expect_test::expect;

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
fn bounds_that_leave_no_day_where_nobody_has_looked() {
    let review = "review = \"unreviewed\"\nplace =";
    let facts = [("latest = \"2026-03-14\"", "earliest = \"2026-03-14\""), ("place =", review)];
    assert_eq!(codes(&facts), Vec::<&str>::new());
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
