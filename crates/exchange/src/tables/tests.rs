//! Tables small enough to see whole, and the real one where it is at hand.

use super::*;
use elshi_record::{Engagement, EventType, ItemKind, Mode, Party, Severity, Side};
use expect_test::{Expect, expect};
use proptest::prelude::*;

pub(super) fn gazetteer() -> Gazetteer {
    Gazetteer::new(
        include_str!("../../../../assets/gazetteers/countries.tsv"),
        include_str!("../../../../assets/gazetteers/historic.tsv"),
        include_str!("../../../../assets/gazetteers/organisations.tsv"),
        include_str!("../../../../assets/gazetteers/subjects.tsv"),
    )
}

fn import(table: &str) -> Import {
    read(
        table.as_bytes(),
        TableOptions { title: "A table".into(), ..Default::default() },
        &gazetteer(),
    )
}

fn line(engagement: &Engagement) -> String {
    let values = |facts: &[elshi_record::Fact<String>]| {
        facts.iter().map(|fact| fact.value.clone()).collect::<Vec<_>>().join("+")
    };
    let people = engagement.participants.iter().map(|one| {
        let roles = values(&one.roles);
        let from = one.represents.iter().map(|fact| match &fact.value {
            Party::Country(code) => code.as_str(),
            _ => "?",
        });
        let from: Vec<&str> = from.collect();
        format!("{}({roles}; {}; {:?})", one.person, from.join("+"), one.side.value)
    });
    format!(
        "{} | {} | {:?} {:?} | {} | {} @ {}/{} | {} {} | {}",
        engagement.id,
        engagement.title,
        engagement.event_type,
        engagement.mode.value,
        engagement.when.edtf,
        people.collect::<Vec<_>>().join(", "),
        engagement.place.as_ref().map_or("", |fact| &fact.value),
        engagement.country.as_ref().map_or("", |fact| &fact.value),
        values(&engagement.countries),
        values(&engagement.organisations),
        values(&engagement.subjects),
    )
}

fn check(table: &str, want: Expect) {
    let import = import(table);
    let engagements = import.dataset.engagements.iter().map(line);
    let findings = import.findings.iter().map(|finding| {
        format!(
            "{:?} {} line {}: {}",
            finding.severity, finding.code, finding.line, finding.message
        )
    });
    want.assert_eq(&engagements.chain(findings).map(|line| line + "\n").collect::<String>());
}

