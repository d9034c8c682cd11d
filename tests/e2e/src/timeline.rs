//! The timeline by fingers.

use crate::flow;
use crate::stage::{Flow, Stage, check};
use elshi_browser::{Look, Page, Result};

/// Flows on the timeline.
pub fn flows() -> Vec<Flow> {
    vec![flow("two fingers zoom the timeline, and one moves it then", by_fingers)]
}

/// The first and last day that the address says are shown, as numbers, once
/// they change no more.
fn days(page: &Page) -> Result<(f64, f64)> {
    let found = page.eval(
        "new Promise((done) => {
            const days = () => new URLSearchParams(location.search).get('zoom');
            const look = (before) => setTimeout(() => (days() && days() === before
                ? done(days().split('/').map((day) => Date.parse(day) / 86400000))
                : look(days())), 400);
            look(null);
        })",
    )?;
    match (found[0].as_f64(), found[1].as_f64()) {
        (Some(first), Some(last)) => Ok((first, last)),
        _ => Err(format!("the address says {found}")),
    }
}

fn by_fingers(stage: &Stage) -> Result<()> {
    let page = stage.open(Look::PHONE, "?v=1&zoom=2025-01-01/2026-06-30")?;
    page.wait("document.querySelector('.tl-plot')")?;
    let whole = days(&page)?;
    let (middle, y) = page.middle(".tl-plot")?;
    let apart = |by: f64| [(middle - by, y), (middle + by, y)];
    let ([left, right], [further_left, further_right]) = (apart(20.0), apart(60.0));
    page.fingers(&[[left, further_left], [right, further_right]])?;
    let near = days(&page)?;
    let long = |(first, last): (f64, f64)| last - first;
    check(long(near) < 0.6 * long(whole), || format!("{whole:?} became {near:?}"))?;
    check(near.0 > whole.0 && near.1 < whole.1, || format!("{whole:?} became {near:?}"))?;
    page.fingers(&[[(middle, y), (middle - 60.0, y)]])?;
    let moved = days(&page)?;
    check(moved.0 > near.0 + 5.0, || format!("{near:?} became {moved:?}"))?;
    check((long(moved) - long(near)).abs() < 2.0, || format!("{near:?} became {moved:?}"))?;
    let place = page.text("location.search")?;
    check(!place.contains("open="), || format!("the fingers opened something: {place}"))
}
