//! The strip below the plot: all of time as bars, and the period chosen on
//! it, by drag or by two handles that the keyboard moves.

mod choosing;
mod drawing;

use super::Lane;
use super::scale::Scale;
use crate::messages::{Key, fill, span_words};
use crate::views::parts::within;
use choosing::{Drag, key};
use drawing::{bars, handle, names, rect};
use elshi_record::Day;
use std::rc::Rc;
use yew::prelude::*;

/// A period, both days included.
type Period = (Day, Day);

/// The strip and whom it tells.
#[derive(Clone, PartialEq, Properties)]
pub struct OverviewProps {
    /// The lanes that the bars count together.
    pub lanes: Rc<[Lane]>,
    /// First and last day of the strip.
    pub extent: (i32, i32),
    /// Pixels.
    pub width: i32,
    /// First and last day in view above.
    pub in_view: (i32, i32),
    /// The period chosen.
    pub window: Option<Period>,
    /// A period was chosen, or cleared.
    pub on_window: Callback<Option<Period>>,
    /// A period is being chosen.
    pub on_brushing: Callback<Option<Period>>,
}

/// What the strip hears.
pub enum Msg {
    /// A pointer went down, moved or went up.
    Pointer(PointerEvent),
    /// A key went down on the handle of the first or the last day.
    Key(KeyboardEvent, bool),
}

/// The strip; see [`OverviewProps`].
pub struct Overview {
    bars: (String, String),
    drag: Option<(i32, Drag, f64)>,
    brushing: Option<(i32, i32)>,
    strip: NodeRef,
}

/// Pixels: the strip's height.
const HEIGHT: i32 = 52;

impl Component for Overview {
    type Message = Msg;
    type Properties = OverviewProps;

    fn create(ctx: &Context<Self>) -> Self {
        let bars = bars(ctx.props());
        Overview { bars, drag: None, brushing: None, strip: NodeRef::default() }
    }

    fn changed(&mut self, ctx: &Context<Self>, old: &OverviewProps) -> bool {
        let now = ctx.props();
        if (&now.lanes, now.extent, now.width) != (&old.lanes, old.extent, old.width) {
            self.bars = bars(now);
        }
        true
    }

    fn update(&mut self, ctx: &Context<Self>, msg: Msg) -> bool {
        match msg {
            Msg::Pointer(event) => self.pointer(ctx.props(), &event),
            Msg::Key(event, is_last) => key(ctx.props(), &event, is_last),
        }
    }

    fn view(&self, ctx: &Context<Self>) -> Html {
        let props = ctx.props();
        let scale = scale(props);
        let whole = props.extent;
        let (first, last) = self.period(props).unwrap_or(whole);
        let x = |day: i32| within(scale.x(day), 0.0, scale.width).round() as i32;
        let (left, right) = (x(first), x(last.saturating_add(1)));
        let chosen = self.period(props).is_some();
        let pointer = ctx.link().callback(Msg::Pointer);
        let (view_left, view_right) = (x(props.in_view.0), x(props.in_view.1 + 1));
        let words = span_words(Day(first), Day(last));
        let shade = |from: i32, to: i32| rect("tl-outside", from, 0, to - from, HEIGHT);
        html! {
            <div class={classes!("tl-overview", chosen.then_some("tl-chosen"))} role="group"
                aria-label={fill(Key::PeriodOf, &[&words])} ref={self.strip.clone()}
                onpointerdown={pointer.clone()} onpointermove={pointer.clone()}
                onpointerup={pointer.clone()} onpointercancel={pointer}>
                <svg role="presentation" width="100%" height={HEIGHT.to_string()}>
                    <g aria-hidden="true">
                        <path class="tl-possible" d={self.bars.0.clone()} />
                        <path class="tl-certain" d={self.bars.1.clone()} />
                        { shade(0, left) }
                        { shade(right, props.width) }
                        { rect("tl-brush", left, 0, right - left, HEIGHT) }
                        { names(&scale) }
                        { rect("tl-in-view", view_left, HEIGHT - 3, view_right - view_left, 3) }
                    </g>
                    { handle(ctx.link(), props, first, left, false) }
                    { handle(ctx.link(), props, last, right, true) }
                </svg>
            </div>
        }
    }
}

impl Overview {
    /// The period being chosen, or the one chosen.
    fn period(&self, props: &OverviewProps) -> Option<(i32, i32)> {
        self.brushing.or(props.window.map(|(first, last)| (first.0, last.0)))
    }
}

fn scale(props: &OverviewProps) -> Scale {
    Scale::new(props.extent.0, props.extent.1, props.width)
}
