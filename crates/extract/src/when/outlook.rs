//! What a date says of the day of the engagement: what lies behind is earlier,
//! what lies ahead is later.

use crate::reading::Reading;
use crate::when::dated::{Anchor, Dated, Outlook};
use crate::when::occasions::Dates;
use crate::when::time::{Expression, Relative, Value};
use crate::words::item::Item;
use elshi_record::{Bound, Day, Edge};
use std::ops::Range;

/// What the words around a date say of its direction.
pub fn looks(item: &Item, sentence: &Range<usize>, quote: &Range<usize>) -> Outlook {
    const AHEAD: [&str; 12] = [
        "upcoming",
        "forthcoming",
        "scheduled",
        "planned",
        "will",
        "expected",
        "hold",
        "next",
        "would",
        "coming",
        "agreed",
        "plans",
    ];
    const BACK: [&str; 14] = [
        "following",
        "since",
        "after",
        "proposed",
        "adopted",
        "signed",
        "launched",
        "last",
        "recent",
        "concluded",
        "facilitating",
        "took",
        "was",
        "were",
    ];
    let from = sentence.start.max(quote.start.saturating_sub(4));
    let near = from..quote.end;
    if near.clone().any(|at| item.is_any(at, &AHEAD) || item.is(at, "to") && item.is(at + 1, "be"))
    {
        Outlook::Ahead
    } else if near.clone().any(|at| item.is_any(at, &BACK)) {
        Outlook::Back
    } else {
        Outlook::Open
    }
}

/// Which way a date lies: as the day of publication has it, except where the
/// words are plain. What is "to be held" on a day that has gone by was written
/// before it, whenever it was published.
pub fn settled(
    item: &Item,
    sentence: &Range<usize>,
    expression: &Expression,
    quote: &Range<usize>,
    dated: &Dated,
    anchor: &Anchor,
) -> Outlook {
    const AHEAD: [&str; 5] = ["upcoming", "forthcoming", "scheduled", "will", "would"];
    let words = looks(item, sentence, quote);
    match (words, against(dated, anchor)) {
        (Outlook::Ahead, Some(Outlook::Back)) => {
            let near = quote.start.saturating_sub(4).max(sentence.start)..quote.end;
            let plain = near
                .into_iter()
                .any(|at| item.is_any(at, &AHEAD) || item.is(at, "to") && item.is(at + 1, "be"));
            // "will be the first visit since April".
            let since = item.is(expression.tokens.start.wrapping_sub(1), "since");
            if plain && !since { words } else { Outlook::Back }
        }
        (_, Some(against)) => against,
        (words, None) => words,
    }
}

/// What the day of publication says of a date's direction.
fn against(dated: &Dated, anchor: &Anchor) -> Option<Outlook> {
    if dated.first? > anchor.last? {
        return Some(Outlook::Ahead);
    }
    (dated.last? < anchor.first?).then_some(Outlook::Back)
}

pub fn bounds(
    reading: &Reading,
    expression: &Expression,
    quote: &Range<usize>,
    dated: &Dated,
    outlook: Outlook,
    named: bool,
    dates: &mut Dates,
) {
    let item = reading.item();
    let mut add = |edge: Edge, day: Day, words: &Range<usize>, rule: &str| {
        let evidence = reading.quoter.by_rule(words, rule);
        let same = |(_, known): &(usize, Bound)| known.edge == edge && known.day == day;
        if !dates.bounds.iter().any(same) {
            dates.bounds.push((words.start, Bound { edge, day, evidence }));
        }
    };
    let year_of = |day: Day| Day::from_ymd(day.ymd().0, 1, 1);
    let this_year = matches!(expression.value, Value::Relative(Relative::Years(0)));
    if (expression.this_year || this_year)
        && let Some(first) = dated.first.and_then(year_of)
    {
        add(Edge::Earliest, first, &expression.tokens, "this-year");
    }
    let single = !matches!(expression.value, Value::Interval(_, _))
        || matches!(expression.value, Value::Interval(part, _) if part.day > 0);
    // "the action plan for 2026" lasts until that year's end.
    let period = dated.first.zip(dated.last).is_some_and(|(first, last)| last.0 - first.0 > 300);
    let valid_for = item.is(expression.tokens.start.wrapping_sub(1), "for");
    match (outlook, dated.first, dated.last) {
        (Outlook::Ahead, Some(first), _) if !period => {
            add(Edge::Latest, first.plus(-1), quote, "looks-forward-to");
        }
        (Outlook::Ahead, _, Some(last)) if single && named => {
            add(Edge::Latest, last, quote, "looks-forward-to");
        }
        (Outlook::Open, _, Some(last)) if single && period && valid_for && named => {
            add(Edge::Latest, last, quote, "looks-forward-to");
        }
        (Outlook::Back, Some(first), _) if !this_year => {
            add(Edge::Earliest, first, quote, "looks-back-on");
        }
        _ => {}
    }
}
