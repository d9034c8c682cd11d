//! Reads TopoJSON as far as a map of countries needs it.

use super::places::alpha3;
use super::project::Point;
use serde_json::Value;
use std::collections::BTreeMap;

/// One use of a shared line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arc {
    /// Which line.
    pub index: usize,
    /// Whether it is run through backwards.
    pub reversed: bool,
}

/// A closed line made of shared ones.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ring {
    /// The lines, end to end.
    pub arcs: Vec<Arc>,
    /// Whether it bounds a hole.
    pub is_hole: bool,
}

impl Ring {
    /// Its points, the first not said again at the end.
    pub fn points(&self, lines: &[Vec<Point>]) -> Vec<Point> {
        let mut points = Vec::new();
        for arc in &self.arcs {
            let Some(line) = lines.get(arc.index) else { continue };
            let most = line.len().saturating_sub(1);
            if arc.reversed {
                points.extend(line.iter().rev().take(most));
            } else {
                points.extend(line.iter().take(most));
            }
        }
        points
    }
}

/// Shared lines in degrees, and the rings of each country by its code.
#[derive(Debug)]
pub struct Topology {
    /// Points as longitude and latitude.
    pub arcs: Vec<Vec<[f64; 2]>>,
    /// Rings by alpha-3 code; by `-` and a name where the source has no code.
    pub countries: BTreeMap<String, Vec<Ring>>,
}

impl Topology {
    /// Reads a file's text.
    ///
    /// # Errors
    /// What is missing, in a few words.
    pub fn read(text: &str) -> Result<Topology, String> {
        let root: Value = serde_json::from_str(text).map_err(|error| error.to_string())?;
        let pair = |key: &str| pair(&root["transform"][key]).ok_or(format!("no transform.{key}"));
        let (scale, translate) = (pair("scale")?, pair("translate")?);
        let mut arcs = Vec::new();
        for arc in root["arcs"].as_array().ok_or("no arcs")? {
            let mut at = [0.0, 0.0];
            let mut line = Vec::new();
            for step in arc.as_array().ok_or("an arc is no list")? {
                let step = self::pair(step).ok_or("a point is no pair")?;
                at = [at[0] + step[0], at[1] + step[1]];
                line.push([at[0] * scale[0] + translate[0], at[1] * scale[1] + translate[1]]);
            }
            arcs.push(line);
        }
        let geometries =
            root["objects"]["countries"]["geometries"].as_array().ok_or("no countries")?;
        let mut countries = BTreeMap::<String, Vec<Ring>>::new();
        for geometry in geometries {
            let name = geometry["properties"]["name"].as_str().unwrap_or_default();
            let code = match (geometry["id"].as_str().and_then(alpha3), name) {
                (Some("ATA"), _) => continue,
                (Some(code), _) => code.to_owned(),
                (None, "Kosovo") => "XKX".to_owned(),
                (None, name) => format!("-{name}"),
            };
            countries.entry(code).or_default().extend(rings(geometry)?);
        }
        Ok(Topology { arcs, countries })
    }
}

fn pair(value: &Value) -> Option<[f64; 2]> {
    Some([value.get(0)?.as_f64()?, value.get(1)?.as_f64()?])
}

fn rings(geometry: &Value) -> Result<Vec<Ring>, String> {
    let list = |value: &Value| value.as_array().cloned().ok_or("no list of arcs".to_owned());
    let polygons = match geometry["type"].as_str() {
        Some("Polygon") => vec![geometry["arcs"].clone()],
        Some("MultiPolygon") => list(&geometry["arcs"])?,
        _ => Vec::new(),
    };
    let mut rings = Vec::new();
    for polygon in &polygons {
        for (place, ring) in list(polygon)?.iter().enumerate() {
            let numbers = list(ring)?;
            let arcs = numbers.iter().filter_map(Value::as_i64).map(|number| Arc {
                index: (if number < 0 { !number } else { number }) as usize,
                reversed: number < 0,
            });
            rings.push(Ring { arcs: arcs.collect(), is_hole: place > 0 });
        }
    }
    Ok(rings)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r#"{"transform": {"scale": [1, 1], "translate": [10, 20]},
        "arcs": [[[0, 0], [2, 0], [0, 2]], [[2, 2], [-2, 0], [0, -2]]],
        "objects": {"countries": {"geometries": [
            {"type": "Polygon", "id": "398", "properties": {"name": "K"}, "arcs": [[0, 1]]},
            {"type": "Polygon", "properties": {"name": "N"}, "arcs": [[-2, -1]]}]}}}"#;

    #[test]
    fn steps_become_places_and_numbers_become_codes() {
        let topology = Topology::read(SQUARE).expect("a square");
        assert_eq!(topology.arcs[0], [[10.0, 20.0], [12.0, 20.0], [12.0, 22.0]]);
        assert_eq!(topology.countries.keys().collect::<Vec<_>>(), ["-N", "KAZ"]);
    }

    #[test]
    fn a_ring_backwards_has_the_same_points_in_the_other_order() {
        let topology = Topology::read(SQUARE).expect("a square");
        let lines: Vec<Vec<Point>> = topology
            .arcs
            .iter()
            .map(|arc| arc.iter().map(|&[x, y]| Point { x, y }).collect())
            .collect();
        let there = topology.countries["KAZ"][0].points(&lines);
        let back = topology.countries["-N"][0].points(&lines);
        assert_eq!((there.len(), back.len()), (4, 4));
        assert!(super::super::simplify::area(&there) * super::super::simplify::area(&back) < 0.0);
    }

    #[test]
    fn what_is_no_topology_is_refused_in_words() {
        for text in ["", "{}", r#"{"transform": {"scale": [1, 1], "translate": [0, 0]}}"#] {
            assert!(Topology::read(text).is_err(), "{text}");
        }
    }
}
