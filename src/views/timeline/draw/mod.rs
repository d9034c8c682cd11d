//! Draws what is laid out: the plot, and what is around it.

mod around;
mod ground;
mod lane;
mod legend;

pub use around::{readout, toolbar, undated, ways};
pub use legend::legend;

use super::component::{Msg, Props, Timeline};
use super::layout::Item;
use super::ticks;
use super::view::View;
use super::{shapes, words};
use crate::messages::{Key, t};
use ground::{axis, grid, outside, today};
use lane::{draw_lane, id_of};
use yew::html::Scope;
use yew::prelude::*;

/// What drawing needs to know.
pub struct Look<'l> {
    /// What is in view.
    pub view: &'l View,
    /// What the page says.
    pub props: &'l Props,
    /// The item at the keyboard.
    pub active: Option<(usize, usize)>,
    /// Whether the marks have the keyboard.
    pub focused: bool,
    /// The item that is pointed at.
    pub pointed: Option<(usize, usize)>,
}

/// Pixels above the lanes, above the rows of each, and below the lanes.
const TOP: i32 = 20;
const HEAD: i32 = 22;
const FOOT: i32 = 38;
const GAP: i32 = 8;
/// Pixels from the bottom of a row to the middle of its mark.
const MIDDLE: i32 = 13;
/// Pixels kept free above the tallest bar.
const AIR: i32 = 18;

impl Look<'_> {
    /// Pixels from the top to each lane's rows, and to the axis.
    fn tops(&self) -> (Vec<i32>, i32) {
        let mut y = TOP;
        let mut tops = Vec::new();
        for &height in &self.view.heights {
            tops.push(y + HEAD);
            y += HEAD + height + GAP;
        }
        (tops, y - GAP)
    }

    fn item(&self, at: Option<(usize, usize)>) -> Option<&Item> {
        let (lane, at) = at?;
        self.view.scenes.get(lane)?.items.get(at)
    }

    fn sentence(&self, lane: usize, item: &Item) -> String {
        let title = self.props.lanes.get(lane).map(|lane| &lane.title);
        match item {
            Item::Mark(placed) => {
                let title = title.map(|title| title.emit(placed.mark.row)).unwrap_or_default();
                words::sentence(&placed.mark, &title)
            }
            Item::Bin(bin) | Item::More(bin, ..) => words::bin(bin),
        }
    }
}

/// The plot: one stop for the keyboard, with every mark an option in it.
pub fn plot(link: &Scope<Timeline>, look: &Look, node: &NodeRef) -> Html {
    let (tops, axis_y) = look.tops();
    let days = ticks::axis(&look.view.scale, &words::tick);
    let active = look.active.map(|(lane, at)| id_of(lane, at));
    let focus = |focused: bool| link.callback(move |_: FocusEvent| Msg::Focus(focused));
    let pointer = link.callback(Msg::Pointer);
    let lanes = look.view.scenes.iter().enumerate().zip(&tops);
    let label = match (look.active, look.view.ways()) {
        (Some(_), _) => Key::TimelineMarks,
        (None, [None, None]) => Key::TimelineEmpty,
        (None, _) => Key::NothingInView,
    };
    html! {
        <div class="tl-plot" ref={node} tabindex="0"
            role={if look.active.is_none() { "group" } else { "listbox" }} aria-label={t(label)}
            aria-activedescendant={active}
            onpointerdown={pointer.clone()} onpointermove={pointer.clone()}
            onpointerup={pointer.clone()} onpointercancel={pointer.clone()}
            onpointerleave={pointer}
            onclick={link.callback(Msg::Click)} onkeydown={link.callback(Msg::Key)}
            onfocus={focus(true)} onblur={focus(false)}>
            <svg class="tl-svg" role="presentation" width="100%" height={axis_y.to_string()}>
                { shapes::definitions() }
                { grid(&days, axis_y) }
                { today(look, axis_y) }
                { for lanes.map(|((lane, _), &top)| draw_lane(look, lane, top)) }
                { outside(look, axis_y) }
            </svg>
            { axis(&days) }
        </div>
    }
}
