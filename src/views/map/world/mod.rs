//! The world map as it is stored, and as paths that a browser draws.
//!
//! The file is made by `cargo xtask map`; its form is in
//! `assets/map/README.md`. Lines that two countries share are stored once.

mod projection;
mod reader;

use reader::Reader;
use std::cell::OnceCell;
use std::rc::Rc;
use yew::AttrValue;

static STORED: &[u8] = include_bytes!("../../../../assets/map/world.bin");

/// One country's shape.
#[derive(Clone, Debug, PartialEq)]
pub struct Shape {
    /// ISO 3166-1 alpha-3; empty for land that has no code of its own.
    pub code: &'static str,
    /// Its English name.
    pub name: &'static str,
    /// Where its dot or its name goes, in units of the grid.
    pub middle: (i32, i32),
    /// Whether it is too small to be seen without a dot.
    pub small: bool,
    /// Its outline in units of the grid, as SVG's path data.
    pub path: AttrValue,
}

/// The map: an equal-area grid and the countries on it, by code.
#[derive(Debug, PartialEq)]
pub struct World {
    /// Units from the western to the eastern edge.
    pub width: i32,
    /// Units from the northern to the southern edge.
    pub height: i32,
    /// The corner and the scale of the projection.
    frame: [f64; 3],
    /// The countries, sorted by code.
    pub shapes: Vec<Shape>,
}

impl World {
    /// The map of the page, read once; empty should the file be unreadable.
    pub fn get() -> Rc<World> {
        thread_local! {
            static WORLD: OnceCell<Rc<World>> = const { OnceCell::new() };
        }
        WORLD.with(|world| {
            let read = || Reader::new(STORED).world();
            let empty = World { width: 2, height: 1, frame: [0.0; 3], shapes: Vec::new() };
            Rc::clone(world.get_or_init(|| Rc::new(read().unwrap_or(empty))))
        })
    }

    /// Where a country stands among the shapes.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.shapes.binary_search_by(|shape| shape.code.cmp(code)).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_of_the_gazetteer_is_on_the_map() {
        let world = World::get();
        let gazetteer = include_str!("../../../../assets/gazetteers/countries.tsv");
        let mut seen = 0;
        for row in gazetteer.lines().filter(|row| !row.starts_with('#')) {
            let mut cells = row.split('\t');
            let (Some(code), Some(name)) = (cells.next(), cells.nth(1)) else { continue };
            if code == "ATA" {
                continue;
            }
            let shape = world.find(code).and_then(|at| world.shapes.get(at));
            let shape = shape.unwrap_or_else(|| panic!("{code} is missing"));
            assert_eq!(shape.name, name, "{code}");
            assert!(shape.small || shape.path.len() > 20, "{code} would not be seen");
            assert!((0..=world.width).contains(&shape.middle.0), "{code}");
            assert!((0..=world.height).contains(&shape.middle.1), "{code}");
            seen += 1;
        }
        assert_eq!(seen + 1, world.shapes.len(), "and one of land without a code");
    }

    #[test]
    fn cities_lie_in_their_countries() {
        let world = World::get();
        for (code, longitude, latitude, within) in [
            ("KAZ", 71.4, 51.2, 110.0),
            ("KEN", 36.8, -1.3, 40.0),
            ("AUT", 16.4, 48.2, 30.0),
            ("FJI", 178.4, -18.1, 20.0),
            ("SGP", 103.8, 1.35, 4.0),
            ("USA", -98.0, 39.0, 30.0),
        ] {
            let shape = &world.shapes[world.find(code).expect(code)];
            let (x, y) = world.place(longitude, latitude);
            let off = (x - f64::from(shape.middle.0)).hypot(y - f64::from(shape.middle.1));
            assert!(off < within, "{code} is {off} units from its middle");
        }
    }

    #[test]
    fn outlines_are_closed_and_within_the_map() {
        let world = World::get();
        for shape in &world.shapes {
            for ring in shape.path.split_terminator('z') {
                let (start, steps) = ring[1..].split_once('l').expect("a start and steps");
                let numbers = |text: &str| -> Vec<i32> {
                    text.split_whitespace().map(|n| n.parse().expect("a number")).collect()
                };
                let (start, steps) = (numbers(start), numbers(steps));
                let (mut x, mut y) = (start[0], start[1]);
                for step in steps.chunks(2) {
                    (x, y) = (x + step[0], y + step[1]);
                    assert!((0..=world.width).contains(&x) && (0..=world.height).contains(&y));
                }
                assert_eq!((x, y), (start[0], start[1]), "{} is open", shape.code);
            }
        }
    }

    #[test]
    fn a_file_that_ends_too_early_is_no_map() {
        for length in (0..STORED.len()).step_by(97) {
            assert_eq!(Reader::new(&STORED[..length]).world(), None, "{length} bytes");
        }
    }
}
