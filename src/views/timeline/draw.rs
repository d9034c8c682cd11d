//! Draws what is laid out: the plot with its axis, the buttons, the legend.

use super::component::{Msg, Props, Timeline};
use super::density::Bin;
use super::layout::{Form, Item, Placed, row_height};
use super::marks::APPROXIMATE;
use super::scale::Scale;
use super::shapes::{self, is_coming};
use super::ticks::{self, Tick};
use super::view::View;
use super::{LaneKind, MarkId, words};
use crate::messages::{Key, day_words, fill, grouped, t};
use elshi_record::Day;
use yew::html::Scope;
use yew::prelude::*;

/// What drawing needs to know.
pub struct Look<'l> {
    /// What is in view.
    pub view: &'l View,
    /// What the page says.
    pub props: &'l Props,
    /// The item at the keyboard.
    pub active: Option<(usize, usize)>,
    /// Whether the marks have the keyboard.
    pub focused: bool,
    /// The item that is pointed at.
    pub pointed: Option<(usize, usize)>,
}

/// Pixels above the lanes, above the rows of each, and below the lanes.
const TOP: i32 = 20;
const HEAD: i32 = 22;
const FOOT: i32 = 38;
const GAP: i32 = 8;
/// Pixels from the bottom of a row to the middle of its mark.
const MIDDLE: i32 = 13;
/// Pixels kept free above the tallest bar.
const AIR: i32 = 18;

impl Look<'_> {
    /// Pixels from the top to each lane's rows, and to the axis.
    fn tops(&self) -> (Vec<i32>, i32) {
        let mut y = TOP;
        let mut tops = Vec::new();
        for &height in &self.view.heights {
            tops.push(y + HEAD);
            y += HEAD + height + GAP;
        }
        (tops, y - GAP)
    }

    fn item(&self, at: Option<(usize, usize)>) -> Option<&Item> {
        let (lane, at) = at?;
        self.view.scenes.get(lane)?.items.get(at)
    }

    fn sentence(&self, lane: usize, item: &Item) -> String {
        let title = self.props.lanes.get(lane).map(|lane| &lane.title);
        match item {
            Item::Mark(placed) => {
                let title = title.map(|title| title.emit(placed.mark.row)).unwrap_or_default();
                words::sentence(&placed.mark, &title)
            }
            Item::Bin(bin) | Item::More(bin, ..) => words::bin(bin),
        }
    }
}

/// The plot: one stop for the keyboard, with every mark an option in it.
pub fn plot(link: &Scope<Timeline>, look: &Look, node: &NodeRef) -> Html {
    let (tops, axis_y) = look.tops();
    let height = axis_y + FOOT;
    let active = look.active.map(|(lane, at)| id_of(lane, at));
    let focus = |focused: bool| link.callback(move |_: FocusEvent| Msg::Focus(focused));
    let pointer = link.callback(Msg::Pointer);
    let lanes = look.view.scenes.iter().enumerate().zip(&tops);
    let empty = look.active.is_none();
    html! {
        <div class="tl-plot" ref={node} tabindex="0"
            role={if empty { "group" } else { "listbox" }}
            aria-label={t(if empty { Key::TimelineEmpty } else { Key::TimelineMarks })}
            aria-activedescendant={active}
            onpointerdown={pointer.clone()} onpointermove={pointer.clone()}
            onpointerup={pointer.clone()} onpointercancel={pointer.clone()}
            onpointerleave={pointer}
            onclick={link.callback(Msg::Click)} onkeydown={link.callback(Msg::Key)}
            onfocus={focus(true)} onblur={focus(false)}>
            <svg class="tl-svg" role="presentation" width="100%" height={height.to_string()}>
                { shapes::definitions() }
                { axis(&look.view.scale, axis_y) }
                { today(look, axis_y) }
                { for lanes.map(|((lane, _), &top)| draw_lane(look, lane, top)) }
                { outside(look, axis_y) }
            </svg>
        </div>
    }
}

fn id_of(lane: usize, at: usize) -> String {
    ["tl-", &lane.to_string(), "-", &at.to_string()].concat()
}

