//! Hears the reader: pointer, wheel, fingers and keys become a view of the
//! map, a filter or something opened.

use super::data::MapData;
use super::draw::{self, Look};
use super::neighbours;
use super::view::View;
use super::world::World;
use elshi_index::{Entity, Kind};
use gloo::events::{EventListener, EventListenerOptions};
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, ResizeObserver};
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

/// The map; see [`Props`].
pub struct WorldMap {
    view: View,
    width: i32,
    active: Option<u32>,
    focused: bool,
    hovered: Option<usize>,
    pointers: Vec<(i32, (f64, f64))>,
    dragged: bool,
    plot: NodeRef,
    listeners: Option<Listeners>,
}

/// A wheel, and its own size with what hears it.
type Listeners = (EventListener, ResizeObserver, Closure<dyn FnMut()>);

/// Pixels that a pointer may tremble in a click.
const TREMBLE: f64 = 4.0;
/// The width that is assumed until the browser tells it.
const FIRST_WIDTH: i32 = 640;
/// By how much one press of a button or key enlarges.
pub const STEP: f64 = 1.6;
/// The middle, as parts of width and height.
pub const MIDDLE: (f64, f64) = (0.5, 0.5);

impl Component for WorldMap {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let world = &ctx.props().world;
        WorldMap {
            view: View::whole(world.width, world.height),
            width: FIRST_WIDTH,
            active: None,
            focused: false,
            hovered: None,
            pointers: Vec::new(),
            dragged: false,
            plot: NodeRef::default(),
            listeners: None,
        }
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Width(width) if width < 1 || width == self.width => return false,
            Msg::Width(width) => self.width = width,
            Msg::Zoom(factor, about) => self.view = self.view.zoomed(factor, about),
            Msg::Whole => {
                self.view = View::whole(ctx.props().world.width, ctx.props().world.height)
            }
            Msg::Pointer(event) => return self.pointer(ctx, &event),
            Msg::Click(event) => return self.click(ctx, &event),
            Msg::Key(event) => return self.key(ctx, &event),
            Msg::Focus(focused) => {
                self.focused = focused;
                // A press gives the focus too, and chooses for itself.
                let pressed = !self.pointers.is_empty();
                if focused && !pressed && self.active_land(ctx).is_none() {
                    self.active = ctx.props().data.lands.first().map(|land| land.row);
                }
                if !pressed {
                    self.point(ctx, self.active.filter(|_| focused));
                }
            }
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let look = Look {
            props,
            view: &self.view,
            unit: self.view.size().0 / f64::from(self.width.max(1)),
            hovered: self.hovered,
            active: self.active_land(ctx).filter(|_| self.focused),
        };
        html! {
            <div class="map">
                { draw::plot(ctx.link(), &look, &self.plot) }
                <div class="map-foot">
                    { draw::legend(&look) }
                    { draw::toolbar(ctx.link(), &look) }
                </div>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first && let Some(plot) = self.plot.cast::<Element>() {
            self.listen(ctx, plot);
        }
    }

    fn destroy(&mut self, _: &Context<Self>) {
        if let Some((_, observer, _)) = &self.listeners {
            observer.disconnect();
        }
    }
}

impl WorldMap {
    /// Listens to what Yew does not hear: its own size, and a wheel that can
    /// be kept from scrolling the page.
    fn listen(&mut self, ctx: &Context<Self>, plot: Element) {
        let options = EventListenerOptions::enable_prevent_default();
        let (link, target) = (ctx.link().clone(), plot.clone());
        let wheel = EventListener::new_with_options(&plot, "wheel", options, move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>()
                && (event.ctrl_key() || event.meta_key())
            {
                event.prevent_default();
                let factor = (1.0 - event.delta_y() * 0.004).clamp(0.5, 2.0);
                link.send_message(Msg::Zoom(factor, part_of(&target, event)));
            }
        });
        let (link, target) = (ctx.link().clone(), plot.clone());
        let measure = move || link.send_message(Msg::Width(target.client_width()));
        measure();
        let closure = Closure::<dyn FnMut()>::new(measure);
        if let Ok(observer) = ResizeObserver::new(closure.as_ref().unchecked_ref()) {
            observer.observe(&plot);
            self.listeners = Some((wheel, observer, closure));
        }
    }

    /// Which of the countries has the keyboard.
    fn active_land(&self, ctx: &Context<Self>) -> Option<usize> {
        let row = self.active?;
        ctx.props().data.lands.iter().position(|land| land.row == row)
    }

    fn point(&self, ctx: &Context<Self>, country: Option<u32>) {
        ctx.props().on_point.emit(country.map(|row| Entity { kind: Kind::Country, row }));
    }

    fn pointer(&mut self, ctx: &Context<Self>, event: &PointerEvent) -> bool {
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

    fn click(&mut self, ctx: &Context<Self>, event: &MouseEvent) -> bool {
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

    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        let props = ctx.props();
        let first = (!props.data.lands.is_empty()).then_some(0);
        let Some(active) = self.active_land(ctx).or(first) else { return false };
        let middles: Vec<(i32, i32)> =
            props.data.lands.iter().map(|land| middle(&props.world, land.shape)).collect();
        let toward = |direction| neighbours::next(&middles, active, direction);
        let last = middles.len().saturating_sub(1);
        let next = match event.key().as_str() {
            "ArrowRight" => toward((1, 0)),
            "ArrowLeft" => toward((-1, 0)),
            "ArrowUp" => toward((0, -1)),
            "ArrowDown" => toward((0, 1)),
            "Home" => Some(0),
            "End" => Some(last),
            "PageDown" => Some((active + 1).min(last)),
            "PageUp" => Some(active.saturating_sub(1)),
            "+" | "=" => {
                self.view = self.view.zoomed(STEP, MIDDLE);
                Some(active)
            }
            "-" => {
                self.view = self.view.zoomed(1.0 / STEP, MIDDLE);
                Some(active)
            }
            "Enter" | " " => {
                let land = props.data.lands.get(active).map(|land| land.row);
                let done = if event.shift_key() { &props.on_country } else { &props.on_filter };
                land.iter().for_each(|&row| done.emit(row));
                Some(active)
            }
            _ => return false,
        };
        event.prevent_default();
        if let Some(land) = next.and_then(|next| props.data.lands.get(next)) {
            self.active = Some(land.row);
            self.view = self.view.showing(middle(&props.world, land.shape));
            self.point(ctx, Some(land.row));
        }
        true
    }
}

fn distance(a: (f64, f64), b: (f64, f64)) -> f64 {
    ((a.0 - b.0) * (a.0 - b.0) + (a.1 - b.1) * (a.1 - b.1)).sqrt()
}

fn middle(world: &World, shape: usize) -> (i32, i32) {
    world.shapes.get(shape).map_or((0, 0), |shape| shape.middle)
}

/// Where an event lies on an element, as parts of its width and height.
fn part_of(element: &Element, event: &MouseEvent) -> (f64, f64) {
    let frame = element.get_bounding_client_rect();
    let part =
        |at: i32, start: f64, size: f64| ((f64::from(at) - start) / size.max(1.0)).clamp(0.0, 1.0);
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
