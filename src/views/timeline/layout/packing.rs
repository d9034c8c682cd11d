//! Rows for marks: none over another, titles where they find room, and what
//! finds no row gathered where it is.

use super::titles::{above, beside};
use super::{GAP, Item, NARROW, Placed, TitleOf};
use crate::views::timeline::density::Bin;
use crate::views::timeline::scale::Scale;
use elshi_record::sort_by_key;

/// Finds rows, with room for titles where that is possible; `None` where too
/// many find none even without.
pub(super) fn pack(
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
