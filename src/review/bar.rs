//! The bar: what is decided about, and the decisions.

use super::correct::{Draft, correct};
use super::unreviewed;
use crate::app::Site;
use crate::messages::{Key, count, t};
use crate::open::{Edit, Offer, Opener};
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
    let draft = use_state(Draft::default);
    let bar = use_node_ref();
    let reviewing = opener.as_ref().is_some_and(|opener| opener.reviewing);
    let judged = opener.as_ref().is_some_and(|opener| opener.judged.is_some());
    use_effect_with(reviewing && !judged, {
        let bar = bar.clone();
        // Whoever decides by keyboard goes on deciding.
        move |here| {
            if let Some(bar) = bar.cast::<HtmlElement>().filter(|_| *here) {
                let _ = bar.focus();
            }
        }
    });
    let is_open =
        |opener: &Opener| reviewing || !waiting.rows.is_empty() || !opener.notes.offers.is_empty();
    let Some(opener) = opener.filter(is_open) else {
        return html! {};
    };
    let now = current(site, &waiting.rows);
    let next = {
        let (site, waiting) = (site.clone(), Rc::clone(&waiting));
        // What is decided about is opened first, where nothing is.
        let here = site.state.selection.is_some_and(|open| open.kind == Kind::Engagement);
        Callback::from(move |()| {
            let row = if here { following(now, &waiting.rows) } else { now };
            site.open(row.map(engagement));
        })
    };
    let offered = next_offer(site, now, &opener.notes.offers).map(|row| {
        let site = site.clone();
        Callback::from(move |()| site.open(Some(engagement(row))))
    });
    let decide = {
        let (site, waiting, decide) = (site.clone(), Rc::clone(&waiting), opener.decide.clone());
        Callback::from(move |mut edit: Edit| {
            if matches!(edit.verb, "accept" | "reject")
                && let Some(row) = following(now, &waiting.rows)
            {
                edit.then = Some(site.link(&site.state.opened(Some(engagement(row)))));
            }
            if let Some(row) = now {
                edit.engagement = site.pack.id(engagement(row)).into_owned();
            }
            decide.emit(edit);
        })
    };
    let verb = |verb: &'static str| {
        let decide = decide.clone();
        Callback::from(move |()| decide.emit(Edit { verb, ..Edit::default() }))
    };
    let actions = [
        ("a", Key::ReviewAccept, now.is_some().then(|| verb("accept"))),
        ("r", Key::ReviewReject, now.is_some().then(|| verb("reject"))),
        ("n", Key::ReviewNext, (!waiting.rows.is_empty()).then_some(next)),
        ("c", Key::ReviewCertain, (!waiting.rows.is_empty()).then(|| verb("certain"))),
        ("o", Key::ReviewOffers, offered),
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
                <strong>{ count(Key::ReviewLeft, waiting.rows.len(), &[]) }</strong>
                if waiting.facts > 0 { { ", " }{ count(Key::ReviewFacts, waiting.facts, &[]) } }
                if !opener.notes.offers.is_empty() {
                    { ", " }{ count(Key::ReviewOffered, opener.notes.offers.len(), &[]) }
                }
                if let Some(title) = title { { " · " }{ title } }
            </p>
            if let Some(refused) = opener.refused { <p class="alarm" role="alert">{ t(refused) }</p> }
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

/// The row of the next offer's first engagement, after where the reader is.
fn next_offer(site: &Site, now: Option<u32>, offers: &[Offer]) -> Option<u32> {
    let row = |offer: &Offer| {
        let [first, _] = &offer.pair;
        site.pack.find(Kind::Engagement, first).map(|found| found.row)
    };
    let rows: Vec<u32> = offers.iter().filter_map(row).collect();
    let later = rows.iter().find(|row| now.is_none_or(|now| **row > now));
    later.or(rows.first()).copied()
}
