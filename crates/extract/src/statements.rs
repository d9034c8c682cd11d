//! Positions that a text reports: who, of what kind, towards what, in which
//! words.

use crate::engagement::Draft;
use crate::event::cue;
use crate::item::{Item, Sentence};
use crate::lexicon::{Cue, Entity, class};
use crate::objects::{self, Object};
use crate::people;
use crate::reading::Reading;
use crate::reports::{self, Report};
use crate::speakers::{self, Speakers};
use crate::subjects;
use crate::tokens::Kind;
use elshi_record::{Fact, Id, Party, Review, Statement, StatementKind};
use std::ops::Range;

/// Every position that an item reports in an engagement, which some of its
/// tokens tell of; ids count from the engagement's.
pub fn find(reading: &Reading, draft: &Draft, id: &str, scope: &Range<usize>) -> Vec<Statement> {
    let item = reading.item();
    let mut found = Vec::new();
    let mut last = Speakers::default();
    let told =
        |sentence: &&Sentence| sentence.paragraph > 0 && scope.contains(&sentence.tokens.start);
    for sentence in item.sentences.iter().filter(told) {
        for (speakers, report, object, from) in
            in_sentence(reading, draft, &sentence.tokens, &mut last)
        {
            if found.len() >= 400 {
                return found;
            }
            let number = found.len() + 1;
            let spoken = speakers.parties.iter().map(|(_, tokens, _)| tokens.end);
            let spoken = spoken.filter(|end| *end <= sentence.tokens.end).max().unwrap_or(0);
            let end = object.tokens.end.max(report.tokens.end).max(spoken);
            let words = from.min(report.tokens.start).max(sentence.tokens.start)..end;
            found.push(statement(
                reading,
                &speakers,
                &report,
                &object,
                &words,
                format!("{id}-{number}"),
            ));
        }
    }
    found
}

type Reported = (Speakers, Report, Object, usize);

fn in_sentence(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    last: &mut Speakers,
) -> Vec<Reported> {
    let item = reading.item();
    let sentence = &(sentence.start..reports::without_source(item, sentence));
    let reports = reports::reports(item, sentence);
    let mut found: Vec<Reported> = Vec::new();
    let mut current: Option<Speakers> = quoted_speaker(reading, draft, sentence);
    let quoted = current.is_some();
    let mut inner: More = Vec::new();
    let mut busy = sentence.start;
    for report in reports {
        if report.tokens.start < busy {
            continue;
        }
        if item.is(report.tokens.end, "by") {
            if let Some((object, speakers)) = by_agent(reading, draft, sentence, &report) {
                busy = speakers.end;
                let from = object.tokens.start;
                found.push((speakers, report, object, from));
            }
            continue;
        }
        if report.passive {
            let Some((object, speakers)) =
                passive(reading, draft, &(busy..sentence.end), &report, last)
            else {
                continue;
            };
            busy = report.tokens.end.max(object.end);
            let report = Report { kind: noun_kind(item, &object).unwrap_or(report.kind), ..report };
            found.push((speakers, report, object, sentence.start));
            continue;
        }
        if let Some((object, speakers)) = aroused(reading, draft, sentence, &report) {
            busy = speakers.end;
            found.push((speakers, report, object, sentence.start));
            continue;
        }
        if !quoted {
            let from = current.as_ref().map_or(sentence.start, |speakers| speakers.end);
            if current.is_none() {
                current = speakers::before(reading, draft, from, report.tokens.start, last);
            }
        }
        let Some(speakers) = current.clone() else { continue };
        if !quoted && !reports::governs(item, &speakers, &report, !found.is_empty()) {
            continue;
        }
        let object = objects::after(item, report.tokens.end, sentence.end, report.kind);
        let (report, object, more) = nested(reading, draft, sentence, report, object);
        let mut speakers = speakers;
        // "noted that Mexico is … and has expressed interest".
        if more.is_empty() && item.is_any(report.tokens.start.wrapping_sub(1), &["has", "have"])
            || item.is_any(report.tokens.start, &["has", "have"])
        {
            speakers.parties.extend(inner.iter().cloned());
        } else {
            inner.clone_from(&more);
        }
        speakers.parties.extend(more);
        speakers.parties.extend(owners(reading, draft, &report, &speakers));
        busy = object.end.max(report.tokens.end);
        if object.tokens.is_empty() {
            continue;
        }
        let from = if item.is(report.tokens.end, "that")
            && reports::is_participle(item, report.tokens.start)
        {
            report.tokens.start
        } else {
            first_word(&speakers, sentence)
        };
        for object in objects::parts(item, object) {
            found.push((speakers.clone(), report.clone(), object, from));
        }
    }
    let bare = !quoted && found.iter().all(|(_, _, object, _)| is_scene(item, object));
    if (found.is_empty() || bare)
        && let Some(words) = self::quoted(reading, draft, sentence)
    {
        found = vec![words];
    }
    if let Some(speakers) =
        current.or_else(|| found.last().map(|(speakers, _, _, _)| speakers.clone()))
    {
        *last = speakers;
    }
    found
}

