//! Where each thing of a lane is drawn: single marks with their titles while
//! they are few, counted bins when they are many.

use super::density::{Bin, bins, round_top};
use super::labels::{shortened, text_width};
use super::marks::{Mark, Marks, OPEN_END, OPEN_START};
use super::scale::Scale;
use elshi_record::sort_by_key;

/// Pixels of one row; no target is lower.
const ROW: i32 = 26;
/// Pixels of one row that has titles above its marks, and the width below
/// which it has: beside them there would be no room.
const TALL_ROW: i32 = 42;
const NARROW: f64 = 480.0;
/// The most marks that are drawn one by one.
const SINGLES: usize = 72;
/// Pixels of a lane that is counted.
const COUNTED: i32 = 150;
/// The widest title beside a mark, and the least that is worth drawing.
const TITLE: i32 = 440;
const LEAST_TITLE: i32 = 56;
const GAP: i32 = 8;
/// The narrowest bin that one can point at, and the narrowest drawn bar.
const TARGET: f64 = 28.0;
const BAR: f64 = 4.0;
/// Pixels from a title's base line down to the middle of a mark beside or
/// around it, and of a bar below it.
const BESIDE: i32 = -4;
const BAR_LIFT: i32 = -1;
/// Pixels that the arrow of an open end sticks out.
pub const ARROW: i32 = 7;
/// Half the width of a point.
const POINT: i32 = 6;

/// How a mark is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// One known day.
    Point,
    /// One unknown day, with limits too near to each other for a band.
    Ring,
    /// One unknown day within limits.
    Band,
    /// Several known days.
    Bar,
}

/// A title in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Title {
    /// Pixels to its left edge, or to its right edge where it ends there.
    pub x: i32,
    /// Whether `x` is its right edge.
    pub ends: bool,
    /// Pixels from its base line down to the middle of the mark.
    pub lift: i32,
    /// As much of the title as there is room for.
    pub text: String,
}

/// A mark in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Placed {
    /// Its place in the columns.
    pub place: u32,
    /// The mark.
    pub mark: Mark,
    /// How it is drawn.
    pub form: Form,
    /// Row, from the top.
    pub row: usize,
    /// Tenths of a pixel to its left and right edges, which can lie outside
    /// of the view by a little.
    pub x: (i32, i32),
    /// Pixels that it and its title take.
    pub extent: (i32, i32),
    /// Its title, where there is room.
    pub title: Option<Title>,
}

/// Something that can be pointed at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Item {
    /// A single mark.
    Mark(Placed),
    /// All that falls on some days.
    Bin(Bin),
    /// Marks that found no row, by place; and the pixel they gather at.
    More(Bin, Vec<u32>, i32),
}

impl Item {
    /// The day it is ordered by.
    pub fn day(&self) -> i32 {
        match self {
            Item::Mark(placed) => placed.mark.anchor(),
            Item::Bin(bin) | Item::More(bin, ..) => bin.first,
        }
    }
}

/// One lane, laid out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// What can be pointed at, by time.
    pub items: Vec<Item>,
    /// The bars of a counted lane; empty where marks are drawn one by one.
    pub bars: Vec<Bin>,
    /// What a bar of full height counts.
    pub top: usize,
    /// How many can have happened in view.
    pub in_view: usize,
}

/// Pixels of one row at a width.
pub fn row_height(scale: &Scale) -> i32 {
    if scale.width < NARROW { TALL_ROW } else { ROW }
}

/// Gives the title of a row.
pub type TitleOf<'t> = &'t dyn Fn(u32) -> String;

/// Lays out a lane in `height` pixels.
pub fn lay_out(marks: &Marks, scale: &Scale, height: i32, title_of: TitleOf) -> Scene {
    let rows = (height / row_height(scale)).max(1) as usize;
    let in_view = marks.possible(scale.first(), scale.end());
    if in_view <= SINGLES {
        let places = marks.overlapping(scale.first(), scale.end());
        let placed = place(marks, &places, scale);
        if let Some(items) = pack(placed, scale, rows, title_of) {
            return Scene { items, in_view, ..Scene::default() };
        }
    }
    let targets = bins(marks, scale, TARGET);
    let bars = if in_view <= 6 * SINGLES { targets.clone() } else { bins(marks, scale, BAR) };
    let most = bars.iter().map(|bin| bin.possible).max().unwrap_or_default();
    Scene {
        items: targets.into_iter().map(Item::Bin).collect(),
        bars,
        top: round_top(most),
        in_view,
    }
}

