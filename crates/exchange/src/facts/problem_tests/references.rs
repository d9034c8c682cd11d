//! Ids: of countries, subjects and items, of people, of Wikidata.

use super::check;
use expect_test::expect;

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
