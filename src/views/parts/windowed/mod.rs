//! A list of any length, of which only what is in view is drawn.

mod keyboard;

use super::window::{Scroll, Slots};
use super::{decimal, within};
use crate::app::AfterPaint;
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
use gloo::render::{AnimationFrame, request_animation_frame};
use gloo::utils::window;
use std::rc::Rc;
use web_sys::{Element, HtmlElement};
use yew::prelude::*;

/// One heading or row that is to be drawn, as a list's item that says its
/// slot as `data-slot`; a heading has the class `window-heading`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Drawn {
    /// Its place among all headings and rows.
    pub slot: usize,
    /// The group.
    pub group: usize,
    /// The row within the group; `None` for the group's heading.
    pub row: Option<usize>,
}

/// What is listed.
#[derive(Clone, PartialEq, Properties)]
pub struct WindowedProps {
    /// How many rows each group has.
    pub groups: Rc<[usize]>,
    /// Whether groups have headings.
    pub headed: bool,
    /// Draws a heading or row.
    pub draw: Callback<Drawn, Html>,
    /// Classes of the list.
    #[prop_or_default]
    pub class: Classes,
}

/// What the list hears.
pub enum Msg {
    /// Something was scrolled or has another size.
    Moved,
    /// The browser is about to paint.
    Frame,
    /// The answer to what the reader did is painted.
    Painted,
    /// A key went down within.
    Key(KeyboardEvent),
}

/// Up to how many slots the list is simply drawn, each as high as it is.
const PLAIN: usize = 40;
/// Heights that are assumed until the browser tells them, in pixels.
const FIRST_HEIGHTS: (f64, f64) = (118.0, 44.0);

/// The list; see [`WindowedProps`].
pub struct Windowed {
    slots: Slots,
    scroll: Scroll,
    drawn: (usize, usize),
    wanted: Option<usize>,
    frame: Option<AnimationFrame>,
    /// What is below the fold, to be drawn once what is in view is painted.
    rest: Option<AfterPaint>,
    seen: Seen,
    space: NodeRef,
    listeners: Vec<EventListener>,
}

/// Where the list was when it was last looked at, in pixels.
#[derive(Clone, Copy, Default)]
struct Seen {
    /// From the window's upper edge to the list's.
    top: f64,
    /// From one slot to the next, on average, where all are drawn.
    step: f64,
}

impl Component for Windowed {
    type Message = Msg;
    type Properties = WindowedProps;

    fn create(ctx: &Context<Self>) -> Self {
        let mut list = Windowed {
            slots: slots(ctx.props(), FIRST_HEIGHTS),
            scroll: Scroll::default(),
            drawn: (0, 0),
            wanted: None,
            frame: None,
            rest: None,
            seen: Seen::default(),
            space: NodeRef::default(),
            listeners: Vec::new(),
        };
        list.drawn = list.window();
        list
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &WindowedProps) -> bool {
        let props = ctx.props();
        self.draw_later(ctx);
        if props.groups != old.groups || props.headed != old.headed {
            self.slots = slots(props, (self.slots.row, self.slots.heading));
            self.drawn = self.window();
            // A list that is at its start stays there.
            if self.scroll.drawn > 0.0 {
                ctx.link().send_message(Msg::Moved);
            }
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Moved => {
                if self.frame.is_none() {
                    let link = ctx.link().clone();
                    self.frame =
                        Some(request_animation_frame(move |_| link.send_message(Msg::Frame)));
                }
                false
            }
            Msg::Frame => {
                self.frame = None;
                let news = self.follow();
                self.lay_out();
                news
            }
            Msg::Painted => {
                self.rest = None;
                let before = self.drawn;
                self.follow();
                self.drawn = self.window();
                let learnt = self.measure(ctx);
                if learnt {
                    ctx.link().send_message(Msg::Moved);
                }
                learnt || self.drawn != before
            }
            Msg::Key(event) => self.key(&event),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let windowed = self.is_windowed().then_some("windowed");
        html! {
            <div ref={self.space.clone()} class="window-space">
                <ol class={classes!(props.class.clone(), windowed)}
                    onkeydown={ctx.link().callback(Msg::Key)}>
                    { for (self.drawn.0..self.drawn.1).map(|slot| props.draw.emit(self.at(slot))) }
                </ol>
            </div>
        }
    }

    fn rendered(&mut self, ctx: &Context<Self>, first: bool) {
        if first {
            self.draw_later(ctx);
            // What scrolls is the room or the page, as wide as the window is:
            // scrolling is heard on its way down to whichever it is.
            let options =
                EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
            for kind in ["scroll", "resize"] {
                let link = ctx.link().clone();
                let hear = move |_: &Event| link.send_message(Msg::Moved);
                self.listeners.push(EventListener::new_with_options(
                    &window(),
                    kind,
                    options,
                    hear,
                ));
            }
        }
        self.lay_out();
        if let Some(slot) = self.wanted.take() {
            self.focus(slot);
        }
    }
}

impl Windowed {
    fn is_windowed(&self) -> bool {
        self.slots.count() > PLAIN
    }

