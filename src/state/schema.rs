//! Every parameter of the page's URL, in one list.
//!
//! What is not in this list is not in the URL. A change to it is a change of
//! version: `migrate` says what that takes.

use super::State;
use super::values::{
    read_at, read_compare, read_facet, read_group, read_open, read_sort, read_text, read_view,
    read_window, read_zoom, write_at, write_compare, write_facet, write_group, write_open,
    write_sort, write_text, write_view, write_window, write_zoom,
};
use elshi_index::{FACETS, Facet, Pack};

/// A parameter's name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Name {
    /// The room in front.
    View,
    /// The chosen values of a facet.
    Facet(Facet),
    /// First day of the brushed time.
    From,
    /// Last day of the brushed time.
    To,
    /// The words searched for.
    Text,
    /// The part of time that the timeline shows.
    Zoom,
    /// In which order the list is.
    Sort,
    /// By what the list is parted.
    Group,
    /// The two that are compared.
    Compare,
    /// What is open.
    Open,
    /// Which words are lit.
    At,
}

impl Name {
    /// The name as it stands in the URL.
    pub const fn text(self) -> &'static str {
        match self {
            Name::View => "view",
            Name::Facet(facet) => match facet {
                Facet::Country => "country",
                Facet::Organisation => "org",
                Facet::Person => "person",
                Facet::Subject => "subject",
                Facet::StatementKind => "kind",
                Facet::Mode => "mode",
                Facet::Status => "status",
                Facet::DateKnown => "date",
                Facet::Source => "source",
            },
            Name::From => "from",
            Name::To => "to",
            Name::Text => "q",
            Name::Zoom => "zoom",
            Name::Sort => "sort",
            Name::Group => "group",
            Name::Compare => "compare",
            Name::Open => "open",
            Name::At => "at",
        }
    }
}

/// Puts a value into the state; gives back the parts that mean nothing.
type Read = fn(Name, &str, &Pack, &mut State) -> Vec<String>;
/// The value that says what the state holds; `None` where it is the default.
type Write = fn(Name, &Pack, &State) -> Option<String>;

/// One parameter: its name, the form of its value, and how to read and write it.
pub struct Parameter {
    /// The name.
    pub name: Name,
    /// The form, as the schema's history knows it.
    pub form: &'static str,
    /// How to read a value.
    pub read: Read,
    /// How to write one.
    pub write: Write,
}

const fn facet(facet: Facet) -> Parameter {
    Parameter { name: Name::Facet(facet), form: "ids", read: read_facet, write: write_facet }
}

/// Every parameter, in the order in which links are written.
pub const PARAMETERS: &[Parameter] = &[
    Parameter { name: Name::View, form: "view", read: read_view, write: write_view },
    facet(Facet::Country),
    facet(Facet::Organisation),
    facet(Facet::Person),
    facet(Facet::Subject),
    facet(Facet::StatementKind),
    facet(Facet::Mode),
    facet(Facet::Status),
    facet(Facet::DateKnown),
    facet(Facet::Source),
    Parameter { name: Name::From, form: "day", read: read_window, write: write_window },
    Parameter { name: Name::To, form: "day", read: read_window, write: write_window },
    Parameter { name: Name::Text, form: "text", read: read_text, write: write_text },
    Parameter { name: Name::Zoom, form: "days", read: read_zoom, write: write_zoom },
    Parameter { name: Name::Sort, form: "sort", read: read_sort, write: write_sort },
    Parameter { name: Name::Group, form: "group", read: read_group, write: write_group },
    Parameter { name: Name::Compare, form: "entities", read: read_compare, write: write_compare },
    Parameter { name: Name::Open, form: "entity", read: read_open, write: write_open },
    Parameter { name: Name::At, form: "quote", read: read_at, write: write_at },
];

const _: () = assert!(PARAMETERS.len() == FACETS + 10, "every facet has its parameter");
