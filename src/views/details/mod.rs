//! One thing in full: its facts, and beside them the text that they rest on.

mod fact;
mod found;
mod judge;
mod light;
mod offer;
mod source;
mod tools;

pub use light::Lit;

use crate::app::{Site, thing};
use crate::messages::{Key, count, t};
use crate::open::Opener;
use crate::sheet::{Passage, Sheet, passages, sheet};
use crate::views::list::{Card, entry};
use crate::views::parts::{go, keep_focus_later};
use elshi_index::{Entity, Kind};
use fact::groups;
use gloo::utils::document;
use judge::{go_on, on_judge};
use offer::offers;
use source::{scroll_to_open, source};
use std::rc::Rc;
use tools::tools;
use yew::prelude::*;

/// How many passages of text are shown beside the facts.
const MOST_PASSAGES: usize = 40;
/// How many engagements are listed under a thing.
const MOST_ENGAGEMENTS: usize = 50;

/// Properties of [`Details`].
#[derive(Properties, PartialEq)]
pub struct DetailsProps {
    /// The page.
    pub site: Site,
    /// What is open.
    pub entity: Entity,
}

/// What the two halves of a sheet are drawn of: its facts, and their source.
pub struct Opened {
    /// The page.
    pub site: Site,
    /// What is shown.
    pub sheet: Rc<Sheet>,
    /// The text that it rests on.
    pub passages: Rc<Vec<Passage>>,
    /// What is lit.
    pub lit: Lit,
    /// The way to light something.
    pub light: Callback<Lit>,
    /// The way to decide about it, where there is one.
    pub opener: Option<Opener>,
}

/// The sheet of what is open, with its source.
#[component]
pub fn Details(props: &DetailsProps) -> Html {
    let DetailsProps { site, entity } = props;
    let open = use_memo((site.pack.clone(), *entity), |(pack, entity)| {
        let sheet = sheet(pack, *entity)?;
        let passages = passages(pack, &sheet, MOST_PASSAGES);
        Some((Rc::new(sheet), Rc::new(passages)))
    });
    let lit = use_state_eq(Lit::default);
    let light = {
        let lit = lit.clone();
        Callback::from(move |light: Lit| lit.set(light))
    };
    let opener = use_context::<Opener>();
    let judged = opener.as_ref().and_then(|opener| opener.judged.clone());
    use_way_back(*entity);
    let heading = use_node_ref();
    use_effect_with(*entity, {
        let heading = heading.clone();
        // What was opened is announced, and is where the reader goes on.
        move |_| {
            if judged.is_some_and(|judged| go_on(&judged)) {
                return;
            }
            if let Some(heading) = heading.cast::<web_sys::HtmlElement>() {
                let _ = heading.focus();
            }
        }
    });
    let text = use_node_ref();
    use_effect_with((site.state.quote, *entity), {
        let text = text.clone();
        move |(quote, _)| {
            if quote.is_some() {
                scroll_to_open(&text);
            }
        }
    });
    let Some((sheet, passages)) = &*open else { return html! {} };
    let opened = Opened {
        site: site.clone(),
        sheet: Rc::clone(sheet),
        passages: Rc::clone(passages),
        lit: *lit,
        light,
        opener,
    };
    let close = site.state.opened(None);
    let onkeydown = {
        let (site, close) = (site.clone(), close.clone());
        Callback::from(move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                site.go(close.clone());
            }
        })
    };
    html! {
        <article class="detail" onclick={on_judge(&opened)} {onkeydown}>
            <header class="detail-head">
                <p class="detail-back">
                    { go(site, &close, "back", None, html! { <>{ "← " }{ t(Key::BackToList) }</> }) }
                </p>
                <p class="kicker">{ t(kind_name(entity.kind)) }</p>
                <h2 class="detail-title" tabindex="-1" ref={heading}>{ sheet.title.clone() }</h2>
                if !sheet.lead.is_empty() { <p class="detail-lead">{ sheet.lead.clone() }</p> }
                if sheet.items.len() > 1 {
                    <p class="tag">{ count(Key::ReportedTimes, sheet.items.len(), &[]) }</p>
                }
                { tools(site, *entity) }
                { offers(&opened) }
            </header>
            <div class="detail-body">
                <div class="detail-facts">
                    { groups(&opened) }
                    { engagements(site, sheet) }
                </div>
                if !passages.is_empty() { { source(&opened, &text) } }
            </div>
        </article>
    }
}

/// Once the sheet is closed, gives the focus back to what opened it; where
/// that is gone, to the headline of what was open.
#[hook]
fn use_way_back(entity: Entity) {
    let last = use_mut_ref(|| entity);
    last.replace(entity);
    use_effect_with((), move |()| {
        let from = document().active_element().filter(|element| element.tag_name() != "BODY");
        move || {
            let headline = format!(".room-list [data-thing=\"{}\"] a", thing(*last.borrow()));
            keep_focus_later(from, vec![headline, ".match-count".to_owned()]);
        }
    });
}

/// What a kind of thing is called.
pub fn kind_name(kind: Kind) -> Key {
    match kind {
        Kind::Engagement => Key::Engagement,
        Kind::Person => Key::Person,
        Kind::Organisation => Key::Organisation,
        Kind::Country => Key::Country,
        Kind::Place => Key::Place,
        Kind::Subject => Key::Subject,
        Kind::Event => Key::MentionedEvent,
        Kind::Statement => Key::Statement,
    }
}

fn engagements(site: &Site, sheet: &Sheet) -> Html {
    if sheet.engagements.is_empty() {
        return html! {};
    }
    let title = match sheet.entity.kind {
        Kind::Event => Key::MentionedIn,
        Kind::Statement => Key::InEngagement,
        _ => Key::TakesPartIn,
    };
    html! {
        <section class="group">
            <h3 class="group-title">
                { t(title) }{ " " }<span class="count">{ sheet.engagements.len() }</span>
            </h3>
            <ol class="entries">
                { for sheet.engagements.iter().take(MOST_ENGAGEMENTS).filter_map(|&row| {
                    Some(entry(site, row, &Card::read(&site.pack, row)?, None))
                }) }
            </ol>
        </section>
    }
}
