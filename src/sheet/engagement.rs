//! The sheet of an engagement.

use super::{Group, Line, Piece, Sheet, thing, words};
use crate::messages::{self, Key, bound_words, fill, t, when_words};
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Engagement, Evidence, Fact, Participant, Party, Side, Statement, When};

pub(super) fn sheet(pack: &Pack, entity: Entity) -> Option<Sheet> {
    let engagement = pack.engagement(entity.row)?;
    let mut when = when_lines(&engagement.when);
    if let Some(date) = when.first_mut() {
        *date = date.clone().judged("date", 0, engagement.when_review);
    }
    let mut groups = vec![Group::new(Key::When, when)];
    groups.push(Group::new(Key::How, how_lines(pack, &engagement)));
    for (number, participant) in engagement.participants.iter().enumerate() {
        groups.push(participant_group(pack, participant, number));
    }
    let listed = [
        (Key::Counterparts, Kind::Country, &engagement.countries),
        (Key::Organisations, Kind::Organisation, &engagement.organisations),
        (Key::Subjects, Kind::Subject, &engagement.subjects),
    ];
    for (title, kind, facts) in listed {
        groups.push(Group::new(title, facts.iter().map(|fact| named(pack, kind, fact)).collect()));
    }
    let statements = engagement.statements.iter().enumerate();
    let statements = statements.map(|(number, statement)| {
        statement_line(pack, statement).judged("towards", number, statement.review)
    });
    groups.push(Group::new(Key::Statements, statements.collect()));
    let mentions = engagement.mentions.iter().map(|fact| mention_line(pack, fact)).collect();
    groups.push(Group::new(Key::Mentions, mentions));
    groups.retain(|group| group.heading.is_some() || !group.lines.is_empty());
    Some(Sheet {
        entity,
        lead: lead(&engagement),
        title: engagement.title,
        groups,
        items: engagement.items,
        engagements: Vec::new(),
    })
}

/// When it was, and whether somebody has looked at what is said of it.
fn lead(engagement: &Engagement) -> String {
    let when = when_words(&engagement.when);
    match messages::review(engagement.review) {
        Some(review) => format!("{when} · {}", t(review)),
        None => when,
    }
}

/// The date, then what speaks against it, then every limit that something sets
/// to it.
pub(super) fn when_lines(when: &When) -> Vec<Line> {
    let date =
        format!("{} ({})", when_words(when), messages::lower(t(messages::basis(when.basis))));
    let date = Line {
        label: None,
        pieces: vec![words(date)],
        evidence: when.evidence.clone(),
        judged: None,
    };
    let against = when.contradiction().map(|[first, last]| Line {
        label: None,
        pieces: vec![words(fill(Key::NoDayLeft, &[&bound_words(&first), &bound_words(&last)]))],
        evidence: vec![first.evidence, last.evidence],
        judged: None,
    });
    let bounds = when.bounds.iter().map(|bound| Line {
        label: Some(Key::WhereBoundsComeFrom),
        pieces: vec![words(bound_words(bound))],
        evidence: vec![bound.evidence.clone()],
        judged: None,
    });
    std::iter::once(date).chain(against).chain(bounds).collect()
}

fn how_lines(pack: &Pack, engagement: &Engagement) -> Vec<Line> {
    let mode = t(messages::mode(engagement.mode.value));
    let status = t(messages::status(engagement.status.value));
    let mut lines = vec![
        Line::new(Some(Key::ModeLabel), vec![words(mode)], &engagement.mode),
        Line::new(Some(Key::StatusLabel), vec![words(status)], &engagement.status),
    ];
    if let Some(place) = &engagement.place {
        let pieces = vec![thing(pack, Kind::Place, &place.value)];
        lines.push(Line::new(Some(Key::Place), pieces, place));
    }
    if let Some(country) = &engagement.country {
        let pieces = vec![thing(pack, Kind::Country, &country.value)];
        lines.push(Line::new(Some(Key::Country), pieces, country));
    }
    lines
}

