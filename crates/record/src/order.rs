//! Sorting without a copy of the sort for every type that is sorted.

use std::cmp::Ordering;

/// Sorts by a key; equals stay in the order that they have.
///
/// What the standard library's sort does, a little slower: its code is there
/// once for all types, which a page that is fetched is smaller for. Lists
/// that are long and only numbers are better sorted by the library.
pub fn sort_by_key<T, K: Ord>(things: &mut Vec<T>, key: impl Fn(&T) -> K) {
    let order = order(things.len(), &|left, right| {
        things.get(left as usize).map(&key).cmp(&things.get(right as usize).map(&key))
    });
    let mut slots: Vec<Option<T>> = things.drain(..).map(Some).collect();
    things.extend(order.iter().filter_map(|&at| slots.get_mut(at as usize)?.take()));
}

/// The places of things, as many as there are, in order.
#[inline(never)]
fn order(count: usize, compare: &dyn Fn(u32, u32) -> Ordering) -> Vec<u32> {
    let mut order: Vec<u32> = (0..).take(count).collect();
    order.sort_by(|&left, &right| compare(left, right));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_is_the_stable_sort(mut things in prop::collection::vec((0u8..9, any::<u8>()), 0..80)) {
            let mut expected = things.clone();
            expected.sort_by_key(|thing| thing.0);
            sort_by_key(&mut things, |thing| thing.0);
            prop_assert_eq!(things, expected);
        }
    }

    #[test]
    fn keys_need_not_be_numbers() {
        let mut things = vec!["b".to_owned(), "a".to_owned(), String::new()];
        sort_by_key(&mut things, Clone::clone);
        assert_eq!(things, ["", "a", "b"]);
    }
}
