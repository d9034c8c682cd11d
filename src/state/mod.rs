//! What the page shows, as one value, and the URL that says the same.
//!
//! `State` is a pure function of the URL's query and back: the same URL gives
//! the same page. Nothing that a person would want to send to a colleague is
//! kept anywhere else.

mod history;
mod migrate;
mod order;
mod schema;
mod url;
mod values;

pub use history::{Action, Explorer, Record};
pub use order::{Group, Sort};
pub use schema::{Name, PARAMETERS};
pub use url::{Problem, read, write};

use elshi_index::{Entity, FACETS, Facet};
use elshi_record::{Day, Span};

/// Which room is in front, where the window is too narrow for all of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// The timeline; on wide windows the timeline over the map.
    #[default]
    Timeline,
    /// The map.
    Map,
    /// The list of engagements.
    List,
    /// The table of positions, on wide windows too.
    Positions,
    /// Two countries or organisations side by side, on wide windows too.
    Compare,
    /// The filters.
    Filters,
}

impl View {
    /// Every view, in the order of the tabs.
    pub const ALL: [View; 6] =
        [View::Timeline, View::Map, View::List, View::Positions, View::Compare, View::Filters];

    /// The view's name in the URL, and in the page's style sheets.
    pub fn name(self) -> &'static str {
        match self {
            View::Timeline => "timeline",
            View::Map => "map",
            View::List => "list",
            View::Positions => "positions",
            View::Compare => "compare",
            View::Filters => "filters",
        }
    }
}

/// Words of one bulletin's text that are lit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quote {
    /// Index of the bulletin.
    pub bulletin: u32,
    /// Code points of its text.
    pub span: Span,
}

/// Everything that decides what the page shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// The room in front.
    pub view: View,
    /// For each facet the chosen values, as sorted rows of its value table.
    /// Values of one facet are alternatives; facets restrict each other.
    pub filters: [Vec<u32>; FACETS],
    /// The brushed time: engagements that can have been in it, ends included.
    pub window: Option<(Day, Day)>,
    /// The part of time that the timeline shows; `None` for all of it.
    pub range: Option<(Day, Day)>,
    /// The words searched for.
    pub text: String,
    /// In which order the list is.
    pub sort: Sort,
    /// Whether that order is turned round.
    pub reversed: bool,
    /// By what the list is parted.
    pub group: Group,
    /// The two that are compared.
    pub compare: [Option<Entity>; 2],
    /// What is open.
    pub selection: Option<Entity>,
    /// Which of its words are lit.
    pub quote: Option<Quote>,
}

impl State {
    /// The chosen values of a facet.
    pub fn chosen(&self, facet: Facet) -> &[u32] {
        self.filters.get(facet as usize).map_or(&[], Vec::as_slice)
    }

    /// The state with one value of a facet chosen, or not any more.
    pub fn toggled(&self, facet: Facet, value: u32) -> State {
        let mut state = self.clone();
        if let Some(values) = state.filters.get_mut(facet as usize) {
            match values.binary_search(&value) {
                Ok(at) => {
                    values.remove(at);
                }
                Err(at) => values.insert(at, value),
            }
        }
        state
    }

    /// The state with something opened; its words are lit afresh.
    pub fn opened(&self, selection: Option<Entity>) -> State {
        State { selection, quote: None, ..self.clone() }
    }

    /// The state with no filter, window or words left; what is open stays.
    pub fn cleared(&self) -> State {
        State { filters: Default::default(), window: None, text: String::new(), ..self.clone() }
    }

    /// Whether anything restricts what is shown.
    pub fn is_filtered(&self) -> bool {
        self.window.is_some()
            || !self.text.is_empty()
            || self.filters.iter().any(|values| !values.is_empty())
    }
}
