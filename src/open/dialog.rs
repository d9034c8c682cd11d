//! The way to open one's own texts: choose files, drop them, or paste.

use super::button;
use super::findings;
use super::kept::{self, Shelf};
use super::{Columns, Finding, Job, Notes, Order, Said, Source, Table, Told, hand};
use crate::messages::{Key, fill, t};
use elshi_record::sort_by_key;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{
    DragEvent, File, FileList, HtmlDialogElement, HtmlInputElement, HtmlTextAreaElement,
};
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
    pub on_pack: Callback<(Vec<u8>, Notes, bool)>,
}

/// What the dialog hears.
pub enum Msg {
    /// The dialog is to be hidden; a reading under way ends.
    Hide,
    /// Files were chosen or dropped.
    Files(FileList),
    /// The pasted text is to be read.
    Pasted,
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
    Reading { done: u32, all: u32 },
    Read(Key, Vec<Finding>, Vec<Table>),
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
            dialog: NodeRef::default(),
            paste: NodeRef::default(),
            _drops: drops(ctx.link().callback(Msg::Files)),
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Hide => self.hide(),
            Msg::Files(files) => self.load(ctx, &files),
            Msg::Pasted => {
                let text = self.paste.cast::<HtmlTextAreaElement>().map(|area| area.value());
                if let Some(text) = text.filter(|text| !text.is_empty()) {
                    let name = t(Key::PastedName).to_owned();
                    self.read(ctx, vec![Source { name, content: text.into() }]);
                }
            }
            Msg::Example => match ctx.props().example.emit(()) {
                Some(source) => self.read(ctx, vec![source]),
                None => self.stage = Stage::Failed(Key::OpenFailed),
            },
            Msg::Told(Told::Progress(done, all)) => self.stage = Stage::Reading { done, all },
            Msg::Told(Told::Failed) => {
                self.job = None;
                self.stage = Stage::Failed(Key::OpenFailed);
            }
            Msg::Told(Told::Done(pack, notes, tables)) => {
                self.job = None;
                let kept = self.last.1.is_some();
                let nothing = pack.is_empty();
                if notes.findings.is_empty() && !nothing {
                    self.hide();
                }
                let said = if nothing { Key::OpenNothing } else { Key::OpenDone };
                self.stage = Stage::Read(said, notes.findings.clone(), tables);
                if !nothing {
                    self.opened = true;
                    ctx.props().on_pack.emit((pack, notes, kept));
                }
            }
            Msg::Again(said) => self.start(ctx, &said),
            Msg::Told(Told::Kept(kept, trouble)) => {
                self.job = None;
                self.stage = Stage::Idle;
                let broken_off = kept::begun().filter(|name| kept.iter().all(|k| k.name != *name));
                kept::ended();
                self.shelf.told(kept, &trouble);
                // An order that was answered did not break off.
                if trouble.is_empty()
                    && let Some(name) = broken_off
                {
                    self.shelf.broke_off(&name);
                }
            }
            Msg::Told(Told::File(bytes)) => {
                self.job = None;
                self.stage = Stage::Idle;
                kept::download(&bytes);
            }
            Msg::Told(Told::Refused(_)) => self.job = None,
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

    /// Files go to the worker as they are: it reads them.
    fn load(&mut self, ctx: &Context<Self>, files: &FileList) {
        let files = (0..files.length()).filter_map(|index| files.item(index));
        let source = |file: File| Source { name: file.name(), content: file.into() };
        let mut sources: Vec<Source> = files.map(source).collect();
        if !sources.is_empty() {
            sort_by_key(&mut sources, |source| source.name.clone());
            self.read(ctx, sources);
        }
    }

    fn read(&mut self, ctx: &Context<Self>, sources: Vec<Source>) {
        self.show();
        let base = self.keep.then(|| ctx.props().base.emit(()));
        self.last = (sources, base);
        self.start(ctx, &[]);
    }

    fn start(&mut self, ctx: &Context<Self>, said: &[Said]) {
        let (sources, base) = &self.last;
        let told = ctx.link().callback(Msg::Told);
        self.job = Job::start(&Order::Read(sources, base.as_deref(), said), told);
        self.stage = match self.job {
            Some(_) => Stage::Reading { done: 0, all: 0 },
            None => Stage::Failed(Key::OpenNoWorker),
        };
    }

