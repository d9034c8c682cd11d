//! Writes the map down: shared lines as steps, then the countries.

use super::project::{Frame, Point};
use super::topology::{Arc, Ring};
use std::collections::BTreeMap;

/// What is written of a country.
pub struct Country {
    /// Its English name.
    pub name: String,
    /// Where its dot or its name goes.
    pub label: Point,
    /// Whether it is too small to be seen without a dot.
    pub small: bool,
    /// Its outlines.
    pub rings: Vec<Ring>,
}

/// The first byte: the version of the form.
const VERSION: u8 = 1;

/// Writes the file; see `assets/map/README.md` for its form.
pub fn encode(frame: &Frame, lines: &[Vec<Point>], countries: &BTreeMap<&str, Country>) -> Vec<u8> {
    let uses = || countries.values().flat_map(|country| &country.rings).flat_map(|ring| &ring.arcs);
    // Numbered in the order of their first use, so that the numbers are small.
    let mut numbers = BTreeMap::new();
    let mut order = Vec::new();
    for arc in uses() {
        numbers.entry(arc.index).or_insert_with(|| {
            order.push(arc.index);
            order.len() - 1
        });
    }
    let mut out = vec![VERSION];
    out.extend((frame.width as u16).to_le_bytes());
    out.extend((frame.height as u16).to_le_bytes());
    for constant in frame.constants() {
        out.extend((constant as f32).to_le_bytes());
    }
    let drawn: Vec<Vec<(i64, i64)>> = order
        .iter()
        .map(|&index| rounded(lines.get(index).map_or(&[][..], Vec::as_slice)))
        .collect();
    number(&mut out, drawn.len() as u64);
    for line in &drawn {
        number(&mut out, line.len() as u64);
    }
    for axis in [|at: &(i64, i64)| at.0, |at: &(i64, i64)| at.1] {
        let mut before = 0;
        for at in drawn.iter().flatten().map(axis) {
            signed(&mut out, at - before);
            before = at;
        }
    }
    number(&mut out, countries.len() as u64);
    for code in countries.keys() {
        out.extend(code.bytes().take(3));
    }
    for country in countries.values() {
        out.extend(country.name.bytes());
        out.push(b'\n');
    }
    for country in countries.values() {
        number(&mut out, country.label.x.round().max(0.0) as u64);
        number(&mut out, country.label.y.round().max(0.0) as u64);
    }
    let mut before = 0;
    for country in countries.values() {
        number(&mut out, country.rings.len() as u64 * 2 + u64::from(country.small));
        for ring in &country.rings {
            number(&mut out, ring.arcs.len() as u64);
            for &Arc { index, reversed } in &ring.arcs {
                let at = numbers.get(&index).copied().unwrap_or_default() as i64;
                let step = at - before;
                number(&mut out, zigzag(step) * 2 + u64::from(reversed));
                before = at;
            }
        }
    }
    out
}

/// The points on the grid, those that fall together said once; a closed line
/// keeps its end.
fn rounded(line: &[Point]) -> Vec<(i64, i64)> {
    let mut points: Vec<(i64, i64)> =
        line.iter().map(|at| (at.x.round() as i64, at.y.round() as i64)).collect();
    points.dedup();
    if let ([only], true) = (points.as_slice(), line.len() > 1) {
        points.push(*only);
    }
    points
}

fn zigzag(value: i64) -> u64 {
    ((value << 1) ^ (value >> 63)) as u64
}

fn signed(out: &mut Vec<u8>, value: i64) {
    number(out, zigzag(value));
}

/// Seven bits a byte, the lowest first.
fn number(out: &mut Vec<u8>, mut value: u64) {
    while value >= 0x80 {
        out.push((value & 0x7f) as u8 | 0x80);
        value >>= 7;
    }
    out.push(value as u8);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_take_seven_bits_a_byte() {
        let mut out = Vec::new();
        for value in [0, 127, 128, 300] {
            number(&mut out, value);
        }
        assert_eq!(out, [0, 127, 128, 1, 172, 2]);
        assert_eq!([0, -1, 1, -64].map(zigzag), [0, 1, 2, 127]);
    }
}
