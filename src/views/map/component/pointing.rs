//! Pointers on the map: one moves it, two zoom it, and a click that moved
//! nothing filters or opens.

use super::{Msg, WorldMap};
use crate::views::parts::within;
use elshi_index::{Entity, Kind};
use web_sys::{Element, WheelEvent};
use yew::prelude::*;

/// Pixels that a pointer may tremble in a click.
const TREMBLE: f64 = 4.0;
impl WorldMap {
    pub(super) fn pointer(&mut self, ctx: &Context<Self>, event: &PointerEvent) -> bool {
        let (id, at) = (event.pointer_id(), (event.client_x().into(), event.client_y().into()));
        let known = self.pointers.iter().position(|pointer| pointer.0 == id);
        match (event.type_().as_str(), known) {
            ("pointerdown", None) if event.button() == 0 => {
                self.dragged &= !self.pointers.is_empty();
                self.pointers.push((id, at));
                false
            }
            ("pointermove", Some(index)) => self.drag(event, index, at),
            ("pointermove", None) => self.hover(ctx, Target::of(event)),
            ("pointerup" | "pointercancel", Some(index)) => {
                self.pointers.remove(index);
                false
            }
            ("pointerleave", known) => {
                if let Some(index) = known {
                    self.pointers.remove(index);
                }
                self.hover(ctx, None)
            }
            _ => false,
        }
    }

    /// One finger or the mouse moves the map, two also zoom it.
    fn drag(&mut self, event: &PointerEvent, index: usize, at: (f64, f64)) -> bool {
        let Some(&(id, from)) = self.pointers.get(index) else { return false };
        let far = distance(at, from);
        if !self.dragged && far < TREMBLE {
            return false;
        }
        let Some(plot) = self.plot.cast::<Element>() else { return false };
        if !self.dragged {
            self.dragged = true;
            // Without capture the drag ends at the map's edge; that is all.
            let _ = plot.set_pointer_capture(event.pointer_id());
        }
        let frame = plot.get_bounding_client_rect();
        let (width, height) = (frame.width().max(1.0), frame.height().max(1.0));
        let other = self.pointers.iter().find(|pointer| pointer.0 != id).map(|pointer| pointer.1);
        if let Some(other) = other {
            let about = ((other.0 - frame.left()) / width, (other.1 - frame.top()) / height);
            self.view = self
                .view
                .zoomed(distance(at, other).max(1.0) / distance(from, other).max(1.0), about);
        } else {
            self.view = self.view.moved((from.0 - at.0) / width, (from.1 - at.1) / height);
        }
        if let Some(pointer) = self.pointers.get_mut(index) {
            pointer.1 = at;
        }
        true
    }

    fn hover(&mut self, ctx: &Context<Self>, target: Option<Target>) -> bool {
        let props = ctx.props();
        let (shape, thing) = match target {
            Some(Target::Spot(row)) => (None, Some(Entity { kind: Kind::Place, row })),
            Some(Target::Shape(shape)) => {
                let land = props.data.land_of(shape).and_then(|land| props.data.lands.get(land));
                (Some(shape), land.map(|land| Entity { kind: Kind::Country, row: land.row }))
            }
            None => (None, None),
        };
        if shape == self.hovered && shape.is_some() {
            return false;
        }
        self.hovered = shape;
        props.on_point.emit(thing);
        true
    }

    pub(super) fn click(&mut self, ctx: &Context<Self>, event: &MouseEvent) -> bool {
        // What ended a drag was no click.
        if std::mem::take(&mut self.dragged) {
            return false;
        }
        let props = ctx.props();
        match Target::of(event) {
            Some(Target::Spot(row)) => props.on_open.emit(Entity { kind: Kind::Place, row }),
            Some(Target::Shape(shape)) => {
                if let Some(land) =
                    props.data.land_of(shape).and_then(|at| props.data.lands.get(at))
                {
                    self.active = Some(land.row);
                    self.point(ctx, self.active);
                    props.on_filter.emit(land.row);
                }
            }
            None => {}
        }
        true
    }
}

/// What a wheel does: it zooms with Ctrl held, as a pinch on a touchpad says.
/// Any other wheel is the page's.
pub(super) fn wheel(event: &WheelEvent, plot: &Element) -> Option<Msg> {
    let zooms = event.ctrl_key() || event.meta_key();
    let factor = within(1.0 - event.delta_y() * 0.004, 0.5, 2.0);
    zooms.then(|| Msg::Zoom(factor, part_of(plot, event)))
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}

/// Where an event lies on an element, as parts of its width and height.
fn part_of(element: &Element, event: &MouseEvent) -> (f64, f64) {
    let frame = element.get_bounding_client_rect();
    let part =
        |at: i32, start: f64, size: f64| within((f64::from(at) - start) / size.max(1.0), 0.0, 1.0);
    (
        part(event.client_x(), frame.left(), frame.width()),
        part(event.client_y(), frame.top(), frame.height()),
    )
}

/// What lies under the pointer.
enum Target {
    /// A country's shape.
    Shape(usize),
    /// The row of a place.
    Spot(u32),
}

impl Target {
    fn of(event: &Event) -> Option<Target> {
        let element: Element = event.target_dyn_into()?;
        let number = |name: &str| element.get_attribute(name)?.parse::<u32>().ok();
        let shape = number("data-shape").map(|shape| Target::Shape(shape as usize));
        shape.or_else(|| number("data-spot").map(Target::Spot))
    }
}
