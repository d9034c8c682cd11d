//! The bar: what is decided about, and the decisions.

use super::correct::{Draft, correct};
use super::unreviewed;
use crate::app::Site;
use crate::messages::{Key, count, t};
use crate::open::{Edit, Job, Opener, Order, Told};
use elshi_index::{Entity, Kind};
use std::rc::Rc;
use web_sys::{HtmlElement, KeyboardEvent};
use yew::prelude::*;

/// Properties of [`ReviewBar`].
#[derive(Properties, PartialEq)]
pub struct ReviewBarProps {
    /// The page.
    pub site: Site,
}

/// The bar; nothing while nothing waits for review.
#[component]
pub fn ReviewBar(props: &ReviewBarProps) -> Html {
    let site = &props.site;
    let opener = use_context::<Opener>();
    let waiting = use_memo(site.pack.clone(), |pack| unreviewed(pack));
    let job = use_mut_ref(|| None::<Job>);
    let refused = use_state(|| None::<Key>);
    let draft = use_state(Draft::default);
    let bar = use_node_ref();
    let reviewing = opener.as_ref().is_some_and(|opener| opener.reviewing);
    use_effect_with(reviewing, {
        let bar = bar.clone();
        // Whoever decides by keyboard goes on deciding.
        move |reviewing| {
            if let Some(bar) = bar.cast::<HtmlElement>().filter(|_| *reviewing) {
                let _ = bar.focus();
            }
        }
    });
    let Some(opener) = opener.filter(|_| reviewing || !waiting.is_empty()) else {
        return html! {};
    };
    let now = current(site, &waiting);
    let next = {
        let (site, waiting) = (site.clone(), Rc::clone(&waiting));
        Callback::from(move |()| site.open(following(now, &waiting).map(engagement)))
    };
    let decide = {
        let (site, waiting, edited) = (site.clone(), Rc::clone(&waiting), opener.edited.clone());
        let (job, refused) = (job.clone(), refused.clone());
        Callback::from(move |mut edit: Edit| {
            let on = matches!(edit.verb, "accept" | "reject").then(|| following(now, &waiting));
            if let Some(row) = now {
                edit.engagement = site.pack.id(engagement(row)).into_owned();
            }
            let told = {
                let (job, refused, edited) = (job.clone(), refused.clone(), edited.clone());
                let (site, on) = (site.clone(), on.flatten());
                Callback::from(move |told| match told {
                    Told::Done(bytes, ..) => {
                        // The address is what the page over the new set reads.
                        if let Some(row) = on {
                            site.show_next(engagement(row));
                        }
                        edited.emit(bytes);
                    }
                    Told::Refused(why) => refused.set(Some(refusal(&why))),
                    Told::Failed => refused.set(Some(Key::OpenFailed)),
                    _ => drop(job.borrow_mut().take()),
                })
            };
            let started = Job::start(&Order::Edit(site.pack.bytes(), &edit), told);
            *job.borrow_mut() = started;
        })
    };
    let verb = |verb: &'static str| {
        let decide = decide.clone();
        Callback::from(move |()| decide.emit(Edit { verb, ..Edit::default() }))
    };
    let actions = [
        ("a", Key::ReviewAccept, now.is_some().then(|| verb("accept"))),
        ("r", Key::ReviewReject, now.is_some().then(|| verb("reject"))),
        ("n", Key::ReviewNext, (!waiting.is_empty()).then_some(next)),
        ("c", Key::ReviewCertain, (!waiting.is_empty()).then(|| verb("certain"))),
        ("u", Key::ReviewUndo, opener.undo.clone()),
    ];
    let onkeydown = {
        let actions = actions.clone();
        Callback::from(move |event: KeyboardEvent| {
            let typing = event.target_dyn_into::<HtmlElement>().is_some_and(|target| {
                matches!(target.tag_name().as_str(), "INPUT" | "SELECT" | "TEXTAREA")
            });
            if typing || event.ctrl_key() || event.meta_key() || event.alt_key() {
                return;
            }
            let key = event.key();
            let known = actions.iter().find(|(letter, ..)| key.eq_ignore_ascii_case(letter));
            if let Some((_, _, Some(act))) = known {
                event.prevent_default();
                act.emit(());
            }
        })
    };
    let title = now.map(|row| site.pack.name(engagement(row)).into_owned());
    html! {
        <aside class="review" tabindex="0" ref={bar} aria-label={t(Key::ReviewLabel)} {onkeydown}>
            <p class="review-left" role="status">
                <strong>{ count(Key::ReviewLeft, waiting.len(), &[]) }</strong>
                if let Some(title) = title { { " · " }{ title } }
            </p>
            if let Some(refused) = *refused { <p class="alarm" role="alert">{ t(refused) }</p> }
            <p class="open-actions">
                { for actions.into_iter().map(|(letter, name, act)| {
                    let disabled = act.is_none();
                    let onclick = act.unwrap_or_default().reform(|_: MouseEvent| ());
                    html! {
                        <button key={letter} type="button" class="button" {disabled} {onclick}
                                aria-keyshortcuts={letter}>
                            { t(name) }{ " " }<kbd>{ letter.to_ascii_uppercase() }</kbd>
                        </button>
                    }
                }) }
            </p>
            if let Some(row) = now { { correct(site, row, &draft, &decide) } }
        </aside>
    }
}

fn engagement(row: u32) -> Entity {
    Entity { kind: Kind::Engagement, row }
}

/// What is decided about: what is open, or else the first that waits.
fn current(site: &Site, waiting: &[u32]) -> Option<u32> {
    let open = site.state.selection.filter(|open| open.kind == Kind::Engagement);
    open.map(|open| open.row).or(waiting.first().copied())
}

/// The one that waits after another, round to the first.
fn following(now: Option<u32>, waiting: &[u32]) -> Option<u32> {
    let later = waiting.iter().find(|row| now.is_some_and(|now| **row > now));
    later.or(waiting.iter().find(|row| Some(**row) != now)).copied()
}

fn refusal(why: &str) -> Key {
    match why {
        "not-a-value" => Key::RefusedValue,
        "not-in-text" => Key::RefusedWords,
        "no-change" => Key::RefusedNoChange,
        _ => Key::RefusedNotThere,
    }
}
