//! Made-up records over made-up text, from rolled numbers: words that repeat
//! and contain each other, quotations that cut words, every kind of record.

#![allow(clippy::unwrap_used)]

use elshi_record::*;

/// Words that repeat, contain each other, and need escapes in TOML.
const WORDS: [&str; 12] = [
    "Jordan",
    "Jordanian",
    "Jo",
    "the",
    "Minister",
    "“the",
    "\"quoted\"",
    "a\\b",
    "Ұлт",
    "e",
    "’s",
    "15",
];

/// Rolled numbers, one after the other; zeros where they run out.
struct Dice<'r> {
    rolls: std::slice::Iter<'r, u16>,
    items: Vec<Item>,
    letters: Vec<char>,
    published: When,
}

/// A set of one bulletin.
pub fn dataset(rolls: &[u16]) -> Dataset {
    let mut dice = Dice {
        rolls: rolls.iter(),
        items: Vec::new(),
        letters: Vec::new(),
        published: When::default(),
    };
    let bulletin = dice.bulletin();
    let events = dice.many(3, |dice, n| {
        let closed = dice.below(2) == 1;
        MentionedEvent {
            id: format!("event-{n}"),
            name: dice.pick(&["Summit", "event 1", "A \"vote\""]),
            when: dice.when(closed),
            place: dice.maybe(|dice| dice.fact(|_| "place-0".to_owned())),
            evidence: dice.evidence(),
        }
    });
    let mut engagements = dice.many(4, Dice::engagement);
    engagements.sort_by_key(|engagement| engagement.items[0]);
    let mut subjects = Vec::new();
    if engagements.iter().any(|engagement| {
        let stated = engagement.statements.iter().flat_map(|statement| &statement.subject);
        engagement.subjects.iter().chain(stated).count() > 0
    }) {
        subjects.push(Subject { id: "water".to_owned(), name: "Water".to_owned() });
    }
    Dataset {
        people: (0..3).map(|n| dice.person(n)).collect(),
        organisations: (0..3).map(|n| dice.organisation(n)).collect(),
        places: (0..2).map(|n| dice.place(n)).collect(),
        bulletins: vec![bulletin],
        items: dice.items,
        engagements,
        subjects,
        events,
        apart: Vec::new(),
    }
}