#[test]
fn a_row_says_who_came_from_where() {
    check(
        "id,kind,start,end,person,role,country,country_id,place,text\n\
         visit-1,visit_to_US,1874-12-12,1874-12-23,King Kalakaua,,Hawaii,hawaii,United States,First.\n\
         trip-2,secretary_travel,2012-03-25,2012-03-27,John Kerry,US secretary,\"Korea, Republic of\",korea-south,Seoul,Met.\n\
         post-3,ambassador_ended,1993-05,1993-05,Bayless W. Hanna,ambassador-e-p,,representative-to-un,,Left.\n",
        expect![[r#"
            visit-1 | King Kalakaua (Hawaii) · United States | Consult Visit | 1874-12-12/1874-12-23 | king-kalakaua(; x-hawaii; Guest) @ /USA | x-hawaii  | 
            trip-2 | John Kerry · Seoul, South Korea | Consult Visit | 2012-03-25/2012-03-27 | john-kerry(US secretary; USA; Guest) @ seoul/KOR | KOR  | 
            post-3 | Bayless W. Hanna | Appointment Resident | 1993-05 | bayless-w-hanna(ambassador-e-p; ; Unclear) @ / |  un | 
        "#]],
    );
}

#[test]
fn many_values_stand_in_one_cell() {
    check(
        "When;Who;Position;Countries;Topics;Organizations\n\
         2026-02-10/2026-02-12;A. One|B. Two;Minister|Deputy Minister;KAZ|Kenya;Human rights|fishing;UNEP\n",
        expect![[r#"
            a-one-b-two-kazakhstan-unep-2026-02-10-2026-02-12 | A. One, B. Two · Kazakhstan, UNEP | Consult Visit | 2026-02-10/2026-02-12 | a-one(Minister; ; Unclear), b-two(Deputy Minister; ; Unclear) @ /KAZ | KAZ+KEN unep | human-rights+fishing
        "#]],
    );
}

#[test]
fn events_of_actors_and_recipients_are_read() {
    check(
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tActor Name\tActor Country\tRecipient Name\tRecipient Country\tPlacename\tLatitude\tLongitude\n\
         e1\t2020-01-02\tCONSULT\tthird-party\tAnna Kova\tRUS\tBela Nagy\tHUN\tGeneva\t46.2\t6.15\n\
         e2\t2020-01-03\tPROTEST\t\tWorkers\tFRA\t\t\tParis\t48.8\t2.3\n\
         e3\t2020-01-03\tCONSULT\tphone\tAnna Kova\tRUS\tBela Nagy\tHUN\t\t\t\n",
        expect![[r#"
            e1 | Anna Kova · Geneva, Hungary | Consult ThirdParty | 2020-01-02 | anna-kova(; RUS; Unclear), bela-nagy(; HUN; Unclear) @ geneva/ | HUN  | 
            e3 | Anna Kova · Hungary | Consult Call | 2020-01-03 | anna-kova(; RUS; Unclear), bela-nagy(; HUN; Unclear) @ / | HUN  | 
        "#]],
    );
}

#[test]
fn what_cannot_be_read_is_listed_and_the_rest_is_read() {
    check(
        "date,person,country,colour\n\
         2026-01-01,Somebody,Atlantis,red\n\
         next week,Somebody,Kenya,red\n\
         2026-01-01,Some,body,Kenya,red\n\
         2026-01-01,Somebody\n\
         2026-01-01,,,red\n\
         2026-01-01,Nobody,Atlantis,\n",
        expect![[r#"
            somebody-atlantis-2026-01-01 | Somebody · Atlantis | Consult Visit | 2026-01-01 | somebody(; ; Unclear) @ /x-atlantis | x-atlantis  | 
            somebody-kenya | Somebody · Kenya | Consult Visit |  | somebody(; ; Unclear) @ /KEN | KEN  | 
            somebody-2026-01-01 | Somebody | Consult Visit | 2026-01-01 | somebody(; ; Unclear) @ / |   | 
            nobody-atlantis-2026-01-01 | Nobody · Atlantis | Consult Visit | 2026-01-01 | nobody(; ; Unclear) @ /x-atlantis | x-atlantis  | 
            Info unknown-column line 1: The column “colour” was left out.
            Info unknown-country line 2: “Atlantis” is no country that is known here; it is kept as `x-atlantis`.
            Warning unreadable-date line 3: “next week” is not a date that is read here: the event is undated.
            Error too-many-cells line 4: The row has 5 cells for 4 columns.
            Warning too-few-cells line 5: The row has 2 cells for 4 columns.
            Error says-nothing line 6: The row names nobody, no country, no place, and has no text.
        "#]],
    );
}

#[test]
fn repeated_ids_are_told_apart() {
    check(
        "id,country\na,Kenya\na,Kenya\nA-2,Kenya\n",
        expect![[r#"
        a | Kenya | Consult Visit |  |  @ /KEN | KEN  | 
        a-2 | Kenya | Consult Visit |  |  @ /KEN | KEN  | 
        a-2-2 | Kenya | Consult Visit |  |  @ /KEN | KEN  | 
        Info repeated-id line 3: An earlier row has the id `a` too; this one is `a-2`.
        Info repeated-id line 4: An earlier row has the id `A-2` too; this one is `a-2-2`.
    "#]],
    );
}

#[test]
fn broken_bytes_are_mended_and_said() {
    let import = read(b"person,country\nAn\xffa,Kenya\n", TableOptions::default(), &gazetteer());
    assert_eq!(import.dataset.people[0].name, "An\u{fffd}a");
    assert_eq!(import.findings[0].code, "broken-utf-8");
}

#[test]
fn a_quotation_that_never_closes_is_found() {
    let rest = "2026-01-01,Kenya\n".repeat(40);
    let import = import(&format!("date,country\n2026-01-01,Kenya\n\"2026-01-02,Kenya\n{rest}"));
    assert_eq!(import.dataset.engagements.len(), 1);
    assert_eq!((import.findings[0].code, import.findings[0].line), ("open-quotation", 3));
}

#[test]
fn a_person_can_say_what_a_column_holds() {
    let options = TableOptions {
        columns: vec![("Ziel".into(), Some(Field::Country)), ("Wer".into(), Some(Field::Person))],
        ..TableOptions::default()
    };
    let import = read("Wer,Ziel\nA. Baerbock,Kenya\n".as_bytes(), options, &gazetteer());
    assert_eq!(import.dataset.engagements[0].title, "A. Baerbock · Kenya");
}

/// The public record of U.S. diplomacy, where this machine has it.
#[test]
fn every_row_of_a_real_table_is_accounted_for() {
    let home = std::env::var("ELSHI_CORPORA");
    let home = home.unwrap_or_else(|_| "../../../shared/corpora".to_owned());
    let Ok(bytes) = std::fs::read(format!("{home}/diplomatic-events.csv")) else {
        eprintln!("no table of real events on this machine: skipped");
        return;
    };
    let import = read(&bytes, TableOptions::default(), &gazetteer());
    assert_eq!(import.rows, 23_428);
    assert_eq!(import.dataset.items.len(), 23_428);
    assert_eq!(import.dataset.engagements.len(), 23_428);
    assert!(import.columns.iter().all(|column| column.field.is_some()));
    assert!(import.findings.iter().all(|finding| finding.severity == Severity::Info));
    let said = |code: &str| import.findings.iter().filter(|f| f.code == code).count();
    assert_eq!((said("repeated-id"), said("unknown-country")), (5, 1));
    let engagements = &import.dataset.engagements;
    let exact = engagements.iter().filter(|e| e.when.earliest.is_some() && e.when.latest.is_some());
    assert_eq!(exact.count(), 23_428);
    let appointments = engagements.iter().filter(|e| e.event_type == EventType::Appointment);
    assert_eq!(appointments.count(), 5316 + 5304 + 5275);
    let visits =
        engagements.iter().filter(|e| e.country.as_ref().is_some_and(|c| c.value == "USA"));
    assert_eq!(visits.count(), 3264);
    let of = |code: &str| {
        engagements.iter().filter(|e| e.countries.iter().any(|c| c.value == code)).count()
    };
    assert_eq!((of("x-hawaii"), of("x-texas"), of("x-two-sicilies")), (45, 18, 29));
    let mut ids: Vec<&str> = engagements.iter().map(|e| e.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), 23_428);
}

#[test]
fn lines_of_plover_are_rows() {
    let lines = concat!(
        r#"{"id":"p1","date":"2021-05-06","event_type":"CONSULT","event_mode":["visit"],"#,
        r#""actor":[{"text":"Anna Kova","country":"RUS"}],"recip":[{"text":"Bela Nagy","country":"HUN"}]}"#,
        "\n[1]\n{\"id\":\n\n",
        r#"{"id":"p2","date":"2021-05-07","event_type":"CONSULT","recip":[{"country":"HUN"}],"weight":1}"#,
    );
    let import = read_lines(lines.as_bytes(), TableOptions::default(), &gazetteer());
    assert_eq!(import.rows, 4);
    let got: Vec<String> = import.dataset.engagements.iter().map(line).collect();
    let said: Vec<_> = import.findings.iter().map(|f| (f.code, f.line)).collect();
    expect![[r#"
        p1 | Anna Kova · Hungary | Consult Visit | 2021-05-06 | anna-kova(; RUS; Guest), bela-nagy(; HUN; Host) @ /HUN | HUN  | 
        p2 | Hungary | Consult Visit | 2021-05-07 |  @ /HUN | HUN  | 
        [("unknown-column", 1), ("not-an-object", 2), ("not-an-object", 3)]
    "#]].assert_eq(&format!("{}\n{said:?}\n", got.join("\n")));
}

#[test]
fn our_own_lines_keep_their_quotations() {
    let lines = concat!(
        r#"{"title":"Kenya Interested","line":3,"type":"consult","mode":"resident","status":"held","#,
        r#""when":{"edtf":"[..2026-02-24~]","basis":"from-bulletin"},"place":{"name":"Nairobi","country":"KEN"},"#,
        r#""participants":[{"name":"B. Akhundlu","role":"Ambassador","affiliation":null,"represents":["KAZ"],"side":"guest","#,
        r#""evidence":[{"start":4,"end":15,"exact":"B. Akhundlu","method":"stated"}]},{"name":"I. Andersen","role":"Director","represents":["unep"],"side":"host"}],"#,
        r#""organisations":[{"name":"UNEP","id":"unep"}],"subjects":["human-rights"],"#,
        r#""mentioned_events":[{"name":"referendum","edtf":"2026-03-15"}],"#,
        r#""statements":[{"by":["KEN"],"kind":"interest","towards":"the reforms","exact":"is interested"}]}"#,
        "\n",
        r#"{"title":"A notice","line":9,"type":null,"kind":"notice"}"#,
    );
    let import = read_lines(lines.as_bytes(), TableOptions::default(), &gazetteer());
    let dataset = &import.dataset;
    assert_eq!((import.findings.len(), dataset.items.len()), (0, 2));
    assert_eq!((dataset.items[0].line, dataset.items[1].kind), (3, ItemKind::Notice));
    let engagement = &dataset.engagements[0];
    assert_eq!(engagement.review, elshi_record::Review::Unreviewed);
    assert_eq!(engagement.when.basis, elshi_record::WhenBasis::FromBulletin);
    let anchor = engagement.participants[0].name.evidence[0].anchor.as_ref().unwrap();
    assert_eq!((anchor.item, anchor.exact.as_str()), (0, "B. Akhundlu"));
    assert_eq!(dataset.events[0].id, engagement.mentions[0].value);
    assert_eq!(engagement.statements[0].by[0].value, Party::Country("KEN".into()));
    expect![[r#"
        kenya-interested-2026-02-24 | Kenya Interested | Consult Resident | [..2026-02-24~] | b-akhundlu(Ambassador; KAZ; Guest), i-andersen(Director; ?; Host) @ nairobi/KEN | KAZ unep | human-rights
    "#]].assert_eq(&(line(engagement) + "\n"));
}

#[test]
fn other_kinds_of_events_are_items_without_an_engagement() {
    let import = import("event_type,country\nPROTEST,Kenya\nCONSULT,Kenya\n");
    let kinds: Vec<ItemKind> = import.dataset.items.iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [ItemKind::Other, ItemKind::Engagement]);
    assert_eq!(import.dataset.engagements[0].items, [1]);
    assert_eq!(import.dataset.engagements[0].mode.value, Mode::Visit);
    assert!(
        import.dataset.engagements[0].participants.iter().all(|p| p.side.value == Side::Unclear)
    );
}

proptest! {
    #[test]
    fn any_bytes_give_an_answer(head in "(id|date|person|country|place|[a-z,;\t]){0,8}", body in proptest::collection::vec(any::<u8>(), 0..200)) {
        let mut bytes = head.into_bytes();
        bytes.push(b'\n');
        bytes.extend(body);
        let import = read(&bytes, TableOptions::default(), &gazetteer());
        prop_assert!(import.dataset.items.len() <= import.rows as usize);
        let unread = import.findings.iter().filter(|f| f.severity == Severity::Error && f.line > 1).count();
        prop_assert!(import.dataset.items.len() + unread >= import.rows as usize);
    }

    #[test]
    fn any_lines_give_an_answer(text in "[{}\\[\\]\",:a-z0-9\n]{0,80}") {
        let import = read_lines(text.as_bytes(), TableOptions::default(), &gazetteer());
        prop_assert!(import.dataset.items.len() <= import.rows as usize);
    }
}
