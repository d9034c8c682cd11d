//! The dataset that is open: the compiled-in one until a reader opens another.

use super::page::Page;
use super::routing::{link, push};
use super::shared::Shared;
use crate::messages::{Key, t};
use crate::open::{Edit, Job, Notes, OpenDialog, Opener, Order, Source, Told};
use crate::state::State;
use elshi_index::Pack;
use elshi_record::{SourceKind, Span};
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The dataset to explore first.
    pub pack: Shared<Pack>,
}

/// A dataset, open.
#[derive(Clone)]
struct Open {
    /// How many were opened before it.
    number: u32,
    pack: Shared<Pack>,
    /// Whether it came of a reviewer's decision.
    reviewing: bool,
    /// The fact that was judged.
    judged: Option<Rc<str>>,
    notes: Rc<Notes>,
}

impl Open {
    fn first(pack: &Shared<Pack>) -> Open {
        let (pack, notes) = (pack.clone(), Rc::default());
        Open { number: 0, pack, reviewing: false, judged: None, notes }
    }
}

/// Everything: the page over the dataset that is open, and the way to open
/// another. A page stands on one dataset, and another dataset has another
/// page: rows of the one mean nothing in the other.
#[component]
pub fn App(props: &AppProps) -> Html {
    let opened = use_state(|| Open::first(&props.pack));
    let asked = use_state(|| 0u32);
    let refused = use_state_eq(|| None::<Key>);
    let ask = {
        let asked = asked.clone();
        Callback::from(move |()| asked.set(*asked + 1))
    };
    let count = use_mut_ref(|| 0u32);
    let past = use_mut_ref(Vec::<Open>::new);
    let job = use_mut_ref(|| None::<Job>);
    let stand = {
        let (opened, count, refused) = (opened.clone(), count.clone(), refused.clone());
        Callback::from(move |open: Open| {
            crate::script::stand_on(&open.pack);
            let mut count = count.borrow_mut();
            *count += 1;
            refused.set(None);
            opened.set(Open { number: *count, ..open });
        })
    };
    let on_pack = {
        let (stand, past, before) = (stand.clone(), past.clone(), Rc::clone(&opened.notes));
        Callback::from(move |(pack, mut notes, kept): (Pack, Notes, bool)| {
            if kept {
                // Sources that were open are the first ones of the new set.
                notes.findings.splice(0..0, before.findings.iter().cloned());
            } else {
                // What the address says is about the dataset that is left.
                push(&link(&State::default(), &pack));
            }
            past.borrow_mut().clear();
            stand.emit(Open { notes: Rc::new(notes), ..Open::first(&Shared::new(pack)) });
        })
    };
    let decide = {
        let (stand, past, opened) = (stand.clone(), past.clone(), opened.clone());
        let refused = refused.clone();
        Callback::from(move |edit: Edit| {
            let told = {
                let (stand, past, opened) = (stand.clone(), past.clone(), opened.clone());
                let (refused, edit) = (refused.clone(), edit.clone());
                Callback::from(move |told| match told {
                    Told::Done(bytes, notes, _) => {
                        let Ok(pack) = Pack::from_bytes(bytes) else { return };
                        // The address is what the page over the new set reads.
                        if let Some(url) = &edit.then {
                            push(url);
                        }
                        past.borrow_mut().push((*opened).clone());
                        let findings = opened.notes.findings.clone();
                        stand.emit(Open {
                            reviewing: true,
                            judged: edit.judged(),
                            notes: Rc::new(Notes { findings, ..notes }),
                            ..Open::first(&Shared::new(pack))
                        });
                    }
                    Told::Refused(why) => refused.set(Some(refusal(&why))),
                    _ => refused.set(Some(Key::OpenFailed)),
                })
            };
            let started = Job::start(&Order::Edit(opened.pack.bytes(), &edit), told);
            refused.set(started.is_none().then_some(Key::OpenNoWorker));
            *job.borrow_mut() = started;
        })
    };
    let undo = (!past.borrow().is_empty()).then(|| {
        let (stand, past) = (stand.clone(), past.clone());
        Callback::from(move |()| {
            let before = past.borrow_mut().pop();
            if let Some(before) = before {
                stand.emit(Open { reviewing: true, ..before });
            }
        })
    });
    use_effect_with(props.pack.clone(), crate::script::stand_on);
    crate::script::open_with(&on_pack);
    let base = {
        let pack = opened.pack.clone();
        Callback::from(move |()| pack.bytes().to_vec())
    };
    let example = {
        let pack = props.pack.clone();
        Callback::from(move |()| example(&pack))
    };
    let opener = Opener {
        ask,
        decide,
        undo,
        reviewing: opened.reviewing,
        judged: opened.judged.clone(),
        refused: *refused,
        notes: Rc::clone(&opened.notes),
    };
    html! {
        <ContextProvider<Opener> context={opener}>
            <Page key={opened.number} pack={opened.pack.clone()} />
            <OpenDialog asked={*asked} {base} {example} {on_pack} />
        </ContextProvider<Opener>>
    }
}

/// What to say where a decision changes nothing.
fn refusal(why: &str) -> Key {
    match why {
        "not-a-value" => Key::RefusedValue,
        "not-in-text" => Key::RefusedWords,
        "no-change" => Key::RefusedNoChange,
        _ => Key::RefusedNotThere,
    }
}

/// The compiled-in bulletin's text, as if nobody had prepared it.
fn example(pack: &Pack) -> Option<Source> {
    let texts = (0..pack.bulletin_count()).filter_map(|bulletin| {
        let is_text = pack.bulletin(bulletin).is_some_and(|known| known.kind == SourceKind::Text);
        let all = Span::new(0, pack.bulletin_length(bulletin));
        pack.text(bulletin, all).filter(|text| is_text && !text.is_empty())
    });
    let text = texts.into_iter().next()?;
    Some(Source { name: t(Key::ExampleName).to_owned(), content: text.into() })
}
