//! Positions inside what somebody says: "noted that the Embassy intends to",
//! "confirmed Latvia's readiness".

use crate::engagements::engagement::Draft;
use crate::engagements::event::cue;
use crate::positions::objects::{self, Object};
use crate::positions::reports::Report;
use crate::positions::speakers::Speakers;
use crate::reading::Reading;
use crate::words::lexicon::{Cue, Entity};
use crate::words::tokens::Kind;
use elshi_record::{Party, StatementKind};
use std::ops::Range;

pub type More = Vec<(Party, Range<usize>, &'static str)>;

/// "noted that the Embassy intends to": the inner words say the kind, and
/// whose position it is besides.
pub fn nested(
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
pub fn inner_subject(
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

pub fn represent(entity: Entity) -> Option<Party> {
    match entity {
        Entity::Country(_) | Entity::Organisation(_) => crate::who::represent::party(entity),
        _ => None,
    }
}

/// "confirmed Jordan's readiness": the owner takes the position too.
pub fn owners(reading: &Reading, draft: &Draft, report: &Report, speakers: &Speakers) -> More {
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