/// How many pixels a lane of at most so many rows needs where everything is
/// in view; kept for every zoom, so that the page does not move under the
/// pointer.
pub fn height_needed(marks: &Marks, scale: &Scale, most: i32, title_of: TitleOf) -> i32 {
    let row = row_height(scale);
    let scene = lay_out(marks, scale, row * most, title_of);
    if !scene.bars.is_empty() {
        return COUNTED;
    }
    let rows = |item: &Item| match item {
        Item::Mark(placed) => placed.row as i32 + 1,
        _ => most,
    };
    scene.items.iter().map(rows).max().unwrap_or_default().clamp(2, most) * row
}

/// The form and the edges of each mark, without row and title.
fn place(marks: &Marks, places: &[u32], scale: &Scale) -> Vec<Placed> {
    let edge = |day: i64| {
        let day = day.clamp(-1 << 28, 1 << 28) as i32;
        (scale.x(day).clamp(-40.0, scale.width + 40.0) * 10.0).round() as i32
    };
    let placed = |&place: &u32| {
        let mark = marks.get(place)?;
        let (mut left, mut right) = (edge(mark.earliest.into()), edge(i64::from(mark.latest) + 1));
        // Arrows of open ends point out of the view from inside of it.
        if mark.earliest == OPEN_START {
            left = ARROW * 10;
        }
        if mark.latest == OPEN_END {
            right = (scale.width as i32 - ARROW) * 10;
        }
        let form = match () {
            () if mark.is_duration() => Form::Bar,
            () if mark.is_exact() => Form::Point,
            () if right - left < 2 * POINT * 10 => Form::Ring,
            () => Form::Band,
        };
        // Short durations and all single days get a width that can be seen.
        let half = match form {
            Form::Point | Form::Ring => POINT * 10,
            Form::Bar | Form::Band => POINT * 10 / 2,
        };
        let middle = left + (right - left) / 2;
        let x = match form {
            Form::Point | Form::Ring => (middle - half, middle + half),
            Form::Bar | Form::Band => (left.min(middle - half), right.max(middle + half)),
        };
        let extent = (x.0 / 10, x.1 / 10 + 1);
        Some(Placed { place, mark, form, row: 0, x, extent, title: None })
    };
    places.iter().filter_map(placed).collect()
}

/// Finds rows, with room for titles where that is possible; `None` where too
/// many find none even without.
fn pack(
    mut placed: Vec<Placed>,
    scale: &Scale,
    rows: usize,
    title_of: TitleOf,
) -> Option<Vec<Item>> {
    let width = scale.width as i32;
    for one in &mut placed {
        let words = title_of(one.mark.row);
        one.title = match scale.width < NARROW {
            true => above(one.extent, &words, (0, width)),
            false => beside(one, &words, width),
        };
        let title = one.title.iter().map(|title| title.extent());
        one.extent = title.fold(one.extent, |all, t| (all.0.min(t.0), all.1.max(t.1)));
    }
    let bare = |one: &Placed| (one.x.0 / 10, one.x.1 / 10 + 1);
    let mut homeless = assign(&mut placed, rows);
    if !homeless.is_empty() {
        for one in &mut placed {
            one.title = None;
            one.extent = bare(one);
        }
        homeless = assign(&mut placed, rows);
        if !homeless.is_empty() {
            homeless = assign(&mut placed, rows.saturating_sub(1));
        }
        if homeless.len() * 2 > placed.len() {
            return None;
        }
        fill_gaps(&mut placed, &homeless, width, title_of);
    }
    let mut items = gather(&placed, &homeless, width);
    let housed = placed.into_iter().enumerate().filter(|(at, _)| !homeless.contains(at));
    items.extend(housed.map(|(_, one)| Item::Mark(one)));
    sort_by_key(&mut items, Item::day);
    Some(items)
}

/// A title over a mark, as near to its start as the room allows.
fn above(extent: (i32, i32), words: &str, room: (i32, i32)) -> Option<Title> {
    let text = shortened(words, (room.1 - room.0).min(TITLE));
    let x = extent.0.clamp(room.0, (room.1 - text_width(&text)).max(room.0));
    (!text.is_empty()).then_some(Title { x, ends: false, lift: TALL_ROW - ROW / 2 - 13, text })
}

