//! The calls themselves.

use super::answer::{Diagnostic, Extracted, Opened, Pairs, list, put, to_js};
use super::arguments::{content, field, question, words};
use super::record::Record;
use super::{counts, opener, pack, site};
use crate::app::{current_query, link, push};
use crate::open::{Finding, Job, Notes, Order, Source, Told};
use crate::state::{Name, PARAMETERS, Problem, read, write};
use elshi_index::{Entity, Kind, Pack, Results};
use gloo::utils::window;
use js_sys::{Array, Function, Object, Promise};
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

/// `query({text, filters, from, to, limit, facets})`.
pub(super) fn query(value: JsValue) -> JsValue {
    let Some(pack) = pack() else { return JsValue::NULL };
    let question = question(&value, &pack);
    let clock = window().performance();
    let now = || clock.as_ref().map_or(0.0, web_sys::Performance::now);
    let start = now();
    let results = if question.impossible {
        Results::default()
    } else {
        pack.query_counting(&question.filters, question.window, &question.text, &question.facets)
    };
    let micros = (now() - start) * 1000.0;
    let ids = results.best(question.limit);
    let ids = ids.into_iter().map(|row| pack.id(Entity { kind: Kind::Engagement, row }));
    let facets = Object::new();
    for &facet in &question.facets {
        put(&facets, &Name::Facet(facet).text().into(), &counts::of(&pack, &results, facet));
    }
    let found = Object::new();
    for (name, value) in [
        ("total", results.total().into()),
        ("ids", list(ids).into()),
        ("facets", facets.into()),
        ("micros", micros.into()),
    ] {
        put(&found, &name.into(), &value);
    }
    found.into()
}

/// `record(id)`.
pub(super) fn record(id: JsValue) -> JsValue {
    let (Some(pack), Some(id)) = (pack(), id.as_string()) else { return JsValue::NULL };
    let entity = pack.find(Kind::Engagement, &id);
    match entity.and_then(|entity| Record::of(&pack, entity.row)) {
        Some(record) => to_js(&record),
        None => JsValue::NULL,
    }
}

/// `state()`: the link's parameters, by name.
pub(super) fn state() -> JsValue {
    let Some(pack) = pack() else { return JsValue::NULL };
    let query = match site() {
        Some(site) => write(&site.state, &pack),
        // What the page is about to read.
        None => write(&read(&current_query(), &pack).0, &pack),
    };
    let query = query.strip_prefix('?').unwrap_or(&query);
    let pairs = form_urlencoded::parse(query.as_bytes()).collect();
    to_js(&Pairs(pairs))
}

/// `go(state)`: a link's query, or its parameters by name. Gives back what
/// could not be used.
pub(super) fn go(value: JsValue) -> JsValue {
    let Some(pack) = pack() else { return JsValue::NULL };
    let query = match (value.as_string(), value.dyn_ref::<Object>()) {
        (Some(query), _) => query,
        (None, Some(object)) => query_of(object),
        (None, None) => String::new(),
    };
    let (state, problems) = read(&query, &pack);
    match site() {
        Some(site) => site.go(state),
        // A page over the new set is about to read the address.
        None => push(&link(&state, &pack)),
    }
    problems.iter().map(|problem| JsValue::from(unused(problem))).collect::<Array>().into()
}

/// What could not be used, as it stands in a link.
fn unused(problem: &Problem) -> String {
    match problem {
        Problem::Unknown(name) => name.clone(),
        Problem::Value(name, value) => [name, "=", value].concat(),
        Problem::Version(version) => ["v=", version].concat(),
    }
}

fn query_of(object: &Object) -> String {
    let mut query = form_urlencoded::Serializer::new(String::new());
    for parameter in PARAMETERS {
        let name = parameter.name.text();
        let value = field(object, name);
        let list = value.dyn_ref::<Array>().map(|list| list.join(","));
        let value = list.map(String::from).or_else(|| value.as_string()).unwrap_or_default();
        if !value.is_empty() {
            query.append_pair(name, &value);
        }
    }
    query.finish()
}

