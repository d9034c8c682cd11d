//! Every filter, window and query gives what a plain loop gives.

use elshi_index::{FACETS, Facet, Pack, pack};
use elshi_record::{
    Bulletin, Dataset, Day, Engagement, Fact, Item, Mode, Participant, Person, SourceKind, Status,
    Subject, When, WhenBasis,
};
use proptest::prelude::*;

/// Words that are no forms of each other, and too short for typos.
const WORDS: [&str; 8] = ["port", "rail", "gas", "oil", "un", "visa", "law", "art"];
const PEOPLE: [&str; 5] = ["abai", "bela", "cato", "dara", "ezra"];
const COUNTRIES: [&str; 4] = ["ARM", "GEO", "KEN", "MEX"];
const SUBJECTS: [&str; 3] = ["energy", "trade", "visas"];

/// One row as the model knows it.
#[derive(Clone, Debug)]
struct Row {
    people: Vec<usize>,
    countries: Vec<usize>,
    subjects: Vec<usize>,
    mode: bool,
    planned: bool,
    days: (Option<i32>, Option<i32>),
    text: Vec<usize>,
}

fn few(most: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::collection::btree_set(0..most, 0..3).prop_map(|set| set.into_iter().collect())
}

fn row() -> impl Strategy<Value = Row> {
    let days = (prop::option::weighted(0.8, 0i32..60), prop::option::weighted(0.8, 0i32..60));
    let days = days.prop_map(|(a, b)| match (a, b) {
        (Some(a), Some(b)) => (Some(a.min(b)), Some(a.max(b))),
        open => open,
    });
    let text = prop::collection::vec(0..WORDS.len(), 0..5);
    let facets = (few(PEOPLE.len()), few(COUNTRIES.len()), few(SUBJECTS.len()));
    (facets, any::<bool>(), any::<bool>(), days, text).prop_map(
        |((people, countries, subjects), mode, planned, days, text)| Row {
            people,
            countries,
            subjects,
            mode,
            planned,
            days,
            text,
        },
    )
}

fn fact(id: &str) -> Fact<String> {
    Fact::from_row(id.to_owned())
}

fn engagement(row: &Row, number: u32) -> Engagement {
    let (earliest, latest) = row.days;
    let part = |&person: &usize| Participant {
        person: PEOPLE[person].to_owned(),
        name: fact(PEOPLE[person]),
        ..Participant::default()
    };
    Engagement {
        id: format!("row-{number}"),
        title: format!("Row {number}"),
        items: vec![number],
        mode: Fact::from_row(if row.mode { Mode::Call } else { Mode::Visit }),
        status: Fact::from_row(if row.planned { Status::Planned } else { Status::Held }),
        when: When {
            earliest: earliest.map(Day),
            latest: latest.map(Day),
            basis: if earliest.is_some() { WhenBasis::Stated } else { WhenBasis::Unknown },
            ..When::default()
        },
        participants: row.people.iter().map(part).collect(),
        countries: row.countries.iter().map(|&c| fact(COUNTRIES[c])).collect(),
        subjects: row.subjects.iter().map(|&s| fact(SUBJECTS[s])).collect(),
        ..Engagement::default()
    }
}

fn text(row: &Row) -> String {
    let words: Vec<&str> = row.text.iter().map(|&word| WORDS[word]).collect();
    words.join(" ")
}

fn dataset(rows: &[Row]) -> Dataset {
    let item = |(row, line): (&Row, u32)| Item { text: text(row), line, ..Item::default() };
    let person =
        |id: &&str| Person { id: (*id).to_owned(), name: (*id).to_owned(), ..Person::default() };
    Dataset {
        bulletins: vec![Bulletin { kind: SourceKind::Table, ..Bulletin::default() }],
        items: rows.iter().zip(1..).map(item).collect(),
        engagements: rows.iter().zip(0..).map(|(row, number)| engagement(row, number)).collect(),
        people: PEOPLE.iter().map(person).collect(),
        subjects: SUBJECTS
            .iter()
            .map(|id| Subject { id: (*id).to_owned(), name: format!("about {id}") })
            .collect(),
        ..Dataset::default()
    }
}

