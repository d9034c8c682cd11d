//! What is read from single sentences: who, in which roles, for whom, how.

use elshi_extract::{Options, extract};
use elshi_record::Party;
use expect_test::{Expect, expect};
use std::fmt::Write as _;

/// Compares a summary of what was read from one item.
fn check(body: &str, expect: Expect) {
    let text = format!("A title over the news of the day\n{body}\n");
    let found = extract(&text, &Options::default());
    assert_eq!(found.dataset.orphaned_quotations(), Vec::<&str>::new());
    let mut out = String::new();
    for engagement in &found.dataset.engagements {
        let place = engagement.place.as_ref().map_or("-", |fact| fact.value.as_str());
        let country = engagement.country.as_ref().map_or("-", |fact| fact.value.as_str());
        let (mode, status) = (engagement.mode.value, engagement.status.value);
        let _ = writeln!(out, "{mode:?} {status:?} at {place} in {country}");
        for person in &engagement.participants {
            let roles: Vec<&str> = person.roles.iter().map(|role| role.value.as_str()).collect();
            let parties: Vec<&str> = person
                .represents
                .iter()
                .map(|fact| match &fact.value {
                    Party::Country(id) | Party::Organisation(id) | Party::Person(id) => id.as_str(),
                    Party::Everyone => "everyone",
                })
                .collect();
            let (roles, parties) = (roles.join(" + "), parties.join("+"));
            let side = person.side.value;
            let _ = writeln!(out, "  {} | {roles} | {parties} | {side:?}", person.name.value);
        }
    }
    expect.assert_eq(&out);
}

#[test]
fn two_roles_belong_to_one_person() {
    check(
        "A meeting was held between the Ambassador of Kazakhstan to Kenya and Permanent \
         Representative of Kazakhstan to the UN Office at Nairobi, Barlybay Sadykov, and the \
         Under-Secretary-General of the United Nations Inger Andersen.",
        expect![[r#"
            Resident Held at - in KEN
              Barlybay Sadykov | Ambassador of Kazakhstan to Kenya + Permanent Representative of Kazakhstan to the UN Office at Nairobi | KAZ | Guest
              Inger Andersen | Under-Secretary-General of the United Nations | un | Host
        "#]],
    );
}

#[test]
fn a_call_is_a_call_and_a_country_may_be_an_adjective_or_a_possessive() {
    check(
        "Secretary of State Antony J. Blinken spoke today by phone with Türkiye’s Foreign \
         Minister Mevlüt Çavuşoğlu and NATO Secretary General Jens Stoltenberg.",
        expect![[r#"
            Call Held at - in -
              Antony J. Blinken | Secretary of State | USA | Unclear
              Mevlüt Çavuşoğlu | Türkiye’s Foreign Minister | TUR | Unclear
              Jens Stoltenberg | NATO Secretary General | nato | Unclear
        "#]],
    );
}

#[test]
fn honorifics_ordinals_and_particles_belong_to_names() {
    check(
        "Secretary of State Antony J. Blinken met today in Amman with His Majesty King Abdullah \
         II of Jordan and the Foreign Minister of Saudi Arabia, Faisal bin Farhan Al Saud.",
        expect![[r#"
            Multilateral Held at amman in JOR
              Antony J. Blinken | Secretary of State | USA | Unclear
              Abdullah II | King | JOR | Unclear
              Faisal bin Farhan Al Saud | Foreign Minister of Saudi Arabia | SAU | Unclear
        "#]],
    );
}

#[test]
fn a_country_in_brackets_and_a_role_after_the_name_count() {
    check(
        "Ambassador Mukhtar Tileuberdi, Permanent Representative of Kazakhstan to the \
         International Organizations in Vienna, met in Vienna with Angelos Syrigos (Greece), \
         OSCE PA Special Representative for Central Asia.",
        expect![[r#"
            ThirdParty Held at vienna in AUT
              Mukhtar Tileuberdi | Ambassador + Permanent Representative of Kazakhstan to the International Organizations in Vienna | KAZ | Unclear
              Angelos Syrigos | OSCE PA Special Representative for Central Asia | osce-parliamentary-assembly+GRC | Unclear
        "#]],
    );
}

#[test]
fn what_lies_ahead_is_planned() {
    check(
        "Foreign Minister of Kazakhstan Yermek Kosherbayev will meet with Polish Foreign \
         Minister Radosław Sikorski in Warsaw next week.",
        expect![[r#"
            Visit Planned at warsaw in POL
              Yermek Kosherbayev | Foreign Minister of Kazakhstan | KAZ | Guest
              Radosław Sikorski | Polish Foreign Minister | POL | Host
        "#]],
    );
}

#[test]
fn initials_stand_for_names() {
    check(
        "Y.Ashikbayev held a meeting with the Representative of the United Nations Children’s \
         Fund (UNICEF) in Kazakhstan, Rashed Sarwar. Deputy Minister of Foreign Affairs of \
         Kazakhstan Yerzhan Ashikbayev thanked him.",
        expect![[r#"
            Resident Held at - in KAZ
              Y.Ashikbayev | Deputy Minister of Foreign Affairs of Kazakhstan | KAZ | Host
              Rashed Sarwar | Representative of the United Nations Children’s Fund (UNICEF) in Kazakhstan | unicef | Guest
        "#]],
    );
}

#[test]
fn nobody_is_found_who_is_not_there() {
    check("The weather was fine on the whole, and the markets were calm.", expect![""]);
}
