//! Keys in a list: arrows go from headline to headline, drawn or not.

use super::{Windowed, view_height};
use crate::views::parts::focus;
use crate::views::parts::window::Scroll;
use web_sys::Element;
use yew::prelude::*;

impl Windowed {
    /// Arrow keys go from headline to headline.
    pub(super) fn key(&mut self, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() || event.shift_key() {
            return false;
        }
        let target = event.target_dyn_into::<Element>();
        let slot = target.and_then(|element| element.closest("[data-slot]").ok().flatten());
        let Some(from) =
            slot.and_then(|slot| slot.get_attribute("data-slot")?.parse::<usize>().ok())
        else {
            return false;
        };
        let last = self.slots.count().saturating_sub(1);
        let page = (view_height() / self.slots.row).max(2.0) as usize - 1;
        let to = match event.key().as_str() {
            "ArrowDown" => from + 1,
            "ArrowUp" => from.saturating_sub(1),
            "PageDown" => from + page,
            "PageUp" => from.saturating_sub(page),
            "Home" => 0,
            "End" => last,
            _ => return false,
        };
        event.prevent_default();
        let to = to.min(last);
        let to = match (self.slots.is_heading(to), to < from) {
            (true, true) if to > 0 => to - 1,
            (true, _) => to + 1,
            (false, _) => to,
        };
        if (self.drawn.0..self.drawn.1).contains(&to) {
            self.focus(to);
            return false;
        }
        self.wanted = Some(to);
        // Where it leads to is drawn at once.
        self.rest = None;
        let listed = self.slots.top(to) - view_height() / 2.0;
        self.scroll = Scroll::to(listed, self.slots.height(), view_height());
        self.drawn = self.window();
        true
    }

    pub(super) fn focus(&self, slot: usize) {
        let Some(space) = self.space.cast::<Element>() else { return };
        let link = space.query_selector(&format!("[data-slot=\"{slot}\"] a")).ok().flatten();
        // Where it cannot be focused the reader stays where they are.
        let _ = link.is_some_and(|link| focus(&link));
    }
}
