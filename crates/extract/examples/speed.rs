//! How fast the engine reads: `cargo run --release --example speed [FILE]`
//! prints megabytes a second, and how much longer twice the text takes.

use elshi_extract::{Options, extract};
use std::time::Instant;

/// Enough text for a steady figure, in bytes.
const ENOUGH: usize = 4 << 20;

fn main() {
    let file = std::env::args().nth(1).unwrap_or_else(|| {
        concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../assets/bulletins/kazakhstan-2026-02/bulletin.txt"
        )
        .to_owned()
    });
    let Ok(once) = std::fs::read_to_string(&file) else {
        eprintln!("{file} cannot be read");
        return;
    };
    let times = (ENOUGH / once.len().max(1)).max(1);
    let text = format!("{}\n", once.trim_end()).repeat(times);
    let double = text.repeat(2);
    let (one, items) = seconds(&text);
    let (two, _) = seconds(&double);
    let rate = text.len() as f64 / 1e6 / one;
    println!(
        "{:.1} MB in {items} items: {rate:.1} MB/s; twice the text takes {:.2} times as long",
        text.len() as f64 / 1e6,
        two / one
    );
}

/// The best of three runs, and how many items were read.
fn seconds(text: &str) -> (f64, usize) {
    let mut best = f64::INFINITY;
    let mut items = 0;
    for _ in 0..3 {
        let start = Instant::now();
        items =
            extract(text, &Options { published: "2026-02-24".to_owned(), ..Options::default() })
                .dataset
                .items
                .len();
        best = best.min(start.elapsed().as_secs_f64());
    }
    (best, items)
}
