//! Puts together what was read from each item into one set of records.

use crate::engagements::engagement::Draft;
use crate::engagements::event::Event;
use crate::engagements::organisations::Found;
use crate::engagements::{engagement, events, organisations, participants};
use crate::entities::Entities;
use crate::kind;
use crate::layout::segment::Segment;
use crate::layout::{source, stamp};
use crate::positions::{statements, subjects};
use crate::reading::Reading;
use crate::when::occasions::Dates;
use crate::when::{dated, occasions};
use crate::who::introduced;
use crate::words::item::Item;
use crate::words::quote::Quoter;
use crate::{Extraction, Options};
use elshi_record::{
    Bound, Bulletin, Dataset, Diagnostic, Edge, Evidence, ItemKind, Method, Offsets, Review,
    Severity, SourceKind, Span, Status, When, slug, text_hash,
};
use std::collections::BTreeMap;
use std::ops::Range;

/// The records of a text, as they come together.
pub struct Assembly {
    options: Options,
    offsets: Offsets,
    dataset: Dataset,
    diagnostics: Vec<Diagnostic>,
    furniture: Vec<Span>,
    entities: Entities,
    ids: BTreeMap<String, u32>,
}

/// When an item was published, as far as that is known.
#[derive(Default)]
struct Publication {
    days: dated::Anchor,
    bound: Option<(Bound, bool)>,
}

/// How a date of publication was got that stands beside the text.
fn given() -> Method {
    Method::Curated { note: "Given with the text.".to_owned() }
}

/// What an engagement is called whose item has no title: how the sentence that
/// reports it begins.
fn lead(item: &Item, event: &Event) -> String {
    const LONGEST: usize = 16;
    let end = event.sentence.end.min(event.sentence.start + LONGEST);
    let words = item.words(&(event.sentence.start..end));
    let all = end == event.sentence.end;
    if all { words.trim_end_matches('.').to_owned() } else { format!("{words} …") }
}

/// When an engagement was: its own day, or what its sentences leave open.
fn when(dates: &Dates, number: usize, scope: &Range<usize>, latest: Option<(Bound, bool)>) -> When {
    if let Some((_, own)) = dates.own.iter().find(|(known, _)| *known == number) {
        // What is reported as held cannot have been after its report.
        return match latest {
            Some((published, false)) => own.clone().beside(published),
            _ => own.clone(),
        };
    }
    let bounds = dates.bounds.iter().filter(|(at, _)| scope.contains(at));
    When::bounded(bounds.map(|(_, bound)| bound.clone()).collect(), latest)
}

impl Assembly {
    /// Starts with the items that were found, and nothing read from them.
    pub fn new(
        text: &str,
        segments: &[Segment],
        options: Options,
        mut findings: Vec<Diagnostic>,
    ) -> Assembly {
        findings.extend(source::inspect(text));
        let offsets = Offsets::new(text);
        let mut assembly = Assembly {
            options,
            offsets,
            dataset: Dataset::default(),
            diagnostics: findings,
            furniture: Vec::new(),
            entities: Entities::default(),
            ids: BTreeMap::new(),
        };
        for segment in segments {
            let item = assembly.listed(text, segment);
            assembly.dataset.items.push(item);
            let spans = segment.furniture.iter().chain(&segment.stamp);
            let spans: Vec<Span> = spans.map(|range| assembly.span(text, range)).collect();
            assembly.furniture.extend(spans);
        }
        if segments.is_empty() {
            assembly.diagnostics.push(source::finding(
                Severity::Warning,
                "no-items",
                None,
                "No news item was found in this text.",
                "An item is a title line followed by its paragraphs.",
            ));
        }
        assembly
    }

    fn listed(&self, text: &str, segment: &Segment) -> elshi_record::Item {
        let title = text.get(segment.title.clone()).unwrap_or_default();
        elshi_record::Item {
            bulletin: 0,
            title: title.to_owned(),
            span: self.span(text, &segment.whole),
            title_span: self.span(text, &segment.title),
            line: segment.line,
            kind: ItemKind::Other,
            text: String::new(),
        }
    }

    fn span(&self, text: &str, range: &Range<usize>) -> Span {
        Span::new(
            self.offsets.code_point(text, range.start),
            self.offsets.code_point(text, range.end),
        )
    }

