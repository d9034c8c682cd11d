//! What a worker is told to do, and how it is put to it.

use super::hand::Program;
use elshi_intake::Kind;
use js_sys::{Array, JsString, Uint8Array};
use std::rc::Rc;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};

/// A file, or what was pasted.
#[derive(Clone, Debug, PartialEq)]
pub struct Source {
    /// Its name, with its ending where it has one.
    pub name: String,
    /// What it holds: a text, bytes, or a file, which the worker reads.
    pub content: JsValue,
}

/// What a person says about a column: source, column, field or nothing.
pub type Said = (String, String, String);

/// A reviewer's decision, in the words of `src/bin/reader/edit.rs`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edit {
    /// `accept`, `reject`, `certain`, `correct`, `requote`, `merge`, `split`,
    /// `unite`, `apart`.
    pub verb: &'static str,
    /// The engagement's id.
    pub engagement: String,
    /// Which value, the id of the person who is another, or that of another
    /// engagement.
    pub field: String,
    /// Which participant or statement.
    pub number: usize,
    /// The value, the words, or the name of the other person.
    pub value: String,
    /// The code point of the text at which the words begin.
    pub at: Option<u32>,
    /// The address to go to once it is done.
    pub then: Option<String>,
}

impl Edit {
    /// The one fact that it judges, as `data-judge` names it.
    pub fn judged(&self) -> Option<Rc<str>> {
        let alone = matches!(self.verb, "accept" | "reject") && !self.field.is_empty();
        alone.then(|| format!("{} {}", self.field, self.number).into())
    }
}

/// Something for a worker to do.
#[derive(Clone, Debug)]
pub enum Order<'o> {
    /// Read sources, adding to a packed base, with what a person says about
    /// columns.
    Read(&'o [Source], Option<&'o [u8]>, &'o [Said]),
    /// List what is kept.
    List,
    /// Keep a packed dataset under a name.
    Keep(&'o str, &'o [u8]),
    /// Open what is kept under a name, adding to a packed base.
    Open(&'o str, Option<&'o [u8]>),
    /// Give what is kept another name.
    Rename(&'o str, &'o str),
    /// Keep it no longer.
    Remove(&'o str),
    /// Make one file of a packed dataset.
    Export(&'o [u8]),
    /// Carry out a reviewer's decision over a packed dataset.
    Edit(&'o [u8], &'o Edit),
}

impl Order<'_> {
    /// What can carry it out. A name that lies is found out by the worker.
    pub(super) fn program(&self) -> Program {
        match self {
            Order::Read([source], None, _) if is_table(&source.name) => Program::Tables,
            _ => Program::Reader,
        }
    }

    /// Whether a worker that has carried it out is as small as before.
    pub(super) fn is_light(&self) -> bool {
        matches!(self, Order::List | Order::Rename(..) | Order::Remove(_))
    }
}

fn is_table(name: &str) -> bool {
    matches!(Kind::of_name(name), Some(Kind::Table | Kind::Lines))
}

#[wasm_bindgen]
extern "C" {
    type TextEncoder;
    #[wasm_bindgen(constructor)]
    fn new() -> TextEncoder;
    #[wasm_bindgen(method)]
    fn encode(this: &TextEncoder, text: &JsString) -> Uint8Array;
}

/// Texts up to so many letters are made bytes here, while the worker starts;
/// longer ones would keep the page from answering.
const SHORT: u32 = 1 << 23;

/// A source's content as it is sent.
fn content(content: &JsValue, moved: &Array) -> JsValue {
    match content.dyn_ref::<JsString>().filter(|text| text.length() <= SHORT) {
        Some(text) => {
            let bytes = TextEncoder::new().encode(text);
            moved.push(&bytes.buffer());
            bytes.into()
        }
        None => content.clone(),
    }
}

/// An order, as `src/bin/reader` hears it: its word and what goes with it, and
/// the memory that is handed over and not copied.
pub(super) fn message(order: &Order<'_>) -> (JsValue, Array) {
    let moved = Array::new();
    let bytes = |bytes: &[u8]| {
        let bytes = Uint8Array::from(bytes);
        moved.push(&bytes.buffer());
        JsValue::from(bytes)
    };
    let base = |base: Option<&[u8]>| base.map_or(JsValue::NULL, bytes);
    let parts = match order {
        Order::Read(sources, add_to, said) => {
            let column = |(source, column, field): &Said| {
                Array::of3(&source.as_str().into(), &column.as_str().into(), &field.as_str().into())
            };
            let said: Array = said.iter().map(column).collect();
            let parts = Array::of3(&"read".into(), &base(*add_to), &said);
            for source in *sources {
                parts.push(&JsValue::from_str(&source.name));
                parts.push(&content(&source.content, &moved));
            }
            parts
        }
        Order::List => Array::of1(&"list".into()),
        Order::Keep(name, pack) => Array::of3(&"keep".into(), &(*name).into(), &bytes(pack)),
        Order::Open(name, add_to) => Array::of3(&"open".into(), &(*name).into(), &base(*add_to)),
        Order::Rename(name, new) => Array::of3(&"rename".into(), &(*name).into(), &(*new).into()),
        Order::Remove(name) => Array::of2(&"remove".into(), &(*name).into()),
        Order::Edit(pack, edit) => {
            let parts = Array::of3(&"edit".into(), &bytes(pack), &edit.verb.into());
            parts.push(&edit.engagement.as_str().into());
            parts.push(&edit.field.as_str().into());
            parts.push(&(edit.number as u32).into());
            parts.push(&edit.value.as_str().into());
            parts.push(&edit.at.map_or(JsValue::NULL, JsValue::from));
            parts
        }
        Order::Export(pack) => Array::of2(&"export".into(), &bytes(pack)),
    };
    (parts.into(), moved)
}
