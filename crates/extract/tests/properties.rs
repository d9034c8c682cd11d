//! What must hold for every text: nothing panics, quotations are exact, an
//! item more changes nothing that was read before, the same text gives the
//! same records.

use elshi_extract::{Extraction, Options, extract, extract_bytes};
use proptest::prelude::*;

fn options() -> Options {
    Options { published: "2026-02-24".to_owned(), ..Options::default() }
}

/// Texts of what bulletins are made of, in any order.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "\\PC{0,12}",
        prop::sample::select(vec![
            "\n",
            "\n\n",
            " ",
            ", ",
            ". ",
            " and ",
            " of the ",
            "(",
            ")",
            "\"",
            "’s ",
            "-",
            "# ",
            "and ",
            "Ambassador of Kazakhstan to Jordan ",
            "Talgat Shaldanbay",
            "Foreign Minister ",
            "met with ",
            "held a meeting with ",
            "the ",
            "Mr. ",
            "Y.",
            "Al-",
            "bin ",
            "spoke by phone with ",
            "A meeting was held between ",
            "noted that ",
            "readiness to ",
            "was emphasized",
            "on March 15",
            "in November 2025",
            "this year",
            "for 2026-2030",
            "United Nations ",
            "UNICEF",
            "the parties ",
            "on the sidelines of the summit",
            "Independent Electoral Commission of ",
            "24.02.2026, 15:00",
            "\u{200b}",
            "\u{202e}",
            "é",
            "\u{301}",
            "🇰🇿",
            "Київ",
            "阿斯塔纳",
            "I.",
            "II",
            "Jr.",
            "U.S.",
        ])
        .prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat())
}

fn quotes_exactly(found: &Extraction) -> Result<(), TestCaseError> {
    prop_assert_eq!(found.dataset.orphaned_quotations(), Vec::<&str>::new());
    let length = found.dataset.bulletins[0].text.chars().count() as u32;
    for finding in &found.diagnostics {
        prop_assert!(finding.span.is_none_or(|span| span.end <= length), "{:?}", finding);
        prop_assert!(!finding.hint.is_empty());
    }
    for span in &found.furniture {
        prop_assert!(span.end <= length);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn every_quotation_is_exact(text in text()) {
        let found = extract(&text, &options());
        quotes_exactly(&found)?;
        prop_assert_eq!(found, extract(&text, &options()));
    }

    #[test]
    fn no_date_ends_before_it_starts(text in text(), published in prop::sample::select(vec![
        "", "2020-01-05", "2025-11-15", "2026-03-15", "2031-01", "2026-02-20/2026-02-24", "19XX",
    ])) {
        let options = Options { published: published.to_owned(), ..Options::default() };
        let set = extract(&text, &options).dataset;
        let dates = set.engagements.iter().map(|one| &one.when);
        for when in dates.chain(set.events.iter().map(|event| &event.when)) {
            let days = when.earliest.zip(when.latest);
            prop_assert!(days.is_none_or(|(first, last)| first <= last), "{:?}", when);
            prop_assert!(when.contradiction().is_none_or(|[first, last]| first.day > last.day));
        }
    }

    #[test]
    fn bytes_of_any_kind_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        quotes_exactly(&extract_bytes(&bytes, &options()))?;
    }

    #[test]
    fn an_item_more_changes_nothing_before_it(text in text(), last in text()) {
        let first = item("A First Title of Its Own", &text);
        let both = format!("{first}{}", item("A Second Title of Its Own", &last));
        let (alone, more) = (extract(&first, &options()), extract(&both, &options()));
        prop_assume!(more.dataset.items.len() > alone.dataset.items.len());
        prop_assert_eq!(&alone.dataset.items[..], &more.dataset.items[..alone.dataset.items.len()]);
        let count = alone.dataset.engagements.len();
        prop_assert_eq!(&alone.dataset.engagements[..], &more.dataset.engagements[..count]);
    }
}