/// One lane: its name, its bars, its items.
fn draw_lane(look: &Look, lane: usize, top: i32) -> Html {
    let (Some(scene), Some(shown)) = (look.view.scenes.get(lane), look.props.lanes.get(lane))
    else {
        return Html::default();
    };
    let height = look.view.heights.get(lane).copied().unwrap_or_default();
    let kind = match shown.kind {
        LaneKind::Engagements => "tl-engagements",
        LaneKind::Events => "tl-events",
    };
    let total = shown.marks.len() - shown.marks.undated().len();
    let items = scene.items.iter().enumerate();
    html! {
        <g class={classes!("tl-lane", kind)} role="group" aria-label={shown.label.clone()}>
            <text class="tl-lane-name" aria-hidden="true" x="0" y={(top - 8).to_string()}>
                { &shown.label }
                <tspan class="tl-lane-count" dx="8">{ words::in_view(scene.in_view, total) }</tspan>
            </text>
            if !scene.bars.is_empty() {
                <g aria-hidden="true">
                    { shapes::bars(scene, &look.view.scale, top, height, look.props.today) }
                    { level("tl-base", top + height) }
                    { level("tl-top", top + AIR) }
                    <text class="tl-count" y={(top + AIR - 4).to_string()}>{ grouped(scene.top) }</text>
                </g>
            }
            { for items.map(|(at, item)| draw_item(look, lane, at, item, top, height)) }
        </g>
    }
}

/// One item: what it looks like, and the ground that can be pointed at.
fn draw_item(look: &Look, lane: usize, at: usize, item: &Item, top: i32, height: i32) -> Html {
    let here = Some((lane, at));
    let mark = match item {
        Item::Mark(placed) => Some((MarkId { lane: lane as u8, row: placed.mark.row }, placed)),
        _ => None,
    };
    let id = mark.map(|(id, _)| id);
    let selected = id.is_some() && id == look.props.selected;
    let lit = look.pointed == here || (id.is_some() && id == look.props.hovered);
    let class = classes!(
        "tl-item",
        selected.then_some("tl-selected"),
        lit.then_some("tl-lit"),
        (look.focused && look.active == here).then_some("tl-active"),
        mark.is_some_and(|(_, placed)| is_coming(&placed.mark, look.props.today))
            .then_some("tl-coming"),
    );
    let sentence = look.sentence(lane, item);
    let label = if mark.is_some() { sentence } else { fill(Key::OpenBin, &[&sentence]) };
    let (left, right, y, tall) = match item {
        Item::Mark(placed) => {
            let tall = row_height(&look.view.scale);
            let (left, right) = placed.extent;
            let left = left.min(right - 2 * MIDDLE);
            (left, right, top + placed.row as i32 * tall, tall)
        }
        Item::Bin(bin) => {
            let x = |day: i32| look.view.scale.x(day).round() as i32;
            (x(bin.first), x(bin.end), top, height)
        }
        Item::More(_, _, x) => (x - 26, x + 26, top + height - 2 * MIDDLE, 2 * MIDDLE),
    };
    html! {
        <g key={id_of(lane, at)} {class} id={id_of(lane, at)} role="option"
            aria-selected={if selected { "true" } else { "false" }} aria-label={label}>
            <rect class="tl-hit" x={left.to_string()} y={y.to_string()}
                width={(right - left).max(1).to_string()} height={tall.to_string()} rx="3" />
            { match item {
                Item::Mark(placed) => html! {
                    <>
                        { shapes::mark(placed, y + tall - MIDDLE) }
                        if let Some(title) = &placed.title {
                            <text class="tl-title" aria-hidden="true" x={title.x.to_string()}
                                y={(y + tall - MIDDLE - title.lift).to_string()}
                                text-anchor={if title.ends { "end" } else { "start" }}>
                                { &title.text }
                            </text>
                        }
                    </>
                },
                Item::Bin(bin) => bin_count(look, lane, bin, (left + right) / 2, top, height),
                Item::More(bin, _, x) => badge(bin, *x, y),
            } }
        </g>
    }
}

/// The number over a bar, where each bar can be pointed at by itself.
fn bin_count(look: &Look, lane: usize, bin: &Bin, x: i32, top: i32, height: i32) -> Html {
    let scene = look.view.scenes.get(lane);
    let Some(scene) = scene.filter(|scene| scene.bars.len() == scene.items.len()) else {
        return Html::default();
    };
    let tall = bin.possible * (height - AIR) as usize / scene.top.max(1);
    let y = top + height - tall as i32 - 4;
    html! {
        <text class="tl-count" aria-hidden="true" x={x.to_string()} y={y.to_string()} text-anchor="middle">
            { grouped(bin.possible) }
        </text>
    }
}

fn badge(bin: &Bin, x: i32, y: i32) -> Html {
    html! {
        <>
            <rect class="tl-badge" x={(x - 24).to_string()} y={(y + 3).to_string()}
                width="48" height="20" rx="10" />
            <text class="tl-count" aria-hidden="true" x={x.to_string()} y={(y + 17).to_string()} text-anchor="middle">
                { ["+", &grouped(bin.possible)].concat() }
            </text>
        </>
    }
}

