//! Days to pixels and back: the range in view, panned and zoomed.

use crate::views::parts::within;

/// The shortest range that can be in view, in days.
const SHORTEST: f64 = 6.0;

/// A range of time: where it starts and how long it is, in days since
/// 1970-01-01; day `n` reaches from `n` up to `n + 1`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// Left edge, in days.
    pub start: f64,
    /// Length, in days; never 0.
    pub days: f64,
    /// Length, in pixels; never 0.
    pub width: f64,
}

impl Scale {
    /// Shows the days from `first` to `last`, both whole.
    pub fn new(first: i32, last: i32, width: i32) -> Scale {
        let days = (f64::from(last) - f64::from(first) + 1.0).max(SHORTEST);
        Scale { start: f64::from(first), days, width: f64::from(width.max(1)) }
    }

    /// The same with some air on both sides, for marks at the edges.
    pub fn with_margin(self) -> Scale {
        let margin = (self.days * 0.04).max(1.0);
        Scale { start: self.start - margin, days: self.days + 2.0 * margin, ..self }
    }

    /// Pixels from the left edge to the start of a day.
    pub fn x(&self, day: i32) -> f64 {
        (f64::from(day) - self.start) * self.per_day()
    }

    /// Pixels to a day.
    pub fn per_day(&self) -> f64 {
        self.width / self.days
    }

    /// The day at a pixel.
    pub fn day(&self, x: f64) -> i32 {
        (self.start + x / self.per_day()).floor() as i32
    }

    /// The first day in view.
    pub fn first(&self) -> i32 {
        self.start.floor() as i32
    }

    /// The day after the last one in view.
    pub fn end(&self) -> i32 {
        (self.start + self.days).ceil() as i32
    }

    /// Moved to later times by pixels.
    pub fn panned(self, pixels: f64) -> Scale {
        Scale { start: self.start + pixels / self.per_day(), ..self }
    }

    /// Zoomed about a pixel, which keeps its time; a factor below 1 shows
    /// less time.
    pub fn zoomed(self, factor: f64, about: f64) -> Scale {
        let factor = within(factor, 0.01, 100.0).max(SHORTEST / self.days);
        let pinned = self.start + about / self.per_day();
        Scale { start: pinned - (pinned - self.start) * factor, days: self.days * factor, ..self }
    }

    /// Kept near the days that hold marks: never much longer than they are,
    /// and never wholly beside them.
    pub fn within(self, extent: (i32, i32)) -> Scale {
        let (first, end) = (f64::from(extent.0), f64::from(extent.1) + 1.0);
        let room = (end - first).max(SHORTEST);
        let longest = (room * 1.5).max(SHORTEST * 2.0);
        let days = within(self.days, SHORTEST, longest);
        // Where the range was cut shorter its middle stays.
        let start = self.start + (self.days - days) / 2.0;
        let (low, high) = (first - days * 0.75, end - days * 0.25);
        Scale { start: within(start, low, high), days, ..self }
    }

    /// A part of the way to another range of the same width; the other
    /// itself once they are as good as the same.
    pub fn towards(self, other: Scale) -> Scale {
        let step = Scale {
            start: self.start + (other.start - self.start) * 0.34,
            days: self.days + (other.days - self.days) * 0.34,
            width: other.width,
        };
        let left = (step.start - other.start).abs() + (step.days - other.days).abs();
        if left * other.per_day() < 1.0 { other } else { step }
    }
}

/// How many days a bin has so that it is at least `pixels` wide: a power of
/// two, so that zooming splits bins in halves and panning leaves them alone.
pub fn bin_days(scale: &Scale, pixels: f64) -> i32 {
    let mut days = 1;
    while f64::from(days) * scale.per_day() < pixels && days < 1 << 24 {
        days *= 2;
    }
    days
}
