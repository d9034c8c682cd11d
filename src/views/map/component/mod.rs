//! Hears the reader: pointer, wheel, fingers and keys become a view of the
//! map, a filter or something opened.

mod keyboard;
mod pointing;
mod props;

pub use props::{Msg, Props};

use super::draw::{self, Look, Plain};
use super::view::View;
use crate::views::parts::Ears;
use elshi_index::{Entity, Kind};
use pointing::wheel;
use web_sys::{Element, WheelEvent};
use yew::prelude::*;

/// The map; see [`Props`].
pub struct WorldMap {
    view: View,
    plain: Plain,
    width: i32,
    active: Option<u32>,
    focused: bool,
    hovered: Option<usize>,
    pointers: Vec<(i32, (f64, f64))>,
    dragged: bool,
    plot: NodeRef,
    ears: Option<Ears>,
}

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
        let Props { world, data, .. } = ctx.props();
        let mut plain = Plain::default();
        plain.follow(world, data);
        WorldMap {
            view: View::whole(world.width, world.height),
            plain,
            width: FIRST_WIDTH,
            active: None,
            focused: false,
            hovered: None,
            pointers: Vec::new(),
            dragged: false,
            plot: NodeRef::default(),
            ears: None,
        }
    }

    fn changed(&mut self, ctx: &Context<Self>, _: &Props) -> bool {
        self.plain.follow(&ctx.props().world, &ctx.props().data);
        true
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
            plain: &self.plain,
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
            let (link, target) = (ctx.link().clone(), plot.clone());
            let turned = move |event: &WheelEvent| {
                let heard = wheel(event, &target);
                heard.map(|msg| link.send_message(msg)).is_some()
            };
            let link = ctx.link().clone();
            self.ears =
                Ears::open(&plot, turned, move |width| link.send_message(Msg::Width(width)));
        }
    }
}

impl WorldMap {
    /// Which of the countries has the keyboard.
    fn active_land(&self, ctx: &Context<Self>) -> Option<usize> {
        let row = self.active?;
        ctx.props().data.lands.iter().position(|land| land.row == row)
    }

    fn point(&self, ctx: &Context<Self>, country: Option<u32>) {
        ctx.props().on_point.emit(country.map(|row| Entity { kind: Kind::Country, row }));
    }
}
