//! Quotations that the text does not hold, or holds more than once.

use super::check;
use expect_test::expect;

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
