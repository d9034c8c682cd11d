//! What a worker does that waits for its first order: it reads a bulletin and a
//! table over and over, so that the browser has compiled the reader's code, and
//! made what is used most fast, by the time a file comes. Nothing of it is kept,
//! and an order does not wait for more than a few milliseconds.

use super::worker::{LISTS, gazetteer, lay_in};
use elshi_exchange::tables::Gazetteer;
use elshi_index::{pack, pack_rows};
use elshi_intake::{Intake, Kind, Rows, Source};
use elshi_record::Dataset;
use elshi_review::doubts;
use gloo::timers::callback::Timeout;
use js_sys::Date;
use std::cell::Cell;

const BULLETIN: &str = include_str!("../../../assets/bulletins/kazakhstan-2026-02/bulletin.txt");
/// How often it is read.
const ROUNDS: u32 = 40;
/// How many pieces of memory are laid in, one at each of the first readings: a
/// table of four megabytes takes about as many.
const PIECES: u32 = 8;
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
    turn(0, MOST, Practice::new());
}

/// What is read: a text, and a table with two rows for each country.
struct Practice {
    text: [Source; 1],
    table: Source,
}

impl Practice {
    fn new() -> Practice {
        let mut table = "id,kind,start,end,person,role,country,place,text".to_owned();
        let names = LISTS.countries.lines().filter_map(|line| line.split('\t').nth(2));
        // The second row of each is like the first.
        for (number, name) in names.flat_map(|name| [name; 2]).enumerate() {
            let row = format!(
                "\nvisit-{number},visit,2001-02-03,2001-02-05,Minister {number} of {name},\
                 Minister,{name},Vienna,\"Visited the seat, and others. Met {number} people.\""
            );
            table.push_str(&row);
        }
        let source = |name: &str, text: &str| Source { name: name.to_owned(), bytes: text.into() };
        Practice { text: [source("bulletin.txt", BULLETIN)], table: source("table.csv", &table) }
    }

    /// One reading of each, as an order has it done.
    fn round(&self, gazetteer: &Gazetteer) {
        let name = &|code: &str| Some(gazetteer.country_name(code));
        let mut intake = Intake::new(&self.text, Dataset::default(), Vec::new(), gazetteer, LISTS);
        while intake.step() {}
        let set = intake.finish().dataset;
        std::hint::black_box((pack(&set, name), doubts(&set)));
        if let Some(mut rows) = Rows::start(&self.table, Kind::Table, gazetteer, &[]) {
            while rows.step() {}
            std::hint::black_box(pack_rows(&rows.finish().dataset, name));
        }
    }
}

/// Reads on, and leaves the rest for later turns.
fn turn(rounds: u32, left: f64, practice: Practice) {
    if rounds >= ROUNDS || left <= 0.0 || ORDERED.get() {
        return;
    }
    let (begun, mut done) = (Date::now(), rounds);
    while done < ROUNDS && Date::now() - begun < TURN {
        if done < PIECES {
            lay_in();
        }
        practice.round(&gazetteer());
        done += 1;
    }
    let left = left - (Date::now() - begun);
    Timeout::new(0, move || turn(done, left, practice)).forget();
}
