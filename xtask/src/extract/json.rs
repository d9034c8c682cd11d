//! Records as JSON: one object a line and an engagement, and one for each item
//! that reports none.

use elshi_record::{
    Dataset, Engagement, Evidence, Fact, Item, ItemKind, Method, Mode, Participant, Party, Side,
    Statement, Status, When, WhenBasis,
};
use serde_json::{Value, json};

/// All lines, each with its line end.
pub fn lines(set: &Dataset) -> String {
    let mut text = String::new();
    for (number, item) in (0..).zip(&set.items) {
        let mut line = |value: Value| {
            text.push_str(&value.to_string());
            text.push('\n');
        };
        let reported = set.engagements.iter().filter(|one| one.items.first() == Some(&number));
        let mut any = false;
        for engagement in reported {
            any = true;
            line(of_engagement(set, item, engagement));
        }
        if !any {
            line(of_item(item));
        }
    }
    text
}

fn of_item(item: &Item) -> Value {
    json!({ "title": item.title, "line": item.line, "type": null, "kind": kind(item.kind) })
}

fn of_engagement(set: &Dataset, item: &Item, engagement: &Engagement) -> Value {
    let place = engagement.place.as_ref().and_then(|fact| {
        Some((set.places.iter().find(|place| place.id == fact.value)?.name.clone(), fact))
    });
    let country = engagement.country.as_ref();
    let place = (place.is_some() || country.is_some()).then(|| {
        let mut evidence = place.as_ref().map_or(Vec::new(), |(_, fact)| fact.evidence.clone());
        evidence.extend(country.iter().flat_map(|fact| fact.evidence.clone()));
        json!({
            "name": place.as_ref().map(|(name, _)| name),
            "country": country.map(|fact| &fact.value),
            "evidence": of_evidence(&evidence),
        })
    });
    let mut evidence = engagement.mode.evidence.clone();
    evidence.extend(engagement.status.evidence.clone());
    json!({
        "title": item.title,
        "line": item.line,
        "id": engagement.id,
        "type": "consult",
        "mode": mode(engagement.mode.value),
        "status": status(engagement.status.value),
        "evidence": of_evidence(&evidence),
        "when": of_when(&engagement.when),
        "place": place,
        "participants": engagement.participants.iter().map(|one| of_participant(set, one)).collect::<Vec<_>>(),
        "organisations": engagement.organisations.iter().map(|fact| json!({
            "name": body(set, &fact.value),
            "id": fact.value,
            "evidence": of_evidence(&fact.evidence),
        })).collect::<Vec<_>>(),
        "countries": values(&engagement.countries),
        "subjects": values(&engagement.subjects),
        "mentioned_events": engagement.mentions.iter().map(|fact| of_mention(set, fact)).collect::<Vec<_>>(),
        "statements": engagement.statements.iter().map(|one| of_statement(set, one)).collect::<Vec<_>>(),
    })
}

fn of_when(when: &When) -> Value {
    let evidence: Vec<Evidence> = when
        .evidence
        .iter()
        .chain(when.bounds.iter().map(|bound| &bound.evidence))
        .cloned()
        .collect();
    json!({
        "edtf": when.edtf,
        "earliest": when.earliest.map(|day| day.to_string()),
        "latest": when.latest.map(|day| day.to_string()),
        "basis": match when.basis {
            WhenBasis::Stated => "stated",
            WhenBasis::Bounded => "bounded",
            WhenBasis::FromBulletin => "from-bulletin",
            WhenBasis::Unknown => "unknown",
        },
        "evidence": of_evidence(&evidence),
    })
}

