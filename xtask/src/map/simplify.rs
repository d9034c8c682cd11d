//! Fewer bends: Visvalingam's way of leaving out the points that matter least.

use super::project::Point;

/// The area of the triangle of three points.
fn triangle(a: Point, b: Point, c: Point) -> f64 {
    ((b.x - a.x) * (c.y - a.y) - (c.x - a.x) * (b.y - a.y)).abs() / 2.0
}

/// A line without the bends of less than `least` square units. Its ends stay;
/// a closed line keeps a triangle.
pub fn line(points: &[Point], least: f64) -> Vec<Point> {
    let mut kept = points.to_vec();
    let fewest = if points.first() == points.last() { 4 } else { 2 };
    while kept.len() > fewest {
        let bends = kept.windows(3).map(|w| triangle(w[0], w[1], w[2]));
        let smallest = bends.enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
        match smallest {
            Some((at, area)) if area < least => kept.remove(at + 1),
            _ => break,
        };
    }
    kept
}

/// The area of a ring, negative where it runs the other way round.
pub fn area(ring: &[Point]) -> f64 {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    pairs.map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f64>() / 2.0
}

fn holds(ring: &[Point], at: Point) -> bool {
    let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
    let crossed = pairs.filter(|(a, b)| {
        (a.y > at.y) != (b.y > at.y) && at.x < (b.x - a.x) * (at.y - a.y) / (b.y - a.y) + a.x
    });
    crossed.count() % 2 == 1
}

fn distance(a: Point, b: Point, at: Point) -> f64 {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length = dx * dx + dy * dy;
    let along = if length > 0.0 { ((at.x - a.x) * dx + (at.y - a.y) * dy) / length } else { 0.0 };
    let along = along.clamp(0.0, 1.0);
    (a.x + along * dx - at.x).hypot(a.y + along * dy - at.y)
}

/// How finely the middle is sought.
const STEPS: u32 = 40;

/// The point within a ring that is farthest from its edge, where a dot or a
/// name sits best.
pub fn middle(ring: &[Point]) -> Point {
    let xs = || ring.iter().map(|at| at.x);
    let ys = || ring.iter().map(|at| at.y);
    let (left, right) = (xs().fold(f64::MAX, f64::min), xs().fold(f64::MIN, f64::max));
    let (top, bottom) = (ys().fold(f64::MAX, f64::min), ys().fold(f64::MIN, f64::max));
    let mut best = (f64::MIN, Point { x: (left + right) / 2.0, y: (top + bottom) / 2.0 });
    for row in 1..STEPS {
        for column in 1..STEPS {
            let part = |low: f64, high: f64, step: u32| {
                low + (high - low) * f64::from(step) / f64::from(STEPS)
            };
            let at = Point { x: part(left, right, column), y: part(top, bottom, row) };
            if holds(ring, at) {
                let pairs = ring.iter().zip(ring.iter().cycle().skip(1));
                let free = pairs.map(|(&a, &b)| distance(a, b, at)).fold(f64::MAX, f64::min);
                if free > best.0 {
                    best = (free, at);
                }
            }
        }
    }
    best.1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Point {
        Point { x, y }
    }

    #[test]
    fn small_bends_go_and_ends_stay() {
        let bent = [at(0.0, 0.0), at(5.0, 0.1), at(10.0, 0.0), at(10.0, 10.0)];
        assert_eq!(line(&bent, 1.0), [at(0.0, 0.0), at(10.0, 0.0), at(10.0, 10.0)]);
    }

    #[test]
    fn an_island_stays_an_island() {
        let tiny = [at(0.0, 0.0), at(0.1, 0.0), at(0.1, 0.1), at(0.0, 0.1), at(0.0, 0.0)];
        assert_eq!(line(&tiny, 9.0).len(), 4);
    }

    #[test]
    fn the_middle_of_a_horseshoe_is_on_it() {
        let shoe = [
            at(0.0, 0.0),
            at(9.0, 0.0),
            at(9.0, 9.0),
            at(6.0, 9.0),
            at(6.0, 3.0),
            at(3.0, 3.0),
            at(3.0, 9.0),
            at(0.0, 9.0),
        ];
        assert!(holds(&shoe, middle(&shoe)));
        assert!(!holds(&shoe, at(4.5, 6.0)));
    }
}
