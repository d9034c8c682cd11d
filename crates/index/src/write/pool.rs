//! Strings and other runs of bytes, each kept once.

use rustc_hash::FxHashMap;
use std::hash::Hash;

/// Distinct values by number, in the order in which they came.
pub(super) struct Pool<T> {
    numbers: FxHashMap<T, u32>,
    values: Vec<T>,
}

impl<T: Clone + Eq + Hash> Pool<T> {
    /// No values yet.
    pub(super) fn new() -> Pool<T> {
        Pool { numbers: FxHashMap::default(), values: Vec::new() }
    }

    /// The number of a value, new or known.
    pub(super) fn number<Q>(&mut self, value: &Q) -> u32
    where
        T: std::borrow::Borrow<Q>,
        Q: ?Sized + Eq + Hash + ToOwned<Owned = T>,
    {
        if let Some(&number) = self.numbers.get(value) {
            return number;
        }
        let number = self.values.len() as u32;
        self.values.push(value.to_owned());
        self.numbers.insert(value.to_owned(), number);
        number
    }

    /// The values, by number.
    pub(super) fn values(&self) -> &[T] {
        &self.values
    }
}
