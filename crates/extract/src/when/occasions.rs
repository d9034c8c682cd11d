//! Dated things that a text refers to: the referendum to be held on March 15,
//! the accession in November 2025; and what follows from them for the day of
//! the engagement itself.

use crate::engagements::event::Event;
use crate::reading::Reading;
use crate::when::dated::{self, Anchor, Dated, Outlook};
use crate::when::naming::{during, named, title};
use crate::when::outlook::{bounds, looks, settled};
use crate::when::time::{Expression, Relative, Value};
use crate::when::undated::{sidelines, undated};
use crate::words::item::Item;
use crate::words::lexicon::class;
use elshi_record::{Bound, MentionedEvent, When, slug};
use std::ops::Range;

/// Something dated.
pub struct Occasion {
    /// The record.
    pub record: MentionedEvent,
    /// The words that refer to it.
    pub quote: Range<usize>,
}

/// What an item's dates say.
#[derive(Default)]
pub struct Dates {
    /// Things that it dates.
    pub occasions: Vec<Occasion>,
    /// Limits to the day of what it reports, and the token that gives each.
    pub bounds: Vec<(usize, Bound)>,
    /// The days of its engagements, where their sentences give them: number
    /// of the engagement, and when.
    pub own: Vec<(usize, When)>,
}

/// Reads every date of an item.
pub fn find(reading: &Reading, events: &[Event], anchor: &Anchor) -> Dates {
    let item = reading.item();
    let mut dates = Dates::default();
    let anchor = Anchor { year: named_year(item), ..*anchor };
    for sentence in item.sentences.iter().filter(|sentence| sentence.paragraph > 0) {
        let range = &sentence.tokens;
        for expression in item.times_in(range.clone()) {
            let own = events.iter().position(|event| is_own(item, event, expression));
            if let Some(number) = own {
                let known = dates.own.iter().any(|(known, _)| *known == number);
                let ahead = events.get(number).is_some_and(|event| event.planned.is_some());
                if !known && let Some(when) = own_date(reading, expression, &anchor, ahead) {
                    dates.own.push((number, when));
                }
            } else if dates.bounds.len() < 200 {
                refer(reading, range, expression, &anchor, &mut dates);
            }
        }
        sidelines(reading, range, &anchor, &mut dates);
        undated(reading, range, &anchor, &mut dates);
    }
    dates
}

/// The only year, or the last, that an item names with a month.
fn named_year(item: &Item) -> Option<i32> {
    item.times.iter().rev().find_map(|expression| match expression.value {
        Value::Date(part) | Value::Interval(_, part) if part.month > 0 => part.year,
        _ => None,
    })
}

/// Whether an expression dates the engagement: it stands in its sentence,
/// before the verb or not far behind it.
fn is_own(item: &Item, event: &Event, expression: &Expression) -> bool {
    let at = expression.tokens.start;
    let context = event.context.as_ref().filter(|context| context.contains(&at));
    if !event.sentence.contains(&at) && context.is_none() {
        return false;
    }
    let whole = matches!(expression.value, Value::Date(part) if part.day > 0)
        || matches!(expression.value, Value::Interval(part, _) if part.day > 0)
        || matches!(
            expression.value,
            Value::Relative(Relative::Days(_) | Relative::Weekday(_) | Relative::Weeks(_))
        );
    let last = event.right.last().map_or(event.report.end, |mention| mention.tokens.end);
    let inside = event.left.iter().chain(&event.right).any(|one| one.tokens.contains(&at));
    let from = match context {
        Some(context) => context.start,
        None if at < event.report.start => event.sentence.start,
        None => event.report.start,
    };
    // "at an April 18 meeting".
    let meeting = crate::engagements::meetings::is_meeting_noun(item, expression.tokens.end);
    // "The meeting took place in Oslo on …".
    if context.is_some_and(|context| context.start > event.sentence.start) {
        return whole;
    }
    let aside = (from..at).any(|at| {
        const ASIDE: [&str; 19] = [
            "discuss",
            "about",
            "regarding",
            "following",
            "ahead",
            "prior",
            "scheduled",
            "held",
            "before",
            "after",
            "on the",
            "upcoming",
            "elections",
            "adopted",
            "signed",
            "that",
            "which",
            "since",
            "until",
        ];
        !event.report.contains(&at) && item.is_any(at, &ASIDE)
    });
    whole && !inside && !aside && !is_of_telling(item, expression) && (at < last + 14 || meeting)
}

