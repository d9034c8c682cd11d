//! Who said what, and towards what.

mod summary;

use expect_test::expect;
use summary::{bodies, dated, said};

const MET: &str = "Consul General of Latvia in Oslo Anna Kalnina held a meeting with Espen Eide, \
                   the Secretary General of the Nordic Council.";

#[test]
fn a_state_in_a_phrase_does_not_speak() {
    said(
        &format!(
            "{MET} The press showed interest in the reforms in Latvia and highlighted their value."
        ),
        expect![[""]],
    );
}

#[test]
fn those_who_were_told_are_not_those_who_spoke() {
    said(
        &format!(
            "{MET} The Secretary General was thoroughly briefed on the stages of the reform. The \
             guests were presented with the main innovations of the law. A. Kalnina informed those \
             present about the elections."
        ),
        expect![[r#"
            anna-kalnina | Briefing | the stages of the reform
            everyone | Briefing | the main innovations of the law
            anna-kalnina | Briefing | the elections
        "#]],
    );
}

#[test]
fn each_of_two_passives_has_its_own_object() {
    said(
        &format!(
            "{MET} The importance of an objective assessment was noted, as well as readiness for \
             further cooperation was confirmed."
        ),
        expect![[r#"
            everyone | Briefing | The importance of an objective assessment
            everyone | Readiness | readiness for further cooperation
        "#]],
    );
}

#[test]
fn a_subject_that_says_nothing_takes_the_clause_with_it() {
    said(
        &format!(
            "{MET} A. Kalnina noted that it is important to keep the peace. E. Eide recalled that \
             Norway was among the first to recognise the state."
        ),
        expect![[r#"
            anna-kalnina | Briefing | it is important to keep the peace
            espen-eide | Briefing | Norway was among the first to recognise the state
        "#]],
    );
}

#[test]
fn whatever_is_expressed_has_the_kind_of_its_noun() {
    said(
        &format!(
            "{MET} The sides expressed their mutual commitment to develop trade. E. Eide expressed \
             his deep concern about the delay. A. Kalnina expressed Latvia’s full readiness to help."
        ),
        expect![[r#"
            everyone | Readiness | to develop trade
            espen-eide | Briefing | his deep concern about the delay
            anna-kalnina+LVA | Readiness | to help
        "#]],
    );
}

#[test]
fn credentials_and_visits_are_no_positions() {
    said(
        &format!(
            "{MET} The Consul General presented a copy of her credentials to the Secretary General. \
             E. Eide added, «Trade must grow.»"
        ),
        expect![[r#"
            espen-eide | Briefing | Trade must grow
        "#]],
    );
}

#[test]
fn a_later_sentence_says_when() {
    dated(
        "Foreign Minister of Latvia Anna Kalnina met with Foreign Minister of Norway Espen Eide. The \
         talks took place in Oslo on 17 February 2026. They spoke of the 70th anniversary of the \
         establishment of relations between Latvia and Norway in 2022. The format of the vote was \
         determined by the mission, which was in Riga earlier this month.",
        expect![[r#"
            2026-02-17
              70th anniversary of the establishment of relations between Latvia and Norway | 2022
        "#]],
    );
}

#[test]
fn a_ministry_without_a_state_is_that_of_the_passage() {
    bodies(
        "Deputy Foreign Minister of Latvia Anna Kalnina met at the Foreign Ministry with Foreign \
         Minister of Norway Espen Eide. Heads of European Missions thanked the Foreign Ministry, \
         the Department of Analysis of Norwegian MFA and the Institute of International Affairs \
         Luis Vega.",
        expect![[r#"
            department-of-analysis-of-norwegian-mfa | Department of Analysis of Norwegian MFA | NOR
            institute-of-international-affairs | Institute of International Affairs | -
            ministry-of-foreign-affairs-of-latvia | Ministry of Foreign Affairs of Latvia | LVA
            ministry-of-foreign-affairs-of-norway | Ministry of Foreign Affairs of Norway | NOR
        "#]],
    );
}

#[test]
fn what_is_said_ends_before_whoever_says_it() {
    said(
        "Latvia is interested in a peaceful region, Foreign Minister of Latvia Anna Kalnina said at \
         a meeting with Espen Eide, the Special Representative of the UN Secretary-General.",
        expect![[r#"
            LVA | Interest | a peaceful region
        "#]],
    );
}

#[test]
fn an_office_that_nobody_holds_is_not_whoever_is_named_before() {
    said(
        &format!(
            "{MET} Expressing gratitude to Ms. Lucia Dahl for the meeting, the Speaker conveyed his \
             support for the reforms. E. Eide presented to his Latvian counterpart the situation at \
             the border. The observers were informed in detail about the vote."
        ),
        expect![[r#"
            espen-eide | Briefing | the situation at the border
            everyone | Briefing | the vote
        "#]],
    );
}
