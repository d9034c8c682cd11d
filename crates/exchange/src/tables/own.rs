//! Records as `extract` prints them: one object an engagement.
//!
//! Their text is not with them: quotations keep their words and their places,
//! and are shown as what their source said.

use super::dates::when;
use super::row::RowReader;
use crate::facts::terms;
use elshi_record::{
    Anchor, Engagement, EventType, Evidence, Fact, Item, ItemKind, MentionedEvent, Method, Mode,
    Participant, Party, Review, Side, Span, Statement, StatementKind, Status, When, WhenBasis,
    slug,
};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

type Object = Map<String, Value>;

/// Whether an object is one of ours.
pub(super) fn is_own(object: &Object) -> bool {
    let typed = object.get("type").is_some_and(|value| value.is_null() || value.is_string());
    typed
        && (object.get("participants").is_some_and(Value::is_array)
            || object.get("type").is_some_and(Value::is_null))
}

/// What one object says.
struct Reading<'r, 'g> {
    item: u32,
    row: &'r mut RowReader<'g>,
    events: &'r mut BTreeMap<String, MentionedEvent>,
}

/// Reads an object that becomes item number `at`.
pub(super) fn read(
    object: &Object,
    line: u32,
    at: u32,
    row: &mut RowReader<'_>,
    events: &mut BTreeMap<String, MentionedEvent>,
) -> (Item, Option<Engagement>) {
    let title = text(object, "title").to_owned();
    let own_line = object.get("line").and_then(Value::as_u64).and_then(|line| line.try_into().ok());
    let mut item = Item { title, line: own_line.unwrap_or(line), ..Item::default() };
    if object.get("type").is_none_or(Value::is_null) {
        item.kind = term(terms::ITEM_KINDS, text(object, "kind")).unwrap_or(ItemKind::Other);
        return (item, None);
    }
    let engagement = Reading { item: at, row, events }.engagement(object, line);
    (item, Some(engagement))
}

impl Reading<'_, '_> {
    fn engagement(&mut self, object: &Object, line: u32) -> Engagement {
        let when = self.when(object.get("when"), line);
        let own_id = text(object, "id");
        let words = format!("{} {}", text(object, "title"), when.edtf);
        let id = self.row.distinct(if own_id.is_empty() { slug(&words) } else { slug(own_id) });
        let review = term(terms::REVIEWS, text(object, "review")).unwrap_or(Review::Unreviewed);
        let mut engagement = Engagement {
            title: text(object, "title").to_owned(),
            event_type: term(terms::EVENT_TYPES, text(object, "type"))
                .unwrap_or(EventType::Consult),
            mode: self.fact(object.get("mode"), |word| term(terms::MODES, word), Mode::Visit),
            status: self.fact(object.get("status"), |w| term(terms::STATUSES, w), Status::Held),
            review,
            when_review: review,
            when,
            ..Engagement::default()
        };
        self.place(object, &mut engagement);
        for one in list(object, "participants").filter_map(Value::as_object) {
            let participant = self.participant(one, engagement.review);
            engagement.participants.push(participant);
        }
        for one in list(object, "organisations") {
            let evidence = self.evidence(one);
            let id = self.row.registry.organisation(first(one, &["name", "id"]));
            engagement.organisations.push(Fact { value: id, evidence });
        }
        for one in list(object, "countries") {
            let evidence = self.evidence(one);
            if let Some(value) = self.row.registry.country(first(one, &["code", "id", "name"])) {
                engagement.countries.push(Fact { value, evidence });
            }
        }
        if engagement.countries.is_empty() {
            engagement.countries = represented(&engagement.participants);
        }
        for one in list(object, "subjects") {
            let evidence = self.evidence(one);
            let value = self.row.registry.subject(first(one, &["id", "name"]));
            engagement.subjects.push(Fact { value, evidence });
        }
        for one in list(object, "mentioned_events").filter(|one| !first(one, &["name"]).is_empty())
        {
            let mention = self.mention(one, line);
            engagement.mentions.push(mention);
        }
        for (number, one) in (1..).zip(list(object, "statements")) {
            let statement = self.statement(one, format!("{id}-{number}"), engagement.review);
            engagement.statements.push(statement);
        }
        engagement.id = id;
        engagement
    }

