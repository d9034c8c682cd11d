//! Positions that a text reports: who, of what kind, towards what, in which
//! words.

use crate::engagements::engagement::Draft;
use crate::positions::nested::{More, nested, owners};
use crate::positions::objects::{self, Object};
use crate::positions::passives::{aroused, by_agent, noun_kind, passive};
use crate::positions::quotations::{is_scene, quoted, quoted_speaker, unquoted};
use crate::positions::reports::{self, Report};
use crate::positions::speakers::{Scene, Speakers};
use crate::positions::subjects::subject;
use crate::reading::Reading;
use crate::words::item::Sentence;
use elshi_record::{Review, Statement};
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

pub type Reported = (Speakers, Report, Object, usize);

fn in_sentence(
    reading: &Reading,
    draft: &Draft,
    sentence: &Range<usize>,
    last: &mut Speakers,
) -> Vec<Reported> {
    let item = reading.item();
    let sentence = &(sentence.start..crate::positions::sources::without_source(item, sentence));
    let reports = reports::reports(item, sentence);
    let scene = Scene { last: Some(last), ..Scene::new(reading, draft) };
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
            if let Some((object, speakers)) = by_agent(scene, sentence, &report) {
                busy = speakers.end;
                let from = object.tokens.start;
                found.push((speakers, report, object, from));
            }
            continue;
        }
        if report.passive {
            let Some((object, speakers)) = passive(scene, &(busy..sentence.end), &report) else {
                continue;
            };
            busy = report.tokens.end.max(object.end);
            let report = Report { kind: noun_kind(item, &object).unwrap_or(report.kind), ..report };
            found.push((speakers, report, object, sentence.start));
            continue;
        }
        if let Some((object, speakers)) = aroused(scene, sentence, &report) {
            busy = speakers.end;
            found.push((speakers, report, object, sentence.start));
            continue;
        }
        if !quoted {
            let from = current.as_ref().map_or(sentence.start, |speakers| speakers.end);
            if current.is_none() {
                current = scene.before(from, report.tokens.start);
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
        if object.tokens.is_empty() || objects::says_nothing(item, &object.tokens) {
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

fn first_word(speakers: &Speakers, sentence: &Range<usize>) -> usize {
    let first = speakers
        .parties
        .iter()
        .map(|(_, tokens, _)| tokens.start)
        .filter(|at| sentence.contains(at));
    first.min().unwrap_or(sentence.start)
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
