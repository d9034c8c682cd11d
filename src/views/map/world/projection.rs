//! Degrees to the grid, by the same projection as the stored outlines.

use super::World;

/// Degrees in the middle of the map.
const CENTRE: f64 = 11.0;
/// Degrees at which it is cut.
const CUT: f64 = -168.5;
/// Units that stay free at its edges.
const MARGIN: f64 = 6.0;

impl World {
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