fn participant_group(pack: &Pack, participant: &Participant, number: usize) -> Group {
    let person = match pack.find(Kind::Person, &participant.person) {
        Some(entity) => Piece::Thing(entity, pack.name(entity).into_owned()),
        None => words(participant.name.value.clone()),
    };
    let mut lines = Vec::new();
    for role in &participant.roles {
        lines.push(Line::new(Some(Key::Role), vec![Piece::Quoted(role.value.clone())], role));
    }
    if let Some(affiliation) = &participant.affiliation {
        let pieces = vec![thing(pack, Kind::Organisation, &affiliation.value)];
        lines.push(Line::new(Some(Key::Affiliation), pieces, affiliation));
    }
    for party in &participant.represents {
        let pieces = vec![party_piece(pack, &party.value)];
        lines.push(Line::new(Some(Key::Represents), pieces, party));
    }
    if participant.side.value != Side::Unclear || !participant.side.evidence.is_empty() {
        let side = t(messages::side(participant.side.value));
        lines.push(Line::new(Some(Key::SideLabel), vec![words(side)], &participant.side));
    }
    let heading = Line::new(None, vec![person], &participant.name);
    let heading = Some(heading.judged("name", number, participant.review));
    Group { title: Key::Who, heading, lines }
}

fn named(pack: &Pack, kind: Kind, fact: &Fact<String>) -> Line {
    Line::new(None, vec![thing(pack, kind, &fact.value)], fact)
}

/// Who, what kind, towards what; the words are a click away.
pub(super) fn statement_line(pack: &Pack, statement: &Statement) -> Line {
    let kind = t(messages::statement_kind(statement.kind.value));
    let kind = match pack.find(Kind::Statement, &statement.id) {
        Some(entity) => Piece::Thing(entity, kind.to_owned()),
        None => words(kind),
    };
    let mut pieces = by_pieces(pack, statement);
    pieces.extend([words(" · "), kind]);
    if let Some(towards) = &statement.towards {
        pieces.extend([words(": "), Piece::Quoted(towards.value.clone())]);
    }
    Line { label: None, pieces, evidence: statement_evidence(statement), judged: None }
}

pub(super) fn by_pieces(pack: &Pack, statement: &Statement) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for party in &statement.by {
        if !pieces.is_empty() {
            pieces.push(words(", "));
        }
        pieces.push(party_piece(pack, &party.value));
    }
    pieces
}

/// The statement's own words first, then what its parts rest on.
pub(super) fn statement_evidence(statement: &Statement) -> Vec<Evidence> {
    let parts = statement.by.iter().flat_map(|fact| &fact.evidence);
    let parts = parts.chain(&statement.kind.evidence);
    let parts = parts.chain(statement.towards.iter().flat_map(|fact| &fact.evidence));
    let parts = parts.chain(statement.subject.iter().flat_map(|fact| &fact.evidence));
    let mut evidence = statement.evidence.clone();
    for part in parts {
        if !evidence.contains(part) {
            evidence.push(part.clone());
        }
    }
    evidence
}

pub(super) fn party_piece(pack: &Pack, party: &Party) -> Piece {
    match party {
        Party::Country(code) => thing(pack, Kind::Country, code),
        Party::Organisation(id) => thing(pack, Kind::Organisation, id),
        Party::Person(id) => thing(pack, Kind::Person, id),
        Party::Everyone => words(t(Key::TheParties)),
    }
}

fn mention_line(pack: &Pack, fact: &Fact<String>) -> Line {
    let mut pieces = vec![thing(pack, Kind::Event, &fact.value)];
    if let Some(Piece::Thing(entity, _)) = pieces.first()
        && let Some(event) = pack.event(entity.row)
    {
        pieces.push(words(format!(" · {}", when_words(&event.when))));
    }
    Line::new(None, pieces, fact)
}