/// A line from edge to edge.
fn level(class: &'static str, y: i32) -> Html {
    html! { <line {class} x1="0" x2="100%" y1={y.to_string()} y2={y.to_string()} /> }
}

fn axis(scale: &Scale, y: i32) -> Html {
    let axis = ticks::axis(scale, &words::tick);
    let line = |class: &'static str, tick: &Tick, to: i32| {
        html! {
            <line {class} x1={tick.x.to_string()} x2={tick.x.to_string()}
                y1={TOP.to_string()} y2={to.to_string()} />
        }
    };
    let name = |class: &'static str, tick: &Tick, y: i32| {
        if tick.label.is_empty() {
            return Html::default();
        }
        html! {
            <text {class} x={tick.label_x.to_string()} y={y.to_string()}>{ &tick.label }</text>
        }
    };
    html! {
        <g class="tl-axis" aria-hidden="true">
            { for axis.fine.iter().map(|tick| line("tl-tick", tick, y + 5)) }
            { for axis.coarse.iter().map(|tick| line("tl-tick tl-tick-coarse", tick, y + FOOT)) }
            { level("tl-base", y) }
            { for axis.fine.iter().map(|tick| name("tl-tick-name", tick, y + 15)) }
            { for axis.coarse.iter().map(|tick| name("tl-tick-part", tick, y + 33)) }
        </g>
    }
}

/// What lies outside of the period is dimmed.
fn outside(look: &Look, axis_y: i32) -> Html {
    let Some((first, last)) = look.props.window else { return Html::default() };
    let width = look.view.scale.width as i32;
    let x = |day: i32| look.view.scale.x(day).clamp(0.0, f64::from(width)).round() as i32;
    let shade = |left: i32, right: i32| {
        html! {
            <rect class="tl-outside" x={left.to_string()} y={TOP.to_string()}
                width={(right - left).max(0).to_string()} height={(axis_y - TOP).to_string()} />
        }
    };
    html! {
        <g aria-hidden="true">
            { shade(0, x(first.0)) }
            { shade(x(last.0.saturating_add(1)), width) }
        </g>
    }
}

fn today(look: &Look, axis_y: i32) -> Html {
    let scale = &look.view.scale;
    let x = (scale.x(look.props.today.0) + scale.per_day() / 2.0).round();
    if x < 0.0 || x > scale.width {
        return Html::default();
    }
    let x = x as i32;
    let words = fill(Key::Today, &[&day_words(look.props.today)]);
    let ends = f64::from(x) > scale.width / 2.0;
    html! {
        <g class="tl-today" aria-hidden="true">
            <line x1={x.to_string()} x2={x.to_string()} y1="4" y2={axis_y.to_string()} />
            <text x={(if ends { x - 6 } else { x + 6 }).to_string()} y="13"
                text-anchor={if ends { "end" } else { "start" }}>{ words }</text>
        </g>
    }
}

/// The buttons above the plot.
pub fn toolbar(link: &Scope<Timeline>, look: &Look) -> Html {
    let button = |key: Key, sign: &'static str, disabled: bool, msg: fn() -> Msg| {
        html! {
            <button type="button" class="button tl-button" {disabled} aria-label={t(key)}
                title={t(key)} onclick={link.callback(move |_| msg())}>{ sign }</button>
        }
    };
    let middle = look.view.scale.width / 2.0;
    let zoom = move |factor: f64| link.callback(move |_| Msg::Zoom(factor, Some(middle), true));
    let (first, last) = (Day(look.view.scale.first()), Day(look.view.scale.end() - 1));
    let on_window = look.props.on_window.clone();
    let only = Callback::from(move |_: MouseEvent| on_window.emit(Some((first, last))));
    let on_window = look.props.on_window.clone();
    let any = Callback::from(move |_: MouseEvent| on_window.emit(None));
    html! {
        <div class="tl-toolbar" role="group" aria-label={t(Key::TimelineTitle)}>
            <button type="button" class="button tl-button" aria-label={t(Key::ZoomOut)}
                title={t(Key::ZoomOut)} onclick={zoom(2.0)}>{ "−" }</button>
            <button type="button" class="button tl-button" aria-label={t(Key::ZoomIn)}
                title={t(Key::ZoomIn)} onclick={zoom(0.5)}>{ "+" }</button>
            { button(Key::ZoomFit, t(Key::ZoomFit), look.view.days().is_none(), || Msg::Fit) }
            <button type="button" class="button tl-button" onclick={only}>
                { t(Key::FilterToView) }
            </button>
            if look.props.window.is_some() {
                <button type="button" class="button tl-button" onclick={any}>
                    { t(Key::ClearPeriod) }
                </button>
            }
        </div>
    }
}

