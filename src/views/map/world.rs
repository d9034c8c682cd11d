//! The world map as it is stored, and as paths that a browser draws.
//!
//! The file is made by `cargo xtask map`; its form is in
//! `assets/map/README.md`. Lines that two countries share are stored once.

use std::cell::OnceCell;
use std::rc::Rc;
use yew::AttrValue;

static STORED: &[u8] = include_bytes!("../../../assets/map/world.bin");

/// The version of the form that this reads.
const VERSION: u8 = 1;
/// The code under which land stands that has none of its own.
const NO_CODE: &str = "---";

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
            let read = || Reader { rest: STORED }.world();
            let empty = World { width: 2, height: 1, frame: [0.0; 3], shapes: Vec::new() };
            Rc::clone(world.get_or_init(|| Rc::new(read().unwrap_or(empty))))
        })
    }

    /// Where a country stands among the shapes.
    pub fn find(&self, code: &str) -> Option<usize> {
        self.shapes.binary_search_by(|shape| shape.code.cmp(code)).ok()
    }

    /// Degrees east and north on the grid: the Equal Earth projection.
    pub fn place(&self, longitude: f64, latitude: f64) -> (f64, f64) {
        let root = 3_f64.sqrt() / 2.0;
        let t = turn::asin(root * turn::sin(latitude.to_radians()));
        let t2 = t * t;
        let t6 = t2 * t2 * t2;
        let slope = 1.340_264 - 0.243_318 * t2 + t6 * (0.006_251 + 0.034_164 * t2);
        let east = if longitude < CUT { longitude + 360.0 } else { longitude };
        let x = (east - CENTRE).to_radians() * turn::cos(t) / (root * slope);
        let y = t * (1.340_264 - 0.081_106 * t2 + t6 * (0.000_893 + 0.003_796 * t2));
        let [west, north, scale] = self.frame;
        ((x - west) * scale + MARGIN, (north - y) * scale + MARGIN)
    }
}

/// The browser's own functions of angles, which need not be sent along.
#[cfg(target_arch = "wasm32")]
mod turn {
    pub use js_sys::Math::{asin, cos, sin};
}

/// The same for tests, which run without a browser.
#[cfg(not(target_arch = "wasm32"))]
mod turn {
    pub fn asin(value: f64) -> f64 {
        value.asin()
    }
    pub fn cos(value: f64) -> f64 {
        value.cos()
    }
    pub fn sin(value: f64) -> f64 {
        value.sin()
    }
}

/// Degrees in the middle of the map.
const CENTRE: f64 = 11.0;
/// Degrees at which it is cut.
const CUT: f64 = -168.5;
/// Units that stay free at its edges.
const MARGIN: f64 = 6.0;

/// Takes a file apart; `None` where it ends too early or is another form.
struct Reader {
    rest: &'static [u8],
}

impl Reader {
    fn take(&mut self, bytes: usize) -> Option<&'static [u8]> {
        let (taken, rest) = self.rest.split_at_checked(bytes)?;
        self.rest = rest;
        Some(taken)
    }

    fn fixed<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.take(N)?.try_into().ok()
    }

    fn number(&mut self) -> Option<usize> {
        let mut value = 0_u32;
        for shift in [0, 7, 14, 21] {
            let [byte] = self.fixed()?;
            value |= u32::from(byte & 0x7f) << shift;
            if byte & 0x80 == 0 {
                return usize::try_from(value).ok();
            }
        }
        None
    }

    fn signed(&mut self) -> Option<i32> {
        self.number().map(unzigzag)
    }

    fn column(&mut self, length: usize) -> Option<Vec<i32>> {
        let mut at = 0_i32;
        (0..length)
            .map(|_| {
                at = at.checked_add(self.signed()?)?;
                Some(at)
            })
            .collect()
    }

    fn world(mut self) -> Option<World> {
        let [version] = self.fixed()?;
        if version != VERSION {
            return None;
        }
        let width = i32::from(u16::from_le_bytes(self.fixed()?));
        let height = i32::from(u16::from_le_bytes(self.fixed()?));
        let mut frame = [0.0; 3];
        for constant in &mut frame {
            *constant = f64::from(f32::from_le_bytes(self.fixed()?));
        }
        let lines = self.lines()?;
        let count = self.number()?;
        let codes = std::str::from_utf8(self.take(count.checked_mul(3)?)?).ok()?;
        let names = self.names(count)?;
        let middles: Option<Vec<(i32, i32)>> =
            (0..count).map(|_| Some((self.whole()?, self.whole()?))).collect();
        let mut before = 0;
        let mut shapes = Vec::with_capacity(count);
        for (index, (name, middle)) in names.into_iter().zip(middles?).enumerate() {
            let code = codes.get(index * 3..index * 3 + 3)?;
            let rings = self.number()?;
            let mut path = String::new();
            for _ in 0..rings / 2 {
                self.ring(&lines, &mut before, &mut path)?;
            }
            let code = if code == NO_CODE { "" } else { code };
            shapes.push(Shape { code, name, middle, small: rings % 2 == 1, path: path.into() });
        }
        Some(World { width, height, frame, shapes })
    }

    fn whole(&mut self) -> Option<i32> {
        i32::try_from(self.number()?).ok()
    }

    fn names(&mut self, count: usize) -> Option<Vec<&'static str>> {
        let line = |reader: &mut Reader| {
            let end = reader.rest.iter().position(|&byte| byte == b'\n')?;
            let name = std::str::from_utf8(reader.take(end)?).ok()?;
            reader.take(1)?;
            Some(name)
        };
        (0..count).map(|_| line(self)).collect()
    }

    /// The shared lines: lengths, then all steps east, then all steps south.
    fn lines(&mut self) -> Option<Vec<Vec<(i32, i32)>>> {
        let count = self.number()?;
        let lengths: Option<Vec<usize>> = (0..count).map(|_| self.number()).collect();
        let lengths = lengths?;
        let total = lengths.iter().try_fold(0_usize, |sum, &length| sum.checked_add(length))?;
        let (xs, ys) = (self.column(total)?, self.column(total)?);
        let mut points = xs.into_iter().zip(ys);
        Some(lengths.iter().map(|&length| points.by_ref().take(length).collect()).collect())
    }

    /// Adds one closed outline to a path.
    fn ring(
        &mut self,
        lines: &[Vec<(i32, i32)>],
        before: &mut i32,
        path: &mut String,
    ) -> Option<()> {
        let mut last: Option<(i32, i32)> = None;
        for _ in 0..self.number()? {
            let step = self.number()?;
            *before = before.checked_add(unzigzag(step / 2))?;
            let line = lines.get(usize::try_from(*before).ok()?)?;
            let mut draw = |&(x, y): &(i32, i32)| {
                let words = match last {
                    None => format!("M{x} {y}l"),
                    Some(at) if at == (x, y) => String::new(),
                    Some((left, top)) => format!("{} {} ", x - left, y - top),
                };
                path.push_str(&words);
                last = Some((x, y));
            };
            if step % 2 == 1 {
                line.iter().rev().for_each(&mut draw);
            } else {
                line.iter().for_each(&mut draw);
            }
        }
        path.push('z');
        Some(())
    }
}

fn unzigzag(value: usize) -> i32 {
    let value = u32::try_from(value).unwrap_or_default();
    (value >> 1) as i32 ^ -((value & 1) as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_country_of_the_gazetteer_is_on_the_map() {
        let world = World::get();
        let gazetteer = include_str!("../../../assets/gazetteers/countries.tsv");
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
            assert_eq!(Reader { rest: &STORED[..length] }.world(), None, "{length} bytes");
        }
    }
}
