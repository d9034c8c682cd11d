//! What is above and below the plot: buttons, the line that reads out, the
//! marks that nothing dates.

use super::Look;
use crate::messages::{Key, day_words, fill, grouped, t};
use crate::views::timeline::component::{Msg, Props, Timeline};
use crate::views::timeline::{Lane, MarkId};
use elshi_record::Day;
use yew::html::Scope;
use yew::prelude::*;

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

/// The ways to what is nearest, where nothing is in view.
pub fn ways(link: &Scope<Timeline>, look: &Look) -> Html {
    let [before, after] = look.view.ways();
    let way = |key: Key, class: &'static str, day: i32| {
        html! {
            <button type="button" class={classes!("button", "tl-way", class)}
                onclick={link.callback(move |_| Msg::Toward(day))}>
                { fill(key, &[&day_words(Day(day))]) }
            </button>
        }
    };
    let is_empty = before.or(after).is_some();
    html! {
        <div class="tl-ways">
            { for before.map(|day| way(Key::WayEarlier, "tl-earlier", day)) }
            // Always there, so that its words are heard when they come.
            <p role="status">{ if is_empty { t(Key::NothingInView) } else { "" } }</p>
            { for after.map(|day| way(Key::WayLater, "tl-later", day)) }
        </div>
    }
}

/// The marks that nothing dates, by name, as far as a line holds them.
pub fn undated(link: &Scope<Timeline>, props: &Props) -> Html {
    const SHOWN: usize = 3;
    let strip = |(at, lane): (usize, &Lane)| {
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
                        { fill(Key::ShowAll, &[&grouped(count)]) }
                    </button>
                }
            </div>
        }
    };
    html! { <div>{ for props.lanes.iter().enumerate().map(strip) }</div> }
}
