//! The next country in a direction, for the arrow keys.

/// A direction on the map, as steps to the east and to the south.
pub type Direction = (i32, i32);

/// Which of the places lies next from a place in a direction: the nearest of
/// those within a quarter turn around it, where what lies aside counts double;
/// `None` where there is none.
pub fn next(places: &[(i32, i32)], from: usize, direction: Direction) -> Option<usize> {
    let &(x, y) = places.get(from)?;
    let far = |&(there_x, there_y): &(i32, i32)| {
        let (right, down) = (i64::from(there_x - x), i64::from(there_y - y));
        let (east, south) = (i64::from(direction.0), i64::from(direction.1));
        let along = right * east + down * south;
        let aside = (right * south - down * east).abs();
        (along > 0 && aside <= along).then_some(along + 2 * aside)
    };
    let others = places.iter().enumerate().filter(|&(index, _)| index != from);
    let reached = others.filter_map(|(index, place)| Some((far(place)?, index)));
    reached.min().map(|(_, index)| index)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PLACES: [(i32, i32); 5] = [(10, 10), (20, 11), (15, 18), (10, 30), (12, 29)];

    #[test]
    fn arrows_go_to_the_nearest_that_lies_ahead() {
        for (from, direction, to) in [
            (0, (1, 0), Some(1)),
            (1, (-1, 0), Some(0)),
            (0, (0, 1), Some(2)),
            (2, (0, 1), Some(4)),
            (3, (0, 1), None),
            (0, (0, -1), None),
            (9, (1, 0), None),
        ] {
            assert_eq!(next(&PLACES, from, direction), to, "{from} {direction:?}");
        }
    }

    #[test]
    fn places_that_coincide_do_not_hold_the_reader() {
        assert_eq!(next(&[(1, 1), (1, 1)], 0, (1, 0)), None);
        assert_eq!(next(&[(1, 1), (1, 1), (5, 1)], 0, (1, 0)), Some(2));
    }
}
