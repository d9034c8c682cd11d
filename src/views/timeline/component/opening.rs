//! What a click or a key on an item opens, and the way back.

use super::super::layout::Item;
use super::super::members::Panel;
use super::super::{MarkId, keys, words};
use super::Timeline;
use crate::messages::{Key, t};
use web_sys::HtmlElement;
use yew::prelude::*;

impl Timeline {
    /// Selects a mark, or lists what is in a bin.
    pub(super) fn open(&mut self, ctx: &Context<Self>, item: (usize, usize)) -> bool {
        self.active = keys::active_at(&self.view.scenes, item).or(self.active);
        let lane = item.0;
        let found = self.view.scenes.get(lane).and_then(|scene| scene.items.get(item.1));
        let (bin, places) = match found {
            Some(Item::Bin(bin)) => {
                let marks = ctx.props().lanes.get(lane).map(|lane| lane.marks.clone());
                let places = marks.map(|marks| marks.overlapping(bin.first, bin.end));
                (bin, places.unwrap_or_default())
            }
            Some(Item::More(bin, places, _)) => (bin, places.clone()),
            Some(Item::Mark(placed)) => {
                let id = MarkId { lane: lane as u8, row: placed.mark.row };
                self.panel = None;
                ctx.props().on_select.emit(id);
                return true;
            }
            None => return false,
        };
        let days = Some((bin.first, bin.end - 1));
        self.panel = Some(Panel { lane, heading: words::bin(bin), days, places, page: 0 });
        true
    }

    /// Lists the marks of a lane that nothing dates.
    pub(super) fn list_undated(&mut self, ctx: &Context<Self>, lane: usize) {
        let marks = ctx.props().lanes.get(lane).map(|lane| lane.marks.undated());
        let heading = t(Key::Undated).to_owned();
        let places = marks.map(Iterator::collect).unwrap_or_default();
        self.panel = Some(Panel { lane, heading, days: None, places, page: 0 });
    }

    pub(super) fn close_panel(&mut self) {
        self.panel = None;
        self.take_focus();
    }

    /// Shows a day that is out of view; the keyboard goes to what is there,
    /// for the button that led to it goes.
    pub(super) fn go_toward(&mut self, ctx: &Context<Self>, day: i32) {
        self.active = Some(keys::Active { lane: 0, row: None, day });
        self.aim(ctx, self.view.about(day), true);
        self.take_focus();
    }

    fn take_focus(&self) {
        if let Some(plot) = self.plot.cast::<HtmlElement>() {
            // Where focus cannot be set it stays where it is.
            let _ = plot.focus();
        }
    }
}
