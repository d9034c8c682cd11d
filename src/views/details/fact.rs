//! The facts of a sheet, each with a button for every sentence it came from.

use super::judge::judge;
use super::{Lit, Opened};
use crate::messages::{Key, fill, t};
use crate::sheet::{Group, Line, stands};
use crate::state::{Quote, State};
use crate::views::parts::pieces;
use elshi_record::{Evidence, Method, Review};
use yew::prelude::*;

/// All groups of a sheet.
pub fn groups(props: &Opened) -> Html {
    let mut number = 0;
    let mut last_title = None;
    let groups: Vec<Html> = props
        .sheet
        .groups
        .iter()
        .map(|group| {
            let title = (last_title != Some(group.title)).then_some(group.title);
            last_title = Some(group.title);
            let first = number;
            number += group.lines.len() + usize::from(group.heading.is_some());
            group_view(props, group, title, first)
        })
        .collect();
    html! { <div class="groups">{ for groups.into_iter() }</div> }
}

fn group_view(props: &Opened, group: &Group, title: Option<Key>, first: usize) -> Html {
    let with_heading = usize::from(group.heading.is_some());
    let lines = group.lines.iter().enumerate();
    let lines = lines.map(|(index, line)| line_view(props, line, first + with_heading + index));
    html! {
        <section class="group" key={first}>
            if let Some(title) = title { <h3 class="group-title">{ t(title) }</h3> }
            if let Some(heading) = &group.heading {
                <div class="group-heading">{ line_view(props, heading, first) }</div>
            }
            <div class="lines">{ for lines }</div>
        </section>
    }
}

fn line_view(props: &Opened, line: &Line, number: usize) -> Html {
    let lit = props.lit.line(number, &props.passages).then_some("lit");
    let wrong = line.judged.is_some_and(|judged| judged.review == Review::Rejected);
    let wrong = wrong.then_some("wrong");
    let over = props.light.reform(move |_: MouseEvent| Lit::Line(number));
    let out = props.light.reform(|_: MouseEvent| Lit::Nothing);
    let focus = props.light.reform(move |_: FocusEvent| Lit::Line(number));
    let blur = props.light.reform(|_: FocusEvent| Lit::Nothing);
    html! {
        <div class={classes!("line", lit, wrong)} key={number} onmouseenter={over} onmouseleave={out}
             onfocusin={focus} onfocusout={blur}>
            if let Some(label) = line.label { <span class="line-label">{ t(label) }</span> }
            <span class="line-value">{ pieces(&props.site, &line.pieces) }</span>
            { for distinct(&line.evidence).map(|evidence| evidence_view(props, evidence)) }
            if line.evidence.is_empty() { { row_view(props) } }
            { judge(props, line) }
        </div>
    }
}

/// The reasons without those whose words lie within the words of another, got
/// in the same way: one link leads to both.
fn distinct(all: &[Evidence]) -> impl Iterator<Item = &Evidence> {
    let covers = |wide: &Evidence, one: &Evidence| {
        let (Some(wider), Some(anchor)) = (&wide.anchor, &one.anchor) else { return false };
        wide.method == one.method
            && wider.item == anchor.item
            && wider.span.contains(anchor.span)
            && wider.span != anchor.span
    };
    all.iter().filter(move |one| !all.iter().any(|wide| covers(wide, one)))
}

/// A link to the words; for a fact that no words carry, the reason to hold it.
fn evidence_view(props: &Opened, evidence: &Evidence) -> Html {
    let class = classes!("proof", method_class(&evidence.method));
    let note = method_note(&evidence.method);
    if let Some(lost) = evidence.anchor.as_ref().filter(|anchor| !stands(&props.site.pack, anchor))
    {
        return html! {
            <span class="proof lost">{ "⚠ " }{ fill(Key::QuoteLost, &[&lost.exact]) }</span>
        };
    }
    let quote = evidence.anchor.as_ref().and_then(|anchor| {
        let home = props.passages.iter().find(|passage| passage.item == anchor.item)?;
        Some((Quote { bulletin: home.bulletin, span: anchor.span }, anchor.exact.clone()))
    });
    let Some((quote, exact)) = quote else {
        return html! { <span {class} title={note.clone()}>{ note.clone() }</span> };
    };
    let state = &props.site.state;
    let to = State { quote: Some(quote), ..(**state).clone() };
    let current = (state.quote == Some(quote)).then_some("true");
    let label = format!("{} {note}", fill(Key::OpenSentence, &[&exact]));
    html! {
        <a href={props.site.link(&to)} data-go="" {class} aria-current={current}>
            <span aria-hidden="true">{ method_sign(&evidence.method) }</span>
            <span class="visually-hidden">{ label }</span>
        </a>
    }
}

/// The row that a fact without words of its own comes from.
fn row_view(props: &Opened) -> Html {
    let row = props.sheet.items.first().and_then(|&item| props.site.pack.item(item));
    let Some(row) = row.filter(|row| !row.text.is_empty()) else { return html! {} };
    let note = fill(Key::FromRow, &[&row.line.to_string()]);
    html! { <span class="proof row" title={note.clone()}><span aria-hidden="true">{ "▤" }</span>
    <span class="visually-hidden">{ note }</span></span> }
}

/// The class that colours a method.
pub fn method_class(method: &Method) -> &'static str {
    match method {
        Method::Stated => "stated",
        Method::Inferred { .. } => "inferred",
        Method::Curated { .. } => "curated",
    }
}

/// A sign for a method, so that colour is not alone in telling them apart.
fn method_sign(method: &Method) -> &'static str {
    match method {
        Method::Stated => "❝",
        Method::Inferred { .. } => "∴",
        Method::Curated { .. } => "✎",
    }
}

/// How something was got from its words, in a sentence.
pub fn method_note(method: &Method) -> String {
    match method {
        Method::Stated => t(Key::StatedNote).to_owned(),
        Method::Inferred { rule } => fill(Key::InferredNote, &[rule]),
        Method::Curated { note } => fill(Key::CuratedNote, &[note]),
    }
}
