//! Packs the small letters of all alphabets: the standard library's table, as runs.

use std::fmt::Write as _;

/// Letters of the same distance to their small ones: first, last, step, distance.
struct Run(u32, u32, u32, i32);

fn main() -> Result<(), Box<dyn std::error::Error>> {
    println!("cargo::rerun-if-changed=build.rs");
    let mut runs: Vec<Run> = Vec::new();
    for letter in '\u{80}'..=char::MAX {
        let Some(small) = letter.to_lowercase().next().filter(|&small| small != letter) else {
            continue;
        };
        let (code, distance) = (letter as u32, small as i32 - letter as i32);
        match runs.last_mut() {
            Some(run) if run.3 == distance && run.0 == run.1 && code - run.1 <= 2 => {
                (run.2, run.1) = (code - run.1, code);
            }
            Some(run) if run.3 == distance && code - run.1 == run.2 => run.1 = code,
            _ => runs.push(Run(code, code, 1, distance)),
        }
    }
    let mut table = String::from("&[\n");
    for Run(first, last, step, distance) in &runs {
        writeln!(table, "({first:#x}, {last:#x}, {step}, {distance}),")?;
    }
    table.push(']');
    let out = std::env::var_os("OUT_DIR").ok_or("OUT_DIR is not set")?;
    Ok(std::fs::write(std::path::Path::new(&out).join("small.rs"), table)?)
}
