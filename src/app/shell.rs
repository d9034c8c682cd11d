//! The plan of the page: masthead, what holds, tabs, rooms, colophon.

use super::delegate::{on_click, on_point};
use super::time_room::TimeRoom;
use super::{Shared, Site};
use crate::messages::{Key, fill, t};
use crate::open::{Opener, open_button};
use crate::state::{Action, Problem, State, View};
use crate::views::compare::compare;
use crate::views::countries::Countries;
use crate::views::details::Details;
use crate::views::facets::{chips, facets};
use crate::views::list::List;
use crate::views::map::MapRoom;
use crate::views::parts::{go, keep_focus_later};
use crate::views::positions::positions;
use crate::views::search::SearchBox;
use elshi_index::Results;
use std::rc::Rc;
use yew::prelude::*;

/// Properties of [`Shell`].
#[derive(Properties, PartialEq)]
pub struct ShellProps {
    /// The page.
    pub site: Site,
    /// The page as it was at the last paint: filters, and the list of countries
    /// below the fold, follow what they changed. A check box shows at once that
    /// it was clicked.
    pub later: Option<Site>,
    /// What matches every filter but the period.
    pub timeless: Shared<Results>,
    /// What could not be used of the link.
    pub problems: Rc<Vec<Problem>>,
    /// Whether there is a step to undo.
    pub can_undo: bool,
    /// Whether there is a step to redo.
    pub can_redo: bool,
}

/// Everything on the page.
#[component]
pub fn Shell(props: &ShellProps) -> Html {
    let site = &props.site;
    let opener = use_context::<Opener>();
    html! {
        <div class="page" onclick={on_click(site)}
             onmouseover={on_point::<MouseEvent>(&site.point, true)}
             onmouseout={on_point::<MouseEvent>(&site.point, false)}
             onfocusin={on_point::<FocusEvent>(&site.point, true)}
             onfocusout={on_point::<FocusEvent>(&site.point, false)}>
            <a class="skip" href={skip_to(site.state.view)}>{ t(Key::SkipToContent) }</a>
            { masthead(props, opener) }
            <div>
                { problems(site, &props.problems) }
            </div>
            <div class="bar">
                { chips(site) }
                { tabs(site) }
            </div>
            { rooms(props) }
            <footer class="colophon">{ t(Key::BoundaryPolicy) }</footer>
        </div>
    }
}

fn masthead(props: &ShellProps, opener: Option<Opener>) -> Html {
    let site = &props.site;
    let action = |action: Action| {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(action.clone()))
    };
    html! {
        <header class="masthead">
            <h1 class="wordmark">
                { go(site, &State::default(), "", None, t(Key::AppName)) }
            </h1>
            <p class="tagline">{ t(Key::AppTagline) }</p>
            <SearchBox site={site.clone()} />
            // The last step there is takes its button with it: the other one is left.
            <div class="masthead-tools" onclick={Callback::from(|_: MouseEvent| {
                keep_focus_later(None, vec![".masthead-tools :enabled:not(#open)".to_owned()]);
            })}>
                { open_button(opener) }
                <button type="button" class="button" onclick={action(Action::Undo)}
                        disabled={!props.can_undo}>{ "↶ " }<span>{ t(Key::Undo) }</span></button>
                <button type="button" class="button" onclick={action(Action::Redo)}
                        disabled={!props.can_redo}>{ "↷ " }<span>{ t(Key::Redo) }</span></button>
            </div>
        </header>
    }
}

/// Where the results begin: past the filters, but where they are the room.
fn skip_to(view: View) -> &'static str {
    if view == View::Filters { "#filters" } else { "#content" }
}

/// What the page says about a link that it could not wholly use.
fn problems(site: &Site, problems: &[Problem]) -> Html {
    if problems.is_empty() {
        return html! {};
    }
    let dismiss = {
        let dispatch = site.dispatch.clone();
        Callback::from(move |_: MouseEvent| dispatch.dispatch(Action::DismissProblems))
    };
    html! {
        <section class="problems" role="alert">
            <h2>{ t(Key::ProblemsTitle) }</h2>
            <ul>
                { for problems.iter().map(|problem| html! { <li>{ problem_words(problem) }</li> }) }
            </ul>
            <button type="button" class="button-plain" onclick={dismiss}>{ t(Key::Dismiss) }</button>
        </section>
    }
}

fn problem_words(problem: &Problem) -> String {
    match problem {
        Problem::Unknown(name) => fill(Key::ProblemUnknown, &[name]),
        Problem::Value(name, value) => fill(Key::ProblemValue, &[name, value]),
        Problem::Version(version) => fill(Key::ProblemVersion, &[version]),
    }
}

fn view_name(view: View) -> Key {
    match view {
        View::Timeline => Key::ViewTimeline,
        View::Map => Key::ViewMap,
        View::List => Key::ViewList,
        View::Positions => Key::ViewPositions,
        View::Compare => Key::ViewCompare,
        View::Filters => Key::ViewFilters,
    }
}

/// Six tabs where one room fits, three where the overview fits.
fn tabs(site: &Site) -> Html {
    let now = site.state.view;
    let tab = |view: View, name: Key, here: bool| {
        // On phones what is open covers the rooms: a tab also closes it.
        let to = State { view, ..(*site.state).clone() };
        let current = here.then_some("page");
        go(site, &to, "", current, t(name))
    };
    let narrow = View::ALL.into_iter().map(|view| {
        let to = State { view, selection: None, quote: None, ..(*site.state).clone() };
        let current = (view == now).then_some("page");
        go(site, &to, "", current, t(view_name(view)))
    });
    html! {
        <>
            <nav class="tabs tabs-narrow" aria-label={t(Key::Views)}>{ for narrow }</nav>
            <nav class="tabs tabs-wide" aria-label={t(Key::Views)}>
                { tab(View::Timeline, Key::OverviewTab, !matches!(now, View::Positions | View::Compare)) }
                { tab(View::Positions, Key::ViewPositions, now == View::Positions) }
                { tab(View::Compare, Key::ViewCompare, now == View::Compare) }
            </nav>
        </>
    }
}

fn rooms(props: &ShellProps) -> Html {
    let ShellProps { site, later, .. } = props;
    let view = site.state.view.name();
    let detail = site.state.selection;
    html! {
        <main id="results" class="rooms" data-view={view} data-detail={detail.map(|_| "open")}>
            <div id="filters" class="room room-filters">{ for later.as_ref().map(facets) }</div>
            <span id="content" class="visually-hidden" tabindex="-1"></span>
            // On phones the map comes before the list that says it in words.
            <div class="room room-map"><MapRoom site={site.clone()} /></div>
            <div class="overview">
                <div class="room room-timeline">
                    <h2 class="visually-hidden">{ t(Key::TimelineTitle) }</h2>
                    <TimeRoom site={site.clone()} timeless={props.timeless.clone()} />
                </div>
                <div class="room room-countries">
                    { for later.clone().map(|site| html! { <Countries {site} /> }) }
                </div>
            </div>
            if site.state.view == View::Positions {
                <div class="room room-positions">{ positions(site) }</div>
            }
            if site.state.view == View::Compare {
                <div class="room room-compare">{ compare(site) }</div>
            }
            <div class="room room-list"><List site={site.clone()} /></div>
            if let Some(entity) = detail {
                <div class="room room-detail"><Details site={site.clone()} {entity} /></div>
            }
        </main>
    }
}
