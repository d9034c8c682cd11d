//! Tables of another shape than facts have: keys, words, types, syntax.

use super::check;
use expect_test::expect;

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