/// One line that says what is pointed at, or how to use the plot.
pub fn readout(look: &Look) -> Html {
    let at = look.pointed.or(look.active.filter(|_| look.focused));
    let words = look.item(at).zip(at).map(|(item, (lane, _))| look.sentence(lane, item));
    html! {
        <p class="tl-readout" aria-hidden="true">
            { words.map_or_else(hint, Html::from) }
        </p>
    }
}

/// How to use the plot, by what the reader points with.
fn hint() -> Html {
    html! {
        <>
            <span class="for-mouse">{ t(Key::TimelineHint) }</span>
            <span class="for-touch">{ t(Key::TimelineHintTouch) }</span>
        </>
    }
}

/// The marks that nothing dates, by name, as far as a line holds them.
pub fn undated(link: &Scope<Timeline>, props: &Props) -> Html {
    const SHOWN: usize = 3;
    let strip = |(at, lane): (usize, &super::Lane)| {
        let places = lane.marks.undated();
        let count = places.len();
        if count == 0 {
            return Html::default();
        }
        let chip = |place: u32| {
            let row = lane.marks.get(place).map_or(0, |mark| mark.row);
            let id = MarkId { lane: at as u8, row };
            let selected = props.selected == Some(id);
            html! {
                <li key={row}>
                    <button type="button" class="tl-chip" aria-pressed={selected.to_string()}
                        onclick={link.callback(move |_| Msg::Choose(id))}>
                        { lane.title.emit(row) }
                    </button>
                </li>
            }
        };
        html! {
            <div class="tl-undated">
                <span>{ [&lane.label, ": ", t(Key::Undated), " (", &grouped(count), ")"].concat() }</span>
                <ul>{ for places.take(SHOWN).map(chip) }</ul>
                if count > SHOWN {
                    <button type="button" class="button-plain"
                        onclick={link.callback(move |_| Msg::ListUndated(at))}>
                        { crate::messages::fill(Key::ShowAll, &[&grouped(count)]) }
                    </button>
                }
            </div>
        }
    };
    html! { <div>{ for props.lanes.iter().enumerate().map(strip) }</div> }
}

/// What the forms mean: those that are in view.
pub fn legend(look: &Look) -> Html {
    let scenes = &look.view.scenes;
    let counted = scenes.iter().any(|scene| !scene.bars.is_empty());
    let any = |has: &dyn Fn(&Placed) -> bool| {
        scenes.iter().flat_map(|scene| &scene.items).any(|item| match item {
            Item::Mark(placed) => has(placed),
            _ => false,
        })
    };
    let band = |d: &'static str| html! { <path class="tl-band" {d} fill="url(#tl-hatch)" /> };
    let fill = |class: &'static str, d: &'static str| html! { <path {class} {d} /> };
    let dot = || html! { <circle class="tl-point" cx="15" cy="8" r="5" /> };
    let is = |form: Form| any(&|placed| placed.form == form);
    let today = look.props.today;
    let mut bars = scenes.iter().flat_map(|scene| &scene.bars);
    let coming =
        bars.any(|bin| bin.first > today.0) || any(&|placed| is_coming(&placed.mark, today));
    let entries = [
        (is(Form::Point), Key::LegendPoint, dot()),
        (is(Form::Band) || is(Form::Ring), Key::LegendBand, band("M 1 1 H 29 V 15 H 1 Z")),
        (any(&|placed| placed.mark.is(APPROXIMATE)), Key::LegendAbout, band(ABOUT)),
        (
            any(&|placed| placed.mark.is_open()),
            Key::LegendOpen,
            band("M 8 1 H 29 V 15 H 8 L 1 8 Z"),
        ),
        (is(Form::Bar), Key::LegendBar, fill("tl-bar", "M 1 4 H 29 V 12 H 1 Z")),
        (counted, Key::LegendCertain, fill("tl-certain", "M 8 1 H 22 V 15 H 8 Z")),
        (counted, Key::LegendPossible, fill("tl-possible", "M 8 1 H 22 V 15 H 8 Z")),
        (coming, Key::LegendComing, dot()),
    ];
    let entry = |(_, key, form): (bool, Key, Html)| {
        let class = if key == Key::LegendComing { "tl-coming" } else { "tl-engagements" };
        html! {
            <li key={key as u32}>
                <svg {class} width="30" height="16" aria-hidden="true">{ form }</svg>{ t(key) }
            </li>
        }
    };
    html! { <ul class="tl-legend">{ for entries.into_iter().filter(|entry| entry.0).map(entry) }</ul> }
}

/// A band whose end is ragged.
const ABOUT: &str = "M 1 1 H 29 L 25 3.3 L 29 5.7 L 25 8 L 29 10.3 L 25 12.7 L 29 15 H 1 Z";
