//! Makes the world map of the page from Natural Earth: `cargo xtask map FILE`.
//!
//! FILE is `countries-50m.json` of the npm package `world-atlas` 2.0.2, which
//! is Natural Earth 4.1 (public domain) as TopoJSON. What comes out is one
//! small file, `assets/map/world.bin`, which `src/views/map/world.rs` reads;
//! its form is written down in `assets/map/README.md`.

mod encode;
mod places;
mod project;
mod simplify;
mod topology;

use encode::Country;
use project::{Frame, Point};
use std::collections::BTreeMap;
use std::path::Path;
use topology::{Ring, Topology};

/// Width of the map in units of its grid.
const WIDTH: f64 = 2000.0;
/// Rings that cover less than this many square units are left out.
const LEAST_RING: f64 = 5.0;
/// Bends that move the line over less than this many square units are left out.
const LEAST_BEND: f64 = 3.2;
/// Countries that cover less than this many square units get a dot.
const SMALL: f64 = 130.0;

/// Reads the TopoJSON at `source` and writes the map under `root`.
///
/// # Errors
/// A sentence that says which file could not be read, parsed or written.
pub fn run(root: &Path, source: &Path) -> Result<String, String> {
    let text = std::fs::read_to_string(source)
        .map_err(|error| format!("{} could not be read: {error}", source.display()))?;
    let gazetteer = root.join("assets/gazetteers/countries.tsv");
    let names = std::fs::read_to_string(&gazetteer)
        .map_err(|error| format!("{} could not be read: {error}", gazetteer.display()))?;
    let topology = Topology::read(&text)
        .map_err(|error| format!("{} is no TopoJSON of countries: {error}", source.display()))?;
    let bytes = make(&topology, &names)?;
    let target = root.join("assets/map/world.bin");
    std::fs::write(&target, &bytes)
        .map_err(|error| format!("{} could not be written: {error}", target.display()))?;
    Ok(format!("{}: {} bytes", target.display(), bytes.len()))
}

fn make(topology: &Topology, gazetteer: &str) -> Result<Vec<u8>, String> {
    let lines: Vec<Vec<Point>> = topology.arcs.iter().map(|arc| project::line(arc)).collect();
    let rings = topology.countries.values().flatten();
    let seen = rings.flat_map(|ring| &ring.arcs).flat_map(|arc| lines.get(arc.index)).flatten();
    let frame = Frame::around(seen, WIDTH).ok_or("the file has no countries")?;
    let lines: Vec<Vec<Point>> =
        lines.iter().map(|line| simplify::line(&frame.place_all(line), LEAST_BEND)).collect();
    let mut countries = BTreeMap::new();
    for row in gazetteer.lines().filter(|row| !row.starts_with('#')) {
        let mut cells = row.split('\t');
        let (Some(code), Some(name)) = (cells.next(), cells.nth(1)) else { continue };
        if code != "ATA" {
            let rings = topology.countries.get(code).map_or(&[][..], Vec::as_slice);
            countries.insert(code, country(code, name, rings, &lines, &frame)?);
        }
    }
    // Land to which the source gives no country of the list.
    let rest: Vec<Ring> = topology
        .countries
        .iter()
        .filter(|(code, _)| !countries.contains_key(code.as_str()))
        .flat_map(|(_, rings)| rings.iter().cloned())
        .collect();
    countries.insert("---", country("---", "", &rest, &lines, &frame)?);
    Ok(encode::encode(&frame, &lines, &countries))
}

fn country(
    code: &str,
    name: &str,
    rings: &[Ring],
    lines: &[Vec<Point>],
    frame: &Frame,
) -> Result<Country, String> {
    let drawn: Vec<(&Ring, Vec<Point>)> = rings
        .iter()
        .map(|ring| (ring, ring.points(lines)))
        .filter(|(_, points)| simplify::area(points).abs() >= LEAST_RING)
        .collect();
    let outer = drawn.iter().filter(|(ring, _)| !ring.is_hole);
    let area: f64 = outer.clone().map(|(_, points)| simplify::area(points).abs()).sum();
    let largest = rings
        .iter()
        .filter(|ring| !ring.is_hole)
        .map(|ring| ring.points(lines))
        .max_by(|a, b| simplify::area(a).abs().total_cmp(&simplify::area(b).abs()));
    let label = match (largest, places::place(code)) {
        (Some(points), _) => simplify::middle(&points),
        (None, Some(degrees)) => frame.place(project::point(degrees)),
        (None, None) if code == "---" => Point { x: 0.0, y: 0.0 },
        (None, None) => return Err(format!("{code} has neither a shape nor a place")),
    };
    Ok(Country {
        name: name.to_owned(),
        label,
        small: code != "---" && area < SMALL,
        rings: drawn.into_iter().map(|(ring, _)| ring.clone()).collect(),
    })
}
