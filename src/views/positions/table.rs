//! The table of positions as data: which party said what on which subject.

use elshi_index::{Entity, FACETS, Facet, Kind, Pack};
use elshi_record::{Engagement, Party, Span, Statement, StatementKind, sort_by_key};
use std::cmp::Reverse;

/// How many engagements are read for the table.
const MOST_ENGAGEMENTS: usize = 300;

/// One reported position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The statement's id.
    pub id: String,
    /// The engagement that reports it.
    pub engagement: u32,
    /// Its kind.
    pub kind: StatementKind,
    /// The people who speak for the party, by name.
    pub speakers: String,
    /// The source's words.
    pub words: String,
    /// The bulletin and the words' place in its text.
    pub quote: Option<(u32, Span)>,
}

/// What one party said, by subject.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// The party; `None` for all who took part.
    pub party: Option<Entity>,
    /// For each of the table's subjects, the positions.
    pub cells: Vec<Vec<Cell>>,
}

/// The table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// The subjects that occur, by row; `None` for positions on none of them.
    pub subjects: Vec<Option<u32>>,
    /// The parties.
    pub rows: Vec<Row>,
}

/// Positions by party and subject; the flags are set for all who took part
/// and for none of the listed subjects, and so put these last.
type Found = Vec<((bool, Option<Entity>), Vec<(OfSubject, Vec<Cell>)>)>;
type OfSubject = (bool, Option<u32>);

/// Reads the positions of engagements, leaving out what the filters on kinds
/// of statement, subjects and people exclude.
pub fn table(pack: &Pack, engagements: &[u32], filters: &[Vec<u32>; FACETS]) -> Table {
    let mut found = Found::new();
    for &row in engagements.iter().take(MOST_ENGAGEMENTS) {
        let Some(engagement) = pack.engagement(row) else { continue };
        for statement in &engagement.statements {
            let subject =
                statement.subject.as_ref().and_then(|s| pack.find(Kind::Subject, &s.value));
            let subject = subject.map(|entity| entity.row);
            if !wanted(pack, filters, statement, subject) {
                continue;
            }
            for (party, speakers) in parties(pack, &engagement, statement) {
                let cells = entry(&mut found, (party.is_none(), party));
                let cells = entry(cells, (subject.is_none(), subject));
                cells.push(cell(pack, row, statement, speakers));
            }
        }
    }
    arranged(pack, found)
}

/// Whoever said most comes first, and what counterparts said most on: the full
/// corner of the table is where reading starts. Readers ask for the
/// counterparts, so the publishers' own side comes after them, and all who
/// took part last.
fn arranged(pack: &Pack, found: Found) -> Table {
    let own = |party: Option<Entity>| party.is_some_and(|party| is_own(pack, party));
    let mut subjects: Vec<(OfSubject, [usize; 2])> = Vec::new();
    for ((all, party), cells) in &found {
        let theirs = !(*all || own(*party));
        for (subject, cells) in cells {
            let held = entry(&mut subjects, *subject);
            let [by_counterparts, by_anyone] = held;
            *by_counterparts += usize::from(theirs) * cells.len();
            *by_anyone += cells.len();
        }
    }
    sort_by_key(&mut subjects, |&((other, _), held)| (other, Reverse(held)));
    let mut rows: Vec<((bool, bool, usize), Row)> = Vec::new();
    for ((all, party), mut cells) in found {
        let held = cells.iter().map(|(_, cells)| cells.len()).sum();
        let cells = subjects.iter().map(|(key, _)| std::mem::take(entry(&mut cells, *key)));
        rows.push(((all, own(party), held), Row { party, cells: cells.collect() }));
    }
    sort_by_key(&mut rows, |&((all, own, held), _)| (all, own, Reverse(held)));
    Table {
        subjects: subjects.into_iter().map(|((_, subject), _)| subject).collect(),
        rows: rows.into_iter().map(|(_, row)| row).collect(),
    }
}

/// Whether a country speaks without being a counterpart anywhere: it is the
/// publishers' own.
fn is_own(pack: &Pack, party: Entity) -> bool {
    party.kind == Kind::Country && pack.rows_of(party).next().is_none()
}

/// The value of a key in a list that is sorted by its keys.
fn entry<K: Ord, V: Default>(list: &mut Vec<(K, V)>, key: K) -> &mut V {
    let place = list.partition_point(|(known, _)| *known < key);
    if list.get(place).is_none_or(|(known, _)| *known != key) {
        list.insert(place, (key, V::default()));
    }
    &mut list[place].1
}

fn wanted(
    pack: &Pack,
    filters: &[Vec<u32>; FACETS],
    statement: &Statement,
    subject: Option<u32>,
) -> bool {
    let chosen = |facet: Facet| filters.get(facet as usize).map_or(&[][..], Vec::as_slice);
    let kind = pack.find_value(Facet::StatementKind, statement.kind.value.id());
    let allowed = |facet, value: Option<u32>| {
        let chosen = chosen(facet);
        chosen.is_empty() || value.is_some_and(|value| chosen.contains(&value))
    };
    allowed(Facet::StatementKind, kind) && allowed(Facet::Subject, subject)
}

/// The parties that a statement speaks for, each with the people who spoke.
///
/// A person speaks for whom they represent; whoever represents nobody known
/// speaks for themselves.
fn parties(
    pack: &Pack,
    engagement: &Engagement,
    statement: &Statement,
) -> Vec<(Option<Entity>, String)> {
    let mut parties: Vec<(Option<Entity>, String)> = Vec::new();
    let mut add = |party: Option<Entity>, speaker: &str| match parties
        .iter_mut()
        .find(|(held, _)| *held == party)
    {
        Some((_, speakers)) if speaker.is_empty() || speakers.contains(speaker) => {}
        Some((_, speakers)) if speakers.is_empty() => *speakers = speaker.to_owned(),
        Some((_, speakers)) => *speakers = format!("{speakers}, {speaker}"),
        None => parties.push((party, speaker.to_owned())),
    };
    for by in &statement.by {
        match &by.value {
            Party::Everyone => add(None, ""),
            Party::Country(code) => add(pack.find(Kind::Country, code), ""),
            Party::Organisation(id) => add(pack.find(Kind::Organisation, id), ""),
            Party::Person(id) => {
                let person = pack.find(Kind::Person, id);
                let name = person.map_or(id.into(), |person| pack.name(person));
                let part = engagement.participants.iter().find(|part| part.person == *id);
                let behalf: Vec<Entity> = part
                    .iter()
                    .flat_map(|part| &part.represents)
                    .filter_map(|party| entity(pack, &party.value))
                    .collect();
                if behalf.is_empty() {
                    add(person, "");
                }
                for party in behalf {
                    add(Some(party), &name);
                }
            }
        }
    }
    parties
}

fn entity(pack: &Pack, party: &Party) -> Option<Entity> {
    match party {
        Party::Country(code) => pack.find(Kind::Country, code),
        Party::Organisation(id) => pack.find(Kind::Organisation, id),
        Party::Person(id) => pack.find(Kind::Person, id),
        Party::Everyone => None,
    }
}

fn cell(pack: &Pack, engagement: u32, statement: &Statement, speakers: String) -> Cell {
    let anchor = statement.evidence.iter().find_map(|evidence| evidence.anchor.as_ref());
    let quote = anchor.and_then(|anchor| Some((pack.item(anchor.item)?.bulletin, anchor.span)));
    Cell {
        id: statement.id.clone(),
        engagement,
        kind: statement.kind.value,
        speakers,
        words: anchor.map(|anchor| anchor.exact.clone()).unwrap_or_default(),
        quote,
    }
}
