//! Another range in view: at once, or gliding there a frame at a time.

use super::super::scale::Scale;
use super::super::view::View;
use super::{Msg, Timeline};
use gloo::render::request_animation_frame;
use gloo::timers::callback::Timeout;
use yew::prelude::*;

impl Timeline {
    pub(super) fn resize(&mut self, ctx: &Context<Self>, width: i32) -> bool {
        if width < 1 || width == self.view.scale.width as i32 {
            return false;
        }
        self.lay_out_anew(ctx, width);
        true
    }

    /// Lays the lanes out from nothing; the days in view stay.
    pub(super) fn lay_out_anew(&mut self, ctx: &Context<Self>, width: i32) {
        let (props, before) = (ctx.props(), self.view.days().map(|_| self.view.scale));
        self.view = View::new(props.lanes.clone(), width, props.visible, props.today);
        if let Some(scale) = before {
            self.view.show(Scale { width: f64::from(width), ..scale });
        }
    }

    /// Where the view is on its way to, or is.
    pub(super) fn aimed_at(&self) -> Scale {
        self.goal.map_or(self.view.scale, |(scale, _)| scale)
    }

    pub(super) fn aim(&mut self, ctx: &Context<Self>, scale: Scale, glides: bool) {
        self.goal = Some((self.view.bounded(scale), glides && !motion_unwanted()));
        self.next_frame(ctx);
    }

    /// Asks for one frame; everything heard until then is drawn in it.
    pub(super) fn next_frame(&mut self, ctx: &Context<Self>) {
        if self.frame.is_none() {
            let link = ctx.link().clone();
            self.frame = Some(request_animation_frame(move |_| link.send_message(Msg::Frame)));
        }
    }

    pub(super) fn paint(&mut self, ctx: &Context<Self>) -> bool {
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
}

/// Whether the reader asked for no motion.
fn motion_unwanted() -> bool {
    let query = gloo::utils::window().match_media("(prefers-reduced-motion: reduce)");
    query.ok().flatten().is_some_and(|query| query.matches())
}