#[expect(clippy::expect_used, reason = "a pack that does not open fails the test")]
fn opened(rows: &[Row]) -> Pack {
    Pack::from_bytes(pack(&dataset(rows), &|_| None)).expect("a pack opens")
}

/// A query as the model knows it; filters are ids.
#[derive(Clone, Debug)]
struct Asked {
    people: Vec<usize>,
    countries: Vec<usize>,
    mode: Option<bool>,
    window: Option<(i32, i32)>,
    /// A word, whether it is cut short, whether it is unwanted.
    words: Vec<(usize, bool)>,
    cut: bool,
}

fn asked() -> impl Strategy<Value = Asked> {
    let window = prop::option::of((0i32..60, 0i32..20)).prop_map(|w| w.map(|(a, n)| (a, a + n)));
    let words = prop::collection::vec((0..WORDS.len(), any::<bool>()), 0..3);
    let values =
        (few(PEOPLE.len()), few(COUNTRIES.len()), prop::option::weighted(0.3, any::<bool>()));
    (values, window, words, any::<bool>()).prop_map(
        |((people, countries, mode), window, words, cut)| Asked {
            people,
            countries,
            mode,
            window,
            words,
            cut,
        },
    )
}

impl Asked {
    fn text(&self) -> String {
        let last = self.words.len().saturating_sub(1);
        let word = |(at, &(word, unwanted)): (usize, &(usize, bool))| {
            let minus = if unwanted { "-" } else { "" };
            let cut = self.cut && at == last && !unwanted;
            let word = if cut { &WORDS[word][..2] } else { WORDS[word] };
            format!("{minus}{word}{}", if cut { "" } else { " " })
        };
        self.words.iter().enumerate().map(word).collect()
    }

