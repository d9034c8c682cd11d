//! Judging one fact where it stands: accept it, reject it, correct it.

use super::Opened;
use crate::messages::{Key, fill, t};
use crate::open::Edit;
use crate::review::correct_at;
use crate::sheet::Line;
use elshi_index::Kind;
use elshi_record::Review;
use gloo::utils::document;
use wasm_bindgen::JsCast;
use yew::prelude::*;

/// What a line was found to be, and the buttons that judge it: while something
/// waits for that, or a reviewer is at work.
pub fn judge(props: &Opened, line: &Line) -> Html {
    let Some((judged, opener)) = line.judged.zip(props.opener.as_ref()) else { return html! {} };
    let open = judged.review == Review::Unreviewed;
    let state = match judged.review {
        Review::Accepted => html! {},
        Review::Unreviewed => {
            html! { <span class="tag tag-unreviewed">{ t(Key::NotReviewed) }</span> }
        }
        Review::Rejected => html! { <span class="tag tag-wrong">{ t(Key::FoundWrong) }</span> },
    };
    if !open && !opener.reviewing {
        return state;
    }
    let about = line.text();
    let button = |verb: &str, sign: &str, key: Key| {
        let name = fill(key, &[&about]);
        html! {
            <button type="button" class="judge" title={name.clone()} aria-label={name}
                    data-judge={format!("{verb} {} {}", judged.field, judged.number)}>
                { sign }
            </button>
        }
    };
    html! {
        <span class="judges">
            { state }
            if judged.review != Review::Accepted { { button("accept", "✓", Key::JudgeAccept) } }
            if judged.review != Review::Rejected { { button("reject", "✗", Key::JudgeReject) } }
            { button("correct", "…", Key::JudgeCorrect) }
        </span>
    }
}

/// Hears the buttons of a sheet: `verb field number`.
pub fn on_judge(props: &Opened) -> Callback<MouseEvent> {
    let (site, opener, entity) = (props.site.clone(), props.opener.clone(), props.sheet.entity);
    Callback::from(move |event: MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        let held = target.and_then(|target| target.closest("[data-judge]").ok().flatten());
        let Some(told) = held.and_then(|held| held.get_attribute("data-judge")) else { return };
        let Some((verb, rest)) = told.split_once(' ') else { return };
        let Some((field, number)) = rest.split_once(' ') else { return };
        let Some(opener) = &opener else { return };
        let number = number.parse().unwrap_or_default();
        let mut edit = Edit { field: field.to_owned(), number, ..Edit::default() };
        match verb {
            "accept" => edit.verb = "accept",
            "reject" => edit.verb = "reject",
            "unite" | "apart" => {
                let Some(offer) = opener.notes.offers.get(number) else { return };
                let [first, second] = &offer.pair;
                let row = site.pack.find(Kind::Engagement, first);
                edit.then = Some(site.link(&site.state.opened(row)));
                edit.verb = if verb == "unite" { "unite" } else { "apart" };
                edit.field.clone_from(second);
                edit.engagement.clone_from(first);
                return opener.decide.emit(edit);
            }
            _ if field == "date" => return correct_at(field),
            _ => return correct_at(rest),
        }
        edit.engagement = site.pack.id(entity).into_owned();
        opener.decide.emit(edit);
    })
}

/// Puts the focus on the first button after a fact that was judged; whether
/// there is one.
pub fn go_on(judged: &str) -> bool {
    let Ok(all) = document().query_selector_all("[data-judge]") else { return false };
    let button = |at| all.item(at)?.dyn_into::<web_sys::HtmlElement>().ok();
    let of_it = |at: &u32| {
        let told = button(*at).and_then(|button| button.get_attribute("data-judge"));
        told.is_some_and(|told| told.split_once(' ').is_some_and(|(_, rest)| rest == judged))
    };
    let last = (0..all.length()).rev().find(of_it);
    let next = last.and_then(|last| button(last + 1).or_else(|| button(last)));
    next.is_some_and(|next| next.focus().is_ok())
}
