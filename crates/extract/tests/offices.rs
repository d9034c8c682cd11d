//! Offices as ministries write them, and whom their holders are there for.

mod summary;

use expect_test::expect;
use summary::met;

#[test]
fn a_consul_resides_in_the_city_of_the_post() {
    met(
        "The Consul General of Latvia in Istanbul, Anna Kalnina held meetings with the editors of \
         the largest newspapers.",
        expect![[r#"
            Resident Held at - in TUR
              Anna Kalnina | Consul General of Latvia in Istanbul | LVA | Guest
        "#]],
    );
    met(
        "The Consul General of Latvia in Strasbourg Anna Kalnina, held a meeting with Luis Vega, \
         the Secretary General of the Council of Europe, Ministry of Foreign Affairs of Latvia \
         reports.",
        expect![[r#"
            Resident Held at - in FRA
              Anna Kalnina | Consul General of Latvia in Strasbourg | LVA | Guest
              Luis Vega | Secretary General of the Council of Europe | council-of-europe | Host
        "#]],
    );
}

#[test]
fn an_ambassador_may_be_accredited_to_the_country() {
    met(
        "Latvia’s Foreign Minister Anna Kalnina on Monday received the newly appointed Ambassador \
         of the Kingdom of Norway to the country Espen Eide.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | Latvia’s Foreign Minister | LVA | Host
              Espen Eide | newly appointed Ambassador of the Kingdom of Norway to the country | NOR | Guest
        "#]],
    );
}

#[test]
fn what_an_envoy_is_sent_for_is_nobodys_state() {
    met(
        "Foreign Minister of Latvia Anna Kalnina received special envoy of the Minister of Foreign \
         Affairs of Norway for the restoration of Greek-Turkish relations, Espen Eide.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Espen Eide | special envoy of the Minister of Foreign Affairs of Norway for the restoration of Greek-Turkish relations | NOR | Guest
        "#]],
    );
}

#[test]
fn desks_and_superiors_belong_to_the_office() {
    met(
        "Deputy Foreign Minister of Latvia Anna Kalnina met with Espen Eide, Joint Secretary (UN \
         Political), Ministry of External Affairs of India, and Luis Vega, Chief of Staff for \
         European Commission President Marie Dupont.",
        expect![[r#"
            Multilateral Held at - in -
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Espen Eide | Joint Secretary (UN Political), Ministry of External Affairs of India | IND | Unclear
              Luis Vega | Chief of Staff for European Commission President Marie Dupont | european-commission | Unclear
        "#]],
    );
}

#[test]
fn a_department_for_a_body_is_the_ministrys() {
    met(
        "Consultations between Latvia and Georgia were held in Riga. The delegations were headed by \
         Anna Kalnina, Director at the CIS Department of the Ministry of Foreign Affairs of Latvia, \
         and Irakli Beridze, Director of the Department of Asia of the Georgian Foreign Ministry.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Director at the CIS Department of the Ministry of Foreign Affairs of Latvia | LVA | Host
              Irakli Beridze | Director of the Department of Asia of the Georgian Foreign Ministry | GEO | Guest
        "#]],
    );
}

#[test]
fn offices_are_joined_by_any_sign() {
    met(
        "Foreign Minister of Latvia Anna Kalnina met with Sean Byrne, Deputy Prime Minister & \
         Minister of Foreign Affairs and Minister of Defence of Ireland at Turkish House.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Foreign Minister of Latvia | LVA | Unclear
              Sean Byrne | Deputy Prime Minister + Minister of Foreign Affairs + Minister of Defence of Ireland | IRL | Unclear
        "#]],
    );
    met(
        "Secretary of State John Miller met on February 13 with the Director of the Office of the \
         ZYX Central Foreign Affairs Commission and China’s Foreign Minister Li Wen.",
        expect![[r#"
            Visit Held at - in -
              John Miller | Secretary of State | USA | Unclear
              Li Wen | Director of the Office of the ZYX Central Foreign Affairs Commission + China’s Foreign Minister | CHN | Unclear
        "#]],
    );
}

#[test]
fn the_title_of_ambassador_is_an_office_of_its_own() {
    met(
        "Deputy Foreign Minister of Latvia Anna Kalnina met with Permanent Representative of Norway \
         to the OSCE Ambassador Espen Eide and Head of the Delegation of the European Union to \
         Latvia Ambassador Luis Vega.",
        expect![[r#"
            Multilateral Held at - in -
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Espen Eide | Permanent Representative of Norway to the OSCE + Ambassador | NOR | Unclear
              Luis Vega | Head of the Delegation of the European Union to Latvia + Ambassador | eu | Unclear
        "#]],
    );
}

#[test]
fn words_of_offices_are_nobodys_names() {
    met(
        "Foreign Minister of Latvia Anna Kalnina met with Mr. Espen Eide, Under-Secretary-General of \
         United Nations Counter-Terrorism Office, and Ms. Lucia Vega, Dean of the African \
         Diplomatic Corps in Latvia.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Espen Eide | Under-Secretary-General of United Nations Counter-Terrorism Office | un | Guest
              Lucia Vega | Dean of the African Diplomatic Corps |  | Guest
        "#]],
    );
    met(
        "At 2:00 p.m., Minister for Foreign Affairs Ms. Anna Kalnina received a courtesy call from \
         Mr. Espen Eide, Chargé d’Affaires a.i., Embassy of the Kingdom of Norway in Latvia.",
        expect![[r#"
            Resident Held at - in LVA
              Anna Kalnina | Minister for Foreign Affairs |  | Host
              Espen Eide | Chargé d’Affaires a.i., Embassy of the Kingdom of Norway in Latvia | NOR | Guest
        "#]],
    );
    met(
        "Foreign Minister of Latvia Anna Kalnina received a delegation led by the Secretary General \
         of the Cooperation Council of Turkic-speaking States Sydney Carton.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Sydney Carton | Secretary General of the Cooperation Council of Turkic-speaking States | ots | Guest
        "#]],
    );
}

#[test]
fn somebody_without_a_state_serves_none_of_the_others() {
    met(
        "Senate Speaker Anna Kalnina received Singapore’s Ambassador-at-large Li Wen in order to \
         exchange views on Latvia-Singapore cooperation.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | Senate Speaker | LVA | Host
              Li Wen | Singapore’s Ambassador-at-large | SGP | Guest
        "#]],
    );
    met(
        "Foreign Secretary Asha Rao and US Under Secretary of State for Political Affairs Jane \
         Miller co-chaired India-US Foreign Office Consultations on Monday.",
        expect![[r#"
            Visit Held at - in -
              Asha Rao | Foreign Secretary | IND | Unclear
              Jane Miller | US Under Secretary of State for Political Affairs | USA | Unclear
        "#]],
    );
}

#[test]
fn an_office_without_a_name_is_held_by_whoever_speaks_without_one() {
    met(
        "The President of Latvia received Foreign Minister of Norway Espen Eide. The Head of State \
         praised the reforms. Anna Kalnina conveyed greetings to the King.",
        expect![[r#"
            Visit Held at - in LVA
              Anna Kalnina | President of Latvia | LVA | Host
              Espen Eide | Foreign Minister of Norway | NOR | Guest
        "#]],
    );
}

#[test]
fn a_short_form_may_mix_its_letters() {
    met(
        "Ambassador of Latvia to Azerbaijan Anna Kalnina met with Secretary General of the \
         Parliamentary Assembly of Turkic States (TurkPA) Luis Vega in Baku.",
        expect![[r#"
            Resident Held at baku in AZE
              Anna Kalnina | Ambassador of Latvia to Azerbaijan | LVA | Guest
              Luis Vega | Secretary General of the Parliamentary Assembly of Turkic States (TurkPA) | turkpa | Host
        "#]],
    );
    met(
        "The mission led by Mr. Espen Eide, member of the Storting of Norway met with Ms. Anna \
         Kalnina, Deputy Speaker of the Parliament of Latvia.",
        expect![[r#"
            Visit Held at - in -
              Espen Eide | member of the Storting of Norway | NOR | Unclear
              Anna Kalnina | Deputy Speaker of the Parliament of Latvia | LVA | Unclear
        "#]],
    );
    met(
        "Foreign Minister of Latvia Anna Kalnina met with the current chairman of the OSCE, Minister \
         of Foreign, European Affairs and Trade of Malta, Ian Vella, in Riga.",
        expect![[r#"
            Visit Held at riga in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Ian Vella | chairman of the OSCE + Minister of Foreign, European Affairs and Trade of Malta | osce+MLT | Guest
        "#]],
    );
}

#[test]
fn those_who_represent_bodies_in_a_country_are_its_guests() {
    met(
        "Foreign Minister of Latvia Anna Kalnina received UN Resident Coordinator in Latvia Lucia \
         Vega and Head of the Representative Office of the UN Children’s Fund in Latvia Doctor Luis \
         Dahl.",
        expect![[r#"
            Resident Held at - in LVA
              Anna Kalnina | Foreign Minister of Latvia | LVA | Host
              Lucia Vega | UN Resident Coordinator in Latvia | un | Guest
              Luis Dahl | Head of the Representative Office of the UN Children’s Fund in Latvia | unicef | Guest
        "#]],
    );
    met(
        "Today Foreign Minister of Latvia Anna Kalnina met with the newly appointed Luis Dahl – UN \
         Resident Coordinator and UNDP Resident Representative for Latvia.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Foreign Minister of Latvia | LVA | Unclear
              Luis Dahl | UN Resident Coordinator + UNDP Resident Representative for Latvia | un+undp | Unclear
        "#]],
    );
}

#[test]
fn brackets_and_quotation_marks_stand_inside_offices() {
    met(
        "Ambassador of Latvia Anna Kalnina met Speaker of the House of Representatives (Dewan \
         Rakyat) of the Parliament of Malaysia Dato’ Mohamad Ali, the agency reports citing the \
         press service of the Latvian Embassy in Kuala Lumpur.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Ambassador of Latvia | LVA | Unclear
              Mohamad Ali | Speaker of the House of Representatives (Dewan Rakyat) of the Parliament of Malaysia | MYS | Unclear
        "#]],
    );
    met(
        "Ambassador of Latvia to Georgia Anna Kalnina met with the Head of the “Group of Friendship \
         with the Parliament of the Republic of Latvia” Irakli Beridze.",
        expect![[r#"
            Resident Held at - in GEO
              Anna Kalnina | Ambassador of Latvia to Georgia | LVA | Guest
              Irakli Beridze | Head of the “Group of Friendship with the Parliament of the Republic of Latvia” |  | Host
        "#]],
    );
    met(
        "Deputy Secretary of State Jane Miller met with UK Minister of State for Europe and North \
         America James Byrne.",
        expect![[r#"
            Visit Held at - in -
              Jane Miller | Deputy Secretary of State | USA | Unclear
              James Byrne | UK Minister of State for Europe and North America | GBR | Unclear
        "#]],
    );
}
