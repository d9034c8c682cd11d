//! What of an engagement that nobody has looked at is doubtful, each with the
//! words that it is about.

use super::names::there;
use elshi_record::{
    Bound, Dataset, Diagnostic, Edge, Engagement, Evidence, Participant, Review, Severity, Span,
};
use std::slice;

/// Every doubt, with the bulletin whose text it is about, in the order of the
/// engagements. What a person accepted is in no doubt.
pub fn doubts(dataset: &Dataset) -> Vec<(u32, Diagnostic)> {
    let mut doubts = Vec::new();
    for event in dataset.engagements.iter().filter(|e| e.review == Review::Unreviewed) {
        of_engagement(dataset, event, &mut doubts);
    }
    doubts
}

#[inline(never)]
fn of_engagement(dataset: &Dataset, event: &Engagement, doubts: &mut Vec<(u32, Diagnostic)>) {
    let title = event.items.first().and_then(|item| dataset.items.get(*item as usize));
    let title = title.map(|item| (item.bulletin, item.title_span)).filter(|(_, s)| !s.is_empty());
    doubts.extend(title.and_then(|at| few_people(event, at)));
    let unreviewed = there(event).filter(|part| part.review == Review::Unreviewed);
    doubts.extend(unreviewed.filter_map(|part| whom_for(dataset, part)));
    doubts.extend(title.and_then(|at| date(dataset, event, at)));
}

/// Nobody took part, or one person alone and no organisation.
fn few_people(event: &Engagement, title: (u32, Span)) -> Option<(u32, Diagnostic)> {
    let message = match there(event).count() {
        _ if !event.organisations.is_empty() => return None,
        0 => "Nobody was found who took part.",
        1 => "Only one person was found who took part.",
        _ => return None,
    };
    let hint = "Look at the text for who met whom.";
    Some(doubt(title, "few-people", message.to_owned(), hint))
}

/// A participant of whom it is not known for whom they were there.
fn whom_for(dataset: &Dataset, part: &Participant) -> Option<(u32, Diagnostic)> {
    if !part.represents.is_empty() || part.affiliation.is_some() {
        return None;
    }
    let at = place(dataset, &part.name.evidence)?;
    let name = &part.name.value;
    let message = format!("Nothing was found that says for whom {name} was there.");
    let hint = "Reject the name if nobody of that name took part.";
    Some(doubt(at, "whom-for", message, hint))
}

/// Nothing says or limits when it was, or what does so leaves no day.
fn date(dataset: &Dataset, event: &Engagement, title: (u32, Span)) -> Option<(u32, Diagnostic)> {
    if event.when_review != Review::Unreviewed {
        return None;
    }
    if let Some(both) = event.when.contradiction() {
        let at = both.iter().find_map(|one| place(dataset, slice::from_ref(&one.evidence)));
        let [first, last] = both.map(|one| limit(&one));
        let message = format!("No day is left for this: {first}, but {last}.");
        let hint = "Set the date where you know it; the text or its date of publication is wrong.";
        return Some(doubt(at.unwrap_or(title), "impossible-date", message, hint));
    }
    if event.when.earliest.is_some() || event.when.latest.is_some() {
        return None;
    }
    let message = "Nothing was found that says or limits when this was.";
    Some(doubt(title, "no-date", message.to_owned(), "Set the date where you know it."))
}

/// A limit with the words that set it.
fn limit(bound: &Bound) -> String {
    let side = if bound.edge == Edge::Earliest { "not before" } else { "not after" };
    match &bound.evidence.anchor {
        Some(words) => format!("{side} {}, by “{}”", bound.day, words.exact),
        None => format!("{side} {}, by the date of publication", bound.day),
    }
}

fn doubt(
    (bulletin, span): (u32, Span),
    code: &'static str,
    message: String,
    hint: &str,
) -> (u32, Diagnostic) {
    let (severity, hint) = (Severity::Warning, hint.to_owned());
    (bulletin, Diagnostic { severity, code, span: Some(span), message, hint })
}

/// Where the first quotation of some reasons stands.
fn place(dataset: &Dataset, reasons: &[Evidence]) -> Option<(u32, Span)> {
    let anchor = reasons.iter().find_map(|reason| reason.anchor.as_ref())?;
    Some((dataset.items.get(anchor.item as usize)?.bulletin, anchor.span))
}