/// A title in a wide band, over a wide bar, right of a mark, or left of it.
fn beside(one: &Placed, words: &str, width: i32) -> Option<Title> {
    let full = text_width(words).min(TITLE);
    let (left, right) = (one.extent.0.max(0), one.extent.1.min(width));
    let (inside, after, before) = (right - left - 2 * GAP, width - right - GAP, left - GAP);
    let least = full.min(2 * LEAST_TITLE);
    let within = if one.form == Form::Bar { BAR_LIFT } else { BESIDE };
    let (x, ends, lift, room) = match () {
        () if inside >= full.min(180) => (left + GAP, false, within, inside),
        () if after >= least => (right + GAP / 2, false, BESIDE, after),
        () if before >= least => (left - GAP / 2, true, BESIDE, before),
        () if inside >= LEAST_TITLE => (left + GAP, false, within, inside),
        () => return None,
    };
    let text = shortened(words, room.min(full));
    (!text.is_empty()).then_some(Title { x, ends, lift, text })
}

impl Placed {
    /// Whether its bar makes room for a title over it.
    pub fn is_low(&self) -> bool {
        self.title.as_ref().is_some_and(|title| title.lift == BAR_LIFT)
    }
}

impl Title {
    /// Pixels that it takes.
    pub fn extent(&self) -> (i32, i32) {
        let width = text_width(&self.text);
        if self.ends { (self.x - width, self.x) } else { (self.x, self.x + width) }
    }
}

/// Gives each, by time, the first row that is free where it is (greedy
/// interval colouring); returns the indices of those without one.
fn assign(placed: &mut [Placed], rows: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..placed.len()).collect();
    sort_by_key(&mut order, |&at| placed.get(at).map(|one| (one.x, one.mark.row)));
    let mut taken: Vec<Vec<(i32, i32)>> = vec![Vec::new(); rows];
    let mut homeless = Vec::new();
    for at in order {
        let Some(one) = placed.get_mut(at) else { continue };
        let (left, right) = (one.extent.0 - GAP, one.extent.1 + GAP);
        let free = |row: &Vec<(i32, i32)>| row.iter().all(|&(l, r)| r <= left || right <= l);
        match taken.iter_mut().enumerate().find(|(_, row)| free(row)) {
            Some((at, row)) => {
                one.row = at;
                row.push(one.extent);
            }
            None => homeless.push(at),
        }
    }
    sort_by_key(&mut homeless, |&at| at);
    homeless
}

/// Draws titles where the next mark of the row leaves room.
fn fill_gaps(placed: &mut [Placed], homeless: &[usize], width: i32, title_of: TitleOf) {
    let housed: Vec<(usize, i32)> = placed
        .iter()
        .enumerate()
        .filter(|(at, _)| !homeless.contains(at))
        .map(|(_, one)| (one.row, one.extent.0))
        .collect();
    for one in placed.iter_mut() {
        let after = housed.iter().filter(|(row, x)| *row == one.row && *x > one.extent.0);
        let limit = after.map(|&(_, x)| x - GAP).min().unwrap_or(width).min(width);
        let words = title_of(one.mark.row);
        one.title = match width < NARROW as i32 {
            true => above((one.extent.0, limit), &words, (one.extent.0.max(0), limit)),
            false => beside(one, &words, limit).filter(|title| !title.ends),
        };
    }
}

/// Those without a row, gathered by where they are.
fn gather(placed: &[Placed], homeless: &[usize], width: i32) -> Vec<Item> {
    const REACH: i32 = 56;
    let mut groups: Vec<(i32, Vec<&Placed>)> = Vec::new();
    let mut rest: Vec<&Placed> = homeless.iter().filter_map(|&at| placed.get(at)).collect();
    let slot = |one: &Placed| (one.x.0 / 10).clamp(0, width - 1) / REACH;
    sort_by_key(&mut rest, |one| (slot(one), one.mark.anchor(), one.mark.row));
    for one in rest {
        match groups.last_mut() {
            Some((at, group)) if *at == slot(one) => group.push(one),
            _ => groups.push((slot(one), vec![one])),
        }
    }
    let item = |(slot, group): (i32, Vec<&Placed>)| {
        let days = |one: &&Placed| (one.mark.anchor(), one.mark.latest.min(i32::MAX - 1));
        let first = group.iter().map(|one| days(one).0).min().unwrap_or_default();
        let end = group.iter().map(|one| days(one).1).max().unwrap_or_default() + 1;
        let certain = group.iter().filter(|one| one.mark.is_exact()).count();
        let bin = Bin { first, end, possible: group.len(), certain };
        let x = (slot * REACH + REACH / 2).min(width - REACH / 2);
        Item::More(bin, group.iter().map(|one| one.place).collect(), x)
    };
    groups.into_iter().map(item).collect()
}
