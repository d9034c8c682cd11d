//! Things without a date of their own that the day of publication closes.

use crate::reading::Reading;
use crate::when::dated::Anchor;
use crate::when::naming::title;
use crate::when::occasions::{Dates, Occasion};
use crate::words::lexicon::class;
use elshi_record::{Bound, Edge, MentionedEvent, When, slug};
use std::ops::Range;

/// "on the sidelines of the winter session of …".
pub fn sidelines(reading: &Reading, sentence: &Range<usize>, anchor: &Anchor, dates: &mut Dates) {
    let item = reading.item();
    let Some(at) = sentence
        .clone()
        .find(|&at| item.is_any(at, &["sidelines", "margins"]) && item.is(at + 1, "of"))
    else {
        return;
    };
    let from = at + 2;
    let Some(noun) = (from..sentence.end.min(from + 14)).find(|&at| item.has(at, class::EVENT))
    else {
        return;
    };
    // "the Ministerial Meeting", "the General Assembly session".
    let mut end = noun + 1;
    while end < sentence.end
        && item.token(end).is_some_and(|token| token.is_capital() && token.is(class::EVENT))
    {
        end += 1;
    }
    if item.is(end, "of") {
        let name = end + 1 + item.article(end + 1);
        end = item.entity(name).map_or(end, |(_, after)| after);
    }
    let words = at.saturating_sub(2).max(sentence.start)..end;
    close(reading, from..end, &words, "sidelines-of-engagement", anchor, dates);
}

/// "the decision to bring …", "The Mission is currently in Kazakhstan to …":
/// what lies behind, or goes on, when the text is written.
pub fn undated(reading: &Reading, sentence: &Range<usize>, anchor: &Anchor, dates: &mut Dates) {
    let item = reading.item();
    let stop = |from: usize| {
        let end = (from..sentence.end).find(|&at| item.is_mark(at, ',') || item.is_mark(at, '.'));
        end.unwrap_or(sentence.end)
    };
    for at in sentence.clone() {
        if item.is(at, "decision") && item.is(at + 1, "to") && item.is(at.wrapping_sub(1), "the") {
            let name = at - 1..stop(at);
            close(reading, name.clone(), &name, "looks-back-on", anchor, dates);
            return;
        }
        let present = item.is(at, "currently") && item.is_any(at + 1, &["in", "visiting"]);
        if present && item.is_any(at.wrapping_sub(1), &["is", "are"]) {
            let name = sentence.start..stop(at);
            close(reading, name, &(at - 1..at + 2), "present-at-writing", anchor, dates);
            return;
        }
    }
}

/// Something that the day of publication closes.
pub fn close(
    reading: &Reading,
    name: Range<usize>,
    words: &Range<usize>,
    rule: &str,
    anchor: &Anchor,
    dates: &mut Dates,
) {
    let quoter = reading.quoter;
    let title = title(reading.item(), &name);
    let id = slug(&title);
    if name.is_empty() || dates.occasions.iter().any(|known| known.record.id == id) {
        return;
    }
    let evidence = quoter.by_rule(words, rule);
    let bound = anchor.last.map(|day| Bound { edge: Edge::Latest, day, evidence });
    let about = anchor.first != anchor.last;
    dates.occasions.push(Occasion {
        record: MentionedEvent {
            id,
            name: title,
            when: When::bounded(Vec::new(), bound.map(|bound| (bound, about))),
            place: None,
            evidence: vec![quoter.stated(&name)],
        },
        quote: name,
    });
}