fn of_participant(set: &Dataset, participant: &Participant) -> Value {
    let mut evidence = participant.name.evidence.clone();
    evidence.extend(participant.roles.iter().flat_map(|role| role.evidence.clone()));
    evidence.extend(participant.affiliation.iter().flat_map(|fact| fact.evidence.clone()));
    evidence.extend(participant.represents.iter().flat_map(|fact| fact.evidence.clone()));
    evidence.extend(participant.side.evidence.clone());
    let roles: Vec<&str> = participant.roles.iter().map(|role| role.value.as_str()).collect();
    json!({
        "name": participant.name.value,
        "role": (!roles.is_empty()).then(|| roles.join(" and ")),
        "affiliation": participant.affiliation.as_ref().map(|fact| body(set, &fact.value)),
        "represents": participant.represents.iter().map(|fact| party(set, &fact.value)).collect::<Vec<_>>(),
        "side": match participant.side.value {
            Side::Host => "host",
            Side::Guest => "guest",
            Side::Unclear => "unclear",
        },
        "evidence": of_evidence(&evidence),
    })
}

fn of_mention(set: &Dataset, fact: &Fact<String>) -> Value {
    let event = set.events.iter().find(|event| event.id == fact.value);
    json!({
        "name": event.map(|event| &event.name),
        "edtf": event.map(|event| &event.when.edtf),
        "evidence": of_evidence(&fact.evidence),
    })
}

fn of_statement(set: &Dataset, statement: &Statement) -> Value {
    let by: Vec<String> = statement.by.iter().map(|fact| party(set, &fact.value)).collect();
    let anchor = statement.evidence.first().and_then(|one| one.anchor.as_ref());
    let mut evidence = statement.evidence.clone();
    evidence.extend(statement.by.iter().flat_map(|fact| fact.evidence.clone()));
    evidence.extend(statement.kind.evidence.clone());
    evidence.extend(statement.towards.iter().flat_map(|fact| fact.evidence.clone()));
    json!({
        "by": by.join("; "),
        "kind": statement.kind.value.id(),
        "towards": statement.towards.as_ref().map(|fact| &fact.value),
        "subject": statement.subject.as_ref().map(|fact| &fact.value),
        "exact": anchor.map(|anchor| &anchor.exact),
        "evidence": of_evidence(&evidence),
    })
}

/// The quotations; what no words carry is left out.
fn of_evidence(evidence: &[Evidence]) -> Value {
    let mut seen = Vec::new();
    for one in evidence {
        let Some(anchor) = &one.anchor else { continue };
        let mut value = json!({
            "start": anchor.span.start,
            "end": anchor.span.end,
            "exact": anchor.exact,
            "method": match &one.method {
                Method::Stated => "stated",
                Method::Inferred { .. } => "inferred",
                Method::Curated { .. } => "curated",
            },
        });
        if let (Method::Inferred { rule }, Some(object)) = (&one.method, value.as_object_mut()) {
            object.insert("rule".to_owned(), json!(rule));
        }
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    Value::Array(seen)
}

fn values(facts: &[Fact<String>]) -> Vec<&String> {
    facts.iter().map(|fact| &fact.value).collect()
}

fn body(set: &Dataset, id: &str) -> String {
    let known = set.organisations.iter().find(|body| body.id == id);
    known.map_or(id, |body| body.name.as_str()).to_owned()
}

fn party(set: &Dataset, party: &Party) -> String {
    match party {
        Party::Country(code) => code.clone(),
        Party::Organisation(id) => id.clone(),
        Party::Person(id) => {
            let known = set.people.iter().find(|person| person.id == *id);
            known.map_or(id.as_str(), |person| person.name.as_str()).to_owned()
        }
        Party::Everyone => "everyone".to_owned(),
    }
}

fn kind(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Engagement => "engagement",
        ItemKind::Notice => "notice",
        ItemKind::Condolence => "condolence",
        ItemKind::Congratulation => "congratulation",
        ItemKind::Statement => "statement",
        ItemKind::Other => "other",
    }
}

fn mode(mode: Mode) -> &'static str {
    match mode {
        Mode::Visit => "visit",
        Mode::ThirdParty => "third-party",
        Mode::Multilateral => "multilateral",
        Mode::Call => "call",
        Mode::Resident => "resident",
    }
}

fn status(status: Status) -> &'static str {
    match status {
        Status::Held => "held",
        Status::Planned => "planned",
        Status::Cancelled => "cancelled",
    }
}
