//! Hears the reader: pointer, wheel, keys and buttons become a range in view,
//! a selection or a period.

use super::draw::{self, Look};
use super::keys::{self, Active, Move};
use super::layout::Item;
use super::members::{Members, Panel};
use super::overview::Overview;
use super::scale::Scale;
use super::view::View;
use super::{Lane, MarkId, words};
use crate::messages::{Key, t};
use elshi_record::Day;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use wasm_bindgen::prelude::*;
use web_sys::{Element, HtmlElement, ResizeObserver};
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
    /// Moved to later times by pixels.
    Pan(f64),
    /// Zoomed by a factor about a pixel; gliding there, or at once.
    Zoom(f64, Option<f64>, bool),
    /// Everything is to be shown.
    Fit,
    /// The days of a bin are to be shown.
    ZoomTo(i32, i32),
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

/// The timeline; see [`Props`].
pub struct Timeline {
    view: View,
    goal: Option<(Scale, bool)>,
    frame: Option<AnimationFrame>,
    settle: Option<Timeout>,
    reported: Option<(Day, Day)>,
    active: Option<Active>,
    focused: bool,
    pointers: Vec<(i32, f64)>,
    dragged: bool,
    pointed: Option<(usize, usize)>,
    panel: Option<Panel>,
    plot: NodeRef,
    listeners: Option<Listeners>,
}

/// A wheel, and its own size with what hears it.
type Listeners = (EventListener, ResizeObserver, Closure<dyn FnMut()>);

/// Pixels that a pointer may tremble in a click.
const TREMBLE: f64 = 4.0;
/// The width that is assumed until the browser tells it.
const FIRST_WIDTH: i32 = 800;

impl Component for Timeline {
    type Message = Msg;
    type Properties = Props;

