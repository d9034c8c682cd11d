//! The sheets of people, bodies, countries, places, subjects, mentioned
//! events and statements.

use super::engagement::{by_pieces, party_piece, statement_evidence, statement_line, when_lines};
use super::{Group, Line, Piece, Sheet, thing, words};
use crate::messages::{self, Key, t, when_words};
use elshi_index::{Entity, Kind, Pack};
use elshi_record::{Engagement, Evidence, Fact, Name, Party, Statement};

pub(super) fn sheet(pack: &Pack, entity: Entity) -> Option<Sheet> {
    let engagements: Vec<u32> = pack.rows_of(entity).collect();
    let mut sheet = Sheet {
        entity,
        title: pack.name(entity).into_owned(),
        lead: String::new(),
        groups: Vec::new(),
        items: Vec::new(),
        engagements,
    };
    match entity.kind {
        Kind::Person => person(pack, &mut sheet)?,
        Kind::Organisation => organisation(pack, &mut sheet)?,
        Kind::Place => place(pack, &mut sheet)?,
        Kind::Event => event(pack, &mut sheet)?,
        Kind::Statement => statement(pack, &mut sheet)?,
        Kind::Country => country(pack, &mut sheet),
        Kind::Subject => subject(pack, &mut sheet),
        Kind::Engagement => return None,
    }
    sheet.groups.retain(|group| !group.lines.is_empty());
    Some(sheet)
}

/// How many engagements a sheet reads for their statements and sentences.
const MOST_READ: usize = 200;

fn records(pack: &Pack, sheet: &Sheet) -> Vec<Engagement> {
    sheet.engagements.iter().take(MOST_READ).filter_map(|&row| pack.engagement(row)).collect()
}

fn name_lines(name: &str, variants: &[Name], evidence: &[Evidence]) -> Vec<Line> {
    let label = Some(Key::NameLabel);
    let evidence = evidence.to_vec();
    let mut lines = vec![Line { label, pieces: vec![words(name)], evidence, judged: None }];
    lines.extend(variants.iter().map(|variant| Line {
        label: Some(Key::AlsoWritten),
        pieces: vec![Piece::Quoted(variant.text.clone())],
        evidence: Vec::new(),
        judged: None,
    }));
    lines
}

fn plain(label: Key, value: &str) -> Line {
    Line { label: Some(label), pieces: vec![words(value)], evidence: Vec::new(), judged: None }
}

fn person(pack: &Pack, sheet: &mut Sheet) -> Option<()> {
    let person = pack.person(sheet.entity.row)?;
    let mut names = name_lines(&person.name, &person.variants, &person.evidence);
    names.extend(person.wikidata.iter().map(|item| plain(Key::Wikidata, item)));
    sheet.groups.push(Group::new(Key::NameLabel, names));
    let records = records(pack, sheet);
    let parts = records.iter().flat_map(|e| &e.participants).filter(|p| p.person == person.id);
    let (mut roles, mut represents): (Vec<Line>, Vec<Line>) = (Vec::new(), Vec::new());
    for part in parts {
        for role in &part.roles {
            merge(&mut roles, Line::new(None, vec![Piece::Quoted(role.value.clone())], role));
        }
        for party in &part.represents {
            let pieces = vec![party_piece(pack, &party.value)];
            merge(&mut represents, Line::new(None, pieces, party));
        }
    }
    sheet.lead = roles.first().map(Line::text).unwrap_or_default();
    sheet.groups.push(Group::new(Key::Roles, roles));
    sheet.groups.push(Group::new(Key::Represents, represents));
    push_statements(pack, sheet, &records, |party| *party == Party::Person(person.id.clone()));
    Some(())
}

fn organisation(pack: &Pack, sheet: &mut Sheet) -> Option<()> {
    let body = pack.organisation(sheet.entity.row)?;
    let mut lines = name_lines(&body.name, &body.variants, &body.evidence);
    lines.extend(body.abbreviation.iter().map(|short| plain(Key::Abbreviation, short)));
    lines.extend(linked(pack, Key::PartOf, Kind::Organisation, body.parent.as_ref()));
    lines.extend(linked(pack, Key::BelongsTo, Kind::Country, body.country.as_ref()));
    lines.extend(body.wikidata.iter().map(|item| plain(Key::Wikidata, item)));
    sheet.groups.push(Group::new(Key::NameLabel, lines));
    let records = records(pack, sheet);
    push_mentions(sheet, &records, |e| &e.organisations, &body.id);
    push_statements(pack, sheet, &records, |party| *party == Party::Organisation(body.id.clone()));
    Some(())
}

fn country(pack: &Pack, sheet: &mut Sheet) {
    let country = Party::Country(pack.id(sheet.entity).into_owned());
    let Party::Country(code) = &country else { return };
    let mut records = records(pack, sheet);
    if records.is_empty() {
        // The publishers' own country is met nowhere, and speaks everywhere.
        sheet.lead = t(Key::NoCounterpart).to_owned();
        records = (0..pack.engagement_count())
            .take(MOST_READ)
            .filter_map(|row| pack.engagement(row))
            .collect();
        push_people(pack, sheet, &records, &country);
    }
    push_mentions(sheet, &records, |e| &e.countries, code);
    push_statements(pack, sheet, &records, |party| *party == country);
}

/// The people who speak for a party, by the words that say so.
fn push_people(pack: &Pack, sheet: &mut Sheet, records: &[Engagement], party: &Party) {
    let mut people = Vec::new();
    for part in records.iter().flat_map(|engagement| &engagement.participants) {
        for fact in part.represents.iter().filter(|fact| fact.value == *party) {
            let pieces = vec![thing(pack, Kind::Person, &part.person)];
            merge(&mut people, Line::new(None, pieces, fact));
        }
    }
    sheet.groups.push(Group::new(Key::RepresentedBy, people));
}

