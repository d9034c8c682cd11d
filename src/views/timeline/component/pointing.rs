//! Pointers: one drags, two pinch, and a click that moved nothing opens.

use super::super::MarkId;
use super::super::layout::Item;
use super::Timeline;
use wasm_bindgen::JsCast;
use web_sys::Element;
use yew::prelude::*;

/// Pixels that a pointer may tremble in a click.
const TREMBLE: f64 = 4.0;
impl Timeline {
    pub(super) fn pointer(&mut self, ctx: &Context<Self>, event: &PointerEvent) -> bool {
        let (id, x) = (event.pointer_id(), f64::from(event.client_x()));
        let at = self.pointers.iter().position(|pointer| pointer.0 == id);
        match (event.type_().as_str(), at) {
            ("pointerdown", None) if event.button() == 0 => {
                self.dragged &= !self.pointers.is_empty();
                self.pointers.push((id, x));
                false
            }
            ("pointermove", Some(at)) => {
                self.drag(ctx, event, at, x);
                false
            }
            ("pointermove", None) => self.point(ctx, item_of(event)),
            ("pointerleave", None) => self.point(ctx, None),
            ("pointerup" | "pointercancel", Some(at)) => {
                self.pointers.swap_remove(at);
                false
            }
            _ => false,
        }
    }

    fn drag(&mut self, ctx: &Context<Self>, event: &PointerEvent, at: usize, x: f64) {
        let other = self.pointers.iter().find(|pointer| pointer.0 != event.pointer_id()).copied();
        let Some(pointer) = self.pointers.get_mut(at) else { return };
        let before = pointer.1;
        if !self.dragged && other.is_none() && (x - before).abs() < TREMBLE {
            return;
        }
        pointer.1 = x;
        if !self.dragged {
            self.dragged = true;
            if let Some(plot) = self.plot.cast::<Element>() {
                // Without capture a drag ends at the edge: less, but no harm.
                let _ = plot.set_pointer_capture(event.pointer_id());
            }
        }
        let scale = match (other, self.plot.cast::<Element>()) {
            (Some((_, other)), Some(plot)) => {
                let left = plot.get_bounding_client_rect().left();
                let (was, is) = ((before - other).abs().max(8.0), (x - other).abs().max(8.0));
                self.aimed_at().zoomed(was / is, other - left)
            }
            _ => self.aimed_at().panned(before - x),
        };
        self.aim(ctx, scale, false);
    }

    /// Notes what is pointed at, and tells once for each change.
    fn point(&mut self, ctx: &Context<Self>, item: Option<(usize, usize)>) -> bool {
        if item == self.pointed {
            return false;
        }
        self.pointed = item;
        let id = item.and_then(|item| self.mark_at(item));
        if id != ctx.props().hovered {
            ctx.props().on_hover.emit(id);
        }
        true
    }

    pub(super) fn mark_at(&self, (lane, at): (usize, usize)) -> Option<MarkId> {
        match self.view.scenes.get(lane)?.items.get(at)? {
            Item::Mark(placed) => Some(MarkId { lane: lane as u8, row: placed.mark.row }),
            _ => None,
        }
    }

    pub(super) fn click(&mut self, ctx: &Context<Self>, event: &MouseEvent) -> bool {
        match item_of(event) {
            Some(item) if !self.dragged => self.open(ctx, item),
            _ => false,
        }
    }
}

/// The lane and index of the item that an event fell on.
fn item_of(event: &web_sys::Event) -> Option<(usize, usize)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let id = target.closest("[role=option]").ok()??.id();
    let (lane, at) = id.strip_prefix("tl-")?.split_once('-')?;
    Some((lane.parse().ok()?, at.parse().ok()?))
}