/// "readiness for … was confirmed", "interest in … was noted".
fn noun_kind(item: &Item, object: &Object) -> Option<StatementKind> {
    let first = object.tokens.start;
    if item.is_any(first, &["readiness", "willingness", "commitment"]) {
        Some(StatementKind::Readiness)
    } else if item.is(first, "interest") {
        Some(StatementKind::Interest)
    } else {
        None
    }
}

/// "stated during the meeting" says when, not what.
fn is_scene(item: &Item, object: &Object) -> bool {
    item.is_any(object.tokens.start, &["during", "at", "following", "after"])
}

fn first_word(speakers: &Speakers, sentence: &Range<usize>) -> usize {
    let first = speakers
        .parties
        .iter()
        .map(|(_, tokens, _)| tokens.start)
        .filter(|at| sentence.contains(at));
    first.min().unwrap_or(sentence.start)
}

/// "… was emphasized", "An agreement was reached to …", "It was emphasized
/// that …".
fn passive(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    report: &Report,
    last: &Speakers,
) -> Option<(Object, Speakers)> {
    let item = reading.item();
    let words = passive_words(item, report);
    if let Some(told) = told(reading, draft, sentence, report, &words) {
        return Some(told);
    }
    let after = objects::after(item, report.tokens.end, sentence.end, report.kind);
    let it = (sentence.start..report.tokens.start)
        .find(|&at| item.is(at, "it") && item.is_any(at + 1, &["was"]));
    if let (Some(it), [(Party::Person(person), _, _)]) = (it, last.parties.as_slice()) {
        let party =
            (Party::Person(person.clone()), it..report.tokens.end, "speaker-of-the-passage");
        return Some((after, Speakers { end: report.tokens.end, parties: vec![party] }));
    }
    let everyone = Speakers {
        end: report.tokens.end,
        parties: vec![(Party::Everyone, words, "passive-of-the-meeting")],
    };
    if !after.tokens.is_empty() && (it.is_some() || after.follows) {
        return Some((after, everyone));
    }
    // "As was noted, this is due to …".
    if item.is(sentence.start, "as") && report.tokens.start <= sentence.start + 3 {
        return (!after.tokens.is_empty()).then_some((after, everyone));
    }
    let object = objects::before(item, sentence, report.tokens.start)?;
    Some((object, everyone))
}

/// "The Secretary General was briefed on …", "the guests were presented with
/// …": whoever speaks is one of the others.
fn told(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    report: &Report,
    words: &Range<usize>,
) -> Option<(Object, Speakers)> {
    let item = reading.item();
    let verb = report.tokens.start;
    let end = report.tokens.end;
    // "informed in detail about".
    let end = end + if item.is(end, "in") && item.is(end + 1, "detail") { 2 } else { 0 };
    let tells = item.is_any(verb, &["informed", "briefed", "updated"])
        && item.is_any(end, &["on", "about", "of", "that"])
        || item.is_any(verb, &["presented", "familiarized", "acquainted"]) && item.is(end, "with");
    if !tells {
        return None;
    }
    let object = objects::after(item, end, sentence.end, report.kind);
    let hears = speakers::before(reading, draft, sentence.start, words.start, &Speakers::default());
    let hearing = |id: &str| {
        hears.iter().flat_map(|one| &one.parties).any(|(party, _, _)| match party {
            Party::Person(person) => person == id,
            _ => false,
        })
    };
    let others = draft.engagement.participants.iter().filter(|one| !hearing(&one.person));
    let mut others = others.map(|one| one.person.clone());
    let (party, rule) = match (others.next(), others.next()) {
        (Some(one), None) => (Party::Person(one), "speaker-of-the-passage"),
        _ => (Party::Everyone, "passive-of-the-meeting"),
    };
    let parties = vec![(party, words.clone(), rule)];
    (!object.tokens.is_empty()).then_some((object, Speakers { end: report.tokens.end, parties }))
}

