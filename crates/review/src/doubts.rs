//! What of an engagement that nobody has looked at is doubtful, each with the
//! words that it is about.

use super::names::there;
use elshi_record::{Dataset, Diagnostic, Engagement, Evidence, Review, Severity, Span};

/// Every doubt, with the bulletin whose text it is about, in the order of the
/// engagements. What a person accepted is in no doubt.
pub fn doubts(dataset: &Dataset) -> Vec<(u32, Diagnostic)> {
    let mut doubts = Vec::new();
    for event in dataset.engagements.iter().filter(|e| e.review == Review::Unreviewed) {
        of_engagement(dataset, event, &mut doubts);
    }
    doubts
}

fn of_engagement(dataset: &Dataset, event: &Engagement, doubts: &mut Vec<(u32, Diagnostic)>) {
    let mut doubt = |at: Option<(u32, Span)>, code, message: String, hint: &str| {
        let Some((bulletin, span)) = at else { return };
        let severity = Severity::Warning;
        let hint = hint.to_owned();
        doubts.push((bulletin, Diagnostic { severity, code, span: Some(span), message, hint }));
    };
    let title = event.items.first().and_then(|item| dataset.items.get(*item as usize));
    let title = title.map(|item| (item.bulletin, item.title_span)).filter(|(_, s)| !s.is_empty());
    let people = there(event).count();
    if people < 2 && event.organisations.is_empty() {
        let message = if people == 0 { "Nobody was found" } else { "Only one person was found" };
        let message = format!("{message} who took part.");
        doubt(title, "few-people", message, "Look at the text for who met whom.");
    }
    for part in there(event).filter(|part| part.review == Review::Unreviewed) {
        if part.represents.is_empty() && part.affiliation.is_none() {
            let name = &part.name;
            let message = format!("Nothing was found that says for whom {} was there.", name.value);
            let hint = "Reject the name if nobody of that name took part.";
            doubt(place(dataset, &name.evidence), "whom-for", message, hint);
        }
    }
    if event.when_review == Review::Unreviewed
        && event.when.earliest.is_none()
        && event.when.latest.is_none()
    {
        let message = "Nothing was found that says or limits when this was.".to_owned();
        doubt(title, "no-date", message, "Set the date where you know it.");
    }
}

/// Where the first quotation of some reasons stands.
fn place(dataset: &Dataset, reasons: &[Evidence]) -> Option<(u32, Span)> {
    let anchor = reasons.iter().find_map(|reason| reason.anchor.as_ref())?;
    Some((dataset.items.get(anchor.item as usize)?.bulletin, anchor.span))
}
