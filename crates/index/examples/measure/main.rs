//! Measures the engine on a table of records: sizes, and times of opening,
//! filters and search, at the table's own size or at that of a made-up one
//! with the same distributions.
//!
//! `measure TABLE.csv [ROWS] [OUT]`: 0 rows are the table itself; where a path
//! is given, the pack is written there for a compressor to measure, or where
//! it ends in `.csv` the records as a table.

mod synthetic;

use elshi_exchange::tables::{Gazetteer, TableOptions, read, write};
use elshi_index::{FACETS, Facet, Pack, pack};
use elshi_record::{Dataset, Day};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

const COUNTRIES: &str = include_str!("../../../../assets/gazetteers/countries.tsv");
const HISTORIC: &str = include_str!("../../../../assets/gazetteers/historic.tsv");
const ORGANISATIONS: &str = include_str!("../../../../assets/gazetteers/organisations.tsv");
const SUBJECTS: &str = include_str!("../../../../assets/gazetteers/subjects.tsv");

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let table = args.next().ok_or("give the path of a table")?;
    let rows: u32 = args.next().map_or(Ok(0), |rows| rows.parse())?;
    let bytes = fs::read(&table)?;
    let gazetteer = Gazetteer::new(COUNTRIES, HISTORIC, ORGANISATIONS, SUBJECTS);
    let (import, imported) = timed(|| read(&bytes, TableOptions::default(), &gazetteer));
    println!("table     {:>11} bytes", bytes.len());
    println!("import    {imported:>11.3} ms");
    let dataset: Dataset = match rows {
        0 => import.dataset,
        rows => synthetic::made(&import.dataset, rows),
    };
    let (packed, packing) = timed(|| pack(&dataset, &|code| Some(gazetteer.country_name(code))));
    println!("rows      {:>11}", dataset.engagements.len());
    println!("pack      {packing:>11.3} ms");
    println!("pack      {:>11} bytes", packed.len());
    if let Some(path) = args.next() {
        match path.ends_with(".csv") {
            true => fs::write(path, write(&dataset))?,
            false => fs::write(path, &packed)?,
        }
    }
    drop(dataset);
    let (opened, opening) = timed(|| Pack::from_bytes(packed));
    let opened = opened?;
    println!("open      {opening:>11.3} ms");
    let first = timed(|| black_box(opened.query(&Default::default(), None, ""))).1;
    println!("first     {first:>11.3} ms");
    let prepared = timed(|| opened.prepare()).1;
    println!("prepare   {prepared:>11.3} ms");
    countries(&opened);
    windows(&opened);
    searches(&opened);
    Ok(())
}

/// Runs something and says how many milliseconds it took.
fn timed<T>(run: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let made = run();
    (made, start.elapsed().as_secs_f64() * 1000.0)
}

/// The least of several times: others use the machine too.
fn least<T>(mut run: impl FnMut() -> T) -> f64 {
    (0..9).map(|_| timed(&mut run).1).fold(f64::INFINITY, f64::min)
}

/// Selects each country and reads all counts.
fn countries(pack: &Pack) {
    let mut times: Vec<f64> = Vec::new();
    // The first choice works out the rows of each country.
    let mut first: [Vec<u32>; FACETS] = Default::default();
    first[Facet::Country as usize] = vec![0];
    let once = timed(|| black_box(pack.query(&first, None, ""))).1;
    println!("country 1 {once:>11.3} ms");
    for value in 0..pack.value_count(Facet::Country) {
        let mut filters: [Vec<u32>; FACETS] = Default::default();
        filters[Facet::Country as usize] = vec![value];
        times.push(least(|| black_box(pack.query(&filters, None, ""))));
    }
    report("country", times);
}

/// Brushes over time, from a month to a century.
fn windows(pack: &Pack) {
    let mut times = Vec::new();
    for year in (1800..2020).step_by(10) {
        for days in [31, 366, 3653, 36_525] {
            let first = Day::from_ymd(year, 5, 1).unwrap_or(Day(0));
            let window = Some((first, first.plus(days)));
            times.push(least(|| black_box(pack.query(&Default::default(), window, ""))));
        }
    }
    report("window", times);
}

/// What people search for in such tables, with typos and beginnings.
const SEARCHES: [&str; 24] = [
    "kerry",
    "albright",
    "paris peace conference",
    "john kerry france",
    "state visit",
    "attended summit",
    "nato",
    "museveni",
    "queen elizabeth",
    "mission ended",
    "credentials",
    "appointed",
    "s",
    "pres",
    "kenia",
    "madeline allbright",
    "kissenger",
    "\"working visit\"",
    "summit -nato",
    "country:KEN",
    "person:rice after:2006",
    "before:1850 envoy",
    "visited chicago",
    "foreign minister talks",
];

/// Searches, each several times, with all counts.
fn searches(pack: &Pack) {
    let first = timed(|| black_box(pack.query(&Default::default(), None, "first"))).1;
    println!("search 1  {first:>11.3} ms");
    let mut times = Vec::new();
    for text in SEARCHES {
        let least = least(|| black_box(pack.query(&Default::default(), None, text)).best(50));
        let total = pack.query(&Default::default(), None, text).total();
        println!("          {least:>11.3} ms {total:>7} {text}");
        times.push(least);
    }
    report("search", times);
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(0.0);
    let worst = times.last().copied().unwrap_or(0.0);
    println!("{name:<9} {median:>11.3} ms median, {worst:.3} ms worst of {}", times.len());
}
