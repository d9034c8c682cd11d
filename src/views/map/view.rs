//! Which part of the map is in view: zooming and moving, within bounds.

use crate::views::parts::{decimal, within};

/// How many times the map can be enlarged.
const MOST: f64 = 16.0;

/// The part of the map in view, in units of its grid.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct View {
    /// Western edge.
    pub x: f64,
    /// Northern edge.
    pub y: f64,
    /// How many times the map is enlarged, from 1.
    pub zoom: f64,
    /// Width and height of the whole map.
    whole: (f64, f64),
}

impl View {
    /// All of a map.
    pub fn whole(width: i32, height: i32) -> View {
        let whole = (f64::from(width.max(1)), f64::from(height.max(1)));
        View { x: 0.0, y: 0.0, zoom: 1.0, whole }
    }

    /// Width and height of what is in view.
    pub fn size(&self) -> (f64, f64) {
        (self.whole.0 / self.zoom, self.whole.1 / self.zoom)
    }

    /// Enlarged by a factor; the point at these parts of the width and height
    /// stays where it is.
    pub fn zoomed(self, factor: f64, (right, down): (f64, f64)) -> View {
        let zoom = within(self.zoom * factor, 1.0, MOST);
        let ((width, height), next) = (self.size(), View { zoom, ..self });
        let (x, y) = (self.x + width * right, self.y + height * down);
        let (width, height) = next.size();
        View { x: x - width * right, y: y - height * down, ..next }.bounded()
    }

    /// Moved by parts of what is in view, to the east and the south.
    pub fn moved(self, right: f64, down: f64) -> View {
        let (width, height) = self.size();
        View { x: self.x + width * right, y: self.y + height * down, ..self }.bounded()
    }

    /// Moved as far as it takes to have a point in view, with some room around.
    pub fn showing(self, (x, y): (i32, i32)) -> View {
        let (width, height) = self.size();
        let pull = |edge: f64, size: f64, at: f64| edge.min(at - size * 0.1).max(at - size * 0.9);
        let (x, y) = (pull(self.x, width, f64::from(x)), pull(self.y, height, f64::from(y)));
        View { x, y, ..self }.bounded()
    }

    /// Whether all of the map is in view.
    pub fn is_whole(&self) -> bool {
        self.zoom <= 1.0
    }

    /// Whether it can be enlarged no more.
    pub fn is_closest(&self) -> bool {
        self.zoom >= MOST
    }

    /// The view as SVG says it.
    pub fn view_box(&self) -> String {
        let (width, height) = self.size();
        [self.x, self.y, width, height].map(decimal).join(" ")
    }

    fn bounded(self) -> View {
        let (width, height) = self.size();
        View {
            x: within(self.x, 0.0, self.whole.0 - width),
            y: within(self.y, 0.0, self.whole.1 - height),
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_point_under_the_pointer_stays() {
        let view = View::whole(2000, 900).zoomed(4.0, (0.5, 0.5));
        let at = |view: View| (view.x + view.size().0 * 0.3, view.y + view.size().1 * 0.6);
        let (x, y) = at(view);
        let (nearer_x, nearer_y) = at(view.zoomed(1.7, (0.3, 0.6)));
        assert!((x - nearer_x).abs() < 1e-9 && (y - nearer_y).abs() < 1e-9);
    }

    #[test]
    fn nothing_past_the_edges_is_ever_shown() {
        let mut view = View::whole(2000, 900);
        let moves = [(3.0, -2.0), (-9.0, 9.0), (0.2, 0.1)];
        for (step, &(right, down)) in moves.iter().cycle().take(60).enumerate() {
            let factor = [1.9, 0.4, 30.0, 0.9][step % 4];
            view = view.zoomed(factor, (0.9, 0.1)).moved(right, down);
            let (width, height) = view.size();
            assert!(view.x >= 0.0 && view.x + width <= 2000.0 + 1e-6, "{view:?}");
            assert!(view.y >= 0.0 && view.y + height <= 900.0 + 1e-6, "{view:?}");
            assert!((1.0..=MOST).contains(&view.zoom));
        }
    }

    #[test]
    fn a_country_out_of_sight_is_brought_into_it() {
        let view = View::whole(2000, 900).zoomed(8.0, (0.0, 0.0));
        let shown = view.showing((1500, 700));
        let (width, height) = shown.size();
        assert!(shown.x < 1500.0 && shown.x + width > 1500.0);
        assert!(shown.y < 700.0 && shown.y + height > 700.0);
        assert_eq!(view.showing((100, 50)), view, "what is in sight moves nothing");
    }
}
