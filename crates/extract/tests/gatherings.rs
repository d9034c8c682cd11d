//! Sentences that report that people came together.

mod summary;

use expect_test::expect;
use summary::met;

#[test]
fn a_call_on_somebody_is_a_visit_and_a_call_to_act_is_none() {
    met(
        "Norwegian Ambassador Espen Eide called on Foreign Minister of Latvia Anna Kalnina in Riga \
         on Tuesday.",
        expect![[r#"
            Visit Held at riga in LVA
              Espen Eide | Norwegian Ambassador | NOR | Guest
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
        "#]],
    );
    met(
        "Secretary of State John Miller called on President of Latvia Anna Kalnina to end the \
         blockade of the port.",
        expect![[""]],
    );
}

#[test]
fn a_briefing_or_round_table_is_reported_without_its_guests() {
    met(
        "A briefing was held at the Embassy of Latvia in Mexico for members of the association of \
         faculties. Ambassador of Latvia to Mexico Anna Kalnina delivered a presentation on the \
         draft law.",
        expect![[r#"
            Resident Held at embassy-of-latvia in MEX
              Anna Kalnina | Ambassador of Latvia to Mexico | LVA | Guest
        "#]],
    );
    met(
        "A briefing by Deputy Minister of Foreign Affairs of Latvia Anna Kalnina for heads of \
         missions took place in the Ministry of Foreign Affairs of Latvia.",
        expect![[r#"
            Visit Held at ministry-of-foreign-affairs-of-latvia in LVA
              Anna Kalnina | Deputy Minister of Foreign Affairs of Latvia | LVA | Host
        "#]],
    );
    met(
        "The round table in Oslo brought together Ambassador of Latvia to Norway Anna Kalnina and \
         Director of the Norwegian Institute of Foreign Policy Espen Eide.",
        expect![[r#"
            Resident Held at oslo in NOR
              Anna Kalnina | Ambassador of Latvia to Norway | LVA | Guest
              Espen Eide | Director of the Norwegian Institute of Foreign Policy | NOR | Host
        "#]],
    );
    met(
        "Round table dedicated to the anniversary of independence of Latvia held in Muscat. In her \
         speech H.E. Anna Kalnina, Ambassador of Latvia to Oman, talked about the history of the \
         state.",
        expect![[r#"
            Resident Held at muscat in OMN
              Anna Kalnina | Ambassador of Latvia to Oman | LVA | Guest
        "#]],
    );
    met(
        "The Embassy of Latvia organized an online round table with the participation of deputies of \
         the parliament. Ambassador of Latvia Anna Kalnina stressed the importance of the date.",
        expect![[r#"
            Call Held at - in -
              Anna Kalnina | Ambassador of Latvia | LVA | Unclear
        "#]],
    );
}

#[test]
fn delegations_are_led_and_states_are_represented() {
    met(
        "Consultations on planning between Latvia and Norway were held in Riga. Latvia was \
         represented by Head of the Department of Strategic Planning Anna Kalnina, Norway by Head \
         of the Department of Analysis Espen Eide.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Head of the Department of Strategic Planning | LVA | Host
              Espen Eide | Head of the Department of Analysis | NOR | Guest
        "#]],
    );
    met(
        "India-Norway Foreign Office Consultations were held in New Delhi. The Indian delegation was \
         led by Asha Rao, Foreign Secretary and the Norwegian side was led by Espen Eide, State \
         Secretary.",
        expect![[r#"
            Visit Held at new-delhi in IND
              Asha Rao | Foreign Secretary | IND | Host
              Espen Eide | State Secretary | NOR | Guest
        "#]],
    );
}

#[test]
fn those_who_attended_are_named_later() {
    met(
        "Foreign ministers of Latvia, Norway and Ireland held consultations in Rome. Latvian Foreign \
         Minister Anna Kalnina, Norwegian Foreign Minister Espen Eide and Irish Foreign Minister \
         Sean Byrne attended the meeting.",
        expect![[r#"
            Multilateral Held at rome in ITA
              Anna Kalnina | Latvian Foreign Minister | LVA | Unclear
              Espen Eide | Norwegian Foreign Minister | NOR | Unclear
              Sean Byrne | Irish Foreign Minister | IRL | Unclear
        "#]],
    );
    met(
        "Foreign Minister of Latvia Anna Kalnina received the Ambassador of Norway to Latvia Espen \
         Eide. The Honorary Consul of Norway Luis Vega also took part in the meeting.",
        expect![[r#"
            Resident Held at - in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Espen Eide | Ambassador of Norway to Latvia | NOR | Guest
              Luis Vega | Honorary Consul of Norway | NOR | Guest
        "#]],
    );
}

#[test]
fn a_verb_of_saying_leads_to_the_meeting() {
    met(
        "Latvia is interested in a peaceful region, Foreign Minister of Latvia Anna Kalnina said at \
         a meeting with Espen Eide, the Special Representative of the UN Secretary-General. The \
         meeting took place in Riga on Tuesday, 17 February 2026.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Espen Eide | Special Representative of the UN Secretary-General | un | Guest
        "#]],
    );
    met(
        "As part of her visit to New York, First Deputy Minister of Foreign Affairs of Latvia Anna \
         Kalnina spoke at the open debate. At a meeting with the UN Secretary-General Espen Eide, \
         the latter noted the role of the country.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | First Deputy Minister of Foreign Affairs of Latvia | LVA | Unclear
              Espen Eide | UN Secretary-General | un | Unclear
        "#]],
    );
}

#[test]
fn what_will_be_held_is_planned() {
    met(
        "Foreign Minister of Latvia Anna Kalnina will pay a working visit to Norway on March 21-22, \
         2026. During her stay in Oslo, Foreign Minister of Latvia Anna Kalnina will hold talks \
         with Foreign Minister of Norway Espen Eide.",
        expect![[r#"
            Visit Planned at oslo in NOR
              Anna Kalnina | Foreign Minister of Latvia | LVA | Guest
              Espen Eide | Foreign Minister of Norway | NOR | Host
        "#]],
    );
}

#[test]
fn consultations_by_video_are_a_call() {
    met(
        "Political consultations were held via video conference, chaired by the Deputy Foreign \
         Minister of Latvia Anna Kalnina and the Assistant Foreign Minister for Asian Affairs of \
         the State of Kuwait Faisal Al Saud.",
        expect![[r#"
            Call Held at - in -
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Faisal Al Saud | Assistant Foreign Minister for Asian Affairs of the State of Kuwait | KWT | Unclear
        "#]],
    );
}

#[test]
fn each_date_begins_an_engagement() {
    met(
        "Foreign Minister of Latvia Anna Kalnina met with Espen Eide, Foreign Minister of Norway, in \
         New York on 17 February. On 18 February, Minister Kalnina met with Sean Byrne, Foreign \
         Minister of Ireland.",
        expect![[r#"
            ThirdParty Held at new-york in USA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Unclear
              Espen Eide | Foreign Minister of Norway | NOR | Unclear
            Visit Held at - in -
              Anna Kalnina | Foreign Minister of Latvia | LVA | Unclear
              Sean Byrne | Foreign Minister of Ireland | IRL | Unclear
        "#]],
    );
}

#[test]
fn a_meeting_is_one_though_nothing_says_who_came() {
    met(
        "The observers are in the country to assess the vote. During the meeting in Riga on Friday, \
         the counterparts discussed inviting more of them.",
        expect![[r#"
            Visit Held at riga in LVA
        "#]],
    );
}

#[test]
fn a_ministry_hosts_a_meeting_and_a_visit_holds_one() {
    met(
        "The Latvian Ministry of Foreign Affairs hosted a Steering Committee meeting on the \
         programme. The meeting, co-chaired by First Deputy Foreign Minister Anna Kalnina and UNICEF \
         Representative in Latvia Luis Vega, included experts of many agencies.",
        expect![[r#"
            Resident Held at - in LVA
              Anna Kalnina | First Deputy Foreign Minister | LVA | Host
              Luis Vega | UNICEF Representative in Latvia | unicef | Guest
        "#]],
    );
    met(
        "Foreign Minister of Latvia Anna Kalnina visited the Plaza in Riga, where she met with the \
         heads of the offices of the UN agencies.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
        "#]],
    );
    met(
        "Head of State Anna Kalnina met today in Riga with Prime Minister of Norway Espen Eide, who \
         praised the Latvian reforms.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Head of State | LVA | Host
              Espen Eide | Prime Minister of Norway | NOR | Guest
        "#]],
    );
}
