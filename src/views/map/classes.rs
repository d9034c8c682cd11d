//! Colour classes that stay honest where few countries have most of the counts.
//!
//! Counts of diplomacy are skewed: equal steps would leave all but two or
//! three countries in the palest class. Steps that grow by a factor keep the
//! order visible everywhere, and the legend says where each begins and ends.

/// How many classes there are at the most.
pub const MOST: usize = 5;

/// The classes of the counts on the map.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Classes {
    /// The least count of each class, ascending; the first is 1.
    starts: Vec<u32>,
    /// The greatest count.
    greatest: u32,
}

/// One class, for the legend.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Class {
    /// Its number, from 1 for the palest.
    pub number: usize,
    /// Its least count.
    pub first: u32,
    /// Its greatest count.
    pub last: u32,
}

/// Ways to step through a power of ten, the finest first.
const STEPS: [&[u32]; 3] = [&[1, 2, 5], &[1, 3], &[1]];

impl Classes {
    /// Classes for counts up to the greatest: single numbers where these are
    /// few enough, else the finest round steps that are.
    pub fn of(greatest: u32) -> Classes {
        if greatest as usize <= MOST {
            return Classes { starts: (1..=greatest).collect(), greatest };
        }
        let stepped = |steps: &&[u32]| -> Vec<u32> {
            let powers = std::iter::successors(Some(1_u32), |power| power.checked_mul(10));
            let starts =
                powers.flat_map(|power| steps.iter().map(move |&step| step.checked_mul(power)));
            starts.map_while(|start| start.filter(|&start| start <= greatest)).collect()
        };
        let starts = STEPS.iter().map(stepped).find(|starts| starts.len() <= MOST);
        // Past 100 000 even powers of ten are too many: the rest is one class.
        let starts = starts.unwrap_or_else(|| stepped(&STEPS[2]).into_iter().take(MOST).collect());
        Classes { starts, greatest }
    }

    /// The number of the class of a count, from 1; 0 for a count of nothing.
    pub fn number(&self, count: u32) -> usize {
        self.starts.partition_point(|&start| start <= count)
    }

    /// The classes, the palest first.
    pub fn all(&self) -> impl Iterator<Item = Class> {
        self.starts.iter().enumerate().map(|(index, &first)| {
            let next = self.starts.get(index + 1).map(|next| next - 1);
            Class { number: index + 1, first, last: next.unwrap_or(self.greatest) }
        })
    }

    /// The shade of a class, from 1 to [`MOST`]; 0 for no class.
    pub fn shade(&self, number: usize) -> usize {
        let shades = SHADES.get(self.starts.len().wrapping_sub(1));
        let place = number.checked_sub(1);
        place.and_then(|place| shades?.get(place).copied()).unwrap_or(0)
    }
}

/// The shades of one to five classes: few classes are spread over the whole
/// range, so that they are told apart and one alone never looks like nothing.
const SHADES: [&[usize]; MOST] = [&[3], &[2, 4], &[1, 3, 5], &[1, 2, 4, 5], &[1, 2, 3, 4, 5]];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(greatest: u32) -> String {
        let classes = Classes::of(greatest);
        let all: Vec<String> = classes
            .all()
            .map(|class| match class.first == class.last {
                true => class.first.to_string(),
                false => format!("{}-{}", class.first, class.last),
            })
            .collect();
        all.join(" ")
    }

    #[test]
    fn steps_are_round_and_reach_the_greatest() {
        for (greatest, expected) in [
            (0, ""),
            (1, "1"),
            (4, "1 2 3 4"),
            (9, "1 2-4 5-9"),
            (60, "1-2 3-9 10-29 30-60"),
            (28, "1 2-4 5-9 10-19 20-28"),
            (99, "1-2 3-9 10-29 30-99"),
            (4_000, "1-9 10-99 100-999 1000-4000"),
            (3_000_000, "1-9 10-99 100-999 1000-9999 10000-3000000"),
        ] {
            assert_eq!(words(greatest), expected);
        }
    }

    #[test]
    fn every_count_has_one_class_and_more_is_never_paler() {
        for greatest in (1..400).chain([1_000, 23_428, 1_000_000, u32::MAX]) {
            let classes = Classes::of(greatest);
            assert!(classes.all().count() <= MOST, "{greatest}");
            assert_eq!(classes.number(0), 0);
            assert_eq!(classes.all().last().map(|class| class.last), Some(greatest));
            let mut before = 0;
            for class in classes.all() {
                assert_eq!(class.first, before + 1, "{greatest}: no gap, no overlap");
                assert_eq!(classes.number(class.first), class.number);
                assert_eq!(classes.number(class.last), class.number);
                before = class.last;
            }
        }
    }

    #[test]
    fn shades_rise_and_differ() {
        for greatest in [1, 2, 3, 4, 5, 9, 99, 9_999] {
            let classes = Classes::of(greatest);
            let shades: Vec<usize> =
                classes.all().map(|class| classes.shade(class.number)).collect();
            assert!(shades.windows(2).all(|pair| pair[0] < pair[1]), "{greatest}: {shades:?}");
            assert!(shades.iter().all(|shade| (1..=MOST).contains(shade)), "{shades:?}");
            assert_eq!(classes.shade(0), 0);
        }
    }
}