/// `await open(text, {name, type, keep})`.
pub(super) fn open(text: JsValue, options: JsValue) -> JsValue {
    let keep = field(&options, "keep").is_truthy();
    let base = pack().filter(|_| keep).map(|pack| pack.bytes().to_vec());
    reading(&text, &options, base, move |bytes, notes, answer| {
        let Some(open) = opener() else { return answer(&JsValue::NULL) };
        let diagnostics = diagnostics(notes.findings.clone());
        match Pack::from_bytes(bytes) {
            Ok(pack) => {
                // Who waits for the answer asks the new set at once; it is
                // drawn after that.
                answer(&to_js(&Opened { records: pack.engagement_count(), diagnostics }));
                open.emit((pack, notes, keep));
            }
            // Nothing was read: what is open stays open.
            Err(_) => answer(&to_js(&Opened { records: 0, diagnostics })),
        }
    })
}

/// `await extract(text, {name, type})`: reads, and opens nothing.
pub(super) fn extract(text: JsValue, options: JsValue) -> JsValue {
    reading(&text, &options, None, |bytes, notes, answer| {
        let Ok(pack) = Pack::from_bytes(bytes) else { return answer(&JsValue::NULL) };
        let records = (0..pack.engagement_count()).filter_map(|row| Record::of(&pack, row));
        let records = records.collect();
        answer(&to_js(&Extracted { records, diagnostics: diagnostics(notes.findings) }));
    })
}

/// Has a worker read a text; `done` gives the answer to what it read.
fn reading(
    text: &JsValue,
    options: &JsValue,
    base: Option<Vec<u8>>,
    done: impl Fn(Vec<u8>, Notes, &dyn Fn(&JsValue)) + 'static,
) -> JsValue {
    let Some(content) = content(text) else {
        let error =
            js_sys::TypeError::new("elshi: the first argument is a string, bytes or a file");
        return Promise::reject(&error).into();
    };
    let source = Source { name: source_name(text, options), content };
    let done = Rc::new(done);
    Promise::new(&mut |resolve, reject| {
        let done = Rc::clone(&done);
        let job: Rc<RefCell<Option<Job>>> = Rc::default();
        let told = {
            let (job, reject) = (Rc::clone(&job), reject.clone());
            Callback::from(move |told| match told {
                Told::Progress(..) | Told::Kept(..) | Told::File(_) | Told::Refused(_) => {}
                Told::Done(bytes, notes, _) => {
                    done(bytes, notes, &|value| answer(&resolve, value));
                    end(&job);
                }
                Told::Failed => {
                    answer(&reject, &js_sys::Error::new("elshi: the reader did not start"));
                    end(&job);
                }
            })
        };
        let order = Order::Read(std::slice::from_ref(&source), base.as_deref(), &[]);
        match Job::start(&order, told) {
            Some(started) => *job.borrow_mut() = Some(started),
            None => answer(&reject, &js_sys::Error::new("elshi: no workers in this browser")),
        }
    })
    .into()
}

/// Ends a reading from within its own news: the listener that is running must
/// not be dropped under its own feet.
fn end(job: &Rc<RefCell<Option<Job>>>) {
    let job = Rc::clone(job);
    gloo::timers::callback::Timeout::new(0, move || drop(job.borrow_mut().take())).forget();
}

fn answer(whom: &Function, value: &JsValue) {
    // A promise's own functions do not throw.
    let _ = whom.call1(&JsValue::UNDEFINED, value);
}

/// The name that was given, or that a file has, with an ending that says the
/// type.
fn source_name(content: &JsValue, options: &JsValue) -> String {
    let names = [words(options, "name"), words(content, "name")];
    let name = names.into_iter().find(|name| !name.is_empty());
    let (name, kind) = (name.unwrap_or_else(|| "text".to_owned()), words(options, "type"));
    let kind = kind.rsplit('/').next().unwrap_or_default().to_ascii_lowercase();
    let ending = match kind.as_str() {
        "csv" => "csv",
        "tsv" | "tab-separated-values" => "tsv",
        "jsonl" | "ndjson" | "x-ndjson" => "jsonl",
        "html" => "html",
        "markdown" | "md" => "md",
        "text" | "txt" | "plain" => "txt",
        _ => return name,
    };
    let has_it = name.to_ascii_lowercase().ends_with(&format!(".{ending}"));
    if has_it { name } else { format!("{name}.{ending}") }
}

fn diagnostics(findings: Vec<Finding>) -> Vec<Diagnostic> {
    let one = |found: Finding| Diagnostic {
        severity: found.severity,
        source: found.source,
        line: found.line,
        message: found.message,
        hint: found.hint,
    };
    findings.into_iter().map(one).collect()
}
