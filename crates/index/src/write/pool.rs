//! Strings and other runs of bytes, each kept once.

use rustc_hash::FxHashMap;
use std::borrow::{Borrow, Cow};
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
    #[inline(never)]
    pub(super) fn number<Q>(&mut self, value: &Q) -> u32
    where
        T: Borrow<Q>,
        Q: ?Sized + Eq + Hash + ToOwned<Owned = T>,
    {
        match self.numbers.get(value) {
            Some(&number) => number,
            None => self.put(value.to_owned()),
        }
    }

    /// The number of a text that outlives the pool and need not be copied.
    #[inline(never)]
    pub(super) fn text<'d>(&mut self, text: &'d str) -> u32
    where
        T: Borrow<str> + From<&'d str>,
    {
        match self.numbers.get(text) {
            Some(&number) => number,
            None => self.put(T::from(text)),
        }
    }

    /// Adds a value that is not there yet.
    fn put(&mut self, value: T) -> u32 {
        let number = self.values.len() as u32;
        self.values.push(value.clone());
        self.numbers.insert(value, number);
        number
    }

    /// The values, by number.
    pub(super) fn values(&self) -> &[T] {
        &self.values
    }
}

impl Pool<Cow<'_, str>> {
    /// The number of a text that is copied where it is new.
    #[inline(never)]
    pub(super) fn copied(&mut self, text: &str) -> u32 {
        match self.numbers.get(text) {
            Some(&number) => number,
            None => self.put(Cow::Owned(text.to_owned())),
        }
    }
}