/// What was read, without where it stands.
fn facts(found: &Extraction) -> Vec<String> {
    let mut facts = Vec::new();
    for one in &found.dataset.engagements {
        let (mode, status) = (one.mode.value, one.status.value);
        facts.push(format!("{mode:?} {status:?} {} {:?}", one.when.edtf, one.title));
        for person in &one.participants {
            let roles: Vec<&String> = person.roles.iter().map(|role| &role.value).collect();
            let parties: Vec<_> = person.represents.iter().map(|fact| &fact.value).collect();
            let side = person.side.value;
            facts.push(format!("{} {roles:?} {parties:?} {side:?}", person.name.value));
        }
        for said in &one.statements {
            let by: Vec<_> = said.by.iter().map(|fact| &fact.value).collect();
            let towards = said.towards.as_ref().map(|fact| &fact.value);
            facts.push(format!("{by:?} {:?} {towards:?}", said.kind.value));
        }
        let subjects: Vec<&String> = one.subjects.iter().map(|fact| &fact.value).collect();
        let bodies: Vec<&String> = one.organisations.iter().map(|fact| &fact.value).collect();
        facts.push(format!("{subjects:?} {bodies:?}"));
    }
    facts
}

/// One item of any words, which begins and ends like one.
fn item(title: &str, body: &str) -> String {
    let body = body.replace(['\n', '\r', '#', '='], " ");
    format!(
        "{title}\nThis is what the news of the day was about.\nIt is this: {body} and it ends here.\n"
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn the_same_item_twice_gives_the_same_facts_twice(text in text()) {
        let once = item("A Title of Its Own", &text);
        let (one, two) =
            (extract(&once, &options()), extract(&format!("{once}{once}"), &options()));
        prop_assume!(two.dataset.items.len() == 2 * one.dataset.items.len());
        prop_assert_eq!([facts(&one), facts(&one)].concat(), facts(&two));
    }

    #[test]
    fn line_ends_and_blanks_after_lines_change_no_fact(text in text()) {
        let text = item("A Title of Its Own", &text);
        let plain = extract(&text, &options());
        prop_assert_eq!(&plain, &extract(&text.replace('\n', "\r\n"), &options()));
        prop_assert_eq!(facts(&plain), facts(&extract(&text.replace('\n', " \t\n"), &options())));
        let padded = format!("\n\n{}\n\n", text.replace('\n', "\n\n"));
        prop_assert_eq!(facts(&plain), facts(&extract(&padded, &options())));
    }

    #[test]
    fn accents_may_be_letters_of_their_own(text in text()) {
        const LETTERS: [(&str, &str); 5] = [
            ("é", "e\u{301}"), ("ü", "u\u{308}"), ("ç", "c\u{327}"),
            ("š", "s\u{30c}"), ("Š", "S\u{30c}"),
        ];
        let whole = item("A Title", &format!("Foreign Minister of Norway Pål Åsen met with {text}. Šárka Müllerová, Ambassador of Czechia, spoke"));
        let mut parted = whole.clone();
        for (letter, parts) in LETTERS {
            parted = parted.replace(letter, parts);
        }
        prop_assert_eq!(extract(&whole, &options()), extract(&parted, &options()));
    }
}

#[test]
fn odd_sources_are_read_with_a_word_about_them() {
    let codes = |bytes: &[u8]| {
        let found = extract_bytes(bytes, &options());
        found.diagnostics.iter().map(|finding| finding.code).collect::<Vec<_>>()
    };
    assert!(codes(b"\xff\xfe broken").contains(&"broken-utf-8"));
    // Where it stands is counted without what normalising takes away.
    let found = extract_bytes(b"\xef\xbb\xbfa\r\n\xbb", &options());
    let spans: Vec<_> = found.diagnostics.iter().filter_map(|finding| finding.span).collect();
    assert!(spans.contains(&elshi_record::Span::new(2, 3)), "{spans:?}");
    assert!(codes(&[0, 1, 2, 3, 0, 7].repeat(40)).contains(&"control-characters"));
    assert!(
        codes("A Title\nKule\u{200b}ba met \u{202e}them.".as_bytes())
            .contains(&"hidden-characters")
    );
    assert!(codes(b"").contains(&"no-items"));
}

#[test]
fn deep_and_long_texts_take_no_longer_than_their_length() {
    // Each would take hours if anything were read again for every token.
    for unit in [
        "(",
        "and ",
        "Minister ",
        "Ivan ",
        "of the ",
        "noted that ",
        "A.",
        "\n#",
        "met with ",
        ", ",
        "\"",
        "in 2025 ",
    ] {
        let text = format!("A Title\n{}", unit.repeat(20_000));
        let found = extract(&text, &options());
        assert_eq!(found.dataset.orphaned_quotations(), Vec::<&str>::new());
    }
}