    fn filters(&self, pack: &Pack) -> [Vec<u32>; FACETS] {
        let mut filters: [Vec<u32>; FACETS] = Default::default();
        let values = |facet: Facet, ids: Vec<&str>| -> Vec<u32> {
            // A value that no row has is a filter that no row passes.
            ids.iter().map(|id| pack.find_value(facet, id).unwrap_or(u32::MAX)).collect()
        };
        let of = |list: &[usize], ids: &[&'static str]| list.iter().map(|&at| ids[at]).collect();
        filters[Facet::Person as usize] = values(Facet::Person, of(&self.people, &PEOPLE));
        filters[Facet::Country as usize] = values(Facet::Country, of(&self.countries, &COUNTRIES));
        let mode = self.mode.map(|mode| if mode { "call" } else { "visit" });
        filters[Facet::Mode as usize] = values(Facet::Mode, mode.into_iter().collect());
        filters
    }

    /// Whether a row passes everything but one facet's filter.
    fn passes(&self, row: &Row, without: Option<Facet>) -> bool {
        let any = |facet: Facet, chosen: &[usize], held: &[usize]| {
            without == Some(facet) || chosen.is_empty() || chosen.iter().any(|c| held.contains(c))
        };
        let (earliest, latest) = row.days;
        let last = self.words.len().saturating_sub(1);
        let words = self.words.iter().enumerate().all(|(at, &(word, unwanted))| {
            let cut = self.cut && at == last && !unwanted;
            let word = if cut { &WORDS[word][..2] } else { WORDS[word] };
            let own = text(row);
            let subjects = row.subjects.iter().map(|&s| SUBJECTS[s]);
            let people = row.people.iter().map(|&p| PEOPLE[p]);
            let codes: Vec<String> =
                row.countries.iter().map(|&c| COUNTRIES[c].to_lowercase()).collect();
            let about = subjects.clone().map(|_| "about");
            let mut held = own.split(' ').chain(subjects).chain(people).chain(about);
            let is = |held: &str| {
                if cut { held.starts_with(word) } else { held == word || is_form(held, word) }
            };
            unwanted != (held.any(&is) || codes.iter().any(|code| is(code)) || is("row"))
        });
        any(Facet::Person, &self.people, &row.people)
            && any(Facet::Country, &self.countries, &row.countries)
            && (without == Some(Facet::Mode) || self.mode.is_none_or(|mode| mode == row.mode))
            && self.window.is_none_or(|(first, end)| {
                earliest.is_none_or(|day| day <= end) && latest.is_none_or(|day| day >= first)
            })
            && words
    }
}

/// The only two words here that are forms of one.
fn is_form(a: &str, b: &str) -> bool {
    matches!((a, b), ("visas", "visa") | ("visa", "visas"))
}

fn held(row: &Row, facet: Facet, id: &str) -> bool {
    match facet {
        Facet::Person => row.people.iter().any(|&p| PEOPLE[p] == id),
        Facet::Country => row.countries.iter().any(|&c| COUNTRIES[c] == id),
        Facet::Subject => row.subjects.iter().any(|&s| SUBJECTS[s] == id),
        Facet::Mode => row.mode == (id == "call"),
        Facet::Status => row.planned == (id == "planned"),
        Facet::DateKnown => row.days.0.is_some() == (id == "stated"),
        Facet::Source => true,
        Facet::Organisation | Facet::StatementKind => false,
    }
}

/// Fails where the answer is not that of a plain loop.
fn check(pack: &Pack, rows: &[Row], asked: &Asked) -> Result<(), TestCaseError> {
    let window = asked.window.map(|(first, last)| (Day(first), Day(last)));
    let results = pack.query(&asked.filters(pack), window, &asked.text());
    let numbered = || rows.iter().zip(0u32..);
    let want: Vec<u32> =
        numbered().filter(|(row, _)| asked.passes(row, None)).map(|(_, n)| n).collect();
    prop_assert_eq!(results.rows(), &want[..], "{}", asked.text());
    prop_assert_eq!(results.total() as usize, want.len());
    if let Some(window) = window {
        let inside =
            |day: Option<i32>| day.map(Day).is_some_and(|d| window.0 <= d && d <= window.1);
        let certain = |&row: &u32| {
            let (earliest, latest) = rows[row as usize].days;
            inside(earliest) && inside(latest)
        };
        let sure: Vec<u32> = want.iter().copied().filter(certain).collect();
        prop_assert_eq!(pack.certain(results.rows(), window), sure);
    }
    let mut ranked = results.ranked().to_vec();
    prop_assert_eq!(&results.best(3)[..], &ranked[..ranked.len().min(3)]);
    ranked.sort_unstable();
    prop_assert_eq!(ranked, want);
    let alone = pack.query_counting(
        &asked.filters(pack),
        window,
        &asked.text(),
        &[Facet::Country, Facet::Mode],
    );
    for facet in Facet::ALL {
        let others: Vec<&Row> = rows.iter().filter(|row| asked.passes(row, Some(facet))).collect();
        for value in 0..pack.value_count(facet) {
            let id = pack.value_id(facet, value);
            let with = others.iter().filter(|row| held(row, facet, &id)).count();
            let counted = results.counts(facet)[value as usize] as usize;
            prop_assert_eq!(counted, with, "{:?} {}", facet, id);
        }
        let wanted = matches!(facet, Facet::Country | Facet::Mode);
        prop_assert_eq!(alone.counts(facet), if wanted { results.counts(facet) } else { &[] });
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn queries_give_what_a_loop_gives(
        rows in prop::collection::vec(row(), 0..40),
        several in prop::collection::vec(asked(), 1..3),
    ) {
        let pack = opened(&rows);
        for asked in several {
            check(&pack, &rows, &asked)?;
        }
    }

    #[test]
    fn what_is_packed_is_unpacked(rows in prop::collection::vec(row(), 0..20)) {
        prop_assert_eq!(opened(&rows).dataset(), dataset(&rows));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn many_rows_are_found_and_counted_as_few_are(
        patterns in prop::collection::vec(row(), 1..40),
        several in prop::collection::vec(asked(), 4..8),
    ) {
        let rows: Vec<Row> = patterns.iter().cycle().take(9_000).cloned().collect();
        let pack = opened(&rows);
        pack.prepare();
        for asked in several {
            check(&pack, &rows, &asked)?;
        }
    }
}