    /// The slots to be drawn: while the rest waits, no more are added than
    /// reach into the window.
    fn window(&self) -> (usize, usize) {
        let (first, end) = match self.is_windowed() {
            true => self.slots.window(self.scroll.listed, view_height()),
            false => (0, self.slots.count()),
        };
        if self.rest.is_none() {
            return (first, end);
        }
        let Seen { top, step } = self.seen;
        let room = view_height() - top;
        let enough = match self.is_windowed() {
            true => self.slots.window(self.scroll.listed, within(room, 0.0, view_height())).1,
            false => (room.max(0.0) / step.max(1.0)) as usize + 2,
        };
        (first, enough.max(self.drawn.1).clamp(first, end))
    }

    /// Leaves what is below the fold until what is in view is painted.
    fn draw_later(&mut self, ctx: &Context<Self>) {
        let link = ctx.link().clone();
        self.rest = Some(AfterPaint::call(move || link.send_message(Msg::Painted)));
    }

    /// Sees where the list is.
    fn look(&mut self) {
        let Some(space) = self.space.cast::<Element>() else { return };
        let place = space.get_bounding_client_rect();
        let drawn = (self.drawn.1 - self.drawn.0).max(1) as f64;
        self.seen = Seen { top: place.top(), step: place.height() / drawn };
    }

    /// Draws the slots that have come into view.
    fn follow(&mut self) -> bool {
        if self.is_windowed() || self.rest.is_none() {
            self.look();
        }
        if !self.is_windowed() {
            return false;
        }
        let before = self.scroll;
        self.scroll = before.follow(-self.seen.top, self.slots.height(), view_height());
        let drawn = self.window();
        let squeezed = self.scroll.drawn != self.scroll.listed && self.scroll != before;
        std::mem::replace(&mut self.drawn, drawn) != drawn || squeezed
    }

    /// Gives the list its height and its rows their place. The page has no
    /// inline styles: these are set through the style object instead.
    fn lay_out(&self) {
        let Some(space) = self.space.cast::<HtmlElement>() else { return };
        let Some(list) = space.first_element_child().and_then(as_html) else { return };
        let (height, offset) = if self.is_windowed() {
            let offset = self.slots.top(self.drawn.0) - self.scroll.listed + self.scroll.drawn;
            let pixels = |length| decimal(length) + "px";
            (pixels(Scroll::height(self.slots.height())), pixels(offset))
        } else {
            (String::new(), String::new())
        };
        // Refused by no browser that has the property; where one has not, the
        // first rows are still there.
        let _ = space.style().set_property("block-size", &height);
        let _ = list.style().set_property("padding-block-start", &offset);
    }

    /// Learns how high rows and headings are; whether that was news. Asked for
    /// before the paint the browser would lay out twice.
    fn measure(&mut self, ctx: &Context<Self>) -> bool {
        let Some(space) = self.space.cast::<Element>() else { return false };
        if !self.is_windowed() {
            return false;
        }
        let height = |selector: &str, known: f64| {
            let found = space.query_selector(selector).ok().flatten();
            let height = found.map(|element| element.get_bounding_client_rect().height());
            height.filter(|height| *height > 1.0).unwrap_or(known)
        };
        let row = height("[data-slot]:not(.window-heading)", self.slots.row);
        let heading = height(".window-heading", self.slots.heading);
        let news =
            (row - self.slots.row).abs() > 0.25 || (heading - self.slots.heading).abs() > 0.25;
        if news {
            self.slots = slots(ctx.props(), (row, heading));
        }
        news
    }

    fn at(&self, slot: usize) -> Drawn {
        let (group, place) = self.slots.group_of(slot);
        let row = if self.slots.is_headed() { place.checked_sub(1) } else { Some(place) };
        Drawn { slot, group, row }
    }
}

fn slots(props: &WindowedProps, (row, heading): (f64, f64)) -> Slots {
    Slots::new(props.groups.iter().copied(), props.headed, row, heading)
}

fn as_html(element: Element) -> Option<HtmlElement> {
    wasm_bindgen::JsCast::dyn_into(element).ok()
}

/// Height of the window, in pixels: never less than what is seen of a list.
fn view_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or(900.0)
}
