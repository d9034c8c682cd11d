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
    /// Classes for the counts of some countries: single numbers where these
    /// are few enough, else those round steps that tell most countries apart.
    pub fn of(counts: &[u32]) -> Classes {
        let greatest = counts.iter().copied().max().unwrap_or(0);
        if greatest as usize <= MOST {
            return Classes { starts: (1..=greatest).collect(), greatest };
        }
        let mut best = Classes { starts: vec![1], greatest };
        let mut told = 0.0;
        for starts in STEPS.into_iter().flat_map(|steps| candidates(steps, greatest)) {
            let classes = Classes { starts, greatest };
            let apart = classes.tells_apart(counts);
            // Finer steps come first: coarser ones must be clearly better.
            if apart > told * 1.02 {
                (best, told) = (classes, apart);
            }
        }
        best
    }

    /// How many of the pairs of countries are of two classes, in countries
    /// squared.
    fn tells_apart(&self, counts: &[u32]) -> f64 {
        let mut members = [0_u32; MOST + 1];
        let counted = counts.iter().filter(|count| **count > 0);
        for slot in counted.map(|&count| self.number(count)) {
            if let Some(members) = members.get_mut(slot) {
                *members += 1;
            }
        }
        let all: f64 = members.iter().copied().map(f64::from).sum();
        let alike: f64 = members.iter().map(|&class| f64::from(class).powi(2)).sum();
        all * all - alike
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

/// At most how many times its least count the last class reaches.
const FARTHEST: u64 = 12;

/// Runs of a series of steps that begin at 1 and are no more than [`MOST`]:
/// what lies below or above a run is of its first or last class.
fn candidates(steps: &[u32], greatest: u32) -> Vec<Vec<u32>> {
    let powers = std::iter::successors(Some(1_u32), |power| power.checked_mul(10));
    let all = powers.flat_map(|power| steps.iter().map_while(move |step| step.checked_mul(power)));
    let series: Vec<u32> = all.filter(|&start| start > 1 && start <= greatest).collect();
    let run = |steps: &[u32]| std::iter::once(1).chain(steps.iter().copied()).collect();
    if series.len() < MOST {
        return vec![run(&series)];
    }
    // A last class that reached much farther would hide who comes first.
    let near = |steps: &&[u32]| {
        steps.last().is_some_and(|&last| u64::from(last) * FARTHEST >= u64::from(greatest))
    };
    series.windows(MOST - 1).filter(near).map(run).collect()
}

/// The shades of one to five classes: few classes are spread over the whole
/// range, so that they are told apart and one alone never looks like nothing.
const SHADES: [&[usize]; MOST] = [&[3], &[2, 4], &[1, 3, 5], &[1, 2, 4, 5], &[1, 2, 3, 4, 5]];

#[cfg(test)]
mod tests {
    use super::*;

    fn words(counts: &[u32]) -> String {
        let word = |class: Class| match class.first == class.last {
            true => class.first.to_string(),
            false => format!("{}-{}", class.first, class.last),
        };
        let all: Vec<String> = Classes::of(counts).all().map(word).collect();
        all.join(" ")
    }

    #[test]
    fn few_counts_are_classes_of_their_own() {
        assert_eq!(words(&[]), "");
        assert_eq!(words(&[0, 0]), "");
        assert_eq!(words(&[1, 0, 1]), "1");
        assert_eq!(words(&[1, 4]), "1 2 3 4");
    }

    #[test]
    fn steps_are_round_and_tell_countries_apart() {
        let skewed: Vec<u32> = (1..200).map(|rank| 600 / rank).collect();
        assert_eq!(words(&skewed), "1-4 5-9 10-19 20-49 50-600");
        let even: Vec<u32> = (100..250).collect();
        assert_eq!(words(&even), "1-19 20-49 50-99 100-199 200-249");
        assert_eq!(words(&[1, 1, 1, 2, 9]), "1 2-4 5-9");
    }

    #[test]
    fn every_count_has_one_class_and_more_is_never_paler() {
        for greatest in (1..400).chain([1_000, 23_428, 1_000_000, u32::MAX]) {
            let counts = [0, 1, greatest / 7, greatest / 2, greatest];
            let classes = Classes::of(&counts);
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
            let classes = Classes::of(&[1, greatest]);
            let shades: Vec<usize> =
                classes.all().map(|class| classes.shade(class.number)).collect();
            assert!(shades.windows(2).all(|pair| pair[0] < pair[1]), "{greatest}: {shades:?}");
            assert!(shades.iter().all(|shade| (1..=MOST).contains(shade)), "{shades:?}");
            assert_eq!(classes.shade(0), 0);
        }
    }
}