fn subject(pack: &Pack, sheet: &mut Sheet) {
    let id = pack.id(sheet.entity).into_owned();
    let records = records(pack, sheet);
    push_mentions(sheet, &records, |e| &e.subjects, &id);
    let statements = records.iter().flat_map(|e| &e.statements);
    let about = statements.filter(|s| s.subject.as_ref().is_some_and(|fact| fact.value == id));
    let lines = about.map(|s| statement_line(pack, s)).collect();
    sheet.groups.push(Group::new(Key::Statements, lines));
}

fn place(pack: &Pack, sheet: &mut Sheet) -> Option<()> {
    let place = pack.place(sheet.entity.row)?;
    let mut lines = name_lines(&place.name, &[], &place.evidence);
    lines.extend(linked(pack, Key::Country, Kind::Country, place.country.as_ref()));
    lines.extend(place.coordinates.iter().map(|fact| {
        let (north, east) = fact.value;
        let pieces = vec![words(format!("{}, {}", degrees(north), degrees(east)))];
        Line::new(Some(Key::CoordinatesLabel), pieces, fact)
    }));
    sheet.groups.push(Group::new(Key::NameLabel, lines));
    Some(())
}

/// Thousandths of a degree as degrees with two decimals.
fn degrees(thousandths: i32) -> String {
    let sign = if thousandths < 0 { "−" } else { "" };
    let size = thousandths.unsigned_abs();
    format!("{sign}{}.{:02}°", size / 1000, size % 1000 / 10)
}

fn event(pack: &Pack, sheet: &mut Sheet) -> Option<()> {
    let event = pack.event(sheet.entity.row)?;
    sheet.lead = when_words(&event.when);
    sheet.groups.push(Group::new(Key::When, when_lines(&event.when)));
    let mut lines = name_lines(&event.name, &[], &event.evidence);
    lines.extend(linked(pack, Key::Place, Kind::Place, event.place.as_ref()));
    sheet.groups.push(Group::new(Key::NameLabel, lines));
    Some(())
}

fn statement(pack: &Pack, sheet: &mut Sheet) -> Option<()> {
    let id = pack.id(sheet.entity).into_owned();
    let records = records(pack, sheet);
    let statement = records.iter().flat_map(|e| &e.statements).find(|s| s.id == id)?;
    let kind = t(messages::statement_kind(statement.kind.value));
    let evidence = statement_evidence(statement);
    let pieces = by_pieces(pack, statement);
    let by = Line { label: Some(Key::By), pieces, evidence, judged: None };
    sheet.lead = by.text();
    sheet.title = match &statement.towards {
        Some(towards) => format!("{kind}: {}", towards.value),
        None => kind.to_owned(),
    };
    let mut lines = vec![by, Line::new(Some(Key::KindLabel), vec![words(kind)], &statement.kind)];
    if let Some(towards) = &statement.towards {
        let pieces = vec![Piece::Quoted(towards.value.clone())];
        lines.push(Line::new(Some(Key::Towards), pieces, towards));
    }
    lines.extend(linked(pack, Key::Subject, Kind::Subject, statement.subject.as_ref()));
    sheet.groups.push(Group::new(Key::Statement, lines));
    Some(())
}

fn linked(pack: &Pack, label: Key, kind: Kind, fact: Option<&Fact<String>>) -> Option<Line> {
    fact.map(|fact| Line::new(Some(label), vec![thing(pack, kind, &fact.value)], fact))
}

/// The sentences by which engagements name something, as one line each.
fn push_mentions(
    sheet: &mut Sheet,
    records: &[Engagement],
    facts: fn(&Engagement) -> &Vec<Fact<String>>,
    id: &str,
) {
    let lines = records.iter().filter_map(|engagement| {
        let fact = facts(engagement).iter().find(|fact| fact.value == id)?;
        Some(Line::new(None, vec![words(engagement.title.clone())], fact))
    });
    sheet.groups.push(Group::new(Key::Sentences, lines.collect()));
}

fn push_statements(
    pack: &Pack,
    sheet: &mut Sheet,
    records: &[Engagement],
    by: impl Fn(&Party) -> bool,
) {
    let theirs = |s: &&Statement| s.by.iter().any(|fact| by(&fact.value));
    let statements = records.iter().flat_map(|engagement| &engagement.statements).filter(theirs);
    let lines = statements.map(|statement| statement_line(pack, statement)).collect();
    sheet.groups.push(Group::new(Key::StatementsBy, lines));
}

/// Adds a line, or only its evidence where the same is held already.
fn merge(lines: &mut Vec<Line>, line: Line) {
    match lines.iter_mut().find(|held| held.pieces == line.pieces) {
        Some(held) => held.evidence.extend(line.evidence),
        None => lines.push(line),
    }
}

impl Line {
    /// The line as plain words.
    pub fn text(&self) -> String {
        let parts = self.pieces.iter().map(|piece| match piece {
            Piece::Words(text) | Piece::Quoted(text) | Piece::Thing(_, text) => text.as_str(),
        });
        parts.collect()
    }
}

#[cfg(test)]
mod tests {
    use super::degrees;

    #[test]
    fn degrees_keep_their_sign_near_zero() {
        for (thousandths, words) in
            [(48_208, "48.20°"), (-1_292, "−1.29°"), (-50, "−0.05°"), (0, "0.00°")]
        {
            assert_eq!(degrees(thousandths), words);
        }
    }
}
