//! The Equal Earth projection (Šavrič, Patterson and Jenny, 2018) about 11° E,
//! so that the cut runs through the Bering Strait, and the grid of the map.

/// A point of the plane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// To the east.
    pub x: f64,
    /// To the north before it is placed in the frame, to the south after.
    pub y: f64,
}

/// Degrees east of Greenwich in the middle of the map.
pub const CENTRE: f64 = 11.0;
/// West of this, in degrees, lies Asia: St Lawrence Island goes with Chukotka.
const CUT: f64 = -168.5;

const A: [f64; 4] = [1.340_264, -0.081_106, 0.000_893, 0.003_796];

/// Projects degrees of longitude (which may be past 180) and latitude.
pub fn point([longitude, latitude]: [f64; 2]) -> Point {
    let east = if longitude < CUT { longitude + 360.0 } else { longitude };
    spread([east, latitude])
}

fn spread([east, latitude]: [f64; 2]) -> Point {
    let root = 3_f64.sqrt() / 2.0;
    let t = (root * latitude.to_radians().sin()).asin();
    let (t2, t6) = (t * t, t.powi(6));
    let slope = A[0] + 3.0 * A[1] * t2 + t6 * (7.0 * A[2] + 9.0 * A[3] * t2);
    Point {
        x: (east - CENTRE).to_radians() * t.cos() / (root * slope),
        y: t * (A[0] + A[1] * t2 + t6 * (A[2] + A[3] * t2)),
    }
}

/// Projects a line. A closed one, an island, is kept in one piece.
pub fn line(degrees: &[[f64; 2]]) -> Vec<Point> {
    let closed = degrees.first() == degrees.last();
    if !closed {
        return degrees.iter().map(|&at| point(at)).collect();
    }
    let east = |[longitude, latitude]: [f64; 2], turn: f64| [longitude + turn, latitude];
    let mean = |turn: f64| {
        let sum: f64 = degrees.iter().map(|&[x, _]| if x < 0.0 { x + turn } else { x }).sum();
        sum / degrees.len().max(1) as f64
    };
    let crosses = degrees.iter().any(|at| at[0] < -90.0) && degrees.iter().any(|at| at[0] > 90.0);
    let west = if crosses { mean(360.0) - 360.0 } else { mean(0.0) };
    let turned = |at: [f64; 2]| {
        let turn = if west < CUT && (at[0] < 0.0 || !crosses) { 360.0 } else { 0.0 };
        spread(east(at, turn))
    };
    degrees.iter().map(|&at| turned(at)).collect()
}

/// The part of the plane that the map shows, and its grid.
#[derive(Clone, Copy, Debug)]
pub struct Frame {
    /// Where its north-western corner is.
    corner: Point,
    /// Units of the grid per unit of the plane.
    scale: f64,
    /// Width in units of the grid.
    pub width: f64,
    /// Height in units of the grid.
    pub height: f64,
}

impl Frame {
    /// The frame around points, `width` units wide; `None` without any.
    pub fn around<'a>(points: impl Iterator<Item = &'a Point>, width: f64) -> Option<Frame> {
        let mut box_ = None::<(Point, Point)>;
        for &at in points {
            let (low, high) = box_.unwrap_or((at, at));
            box_ = Some((
                Point { x: low.x.min(at.x), y: low.y.min(at.y) },
                Point { x: high.x.max(at.x), y: high.y.max(at.y) },
            ));
        }
        let (low, high) = box_?;
        let scale = (width - 2.0 * MARGIN) / (high.x - low.x);
        let height = ((high.y - low.y) * scale + 2.0 * MARGIN).ceil();
        Some(Frame { corner: Point { x: low.x, y: high.y }, scale, width, height })
    }

    /// A point of the plane on the grid, not yet rounded.
    pub fn place(&self, at: Point) -> Point {
        Point {
            x: (at.x - self.corner.x) * self.scale + MARGIN,
            y: (self.corner.y - at.y) * self.scale + MARGIN,
        }
    }

    /// A line on the grid.
    pub fn place_all(&self, line: &[Point]) -> Vec<Point> {
        line.iter().map(|&at| self.place(at)).collect()
    }

    /// What places in the browser by the same sums: corner and scale.
    pub fn constants(&self) -> [f64; 3] {
        [self.corner.x, self.corner.y, self.scale]
    }
}

/// Units of the grid that stay free at the edges.
pub const MARGIN: f64 = 6.0;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_are_equal() {
        // A cell of one degree covers as much as the cosine of its latitude says.
        for latitude in [0.0, 30.0, 60.0, 80.0_f64] {
            let (south, north) = (latitude - 0.5, latitude + 0.5);
            let width = |at| spread([12.0, at]).x - spread([11.0, at]).x;
            let height = spread([11.0, north]).y - spread([11.0, south]).y;
            let area = (width(south) + width(north)) / 2.0 * height;
            let degrees = 1_f64.to_radians();
            let sphere = degrees * (north.to_radians().sin() - south.to_radians().sin());
            assert!((area / sphere - 1.0).abs() < 2e-3, "{latitude}: {area} for {sphere}");
        }
    }

    #[test]
    fn the_far_side_of_the_antimeridian_lies_in_the_east() {
        assert!(point([-175.0, 65.0]).x > point([175.0, 65.0]).x);
        assert!(point([-168.0, 65.0]).x < 0.0);
        let fiji = line(&[[179.0, -17.0], [-179.0, -17.0], [-179.0, -18.0], [179.0, -17.0]]);
        assert!(fiji.iter().all(|at| at.x > 2.0));
    }
}
