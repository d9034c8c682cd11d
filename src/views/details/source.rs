//! The source text with its marks. Pointing at words lights their facts; the
//! words of the open quotation stand out, and what rests on them is told.

use super::fact::{method_class, method_note};
use super::found::{found, sign, told};
use super::{Lit, Opened};
use crate::app::Site;
use crate::messages::{Key, count, fill, t, when_words};
use crate::sheet::{Passage, Segment, segments};
use crate::state::{Quote, State};
use elshi_record::{Method, Span};
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// The passages, and the account of the words that are open.
pub fn source(props: &Opened, text: &NodeRef) -> Html {
    let Opened { site, passages, .. } = props;
    html! {
        <section class="source" aria-label={t(Key::SourceText)}>
            <h3 class="group-title">{ t(Key::SourceText) }</h3>
            { account(props) }
            <p class="visually-hidden" id="mark-keys">{ t(Key::NextMark) }</p>
            <div class="passages" ref={text.clone()} onkeydown={between_marks(text.clone())}
                 role="group" aria-label={t(Key::SourceText)} aria-describedby="mark-keys">
                { for passages.iter().enumerate().map(|(index, passage)| html! {
                    <div class="passage" key={index}>
                        { passage_text(props, passage, index) }
                        { passage_origin(site, passages, index) }
                    </div>
                }) }
            </div>
            { legend() }
        </section>
    }
}

/// Arrow keys go from mark to mark, Enter opens the one they are on: all marks
/// together are one stop for the Tab key.
fn between_marks(text: NodeRef) -> Callback<KeyboardEvent> {
    Callback::from(move |event: KeyboardEvent| {
        let Some(root) = text.cast::<web_sys::Element>() else { return };
        let Ok(marks) = root.query_selector_all("mark") else { return };
        let at = |index: u32| marks.item(index)?.dyn_into::<web_sys::HtmlElement>().ok();
        let here: Option<web_sys::HtmlElement> = event.target_dyn_into();
        let here = (0..marks.length()).find(|&index| at(index) == here);
        let next = match (event.key().as_str(), here) {
            ("ArrowRight" | "ArrowDown", Some(here)) => here + 1,
            ("ArrowLeft" | "ArrowUp", Some(here)) => here.saturating_sub(1),
            ("Home", Some(_)) => 0,
            ("End", Some(_)) => marks.length().saturating_sub(1),
            ("Enter" | " ", Some(here)) => {
                event.prevent_default();
                at(here).iter().for_each(web_sys::HtmlElement::click);
                return;
            }
            _ => return,
        };
        if let Some(mark) = at(next) {
            event.prevent_default();
            let _ = mark.focus();
        }
    })
}