    fn create(ctx: &Context<Self>) -> Self {
        let props = ctx.props();
        Timeline {
            view: View::new(props.lanes.clone(), FIRST_WIDTH, props.visible, props.today),
            goal: None,
            frame: None,
            settle: None,
            reported: props.visible,
            active: None,
            focused: false,
            pointers: Vec::new(),
            dragged: false,
            pointed: None,
            panel: None,
            plot: NodeRef::default(),
            listeners: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &Props) -> bool {
        let props = ctx.props();
        let width = self.view.scale.width as i32;
        if props.lanes != old.lanes {
            let visible = if props.visible == self.reported { self.view.days() } else { None };
            let scale = visible.map(|_| self.view.scale);
            let heights = std::mem::take(&mut self.view.heights);
            self.view = View::new(props.lanes.clone(), width, props.visible, props.today);
            // The page does not jump where a filter leaves less to show.
            for (height, before) in self.view.heights.iter_mut().zip(heights) {
                *height = before.max(*height);
            }
            self.view.show(scale.unwrap_or(self.view.scale));
            self.panel = None;
        } else if props.visible != self.reported {
            let to = |(first, last): (Day, Day)| Scale::new(first.0, last.0, width);
            self.goal = Some((props.visible.map_or(self.view.fit, to), true));
            self.next_frame(ctx);
        }
        self.reported = props.visible;
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Width(width) => return self.resize(ctx, width),
            Msg::Pan(pixels) => self.aim(ctx, self.aimed_at().panned(pixels), false),
            Msg::Zoom(factor, about, glides) => {
                let about = about.unwrap_or_else(|| self.view.x_of(self.active));
                self.aim(ctx, self.aimed_at().zoomed(factor, about), glides);
            }
            Msg::Fit => self.aim(ctx, self.view.fit, true),
            Msg::ZoomTo(first, last) => {
                let width = self.view.scale.width as i32;
                self.panel = None;
                self.aim(ctx, Scale::new(first, last, width).with_margin(), true);
            }
            Msg::Frame => return self.paint(ctx),
            Msg::Settled => {
                let days = self.view.days();
                if days != self.reported {
                    self.reported = days;
                    ctx.props().on_visible.emit(days);
                }
                return false;
            }
            Msg::Pointer(event) => return self.pointer(ctx, &event),
            Msg::Click(event) => return self.click(ctx, &event),
            Msg::Key(event) => return self.key(ctx, &event),
            Msg::Focus(focused) => self.focused = focused,
            Msg::ListUndated(lane) => {
                let marks = ctx.props().lanes.get(lane).map(|lane| lane.marks.undated());
                let heading = t(Key::Undated).to_owned();
                let places = marks.map(Iterator::collect).unwrap_or_default();
                self.panel = Some(Panel { lane, heading, days: None, places, page: 0 });
            }
            Msg::Choose(id) => ctx.props().on_select.emit(id),
            Msg::Page(page) => match (&mut self.panel, page) {
                (Some(panel), Some(page)) => panel.page = page,
                _ => self.close_panel(),
            },
        }
        true
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let look = Look {
            view: &self.view,
            props,
            active: keys::find(&self.view.scenes, self.active),
            focused: self.focused,
            pointed: self.pointed,
        };
        html! {
            <div class="tl">
                <div class="tl-head">
                    { draw::toolbar(ctx.link(), &look) }
                    { draw::readout(&look) }
                </div>
                <div class="tl-stage">
                    { draw::plot(ctx.link(), &look, &self.plot) }
                    if let Some(panel) = &self.panel {
                        <Members panel={panel.clone()} lane={props.lanes.get(panel.lane).cloned()}
                            on_choose={ctx.link().callback(Msg::Choose)}
                            on_page={ctx.link().callback(Msg::Page)}
                            on_zoom={ctx.link().callback(|(first, last)| Msg::ZoomTo(first, last))} />
                    }
                </div>
                { draw::undated(ctx.link(), props) }
                <Overview lanes={props.lanes.clone()} extent={self.overview_days()}
                    width={self.view.scale.width as i32}
                    in_view={(self.view.scale.first(), self.view.scale.end() - 1)}
                    window={props.window} on_window={props.on_window.clone()}
                    on_brushing={props.on_brushing.clone()} />
                { draw::legend(&look) }
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

impl Timeline {
    /// Listens to what Yew does not hear: its own size, and a wheel that can
    /// be kept from scrolling the page.
    fn listen(&mut self, ctx: &Context<Self>, plot: Element) {
        let options = EventListenerOptions::enable_prevent_default();
        let (link, target) = (ctx.link().clone(), plot.clone());
        let wheel = EventListener::new_with_options(&plot, "wheel", options, move |event| {
            if let Some(event) = event.dyn_ref::<WheelEvent>()
                && let Some(msg) = wheel(event, &target)
            {
                event.prevent_default();
                link.send_message(msg);
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

    fn resize(&mut self, ctx: &Context<Self>, width: i32) -> bool {
        if width < 1 || width == self.view.scale.width as i32 {
            return false;
        }
        let (props, before) = (ctx.props(), self.view.days().map(|_| self.view.scale));
        self.view = View::new(props.lanes.clone(), width, props.visible, props.today);
        if let Some(scale) = before {
            self.view.show(Scale { width: f64::from(width), ..scale });
        }
        true
    }

    /// Where the view is on its way to, or is.
    fn aimed_at(&self) -> Scale {
        self.goal.map_or(self.view.scale, |(scale, _)| scale)
    }

    fn aim(&mut self, ctx: &Context<Self>, scale: Scale, glides: bool) {
        self.goal = Some((self.view.bounded(scale), glides && !motion_unwanted()));
        self.next_frame(ctx);
    }

    /// Asks for one frame; everything heard until then is drawn in it.
    fn next_frame(&mut self, ctx: &Context<Self>) {
        if self.frame.is_none() {
            let link = ctx.link().clone();
            self.frame = Some(request_animation_frame(move |_| link.send_message(Msg::Frame)));
        }
    }

    fn paint(&mut self, ctx: &Context<Self>) -> bool {
        self.frame = None;
        let Some((goal, glides)) = self.goal.take() else { return false };
        let next = if glides { self.view.scale.towards(goal) } else { goal };
        self.view.show(next);
        self.pointed = None;
        if next != goal {
            self.goal = Some((goal, true));
            self.next_frame(ctx);
        } else {
            let link = ctx.link().clone();
            self.settle = Some(Timeout::new(250, move || link.send_message(Msg::Settled)));
        }
        true
    }

    fn pointer(&mut self, ctx: &Context<Self>, event: &PointerEvent) -> bool {
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

    fn mark_at(&self, (lane, at): (usize, usize)) -> Option<MarkId> {
        match self.view.scenes.get(lane)?.items.get(at)? {
            Item::Mark(placed) => Some(MarkId { lane: lane as u8, row: placed.mark.row }),
            _ => None,
        }
    }

    fn click(&mut self, ctx: &Context<Self>, event: &MouseEvent) -> bool {
        match item_of(event) {
            Some(item) if !self.dragged => self.open(ctx, item),
            _ => false,
        }
    }

    /// Selects a mark, or lists what is in a bin.
    fn open(&mut self, ctx: &Context<Self>, item: (usize, usize)) -> bool {
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

    fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
        if event.ctrl_key() || event.meta_key() || event.alt_key() {
            return false;
        }
        match event.key().as_str() {
            "ArrowLeft" => self.go(ctx, Move::Earlier),
            "ArrowRight" => self.go(ctx, Move::Later),
            "ArrowUp" => self.go(ctx, Move::Up),
            "ArrowDown" => self.go(ctx, Move::Down),
            "Home" | "End" => {
                self.active = self.view.end(self.active, event.key() == "End").or(self.active);
                self.moved(ctx);
            }
            "+" | "=" => ctx.link().send_message(Msg::Zoom(0.5, None, true)),
            "-" | "_" => ctx.link().send_message(Msg::Zoom(2.0, None, true)),
            "0" => ctx.link().send_message(Msg::Fit),
            "Enter" | " " => {
                if let Some(item) = keys::find(&self.view.scenes, self.active) {
                    self.open(ctx, item);
                }
            }
            "Escape" if self.panel.is_some() => self.panel = None,
            "Escape" if ctx.props().window.is_some() => ctx.props().on_window.emit(None),
            _ => return false,
        }
        event.prevent_default();
        true
    }

    fn go(&mut self, ctx: &Context<Self>, step: Move) {
        self.active = self.view.step(self.active, step).or(self.active);
        self.moved(ctx);
    }

    /// After the keyboard moved: the view may have moved along.
    fn moved(&mut self, ctx: &Context<Self>) {
        let at = keys::find(&self.view.scenes, self.active);
        let id = at.and_then(|item| self.mark_at(item));
        if id != ctx.props().hovered {
            ctx.props().on_hover.emit(id);
        }
        let link = ctx.link().clone();
        self.settle = Some(Timeout::new(250, move || link.send_message(Msg::Settled)));
    }

    fn close_panel(&mut self) {
        self.panel = None;
        if let Some(plot) = self.plot.cast::<HtmlElement>() {
            // Where focus cannot be set it stays where it is.
            let _ = plot.focus();
        }
    }

    /// The days that the strip below shows: all that the marks name.
    fn overview_days(&self) -> (i32, i32) {
        let fit = &self.view.fit;
        (self.view.extent.0.min(fit.first()), self.view.extent.1.max(fit.end() - 1))
    }
}

/// What a wheel does: it zooms with Ctrl held (as a pinch on a touchpad
/// says), or where the timeline has the keyboard; sideways it moves. Any
/// other wheel is the page's.
fn wheel(event: &WheelEvent, plot: &Element) -> Option<Msg> {
    // Lines and pages, for wheels that count in these.
    let unit = [1.0, 16.0, 240.0].get(event.delta_mode() as usize).copied().unwrap_or(1.0);
    let (dx, dy) = (event.delta_x() * unit, event.delta_y() * unit);
    let (dx, dy) = if event.shift_key() && dx == 0.0 { (dy, 0.0) } else { (dx, dy) };
    if dx.abs() > dy.abs() {
        return Some(Msg::Pan(dx));
    }
    let focused = gloo::utils::document().active_element().as_ref() == Some(plot);
    if !(event.ctrl_key() || event.meta_key() || focused) {
        return None;
    }
    let about = f64::from(event.client_x()) - plot.get_bounding_client_rect().left();
    // A notch of a wheel is about 100 pixels, a step of a pinch about 5.
    let gain = if event.ctrl_key() { 0.01 } else { 0.003 };
    let step = (dy * gain).clamp(-0.5, 0.5);
    let factor = if step < 0.0 { 1.0 / (1.0 - step) } else { 1.0 + step };
    Some(Msg::Zoom(factor, Some(about), false))
}

/// The lane and index of the item that an event fell on.
fn item_of(event: &web_sys::Event) -> Option<(usize, usize)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let id = target.closest("[role=option]").ok()??.id();
    let (lane, at) = id.strip_prefix("tl-")?.split_once('-')?;
    Some((lane.parse().ok()?, at.parse().ok()?))
}

/// Whether the reader asked for no motion.
fn motion_unwanted() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