fn passive_words(item: &Item, report: &Report) -> Range<usize> {
    let mut start = report.tokens.start;
    while start > 0 && item.is_any(start - 1, &["was", "were", "also", "further"]) {
        start -= 1;
    }
    start..report.tokens.end
}

/// "The initiatives … aroused keen interest of the Armenian side."
fn aroused(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    report: &Report,
) -> Option<(Object, Speakers)> {
    let item = reading.item();
    if !item.is_any(report.tokens.start, &["aroused", "generated", "sparked"])
        || !item.is_any(report.tokens.end, &["of", "among", "from"])
    {
        return None;
    }
    let by = speakers::before(
        reading,
        draft,
        report.tokens.end + 1,
        sentence.end,
        &Speakers::default(),
    )?;
    let object = objects::before(item, sentence, report.tokens.start)?;
    Some((object, by))
}

/// "the initiative to create …, proposed by the President".
fn by_agent(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    report: &Report,
) -> Option<(Object, Speakers)> {
    let item = reading.item();
    let by = speakers::named(reading, draft, report.tokens.end + 1, sentence.end)?;
    let mut stop = report.tokens.start;
    while stop > sentence.start && item.is_mark(stop - 1, ',') {
        stop -= 1;
    }
    let first = (sentence.start..stop).rev().take(40).find(|&at| {
        item.is_any(at, &["initiative", "initiatives", "proposal", "idea"]) || item.is_mark(at, ',')
    })?;
    let tokens = first + 1..stop;
    (!tokens.is_empty()).then_some((Object { tokens, end: by.end, follows: false }, by))
}

/// "We highly appreciate …", - the First Deputy Minister noted.
fn quoted_speaker(reading: &Reading, draft: &Draft, sentence: &Range<usize>) -> Option<Speakers> {
    let item = reading.item();
    let close = (sentence.start..sentence.end).find(|&at| {
        matches!(item.word(at), "\"" | "”" | "»")
            && (item.is_mark(at + 1, ',') || item.is_mark(at + 1, '-') || item.is_mark(at + 1, '–'))
    })?;
    let first =
        item.is_any(sentence.start, &["we", "I"]) || item.is_any(sentence.start + 1, &["we", "I"]);
    let speaker = speakers::before(reading, draft, close + 1, sentence.end, &Speakers::default())?;
    first.then_some(speaker)
}

