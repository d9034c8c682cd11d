//! Dated things that a text refers to: the referendum to be held on March 15,
//! the accession in November 2025; and what follows from them for the day of
//! the engagement itself.

use crate::dated::{self, Anchor, Dated, Outlook};
use crate::event::Event;
use crate::item::Item;
use crate::lexicon::class;
use crate::reading::Reading;
use crate::time::{Expression, Relative, Value};
use crate::tokens::Kind;
use elshi_record::{Bound, Day, Edge, MentionedEvent, When, slug};
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
                if !known && let Some(when) = own_date(reading, expression, &anchor) {
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
    let meeting = crate::event::is_meeting_noun(item, expression.tokens.end);
    // "The meeting took place in Oslo on …".
    if context.is_some_and(|context| context.start > event.sentence.start) {
        return whole;
    }
    let aside = (from..at).any(|at| {
        const ASIDE: [&str; 18] = [
            "discuss",
            "about",
            "regarding",
            "following",
            "ahead",
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
    whole && !inside && !aside && (at < last + 14 || meeting)
}

fn own_date(reading: &Reading, expression: &Expression, anchor: &Anchor) -> Option<When> {
    let outlook = match anchor.last {
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
    if matches!(expression.value, Value::Relative(Relative::Days(_))) {
        return;
    }
    let name = named(item, sentence, expression);
    let start = name.as_ref().map_or(expression.tokens.start, |name| name.start);
    let quote = start.min(expression.tokens.start)
        ..expression.tokens.end.max(name.as_ref().map_or(0, |name| name.end));
    let words = looks(item, sentence, &quote);
    let Some(dated) = dated::resolve(expression, anchor, words) else { return };
    let outlook = against(&dated, anchor).unwrap_or(words);
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

/// A name without article and without words of time.
fn title(item: &Item, name: &Range<usize>) -> String {
    let bare = |at: usize| {
        item.is_any(at, &["the", "a", "an", "upcoming", "forthcoming", "recent", "next", "new"])
            || item.is_any(at, &["their", "its", "and", "his", "her"])
    };
    let start = name.clone().find(|&at| !bare(at)).unwrap_or(name.start);
    let words = item.words(&(start..name.end));
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The event that an expression dates: its name, from article to the words
/// that hold the date.
fn named(item: &Item, sentence: &Range<usize>, expression: &Expression) -> Option<Range<usize>> {
    let (start, end) = (expression.tokens.start, expression.tokens.end);
    // "the December 24, 2021 national elections".
    let introduced = start.checked_sub(1).is_some_and(|at| {
        item.is_any(at, &["in", "on", "for", "by", "from", "until", "since", "of"])
    });
    if !introduced {
        let ahead = (end..sentence.end.min(end + 7)).take_while(|&at| {
            item.token(at).is_some_and(|token| token.kind != Kind::Mark(',') && !token.is_mark('.'))
                && !item.is_any(at, &["and", "the", "to", "in", "for", "that", "with", "by", "as"])
        });
        if let Some(noun) = ahead.filter(|&at| item.has(at, class::EVENT)).last() {
            return Some(end..noun + 1);
        }
    }
    let first = sentence.start.max(start.saturating_sub(48));
    let noun = (first..start).rev().find(|&at| item.has(at, class::EVENT))?;
    let from = phrase_start(item, sentence, noun);
    // "the plebiscite was determined by the mission, which was here in May".
    let verb = (noun + 1..start).find(|&at| item.is_any(at, &["was", "were", "is", "are"]));
    let other = |verb: usize| {
        (verb + 2..start).any(|at| item.is_mark(at, ',') && item.is_any(at + 1, &["which", "who"]))
    };
    if verb.is_some_and(other) {
        return None;
    }
    let held = (noun + 1..start).find(|&at| closes_name(item, at)).unwrap_or(start);
    let mut last = held.max(noun + 1);
    while last > noun + 1
        && (item.is_mark(last - 1, ',')
            || item.is_any(last - 1, &["in", "on", "for", "by", "from", "which", "to", "until"])
            || item.is_any(last - 1, &["the", "this", "of", "at", "and"]))
    {
        last -= 1;
    }
    Some(from..last)
}

/// "to be held", "which will be held", "scheduled for", "proposed by".
fn closes_name(item: &Item, at: usize) -> bool {
    item.is(at, "to") && item.is_any(at + 1, &["be", "take"])
        || item.is_any(at, &["which", "scheduled", "will", "planned", "proposed", "held", "taking"])
        || item.is_any(at, &["was", "were", "is", "are", "has", "have", "took", "takes", "that"])
        || item.is_mark(at, ',')
}

/// Back from a noun to the start of its phrase.
fn phrase_start(item: &Item, sentence: &Range<usize>, noun: usize) -> usize {
    const WITHIN: [&str; 9] =
        ["upcoming", "forthcoming", "new", "joint", "first", "second", "next", "last", "current"];
    let mut start = noun;
    while start > sentence.start && noun - start < 10 {
        let before = start - 1;
        let Some(token) = item.token(before) else { break };
        let plain = token.kind == Kind::Word
            && (!token.is(class::STOP) || token.is_capital() && before > sentence.start)
            || item.is_any(before, &WITHIN)
            || matches!(item.word(before), "-" | "\"" | "“" | "”")
            || token.kind == Kind::Possessive
            || token.kind == Kind::Number && item.is_any(start, &["th", "st", "nd", "rd"]);
        let verb =
            matches!(crate::event::cue(item, before, start), Some((_, after)) if after == start);
        if !plain || verb || item.is(before, "hold") {
            break;
        }
        start = before;
    }
    // "two-day visit".
    if start > sentence.start && item.is_mark(start, '-') {
        start -= 1;
    }
    let article =
        start > sentence.start && item.is_any(start - 1, &["the", "a", "an", "their", "its"]);
    let start = start - usize::from(article);
    // "the 70th anniversary of the establishment": what is marked.
    let of = start.wrapping_sub(1);
    let marked = start >= sentence.start + 2 && item.is(of, "of") && item.is(of - 1, "anniversary");
    if marked { phrase_start(item, sentence, of - 1) } else { start }
}

/// "in December 2025 during his participation in the forum dedicated to …".
fn during(item: &Item, sentence: &Range<usize>, expression: &Expression) -> Option<Range<usize>> {
    let end = expression.tokens.end;
    if !item.is_any(end, &["during", "at"]) {
        return None;
    }
    let noun = (end..sentence.end.min(end + 9)).find(|&at| item.has(at, class::EVENT))?;
    let from = phrase_start(item, sentence, noun);
    let mut last = noun + 1;
    while last < sentence.end && !item.is_mark(last, '.') && !item.is_mark(last, ',') {
        last += 1;
    }
    Some(from..last)
}

/// What the words around a date say of its direction.
fn looks(item: &Item, sentence: &Range<usize>, quote: &Range<usize>) -> Outlook {
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

/// What the day of publication says of a date's direction.
fn against(dated: &Dated, anchor: &Anchor) -> Option<Outlook> {
    if dated.first? > anchor.last? {
        return Some(Outlook::Ahead);
    }
    (dated.last? < anchor.first?).then_some(Outlook::Back)
}

fn bounds(
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

/// "on the sidelines of the winter session of …".
fn sidelines(reading: &Reading, sentence: &Range<usize>, anchor: &Anchor, dates: &mut Dates) {
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
fn undated(reading: &Reading, sentence: &Range<usize>, anchor: &Anchor, dates: &mut Dates) {
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
fn close(
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