    fn when(&mut self, value: Option<&Value>, line: u32) -> When {
        let Some(value) = value else { return When::default() };
        let edtf = first(value, &["edtf"]);
        let Ok(mut read) = when(edtf, "", "") else {
            self.row.undated(line, edtf);
            return When::default();
        };
        read.evidence = self.evidence(value);
        read.basis = match first(value, &["basis"]) {
            _ if edtf.is_empty() => WhenBasis::Unknown,
            "bounded" => WhenBasis::Bounded,
            "from-bulletin" | "bulletin" => WhenBasis::FromBulletin,
            "unknown" => WhenBasis::Unknown,
            _ => WhenBasis::Stated,
        };
        read
    }

    fn place(&mut self, object: &Object, engagement: &mut Engagement) {
        let Some(place) = object.get("place").filter(|place| !place.is_null()) else { return };
        let evidence = self.evidence(place);
        let code = place.as_object().map_or("", |place| text(place, "country"));
        let country = self.row.registry.country(code);
        let name = first(place, &["name"]);
        if !name.is_empty() {
            let code = country.as_deref().unwrap_or_default();
            let value = self.row.registry.place(name, code, None);
            engagement.place = Some(Fact { value, evidence: evidence.clone() });
        }
        engagement.country = country.map(|value| Fact { value, evidence });
    }

    fn participant(&mut self, one: &Object, review: Review) -> Participant {
        let evidence = self.evidence_of(one);
        let name = text(one, "name");
        let mut participant = Participant {
            person: self.row.registry.person(name),
            name: Fact { value: name.to_owned(), evidence: evidence.clone() },
            side: self.fact(one.get("side"), |word| term(terms::SIDES, word), Side::Unclear),
            review,
            ..Participant::default()
        };
        let roles = one.get("role").into_iter().chain(list(one, "roles"));
        for role in roles.flat_map(|role| role.as_array().map_or(std::slice::from_ref(role), |r| r))
        {
            let words = first(role, &["name", "exact"]);
            let own = self.evidence(role);
            let evidence = if own.is_empty() { evidence.clone() } else { own };
            if !words.is_empty() {
                participant.roles.push(Fact { value: words.to_owned(), evidence });
            }
        }
        if let Some(body) = one.get("affiliation").map(|body| first(body, &["name", "id"]))
            && !body.is_empty()
        {
            let value = self.row.registry.organisation(body);
            participant.affiliation = Some(Fact { value, evidence: evidence.clone() });
        }
        for whom in list(one, "represents") {
            let value = self.party(first(whom, &["id", "name"]));
            participant.represents.push(Fact { value, evidence: evidence.clone() });
        }
        participant
    }

    /// A country's code, `person:ID`, `everyone`, or else a body.
    fn party(&mut self, word: &str) -> Party {
        let code = word.len() == 3 && word.bytes().all(|b| b.is_ascii_uppercase());
        if code || word.starts_with("x-") {
            return Party::Country(word.to_owned());
        }
        match word.split_once(':') {
            Some(("person", name)) => Party::Person(self.row.registry.person(name)),
            Some(("country", code)) => Party::Country(code.to_owned()),
            Some(("organisation", id)) => Party::Organisation(self.row.registry.organisation(id)),
            _ if word == "everyone" => Party::Everyone,
            _ => Party::Organisation(self.row.registry.organisation(word)),
        }
    }

    fn mention(&mut self, one: &Value, line: u32) -> Fact<String> {
        let name = first(one, &["name"]);
        let evidence = self.evidence(one);
        let edtf = one.as_object().map_or("", |one| text(one, "edtf"));
        let mut when = when(edtf, "", "").unwrap_or_else(|words| {
            self.row.undated(line, &words);
            When::default()
        });
        when.evidence.clone_from(&evidence);
        let id = slug(&format!("{name} {edtf}"));
        let event = self.events.entry(id.clone()).or_insert_with(|| MentionedEvent {
            id: id.clone(),
            name: name.to_owned(),
            when,
            ..MentionedEvent::default()
        });
        event.evidence.extend(evidence.iter().cloned());
        Fact { value: id, evidence }
    }

