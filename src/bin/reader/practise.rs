//! What a worker does that waits for its first order: it reads a bulletin over
//! and over, so that the browser has compiled the reader's code, and made what
//! is used most fast, by the time a text comes. Nothing of it is kept, and an
//! order does not wait for more than a few milliseconds.

use super::worker::{LISTS, gazetteer};
use elshi_exchange::tables::Gazetteer;
use elshi_index::pack;
use elshi_intake::{Intake, Source};
use elshi_record::Dataset;
use elshi_review::doubts;
use gloo::timers::callback::Timeout;
use js_sys::Date;
use std::cell::Cell;

const BULLETIN: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
/// How often it is read.
const ROUNDS: u32 = 40;
/// Milliseconds that it is read for in all, at most, and at a time.
const MOST: f64 = 900.0;
const TURN: f64 = 8.0;

thread_local! {
    /// Whether an order has come, which ends it.
    static ORDERED: Cell<bool> = const { Cell::new(false) };
}

/// Hears that there is something to do.
pub fn stop() {
    ORDERED.set(true);
}

/// Starts to read.
pub fn start() {
    ORDERED.set(false);
    turn(0, MOST);
}

/// Reads on, and leaves the rest for later turns.
fn turn(rounds: u32, left: f64) {
    if rounds >= ROUNDS || left <= 0.0 || ORDERED.get() {
        return;
    }
    let (begun, mut done) = (Date::now(), rounds);
    while done < ROUNDS && Date::now() - begun < TURN {
        round(&gazetteer());
        done += 1;
    }
    let left = left - (Date::now() - begun);
    Timeout::new(0, move || turn(done, left)).forget();
}

/// One reading, as an order has it done.
fn round(gazetteer: &Gazetteer) {
    let sources = [Source { name: "bulletin.txt".to_owned(), bytes: BULLETIN.into() }];
    let mut intake = Intake::new(&sources, Dataset::default(), Vec::new(), gazetteer, LISTS);
    while intake.step() {}
    let set = intake.finish().dataset;
    std::hint::black_box((pack(&set, &|code| Some(gazetteer.country_name(code))), doubts(&set)));
}
