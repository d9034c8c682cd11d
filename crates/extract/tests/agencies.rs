//! What news agencies and other ministries write otherwise: datelines, several
//! meetings in a row, callers, counterparts, what is still to come.

mod summary;

use expect_test::expect;
use summary::{dated, met, said};

#[test]
fn a_dateline_is_no_part_of_the_news() {
    met(
        "OSLO, (NewsPoint / Agency - 02nd Feb, 2026) Foreign Minister of Norway Espen Eide received \
         a phone call today from Latvian Foreign Minister Anna Kalnina.",
        expect![[r#"
            Call Held at - in -
              Espen Eide | Foreign Minister of Norway | NOR | Unclear
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
        "#]],
    );
    dated(
        "Riga [Latvia], February 20 (Agency): Latvian Foreign Minister Anna Kalnina received \
         Norwegian Foreign Minister Espen Eide yesterday.",
        expect![[r#"
            2026-02-23
        "#]],
    );
}

#[test]
fn what_was_told_on_a_day_was_not_held_on_it() {
    dated(
        "Latvian Foreign Minister Anna Kalnina held talks with Norwegian Foreign Minister Espen Eide \
         on Friday, a spokesman said on Monday.",
        expect![[r#"
            2026-02-20
        "#]],
    );
    dated(
        "Latvian Foreign Minister Anna Kalnina met Saturday with Norwegian Foreign Minister Espen \
         Eide.",
        expect![[r#"
            2026-02-21
        "#]],
    );
    dated(
        "Latvian Foreign Minister Anna Kalnina met last night with Norwegian Foreign Minister Espen \
         Eide.",
        expect![[r#"
            2026-02-23
        "#]],
    );
}

#[test]
fn what_is_to_come_lies_ahead() {
    dated(
        "Latvian Foreign Minister Anna Kalnina will meet Norwegian Foreign Minister Espen Eide on 31 \
         October.",
        expect![[r#"
            2026-10-31
        "#]],
    );
    dated(
        "Latvian Foreign Minister Anna Kalnina will meet Norwegian Foreign Minister Espen Eide on \
         Sunday.",
        expect![[r#"
            2026-03-01
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina on Thursday said that she may meet with her Norwegian \
         counterpart Espen Eide.",
        expect![[r#"
            Visit Planned at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide | Norwegian counterpart | NOR | Unclear
        "#]],
    );
    met(
        "Minister for Foreign Affairs Anna Kalnina will visit Oslo on 4 March and hold discussions \
         with Minister of Foreign Affairs of Norway Espen Eide.",
        expect![[r#"
            Visit Planned at oslo in NOR
              Anna Kalnina | Minister for Foreign Affairs |  | Guest
              Espen Eide | Minister of Foreign Affairs of Norway | NOR | Host
        "#]],
    );
    met(
        "Minister Anna Kalnina will be on an official visit to Oslo on 4 March. She will meet with \
         the Norwegian Prime Minister Espen Eide.",
        expect![[r#"
            Visit Planned at oslo in NOR
              Anna Kalnina | Minister |  | Guest
              Espen Eide | Norwegian Prime Minister | NOR | Host
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina could not meet with Norwegian Foreign Minister Espen \
         Eide.",
        expect![[""]],
    );
}

#[test]
fn meetings_in_a_row_are_as_many() {
    met(
        "Latvian Foreign Minister Anna Kalnina met with Norwegian Foreign Minister Espen Eide in \
         Oslo. Kalnina met with Danish Foreign Minister Lars Holm and spoke of trade. She is \
         scheduled to meet Finnish Foreign Minister Aino Laine.",
        expect![[r#"
            Visit Held at oslo in NOR
              Anna Kalnina | Latvian Foreign Minister | LVA | Guest
              Espen Eide | Norwegian Foreign Minister | NOR | Host
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Lars Holm | Danish Foreign Minister | DNK | Unclear
            Visit Planned at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Aino Laine | Finnish Foreign Minister | FIN | Unclear
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina held talks with Norwegian Foreign Minister Espen Eide. \
         In Finland, she held talks with President Aino Laine.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide | Norwegian Foreign Minister | NOR | Unclear
            Visit Held at - in FIN
              Anna Kalnina | Latvian Foreign Minister | LVA | Guest
              Aino Laine | President | FIN | Host
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina on Saturday met with her counterparts on the sidelines \
         of the forum. At her meeting with Espen Eide of Norway, Kalnina spoke of trade.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide |  | NOR | Unclear
        "#]],
    );
}

#[test]
fn lists_go_on_past_parties_and_groups() {
    met(
        "Latvian Foreign Minister Anna Kalnina met with Speaker of the Norwegian Parliament Espen \
         Eide (Reform 20), Norwegian Foreign Minister Lars Holm, members of the committee, and \
         Minister of State for North America Aino Laine.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide | Speaker of the Norwegian Parliament | NOR | Unclear
              Lars Holm | Norwegian Foreign Minister | NOR | Unclear
              Aino Laine | Minister of State for North America | NOR | Unclear
        "#]],
    );
    met(
        "President of Latvia Anna Kalnina received letters of credence from three new ambassadors in \
         Riga. The new ambassadors include Espen Eide (Norway), Lars Holm (Denmark) and Aino Laine \
         (Finland).",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | President of Latvia | LVA | Host
              Espen Eide |  | NOR | Guest
              Lars Holm |  | DNK | Guest
              Aino Laine |  | FIN | Guest
        "#]],
    );
    met(
        "Consultations between Latvia and Norway were held in Riga. The Latvian side was headed by \
         Deputy Minister Anna Kalnina, the Norwegian side by her colleague Espen Eide.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Deputy Minister | LVA | Host
              Espen Eide | colleague | NOR | Guest
        "#]],
    );
    met(
        "Consultations between Latvia and Norway were held in Riga. The Latvian delegation was led by \
         Deputy Minister Anna Kalnina. Espen Eide, Deputy Minister of Norway, headed the Norwegian \
         delegation.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Deputy Minister | LVA | Host
              Espen Eide | Deputy Minister of Norway | NOR | Guest
        "#]],
    );
}

#[test]
fn what_stands_beside_a_name_says_who_it_is() {
    met(
        "Anna Kalnina, Latvia’s top diplomat and Foreign Minister, met with US President John Miller.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvia’s top diplomat + Foreign Minister | LVA | Unclear
              John Miller | US President | USA | Unclear
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina, also a member of the Security Council of Latvia, on \
         Tuesday met with U.S. Special Envoy for Global Partnerships John Miller.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister + member of the Security Council of Latvia | LVA | Unclear
              John Miller | U.S. Special Envoy for Global Partnerships | USA | Unclear
        "#]],
    );
    met(
        "Ms. Anna Kalnina held a meeting with the Honorable John Miller, Federal Minister for Foreign \
         Affairs, Germany, in Riga.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina |  |  | Unclear
              John Miller | Federal Minister for Foreign Affairs | DEU | Unclear
        "#]],
    );
    met(
        "Latvian Foreign Minister Anna Kalnina arrived in Oslo. Espen Eide, Norway's Foreign \
         Minister, met with his Latvian counterpart in the harbour.",
        expect![[r#"
            Visit Held at - in -
              Espen Eide | Norway's Foreign Minister | NOR | Unclear
              Anna Kalnina | Latvian counterpart + Latvian Foreign Minister | LVA | Unclear
        "#]],
    );
    met(
        "H.H. Sheikh Omar bin Rashid bin Saad, Crown Prince of Kuwait, received US Secretary of State \
         John Miller. The meeting was attended by Sheikh Hamad bin Omar bin Rashid bin Saad, Chief of \
         the Court.",
        expect![[r#"
            Visit Held at - in KWT
              Omar bin Rashid bin Saad | Crown Prince of Kuwait | KWT | Host
              John Miller | US Secretary of State | USA | Guest
        "#]],
    );
    met(
        "Within the framework of the Antalya Maritime Forum, a meeting was held between Latvian \
         Foreign Minister Anna Kalnina and External Affairs Minister Ravi Sharma.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Ravi Sharma | External Affairs Minister | IND | Unclear
        "#]],
    );
}

#[test]
fn a_conflict_is_no_venue_and_a_phone_is_no_visit() {
    met(
        "Latvian Foreign Minister Anna Kalnina and her Norwegian counterpart Espen Eide discussed \
         the conflict in Yemen during a phone conversation.",
        expect![[r#"
            Call Held at - in -
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide | Norwegian counterpart | NOR | Unclear
        "#]],
    );
    met(
        "Foreign Minister Anna Kalnina met with United States Secretary of State John Miller in Kuala \
         Lumpur, Malaysia.",
        expect![[r#"
            Visit Held at kuala-lumpur in MYS
              Anna Kalnina | Foreign Minister |  | Unclear
              John Miller | United States Secretary of State | USA | Unclear
        "#]],
    );
}

#[test]
fn words_to_the_press_are_no_position() {
    said(
        "Latvian Foreign Minister Anna Kalnina met with Norwegian Foreign Minister Espen Eide, \
         Kalnina said Thursday. Eide told a news briefing. Kalnina offered congratulations on the \
         launch of the new ferry.",
        expect![[r#"
            anna-kalnina | Appreciation | the launch of the new ferry
        "#]],
    );
}
