//! What is read from single sentences: who, in which roles, for whom, how.

mod summary;

use elshi_extract::{Options, extract};
use elshi_record::{ItemKind, Party};
use expect_test::expect;
use summary::met as check;

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
fn several_who_chair_share_a_role() {
    check(
        "Political consultations between the Ministries of Foreign Affairs of Kazakhstan and \
         Uzbekistan were held in Tashkent under the chairmanship of Deputy Foreign Ministers \
         Alibek Bakayev and Bakhromjon Aloyev.",
        expect![[r#"
            Visit Held at tashkent in UZB
              Alibek Bakayev | Deputy Foreign Ministers |  | Unclear
              Bakhromjon Aloyev | Deputy Foreign Ministers |  | Unclear
        "#]],
    );
}

#[test]
fn a_visit_leads_to_the_meeting_that_the_sentence_reports() {
    check(
        "Ambassador of Kazakhstan in Japan Anuar Zhainakov paid a visit to the bank, where he met \
         with its President Nobumitsu Hayashi, as well as with State Minister for Foreign Affairs \
         of Japan Iwao Horii.",
        expect![[r#"
            Resident Held at - in JPN
              Anuar Zhainakov | Ambassador of Kazakhstan in Japan | KAZ | Guest
              Nobumitsu Hayashi | President | JPN | Host
              Iwao Horii | State Minister for Foreign Affairs of Japan | JPN | Host
        "#]],
    );
}

#[test]
fn without_a_title_the_report_begins_one() {
    let text = "Latvian Foreign Minister Anna Kalnina met with Norwegian Foreign Minister Espen Eide in \
                Riga and spoke with him of the trade in timber.";
    let found = elshi_extract::extract(text, &elshi_extract::Options::default()).dataset;
    let titles: Vec<&str> = found.engagements.iter().map(|one| one.title.as_str()).collect();
    assert_eq!(
        titles,
        [
            "Latvian Foreign Minister Anna Kalnina met with Norwegian Foreign Minister Espen Eide in \
          Riga and spoke …"
        ]
    );
}

#[test]
fn credentials_ranks_and_names_that_look_like_titles() {
    check(
        "President of Kazakhstan Kassym-Jomart Tokayev received credentials from Ambassador of \
         Finland Janne Heiskanen and Sultan bin Saad Al Muraikhi, Minister of State for Foreign \
         Affairs of Qatar.",
        expect![[r#"
            Visit Held at - in KAZ
              Kassym-Jomart Tokayev | President of Kazakhstan | KAZ | Host
              Janne Heiskanen | Ambassador of Finland | FIN | Guest
              Sultan bin Saad Al Muraikhi | Minister of State for Foreign Affairs of Qatar | QAT | Guest
        "#]],
    );
    check(
        "Secretary of State Antony J. Blinken and Sudanese Sovereign Council Chairman General \
         Abdel Fattah al-Burhan spoke today about Chief of Staff for President Joseph Biden.",
        expect![[r#"
            Call Held at - in -
              Antony J. Blinken | Secretary of State | USA | Unclear
              Abdel Fattah al-Burhan | Sudanese Sovereign Council Chairman | SDN | Unclear
        "#]],
    );
}

#[test]
fn the_others_on_a_side_tell_a_party() {
    check(
        "Under Secretary of State for Political Affairs Victoria Nuland and Envoy Derek Chollet \
         participated in a call with African Union Commission Chairperson Moussa Faki Mahamat.",
        expect![[r#"
            Call Held at - in -
              Victoria Nuland | Under Secretary of State for Political Affairs | USA | Unclear
              Derek Chollet | Envoy | USA | Unclear
              Moussa Faki Mahamat | African Union Commission Chairperson | african-union-commission | Unclear
        "#]],
    );
}

#[test]
fn items_without_an_engagement_say_what_they_are() {
    for (title, kind) in [
        ("President Congratulates the Emperor of Japan", ItemKind::Congratulation),
        ("Telegram of Condolences to the President of Türkiye", ItemKind::Condolence),
        ("Working Hours of the Consular Section in Milan", ItemKind::Notice),
        ("Statement by the Ministry on the Ceasefire", ItemKind::Statement),
        ("A New Road Through the Mountains", ItemKind::Other),
    ] {
        let text = format!("{title}\nIt was sent on the same day, the office says.\n");
        let found = extract(&text, &Options::default()).dataset;
        assert!(found.engagements.is_empty(), "{title}");
        assert_eq!(found.items[0].kind, kind, "{title}");
    }
}

#[test]
fn one_item_may_report_two_engagements() {
    let text = "The Minister in Geneva\nForeign Minister of Kazakhstan Yermek Kosherbayev met with \
                Foreign Minister of Slovenia Tanja Fajon in Geneva.\nY. Kosherbayev also met with \
                Director General of the World Health Organization Tedros Ghebreyesus.\n";
    let found = extract(text, &Options::default()).dataset;
    let ids: Vec<&str> = found.engagements.iter().map(|one| one.id.as_str()).collect();
    assert_eq!(ids, ["kosherbayev-meets-fajon", "kosherbayev-meets-ghebreyesus"]);
}

#[test]
fn nobody_is_found_who_is_not_there() {
    check("The weather was fine on the whole, and the markets were calm.", expect![""]);
}

#[test]
fn a_surname_alone_is_somebody_named_in_full_before() {
    let text = "The Minister in Oslo\nForeign Minister of Latvia Anna Kalnina met with Foreign \
                Minister of Norway Espen Eide in Oslo. Greeting the guest, Eide praised the reforms. \
                Kalnina also met with Speaker of the Parliament of Norway Marit Dahl.\n";
    let found = extract(text, &Options::default()).dataset;
    assert_eq!(found.engagements.len(), 2);
    let by = &found.engagements[0].statements[0].by[0].value;
    assert_eq!(*by, Party::Person("espen-eide".to_owned()));
    assert_eq!(found.engagements[1].participants[0].name.value, "Anna Kalnina");
}

#[test]
fn ministers_of_several_states_share_an_office() {
    check(
        "Foreign Minister of Latvia Anna Kalnina met with the foreign ministers of Norway Espen \
         Eide, Ireland Simon Harris, and Spain Luis Vega.",
        expect![[r#"
            Multilateral Held at - in -
              Anna Kalnina | Foreign Minister of Latvia | LVA | Unclear
              Espen Eide | foreign ministers | NOR | Unclear
              Simon Harris | foreign ministers | IRL | Unclear
              Luis Vega | foreign ministers | ESP | Unclear
        "#]],
    );
}

#[test]
fn those_who_lead_a_delegation_are_there_for_whoever_sent_it() {
    check(
        "Deputy Foreign Minister of Latvia Anna Kalnina held a meeting with a delegation of the \
         OSCE Parliamentary Assembly headed by Senior Adviser Luis Vega.",
        expect![[r#"
            Visit Held at - in -
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Luis Vega | Senior Adviser | osce-parliamentary-assembly | Unclear
        "#]],
    );
}

#[test]
fn a_later_sentence_names_those_whom_the_first_leaves_open() {
    check(
        "Consultations between the ministries of Latvia and Norway were held in Oslo. The \
         consultations were co-chaired by Deputy Minister of Foreign Affairs of Latvia Anna Kalnina \
         and Espen Eide, the Secretary (North) of the Ministry of Foreign Affairs of Norway.",
        expect![[r#"
            Visit Held at oslo in NOR
              Anna Kalnina | Deputy Minister of Foreign Affairs of Latvia | LVA | Guest
              Espen Eide | Secretary (North) of the Ministry of Foreign Affairs of Norway | NOR | Host
        "#]],
    );
}

#[test]
fn a_phrase_beside_the_verb_reports_a_meeting_too() {
    check(
        "Deputy Foreign Minister of Latvia Anna Kalnina held several meetings in Brussels. Trade \
         was discussed during talks with Director of the European Commission Luis Vega. During her \
         meeting with the Ambassador of Norway, Espen Eide, the diplomat informed him of the plans.",
        expect![[r#"
            ThirdParty Held at brussels in BEL
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Luis Vega | Director of the European Commission | european-commission | Unclear
            Visit Held at - in -
              Anna Kalnina | Deputy Foreign Minister of Latvia | LVA | Unclear
              Espen Eide | Ambassador of Norway | NOR | Unclear
        "#]],
    );
}

#[test]
fn each_engagement_has_its_own_day_and_statements() {
    let text = "A Minister on the Road\nOn March 2, 2026, Foreign Minister of Latvia Anna Kalnina met \
                with Foreign Minister of Norway Espen Eide in Oslo. E. Eide backed the initiative.\nOn \
                March 3, 2026, A. Kalnina also met with Foreign Minister of Ireland Simon Harris in \
                Dublin. S. Harris expressed interest in the experience of Latvia.\n";
    let found = extract(text, &Options::default()).dataset;
    let told: Vec<(&str, &str, usize)> = found
        .engagements
        .iter()
        .map(|one| {
            let place = one.place.as_ref().map_or("-", |fact| fact.value.as_str());
            (one.when.edtf.as_str(), place, one.statements.len())
        })
        .collect();
    assert_eq!(told, [("2026-03-02", "oslo", 1), ("2026-03-03", "dublin", 1)]);
}

#[test]
fn who_gives_the_news_takes_no_position() {
    let text = "A Call\nForeign Minister of Latvia Anna Kalnina spoke by phone to Foreign Minister of \
                Norway Espen Eide, reported the Ministry’s press service. A. Kalnina stressed the \
                importance of trade, Kazinform has learned from the Ministry’s press service.\n";
    let found = extract(text, &Options::default()).dataset;
    let towards: Vec<&str> = found.engagements[0]
        .statements
        .iter()
        .filter_map(|one| one.towards.as_ref().map(|fact| fact.value.as_str()))
        .collect();
    assert_eq!(towards, ["the importance of trade"]);
}
