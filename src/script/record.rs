//! One engagement with its evidence, in the form of the tool's JSON Lines.

use elshi_index::{Kind, Pack};
use elshi_record::{
    Engagement, EventType, Evidence, Fact, Method, Mode, Participant, Party, Review, Side,
    Statement, Status, When, WhenBasis,
};
use serde::Serialize;

/// An engagement.
#[derive(Serialize)]
pub(super) struct Record<'p> {
    id: String,
    title: String,
    #[serde(rename = "type")]
    event_type: &'static str,
    review: &'static str,
    mode: Said<&'static str>,
    status: Said<&'static str>,
    when: Dated,
    place: Option<Place>,
    participants: Vec<Part>,
    countries: Vec<Said<String>>,
    organisations: Vec<Named>,
    subjects: Vec<Said<String>>,
    mentioned_events: Vec<Mentioned>,
    statements: Vec<Position>,
    items: Vec<Reported<'p>>,
}

/// A value with the words it rests on.
#[derive(Serialize)]
struct Said<T> {
    is: T,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Quoted {
    item: Option<u32>,
    start: Option<u32>,
    end: Option<u32>,
    exact: Option<String>,
    method: &'static str,
    /// The rule's name, or what the curator knew.
    by: Option<String>,
}

#[derive(Serialize)]
struct Dated {
    edtf: String,
    earliest: Option<String>,
    latest: Option<String>,
    approximate: bool,
    basis: &'static str,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Place {
    name: Option<String>,
    country: Option<String>,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Part {
    id: String,
    name: String,
    role: Vec<Said<String>>,
    affiliation: Option<String>,
    represents: Vec<String>,
    side: &'static str,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Mentioned {
    id: String,
    name: String,
    edtf: String,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Position {
    id: String,
    by: Vec<String>,
    kind: &'static str,
    towards: Option<String>,
    subject: Option<String>,
    evidence: Vec<Quoted>,
}

#[derive(Serialize)]
struct Reported<'p> {
    source: &'p str,
    title: String,
    line: u32,
    text: String,
}

impl<'p> Record<'p> {
    /// The engagement of a row.
    pub fn of(pack: &'p Pack, row: u32) -> Option<Record<'p>> {
        let engagement = pack.engagement(row)?;
        Some(Record {
            event_type: match engagement.event_type {
                EventType::Consult => "consult",
                EventType::Appointment => "appointment",
            },
            review: review(engagement.review),
            mode: said(&engagement.mode, |mode| match mode {
                Mode::Visit => "visit",
                Mode::ThirdParty => "third-party",
                Mode::Multilateral => "multilateral",
                Mode::Call => "call",
                Mode::Resident => "resident",
            }),
            status: said(&engagement.status, |status| match status {
                Status::Held => "held",
                Status::Planned => "planned",
                Status::Cancelled => "cancelled",
            }),
            when: dated(&engagement.when),
            place: place(pack, &engagement),
            participants: engagement.participants.iter().map(|one| part(pack, one)).collect(),
            countries: engagement.countries.iter().map(|fact| said(fact, String::clone)).collect(),
            organisations: engagement.organisations.iter().map(|fact| body(pack, fact)).collect(),
            subjects: engagement.subjects.iter().map(|fact| said(fact, String::clone)).collect(),
            mentioned_events: engagement.mentions.iter().map(|fact| event(pack, fact)).collect(),
            statements: engagement.statements.iter().map(position).collect(),
            items: engagement.items.iter().filter_map(|item| reported(pack, *item)).collect(),
            id: engagement.id,
            title: engagement.title,
        })
    }
}

fn review(review: Review) -> &'static str {
    match review {
        Review::Accepted => "accepted",
        Review::Unreviewed => "unreviewed",
        Review::Rejected => "rejected",
    }
}

fn said<T, U>(fact: &Fact<T>, word: impl Fn(&T) -> U) -> Said<U> {
    Said { is: word(&fact.value), evidence: quoted(&fact.evidence) }
}

fn quoted(evidence: &[Evidence]) -> Vec<Quoted> {
    let one = |evidence: &Evidence| {
        let anchor = evidence.anchor.as_ref();
        let (method, by) = match &evidence.method {
            Method::Stated => ("stated", None),
            Method::Inferred { rule } => ("inferred", Some(rule.clone())),
            Method::Curated { note } => ("curated", Some(note.clone())),
        };
        Quoted {
            item: anchor.map(|anchor| anchor.item),
            start: anchor.map(|anchor| anchor.span.start),
            end: anchor.map(|anchor| anchor.span.end),
            exact: anchor.map(|anchor| anchor.exact.clone()),
            method,
            by,
        }
    };
    evidence.iter().map(one).collect()
}

fn dated(when: &When) -> Dated {
    let bounds = when.bounds.iter().map(|bound| &bound.evidence);
    let evidence: Vec<Evidence> = when.evidence.iter().chain(bounds).cloned().collect();
    Dated {
        edtf: when.edtf.clone(),
        earliest: when.earliest.map(|day| day.to_string()),
        latest: when.latest.map(|day| day.to_string()),
        approximate: when.approximate,
        basis: match when.basis {
            WhenBasis::Stated => "stated",
            WhenBasis::Bounded => "bounded",
            WhenBasis::FromBulletin => "from-bulletin",
            WhenBasis::Unknown => "unknown",
        },
        evidence: quoted(&evidence),
    }
}

fn name(pack: &Pack, kind: Kind, id: &str) -> String {
    pack.find(kind, id).map_or_else(|| id.to_owned(), |entity| pack.name(entity).into_owned())
}

fn place(pack: &Pack, engagement: &Engagement) -> Option<Place> {
    let (place, country) = (engagement.place.as_ref(), engagement.country.as_ref());
    place.or(country)?;
    let evidence = place.or(country).map(|fact| quoted(&fact.evidence)).unwrap_or_default();
    Some(Place {
        name: place.map(|fact| name(pack, Kind::Place, &fact.value)),
        country: country.map(|fact| fact.value.clone()),
        evidence,
    })
}

fn part(pack: &Pack, one: &Participant) -> Part {
    Part {
        id: one.person.clone(),
        name: name(pack, Kind::Person, &one.person),
        role: one.roles.iter().map(|role| said(role, String::clone)).collect(),
        affiliation: one.affiliation.as_ref().map(|fact| fact.value.clone()),
        represents: one.represents.iter().map(|fact| party(&fact.value)).collect(),
        side: match one.side.value {
            Side::Host => "host",
            Side::Guest => "guest",
            Side::Unclear => "unclear",
        },
        evidence: quoted(&one.name.evidence),
    }
}

fn party(party: &Party) -> String {
    match party {
        Party::Country(code) => code.clone(),
        Party::Organisation(id) => id.clone(),
        Party::Person(id) => format!("person:{id}"),
        Party::Everyone => "everyone".to_owned(),
    }
}

fn body(pack: &Pack, fact: &Fact<String>) -> Named {
    Named {
        id: fact.value.clone(),
        name: name(pack, Kind::Organisation, &fact.value),
        evidence: quoted(&fact.evidence),
    }
}

fn event(pack: &Pack, fact: &Fact<String>) -> Mentioned {
    let known = pack.find(Kind::Event, &fact.value).and_then(|entity| pack.event(entity.row));
    Mentioned {
        id: fact.value.clone(),
        name: name(pack, Kind::Event, &fact.value),
        edtf: known.map(|event| event.when.edtf).unwrap_or_default(),
        evidence: quoted(&fact.evidence),
    }
}

fn position(statement: &Statement) -> Position {
    Position {
        id: statement.id.clone(),
        by: statement.by.iter().map(|fact| party(&fact.value)).collect(),
        kind: statement.kind.value.id(),
        towards: statement.towards.as_ref().map(|fact| fact.value.clone()),
        subject: statement.subject.as_ref().map(|fact| fact.value.clone()),
        evidence: quoted(&statement.evidence),
    }
}

fn reported(pack: &Pack, item: u32) -> Option<Reported<'_>> {
    let known = pack.item(item)?;
    let text = if known.text.is_empty() {
        pack.text(known.bulletin, known.span).unwrap_or_default().to_owned()
    } else {
        known.text
    };
    let source = pack.bulletin_id(known.bulletin);
    Some(Reported { source, title: known.title, line: known.line, text })
}
