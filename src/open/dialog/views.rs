//! The two halves of the dialog: what to read, and how far the reading is.

use super::findings;
use super::paste::too_long;
use super::{Msg, OpenDialog, Stage};
use crate::messages::{Key, count, fill, t};
use crate::open::Columns;
use web_sys::HtmlInputElement;
use yew::prelude::*;

impl OpenDialog {
    pub(super) fn sources_view(&self, ctx: &Context<Self>) -> Html {
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
        let pasted = link.batch_callback(|event: Event| too_long(&event).map(Msg::Pasted));
        html! {
            <div class="open-sources">
                <label class="open-file">
                    <span>{ t(Key::OpenFiles) }</span>
                    <input type="file" multiple=true onchange={chosen}
                           accept=".txt,.md,.html,.htm,.csv,.tsv,.jsonl,.ndjson,.toml,.zip" />
                </label>
                <label>
                    <span>{ t(Key::OpenPaste) }</span>
                    <textarea rows="6" ref={self.paste.clone()} onpaste={pasted} />
                </label>
                <label class="open-keep">
                    <input type="checkbox" checked={self.keep} onchange={keep} />
                    { t(Key::OpenKeep) }
                </label>
                <p class="open-actions">
                    <button type="button" class="button" onclick={link.callback(|_| Msg::Written)}>
                        { t(Key::OpenRead) }
                    </button>
                    <button type="button" class="button-plain" onclick={link.callback(|_| Msg::Example)}>
                        { t(Key::OpenExample) }
                    </button>
                </p>
            </div>
        }
    }

    pub(super) fn stage_view(&self, ctx: &Context<Self>) -> Html {
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
        let stage = match &self.stage {
            Stage::Idle => html! {},
            Stage::Reading { done, all: 0 } => {
                let key = if *done > 0 { Key::OpenOrdering } else { Key::OpenReading };
                busy(t(key).to_owned(), 0, 0)
            }
            Stage::Reading { done, all } => {
                let part = u64::from(*done) * 100 / u64::from(*all).max(1);
                busy(fill(Key::OpenProgress, &[&part.to_string()]), *done, *all)
            }
            Stage::Read(read, findings, tables) => html! {
                <>
                    <div role="status">{ self.read_view(ctx, *read) }</div>
                    { findings::list(findings) }
                    <Columns tables={tables.clone()} on_said={ctx.link().callback(Msg::Again)} />
                </>
            },
            Stage::Failed(key) => html! { <p class="alarm" role="alert">{ t(*key) }</p> },
        };
        html! { <div ref={self.outcome.clone()}>{ stage }</div> }
    }

    /// How many engagements were read, and the way to them.
    fn read_view(&self, ctx: &Context<Self>, read: Option<usize>) -> Html {
        let Some(read) = read else { return html! { <p>{ t(Key::OpenNothing) }</p> } };
        html! {
            <>
                <p>{ count(Key::OpenDone, read, &[]) }</p>
                <p class="open-actions">
                    <button type="button" class="button" onclick={ctx.link().callback(|_| Msg::Hide)}>
                        { t(Key::OpenShow) }
                    </button>
                </p>
            </>
        }
    }
}
