//! Findings in the text: a sign where each is, and what it says below.

use super::Opened;
use crate::messages::{Key, fill, t};
use crate::open::Finding;
use crate::sheet::Passage;
use elshi_record::Span;
use yew::prelude::*;

/// The findings of a passage, by where they begin; each with its span.
pub fn found<'o>(props: &'o Opened, passage: &Passage) -> Vec<(Span, &'o Finding)> {
    let Some(opener) = &props.opener else { return Vec::new() };
    let all = opener.notes.findings.iter().chain(&opener.notes.doubts);
    let here = all.filter_map(|finding| {
        let (bulletin, span) = finding.place?;
        let inside = bulletin == passage.bulletin && passage.span.contains(span);
        inside.then_some((span, finding))
    });
    let mut here: Vec<_> = here.collect();
    elshi_record::sort_by_key(&mut here, |(span, _)| *span);
    here
}

/// Name of the place on the page where a finding is told.
fn anchor(passage: usize, number: usize) -> String {
    format!("found-{passage}-{number}")
}

/// The sign of a finding, which leads to what it says.
pub fn sign(passage: usize, number: usize, finding: &Finding) -> Html {
    html! {
        <a class={classes!("found-sign", finding.severity.clone())} title={finding.message.clone()}
           href={format!("#{}", anchor(passage, number))}>
            { format!("⚠{}", number + 1) }
            <span class="visually-hidden">{ fill(Key::FoundAt, &[&finding.message]) }</span>
        </a>
    }
}

/// What the findings of a passage say, each where its sign leads.
pub fn told(passage: usize, found: &[(Span, &Finding)]) -> Html {
    if found.is_empty() {
        return html! {};
    }
    html! {
        <ol class="found-list" aria-label={t(Key::FoundLabel)}>
            { for found.iter().enumerate().map(|(number, (_, finding))| html! {
                <li key={number} id={anchor(passage, number)} tabindex="-1"
                    class={finding.severity.clone()}>
                    <span aria-hidden="true">{ format!("⚠{} ", number + 1) }</span>
                    { finding.message.clone() }
                    if !finding.hint.is_empty() { <em>{ " " }{ finding.hint.clone() }</em> }
                </li>
            }) }
        </ol>
    }
}
