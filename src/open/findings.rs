//! What a reading had to say, each finding with its place and its hint.

use super::Finding;
use crate::messages::{Key, count, fill, grouped};
use yew::prelude::*;

/// How many findings are listed.
const MOST: usize = 100;

/// The findings as a list that can be opened.
pub fn list(findings: &[Finding]) -> Html {
    if findings.is_empty() {
        return html! {};
    }
    let rest = findings.len().saturating_sub(MOST);
    html! {
        <details class="findings">
            <summary>{ count(Key::FindingCount, findings.len(), &[]) }</summary>
            <ul>
                { for findings.iter().take(MOST).enumerate().map(|(index, finding)| html! {
                    <li key={index} class={finding.severity.clone()}>
                        <span class="tag">{ place(finding) }</span>{ " " }
                        { finding.message.clone() }
                        if !finding.hint.is_empty() { <em>{ " " }{ finding.hint.clone() }</em> }
                    </li>
                }) }
            </ul>
            if rest > 0 { <p>{ fill(Key::AndMore, &[&grouped(rest)]) }</p> }
        </details>
    }
}

fn place(finding: &Finding) -> String {
    match finding.line {
        0 => finding.source.clone(),
        line => format!("{} {}", finding.source, fill(Key::AtLine, &[&grouped(line as usize)])),
    }
}