    fn wish(&mut self, ctx: &Context<Self>, wish: kept::Wish) {
        let open = || ctx.props().base.emit(());
        let told = ctx.link().callback(Msg::Told);
        let job = match &wish {
            kept::Wish::Keep => {
                let name = self.shelf.new_name();
                if name.is_empty() {
                    return;
                }
                kept::begin(&name);
                Job::start(&Order::Keep(&name, &open()), told)
            }
            kept::Wish::Open(name) => {
                let base = self.keep.then(open);
                let job = Job::start(&Order::Open(name, base.as_deref()), told);
                self.last = (Vec::new(), base);
                job
            }
            kept::Wish::Rename(name) => match kept::ask_name(name) {
                Some(new) => Job::start(&Order::Rename(name, &new), told),
                None => return,
            },
            kept::Wish::Remove(name) => match kept::confirm(name) {
                true => Job::start(&Order::Remove(name), told),
                false => return,
            },
            kept::Wish::Export => Job::start(&Order::Export(&open()), told),
        };
        self.job = job;
        self.stage = match self.job {
            Some(_) => Stage::Reading { done: 0, all: 0 },
            None => Stage::Failed(Key::OpenNoWorker),
        };
    }

    fn sources_view(&self, ctx: &Context<Self>) -> Html {
        let link = ctx.link();
        let chosen = link.batch_callback(|event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            let files = input.as_ref().and_then(HtmlInputElement::files);
            files.map(Msg::Files)
        });
        let keep = link.batch_callback(|event: Event| {
            let input: Option<HtmlInputElement> = event.target_dyn_into();
            input.map(|input| Msg::Keep(input.checked()))
        });
        html! {
            <div class="open-sources">
                <label class="open-file">
                    <span>{ t(Key::OpenFiles) }</span>
                    <input type="file" multiple=true onchange={chosen}
                           accept=".txt,.md,.html,.htm,.csv,.tsv,.jsonl,.ndjson,.toml,.zip" />
                </label>
                <label>
                    <span>{ t(Key::OpenPaste) }</span>
                    <textarea rows="6" ref={self.paste.clone()} />
                </label>
                <label class="open-keep">
                    <input type="checkbox" checked={self.keep} onchange={keep} />
                    { t(Key::OpenKeep) }
                </label>
                <p class="open-actions">
                    <button type="button" class="button" onclick={link.callback(|_| Msg::Pasted)}>
                        { t(Key::OpenRead) }
                    </button>
                    <button type="button" class="button-plain" onclick={link.callback(|_| Msg::Example)}>
                        { t(Key::OpenExample) }
                    </button>
                </p>
            </div>
        }
    }

    fn stage_view(&self, ctx: &Context<Self>) -> Html {
        let busy = |words: String, done: u32, all: u32| {
            let value = (all > 0).then(|| done.to_string());
            html! {
                <div class="open-busy" role="status">
                    <p>{ words }</p>
                    <progress max={all.max(1).to_string()} {value} aria-label={t(Key::OpenReading)} />
                    <button type="button" class="button" onclick={ctx.link().callback(|_| Msg::Hide)}>
                        { t(Key::Cancel) }
                    </button>
                </div>
            }
        };
        match &self.stage {
            Stage::Idle => html! {},
            Stage::Reading { done, all } => {
                let part = u64::from(*done) * 100 / u64::from(*all).max(1);
                busy(fill(Key::OpenProgress, &[&part.to_string()]), *done, *all)
            }
            Stage::Read(said, findings, tables) => html! {
                <div role="status">
                    <p>{ t(*said) }</p>
                    { findings::list(findings) }
                    <Columns tables={tables.clone()} on_said={ctx.link().callback(Msg::Again)} />
                </div>
            },
            Stage::Failed(key) => html! { <p class="alarm" role="alert">{ t(*key) }</p> },
        }
    }
}

/// Files may be dropped anywhere on the page.
fn drops(files: Callback<FileList>) -> [EventListener; 2] {
    let options = EventListenerOptions::enable_prevent_default();
    let over = EventListener::new_with_options(&document(), "dragover", options, |event| {
        event.prevent_default();
        hand::ahead();
    });
    let drop = EventListener::new_with_options(&document(), "drop", options, move |event| {
        event.prevent_default();
        let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
        if let Some(list) = dropped.and_then(|data| data.files())
            && list.length() > 0
        {
            files.emit(list);
        }
    });
    [over, drop]
}