    fn statement(&mut self, one: &Value, id: String, review: Review) -> Statement {
        let evidence = self.evidence(one);
        let object = one.as_object();
        let word = |key| object.map_or("", |object| text(object, key));
        let kind = term(terms::STATEMENT_KINDS, word("kind")).unwrap_or(StatementKind::Briefing);
        let by = object.and_then(|object| object.get("by"));
        let by = by.map_or(&[][..], |by| by.as_array().map_or(std::slice::from_ref(by), |all| all));
        let by: Vec<Party> = by.iter().map(|one| self.party(first(one, &["id", "name"]))).collect();
        let fact = |value: String| Fact { value, evidence: evidence.clone() };
        let (towards, subject) = (word("towards"), word("subject"));
        let subject = (!subject.is_empty()).then(|| self.row.registry.subject(subject));
        Statement {
            id,
            by: by.into_iter().map(|value| Fact { value, evidence: evidence.clone() }).collect(),
            kind: Fact { value: kind, evidence: evidence.clone() },
            towards: (!towards.is_empty()).then(|| fact(towards.to_owned())),
            subject: subject.map(fact),
            evidence,
            review,
        }
    }

    /// A word of a closed list, bare or in an object with its evidence.
    fn fact<T>(&self, value: Option<&Value>, read: fn(&str) -> Option<T>, otherwise: T) -> Fact<T> {
        let word = value.map_or("", |value| first(value, &["is", "name"]));
        let evidence = value.map(|value| self.evidence(value)).unwrap_or_default();
        Fact { value: read(word).unwrap_or(otherwise), evidence }
    }

    fn evidence(&self, value: &Value) -> Vec<Evidence> {
        value.as_object().map(|object| self.evidence_of(object)).unwrap_or_default()
    }

    fn evidence_of(&self, object: &Object) -> Vec<Evidence> {
        let anchored = list(object, "evidence").filter_map(Value::as_object).map(|one| {
            let at =
                |key| one.get(key).and_then(Value::as_u64).and_then(|at| u32::try_from(at).ok());
            let span = Span::new(at("start").unwrap_or(0), at("end").unwrap_or(0));
            let exact = text(one, "exact").to_owned();
            let method = match text(one, "method").split_once(':') {
                Some(("inferred", rule)) => Method::Inferred { rule: rule.trim().to_owned() },
                Some(("curated", note)) => Method::Curated { note: note.trim().to_owned() },
                _ if text(one, "method") == "inferred" => {
                    Method::Inferred { rule: text(one, "rule").to_owned() }
                }
                _ if text(one, "method") == "curated" => {
                    Method::Curated { note: text(one, "note").to_owned() }
                }
                _ => Method::Stated,
            };
            Evidence { anchor: Some(Anchor { item: self.item, span, exact }), method }
        });
        anchored.collect()
    }
}

/// The countries that the people are there for, each once.
fn represented(participants: &[Participant]) -> Vec<Fact<String>> {
    let mut countries: Vec<Fact<String>> = Vec::new();
    for fact in participants.iter().flat_map(|one| &one.represents) {
        if let Party::Country(code) = &fact.value
            && countries.iter().all(|known| known.value != *code)
        {
            countries.push(Fact { value: code.clone(), evidence: fact.evidence.clone() });
        }
    }
    countries
}

fn term<T: Copy>(terms: terms::Terms<T>, word: &str) -> Option<T> {
    terms::meaning(terms, word)
}

fn text<'v>(object: &'v Object, key: &str) -> &'v str {
    object.get(key).and_then(Value::as_str).unwrap_or_default()
}

/// A bare string, or the first of some keys of an object that is one.
fn first<'v>(value: &'v Value, keys: &[&str]) -> &'v str {
    match value {
        Value::String(text) => text,
        Value::Object(object) => {
            keys.iter().map(|key| text(object, key)).find(|text| !text.is_empty()).unwrap_or("")
        }
        _ => "",
    }
}

fn list<'v>(object: &'v Object, key: &str) -> impl Iterator<Item = &'v Value> {
    object.get(key).and_then(Value::as_array).into_iter().flatten()
}
