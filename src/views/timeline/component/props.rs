//! What the timeline is told, whom it tells, and what it hears.

use super::super::{Lane, MarkId};
use elshi_record::Day;
use std::rc::Rc;
use yew::prelude::*;

/// What the timeline shows and whom it tells.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct Props {
    /// The lanes, from the top.
    pub lanes: Rc<[Lane]>,
    /// The period that filters everything else, both days included.
    #[prop_or_default]
    pub window: Option<(Day, Day)>,
    /// The days in view; everything where there are none.
    #[prop_or_default]
    pub visible: Option<(Day, Day)>,
    /// The mark whose record is open.
    #[prop_or_default]
    pub selected: Option<MarkId>,
    /// The mark that is pointed at anywhere on the page.
    #[prop_or_default]
    pub hovered: Option<MarkId>,
    /// Today.
    pub today: Day,
    /// A mark was opened.
    #[prop_or_default]
    pub on_select: Callback<MarkId>,
    /// A mark is pointed at, or none any more.
    #[prop_or_default]
    pub on_hover: Callback<Option<MarkId>>,
    /// A period was chosen, or cleared.
    #[prop_or_default]
    pub on_window: Callback<Option<(Day, Day)>>,
    /// A period is being chosen: each step of the drag that ends with
    /// `on_window`.
    #[prop_or_default]
    pub on_brushing: Callback<Option<(Day, Day)>>,
    /// Other days are in view, once they have come to rest; `None` is all.
    #[prop_or_default]
    pub on_visible: Callback<Option<(Day, Day)>>,
}

/// What the timeline hears.
pub enum Msg {
    /// It has another width, in pixels.
    Width(i32),
    /// It is known how wide letters are.
    Letters,
    /// Moved to later times by pixels.
    Pan(f64),
    /// Zoomed by a factor about a pixel; gliding there, or at once.
    Zoom(f64, Option<f64>, bool),
    /// Everything is to be shown.
    Fit,
    /// The days of a bin are to be shown.
    ZoomTo(i32, i32),
    /// A day is to be shown that is out of view.
    Toward(i32),
    /// The browser is about to paint.
    Frame,
    /// The view has come to rest.
    Settled,
    /// A pointer went down, moved or went up.
    Pointer(PointerEvent),
    /// An item was clicked.
    Click(MouseEvent),
    /// A key went down on the marks.
    Key(KeyboardEvent),
    /// The marks got or lost the keyboard.
    Focus(bool),
    /// The undated marks of a lane are to be listed.
    ListUndated(usize),
    /// A mark was chosen by name.
    Choose(MarkId),
    /// The list of members shows another page, or is closed.
    Page(Option<usize>),
}