/// "…," the diplomat stated; "…, said the President": the words themselves
/// are what is said.
fn quoted(reading: &Reading, draft: &Draft, sentence: &Range<usize>) -> Option<Reported> {
    let item = reading.item();
    let inside = sentence.start + 1..sentence.end;
    let close = inside.clone().find(|&at| {
        matches!(item.word(at), "\"" | "”" | "»")
            && (item.is_any(at - 1, &[",", "!", "?"]) || item.is_mark(at + 1, ','))
    });
    let (stop, from) = match close {
        Some(close) => (close, close + 1),
        // "Our ties are exemplary, said the President", "…, the Minister said
        // at a meeting with X".
        None => {
            let said = inside.clone().rev().take(60).find(|&at| {
                item.has(at, class::CUE)
                    && item.is_any(at, &["said", "stated", "noted", "stressed", "added"])
                    && (item.is_mark(at - 1, ',') && at + 12 > sentence.end
                        || item.is_any(at + 1, &["at", "during", "while", "following", "after"]))
            })?;
            let first = (sentence.start + 1..said).rev().find(|&at| {
                item.is_mark(at, ',')
                    && people::mention(item, at + 1 + item.article(at + 1), said)
                        .is_some_and(|one| one.tokens.end == said)
            });
            let stop = if item.is_mark(said - 1, ',') { said - 1 } else { first? };
            (stop, stop + 1)
        }
    };
    // The name stands right before or after the verb.
    let verb = (from..sentence.end.min(from + 14))
        .find(|&at| matches!(cue(item, at, sentence.end), Some((Cue::Statement(_), _))))?;
    let skip = |at: usize| {
        let dash = matches!(item.word(at), "-" | "–" | "—" | ",");
        at + usize::from(dash) + usize::from(dash && item.is_mark(at + 1, '-'))
    };
    let speakers = if verb <= skip(from) + 1 {
        let at = verb + 1;
        speakers::before(reading, draft, at, sentence.end.min(at + 24), &Speakers::default())
    } else {
        speakers::before(reading, draft, skip(from), verb, &Speakers::default())
    }?;
    let mut start = sentence.start;
    while start < stop && matches!(item.word(start), "\"" | "“" | "«") {
        start += 1;
    }
    let mut end = stop;
    while end > start && item.is_mark(end - 1, ',') {
        end -= 1;
    }
    let object = Object { tokens: start..end, end: sentence.end, follows: false };
    let report = Report { tokens: verb..verb + 1, kind: StatementKind::Briefing, passive: false };
    (end > start).then_some((speakers, report, object, sentence.start))
}

