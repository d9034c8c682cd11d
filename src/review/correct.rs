//! Correcting what was found: a value, its words, who is who, one or two.

use crate::app::Site;
use crate::messages::{Key, fill, statement_kind, t};
use crate::open::Edit;
use elshi_index::{Entity, Facet, Kind};
use elshi_record::Engagement;
use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

/// What is being written.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    /// The value, as `field` or `field number`.
    field: String,
    value: String,
    /// Participants who leave for an engagement of their own.
    leaving: Vec<usize>,
}

/// How many letters of a position name it in a list.
const MOST_LETTERS: usize = 40;
/// How many names are offered to complete from.
const OFFERED: u32 = 400;

/// The part of the bar that corrects the engagement of a row.
pub fn correct(
    site: &Site,
    row: u32,
    draft: &UseStateHandle<Draft>,
    decide: &Callback<Edit>,
) -> Html {
    let Some(known) = site.pack.engagement(row) else { return html! {} };
    let fields = fields(&known);
    let chosen = fields.iter().find(|(id, ..)| *id == draft.field).or(fields.first());
    let Some((field, _, found)) = chosen.cloned() else { return html! {} };
    let choose = {
        let draft = draft.clone();
        Callback::from(move |event: Event| {
            let select = event.target_dyn_into::<HtmlSelectElement>();
            let field = select.map(|select| select.value()).unwrap_or_default();
            draft.set(Draft { field, value: String::new(), ..(*draft).clone() });
        })
    };
    let write = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let input = event.target_dyn_into::<HtmlInputElement>();
            let value = input.map(|input| input.value()).unwrap_or_default();
            draft.set(Draft { value, ..(*draft).clone() });
        })
    };
    let edit = edit(&field);
    let button = |key: Key, edit: Edit, enabled: bool| {
        let decide = decide.clone();
        let onclick = Callback::from(move |_: MouseEvent| {
            let mut edit = edit.clone();
            if edit.verb == "requote" {
                (edit.value, edit.at) = selected_words();
            }
            decide.emit(edit);
        });
        html! {
            <button type="button" class="button" disabled={!enabled} {onclick}>{ t(key) }</button>
        }
    };
    let with =
        |verb, edit: &Edit| Edit { verb, value: draft.value.trim().to_owned(), ..edit.clone() };
    let written = !draft.value.trim().is_empty();
    let name = field.split(' ').next().unwrap_or_default();
    let quoted = matches!(name, "name" | "role" | "date" | "towards");
    let person = field
        .strip_prefix("name ")
        .and_then(|at| known.participants.get(at.parse::<usize>().ok()?));
    let merge = person.map(|part| Edit { field: part.person.clone(), ..with("merge", &edit) });
    let leaving: Vec<String> = draft.leaving.iter().map(usize::to_string).collect();
    let split = Edit { verb: "split", value: leaving.join(","), ..Edit::default() };
    html! {
        <details class="review-correct">
            <summary>{ t(Key::ReviewCorrect) }</summary>
            <p class="open-actions">
                <label>
                    <span>{ t(Key::ReviewValue) }</span>{ " " }
                    <select class="review-field" onchange={choose}>
                        { for fields.iter().map(|(id, name, _)| html! {
                            <option value={id.clone()} selected={*id == field}>{ name }</option>
                        }) }
                    </select>
                </label>
                <label>
                    <span>{ fill(Key::ReviewInstead, &[&found]) }</span>{ " " }
                    <input list="review-known" value={draft.value.clone()} oninput={write}
                           autocomplete="off" />
                </label>
                <datalist id="review-known">
                    { for offered(site, &field).into_iter().map(|name| html! {
                        <option value={name} />
                    }) }
                </datalist>
                { button(Key::ReviewSet, with("correct", &edit), written) }
                if quoted { { button(Key::ReviewQuote, with("requote", &edit), true) } }
                if let Some(merge) = merge { { button(Key::ReviewMerge, merge, written) } }
            </p>
            if known.participants.len() > 1 {
                <fieldset class="open-actions">
                    <legend>{ t(Key::ReviewSplit) }</legend>
                    { for known.participants.iter().enumerate().map(|(number, part)| {
                        leave(draft, number, &part.name.value)
                    }) }
                    { button(Key::ReviewSplitDo, split, !draft.leaving.is_empty()) }
                </fieldset>
            }
        </details>
    }
}

