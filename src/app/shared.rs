//! What every view is handed, and how little it costs to hand it on.

use super::routing::{link, push};
use crate::state::{Action, Explorer, Record, State};
use elshi_index::{Entity, Pack, Results};
use std::ops::Deref;
use std::rc::Rc;
use yew::prelude::*;

/// A shared value that is the same only where it is the very same one, so
/// that comparing properties never reads a dataset.
#[derive(Debug)]
pub struct Shared<T>(Rc<T>);

impl<T> Shared<T> {
    /// Shares a value.
    pub fn new(value: T) -> Shared<T> {
        Shared(Rc::new(value))
    }
}

impl<T> From<Rc<T>> for Shared<T> {
    fn from(value: Rc<T>) -> Self {
        Shared(value)
    }
}

impl<T> Clone for Shared<T> {
    fn clone(&self) -> Self {
        Shared(Rc::clone(&self.0))
    }
}

impl<T> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// The dataset, the state, what matches, and the way to change the state.
#[derive(Clone, PartialEq)]
pub struct Site {
    /// The dataset.
    pub pack: Shared<Pack>,
    /// What the page shows.
    pub state: Rc<State>,
    /// What matches, computed once for each change of state.
    pub results: Shared<Results>,
    /// The way to change the state.
    pub dispatch: UseReducerDispatcher<Explorer>,
    /// The way to say what is pointed at.
    pub point: Callback<Option<Entity>>,
}

impl Site {
    /// Goes to a state, as a step that can be undone.
    pub fn go(&self, state: State) {
        self.dispatch.dispatch(Action::Go(state, Record::Step));
    }

    /// Goes to a state without a step of its own.
    pub fn refine(&self, state: State) {
        self.dispatch.dispatch(Action::Go(state, Record::Refine));
    }

    /// Opens something, or closes what is open.
    pub fn open(&self, entity: Option<Entity>) {
        self.go(self.state.opened(entity));
    }

    /// The link to a state, for people who copy it or open it elsewhere.
    pub fn link(&self, state: &State) -> String {
        link(state, &self.pack)
    }

    /// Makes the address say that something is open, without drawing: for a
    /// page over another dataset that is about to read it.
    pub fn show_next(&self, entity: Entity) {
        push(&self.link(&self.state.opened(Some(entity))));
    }
}
