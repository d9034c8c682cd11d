//! What the map is told, whom it tells, and what it hears.

use super::super::data::MapData;
use super::super::world::World;
use elshi_index::Entity;
use std::rc::Rc;
use yew::prelude::*;

/// What the map shows and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct Props {
    /// The map.
    pub world: Rc<World>,
    /// What it shows.
    pub data: Rc<MapData>,
    /// The shapes that light up, wherever the reader points.
    pub lit: Vec<usize>,
    /// The place that lights up.
    pub lit_spot: Option<u32>,
    /// The shape of the country that is open.
    pub open: Option<usize>,
    /// Something is pointed at, or nothing any more.
    pub on_point: Callback<Option<Entity>>,
    /// A country is to filter, or not any more.
    pub on_filter: Callback<u32>,
    /// Something is to be opened.
    pub on_open: Callback<Entity>,
    /// A country is to be opened.
    pub on_country: Callback<u32>,
}

/// What the map hears.
pub enum Msg {
    /// It has another width, in pixels.
    Width(i32),
    /// Zoomed by a factor about parts of its width and height.
    Zoom(f64, (f64, f64)),
    /// All of it is to be shown.
    Whole,
    /// A pointer went down, moved, went up or left.
    Pointer(PointerEvent),
    /// Something was clicked.
    Click(MouseEvent),
    /// A key went down.
    Key(KeyboardEvent),
    /// It got or lost the keyboard.
    Focus(bool),
}
