//! What is in view: the range, and every lane laid out for it.

use super::Lane;
use super::keys::{self, Active, Move};
use super::layout::{Item, Scene, height_needed, lay_out};
use super::scale::Scale;
use crate::views::parts::within;
use elshi_record::Day;
use std::rc::Rc;

/// The lanes, laid out for a range of days.
#[derive(Clone, Debug)]
pub struct View {
    /// The lanes.
    pub lanes: Rc<[Lane]>,
    /// The range in view.
    pub scale: Scale,
    /// The range that shows everything.
    pub fit: Scale,
    /// First and last day that any mark names; today where none does.
    pub extent: (i32, i32),
    /// Pixels of each lane from top to bottom.
    pub heights: Vec<i32>,
    /// Each lane, laid out.
    pub scenes: Vec<Scene>,
}

impl View {
    /// Lays out lanes for `width` pixels: the days given, or all.
    pub fn new(lanes: Rc<[Lane]>, width: i32, visible: Option<(Day, Day)>, today: Day) -> View {
        let wider = |a: Option<(i32, i32)>, b: Option<(i32, i32)>| match (a, b) {
            (Some(a), Some(b)) => Some((a.0.min(b.0), a.1.max(b.1))),
            (a, b) => a.or(b),
        };
        let here = (today.0 - 15, today.0 + 15);
        let extent = lanes.iter().map(|lane| lane.marks.extent()).fold(None, wider);
        let fit = lanes.iter().map(|lane| lane.marks.fit()).fold(None, wider).or(extent);
        let (first, last) = fit.unwrap_or(here);
        let fit = Scale::new(first, last, width).with_margin();
        let heights = lanes
            .iter()
            .map(|lane| {
                height_needed(&lane.marks, &fit, lane.kind.rows(), &|row| lane.title.emit(row))
            })
            .collect();
        let extent = extent.unwrap_or(here);
        let mut view = View { lanes, scale: fit, fit, extent, heights, scenes: Vec::new() };
        view.show(visible.map_or(fit, |(first, last)| Scale::new(first.0, last.0, width)));
        view
    }

    /// Moves to another range, kept near the marks.
    pub fn show(&mut self, scale: Scale) {
        self.scale = self.bounded(scale);
        let scenes = self.lanes.iter().zip(&self.heights).map(|(lane, &height)| {
            lay_out(&lane.marks, &self.scale, height, &|row| lane.title.emit(row))
        });
        self.scenes = scenes.collect();
    }

    /// The range that `show` would show.
    pub fn bounded(&self, scale: Scale) -> Scale {
        let fit = (self.fit.first(), self.fit.end() - 1);
        scale.within((self.extent.0.min(fit.0), self.extent.1.max(fit.1)))
    }

    /// The days in view; `None` where that is everything.
    pub fn days(&self) -> Option<(Day, Day)> {
        let (first, last) = (Day(self.scale.first()), Day(self.scale.end() - 1));
        (self.scale != self.fit).then_some((first, last))
    }

    /// Where nothing is in view: the days nearest to it on which something
    /// ends before it, and starts after it.
    pub fn ways(&self) -> [Option<i32>; 2] {
        if self.scenes.iter().any(|scene| scene.in_view > 0) {
            return [None; 2];
        }
        let (first, end) = (self.scale.first(), self.scale.end());
        let marks = || self.lanes.iter().map(|lane| &lane.marks);
        let before = marks().filter_map(|marks| marks.last_end(first)).max();
        [before, marks().filter_map(|marks| marks.next_start(end - 1, true)).min()]
    }

    /// The same length of time about a day.
    pub fn about(&self, day: i32) -> Scale {
        Scale { start: f64::from(day) + 0.5 - self.scale.days / 2.0, ..self.scale }
    }

    /// Where the keyboard goes from `active`, moving the view where the next
    /// mark is outside of it.
    pub fn step(&mut self, active: Option<Active>, step: Move) -> Option<Active> {
        let from = keys::find(&self.scenes, active)?;
        if let Some(to) = keys::step(&self.scenes, from, step) {
            return keys::active_at(&self.scenes, to);
        }
        let forward = match step {
            Move::Later => true,
            Move::Earlier => false,
            Move::Up | Move::Down => return active,
        };
        let (lane, at) = from;
        let item = self.scenes.get(lane)?.items.get(at)?;
        let edge = match item {
            Item::Bin(bin) if forward => bin.end - 1,
            item => item.day(),
        };
        let Some(day) = self.lanes.get(lane)?.marks.next_start(edge, forward) else {
            return keys::active_at(&self.scenes, from);
        };
        let share = if forward { 0.75 } else { 0.25 };
        let start = f64::from(day) - self.scale.days * share;
        self.show(Scale { start, ..self.scale });
        let to = keys::find(&self.scenes, Some(Active { lane, row: None, day }))?;
        keys::active_at(&self.scenes, to)
    }

    /// The first or last item of a lane, moving the view there.
    pub fn end(&mut self, active: Option<Active>, last: bool) -> Option<Active> {
        let lane = keys::find(&self.scenes, active)?.0;
        let marks = &self.lanes.get(lane)?.marks;
        let day = marks.next_start(if last { i32::MAX } else { i32::MIN }, !last)?;
        if day < self.scale.first() || day >= self.scale.end() {
            let share = if last { 0.75 } else { 0.25 };
            let start = f64::from(day) - self.scale.days * share;
            self.show(Scale { start, ..self.scale });
        }
        let count = self.scenes.get(lane)?.items.len();
        keys::active_at(&self.scenes, (lane, if last { count.checked_sub(1)? } else { 0 }))
    }

    /// Pixels from the left to the middle of the item at the keyboard.
    pub fn x_of(&self, active: Option<Active>) -> f64 {
        let found = keys::find(&self.scenes, active);
        let item = found.and_then(|(lane, at)| self.scenes.get(lane)?.items.get(at));
        let x = match item {
            Some(Item::Mark(placed)) => f64::from(placed.x.0 + placed.x.1) / 20.0,
            Some(Item::Bin(bin)) => (self.scale.x(bin.first) + self.scale.x(bin.end)) / 2.0,
            Some(Item::More(_, _, x)) => f64::from(*x),
            None => self.scale.width / 2.0,
        };
        within(x, 0.0, self.scale.width)
    }
}
