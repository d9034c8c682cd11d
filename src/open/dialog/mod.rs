//! The way to open one's own texts: choose files, drop them, or paste.

mod drops;
mod paste;
mod views;
mod work;

use super::kept::{self, Shelf};
use super::{Finding, Job, Notes, Order, Said, Source, Table, Told, button, findings, hand};
use crate::messages::{Key, t};
use crate::views::parts::focus;
use drops::drops;
use elshi_index::Pack;
use gloo::events::EventListener;
use wasm_bindgen::JsValue;
use web_sys::{Element, FileList, HtmlDialogElement};
use yew::prelude::*;

/// Properties of [`OpenDialog`].
#[derive(Properties, PartialEq)]
pub struct OpenDialogProps {
    /// How often the dialog was asked for: each time it is shown.
    pub asked: u32,
    /// The packed dataset that is open, to add to.
    pub base: Callback<(), Vec<u8>>,
    /// A text to try, with its name.
    pub example: Callback<(), Option<Source>>,
    /// A dataset was read, with what there is to say of it, and whether it
    /// holds what was open before.
    pub on_pack: Callback<(Pack, Notes, bool)>,
}

/// What the dialog hears.
pub enum Msg {
    /// The dialog is to be hidden; a reading under way ends.
    Hide,
    /// Files were chosen or dropped.
    Files(FileList),
    /// What stands in the box is to be read.
    Written,
    /// A text too long for the box was pasted, and is to be read.
    Pasted(JsValue),
    /// The example is to be read.
    Example,
    /// The worker has something to say.
    Told(Told),
    /// Whether what is open stays open beside what is read.
    Keep(bool),
    /// Something is to be done with what is kept.
    Shelf(kept::Wish),
    /// The same sources are to be read again, with what columns hold.
    Again(Vec<Said>),
}

/// How far a reading is.
enum Stage {
    Idle,
    Reading {
        done: u32,
        all: u32,
    },
    /// How many engagements were read, where anything was.
    Read(Option<usize>, Vec<Finding>, Vec<Table>),
    Failed(Key),
}

/// The dialog; see [`OpenDialogProps`].
pub struct OpenDialog {
    stage: Stage,
    keep: bool,
    job: Option<Job>,
    /// What was read last, and what it was added to.
    last: (Vec<Source>, Option<Vec<u8>>),
    shelf: Shelf,
    /// Whether a set was opened whose page has taken the focus nowhere yet.
    opened: bool,
    /// Whether a reading began or ended, and the person was not led there yet.
    news: bool,
    outcome: NodeRef,
    dialog: NodeRef,
    paste: NodeRef,
    _drops: [EventListener; 2],
}

impl Component for OpenDialog {
    type Message = Msg;
    type Properties = OpenDialogProps;

    fn create(ctx: &Context<Self>) -> Self {
        OpenDialog {
            stage: Stage::Idle,
            keep: false,
            job: None,
            last: (Vec::new(), None),
            shelf: Shelf::default(),
            opened: false,
            news: false,
            outcome: NodeRef::default(),
            dialog: NodeRef::default(),
            paste: NodeRef::default(),
            _drops: drops(ctx.link().callback(Msg::Files)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Hide => self.hide(),
            Msg::Files(files) => self.load(ctx, &files),
            Msg::Written => {
                if let Some(text) = paste::written(&self.paste) {
                    self.read_text(ctx, text);
                }
            }
            Msg::Pasted(text) => self.read_text(ctx, text),
            Msg::Example => match ctx.props().example.emit(()) {
                Some(source) => self.read(ctx, vec![source]),
                None => self.stage = Stage::Failed(Key::OpenFailed),
            },
            Msg::Told(told) => self.told(ctx, told),
            Msg::Again(said) => self.start(ctx, &said),
            Msg::Shelf(wish) => self.wish(ctx, wish),
            Msg::Keep(keep) => self.keep = keep,
        }
        true
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &OpenDialogProps) -> bool {
        if ctx.props().asked != old.asked {
            self.show();
            if self.job.is_none() {
                // The list is of no hurry: nothing is shown as under way.
                let told = ctx.link().callback(Msg::Told);
                self.job = Job::start(&Order::List, told);
            } else {
                hand::ahead();
            }
        }
        true
    }

    fn rendered(&mut self, _: &Context<Self>, _: bool) {
        if self.opened && !self.is_open() && button::take_focus() {
            self.opened = false;
        }
        if self.is_open() && std::mem::take(&mut self.news) {
            self.lead_to_outcome();
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        html! {
                <dialog class="open-dialog" ref={self.dialog.clone()} aria-labelledby="open-title"
                        onclose={link.callback(|_| Msg::Hide)}>
                    <h2 id="open-title">{ t(Key::OpenTitle) }</h2>
                    <p class="room-lead">{ t(Key::OpenLead) }</p>
                    { self.sources_view(ctx) }
                    { self.stage_view(ctx) }
                    { self.shelf.view(&link.callback(Msg::Shelf)) }
                    <p class="dialog-end">
                        <button type="button" class="button" onclick={link.callback(|_| Msg::Hide)}>
                            { t(Key::AlsoClosed) }
                        </button>
                    </p>
                </dialog>
        }
    }
}

impl OpenDialog {
    fn is_open(&self) -> bool {
        self.dialog.cast::<HtmlDialogElement>().is_some_and(|dialog| dialog.open())
    }

    /// On small screens the outcome lies below what was chosen or pasted.
    fn lead_to_outcome(&self) {
        let Some(outcome) = self.outcome.cast::<Element>() else { return };
        let first = outcome.query_selector("button:enabled, summary").ok().flatten();
        if !first.is_some_and(|first| focus(&first)) {
            outcome.scroll_into_view_with_bool(false);
        }
    }

    fn show(&self) {
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>()
            && !dialog.open()
        {
            let _ = dialog.show_modal();
        }
    }

    fn hide(&mut self) {
        self.job = None;
        self.last = (Vec::new(), None);
        self.stage = Stage::Idle;
        if let Some(dialog) = self.dialog.cast::<HtmlDialogElement>() {
            dialog.close();
        }
    }
}
