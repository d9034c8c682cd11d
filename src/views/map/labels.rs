//! Which names stand on the map: those of the most frequent countries, as far
//! as they do not cover each other.

use super::data::MapData;
use super::view::View;
use super::world::World;

/// How many names there are at the most.
const MOST: usize = 14;
/// About how wide a letter is, in parts of the size of the type.
const LETTER: f64 = 0.52;

/// A name on the map.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// Which of the countries.
    pub land: usize,
    /// The middle of the name and its line, in units of the grid.
    pub at: (f64, f64),
}

/// Places the names of what is in view, in type of a size in units of the grid.
pub fn labels(data: &MapData, world: &World, view: &View, size: f64) -> Vec<Label> {
    let mut taken: Vec<[f64; 4]> = Vec::new();
    let mut labels = Vec::new();
    let (width, height) = view.size();
    let relevant = |land: &super::data::Land| land.count > 0 || land.chosen;
    for (index, land) in data.lands.iter().enumerate().filter(|(_, land)| relevant(land)) {
        let Some(shape) = world.shapes.get(land.shape) else { continue };
        let (x, y) = (f64::from(shape.middle.0), f64::from(shape.middle.1));
        let half = land.name.chars().count() as f64 * size * LETTER / 2.0;
        // A dot of its own stays uncovered.
        let line = if shape.small { y + size * 1.15 } else { y + size * 0.35 };
        let spread = [x - half, line - size, x + half, line + size * 0.3];
        let inside = spread[0] >= view.x
            && spread[1] >= view.y
            && spread[2] <= view.x + width
            && spread[3] <= view.y + height;
        let free = taken.iter().all(|other| {
            spread[2] < other[0]
                || spread[0] > other[2]
                || spread[3] < other[1]
                || spread[1] > other[3]
        });
        if inside && free && labels.len() < MOST {
            taken.push(spread);
            labels.push(Label { land: index, at: (x, line) });
        }
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::super::data::Land;
    use super::*;

    fn data(codes: &[&str]) -> MapData {
        let world = World::get();
        let land = |(row, code): (usize, &&str)| {
            let shape = world.find(code).expect("a code");
            let name = world.shapes[shape].name.to_owned();
            Land { row: row as u32, shape, name, count: 9 - row as u32, chosen: false }
        };
        let lands = codes.iter().enumerate().map(land).collect();
        MapData { lands, ..MapData::default() }
    }

    #[test]
    fn the_more_frequent_of_two_neighbours_has_its_name() {
        let world = World::get();
        let view = View::whole(world.width, world.height);
        let names = |size: f64| -> Vec<usize> {
            let data = data(&["AUT", "HUN", "KEN"]);
            labels(&data, &world, &view, size).iter().map(|label| label.land).collect()
        };
        assert_eq!(names(40.0), [0, 2], "Hungary would cover Austria");
        assert_eq!(names(2.0), [0, 1, 2], "nearer there is room for all");
    }

    #[test]
    fn what_is_out_of_view_has_no_name() {
        let world = World::get();
        let view = View::whole(world.width, world.height).zoomed(8.0, (0.0, 0.0));
        assert_eq!(labels(&data(&["AUS"]), &world, &view, 5.0), []);
    }
}