    /// Reads an item, or a stretch of one.
    pub fn item(&mut self, text: &str, number: u32, segment: &Segment) {
        let mut item = Item::new(text, segment);
        let people = introduced::read(&mut item);
        let offsets = std::mem::take(&mut self.offsets);
        let quoter = Quoter { item: &item, offsets: &offsets, number };
        let reading = Reading::new(quoter, people);
        let events = events::find(&reading);
        let mut bodies = organisations::find(&reading);
        let anchor = self.published(&quoter, segment);
        let dates = occasions::find(&reading, &events, &anchor.days);
        let drafts: Vec<Draft> =
            events.iter().map(|event| engagement::read(&reading, event)).collect();
        for draft in &drafts {
            self.entities(&reading, draft, &mut bodies);
        }
        let listed = self.dataset.items.get(number as usize);
        let title = listed.map_or_else(String::new, |listed| listed.title.clone());
        let scopes = events::scopes(&reading, &events);
        for (at, (draft, scope)) in drafts.into_iter().zip(&scopes).enumerate() {
            let id = self.unique(draft.engagement.id.clone());
            let statements = statements::find(&reading, &draft, &id, scope);
            let mut record = draft.engagement;
            record.statements = statements;
            record.title.clone_from(&title);
            if title.is_empty() {
                record.title = events.get(at).map_or_else(String::new, |event| lead(&item, event));
            }
            record.review = Review::Unreviewed;
            record.when_review = Review::Unreviewed;
            record.id = id;
            record.organisations = organisations::facts(&reading, &bodies, scope);
            record.subjects = subjects::find(&reading, scope);
            let held = record.status.value == Status::Held;
            let latest = anchor.bound.clone().filter(|_| held);
            record.when = when(&dates, at, scope, latest);
            let told = dates.occasions.iter().filter(|one| scope.contains(&one.quote.start));
            record.mentions = told
                .map(|occasion| quoter.fact(occasion.record.id.clone(), &occasion.quote))
                .collect();
            let stated = record.statements.iter().filter_map(|one| one.subject.as_ref());
            self.entities.subjects(record.subjects.iter().chain(stated));
            self.dataset.engagements.push(record);
        }
        for occasion in dates.occasions {
            self.entities.event(occasion.record);
        }
        for body in bodies {
            self.entities.organisation(body.record);
        }
        self.offsets = offsets;
        if let Some(listed) = self.dataset.items.get_mut(number as usize) {
            if !events.is_empty() {
                listed.kind = ItemKind::Engagement;
            } else if segment.line > 0 {
                listed.kind = kind::of(&item);
            }
        }
    }

    /// Takes up the people, bodies and place of an engagement.
    fn entities(&mut self, reading: &Reading, draft: &Draft, bodies: &mut Vec<Found>) {
        for &person in &draft.people {
            self.entities.person(reading, person);
            let roles = reading.registry.people.get(person).map(|known| known.roles.as_slice());
            let roles = roles.unwrap_or_default();
            if let Some(body) = participants::affiliation(reading.item(), roles) {
                let record = organisations::of_affiliation(reading, &body);
                organisations::push(reading, bodies, record, &body.tokens, body.rule);
            }
        }
        if let Some(venue) = &draft.venue {
            self.entities.place(reading.item(), reading.quoter, venue);
        }
    }

    /// An id that no engagement before has.
    fn unique(&mut self, id: String) -> String {
        let id = match self.options.id.as_str() {
            "" => id,
            bulletin => format!("{}-{id}", slug(bulletin)),
        };
        let count = self.ids.entry(id.clone()).or_default();
        *count += 1;
        match *count {
            1 => id,
            more => format!("{id}-{more}"),
        }
    }

    /// When an item was published: by its stamp, or with the bulletin.
    fn published(&self, quoter: &Quoter, segment: &Segment) -> Publication {
        let stamp = segment.stamp.as_ref().and_then(|range| {
            let line = quoter.item.text.get(range.clone())?;
            Some((dated::edtf(stamp::stamp(line)?), range))
        });
        let (edtf, evidence) = match stamp {
            Some((edtf, range)) => (edtf, quoter.of_bytes(range, Method::Stated)),
            None => (self.options.published.clone(), Evidence { anchor: None, method: given() }),
        };
        let Ok(when) = When::stated(&edtf, Vec::new()) else { return Publication::default() };
        let bound =
            when.latest.map(|day| (Bound { edge: Edge::Latest, day, evidence }, when.approximate));
        let days = dated::Anchor { first: when.earliest, last: when.latest, year: None };
        Publication { days, bound }
    }

    /// The whole set.
    pub fn finish(mut self, text: String) -> Extraction {
        let options = self.options;
        let first = self.dataset.items.first().map(|item| item.title.clone()).unwrap_or_default();
        let title = if options.title.is_empty() { first } else { options.title };
        let given = Evidence { anchor: None, method: given() };
        let published = When::stated(&options.published, vec![given]).unwrap_or_default();
        self.dataset.bulletins.push(Bulletin {
            id: if options.id.is_empty() { slug(&title) } else { options.id },
            title,
            publisher: options.publisher,
            url: options.url,
            language: if options.language.is_empty() { "en".to_owned() } else { options.language },
            retrieved: String::new(),
            published,
            kind: SourceKind::Text,
            hash: text_hash(&text),
            text,
        });
        self.entities.finish(&mut self.dataset);
        self.diagnostics.sort_by_key(|finding| finding.span);
        Extraction {
            dataset: self.dataset,
            diagnostics: self.diagnostics,
            furniture: self.furniture,
        }
    }
}