type More = Vec<(Party, Range<usize>, &'static str)>;

/// "noted that the Embassy intends to": the inner words say the kind, and
/// whose position it is besides.
fn nested(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    report: Report,
    object: Object,
) -> (Report, Object, More) {
    let item = reading.item();
    if !item.is(report.tokens.end, "that") {
        return (report, object, Vec::new());
    }
    let from = report.tokens.end + 1;
    let subject = inner_subject(reading, draft, from, sentence.end);
    let near = subject.as_ref().map_or(from, |(_, tokens, _)| tokens.end);
    let inner =
        (near..sentence.end.min(near + 4)).find_map(|at| match cue(item, at, sentence.end) {
            Some((Cue::Statement(kind @ StatementKind::Readiness), after)) => {
                Some((kind, at..after))
            }
            _ => None,
        });
    let promised = (from..sentence.end.min(from + 8))
        .find(|&at| item.is(at, "would") && item.is(at + 1, "be") && !item.is(at + 2, "held"))
        .filter(|_| report.kind == StatementKind::Briefing);
    let more: More = subject.into_iter().collect();
    match (inner, promised) {
        (Some((kind, tokens)), _) if !more.is_empty() => {
            let object = objects::after(item, tokens.end, sentence.end, kind);
            (Report { tokens, kind, passive: false }, object, more)
        }
        (_, Some(at)) => {
            let tokens = at..at + 2;
            (Report { tokens, kind: StatementKind::Readiness, passive: false }, object, Vec::new())
        }
        _ => (report, object, more),
    }
}

/// The body or state that a clause is about, where a participant is there for
/// it.
fn inner_subject(
    reading: &Reading,
    draft: &Draft,
    from: usize,
    end: usize,
) -> Option<(Party, Range<usize>, &'static str)> {
    let item = reading.item();
    let from = from + item.article(from);
    if let Some(body) = reading.bodies.iter().find(|body| body.tokens.start == from) {
        return Some((Party::Organisation(body.id.clone()), body.tokens.clone(), ""));
    }
    let (entity, after) = item.entity(from).filter(|(_, after)| *after < end)?;
    let party = represent(entity)?;
    // The first participants' own state is the speaker's where it is named.
    let own = draft
        .engagement
        .participants
        .iter()
        .any(|one| one.represents.iter().any(|fact| fact.value == party));
    let acts = item.is_any(after, &["is", "has", "stands", "intends", "will", "remains"])
        && !item.is_any(after + 1, &["an", "a", "one", "the", "important"]);
    (own && acts).then_some((party, from..after, ""))
}

fn represent(entity: Entity) -> Option<Party> {
    match entity {
        Entity::Country(_) | Entity::Organisation(_) => crate::represent::party(entity),
        _ => None,
    }
}

/// "confirmed Jordan's readiness": the owner takes the position too.
fn owners(reading: &Reading, draft: &Draft, report: &Report, speakers: &Speakers) -> More {
    let item = reading.item();
    if report.kind != StatementKind::Readiness {
        return Vec::new();
    }
    let owner = report.tokens.clone().find_map(|at| {
        let (entity, after) = item.entity(at)?;
        let owned = item.token(after).is_some_and(|t| t.kind == Kind::Possessive);
        Some((represent(entity)?, at..report.tokens.end, "")).filter(|_| owned)
    });
    let known = |party: &Party| speakers.parties.iter().any(|(known, _, _)| known == party);
    let involved = |party: &Party| {
        draft
            .engagement
            .participants
            .iter()
            .any(|one| one.represents.iter().any(|fact| fact.value == *party))
    };
    owner.into_iter().filter(|(party, _, _)| !known(party) && involved(party)).collect()
}

/// What is said without the quotation marks around it.
fn unquoted(item: &Item, tokens: &Range<usize>) -> Range<usize> {
    let opens = |at: usize| matches!(item.word(at), "«" | "“" | "\"" | "„");
    let closes = |at: usize| matches!(item.word(at), "»" | "”" | "\"" | "“");
    let inside = tokens.start + 1..tokens.end.saturating_sub(1);
    let whole = tokens.len() > 2
        && opens(tokens.start)
        && closes(tokens.end - 1)
        && !inside.clone().any(|at| opens(at) || closes(at));
    if !whole {
        return tokens.clone();
    }
    let stop = item.is_any(inside.end - 1, &[".", ","]);
    inside.start..inside.end - usize::from(stop && inside.len() > 1)
}

fn statement(
    reading: &Reading,
    speakers: &Speakers,
    report: &Report,
    object: &Object,
    words: &Range<usize>,
    id: String,
) -> Statement {
    let (item, quoter) = (reading.item(), reading.quoter);
    let said = unquoted(item, &object.tokens);
    let by = speakers
        .parties
        .iter()
        .map(|(party, tokens, rule)| quoter.concluded(party.clone(), tokens, rule))
        .collect();
    let towards = (!said.is_empty()).then(|| quoter.fact(item.words(&said).to_owned(), &said));
    Statement {
        id,
        by,
        kind: quoter.fact(report.kind, &report.tokens),
        towards,
        subject: subject(reading, object, words),
        evidence: vec![quoter.stated(words)],
        review: Review::Unreviewed,
    }
}

/// The subject of a position: in its object, in its words, or the one that
/// the passage was about before.
fn subject(reading: &Reading, object: &Object, words: &Range<usize>) -> Option<Fact<Id>> {
    let (item, quoter) = (reading.item(), reading.quoter);
    let stated = |(subject, tokens): (u16, Range<usize>)| {
        quoter.fact(subjects::id_of(subject).to_owned(), &tokens)
    };
    // "these changes" are what the passage was about.
    let points_back = item.is_any(object.tokens.start, &["this", "these", "such", "its", "their"]);
    if !points_back {
        if let Some(found) = first_of(item, object.tokens.clone()) {
            return Some(stated(found));
        }
        if let Some(found) = first_of(item, words.clone()) {
            return Some(stated(found));
        }
    }
    let earlier = item.sentences.iter().rev();
    let earlier = earlier.filter(|one| one.tokens.start < words.start && one.paragraph > 0);
    let before = earlier.take(3).find_map(|sentence| {
        first_of(item, sentence.tokens.start..sentence.tokens.end.min(words.start))
    });
    if let Some((subject, _)) = before {
        let id = subjects::id_of(subject).to_owned();
        return Some(quoter.concluded(id, words, "subject-of-the-passage"));
    }
    first_of(item, object.tokens.clone()).map(stated)
}

/// The first subject that some words name; a broad one gives way to another.
fn first_of(item: &Item, range: Range<usize>) -> Option<(u16, Range<usize>)> {
    let found = subjects::within(item, range);
    let broad = |subject: u16| subjects::id_of(subject) == "bilateral-relations";
    found.iter().find(|(subject, _)| !broad(*subject)).or(found.first()).cloned()
}
