//! Where the reader has been: the state now, and the ones to undo and redo.

use super::{Problem, State};
use std::rc::Rc;
use yew::Reducible;

/// Whether a change is a step that a person would want to go back over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Record {
    /// A step: a new entry in the browser's history, and one to undo.
    Step,
    /// A refinement of the step before, such as the end of a zoom.
    Refine,
}

/// What can happen to the state.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// A person changed it.
    Go(State, Record),
    /// The browser went back or forward, or the page was opened by a link.
    Arrive(State, Vec<Problem>),
    /// Back over the last step.
    Undo,
    /// Over an undone step again.
    Redo,
    /// What was said about the link has been read.
    DismissProblems,
}

/// How many steps can be undone.
const DEPTH: usize = 100;

/// The state, its past and its future.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Explorer {
    /// What the page shows.
    pub state: Rc<State>,
    /// Whether the URL has to be told of what a person changed.
    pub pending: bool,
    /// How many steps there were. A refinement that follows a step before the
    /// URL was told of it does not make a refinement of that.
    pub steps: u32,
    /// What could not be used of the link that was opened.
    pub problems: Rc<Vec<Problem>>,
    past: Vec<Rc<State>>,
    future: Vec<Rc<State>>,
}

impl Explorer {
    /// Starts from a link.
    pub fn new(state: State, problems: Vec<Problem>) -> Explorer {
        Explorer { state: Rc::new(state), problems: Rc::new(problems), ..Explorer::default() }
    }

    /// Whether there is a step to undo.
    pub fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// Whether there is an undone step.
    pub fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    fn remember(&mut self) {
        if self.past.len() == DEPTH {
            self.past.remove(0);
        }
        self.past.push(Rc::clone(&self.state));
        self.future.clear();
    }

    fn after(mut self, action: Action) -> Explorer {
        match action {
            Action::Go(state, _) if state == *self.state => {}
            Action::Go(state, record) => {
                if record == Record::Step {
                    self.remember();
                    self.steps = self.steps.wrapping_add(1);
                }
                self.state = Rc::new(state);
                self.pending = true;
            }
            Action::Arrive(state, problems) => {
                if state != *self.state {
                    self.remember();
                    self.state = Rc::new(state);
                }
                self.pending = false;
                self.problems = Rc::new(problems);
            }
            Action::Undo => {
                if let Some(state) = self.past.pop() {
                    self.future.push(std::mem::replace(&mut self.state, state));
                    self.pending = true;
                    self.steps = self.steps.wrapping_add(1);
                }
            }
            Action::Redo => {
                if let Some(state) = self.future.pop() {
                    self.past.push(std::mem::replace(&mut self.state, state));
                    self.pending = true;
                    self.steps = self.steps.wrapping_add(1);
                }
            }
            Action::DismissProblems => self.problems = Rc::default(),
        }
        self
    }
}

impl Reducible for Explorer {
    type Action = Action;

    fn reduce(self: Rc<Self>, action: Action) -> Rc<Self> {
        let next = (*self).clone().after(action);
        // The same pointer tells the framework that nothing is to be drawn.
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn with_text(text: &str) -> State {
        State { text: text.to_owned(), ..State::default() }
    }

    fn texts(explorer: Explorer, actions: &[Action]) -> Vec<String> {
        let mut explorer = Rc::new(explorer);
        let mut seen = Vec::new();
        for action in actions {
            explorer = explorer.reduce(action.clone());
            seen.push(explorer.state.text.clone());
        }
        seen
    }

    #[test]
    fn steps_are_undone_and_redone_in_their_order() {
        let go = |text| Action::Go(with_text(text), Record::Step);
        let seen = texts(
            Explorer::default(),
            &[
                go("a"),
                go("b"),
                Action::Undo,
                Action::Undo,
                Action::Undo,
                Action::Redo,
                Action::Redo,
            ],
        );
        assert_eq!(seen, ["a", "b", "a", "", "", "a", "b"]);
    }

    #[test]
    fn a_new_step_forgets_what_was_undone() {
        let go = |text| Action::Go(with_text(text), Record::Step);
        let seen = texts(Explorer::default(), &[go("a"), Action::Undo, go("c"), Action::Redo]);
        assert_eq!(seen, ["a", "", "c", "c"]);
    }

    #[test]
    fn a_refinement_is_not_a_step_of_its_own() {
        let refine = Action::Go(with_text("ab"), Record::Refine);
        let first = Action::Go(with_text("a"), Record::Step);
        assert_eq!(texts(Explorer::default(), &[first, refine, Action::Undo]), ["a", "ab", ""]);
    }

    #[test]
    fn a_refinement_hides_no_step_that_the_address_lacks() {
        let go = |text, record| Action::Go(with_text(text), record);
        let actions = [go("a", Record::Step), go("ab", Record::Refine), Action::Undo, Action::Redo];
        let mut explorer = Rc::new(Explorer::default());
        let counted = actions.map(|action| {
            explorer = Rc::clone(&explorer).reduce(action);
            explorer.steps
        });
        assert_eq!(counted, [1, 1, 2, 3]);
        assert!(explorer.pending);
        explorer = explorer.reduce(Action::Arrive(State::default(), Vec::new()));
        assert_eq!((explorer.pending, explorer.steps), (false, 3));
    }

    #[test]
    fn nothing_is_drawn_again_where_nothing_changed() {
        let explorer = Rc::new(Explorer::default());
        let same = Rc::clone(&explorer).reduce(Action::Go(State::default(), Record::Step));
        assert!(Rc::ptr_eq(&explorer, &same));
    }

    #[test]
    fn memory_of_steps_is_bounded() {
        let mut explorer = Rc::new(Explorer::default());
        for step in 0..3 * DEPTH {
            explorer = explorer.reduce(Action::Go(with_text(&step.to_string()), Record::Step));
        }
        assert_eq!(explorer.past.len(), DEPTH);
    }
}