/// "…, the spokesman said on Thursday", "The Minister on Thursday said that":
/// when it was told.
fn is_of_telling(item: &Item, expression: &Expression) -> bool {
    const TOLD: [&str; 7] = ["said", "announced", "told", "reported", "added", "stated", "tweeted"];
    let before = expression.tokens.start.wrapping_sub(1);
    let verb = before.wrapping_sub(usize::from(item.is(before, "on")));
    item.is_any(verb, &TOLD) || item.is_any(expression.tokens.end, &["said", "announced", "told"])
}

fn own_date(
    reading: &Reading,
    expression: &Expression,
    anchor: &Anchor,
    ahead: bool,
) -> Option<When> {
    let outlook = match anchor.last {
        Some(_) if ahead => Outlook::Ahead,
        Some(_) => Outlook::Back,
        None => Outlook::Open,
    };
    let dated = dated::resolve(expression, anchor, outlook)?;
    let evidence = reading.quoter.by_rule(&expression.tokens, dated.rule);
    When::stated(&dated.edtf, vec![evidence]).ok()
}

/// Takes up what an expression dates, and the bounds that follow.
fn refer(
    reading: &Reading,
    sentence: &Range<usize>,
    expression: &Expression,
    anchor: &Anchor,
    dates: &mut Dates,
) {
    let item = reading.item();
    if matches!(expression.value, Value::Relative(Relative::Days(_)))
        || is_of_telling(item, expression)
    {
        return;
    }
    let name = named(item, sentence, expression);
    let start = name.as_ref().map_or(expression.tokens.start, |name| name.start);
    let quote = start.min(expression.tokens.start)
        ..expression.tokens.end.max(name.as_ref().map_or(0, |name| name.end));
    let words = looks(item, sentence, &quote);
    let Some(dated) = dated::resolve(expression, anchor, words) else { return };
    let outlook = settled(item, sentence, expression, &quote, &dated, anchor);
    bounds(reading, expression, &quote, &dated, outlook, name.is_some(), dates);
    let this_year = matches!(expression.value, Value::Relative(Relative::Years(_)));
    if let Some(name) = name
        && !(this_year && outlook == Outlook::Open)
    {
        push(reading, &name, &quote, &dated, expression, dates);
        if let Some(name) = during(item, sentence, expression) {
            let quote = expression.tokens.start..name.end;
            push(reading, &name, &quote, &dated, expression, dates);
        }
    }
}

fn push(
    reading: &Reading,
    name: &Range<usize>,
    quote: &Range<usize>,
    dated: &Dated,
    expression: &Expression,
    dates: &mut Dates,
) {
    let (item, quoter) = (reading.item(), reading.quoter);
    let evidence = quoter.by_rule(&expression.tokens, dated.rule);
    let Ok(when) = When::stated(&dated.edtf, vec![evidence]) else { return };
    let head = name.clone().find(|&at| item.has(at, class::EVENT)).unwrap_or(name.start);
    let id = slug(&format!("{} {}", item.word(head), dated.edtf));
    if dates.occasions.iter().any(|known| known.record.id == id) {
        return;
    }
    dates.occasions.push(Occasion {
        record: MentionedEvent {
            id,
            name: title(item, name),
            when,
            place: None,
            evidence: vec![quoter.stated(quote)],
        },
        quote: quote.clone(),
    });
}