/// Every value that can be corrected: its id, what it is called, what was
/// found.
fn fields(known: &Engagement) -> Vec<(String, String, String)> {
    let codes: Vec<&str> = known.countries.iter().map(|fact| fact.value.as_str()).collect();
    let mut fields = vec![
        ("title".to_owned(), t(Key::FieldTitle).to_owned(), known.title.clone()),
        ("date".to_owned(), t(Key::FieldDate).to_owned(), known.when.edtf.clone()),
        ("mode".to_owned(), t(Key::FieldMode).to_owned(), String::new()),
        ("status".to_owned(), t(Key::FieldStatus).to_owned(), String::new()),
        ("countries".to_owned(), t(Key::FieldCountry).to_owned(), codes.join(", ")),
    ];
    for (number, part) in known.participants.iter().enumerate() {
        let name = &part.name.value;
        let role = part.roles.first().map(|role| role.value.clone()).unwrap_or_default();
        fields.push((format!("name {number}"), fill(Key::ReviewName, &[name]), name.clone()));
        fields.push((format!("role {number}"), fill(Key::ReviewRole, &[name]), role));
    }
    for (number, said) in known.statements.iter().enumerate() {
        let kind = t(statement_kind(said.kind.value));
        let towards = said.towards.as_ref().map(|fact| fact.value.as_str()).unwrap_or_default();
        let short: String = towards.chars().take(MOST_LETTERS).collect();
        let about = fill(Key::ReviewTowards, &[kind, &short]);
        fields.push((format!("kind {number}"), fill(Key::ReviewKind, &[&about]), kind.to_owned()));
        fields.push((format!("towards {number}"), about, towards.to_owned()));
    }
    fields
}

fn edit(field: &str) -> Edit {
    let (name, number) = field.split_once(' ').unwrap_or((field, "0"));
    let number = number.parse().unwrap_or_default();
    Edit { field: name.to_owned(), number, ..Edit::default() }
}

/// What a value can be completed from.
fn offered(site: &Site, field: &str) -> Vec<String> {
    let closed = |facet: Facet| facet.closed_ids().iter().map(|id| (*id).to_owned()).collect();
    let kind = match field.split(' ').next() {
        Some("mode") => return closed(Facet::Mode),
        Some("status") => return closed(Facet::Status),
        Some("kind") => return closed(Facet::StatementKind),
        Some("name") => Kind::Person,
        Some("countries") => Kind::Country,
        _ => return Vec::new(),
    };
    let rows = 0..site.pack.count(kind).min(OFFERED);
    let word = |row| {
        let entity = Entity { kind, row };
        match kind {
            Kind::Country => site.pack.id(entity).into_owned(),
            _ => site.pack.name(entity).into_owned(),
        }
    };
    rows.map(word).collect()
}

fn leave(draft: &UseStateHandle<Draft>, number: usize, name: &str) -> Html {
    let leaves = draft.leaving.contains(&number);
    let onchange = {
        let draft = draft.clone();
        Callback::from(move |_: Event| {
            let mut leaving = draft.leaving.clone();
            leaving.retain(|known| *known != number);
            if !leaves {
                leaving.push(number);
            }
            draft.set(Draft { leaving, ..(*draft).clone() });
        })
    };
    html! {
        <label key={number}>
            <input type="checkbox" checked={leaves} {onchange} />{ " " }{ name.to_owned() }
        </label>
    }
}

/// The words that are selected on the page, and the code point of the source
/// text at which they begin, where they are of one.
fn selected_words() -> (String, Option<u32>) {
    let Some(selection) = window().get_selection().ok().flatten() else {
        return Default::default();
    };
    let all = String::from(selection.to_string());
    let words = all.trim();
    let before = all.len() - all.trim_start().len();
    let before = all.get(..before).unwrap_or_default().chars().count() as u32;
    let at = selection.get_range_at(0).ok().and_then(|range| start_of(&range));
    (words.to_owned(), at.map(|at| at + before))
}

/// Where in the source text a selection begins: `data-at` of the piece of text
/// that it begins in, and the letters of that piece before it.
fn start_of(range: &web_sys::Range) -> Option<u32> {
    let node = range.start_container().ok()?;
    let piece = node.parent_element()?.closest("[data-at]").ok()??;
    let at: u32 = piece.get_attribute("data-at")?.parse().ok()?;
    let text = js_sys::JsString::from(node.text_content()?);
    let before = String::from(text.slice(0, range.start_offset().ok()?));
    Some(at + before.chars().count() as u32)
}

/// Opens the part of the bar that corrects, at one value.
pub fn correct_at(field: &str) {
    let find = |selector| document().query_selector(selector).ok().flatten();
    let (Some(part), Some(select)) = (find(".review-correct"), find(".review-field")) else {
        return;
    };
    let _ = part.set_attribute("open", "");
    if let Some(select) = select.dyn_ref::<HtmlSelectElement>()
        && let Ok(event) = web_sys::Event::new("change")
    {
        select.set_value(field);
        let _ = select.dispatch_event(&event);
        let _ = select.focus();
    }
}
