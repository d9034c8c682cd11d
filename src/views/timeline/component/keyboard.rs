//! Keys on the marks: one stop for the keyboard, arrows within.

use super::super::keys::{self, Move};
use super::{Msg, Timeline};
use gloo::timers::callback::Timeout;
use yew::prelude::*;

impl Timeline {
    pub(super) fn key(&mut self, ctx: &Context<Self>, event: &KeyboardEvent) -> bool {
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
}