/// Brings the open quotation into view, inside its own pane.
pub fn scroll_to_open(text: &NodeRef) {
    let Some(root) = text.cast::<web_sys::Element>() else { return };
    if let Ok(Some(mark)) = root.query_selector("mark.open") {
        let options = web_sys::ScrollIntoViewOptions::new();
        options.set_block(web_sys::ScrollLogicalPosition::Nearest);
        mark.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// What the open words are, and which facts rest on them by which method.
fn account(props: &Opened) -> Html {
    let Some(Quote { bulletin, span }) = props.site.state.quote else {
        return html! { <div class="account" role="status"></div> };
    };
    let marks = props.passages.iter().filter(|passage| passage.bulletin == bulletin);
    let mut facts: Vec<(usize, &Method)> = marks
        .flat_map(|passage| &passage.marks)
        .filter(|mark| mark.span == span)
        .map(|mark| (mark.line, &mark.method))
        .collect();
    facts.dedup();
    let lines: Vec<_> = props.sheet.lines().collect();
    let told = facts.iter().filter_map(|(number, method)| {
        let line = lines.get(*number)?;
        let label = line.label.map(|label| format!("{}: ", t(label))).unwrap_or_default();
        Some(html! {
            <li class={method_class(method)}>
                <b>{ label }{ line.text() }</b>{ " — " }{ method_note(method) }
            </li>
        })
    });
    html! {
        <div class="account" role="status">
            <p>{ count(Key::FactsAtMark, facts.len(), &[]) }</p>
            <ul>{ for told }</ul>
        </div>
    }
}

/// The text by lines, the first one as its title where it is an item's.
fn passage_text(props: &Opened, passage: &Passage, number: usize) -> Html {
    let lang = props.site.pack.bulletin_language(passage.bulletin);
    let of_table =
        props.site.pack.text(passage.bulletin, passage.span).unwrap_or_default().is_empty();
    let whole = !of_table && props.sheet.items.contains(&passage.item);
    let found = found(props, passage);
    let spans: Vec<Span> = found.iter().map(|(span, _)| *span).collect();
    let mut paragraphs: Vec<Vec<Html>> = vec![Vec::new()];
    for segment in segments(passage, &spans) {
        let mut start = segment.span.start;
        for (index, part) in segment.text.split('\n').enumerate() {
            if index > 0 {
                paragraphs.push(Vec::new());
            }
            if let Some(paragraph) = paragraphs.last_mut()
                && !part.is_empty()
            {
                paragraph.push(segment_view(props, passage, &segment, part, start));
            }
            start += part.chars().count() as u32 + 1;
        }
        // The sign of a finding follows its last word.
        let ended = found.iter().enumerate().filter(|(_, (span, _))| span.end == segment.span.end);
        if let Some(paragraph) = paragraphs.last_mut() {
            paragraph.extend(ended.map(|(at, (_, finding))| sign(number, at, finding)));
        }
    }
    let filled = paragraphs.into_iter().filter(|paragraph| !paragraph.is_empty()).enumerate();
    html! {
        <>
        <div class="passage-text" lang={lang.to_owned()}>
            { for filled.map(|(index, paragraph)| html! {
                <p key={index} class={(whole && index == 0).then_some("passage-title")}>
                    { for paragraph.into_iter() }
                </p>
            }) }
        </div>
        { told(number, &found) }
        </>
    }
}

fn segment_view(
    props: &Opened,
    passage: &Passage,
    segment: &Segment,
    part: &str,
    start: u32,
) -> Html {
    let marks = segment.marks.iter().filter_map(|&index| passage.marks.get(index));
    let doubtful = !segment.found.is_empty();
    // The innermost mark is the one that a click means.
    let Some(inner) = marks.clone().min_by_key(|mark| mark.span.len()) else {
        let class = doubtful.then_some("found");
        return html! { <span key={start} {class} data-at={start.to_string()}>{ part.to_owned() }</span> };
    };
    let weakest = marks.clone().map(|mark| &mark.method).max().unwrap_or(&inner.method);
    let bulletin = passage.bulletin;
    let quote = Quote { bulletin, span: inner.span };
    let is_open = props
        .site
        .state
        .quote
        .is_some_and(|open| open.bulletin == bulletin && open.span.contains(segment.span));
    let is_lit = props.lit.words(passage, segment.span);
    let depth = if segment.marks.len() > 2 { "deep" } else { "shallow" };
    let words = Lit::Words(bulletin, segment.span);
    // One stop for the Tab key: the open words, or the first mark of all.
    let first_open = props.site.state.quote.is_some_and(|open| open.span.start == start);
    let first_mark = props.site.state.quote.is_none()
        && props.passages.first().and_then(|first| first.marks.iter().map(|m| m.span.start).min())
            == Some(start);
    let tabindex = if first_open || first_mark { "0" } else { "-1" };
    let to = props.site.link(&State { quote: Some(quote), ..(*props.site.state).clone() });
    html! {
        <mark key={start} data-go={to} data-at={start.to_string()} {tabindex}
              onfocus={props.light.reform(move |_: FocusEvent| words)}
              onblur={props.light.reform(|_: FocusEvent| Lit::Nothing)}
              class={classes!(method_class(weakest), depth, is_open.then_some("open"),
                              is_lit.then_some("lit"), doubtful.then_some("found"))}
              onmouseenter={props.light.reform(move |_: MouseEvent| words)}
              onmouseleave={props.light.reform(|_: MouseEvent| Lit::Nothing)}>
            { part.to_owned() }
        </mark>
    }
}

/// Where a passage is from, once for passages of one item that follow.
fn passage_origin(site: &Site, passages: &[Passage], index: usize) -> Html {
    let Some(passage) = passages.get(index) else { return html! {} };
    if passages.get(index + 1).is_some_and(|next| next.item == passage.item) {
        return html! {};
    }
    let Some(bulletin) = site.pack.bulletin(passage.bulletin) else { return html! {} };
    let title = site.pack.item(passage.item).map(|item| item.title).unwrap_or_default();
    // A text of one's own has no publisher that is known, and has a name.
    let from = if bulletin.publisher.is_empty() { &bulletin.title } else { &bulletin.publisher };
    html! {
        <p class="origin">
            { fill(Key::SourceOf, &[&title, from]) }
            if !bulletin.published.edtf.is_empty() {
                { " · " }{ t(Key::PublishedLabel) }{ " " }{ when_words(&bulletin.published) }
            }
            if bulletin.url.starts_with("https://") {
                { " · " }
                <a href={bulletin.url} rel="noreferrer external">{ t(Key::OpenSource) }</a>
            }
        </p>
    }
}

fn legend() -> Html {
    let methods = [
        ("stated", Key::MethodStated),
        ("inferred", Key::MethodInferred),
        ("curated", Key::MethodCurated),
    ];
    html! {
        <p class="legend">
            { t(Key::MarkLegend) }{ ": " }
            { for methods.into_iter().map(|(class, key)| html! {
                <span key={class} class={classes!("legend-mark", class)}>{ t(key) }</span>
            }) }
        </p>
    }
}
