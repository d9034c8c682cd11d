//! Measures the engine on a table of records: sizes, and times of opening,
//! filters and search. Run as `measure TABLE.csv [PACK]`; where a path for
//! the pack is given, it is written there, for a compressor to measure.

use elshi_exchange::tables::{Gazetteer, TableOptions, read};
use elshi_index::{Facet, Pack, pack};
use std::error::Error;
use std::hint::black_box;
use std::time::Instant;
use std::{env, fs};

const COUNTRIES: &str = include_str!("../../../assets/gazetteers/countries.tsv");
const HISTORIC: &str = include_str!("../../../assets/gazetteers/historic.tsv");
const ORGANISATIONS: &str = include_str!("../../../assets/gazetteers/organisations.tsv");
const SUBJECTS: &str = include_str!("../../../assets/gazetteers/subjects.tsv");

fn main() -> Result<(), Box<dyn Error>> {
    let mut args = env::args().skip(1);
    let table = args.next().ok_or("give the path of a table")?;
    let bytes = fs::read(&table)?;
    let gazetteer = Gazetteer::new(COUNTRIES, HISTORIC, ORGANISATIONS, SUBJECTS);
    let (import, imported) = timed(|| read(&bytes, TableOptions::default(), &gazetteer));
    let (packed, packing) =
        timed(|| pack(&import.dataset, &|code| Some(gazetteer.country_name(code))));
    println!("table     {:>9} bytes", bytes.len());
    println!("pack      {:>9} bytes", packed.len());
    println!("import    {imported:>9.3} ms");
    println!("pack      {packing:>9.3} ms");
    if let Some(path) = args.next() {
        fs::write(path, &packed)?;
    }
    let (opened, opening) = timed(|| Pack::from_bytes(packed.clone()));
    let opened = opened?;
    println!("open      {opening:>9.3} ms");
    let first = timed(|| opened.query(&Default::default(), None, "")).1;
    println!("first     {first:>9.3} ms");
    countries(&opened);
    searches(&opened);
    Ok(())
}

/// Runs something and says how many milliseconds it took.
fn timed<T>(run: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let made = run();
    (made, start.elapsed().as_secs_f64() * 1000.0)
}

/// Selects each country and reads all counts.
fn countries(pack: &Pack) {
    let mut times: Vec<f64> = Vec::new();
    for value in 0..pack.value_count(Facet::Country) {
        let mut filters: [Vec<u32>; elshi_index::FACETS] = Default::default();
        filters[Facet::Country as usize] = vec![value];
        times.push(timed(|| black_box(pack.query(&filters, None, ""))).1);
    }
    report("country", times);
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
    println!("search 1  {first:>9.3} ms");
    let mut times = Vec::new();
    for text in SEARCHES {
        let each: Vec<f64> = (0..9)
            .map(|_| timed(|| black_box(pack.query(&Default::default(), None, text)).best(50)).1)
            .collect();
        let least = each.iter().copied().fold(f64::INFINITY, f64::min);
        let total = pack.query(&Default::default(), None, text).total();
        println!("          {least:>9.3} ms {total:>7} {text}");
        times.push(least);
    }
    report("search", times);
}

fn report(name: &str, mut times: Vec<f64>) {
    times.sort_by(f64::total_cmp);
    let median = times.get(times.len() / 2).copied().unwrap_or(0.0);
    let worst = times.last().copied().unwrap_or(0.0);
    println!("{name:<9} {median:>9.3} ms median, {worst:.3} ms worst of {}", times.len());
}