impl Dice<'_> {
    fn below(&mut self, limit: usize) -> usize {
        usize::from(self.rolls.next().copied().unwrap_or_default()) % limit
    }

    fn pick(&mut self, words: &[&str]) -> String {
        words[self.below(words.len())].to_owned()
    }

    fn one_of<T: Copy>(&mut self, values: &[T]) -> T {
        values[self.below(values.len())]
    }

    fn maybe<T>(&mut self, make: impl Fn(&mut Self) -> T) -> Option<T> {
        (self.below(2) == 1).then(|| make(self))
    }

    fn many<T>(&mut self, limit: usize, make: impl Fn(&mut Self, usize) -> T) -> Vec<T> {
        (0..self.below(limit)).map(|n| make(self, n)).collect()
    }

    fn fact<T>(&mut self, value: impl Fn(&mut Self) -> T) -> Fact<T> {
        Fact { value: value(self), evidence: self.evidence() }
    }

    fn review(&mut self) -> Review {
        self.one_of(&[Review::Accepted, Review::Unreviewed, Review::Rejected])
    }

    /// Two to four items, some with the same title.
    fn bulletin(&mut self) -> Bulletin {
        let mut text = String::new();
        for _ in 0..2 + self.below(3) {
            let line = text.matches('\n').count() as u32 + 1;
            let start = text.chars().count() as u32;
            let title = self.pick(&["Title one", "Title two", "Title"]);
            text.push_str(&title);
            let title_span = Span::new(start, text.chars().count() as u32);
            for _ in 0..1 + self.below(3) {
                let words: Vec<String> =
                    (0..3 + self.below(9)).map(|_| self.pick(&WORDS)).collect();
                text.push('\n');
                text.push_str(&words.join(" "));
            }
            let span = Span::new(start, text.chars().count() as u32);
            text.push('\n');
            let kind = self.one_of(&[ItemKind::Engagement, ItemKind::Notice, ItemKind::Other]);
            self.items.push(Item { title, span, title_span, line, kind, ..Item::default() });
        }
        self.letters = text.chars().collect();
        if self.below(3) > 0 {
            let edtf = self.pick(&["[2026-02-23~..2026-02-24~]", "2026-02-24", "2026-02"]);
            self.published = When::stated(&edtf, self.evidence()).unwrap();
        }
        Bulletin {
            id: "made".to_owned(),
            title: "A \"made\" bulletin".to_owned(),
            publisher: "Nobody".to_owned(),
            url: self.pick(&["", "https://example.org/"]),
            language: "en".to_owned(),
            retrieved: self.pick(&["", "2026-02-25"]),
            published: self.published.clone(),
            hash: text_hash(&text),
            text,
            ..Bulletin::default()
        }
    }

    /// Any words of any item, with any method.
    fn evidence(&mut self) -> Vec<Evidence> {
        let count = 1 + self.below(2);
        (0..count).map(|_| self.one_evidence()).collect()
    }

    fn one_evidence(&mut self) -> Evidence {
        let item = self.below(self.items.len());
        let whole = self.items[item].span;
        let start = whole.start + self.below(whole.len() as usize) as u32;
        let span = Span::new(start, (start + 1 + self.below(30) as u32).min(whole.end));
        let exact = self.letters[span.start as usize..span.end as usize].iter().collect();
        let anchor = Some(Anchor { item: item as u32, span, exact });
        match self.below(4) {
            0 => Evidence { anchor, method: Method::Inferred { rule: "a-rule".to_owned() } },
            1 => {
                let note = self.pick(&["so \"it\" is", "it’s so\\", ""]);
                let anchor = anchor.filter(|_| self.below(2) == 1);
                Evidence { anchor, method: Method::Curated { note } }
            }
            _ => Evidence { anchor, method: Method::Stated },
        }
    }

    /// Words as the text writes them, sometimes in another form.
    fn words(&mut self) -> Fact<String> {
        let evidence = self.evidence();
        let exact = evidence[0].anchor.as_ref().map(|anchor| anchor.exact.clone());
        let other = self.below(3) == 0;
        let value = exact.filter(|_| !other).unwrap_or_else(|| "another form".to_owned());
        Fact { value, evidence }
    }

    fn when(&mut self, closed: bool) -> When {
        if self.below(3) == 0 {
            let edtf = self.pick(&["2026-03-15", "2025", "2026-04-22/2026-04-24", "2025-11~"]);
            return When::stated(&edtf, self.evidence()).unwrap();
        }
        let days = ["2025-01-01", "2025-12-01", "2026-03-14", "2026-12-31"];
        let bounds = self.many(3, |dice, _| {
            let latest = dice.below(2);
            let day = days[2 * latest + dice.below(2)];
            let edge = [Edge::Earliest, Edge::Latest][latest];
            Bound { edge, day: Day::parse_iso(day).unwrap(), evidence: dice.one_evidence() }
        });
        let published = self.published.latest.filter(|_| closed).map(|day| {
            let own = self.published.evidence[0].clone();
            let evidence = if self.below(2) == 1 { self.one_evidence() } else { own };
            (Bound { edge: Edge::Latest, day, evidence }, self.published.approximate)
        });
        When::bounded(bounds, published)
    }

    fn party(&mut self) -> Fact<Party> {
        self.fact(|dice| match dice.below(4) {
            0 => Party::Country("KEN".to_owned()),
            1 => Party::Organisation("body-1".to_owned()),
            2 => Party::Person("person-2".to_owned()),
            _ => Party::Everyone,
        })
    }

    fn engagement(&mut self, n: usize) -> Engagement {
        let first = self.below(self.items.len());
        let others = first + 1..self.items.len();
        let items = std::iter::once(first).chain(others.filter(|_| self.below(3) == 0));
        let items: Vec<u32> = items.map(|item| item as u32).collect();
        let own = self.items[first].title.clone();
        let status = self.fact(|dice| dice.one_of(&[Status::Held, Status::Planned]));
        let closed = self.below(2) == 1;
        Engagement {
            id: format!("meeting-{n}"),
            title: if self.below(2) == 1 { own } else { "Another title".to_owned() },
            items,
            event_type: self.one_of(&[EventType::Consult, EventType::Appointment]),
            mode: self.fact(|dice| dice.one_of(&[Mode::Visit, Mode::Call, Mode::Resident])),
            status,
            when: self.when(closed),
            when_review: self.review(),
            place: self.maybe(|dice| dice.fact(|_| "place-1".to_owned())),
            country: self.maybe(|dice| dice.fact(|_| "KAZ".to_owned())),
            participants: self.many(3, |dice, _| dice.participant()),
            organisations: self.many(2, |dice, _| dice.fact(|_| "body-0".to_owned())),
            countries: self.many(3, |dice, _| dice.fact(|_| "JOR".to_owned())),
            subjects: self.many(2, |dice, _| dice.fact(|_| "water".to_owned())),
            statements: self.many(3, |dice, m| dice.statement(format!("statement-{n}-{m}"))),
            mentions: Vec::new(),
            review: self.review(),
        }
    }

    fn participant(&mut self) -> Participant {
        let side = self.maybe(|dice| dice.fact(|dice| dice.one_of(&[Side::Host, Side::Unclear])));
        Participant {
            person: "person-0".to_owned(),
            name: self.words(),
            roles: self.many(3, |dice, _| dice.words()),
            affiliation: self.maybe(|dice| dice.fact(|_| "body-2".to_owned())),
            represents: self.many(3, |dice, _| dice.party()),
            side: side.unwrap_or_else(|| Fact::from_row(Side::Unclear)),
            review: self.review(),
        }
    }

    fn statement(&mut self, id: String) -> Statement {
        use StatementKind::{Agreement, Proposal, Readiness};
        Statement {
            id,
            by: (0..1 + self.below(2)).map(|_| self.party()).collect(),
            kind: self.fact(|dice| dice.one_of(&[Agreement, Proposal, Readiness])),
            towards: self.maybe(Dice::words),
            subject: self.maybe(|dice| dice.fact(|_| "water".to_owned())),
            evidence: self.evidence(),
            review: self.review(),
        }
    }

    fn variants(&mut self) -> Vec<Name> {
        self.many(3, |dice, _| Name { text: dice.pick(&WORDS), lang: dice.pick(&["en", "kk"]) })
    }

    fn person(&mut self, n: usize) -> Person {
        Person {
            id: format!("person-{n}"),
            name: self.pick(&["the Minister", "Person 1", "Jordan"]),
            variants: self.variants(),
            wikidata: self.maybe(|_| "Q42".to_owned()),
            evidence: self.evidence(),
        }
    }

    fn organisation(&mut self, n: usize) -> Organisation {
        Organisation {
            id: format!("body-{n}"),
            name: self.pick(&["Jordanian", "Body 1", "the"]),
            abbreviation: self.maybe(|_| "Jo".to_owned()),
            variants: self.variants(),
            country: self.maybe(|dice| dice.fact(|_| "KAZ".to_owned())),
            parent: self.maybe(|dice| dice.fact(|_| "body-1".to_owned())),
            wikidata: None,
            evidence: self.evidence(),
        }
    }

    fn place(&mut self, n: usize) -> Place {
        Place {
            id: format!("place-{n}"),
            name: self.pick(&["Jordan", "Ұлт"]),
            country: self.maybe(|dice| dice.fact(|_| "JOR".to_owned())),
            coordinates: self.maybe(|dice| {
                dice.fact(|dice| dice.one_of(&[(-1_286, 36_817), (0, -5), (90_000, -180_000)]))
            }),
            evidence: self.evidence(),
        }
    }
}
