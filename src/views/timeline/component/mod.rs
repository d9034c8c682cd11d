//! Hears the reader: pointer, wheel, keys and buttons become a range in view,
//! a selection or a period.

mod keyboard;
mod listening;
mod motion;
mod opening;
mod pointing;
mod props;

pub use props::{Msg, Props};

use super::draw::{self, Look};
use super::keys::{self, Active};
use super::members::{Members, Panel};
use super::overview::Overview;
use super::scale::Scale;
use super::view::View;
use crate::views::parts::Ears;
use elshi_record::Day;
use gloo::render::AnimationFrame;
use gloo::timers::callback::Timeout;
use web_sys::Element;
use yew::prelude::*;

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
    ears: Option<Ears>,
    /// Whether it is known how wide this page's letters are.
    measured: bool,
}

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
            ears: None,
            measured: false,
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
            Msg::Letters => self.lay_out_anew(ctx, self.view.scale.width as i32),
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
            Msg::Toward(day) => self.go_toward(ctx, day),
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
            Msg::ListUndated(lane) => self.list_undated(ctx, lane),
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
                    { draw::ways(ctx.link(), &look) }
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
        let Some(plot) = self.plot.cast::<Element>() else { return };
        let news = self.measure_letters(&plot);
        if first {
            self.listen(ctx, &plot);
        } else if news {
            ctx.link().send_message(Msg::Letters);
        }
    }
}

impl Timeline {
    /// The days that the strip below shows: all that the marks name.
    fn overview_days(&self) -> (i32, i32) {
        let fit = &self.view.fit;
        (self.view.extent.0.min(fit.first()), self.view.extent.1.max(fit.end() - 1))
    }
}
