//! What the dialog has the worker do, and what it makes of the answers.

use super::kept;
use super::{Msg, OpenDialog, Stage};
use crate::messages::{Key, t};
use crate::open::{Job, Order, Said, Source, Told};
use elshi_index::{Kind, Pack};
use elshi_record::sort_by_key;
use wasm_bindgen::JsValue;
use web_sys::{File, FileList};
use yew::prelude::*;

impl OpenDialog {
    /// The worker has something to say.
    pub(super) fn told(&mut self, ctx: &Context<Self>, told: Told) {
        match told {
            Told::Progress(done, all) => self.stage = Stage::Reading { done, all },
            Told::Failed => {
                self.job = None;
                self.stage = Stage::Failed(Key::OpenFailed);
                self.news = true;
            }
            Told::Done(bytes, notes, tables) => {
                self.job = None;
                let kept = self.last.1.is_some();
                // Where nothing was read there are no bytes.
                let pack = Pack::from_bytes(bytes).ok();
                if notes.findings.is_empty() && pack.is_some() {
                    self.hide();
                }
                let read = pack.as_ref().map(|pack| pack.count(Kind::Engagement) as usize);
                self.stage = Stage::Read(read, notes.findings.clone(), tables);
                self.news = true;
                if let Some(pack) = pack {
                    self.opened = true;
                    ctx.props().on_pack.emit((pack, notes, kept));
                }
            }
            Told::Kept(kept, trouble) => {
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
            Told::File(bytes) => {
                self.job = None;
                self.stage = Stage::Idle;
                kept::download(&bytes);
            }
            Told::Refused(_) => self.job = None,
        }
    }

    /// Files go to the worker as they are: it reads them.
    pub(super) fn load(&mut self, ctx: &Context<Self>, files: &FileList) {
        let files = (0..files.length()).filter_map(|index| files.item(index));
        let source = |file: File| Source { name: file.name(), content: file.into() };
        let mut sources: Vec<Source> = files.map(source).collect();
        if !sources.is_empty() {
            sort_by_key(&mut sources, |source| source.name.clone());
            self.read(ctx, sources);
        }
    }

    /// Pasted text goes to the worker as it is, too.
    pub(super) fn read_text(&mut self, ctx: &Context<Self>, content: JsValue) {
        self.read(ctx, vec![Source { name: t(Key::PastedName).to_owned(), content }]);
    }

    pub(super) fn read(&mut self, ctx: &Context<Self>, sources: Vec<Source>) {
        self.show();
        let base = self.keep.then(|| ctx.props().base.emit(()));
        self.last = (sources, base);
        self.start(ctx, &[]);
    }

    pub(super) fn start(&mut self, ctx: &Context<Self>, said: &[Said]) {
        let (sources, base) = &self.last;
        let told = ctx.link().callback(Msg::Told);
        let job = Job::start(&Order::Read(sources, base.as_deref(), said), told);
        self.begun(job);
        self.news = true;
    }

    /// What was ordered is under way, or the browser has nobody to do it.
    fn begun(&mut self, job: Option<Job>) {
        self.job = job;
        self.stage = match self.job {
            Some(_) => Stage::Reading { done: 0, all: 0 },
            None => Stage::Failed(Key::OpenNoWorker),
        };
    }

    pub(super) fn wish(&mut self, ctx: &Context<Self>, wish: kept::Wish) {
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
        self.begun(job);
    }
}
